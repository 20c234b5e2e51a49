#include "cli/command_line.hpp"

#include "cli/terminal.hpp"

#include <fazhi/core/date.hpp>
#include <fazhi/core/report_year.hpp>
#include <fazhi/import/extract.hpp>
#include <fazhi/version.hpp>

#include <algorithm>
#include <utility>

namespace cli {
namespace {

using fazhi::Language;

constexpr const char* statuses_en =
    "Exit status: 0 clean; 1 findings at or above the threshold; 2 wrong usage; 3 input that cannot be read or "
    "parsed,\n"
    "or that is no such report; 4 output that cannot be written, or a fault of fazhi. With several files the highest\n"
    "of 4, 3 and 1; never a count.\n"
    "Language: --lang, else LC_ALL, LC_MESSAGES or LANG; Chinese for zh..., else English.";
constexpr const char* statuses_zh =
    "退出状态：0 没有达到阈值的发现；1 有达到阈值的发现；2 用法错误；3 输入无法读取、无法解析，或不是年度报告；\n"
    "4 输出无法写入，或本程序出错。多个文件时取4、3、1中最高者，从不是数目。\n"
    "语言：依 --lang，否则依 LC_ALL、LC_MESSAGES 或 LANG：zh开头为中文，其余为英文。";

}  // namespace

const CommandLine::Command CommandLine::commands[] = {
    {"import", &CommandLine::add_import},
    {"annotate", &CommandLine::add_annotate},
    {"text", &CommandLine::add_text},
    {"validate", &CommandLine::add_validate},
    {"convert", &CommandLine::add_convert},
    {"fmt", &CommandLine::add_format_command},
    {"diff", &CommandLine::add_diff},
    {"compare", &CommandLine::add_compare},
    {"new", &CommandLine::add_new},
    {"migrate", &CommandLine::add_migrate},
    {"catalogue", &CommandLine::add_catalogue},
    {"vocabulary", &CommandLine::add_vocabulary},
    {"schema", &CommandLine::add_schema},
    {"rules", &CommandLine::add_rules},
    {"profile", &CommandLine::add_profile},
    {"explain", &CommandLine::add_explain},
    {"lsp", &CommandLine::add_lsp},
    {"completion", &CommandLine::add_completion},
    {"man", &CommandLine::add_man},
};

CommandLine::CommandLine(Language language, WithoutCommands)
    : language_(language),
      app_(say("法治政府建设年度报告：导入、校验、转换、比较",
               "Annual reports on law-based government: import, validate, convert, compare"),
           "fazhi") {
  if (language_ == Language::zh) translate_labels();
  app_.set_version_flag("--version", "fazhi " FAZHI_VERSION_STRING, say("显示版本", "Print the version"));
  app_.set_help_flag("-h,--help", say("显示帮助", "Print this help"));
  app_.require_subcommand(1);
  app_.fallthrough();
  app_.footer(say(statuses_zh, statuses_en));
  add_language(app_);
}

CommandLine::CommandLine(Language language) : CommandLine(language, WithoutCommands()) {
  for (const Command& command : commands) (this->*command.add)();
}

std::unique_ptr<CommandLine> CommandLine::of(Language language, int argc, const char* const* argv) {
  if (argc < 2) return nullptr;
  const std::string_view name = argv[1];
  for (const Command& command : commands) {
    if (name != command.name) continue;
    std::unique_ptr<CommandLine> line(new CommandLine(language, WithoutCommands()));
    line->given_.emplace(argv + 2, argv + argc);
    (line.get()->*command.add)();
    return line;
  }
  return nullptr;
}

/// Whether one of these long options can be among the words. Short ones may stand together in a word.
bool CommandLine::can_be_given(std::initializer_list<std::string_view> names) const {
  if (!given_) return true;
  const auto gives = [](std::string_view word, std::string_view name) {
    return word.substr(0, name.size()) == name && (word.size() == name.size() || word[name.size()] == '=');
  };
  return std::any_of(given_->begin(), given_->end(), [&](std::string_view word) {
    if (word.size() < 2 || word[0] != '-') return false;
    return word[1] != '-' || std::any_of(names.begin(), names.end(), [&](auto name) { return gives(word, name); });
  });
}

void CommandLine::translate_labels() {
  for (const auto& [label, zh] : {std::pair<const char*, const char*>{"OPTIONS", "选项"},
                                  {"Positionals", "参数"},
                                  {"Usage", "用法"},
                                  {"SUBCOMMAND", "命令"},
                                  {"Subcommands", "命令"}})
    app_.get_formatter()->label(label, zh);
  app_.option_defaults()->group("选项");
}

void CommandLine::add_language(CLI::App& command) {
  command.add_option("--lang", lang_, say("消息语言：zh或en", "Language of messages: zh or en"))
      ->check(CLI::IsMember({"zh", "en"}));
}

CLI::App* CommandLine::add(const char* name, const char* zh, const char* en, CLI::App* to) {
  CLI::App* command = (to == nullptr ? app_ : *to).add_subcommand(name, say(zh, en));
  if (language_ == Language::zh) command->group("命令");
  command->set_help_flag("-h,--help", say("显示帮助", "Print this help"));
  command->footer(say(statuses_zh, statuses_en));
  add_language(*command);
  return command;
}

void CommandLine::add_file(CLI::App* command, std::string& file) {
  command->add_option("FILE", file, say("文件；- 为标准输入", "The file; - is standard input"))
      ->required()
      ->type_name("");
}

void CommandLine::add_output(CLI::App* command, std::string& out) {
  command
      ->add_option("-o,--output", out, say("写入此文件，缺省为标准输出", "Write to this file, not to standard output"))
      ->type_name("OUT");
}

void CommandLine::add_files(CLI::App* command, std::vector<std::string>& files) {
  command->add_option("FILE", files, say("文件；- 为标准输入", "The files; - is standard input"))
      ->required()
      ->type_name("");
}

CLI::Option* CommandLine::add_to(CLI::App* command, std::string& to) {
  return command->add_option("--to", to, say("输出格式：yaml或json", "Format to write: yaml or json"))
      ->check(CLI::IsMember({"yaml", "json"}));
}

void CommandLine::add_encoding(CLI::App* command, std::string& encoding) {
  command
      ->add_option("--encoding", encoding,
                   say("印出的报告的编码，如gb18030；缺省由文件内容判断",
                       "Encoding of the printed report, such as gb18030; told by its bytes unless given"))
      ->check([this](const std::string& name) {
        fazhi::importer::ExtractOptions options;
        options.encoding = name;
        const auto nothing = fazhi::importer::extract({}, {}, options);
        return nothing ? std::string() : nothing.error().message.in(language_);
      })
      ->type_name("NAME");
}

void CommandLine::add_vocabularies(CLI::App* command, PrintedArguments& arguments) {
  command
      ->add_option("--vocabulary", arguments.vocabularies,
                   say("读印出的报告时另用此文件的词汇；可重复，后者叠加于前者",
                       "Read printed reports with the words of this file as well; may be repeated, each file extends "
                       "those before it"))
      ->type_name("FILE")
      ->allow_extra_args(false);
}

void CommandLine::add_answer_format(CLI::App* command, std::string& format) {
  command->add_option("--format", format, say("输出格式：text或json", "Format of the answer: text or json"))
      ->check(CLI::IsMember({"text", "json"}));
}

void CommandLine::add_import() {
  CLI::App* command = add("import", "把印出的报告读成YAML或JSON", "Read a printed report into YAML or JSON");
  add_file(command, import_.file);
  add_output(command, import_.out);
  add_to(command, import_.to);
  add_encoding(command, import_.encoding);
  add_vocabularies(command, import_);
  command->add_flag("--any-genre", import_.any_genre,
                    say("不是年度报告的文本也读入", "Read what is no annual report too"));
  runs(command, import_, run_import);
}

void CommandLine::add_annotate() {
  CLI::App* command = add("annotate", "逐行输出对印出报告的标注（JSON）",
                          "Print what is found in a printed report, one JSON object a line");
  add_file(command, annotate_.file);
  add_encoding(command, annotate_.encoding);
  add_vocabularies(command, annotate_);
  runs(command, annotate_, run_annotate);
}

void CommandLine::add_text() {
  CLI::App* command = add("text", "输出从文件中取出的文字（UTF-8），各偏移量以此为准",
                          "Print the text taken out of a file (UTF-8), on which all offsets stand");
  add_file(command, text_.file);
  add_output(command, text_.out);
  add_encoding(command, text_.encoding);
  runs(command, text_, run_text);
}

void CommandLine::add_convert() {
  CLI::App* command =
      add("convert", "转换为YAML、JSON，或印成纯文本", "Convert to YAML or JSON, or print as plain text");
  add_file(command, convert_.file);
  command->add_option("--to", convert_.to, say("输出格式：yaml、json或text", "Format to write: yaml, json or text"))
      ->check(CLI::IsMember({"yaml", "json", "text"}))
      ->required();
  add_output(command, convert_.out);
  add_encoding(command, convert_.encoding);
  add_vocabularies(command, convert_);
  runs(command, convert_, run_convert);
}

void CommandLine::add_format_command() {
  CLI::App* command = add("fmt", "把YAML或JSON文件整理成规范形式，保留注释",
                          "Write YAML or JSON files in their canonical form; comments are kept");
  add_files(command, format_.files);
  command->add_flag("--check", format_.check,
                    say("不写文件，只列出不合规范形式的文件；有则返回1",
                        "Write nothing; list the files that are in another form, and return 1 if there are any"));
  command->add_flag("--diff", format_.diff,
                    say("不写文件，显示会有的改动；有则返回1",
                        "Write nothing; show what would change, and return 1 if anything would"));
  command->add_flag(
      "--assign-ids", format_.assign_ids,
      say("给没有编号的部分编号；已有编号从不改动", "Give ids to what has none; ids that are there are never changed"));
  runs(command, format_, run_format);
}

void CommandLine::add_diff() {
  CLI::App* command = add("diff", "比较两份报告：同一报告的前后两稿，或两个年度、两个机关的报告",
                          "Compare two reports: two drafts of one, or those of two years or two agencies");
  command->add_option("BEFORE", diff_.before, say("前一份", "The first file"))->required()->type_name("");
  command->add_option("AFTER", diff_.after, say("后一份", "The second file"))->required()->type_name("");
  command
      ->add_option("--by", diff_.by,
                   say("values逐值比较；contents按部分、指标和安排比较；缺省：年度或机关不同时用contents",
                       "values: one by one; contents: by sections, indicators and plan; unless given, contents where "
                       "year or agency differ"))
      ->check(CLI::IsMember({"values", "contents"}));
  add_answer_format(command, diff_.format);
  add_encoding(command, diff_.encoding);
  add_vocabularies(command, diff_);
  runs(command, diff_, run_diff);
}

void CommandLine::add_compare() {
  CLI::App* command = add("compare", "比较两次校验的结果（JSON）：新出现、已消失的发现；有新出现的则返回1",
                          "Compare the results (JSON) of two runs of validate: what appeared, and what went; return 1 "
                          "if anything appeared");
  command->add_option("OLD", compare_.before, say("前一次的结果", "The results of the first run"))
      ->required()
      ->type_name("");
  command->add_option("NEW", compare_.after, say("后一次的结果", "The results of the second run"))
      ->required()
      ->type_name("");
  add_answer_format(command, compare_.format);
  runs(command, compare_, run_compare);
}

void CommandLine::add_new() {
  CLI::App* command =
      add("new", "写出一份带注释的报告骨架（YAML）", "Write the skeleton of a report, with comments (YAML)");
  command->add_option("--year", new_.year, say("报告年度", "The year that is reported on"))
      ->required()
      ->check([this](const std::string& text) {
        int year = 0;
        const bool is_number = CLI::detail::lexical_cast(text, year);
        const auto read = fazhi::ReportYear::from_wire(is_number ? year : 0);
        return read ? std::string() : read.error().message.in(language_);
      })
      ->type_name("YEAR");
  command->add_option("--agency", new_.agency, say("发布机构名称", "The name of the issuing agency"))
      ->required()
      ->type_name("NAME");
  add_output(command, new_.out);
  runs(command, new_, run_new);
}

void CommandLine::add_migrate() {
  CLI::App* command =
      add("migrate", "把较早主版本的文件转成现行格式", "Bring a file of an older major version to the present format");
  add_file(command, migrate_.file);
  add_output(command, migrate_.out);
  add_to(command, migrate_.to);
  runs(command, migrate_, run_migrate);
}

void CommandLine::add_catalogue() {
  CLI::App* command =
      add("catalogue", "列出或输出任务领域、职责、指标目录和文件时效表",
          "List or print the catalogues of task areas, duties and indicators, and the dates of instruments");
  command->add_option("ID", catalogue_.id, say("目录编号；不给则列出全部", "Its id; without one all are listed"))
      ->type_name("");
  add_to(command, catalogue_.to);
  runs(command, catalogue_, run_catalogue);
}

void CommandLine::add_vocabulary() {
  CLI::App* command =
      add("vocabulary", "输出识别印出的报告所用的词汇", "Print the words that printed reports are read with");
  add_to(command, vocabulary_.to);
  add_vocabularies(command, vocabulary_);
  runs(command, vocabulary_, run_vocabulary);
}

void CommandLine::add_schema() {
  CLI::App* command = add("schema", "输出JSON Schema或字段说明", "Print a JSON Schema or the field reference");
  command
      ->add_option(
          "KIND", schema_.kind,
          say("report报告（缺省）、catalogue目录、instruments文件时效表、profile校验方案、vocabulary词汇表、"
              "findings校验结果、rules规则清单、comparison对照、differences差异、"
              "baseline基线、changes变化",
              "report (unless given), catalogue, instruments, profile, vocabulary, findings, rules, comparison, "
              "differences, baseline or changes"))
      ->check(CLI::IsMember(schema_kinds()))
      ->type_name("");
  command->add_flag("--fields", schema_.fields,
                    say("输出字段说明（Markdown），而非JSON Schema", "Print the field reference (Markdown) instead"));
  runs(command, schema_, run_schema);
}

void CommandLine::add_rules() {
  CLI::App* command = add("rules", "列出全部规则及其依据", "List all rules and what they rest on");
  add_answer_format(command, rules_.format);
  runs(command, rules_, run_rules);
}

void CommandLine::add_profile_name(CLI::App* command) {
  command
      ->add_option("PROFILE", profile_.profile,
                   say("方案编号或文件", "The id of a profile that comes with fazhi, or a file"))
      ->required()
      ->type_name("");
}

void CommandLine::add_profile() {
  CLI::App* command =
      add("profile", "列出、显示或试验校验方案", "List, show or try profiles, which say what is asked of reports");
  command->require_subcommand(1);
  CLI::App* list = add("list", "列出内置的校验方案", "List the profiles that come with fazhi", command);
  runs(list, profile_, run_profile_list);
  CLI::App* show = add("show", "显示方案的要求：必需部分、期限、规则和检查",
                       "Show what a profile asks: sections, deadlines, rules and checks", command);
  add_profile_name(show);
  show->add_option("--format", profile_.format,
                   say("text，或yaml：方案本身，可存为文件修改",
                       "text, or yaml: the profile itself, to be kept as a file and changed"))
      ->check(CLI::IsMember({"text", "yaml"}));
  runs(show, profile_, run_profile_show);
  CLI::App* test = add("test", "试验方案中的例子，列出其中的错误；有错误则返回1",
                       "Try the examples of a profile, and tell its mistakes; return 1 if there are any", command);
  add_profile_name(test);
  runs(test, profile_, run_profile_test);
}

void CommandLine::add_explain() {
  CLI::App* command = add("explain", "说明一条规则、方案的一项检查或一个提示标识（Markdown）",
                          "Explain a rule, a check of a profile, or the id of any other message (Markdown)");
  CLI::Option* id = command
                        ->add_option("ID", explain_.id,
                                     say("编号；不给则输出规则目录页", "Its id; without one the page of all rules"))
                        ->type_name("");
  command
      ->add_option("--profile", explain_.profile,
                   say("在此方案（编号或文件）中的级别、参数和检查",
                       "Tell level, parameters and checks of this profile: the id of one that comes with fazhi, or a "
                       "file"))
      ->type_name("ID|FILE")
      ->needs(id);
  command
      ->add_flag("--problems", explain_.problems,
                 say("输出规则之外各标识的目录页", "Print the page of the ids that are not those of rules"))
      ->excludes(id);
  runs(command, explain_, run_explain);
}

}  // namespace cli

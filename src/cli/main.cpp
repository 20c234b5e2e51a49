#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <fazhi/bind/nearest.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/version.hpp>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <csignal>
#include <exception>
#include <functional>
#include <iostream>
#include <sstream>

namespace cli {
namespace {

using fazhi::Language;

/// The language that the words of this program are in, before anything else is parsed: help needs it.
Language language_of(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--") break;
    const bool joined = argument.substr(0, 7) == "--lang=";
    const std::string_view value = joined                                 ? argument.substr(7)
                                   : argument == "--lang" && i + 1 < argc ? std::string_view(argv[i + 1])
                                                                          : std::string_view();
    if (value == "zh") return Language::zh;
    if (value == "en") return Language::en;
  }
  return language_of_environment();
}

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

/// The command line. Each subcommand leaves what is to be run in `chosen`.
class CommandLine {
 public:
  explicit CommandLine(Language language)
      : language_(language),
        app_(say("法治政府建设年度报告：导入、校验、转换",
                 "Annual reports on law-based government: import, validate, convert"),
             "fazhi") {
    if (language_ == Language::zh) translate_labels();
    app_.set_version_flag("--version", "fazhi " FAZHI_VERSION_STRING, say("显示版本", "Print the version"));
    app_.set_help_flag("-h,--help", say("显示帮助", "Print this help"));
    app_.require_subcommand(1);
    app_.fallthrough();
    app_.footer(say(statuses_zh, statuses_en));
    add_language(app_);
    add_import();
    add_annotate();
    add_validate();
    add_convert();
    add_schema();
    add_rules();
  }

  CLI::App& app() { return app_; }
  Status run() const { return chosen_(); }

 private:
  std::string say(const char* zh, const char* en) const { return language_ == Language::zh ? zh : en; }

  void translate_labels() {
    for (const auto& [label, zh] : {std::pair<const char*, const char*>{"OPTIONS", "选项"},
                                    {"Positionals", "参数"},
                                    {"Usage", "用法"},
                                    {"SUBCOMMAND", "命令"},
                                    {"Subcommands", "命令"}})
      app_.get_formatter()->label(label, zh);
    app_.option_defaults()->group("选项");
  }

  void add_language(CLI::App& command) {
    command.add_option("--lang", lang_, say("消息语言：zh或en", "Language of messages: zh or en"))
        ->check(CLI::IsMember({"zh", "en"}));
  }

  CLI::App* add(const char* name, const char* zh, const char* en) {
    CLI::App* command = app_.add_subcommand(name, say(zh, en));
    if (language_ == Language::zh) command->group("命令");
    command->set_help_flag("-h,--help", say("显示帮助", "Print this help"));
    command->footer(say(statuses_zh, statuses_en));
    add_language(*command);
    return command;
  }

  void add_file(CLI::App* command, std::string& file) {
    command->add_option("FILE", file, say("文件；- 为标准输入", "The file; - is standard input"))
        ->required()
        ->type_name("");
  }
  void add_output(CLI::App* command, std::string& out) {
    command
        ->add_option("-o,--output", out,
                     say("写入此文件，缺省为标准输出", "Write to this file, not to standard output"))
        ->type_name("OUT");
  }
  CLI::Option* add_to(CLI::App* command, std::string& to) {
    return command->add_option("--to", to, say("输出格式：yaml或json", "Format to write: yaml or json"))
        ->check(CLI::IsMember({"yaml", "json"}));
  }

  void add_import() {
    CLI::App* command = add("import", "把印出的报告读成YAML或JSON", "Read a printed report into YAML or JSON");
    add_file(command, import_.file);
    add_output(command, import_.out);
    add_to(command, import_.to);
    command->callback([this] {
      import_.language = language_;
      chosen_ = [this] { return run_import(import_); };
    });
  }

  void add_annotate() {
    CLI::App* command = add("annotate", "逐行输出对印出报告的标注（JSON）",
                            "Print what is found in a printed report, one JSON object a line");
    add_file(command, annotate_.file);
    command->callback([this] {
      annotate_.language = language_;
      chosen_ = [this] { return run_annotate(annotate_); };
    });
  }

  void add_validate() {
    CLI::App* command =
        add("validate", "校验报告：YAML、JSON或印出的报告", "Judge reports: YAML, JSON or the printed text");
    command->add_option("FILE", validate_.files, say("文件；- 为标准输入", "The files; - is standard input"))
        ->required()
        ->type_name("");
    command->add_option("--format", format_, say("输出格式：text或json", "Format of the answer: text or json"))
        ->check(CLI::IsMember({"text", "json"}));
    command
        ->add_option("--as-of", as_of_,
                     say("判断期限的日期，如2025-04-02；不给则跳过需要日期的规则",
                         "The day to judge deadlines by, such as 2025-04-02; without it the rules that "
                         "need a day are skipped"))
        ->check([this](const std::string& text) {
          const auto date = fazhi::Date::from_wire(text);
          return date ? std::string() : date.error().message.in(language_);
        })
        ->type_name("DATE");
    command
        ->add_option("--fail-on", fail_on_,
                     say("达到此严重程度即返回1：error、warning、info、hint或never；缺省error",
                         "Return 1 for findings of this severity or above: error, warning, info, "
                         "hint or never; error unless given"))
        ->check(CLI::IsMember({"error", "warning", "info", "hint", "never"}));
    command->callback([this] {
      validate_.language = language_;
      validate_.as_json = format_ == "json";
      if (!as_of_.empty()) validate_.as_of = fazhi::Date::from_wire(as_of_).value();
      validate_.fail_on = threshold();
      chosen_ = [this] { return run_validate(validate_); };
    });
  }

  std::optional<fazhi::diag::Severity> threshold() const {
    using fazhi::diag::Severity;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::info, Severity::hint})
      if (name_of(severity) == fail_on_) return severity;
    return std::nullopt;
  }

  void add_convert() {
    CLI::App* command = add("convert", "在YAML与JSON之间转换", "Convert between YAML and JSON");
    add_file(command, convert_.file);
    add_to(command, convert_.to)->required();
    add_output(command, convert_.out);
    command->callback([this] {
      convert_.language = language_;
      chosen_ = [this] { return run_convert(convert_); };
    });
  }

  void add_schema() {
    add("schema", "输出报告文件的JSON Schema", "Print the JSON Schema of report files")->callback([this] {
      chosen_ = [] { return run_schema(); };
    });
  }

  void add_rules() {
    CLI::App* command = add("rules", "列出全部规则及其依据", "List all rules and what they rest on");
    command->add_option("--format", format_, say("输出格式：text或json", "Format of the answer: text or json"))
        ->check(CLI::IsMember({"text", "json"}));
    command->callback([this] {
      rules_.language = language_;
      rules_.as_json = format_ == "json";
      chosen_ = [this] { return run_rules(rules_); };
    });
  }

  Language language_;
  CLI::App app_;
  std::function<Status()> chosen_;
  std::string lang_;
  std::string format_ = "text";
  std::string as_of_;
  std::string fail_on_ = "error";
  ImportArguments import_;
  AnnotateArguments annotate_;
  ValidateArguments validate_;
  ConvertArguments convert_;
  RulesArguments rules_;
};

/// What to say of a first word that is no command; empty when it is one. CLI11 only says that a command is missing.
std::string unknown_command(const CLI::App& app, const char* word, Language language) {
  const bool is_word = word != nullptr && *word != '-' && *word != '\0';
  const auto commands = app.get_subcommands([](const CLI::App*) { return true; });
  const auto is_named = [word](const CLI::App* command) { return command->get_name() == word; };
  if (!is_word || std::any_of(commands.begin(), commands.end(), is_named)) return {};
  const std::string meant(fazhi::bind::nearest(
      word, commands, [](const CLI::App* command) { return std::string_view(command->get_name()); }));
  const std::string name = fazhi::diag::printable(word);
  if (language == Language::zh) return "没有命令“" + name + "”" + (meant.empty() ? "" : "；是否为“" + meant + "”？");
  return "there is no command '" + name + "'" + (meant.empty() ? "" : "; did you mean '" + meant + "'?");
}

/// Help and version go to standard output with status 0; everything else that CLI11 says is wrong usage.
Status report(const CLI::App& app, const CLI::ParseError& said, const char* first_word, Language language) {
  std::ostringstream out;
  std::ostringstream err;
  if (app.exit(said, out, err) == 0) {
    print(out.str());
    flush();
    return clean;
  }
  const std::string unknown = unknown_command(app, first_word, language);
  complain(std::string(language == Language::zh ? "fazhi: 用法错误：" : "fazhi: wrong usage: ") +
           (unknown.empty() ? said.what() : unknown) + '\n' +
           (language == Language::zh ? "用 fazhi --help 或 fazhi 命令 --help 查看用法\n"
                                     : "See fazhi --help or fazhi COMMAND --help\n"));
  return usage;
}

Status run(int argc, char** argv) {
  const Language language = language_of(argc, argv);
  try {
    CommandLine line(language);
    try {
      line.app().parse(argc, argv);
    } catch (const CLI::ParseError& said) {
      return report(line.app(), said, argc > 1 ? argv[1] : nullptr, language);
    }
    return line.run();
  } catch (const OutputFailed& failure) {
    complain(std::string(language == Language::zh ? "fazhi: 标准输出无法写入："
                                                  : "fazhi: standard output cannot be written: ") +
             failure.what() + '\n');
  } catch (const std::exception& failure) {
    complain(std::string(language == Language::zh ? "fazhi: 程序出错，请附上所用文件报告此问题："
                                                  : "fazhi: a fault of our own, please report it with the file: ") +
             failure.what() + '\n');
  }
  return fault;
}

}  // namespace
}  // namespace cli

int main(int argc, char** argv) {
  // A closed pipe is then told like any other output that cannot be written.
  std::signal(SIGPIPE, SIG_IGN);
  return cli::run(argc, argv);
}

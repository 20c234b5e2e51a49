#include "cli/command_line.hpp"
#include "cli/description.hpp"
#include "cli/man_examples.hpp"
#include "cli/man_facts.hpp"
#include "cli/roff.hpp"
#include "cli/terminal.hpp"

#include <fazhi/diag/render.hpp>
#include <fazhi/version.hpp>

#include <filesystem>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::meta::Words;

/// A name and what it stands for.
struct Row {
  const char* name = nullptr;
  Words meaning;
};

constexpr Words of_many_files = {"多个文件时取4、3、1中最高者，从不是数目。",
                                 "With several files the highest of 4, 3 and 1; never a count."};

constexpr Row environment[] = {
    {"LC_ALL, LC_MESSAGES, LANG",
     {"依次取第一个非空者：以zh开头则消息为中文，其余为英文；--lang 优先。",
      "The first of these that is set gives the language of messages: Chinese where it begins with zh, else English; "
      "--lang comes before them."}},
    {"LC_ALL, LC_CTYPE, LANG",
     {"依次取第一个非空者：其编码（如zh_CN.GB18030）为终端所用，供人阅读的文字按此输出，编码中没有的字写作“?”；"
      "机器格式和写出的文件总是UTF-8。",
      "The first of these that is set gives the encoding of the terminal, such as zh_CN.GB18030: text for people is "
      "printed in it, with ? for what it has not. Formats for machines and files that are written are UTF-8 always."}},
    {"NO_COLOR",
     {"非空时不用颜色；--color 优先。", "Where it is not empty, no colours are used; --color comes before it."}}};

constexpr Row files[] = {
    {"share/fazhi/schemas",
     {"各种文件的JSON Schema，供编辑器使用。", "The JSON Schemas of all kinds of file, for editors."}},
    {"share/fazhi/examples", {"完整的报告样例。", "Whole reports as examples."}},
    {"share/doc/fazhi", {"说明文档。", "The guides."}}};
constexpr Words about_files = {
    "fazhi只读取指明的文件：所用的方案、目录和词汇都由选项指明。以下目录位于安装前缀之下。",
    "fazhi reads no file that it was not told of: profiles, catalogues and words are named by options. These folders "
    "stand under the prefix it was installed to."};

/// One page, in one language.
class Page {
 public:
  Page(const CommandEntry& command, Language language) : command_(command), language_(language) {}

  std::string text() {
    roff_.title(name(command_), "fazhi " FAZHI_VERSION_STRING, in({"fazhi 手册", "fazhi manual"}));
    section({"名称", "NAME"});
    roff_.text(name(command_) + " - " + command_.help);
    section({"概要", "SYNOPSIS"});
    for (const CommandEntry* one : leaves()) synopsis(*one);
    contents();
    exit_status();
    table({"环境变量", "ENVIRONMENT"}, environment);
    section({"文件", "FILES"});
    roff_.text(in(about_files));
    rows(files);
    examples();
    see_also();
    return roff_.page();
  }

 private:
  std::string in(Words words) const { return std::string(language_ == Language::zh ? words.zh : words.en); }
  void section(Words title) { roff_.section(in(title)); }

  static std::string name(const CommandEntry& command) {
    return command.path.empty() ? "fazhi" : "fazhi-" + command.path;
  }
  bool is_app() const { return command_.path.empty(); }

  /// The commands that the page is about and that can be run: of the first page, the command itself alone.
  std::vector<const CommandEntry*> leaves() const {
    if (is_app()) return {&command_};
    std::vector<const CommandEntry*> all;
    for (const CommandEntry* one : each_command(command_))
      if (one->commands.empty()) all.push_back(one);
    return all;
  }

  void exit_status() {
    section({"退出状态", "EXIT STATUS"});
    for (const StatusMeaning& one : statuses_of(command_.path)) {
      roff_.item(Roff::bold(one.status));
      roff_.text(in(one.meaning));
    }
    if (!takes_many_files(command_.path)) return;
    roff_.paragraph();
    roff_.text(in(of_many_files));
  }

  void synopsis(const CommandEntry& command) {
    std::string line = Roff::bold("fazhi" + (command.path.empty() ? "" : " " + command.path)) + " [" +
                       Roff::italic(in({"选项", "OPTIONS"})) + "]";
    if (!command.commands.empty()) line += " " + Roff::italic(in({"命令", "COMMAND"})) + " ...";
    for (const OptionEntry& argument : command.arguments) {
      const std::string label = Roff::italic(argument.takes.label) + (argument.is_repeated ? "..." : "");
      line += argument.is_required ? " " + label : " [" + label + "]";
    }
    roff_.line(line);
    if (&command != leaves().back()) roff_.line(".br");
  }

  void contents() {
    section({"说明", "DESCRIPTION"});
    roff_.text(command_.help + in({"。", "."}));
    if (is_app()) {
      section({"命令", "COMMANDS"});
      for (const CommandEntry& below : command_.commands) {
        roff_.item(Roff::bold(below.name()));
        roff_.text(below.help);
      }
    }
    const auto all = leaves();
    if (all.size() == 1) return lists(*all.front());
    section({"命令", "COMMANDS"});
    for (const CommandEntry* one : all) {
      roff_.subsection("fazhi " + one->path);
      roff_.text(one->help + in({"。", "."}));
      entries(one->arguments);
      entries(one->options);
    }
  }

  void lists(const CommandEntry& command) {
    if (!command.arguments.empty()) section({"参数", "ARGUMENTS"});
    entries(command.arguments);
    section({"选项", "OPTIONS"});
    entries(command.options);
  }

  void entries(const std::vector<OptionEntry>& all) {
    for (const OptionEntry& one : all) {
      roff_.item(tag(one));
      roff_.text(one.help);
      // Where help does not name the words that may stand there, they are listed.
      if (one.names.empty() && one.takes.is_closed) {
        std::string words;
        for (const std::string& word : one.takes.words) words += (words.empty() ? "" : ", ") + word;
        roff_.line(".br");
        roff_.text(words);
      }
    }
  }

  static std::string tag(const OptionEntry& option) {
    if (option.names.empty()) return Roff::italic(option.takes.label) + (option.is_repeated ? "..." : "");
    std::string label;
    if (option.takes.is_closed)
      for (const std::string& word : option.takes.words) label += (label.empty() ? "" : "|") + Roff::bold(word);
    else
      label = Roff::italic(option.takes.label);
    std::string text;
    for (const std::string& name : option.names) text += (text.empty() ? "" : ", ") + Roff::bold(name);
    return text + (option.is_flag() ? "" : (option.names.back()[1] == '-' ? "=" : " ") + label);
  }

  template <std::size_t count>
  void rows(const Row (&all)[count]) {
    for (const Row& row : all) {
      roff_.item(Roff::bold(row.name));
      roff_.text(in(row.meaning));
    }
  }
  template <std::size_t count>
  void table(Words title, const Row (&all)[count]) {
    section(title);
    rows(all);
  }

  void examples() {
    const auto all = examples_of(command_.path);
    if (all.empty()) return;
    section({"示例", "EXAMPLES"});
    for (const Example& one : all) {
      if (one.line != all.front().line) roff_.paragraph();
      roff_.text(in(one.what));
      roff_.example(std::string(one.line));
    }
  }

  void see_also() {
    section({"另见", "SEE ALSO"});
    std::string line = is_app() ? "" : ".BR fazhi (1)";
    const auto add = [&](const std::string& page) {
      line += (line.empty() ? "" : " ,\n") + std::string(".BR ") + Roff::plain(page) + " (1)";
    };
    if (is_app())
      for (const CommandEntry& below : command_.commands) add(name(below));
    for (const std::string_view related : related_to(command_.path)) add("fazhi-" + std::string(related));
    roff_.line(line);
  }

  const CommandEntry& command_;
  Language language_;
  Roff roff_;
};

/// The commands that have a page: the command itself, and those right below it.
std::vector<const CommandEntry*> pages_of(const CommandEntry& app) {
  std::vector<const CommandEntry*> all{&app};
  for (const CommandEntry& below : app.commands) all.push_back(&below);
  return all;
}

Status write_pages(const CommandEntry& app, const std::filesystem::path& folder, Language language,
                   Language of_messages) {
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  for (const CommandEntry* command : pages_of(app)) {
    const std::string name = command->path.empty() ? "fazhi" : "fazhi-" + command->path;
    if (!deliver((folder / (name + ".1")).string(), Page(*command, language).text(), of_messages)) return fault;
  }
  return clean;
}

}  // namespace

Status run_man(const ManArguments& arguments) {
  if (!arguments.into.empty()) {
    CommandLine zh(Language::zh);
    CommandLine en(Language::en);
    const std::filesystem::path into = arguments.into;
    const Status in_en = write_pages(describe(en.app()), into / "man1", Language::en, arguments.language);
    if (in_en != clean) return in_en;
    return write_pages(describe(zh.app()), into / "zh_CN" / "man1", Language::zh, arguments.language);
  }
  CommandLine line(arguments.language);
  const CommandEntry app = describe(line.app());
  for (const CommandEntry* command : pages_of(app))
    if (command->path == arguments.command) print(Page(*command, arguments.language).text());
  flush();
  return clean;
}

}  // namespace cli

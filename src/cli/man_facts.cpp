#include "cli/man_facts.hpp"

#include <cstddef>

namespace cli {
namespace {

using fazhi::meta::Words;

constexpr Words done = {"完成。", "Done."};
constexpr Words no_findings = {"没有达到阈值的发现。", "Clean: no findings at or above the threshold."};
constexpr Words findings = {"有达到阈值的发现。", "Findings at or above the threshold."};
constexpr Words usage = {"用法错误。", "Wrong usage."};
constexpr Words no_report = {"输入无法读取、无法解析，或不是年度报告。",
                             "Input that cannot be read or parsed, or that is no such report."};
constexpr Words no_input = {"输入无法读取或解析。", "Input that cannot be read or parsed."};
constexpr Words no_output = {"输出无法写入，或本程序出错。", "Output that cannot be written, or a fault of fazhi."};

/// What there is to say of one command: an empty meaning where it never ends so.
struct Facts {
  std::string_view command;
  Words zero;
  Words one;
  Words three;
  std::string_view related;  ///< names, a space behind each
};

constexpr Facts facts[] = {
    {"", no_findings, findings, no_report, ""},
    {"import", done, {}, no_report, "annotate text validate "},
    {"annotate", done, {}, no_report, "import text "},
    {"text", done, {}, no_input, "import annotate "},
    {"validate", no_findings, findings, no_report, "explain rules profile compare lsp "},
    {"convert", done, {}, no_report, "fmt import migrate "},
    {"fmt",
     {"已写出；使用--check或--diff时：都已是规范形式。",
      "Written; with --check or --diff: all are in their canonical form already."},
     {"使用--check或--diff时：有文件不是规范形式。", "With --check or --diff: a file is not in its canonical form."},
     no_input,
     "convert validate "},
    {"diff",
     {"两份报告相同，或按内容比较（--by contents）。",
      "The reports are equal, or were compared by their contents (--by contents)."},
     {"按字段比较，两份报告有差异。", "Compared by their fields, the reports differ."},
     no_report,
     "compare "},
    {"compare",
     {"没有新出现的发现。", "Nothing appeared."},
     {"有新出现的发现。", "Findings appeared."},
     no_input,
     "validate diff "},
    {"new", done, {}, {}, "validate schema "},
    {"migrate", done, {}, no_input, "convert fmt "},
    {"catalogue", done, {}, {}, "vocabulary schema "},
    {"vocabulary", done, {}, no_input, "import catalogue "},
    {"schema", done, {}, {}, "new validate "},
    {"rules", done, {}, {}, "explain profile validate "},
    {"profile",
     {"完成；试验时：方案及其例子都成立。", "Done; of a test: the profile and its examples hold."},
     {"试验时：方案有误，或有例子不成立。", "Of a test: the profile is wrong, or an example does not hold."},
     no_input,
     "validate rules explain "},
    {"explain", done, {}, {"方案无法读取。", "A profile that cannot be read."}, "rules profile validate "},
    {"lsp",
     {"编辑器先请求关闭（shutdown），再令其退出（exit）。",
      "The editor had it shut down (shutdown) before it told it to end (exit)."},
     {"编辑器未按协议退出，或输入中断。", "The editor ended it without that, or its input broke off."},
     {"选项所指的文件无法读取。", "A file that an option names cannot be read."},
     "validate fmt "},
    {"completion", done, {}, {}, "man "},
    {"man", done, {}, {}, "completion "}};

const Facts& facts_of(std::string_view command) {
  for (const Facts& one : facts)
    if (one.command == command) return one;
  return facts[0];
}

}  // namespace

std::vector<StatusMeaning> statuses_of(std::string_view command) {
  const Facts& known = facts_of(command);
  std::vector<StatusMeaning> all;
  const auto add = [&](const char* status, Words meaning) {
    if (!meaning.en.empty()) all.push_back({status, meaning});
  };
  add("0", known.zero);
  add("1", known.one);
  add("2", usage);
  add("3", known.three);
  add("4", no_output);
  return all;
}

bool takes_many_files(std::string_view command) { return command.empty() || command == "validate" || command == "fmt"; }

std::vector<std::string_view> related_to(std::string_view command) {
  std::vector<std::string_view> all;
  std::string_view rest = facts_of(command).related;
  for (std::size_t end = rest.find(' '); end != std::string_view::npos; end = rest.find(' ')) {
    all.push_back(rest.substr(0, end));
    rest.remove_prefix(end + 1);
  }
  return all;
}

}  // namespace cli

#include "cli/usage_words.hpp"

#include <fazhi/diag/render.hpp>

#include <CLI/CLI.hpp>

#include <optional>
#include <string_view>

namespace cli {
namespace {

/// A message of CLI11: an argument before `mark`, and one between `mark` and `end`. The last mark counts, as a user's
/// own words stand before it.
struct Form {
  CLI::ExitCodes error;
  std::string_view begin;
  std::string_view mark;
  std::string_view end;
  const char* before;   ///< what is said in front of the first argument
  const char* between;  ///< null: the second argument is not told
  const char* after;
};

constexpr Form forms[] = {
    {CLI::ExitCodes::RequiredError, "A subcommand is required", "", "", "须给出命令", "", ""},
    {CLI::ExitCodes::RequiredError, "", " is required", "", "须给出 ", "", ""},
    {CLI::ExitCodes::RequiresError, "", " requires ", "", "", " 须与 ", " 同用"},
    {CLI::ExitCodes::ExcludesError, "", " excludes ", "", "", " 不能与 ", " 同用"},
    {CLI::ExitCodes::ExtrasError, "The following argument was not expected: ", "", "", "多余的参数：", "", ""},
    {CLI::ExitCodes::ExtrasError, "The following arguments were not expected: ", "", "", "多余的参数：", "", ""},
    {CLI::ExitCodes::ValidationError, "", " not in {", "}", "", " 不是可用的取值：", ""},
    {CLI::ExitCodes::ValidationError, "", " not in range ", "", "", " 超出范围 ", ""},
    {CLI::ExitCodes::ConversionError, "Could not convert: ", " = ", "", "", " 不能取值 ", ""},
    {CLI::ExitCodes::ConversionError, "", ": too many inputs for a flag", "", "", " 不带取值", ""},
    {CLI::ExitCodes::ConversionError, "", ": Should be true/false or a number", "", "", " 不带取值", ""},
    {CLI::ExitCodes::ArgumentMismatch, "", ": 1 required ", "", "缺少取值：", nullptr, ""},
    {CLI::ExitCodes::ArgumentMismatch, "", ": At Most ", "", "", " 取值过多：至多 ", ""},
    {CLI::ExitCodes::ArgumentMismatch, "", ": At least ", "", "", " 取值不足：至少 ", ""},
    {CLI::ExitCodes::ArgumentMismatch, "", " was given a disallowed flag override", "", "", " 不带取值", ""},
};

bool begins(std::string_view text, std::string_view with) { return text.substr(0, with.size()) == with; }

std::optional<std::string> said_by(const Form& form, std::string_view text) {
  if (!begins(text, form.begin)) return std::nullopt;
  text.remove_prefix(form.begin.size());
  if (form.mark.empty()) return form.before + std::string(text);
  const std::size_t mark = text.rfind(form.mark);
  if (mark == std::string_view::npos) return std::nullopt;
  std::string_view second = text.substr(mark + form.mark.size());
  if (!form.end.empty() && second.size() >= form.end.size()) second.remove_suffix(form.end.size());
  if (form.between == nullptr) return form.before + std::string(text.substr(0, mark));
  return form.before + std::string(text.substr(0, mark)) + form.between + std::string(second) + form.after;
}

/// What CLI11 puts between numbers and before values, in Chinese too.
void tidy(std::string& text) {
  const auto replace = [&text](std::string_view what, std::string_view by) {
    if (const std::size_t at = text.find(what); at != std::string::npos) text.replace(at, what.size(), by);
  };
  replace(" required but received ", " 个，给出了 ");
  replace(": Value ", "：");
}

}  // namespace

std::string usage_words(const CLI::ParseError& said, fazhi::Language language) {
  std::string text = fazhi::diag::printable(said.what());
  if (language != fazhi::Language::zh) return text;
  for (const Form& form : forms) {
    if (said.get_exit_code() != static_cast<int>(form.error)) continue;
    auto words = said_by(form, text);
    if (!words) continue;
    if (form.error != CLI::ExitCodes::ExtrasError) tidy(*words);
    return *words;
  }
  return text;
}

}  // namespace cli

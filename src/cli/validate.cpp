#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/terminal.hpp"
#include "cli/vocabulary.hpp"

#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/rules/findings_file.hpp>
#include <fazhi/version.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::diag::Diagnostic;
using fazhi::diag::Severity;
using fazhi::rules::LedgerEntry;
using State = fazhi::rules::FileStatus;

/// What became of one file.
struct Verdict {
  std::string path;
  State state = State::unreadable;
  std::vector<Diagnostic> findings;  // of readers and rules, in the order of the text
  fazhi::rules::Outcome outcome;     // its findings have moved to the list above

  std::size_t count(Severity severity) const {
    return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                  [&](const Diagnostic& found) { return found.severity == severity; }));
  }
};

/// Whether a finding is at or above the threshold of --fail-on.
bool fails(Severity severity, const ValidateArguments& arguments) {
  for (const Severity threshold : {Severity::error, Severity::warning, Severity::info, Severity::hint})
    if (name_of(threshold) == arguments.fail_on) return severity <= threshold;
  return false;
}

std::optional<fazhi::Date> day_of(const ValidateArguments& arguments) {
  if (arguments.as_of.empty()) return std::nullopt;
  return fazhi::Date::from_wire(arguments.as_of).value();
}

Status status_of(const Verdict& verdict, const ValidateArguments& arguments) {
  if (verdict.state == State::unreadable) return unreadable;
  if (verdict.state == State::failed) return fault;
  const auto counts = [&](const Diagnostic& found) { return fails(found.severity, arguments); };
  return std::any_of(verdict.findings.begin(), verdict.findings.end(), counts) ? findings : clean;
}

/// What the rules say of a report that could be read.
void judge(const fazhi::check::Loaded& loaded, const ValidateArguments& arguments, Verdict& verdict) {
  fazhi::rules::ValidateOptions options;
  options.as_of = day_of(arguments);
  if (loaded.imported) options.printed = &*loaded.imported;
  verdict.outcome = fazhi::rules::validate(loaded.document->value, options);
  auto& found = verdict.outcome.findings;
  if (!found.empty()) fazhi::rules::locate(found, loaded.document->value, loaded.places(), *loaded.source());
  verdict.state = verdict.outcome.count(LedgerEntry::State::failed) != 0 ? State::failed
                  : verdict.outcome.valid()                              ? State::valid
                                                                         : State::not_valid;
  std::vector<Diagnostic> all =
      with_warnings(std::exchange(found, {}), loaded.imported ? loaded.imported->notes : std::vector<Diagnostic>{});
  std::move(all.begin(), all.end(), std::back_inserter(verdict.findings));
}

Verdict examine(const fazhi::check::Opened& input, const ValidateArguments& arguments,
                const fazhi::check::LoadOptions& options) {
  Verdict verdict;
  verdict.path = input.name;
  fazhi::check::Loaded loaded = fazhi::check::load(input, options);
  verdict.findings = std::move(loaded.problems);
  if (loaded.document) judge(loaded, arguments, verdict);
  return verdict;
}

/// `2 errors, 1 warning`; what there is none of is left out.
std::string counts(const Verdict& verdict, Language language) {
  struct Name {
    Severity severity;
    const char* zh;
    const char* one;
    const char* many;
  };
  constexpr std::array<Name, 4> names = {{{Severity::error, "项错误", " error", " errors"},
                                          {Severity::warning, "项警告", " warning", " warnings"},
                                          {Severity::info, "项提醒", " info", " infos"},
                                          {Severity::hint, "项建议", " hint", " hints"}}};
  std::string text;
  for (const Name& name : names) {
    const std::size_t count = verdict.count(name.severity);
    if (count == 0 && name.severity > Severity::warning) continue;
    if (!text.empty()) text += language == Language::zh ? "，" : ", ";
    text += std::to_string(count) + (language == Language::zh ? name.zh : count == 1 ? name.one : name.many);
  }
  return text;
}

/// `23 rules run, 1 skipped (publication-overdue needs --as-of)`
std::string rules_told(const fazhi::rules::Outcome& outcome, Language language) {
  const bool zh = language == Language::zh;
  const std::string ran = std::to_string(outcome.count(LedgerEntry::State::ran));
  const std::string skipped = std::to_string(outcome.count(LedgerEntry::State::skipped));
  std::string text = zh ? "运行规则" + ran + "条，跳过" + skipped + "条" : ran + " rules run, " + skipped + " skipped";
  std::string need;
  for (const LedgerEntry& entry : outcome.ledger)
    if (entry.reason_code == fazhi::rules::skipped_needs_today)
      need += (need.empty() ? "" : zh ? "、" : ", ") + entry.rule;
  if (!need.empty()) text += zh ? "（" + need + " 须给出 --as-of）" : " (" + need + ": give --as-of)";
  for (const LedgerEntry& entry : outcome.ledger)
    if (entry.state == LedgerEntry::State::failed)
      text += (zh ? "；" : "; ") + entry.rule + ": " + entry.reason.in(language);
  if (outcome.left_out != 0)
    text += zh ? "；另有" + std::to_string(outcome.left_out) + "项未列出"
               : "; " + std::to_string(outcome.left_out) + " more findings not listed";
  return text;
}

std::string summary(const Verdict& verdict, Language language) {
  const bool zh = language == Language::zh;
  const std::string path = fazhi::diag::printable(verdict.path) + ": ";
  switch (verdict.state) {
    case State::unreadable:
      return path + (zh ? "无法读取（not read），未经校验\n" : "not read, so not judged\n");
    case State::failed:
      return path + (zh ? "校验未完成（not judged）：" : "not judged: ") + counts(verdict, language) +
             (zh ? "；" : "; ") + rules_told(verdict.outcome, language) + '\n';
    case State::valid:
    case State::not_valid:
      break;
  }
  const bool valid = verdict.state == State::valid;
  return path + (zh ? (valid ? "合格（valid）：" : "不合格（not valid）：") : (valid ? "valid: " : "not valid: ")) +
         counts(verdict, language) + (zh ? "；" : "; ") + rules_told(verdict.outcome, language) + '\n';
}

void print_text(const Verdict& verdict, const fazhi::check::Opened& input, const ValidateArguments& arguments) {
  if (!input.source()) return complain(file_error(input.name, *input.error, arguments.language));
  print(render_all(verdict.findings, *input.source(), arguments.language));
  print(summary(verdict, arguments.language));
}

void print_tally(const fazhi::rules::RunSummary& tally, Language language) {
  const auto number = [](std::int64_t count) { return std::to_string(count); };
  if (language == Language::zh)
    print("共" + number(tally.files) + "个文件：合格" + number(tally.valid) + "，不合格" + number(tally.not_valid) +
          "，无法读取" + number(tally.unreadable) + "，校验未完成" + number(tally.failed) + '\n');
  else
    print(number(tally.files) + " files: " + number(tally.valid) + " valid, " + number(tally.not_valid) +
          " not valid, " + number(tally.unreadable) + " not read, " + number(tally.failed) + " not judged\n");
}

/// A name of a file need be no UTF-8; JSON must be.
std::string as_utf8(const std::string& path) {
  return fazhi::utf8::first_invalid(path) ? fazhi::diag::printable(path) : path;
}

}  // namespace

Status run_validate(const ValidateArguments& arguments) {
  const auto options = load_options(arguments);
  if (!options) return unreadable;
  const bool as_json = arguments.format == "json";
  fazhi::rules::FindingsFile run;
  run.version = FAZHI_VERSION_STRING;
  run.as_of = day_of(arguments);
  Status status = clean;
  for (const std::string& file : arguments.files) {
    const fazhi::check::Opened input = open(file, options->extract);
    const Verdict verdict = examine(input, arguments, *options);
    status = worse(status, status_of(verdict, arguments));
    if (as_json) {
      add(run, findings_of(as_utf8(verdict.path), verdict.state, verdict.findings, verdict.outcome, input.source()));
    } else {
      count(run.summary, verdict.state);
      print_text(verdict, input, arguments);
    }
  }
  if (as_json)
    print(fazhi::io::write_json(run));
  else if (arguments.files.size() > 1)
    print_tally(run.summary, arguments.language);
  flush();
  return status;
}

}  // namespace cli

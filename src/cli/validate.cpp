#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/levels.hpp"
#include "cli/lists.hpp"
#include "cli/profiles.hpp"
#include "cli/terminal.hpp"
#include "cli/vocabulary.hpp"

#include <fazhi/check/check.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/rules/findings_file.hpp>
#include <fazhi/version.hpp>

#include <array>
#include <utility>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::check::Checked;
using fazhi::check::Checker;
using fazhi::check::Opened;
using fazhi::diag::Severity;
using fazhi::rules::LedgerEntry;
using State = fazhi::rules::FileStatus;

/// A file, what was found in it, and whether findings count at all.
struct Verdict {
  std::string path;
  Checked checked;
  bool never_fails = false;

  State state() const { return checked.status; }
  const fazhi::rules::Outcome& outcome() const { return checked.outcome; }
  bool acceptable() const {
    return never_fails ? state() == State::valid || state() == State::not_valid : checked.acceptable();
  }
  Status status() const {
    if (state() == State::unreadable) return unreadable;
    if (state() == State::failed) return fault;
    return acceptable() ? clean : findings;
  }
};

/// The level of --fail-on; none where it was not given, and for never.
std::optional<Severity> level_named(const std::string& name) {
  for (const Severity one : {Severity::error, Severity::warning, Severity::info, Severity::hint})
    if (name_of(one) == name) return one;
  return std::nullopt;
}

/// What --fail-on names takes the place of what the profile says.
Verdict verdict_of(const ValidateArguments& arguments, const std::string& path, Checked checked) {
  if (const auto level = level_named(arguments.fail_on)) checked.outcome.fail_on = *level;
  return {path, std::move(checked), arguments.fail_on == "never"};
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
    const std::size_t count = verdict.outcome().count(name.severity);
    if (count == 0 && name.severity > Severity::warning) continue;
    if (!text.empty()) text += language == Language::zh ? "，" : ", ";
    text += std::to_string(count) + (language == Language::zh ? name.zh : count == 1 ? name.one : name.many);
  }
  return text;
}

/// `publication-overdue: give --as-of`, of the rules that were skipped for want of an option.
std::string wanting(const fazhi::rules::Outcome& outcome, Language language) {
  struct Want {
    const char* code;
    const char* option;
  };
  const bool zh = language == Language::zh;
  std::string text;
  for (const Want& want :
       {Want{fazhi::rules::skipped_needs_today, "--as-of"}, Want{fazhi::rules::skipped_needs_previous, "--previous"}}) {
    std::string names;
    for (const LedgerEntry& entry : outcome.ledger)
      if (entry.reason_code == want.code) names += (names.empty() ? "" : zh ? "、" : ", ") + entry.rule;
    if (names.empty()) continue;
    text += text.empty() ? "" : zh ? "；" : "; ";
    text += names + (zh ? " 须给出 " : ": give ") + want.option;
  }
  return text;
}

/// `23 rules run, 1 skipped (publication-overdue: give --as-of)`
std::string rules_told(const fazhi::rules::Outcome& outcome, Language language) {
  const bool zh = language == Language::zh;
  const std::string ran = std::to_string(outcome.count(LedgerEntry::State::ran));
  const std::string skipped = std::to_string(outcome.count(LedgerEntry::State::skipped));
  std::string text = zh ? "运行规则" + ran + "条，跳过" + skipped + "条" : ran + " rules run, " + skipped + " skipped";
  if (const std::string want = wanting(outcome, language); !want.empty())
    text += zh ? "（" + want + "）" : " (" + want + ")";
  for (const LedgerEntry& entry : outcome.ledger)
    if (entry.state == LedgerEntry::State::failed)
      text += (zh ? "；" : "; ") + entry.rule + ": " + entry.reason.in(language);
  if (outcome.left_out != 0)
    text += zh ? "；另有" + std::to_string(outcome.left_out) + "项未列出"
               : "; " + std::to_string(outcome.left_out) + " more findings not listed";
  return text;
}

/// `acceptable: nothing at or above error (national-2019)`
std::string acceptance(const Verdict& verdict, const Checker& checker, Language language) {
  const bool zh = language == Language::zh;
  const bool acceptable = verdict.acceptable();
  std::string text = zh ? (acceptable ? "可接受（acceptable）：" : "不可接受（not acceptable）：")
                        : (acceptable ? "acceptable: " : "not acceptable: ");
  if (verdict.never_fails)
    text += zh ? "未设阈值" : "there is no threshold";
  else
    text += zh ? (acceptable ? "没有" : "有") + at_or_above(verdict.outcome().fail_on, language) + "的发现"
               : (acceptable ? "nothing " : "findings ") + at_or_above(verdict.outcome().fail_on, language);
  text += (zh ? "（方案" : " (") + checker.profile().id.to_wire();
  for (const LedgerEntry& entry : verdict.outcome().profiles)
    if (entry.state == LedgerEntry::State::skipped)
      text += (zh ? "；" : "; ") + entry.rule + (zh ? "：" : ": ") + entry.reason.in(language);
  return text + (zh ? "）\n" : ")\n");
}

std::string summary(const Verdict& verdict, const Checker& checker, Language language) {
  const bool zh = language == Language::zh;
  const std::string path = fazhi::diag::printable(verdict.path) + ": ";
  const std::string told = counts(verdict, language) + (zh ? "；" : "; ") + rules_told(verdict.outcome(), language);
  switch (verdict.state()) {
    case State::unreadable:
      return path + (zh ? "无法读取（not read），未经校验\n" : "not read, so not judged\n");
    case State::failed:
      return path + (zh ? "校验未完成（not judged）：" : "not judged: ") + told + '\n';
    case State::valid:
      return path + (zh ? "合格（valid）：" : "valid: ") + told + '\n' + path + acceptance(verdict, checker, language);
    case State::not_valid:
      break;
  }
  return path + (zh ? "不合格（not valid）：" : "not valid: ") + told + '\n' + path +
         acceptance(verdict, checker, language);
}

void print_text(const Verdict& verdict, const Opened& input, const Checker& checker, Language language) {
  if (!input.source()) return complain(file_error(input.name, *input.error, language));
  print(render_all(verdict.outcome().findings, *input.source(), language));
  print(summary(verdict, checker, language));
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

fazhi::rules::FileFindings entry_of(const Verdict& verdict, const fazhi::check::Loaded& loaded) {
  auto entry = fazhi::check::findings_of(loaded, verdict.checked);
  entry.path = as_utf8(verdict.path);
  entry.acceptable = verdict.acceptable();
  if (verdict.never_fails) entry.fail_on.reset();
  return entry;
}

/// What to judge by; none where a file of it cannot be read, which has been told then.
std::optional<Checker> checker_of(const ValidateArguments& arguments) {
  auto load = load_options(arguments);
  if (!load) return std::nullopt;
  fazhi::check::CheckOptions options;
  options.load = std::move(*load);
  if (!arguments.as_of.empty()) options.as_of = fazhi::Date::from_wire(arguments.as_of).value();
  if (!arguments.profile.empty()) {
    auto chain = profile_chain(arguments.profile, arguments.language);
    if (!chain) return std::nullopt;
    options.profiles = std::move(*chain);
  }
  if (!arguments.previous.empty()) {
    auto previous = report_in(arguments.previous, options.load, arguments.language);
    if (!previous) return std::nullopt;
    options.previous = std::move(previous->value);
  }
  options.catalogues = catalogues_with(arguments.catalogues, arguments.language);
  options.instruments = instruments_with(arguments.instruments, arguments.language);
  if (!options.catalogues || !options.instruments) return std::nullopt;
  return Checker(std::move(options));
}

fazhi::rules::FindingsFile run_of(const Checker& checker) {
  fazhi::rules::FindingsFile run;
  run.version = FAZHI_VERSION_STRING;
  run.as_of = checker.options().as_of;
  run.profile = checker.profile().id.to_wire();
  run.rule_set = fazhi::rules::RuleSetLine{checker.rule_set().version, checker.rule_set().digest};
  return run;
}

}  // namespace

Status run_validate(const ValidateArguments& arguments) {
  const auto checker = checker_of(arguments);
  if (!checker) return unreadable;
  const bool as_json = arguments.format == "json";
  fazhi::rules::FindingsFile run = run_of(*checker);
  Status status = clean;
  for (const std::string& file : arguments.files) {
    const Opened input = open(file, checker->options().load.extract);
    const auto loaded = fazhi::check::load(input, checker->options().load);
    const Verdict verdict = verdict_of(arguments, input.name, checker->check(loaded));
    status = worse(status, verdict.status());
    if (as_json) {
      add(run, entry_of(verdict, loaded));
    } else {
      count(run.summary, verdict.state());
      print_text(verdict, input, *checker, arguments.language);
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

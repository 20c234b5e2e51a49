#include <fazhi/rules/findings.hpp>
#include <fazhi/rules/validate.hpp>

#include "rules/engine/gathered.hpp"
#include "rules/engine/prepared.hpp"
#include "rules/engine/profile_checks.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string_view>
#include <tuple>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

std::string_view next_step(std::string_view& pointer) {
  pointer.remove_prefix(1);
  const std::string_view step = pointer.substr(0, pointer.find('/'));
  pointer.remove_prefix(step.size());
  return step;
}

bool is_index(std::string_view step) {
  return !step.empty() && std::all_of(step.begin(), step.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// The fields of the model in the order in which they are written.
std::vector<std::string_view> fields_in_order() {
  std::vector<std::string_view> names;
  const auto add = [&names](const auto& description) {
    for (const meta::FieldRow& field : description.fields) names.push_back(field.name);
  };
  add(meta::description<model::Report>);
  add(meta::description<model::Metadata>);
  add(meta::description<model::Signature>);
  add(meta::description<model::Publication>);
  add(meta::description<model::Section>);
  return names;
}

std::size_t rank_of(std::string_view field) {
  static const std::vector<std::string_view> fields = fields_in_order();
  return static_cast<std::size_t>(std::find(fields.begin(), fields.end(), field) - fields.begin());
}

/// Orders pointers as a document does: a value before what is in it, indexes by number, fields as they are written.
bool before(std::string_view a, std::string_view b) {
  while (!a.empty() && !b.empty()) {
    const std::string_view x = next_step(a);
    const std::string_view y = next_step(b);
    if (x == y) continue;
    if (is_index(x) && is_index(y)) return std::make_tuple(x.size(), x) < std::make_tuple(y.size(), y);
    if (is_index(x) != is_index(y)) return is_index(x);  // `-`, one more element, comes behind them all
    return std::make_tuple(rank_of(x), x) < std::make_tuple(rank_of(y), y);
  }
  return a.empty() && !b.empty();
}

bool in_order(const diag::Diagnostic& a, const diag::Diagnostic& b) {
  if (a.at != b.at) return before(a.at.text(), b.at.text());
  return a.id < b.id;
}

/// What the profiles make of a rule; none when it is off.
std::optional<diag::Severity> severity_of(const Rule& rule, const Criteria& criteria) {
  const auto set = criteria.levels.find(rule.id);
  if (set != criteria.levels.end()) return severity_of(set->second);
  return rule.off_by_default ? std::nullopt : std::optional(rule.severity);
}

LedgerEntry skipped(std::string_view rule, const char* code, Text reason) {
  return {std::string(rule), LedgerEntry::State::skipped, 0, code, std::move(reason)};
}

Text not_in_force(const Validity& validity, int report_year) {
  const int offset = validity.of_year_after ? 1 : 0;
  const std::string first = std::to_string(validity.first - offset);
  const std::string last = std::to_string(validity.last - offset);
  if (report_year + offset < validity.first)
    return {"只适用于" + first + "年度及以后的报告", "for reports of " + first + " and later years only"};
  return {"只适用于" + last + "年度及以前的报告", "for reports of " + last + " and earlier years only"};
}

struct Want {
  Need need = {};
  const char* code = nullptr;
  Words reason;
};
constexpr Want wants[] = {
    {Need::today, skipped_needs_today, {"未给定判断日期", "needs the day to judge by"}},
    {Need::previous, skipped_needs_previous, {"未给出上一年度的报告", "needs the report of the year before"}},
    {Need::page,
     skipped_needs_page,
     {"只用于印出的报告（文本、网页、Word）", "for printed reports only: text, HTML, DOCX"}},
    {Need::catalogues, skipped_needs_catalogues, {"未给出目录", "needs catalogues"}},
    {Need::instruments, skipped_needs_instruments, {"未给出文件清单", "needs a list of instruments"}},
};

bool is_given(Need need, const Subject& subject) {
  const detail::Prepared* prepared = subject.gathered().prepared;
  switch (need) {
    case Need::today:
      return subject.as_of.has_value();
    case Need::previous:
      return subject.previous != nullptr;
    case Need::page:
      return subject.printed != nullptr;
    case Need::catalogues:
      return subject.catalogues != nullptr || (prepared != nullptr && prepared->has_catalogues());
    case Need::instruments:
      return subject.instruments != nullptr || (prepared != nullptr && prepared->has_instruments());
  }
  return true;
}

/// What a rule needs and was not given, if anything.
std::optional<LedgerEntry> lacks(const Rule& rule, const Subject& subject) {
  for (const Want& want : wants)
    if (rule.needs_this(want.need) && !is_given(want.need, subject))
      return skipped(rule.id, want.code, text_of(want.reason));
  return std::nullopt;
}

/// Why a rule has nothing to say to this report, if so.
std::optional<LedgerEntry> skip(const Rule& rule, const Subject& subject) {
  const auto& year = subject.report.metadata.report_year;
  if (year && !rule.validity.holds(year->value()))
    return skipped(rule.id, skipped_not_in_force, not_in_force(rule.validity, year->value()));
  return lacks(rule, subject);
}

LedgerEntry failed(std::string_view rule, const char* code, Text reason) {
  return {std::string(rule), LedgerEntry::State::failed, 0, code, std::move(reason)};
}

/// Holds the limit without losing an error behind lesser findings.
void keep_gravest(std::vector<diag::Diagnostic>& findings, std::size_t limit) {
  if (findings.size() <= limit) return;
  std::stable_sort(findings.begin(), findings.end(),
                   [](const diag::Diagnostic& a, const diag::Diagnostic& b) { return a.severity < b.severity; });
  findings.erase(findings.begin() + static_cast<std::ptrdiff_t>(limit), findings.end());
}

}  // namespace

void Outcome::add(diag::Diagnostic found) {
  ++totals[static_cast<std::size_t>(found.severity)];
  if (!gravest || found.severity < *gravest) gravest = found.severity;
  findings.push_back(std::move(found));
}

std::size_t Outcome::count(diag::Severity severity) const { return totals[static_cast<std::size_t>(severity)]; }

std::size_t Outcome::count(LedgerEntry::State state) const {
  return static_cast<std::size_t>(
      std::count_if(ledger.begin(), ledger.end(), [&](const auto& entry) { return entry.state == state; }));
}

bool Outcome::valid() const { return gravest != diag::Severity::error && count(LedgerEntry::State::failed) == 0; }

bool Outcome::acceptable() const { return (!gravest || *gravest > fail_on) && count(LedgerEntry::State::failed) == 0; }

namespace {

void look(const Rule& rule, const Subject& subject, Findings& found) {
  if (rule.check == nullptr) throw std::invalid_argument("the rule has no function");
  rule.check(subject, found);
}

/// Judges one report, rule by rule.
class Run {
 public:
  /// `ids`: of the options' rules.
  Run(const Subject& subject, const ValidateOptions& options, const detail::RuleIds& ids)
      : subject_(subject),
        ids_(ids),
        most_(std::max<std::size_t>(options.max_findings, 1)),
        patterns_(options.patterns) {
    outcome_.fail_on = subject.criteria.fail_on;
    outcome_.ledger.reserve(options.rules.size() + subject.criteria.checks.size());
  }

  /// `again`: whether a rule before it has its id.
  void rule(const Rule& rule, bool again) {
    if (again) return leave(duplicate(rule.id));
    const auto severity = severity_of(rule, subject_.criteria);
    if (!severity) return leave(off(rule));
    if (auto entry = skip(rule, subject_)) return leave(std::move(*entry));
    judge(rule, *severity, [&](Findings& found) -> std::optional<Error> {
      look(rule, subject_, found);
      return std::nullopt;
    });
  }

  /// A check of a profile is told like a rule; where it cannot judge the whole report it has failed.
  void check(const ProfileCheck& check) {
    const Rule rule = rule_of(check);
    if (!is_first(rule.id)) return leave(duplicate(rule.id));
    const auto severity = severity_of(rule, subject_.criteria);
    if (!severity) return leave(off(rule));
    if (auto reason = skip_reason(check))
      return leave(skipped(rule.id, skipped_needs_patterns, std::move(reason->message)));
    judge(rule, *severity,
          [&](Findings& found) { return rules::run(check, subject_.report, found, patterns_.left()); });
  }

  /// Tells the profiles, and the checks of those that are for other years.
  void profiles() {
    const Text reason = {"方案不适用于该年度的报告", "its profile is not for reports of that year"};
    for (const Profile* profile : subject_.criteria.applied)
      outcome_.profiles.push_back({profile->id.to_wire(), LedgerEntry::State::ran, 0, {}, {}});
    for (const Profile* profile : subject_.criteria.left_out) {
      outcome_.profiles.push_back(skipped(profile->id.to_wire(), skipped_not_in_force,
                                          {"不适用于该年度的报告", "not for reports of that year"}));
      for (const ProfileCheck& check : profile->checks)
        if (is_first(check.id.to_wire())) leave(skipped(check.id.to_wire(), skipped_not_in_force, reason));
    }
  }

  Outcome finish() {
    keep_gravest(outcome_.findings, most_);
    for (const std::size_t total : outcome_.totals) outcome_.left_out += total;
    outcome_.left_out -= outcome_.findings.size();
    std::stable_sort(outcome_.findings.begin(), outcome_.findings.end(), in_order);
    return std::move(outcome_);
  }

 private:
  static LedgerEntry off(const Rule& rule) {
    return skipped(rule.id, skipped_off, {"校验方案未启用", "the profile does not ask for it"});
  }

  /// Findings are told apart by id, so the second of two rules with one id is not judged by, and that is told.
  static LedgerEntry duplicate(std::string_view id) {
    return failed(id, failed_duplicate, {"前面已有同名的规则", "a rule before it has the same id"});
  }

  /// Whether no rule and no check before has the id of a check.
  bool is_first(std::string_view id) { return ids_.all.count(id) == 0 && checks_.insert(id).second; }

  /// A rule that fails must not hide what the others find, nor what it found itself. `look` returns why it ended early.
  template <class Look>
  void judge(const Rule& rule, diag::Severity severity, Look look) {
    Findings found(rule, severity, most_, &subject_.criteria);
    LedgerEntry& entry = outcome_.ledger.emplace_back();
    entry.rule = rule.id;
    const auto fail = [&](const std::string& why) {
      entry =
          failed(rule.id, failed_check,
                 {"规则出错" + (why.empty() ? "" : "：" + why), "the rule failed" + (why.empty() ? "" : ": " + why)});
    };
    try {
      if (auto ended = look(found))
        entry =
            failed(rule.id, ended->code == "pattern.bound" ? failed_gave_up : failed_check, std::move(ended->message));
    } catch (const std::exception& fault) {
      fail(fault.what());
    } catch (...) {
      fail({});
    }
    entry.found = found.count();
    if (found.count() != 0) take(found);
  }

  void leave(LedgerEntry entry) { outcome_.ledger.push_back(std::move(entry)); }

  void take(Findings& found) {
    outcome_.totals[static_cast<std::size_t>(found.severity())] += found.count();
    if (!outcome_.gravest || found.severity() < *outcome_.gravest) outcome_.gravest = found.severity();
    std::vector<diag::Diagnostic> kept = found.take();
    std::move(kept.begin(), kept.end(), std::back_inserter(outcome_.findings));
    // Cut before the end too: a thousand checks would hold a thousand times the limit.
    if (outcome_.findings.size() / 2 > most_) keep_gravest(outcome_.findings, most_);
  }

  const Subject& subject_;
  const detail::RuleIds& ids_;
  std::size_t most_;
  SharedLimits patterns_;
  Outcome outcome_;
  std::set<std::string_view> checks_;  // ids of checks; the profiles hold them
};

void give(Subject& subject, const ValidateOptions& options) {
  subject.as_of = options.as_of;
  subject.previous = options.previous;
  subject.printed = options.printed;
  subject.catalogues = options.catalogues;
  subject.instruments = options.instruments;
}

std::optional<int> year_of(const model::Report& report) {
  return report.metadata.report_year ? std::optional(report.metadata.report_year->value()) : std::nullopt;
}

}  // namespace

namespace {

Outcome run_all(const model::Report& report, const ValidateOptions& options, const importer::Imported* printed,
                const detail::Prepared* prepared) {
  const Criteria criteria = criteria_of(options.profiles, year_of(report));
  Subject subject(report, criteria);
  give(subject, options);
  subject.printed = printed;
  subject.gathered().prepared = prepared;
  const std::optional<detail::RuleIds> own = prepared ? std::nullopt : std::optional<detail::RuleIds>(options.rules);
  const detail::RuleIds& ids = prepared ? prepared->ids : *own;
  Run run(subject, options, ids);
  for (std::size_t i = 0; i < options.rules.size(); ++i) run.rule(*options.rules[i], ids.again[i]);
  for (const ProfileCheck* check : criteria.checks) run.check(*check);
  run.profiles();
  return run.finish();
}

}  // namespace

Outcome validate(const model::Report& report, const ValidateOptions& options) {
  return run_all(report, options, options.printed, nullptr);
}

Outcome detail::validate(const model::Report& report, const Prepared& prepared, const importer::Imported* printed) {
  return run_all(report, prepared.options, printed, &prepared);
}

std::vector<diag::Diagnostic> apply(const Rule& rule, const model::Report& report, const ValidateOptions& options) {
  const Criteria criteria = criteria_of(options.profiles, year_of(report));
  Subject subject(report, criteria);
  give(subject, options);
  Findings found(rule, rule.severity, options.max_findings, &criteria);
  look(rule, subject, found);
  return found.take();
}

}  // namespace rules
FAZHI_END_NAMESPACE

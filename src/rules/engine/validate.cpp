#include <fazhi/rules/findings.hpp>
#include <fazhi/rules/validate.hpp>

#include <algorithm>
#include <exception>
#include <iterator>
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

diag::Severity severity_of(const Rule& rule, const ValidateOptions& options) {
  const auto own = options.severities.find(std::string(rule.id));
  return own == options.severities.end() ? rule.severity : own->second;
}

LedgerEntry skipped(const Rule& rule, const char* code, Text reason) {
  return {std::string(rule.id), LedgerEntry::State::skipped, 0, code, std::move(reason)};
}

/// Why a rule has nothing to say to this report, if so.
std::optional<LedgerEntry> skip(const Rule& rule, const model::Report& report, const ValidateOptions& options) {
  if (const auto& year = report.metadata.report_year; year && !rule.validity.holds(year->value())) {
    const std::string first = std::to_string(rule.validity.first);
    const std::string last = std::to_string(rule.validity.last);
    if (year->value() < rule.validity.first)
      return skipped(rule, skipped_not_in_force,
                     {"只适用于" + first + "年度及以后的报告", "for reports of " + first + " and later years only"});
    return skipped(rule, skipped_not_in_force,
                   {"只适用于" + last + "年度及以前的报告", "for reports of " + last + " and earlier years only"});
  }
  if (rule.needs_today && !options.as_of)
    return skipped(rule, skipped_needs_today, {"须以 --as-of 给定判断日期", "needs the day to judge by: --as-of"});
  return std::nullopt;
}

/// Holds the limit without losing an error behind lesser findings: the verdict rests on errors.
void keep_gravest(Outcome& outcome, std::size_t limit) {
  auto& findings = outcome.findings;
  if (findings.size() <= limit) return;
  std::stable_sort(findings.begin(), findings.end(),
                   [](const diag::Diagnostic& a, const diag::Diagnostic& b) { return a.severity < b.severity; });
  outcome.left_out += findings.size() - limit;
  findings.erase(findings.begin() + static_cast<std::ptrdiff_t>(limit), findings.end());
}

}  // namespace

std::size_t Outcome::count(diag::Severity severity) const {
  return static_cast<std::size_t>(
      std::count_if(findings.begin(), findings.end(), [&](const auto& found) { return found.severity == severity; }));
}

std::size_t Outcome::count(LedgerEntry::State state) const {
  return static_cast<std::size_t>(
      std::count_if(ledger.begin(), ledger.end(), [&](const auto& entry) { return entry.state == state; }));
}

bool Outcome::valid() const { return count(diag::Severity::error) == 0 && count(LedgerEntry::State::failed) == 0; }

Outcome validate(const model::Report& report, const ValidateOptions& options) {
  Outcome outcome;
  const std::size_t most = std::max<std::size_t>(options.max_findings, 1);
  const Subject subject{report, options.as_of};
  for (const Rule* rule : options.rules) {
    if (auto entry = skip(*rule, report, options)) {
      outcome.ledger.push_back(std::move(*entry));
      continue;
    }
    Findings found(*rule, severity_of(*rule, options), most);
    LedgerEntry entry{std::string(rule->id), LedgerEntry::State::ran, 0, {}, {}};
    try {
      rule->check(subject, found);
    } catch (const std::exception& fault) {
      // A rule that fails must not hide what the others find.
      entry.state = LedgerEntry::State::failed;
      entry.reason_code = failed_check;
      entry.reason = {std::string("规则出错：") + fault.what(), std::string("the rule failed: ") + fault.what()};
    } catch (...) {
      entry.state = LedgerEntry::State::failed;
      entry.reason_code = failed_check;
      entry.reason = {"规则出错", "the rule failed"};
    }
    entry.found = found.count();
    outcome.left_out += found.count() - found.kept().size();
    std::vector<diag::Diagnostic> kept = found.take();
    std::move(kept.begin(), kept.end(), std::back_inserter(outcome.findings));
    outcome.ledger.push_back(std::move(entry));
  }
  keep_gravest(outcome, most);
  std::stable_sort(outcome.findings.begin(), outcome.findings.end(), in_order);
  return outcome;
}

std::vector<diag::Diagnostic> apply(const Rule& rule, const model::Report& report, std::optional<Date> as_of) {
  Findings found(rule, rule.severity, ValidateOptions{}.max_findings);
  rule.check({report, as_of}, found);
  return found.take();
}

}  // namespace rules
FAZHI_END_NAMESPACE

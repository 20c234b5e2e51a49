#include <fazhi/output/summary.hpp>
#include <fazhi/rules/criteria.hpp>

#include "check/discretion.hpp"
#include "output/words.hpp"
#include "rules/support/contents.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

using check::Checked;
using model::SectionKind;
using rules::LedgerEntry;

/// What is missing where a rule finds anything.
struct Asks {
  std::string_view rule;
  std::string_view code;
  rules::Words title;
};
constexpr Asks asks[] = {
    {"achievements-present", "achievements", {"主要举措和成效", "Measures and results"}},
    {"shortcomings-present", "shortcomings", {"不足和原因", "Shortcomings and causes"}},
    {"leader-duty-present", "principal_leader_duty", {"党政主要负责人履行第一责任人职责情况", "Principal-leader duty"}},
    {"plan-present", "plan", {"下一年度主要安排", "Next year's plan"}},
    {"profile-section-present", "", {}},
    {"causes-given", "causes", {"不足的原因", "Causes of the shortcomings"}},
    {"title-given", "title", {"标题", "Title"}},
    {"report-year-given", "report_year", {"报告年度", "Report year"}},
    {"agency-given", "issuing_agency", {"制发机关", "Issuing agency"}},
    {"signature-given", "signature", {"署名", "Signature"}},
    {"signing-date-given", "signed_on", {"成文日期", "Date of signing"}},
    {"publication-date-given", "published_on", {"发布日期", "Date of publication"}}};

/// Whether a rule found anything, be it known or over the limit.
bool found(const Checked& checked, std::string_view rule) {
  const auto& ledger = checked.outcome.ledger;
  return std::any_of(ledger.begin(), ledger.end(),
                     [&](const LedgerEntry& entry) { return entry.rule == rule && entry.found != 0; });
}

bool has_rule_of_its_own(SectionKind kind) {
  return std::any_of(std::begin(asks), std::end(asks),
                     [&](const Asks& one) { return one.code == meta::name_of(kind); });
}

std::vector<MissingPart> missing_of(const model::Report& report, const Checked& checked,
                                    const rules::Criteria& criteria) {
  std::vector<MissingPart> missing;
  const rules::Subject subject(report, criteria);
  for (const Asks& one : asks) {
    if (!found(checked, one.rule)) continue;
    if (!one.code.empty()) {
      missing.push_back({std::string(one.code), rules::text_of(one.title)});
      continue;
    }
    for (const SectionKind kind : criteria.required_sections)
      if (!has_rule_of_its_own(kind) && rules::presence_of(subject, kind) == rules::Presence::absent)
        missing.push_back({std::string(meta::name_of(kind)), rules::text_of(meta::title_of(kind))});
  }
  return missing;
}

/// The days since 1 March of the year 0; the year begins in March, so that the leap day is its last.
int day_number(const Date& date) {
  const int year = date.month() > 2 ? date.year() : date.year() - 1;
  const int month = (date.month() + 9) % 12;
  return year * 365 + year / 4 - year / 100 + year / 400 + (month * 306 + 5) / 10 + date.day() - 1;
}

std::optional<Lateness> late(const std::optional<Date>& due, const std::optional<Date>& on, Lateness::Day day) {
  if (!due || !on || *on <= *due) return std::nullopt;
  return Lateness{*due, *on, day_number(*on) - day_number(*due), day};
}

void put_dates(SummaryRow& row, const model::Metadata& given) {
  if (given.signature) row.signed_on = given.signature->signed_on;
  row.submitted_on = given.submitted_on;
  if (given.publication) row.published_on = given.publication->published_on;
}

void put_lateness(SummaryRow& row, const model::Report& report, const Checked& checked, const rules::Criteria& criteria,
                  const std::optional<Date>& as_of) {
  using Day = Lateness::Day;
  if (found(checked, "submitted-by-march-1")) {
    const auto due = rules::due(report, criteria.submit_by);
    row.submission =
        row.submitted_on ? late(due, row.submitted_on, Day::done) : late(due, row.signed_on, Day::signed_on);
  }
  const auto due = rules::due(report, criteria.publish_by);
  if (found(checked, "published-by-april-1"))
    row.publication = late(due, row.published_on, Day::done);
  else if (found(checked, "publication-overdue"))
    row.publication = late(due, as_of, Day::as_of);
}

void put_report(SummaryRow& row, const check::Loaded& loaded, const Checked& checked, const check::Checker& checker) {
  const model::Report& report = loaded.document->value;
  const check::detail::Masks masks = check::detail::numbers_of(loaded, checked);
  const model::Metadata& given = report.metadata;
  if (given.issuing_agency) row.agency = masks.masked(given.issuing_agency->name);
  if (given.report_year) row.report_year = given.report_year->value();
  if (given.title) row.title = masks.masked(*given.title);
  const rules::Criteria criteria = criteria_of(checker.options().profiles->profiles, row.report_year);
  row.missing = missing_of(report, checked, criteria);
  put_dates(row, given);
  put_lateness(row, report, checked, criteria, checker.options().as_of);
}

std::vector<std::string> gravest_of(const rules::Outcome& outcome) {
  std::vector<std::string> ids;
  for (const diag::Diagnostic& one : outcome.findings) {
    if (one.severity != outcome.gravest || std::find(ids.begin(), ids.end(), one.id) != ids.end()) continue;
    ids.push_back(one.id);
    if (ids.size() == 5) break;
  }
  return ids;
}

std::optional<Text> failure_of(const Checked& checked) {
  if (checked.status == rules::FileStatus::unreadable) {
    if (!checked.outcome.findings.empty()) return checked.outcome.findings.front().message;
    return Text{"无法读取", "could not be read"};
  }
  for (const LedgerEntry& entry : checked.outcome.ledger)
    if (entry.state == LedgerEntry::State::failed)
      return Text{entry.rule + "：" + entry.reason.zh, entry.rule + ": " + entry.reason.en};
  return std::nullopt;
}

}  // namespace

SummaryRow summary_row(const check::Loaded& loaded, const Checked& checked, const check::Checker& checker) {
  SummaryRow row;
  row.path = as_utf8(loaded.text.name);
  row.status = checked.status;
  row.acceptable = checked.acceptable();
  if (loaded.document) put_report(row, loaded, checked, checker);
  row.errors = checked.outcome.count(diag::Severity::error);
  row.warnings = checked.outcome.count(diag::Severity::warning);
  row.infos = checked.outcome.count(diag::Severity::info);
  row.hints = checked.outcome.count(diag::Severity::hint);
  row.suppressed = checked.suppressed_count;
  row.gravest = gravest_of(checked.outcome);
  row.failure = failure_of(checked);
  return row;
}

}  // namespace output
FAZHI_END_NAMESPACE

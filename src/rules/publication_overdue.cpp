#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const auto due = publication_due(subject);
  if (!subject.as_of || !due || publication_date(subject.report)) return;
  if (*subject.as_of > *due)
    found.add(metadata() / "publication" / "published_on", {due->to_wire(), subject.as_of->to_wire()});
}

}  // namespace

constexpr Rule publication_overdue =
    rule("publication-overdue")
        .severity(diag::Severity::warning)
        .category(Category::publication)
        .basis("supervision-2019", "年度报告一章，公开", "the part on annual reports, publication")
        .for_deadlines_in(2020)
        .needs(Need::today)
        .titled("到期的报告已经公开", "A report that is due has been made public")
        .says("应于{0}之前公开，到{1}仍没有发布日期；已公开的请补上发布日期",
              "due by {0}, and on {1} still without a date of publication; if it is public, give the date")
        .example("2024年度的报告，发布日期：2025-02-10", "2024年度的报告，到2025年4月2日仍没有发布日期")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

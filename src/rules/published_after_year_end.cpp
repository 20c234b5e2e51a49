#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const auto published = publication_date(subject.report);
  const auto& year = subject.report.metadata.report_year;
  if (published && year && published->year() <= year->value())
    found.add(metadata() / "publication" / "published_on", {published->to_wire(), year->value()});
}

}  // namespace

constexpr Rule published_after_year_end =
    rule("published-after-year-end")
        .severity(diag::Severity::warning)
        .category(Category::publication)
        .basis("fazhi-format", "日期前后相符", "dates that fit one another")
        .catches("年度未完就公开，数字只到11月；或公开日期抄错",
                 "made public before the year was over, with figures that end in November; or a date copied wrongly")
        .titled("报告年度结束后再公开", "The report is made public when its year is over")
        .says("报告于{0}公开，{1}年尚未结束，请核对日期或补全全年情况",
              "made public on {0}, before {1} was over; check the date, or report on the whole year")
        .example("2024年度的报告，发布日期：2025-02-10", "2024年度的报告，发布日期：2024-12-22")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

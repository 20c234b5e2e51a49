#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const model::Metadata& given = subject.report.metadata;
  if (!given.signature || !given.signature->signed_on || !given.report_year) return;
  const int year = given.report_year->value();
  const Date signed_on = *given.signature->signed_on;
  if (signed_on.year() != year && signed_on.year() != year + 1)
    found.add(metadata() / "signature" / "signed_on", {signed_on.to_wire(), year});
}

}  // namespace

constexpr Rule signing_year_agrees =
    rule("signing-year-agrees")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("fazhi-format", "日期前后相符", "dates that fit one another")
        .catches("沿用往年的报告，成文日期未改", "a report of another year used as a draft, with its date of signing")
        .titled("成文日期与报告年度相符", "The date of signing fits the report year")
        .says("成文日期{0}与{1}年度的报告不符，请核对", "signed on {0}, which does not fit a report on {1}; check it")
        .example("2024年度的报告，成文日期：2025年1月20日", "2024年度的报告，成文日期：2023年1月20日")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

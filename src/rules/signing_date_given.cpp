#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const auto& signature = subject.report.metadata.signature;
  if (!signature || signature->agencies.empty()) return;  // signature-given speaks of that
  if (!signature->signed_on) found.add(metadata() / "signature" / "signed_on");
}

}  // namespace

constexpr Rule signing_date_given =
    rule("signing-date-given")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("gbt-9704", "成文日期", "date of signing")
        .for_reports_of(2012)
        .titled("报告有成文日期", "The report is dated")
        .says("署名之后没有成文日期，请补上", "no date of signing follows the signature; add it")
        .example("清河县应急管理局\n2025年1月20日", "清河县应急管理局")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

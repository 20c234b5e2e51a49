#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  if (!subject.report.metadata.report_year) found.add(metadata() / "report_year");
}

}  // namespace

constexpr Rule report_year_given = rule("report-year-given")
                                       .severity(diag::Severity::error)
                                       .category(Category::metadata)
                                       .basis("supervision-2019", "年度报告一章", "the part on annual reports")
                                       .for_reports_of(2019)
                                       .titled("写明报告年度", "The report year is given")
                                       .says("看不出是哪一年度的报告，请写明报告年度",
                                             "it is not said which year is reported on; give the report year")
                                       .example("清河县应急管理局2024年度法治政府建设年度报告",
                                                "清河县应急管理局法治政府建设年度报告\n（全文看不出年度）")
                                       .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  if (!subject.report.metadata.report_year) found.add(metadata() / "report_year");
}

}  // namespace

constexpr Rule report_year_given =
    rule("report-year-given")
        .severity(diag::Severity::error)
        .category(Category::metadata)
        .basis("fazhi-format", "判断的前提", "what any judgement needs")
        .catches("标题和正文都不写年度：不知是哪年的报告，内容和期限都无从判断",
                 "neither title nor text names a year: without it neither contents nor deadlines can be judged")
        .titled("写明报告年度", "The report year is given")
        .says("看不出是哪一年度的报告，请写明报告年度",
              "it is not said which year is reported on; give the report year")
        .example("清河县应急管理局2024年度法治政府建设年度报告",
                 "清河县应急管理局法治政府建设年度报告\n（全文看不出年度）")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const auto& title = subject.report.metadata.title;
  if (!title || is_blank(*title)) found.add(metadata() / "title");
}

}  // namespace

constexpr Rule title_given = rule("title-given")
                                 .severity(diag::Severity::error)
                                 .category(Category::metadata)
                                 .basis("gbt-9704", "标题", "title")
                                 .for_reports_of(2012)
                                 .titled("报告有标题", "The report has a title")
                                 .says("报告没有标题，请补上写明机关和年度的标题",
                                       "the report has no title; give it one that names agency and year")
                                 .example("清河县应急管理局2024年度法治政府建设年度报告",
                                          "（首行即为正文）县人民政府：现将2024年度情况报告如下。")
                                 .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/years.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const auto& title = subject.report.metadata.title;
  if (!title || is_blank(*title)) return;  // title-given speaks of that
  if (years_in(*title).empty()) found.add(metadata() / "title");
}

}  // namespace

constexpr Rule title_names_year =
    rule("title-names-year")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("fazhi-format", "标题的惯例", "how titles are usually written")
        .catches("标题不写年度，各年的报告列在一起分不清",
                 "a title without the year, so that the reports of several years cannot be told apart")
        .titled("标题写明年度", "The title names the year")
        .says("标题未写明年度，请写作“某机关某年度法治政府建设年度报告”",
              "the title names no year; write the report year into it")
        .example("清河县应急管理局2024年度法治政府建设年度报告", "清河县应急管理局法治政府建设年度报告")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/years.hpp"

#include <algorithm>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const model::Metadata& given = subject.report.metadata;
  if (!given.title || !given.report_year) return;
  const std::vector<int> years = years_in(*given.title);
  const int year = given.report_year->value();
  if (years.empty() || std::find(years.begin(), years.end(), year) != years.end()) return;
  found.add(metadata() / "title", {years.front(), year})
      .see(metadata() / "report_year", {"报告年度写在这里", "the report year is given here"});
}

}  // namespace

constexpr Rule title_year_agrees =
    rule("title-year-agrees")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("fazhi-format", "年度前后一致", "the year being the same throughout")
        .catches("沿用往年的报告作底稿，标题里的年份没有改",
                 "an older report was used as a draft, and the year in its title was left as it was")
        .titled("标题与报告年度一致", "The title names the report year")
        .says("标题写的是{0}年，报告年度是{1}年，请改为一致",
              "the title names {0}, the report year is {1}; make them agree")
        .example("清河县应急管理局2024年度法治政府建设年度报告（报告年度：2024）",
                 "清河县应急管理局2023年度法治政府建设年度报告（报告年度：2024）")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

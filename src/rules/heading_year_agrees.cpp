#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/years.hpp"

#include <algorithm>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { of_the_year, of_the_plan };

/// What is reported is of the report's year; what is planned may be named by either year.
bool fits(int named, int year, model::SectionKind kind) {
  return named == year || (kind == model::SectionKind::plan && named == year + 1);
}

bool has_a_year(model::SectionKind kind) {
  return kind == model::SectionKind::achievements || kind == model::SectionKind::shortcomings ||
         kind == model::SectionKind::principal_leader_duty || kind == model::SectionKind::plan;
}

void check(const Subject& subject, Findings& found) {
  if (!subject.report.metadata.report_year) return;
  const int year = subject.report.metadata.report_year->value();
  for (std::size_t i = 0; i < subject.report.sections.size(); ++i) {
    const model::Section& section = subject.report.sections[i];
    const std::vector<int> years = years_in(section.heading);
    const auto right = [&](int named) { return fits(named, year, section.kind); };
    if (!has_a_year(section.kind) || years.empty() || std::any_of(years.begin(), years.end(), right)) continue;
    found.add(section.kind == model::SectionKind::plan ? of_the_plan : of_the_year,
              diag::Pointer{} / "sections" / i / "heading", {years.front(), year, year + 1});
  }
}

}  // namespace

constexpr Rule heading_year_agrees =
    rule("heading-year-agrees")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("fazhi-format", "年度前后一致", "the year being the same throughout")
        .catches("沿用往年的报告作底稿，标题里的年份没有改",
                 "an older report was used as a draft, and the year in a heading was left as it was")
        .titled("各部分标题的年份与报告年度相符", "The years in the headings fit the report year")
        .says("标题写的是{0}年，报告年度是{1}年，请核对",
              "the heading names {0}, the report year is {1}; check which is right")
        .says("安排写的是{0}年，应为{2}年（报告年度是{1}年）",
              "the plan names {0}; after a report on {1} it is for {2}")
        .example("2024年度的报告：\n一、2024年主要举措和成效\n四、2025年主要安排",
                 "2024年度的报告：\n一、2022年主要举措和成效\n四、2023年主要安排")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

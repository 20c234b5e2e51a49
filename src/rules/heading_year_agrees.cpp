#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/section_texts.hpp"
#include "rules/support/years.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { of_the_year, of_the_plan };

/// Whether a plan's heading may name the report's year: that of the report, or of what else the section tells.
bool looks_back(std::string_view heading) {
  constexpr std::array<std::string_view, 12> words = {"报告", "情况", "问题", "不足", "总结", "成效",
                                                      "完成", "落实", "下步", "下一", "今后", "后续"};
  return has_any(heading, words);
}

/// What is reported is of the report's year, and what is planned of the next.
bool fits(int named, int year, const model::Section& section) {
  if (section.kind != model::SectionKind::plan) return named == year;
  return named == year + 1 || (named == year && looks_back(section.heading));
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
    const auto right = [&](int named) { return fits(named, year, section); };
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

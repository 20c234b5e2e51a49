#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/years.hpp"

#include <algorithm>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { of_another_year, plan_is_over };

constexpr auto npos = std::string_view::npos;

/// From 现将 or 现就 to 如下: the handover of the report.
std::optional<Range> handover_in(std::string_view text) {
  constexpr std::size_t longest = 400;
  for (const std::string_view opening : {"现将", "现就"}) {
    const std::size_t begin = text.find(opening);
    if (begin == npos) continue;
    const std::size_t end = text.substr(begin, longest).find("如下");
    if (end != npos) return Range{begin, begin + end};
  }
  return std::nullopt;
}

/// The year that a text begins with as its time: 2024年，….
std::optional<Range> opening_year_in(std::string_view text) {
  constexpr std::size_t digits = 4;
  if (text.size() < digits ||
      !std::all_of(text.begin(), text.begin() + digits, [](char c) { return c >= '0' && c <= '9'; }))
    return std::nullopt;
  for (const std::string_view behind : {"年，", "年,", "年度，", "年度,"})
    if (text.substr(digits, behind.size()) == behind) return Range{0, digits};
  return std::nullopt;
}

bool names(const std::vector<std::string>& texts, int year) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const std::string& text) { return text.find(std::to_string(year)) != npos; });
}

void report(Findings& found, diag::Pointer at, Range around, std::string_view text, int named, int year) {
  const std::string digits = std::to_string(named);
  const std::size_t begin = text.substr(around.begin, around.size()).find(digits);
  const Range place = begin == npos ? around : Range{around.begin + begin, around.begin + begin + digits.size()};
  Finding finding = found.add(of_another_year, at, {named, year});
  finding.within(place).see(metadata() / "report_year", {"报告年度写在这里", "the report year is given here"});
  const std::string due = std::to_string(year);
  if (begin != npos) finding.fix({{"改为" + due + "年", "write " + due}, false, {{at, place, due, std::nullopt}}});
}

void check_preamble(const model::Report& judged, int year, Findings& found) {
  for (std::size_t i = 0; i < judged.preamble.size(); ++i) {
    const std::string& text = judged.preamble[i];
    const diag::Pointer at = diag::Pointer{} / "preamble" / i;
    if (const auto handover = handover_in(text)) {
      const std::string_view words = std::string_view(text).substr(handover->begin, handover->size());
      const std::vector<int> years = years_in(words);
      const bool right = std::find(years.begin(), years.end(), year) != years.end();
      // 2021年以来 tells of several years.
      if (!years.empty() && !right && words.find("以来") == npos) {
        report(found, at, *handover, text, years.front(), year);
        continue;
      }
    }
    const auto opening = i == 0 ? opening_year_in(text) : std::nullopt;
    if (!opening) continue;
    const std::vector<int> years = years_in(text);
    if (!years.empty() && years.front() != year && !names(judged.preamble, year))
      report(found, at, *opening, text, years.front(), year);
  }
}

void check_deadlines(const std::vector<model::PlanItem>& items, const diag::Path& at, int year, Findings& found) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    const diag::Path here(at, i);
    if (items[i].deadline && items[i].deadline->year() <= year)
      found.add(plan_is_over, here / "deadline", {items[i].deadline->to_wire(), year, year + 1});
    check_deadlines(items[i].actions, {here, "actions"}, year, found);
  }
}

void check(const Subject& subject, Findings& found) {
  if (!subject.report.metadata.report_year) return;
  const int year = subject.report.metadata.report_year->value();
  check_preamble(subject.report, year, found);
  for (const Placed& placed : all_sections(subject))
    check_deadlines(placed.section->plan_items, {placed.at, "plan_items"}, year, found);
}

}  // namespace

constexpr Rule text_year_agrees =
    rule("text-year-agrees")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("fazhi-format", "年度前后一致", "the year being the same throughout")
        .catches("沿用上年报告，导言中的年份未改", "a text of the year before that is used again with its year")
        .fixable(Fixable::unsafely)
        .titled("导言的年份与报告年度相符，安排的期限在下一年度",
                "The preamble speaks of the report year, and plans end after it")
        .says("导言写的是{0}年，报告年度是{1}年，请核对",
              "the preamble speaks of {0}, the report year is {1}; check which is right")
        .says("安排的期限是{0}，{1}年度报告的安排应在{2}年完成",
              "the plan is to be done by {0}; a report on {1} plans for {2}")
        .example("2024年度报告：现将2024年度法治政府建设情况报告如下。",
                 "2024年度报告：现将2023年度法治政府建设情况报告如下。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

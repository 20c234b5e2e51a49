#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <initializer_list>

namespace {

namespace model = fazhi::model;
namespace rules = fazhi::rules;

void add_measures(model::Section& section, std::initializer_list<const char*> numbers) {
  for (const char* number : numbers) {
    model::Measure& measure = section.measures.emplace_back();
    measure.number = number;
    measure.title = "规范检查";
  }
}

void add_shortcomings(model::Section& section, std::initializer_list<const char*> numbers) {
  for (const char* number : numbers) {
    model::Shortcoming& shortcoming = section.shortcomings.emplace_back();
    shortcoming.number = number;
    shortcoming.title = "力量不足";
  }
}

/// `pointer message` of what is wrong with the numbers of the headings.
std::string wrong_numbers(const model::Report& report) {
  std::string all;
  for (const auto& found : rules::apply(*rules::find("heading-numbers-continuous"), report))
    all += found.at.text() + ' ' + found.message.zh + '\n';
  return all;
}

TEST(Outline, PutsTheListsOfASectionTogetherByTheirNumbers) {
  model::Report report;
  model::Section& section = report.sections.emplace_back();
  add_measures(section, {"（一）", "（三）", "（四）"});
  add_shortcomings(section, {"（二）", "（五）"});
  EXPECT_EQ(wrong_numbers(report), "");
}

TEST(Outline, KeepsTheOrderOfAListWhoseNumbersAreNotSorted) {
  model::Report report;
  model::Section& section = report.sections.emplace_back();
  add_measures(section, {"（三）", "（一）", "（五）", "（二）"});
  add_shortcomings(section, {"（六）", "（四）", "（一）"});
  // Behind （二）, which is the last of the measures.
  const std::string due = "/sections/0/shortcomings/0/number 序数“（六）”不连续，此处应为“（三）”";
  EXPECT_NE(wrong_numbers(report).find(due), std::string::npos) << wrong_numbers(report);
}

}  // namespace

#include <fazhi/core/utf8.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace {

namespace model = fazhi::model;
namespace rules = fazhi::rules;

using Pair = std::pair<char32_t, char32_t>;

/// Characters with which no word begins that the rule knows.
char32_t rare(std::mt19937& random) { return U'\u9B00' + static_cast<char32_t>(random() % 0x400); }

std::string rare_text(std::mt19937& random, int length, std::set<Pair>& pairs) {
  std::string text;
  char32_t before = 0;
  for (int i = 0; i < length; ++i) {
    const char32_t here = rare(random);
    fazhi::utf8::append(text, here);
    if (before != 0) pairs.emplace(before, here);
    before = here;
  }
  return text;
}

model::Section section(model::SectionKind kind) {
  model::Section section;
  section.kind = kind;
  section.heading = "标题";
  return section;
}

// Each pair of characters that the plan has counts, however many there are.
TEST(LongPlans, AnswerWhatSharesAPairOfCharactersWithThem) {
  std::mt19937 random(8);
  std::set<Pair> planned;
  model::Report report;
  model::Section plan = section(model::SectionKind::plan);
  plan.paragraphs = {rare_text(random, 200000, planned)};
  model::Section shortcomings = section(model::SectionKind::shortcomings);
  std::vector<std::string> unanswered;
  for (int i = 0; i < 2000; ++i) {
    std::set<Pair> named;
    model::Shortcoming one;
    one.title = rare_text(random, 6, named);
    bool meets = false;
    for (const Pair& pair : named) meets = meets || planned.count(pair) != 0;
    if (!meets) unanswered.push_back("/sections/0/shortcomings/" + std::to_string(i) + "/title");
    shortcomings.shortcomings.push_back(std::move(one));
  }
  report.sections = {std::move(shortcomings), std::move(plan)};
  std::vector<std::string> told;
  for (const auto& found : rules::apply(*rules::find("plan-answers-shortcomings"), report))
    told.push_back(found.at.text());
  EXPECT_EQ(told, unanswered);
  EXPECT_GT(told.size(), 100U);
  EXPECT_LT(told.size(), 1900U);
}

}  // namespace

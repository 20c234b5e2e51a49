#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace {

namespace model = fazhi::model;
namespace rules = fazhi::rules;

/// What a rule finds in one text: `message | replacement of the first edit` of each.
std::string found_in(const std::string& text, const char* rule) {
  model::Report report;
  report.preamble = {text};
  std::string all;
  for (const auto& found : rules::apply(*rules::find(rule), report))
    all += found.message.zh + " | " + (found.fixes.empty() ? "" : found.fixes[0].edits.at(0).replacement) + '\n';
  return all;
}

std::string with_names(int count) {
  std::string text = "修订三项制度：";
  for (int i = 0; i < count; ++i) text += "《第" + std::to_string(i) + "号办法》";
  return text + "。";
}

TEST(LongLists, OfNamesAreCountedUpTo40) {
  EXPECT_EQ(found_in(with_names(40), "announced-count-kept"), "称“三项制度”，所列为40项 | 四十\n");
  for (const int count : {41, 99, 100, 150})
    EXPECT_EQ(found_in(with_names(count), "announced-count-kept"), "") << count;
}

TEST(LongLists, GoOnBehind99InDigits) {
  EXPECT_EQ(found_in("九十八是健全制度。九十八是加强培训。", "ordinals-contiguous"),
            "“九十八是”重复，此处应为“九十九是” | 一是\n");
  EXPECT_EQ(found_in("九十九是健全制度。九十九是加强培训。", "ordinals-contiguous"),
            "“九十九是”重复，此处应为“100是” | 一是\n");
}

TEST(LongLists, BehindTheLastThatCanBeNumberedAreNotNumberedAnew) {
  std::string text;
  for (int i = 0; i < 100; ++i) text += "九十九是健全制度。";
  const std::string found = found_in(text, "ordinals-contiguous");
  EXPECT_EQ(found.find("一是"), std::string::npos) << found;
  EXPECT_NE(found.find("100是"), std::string::npos) << found;
}

}  // namespace

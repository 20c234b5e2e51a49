#include <fazhi/io/canonical.hpp>
#include <fazhi/io/report.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <string>

#include "arbitrary.hpp"

namespace {

using namespace fazhi;

io::Canonical canonical(const std::string& text, const char* name = "report.yaml", bool assign_ids = false) {
  io::CanonicalOptions options;
  options.assign_ids = assign_ids;
  return io::canonical(diag::Source(name, text), options);
}

/// A report of this version: of a newer one nothing is written.
model::Report arbitrary(std::uint32_t seed) {
  model::Report report = Arbitrary(seed).report();
  report.schema_version = {};
  return report;
}

const char* const written_by_hand = R"(# 清河县林业局年度报告
# 第二行

sections:   # 共两部分
  # 举措
  - heading: 主要举措
    kind: achievements   # 类别
    measures: [{title: "规范执法", indicators: []}]  # 只有一项

    # 在列表末尾
  - { kind: plan, heading: '安排' }
metadata:
    # 年度是整数
    report_year: 2024


    title: |
        清河县林业局2024年度法治政府建设年度报告
schema_version: "1.0"
# 结尾
)";

const char* const canonical_form = R"(# 清河县林业局年度报告
# 第二行

schema_version: "1.0"
metadata:
  title: |
    清河县林业局2024年度法治政府建设年度报告
  # 年度是整数
  report_year: 2024
sections: # 共两部分
  # 举措
  - kind: achievements # 类别
    heading: 主要举措
    measures:
      - title: 规范执法
        # 只有一项

    # 在列表末尾
  - kind: plan
    heading: 安排
# 结尾
)";

TEST(Canonical, KeepsCommentsAtTheirValues) {
  const auto result = canonical(written_by_hand);
  ASSERT_TRUE(result.text) << result.problems.at(0).id;
  EXPECT_EQ(*result.text, canonical_form);
}

TEST(Canonical, IsAFixedPoint) { EXPECT_EQ(canonical(canonical_form).text, canonical_form); }

TEST(Canonical, IsWhatTheWriterGivesWhereThereAreNoComments) {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const model::Report report = arbitrary(seed);
    const std::string yaml = io::write_report(report, io::Format::yaml);
    ASSERT_EQ(canonical(yaml).text, yaml);
    const std::string json = io::write_report(report, io::Format::json);
    ASSERT_EQ(canonical(json, "report.json").text, json);
  }
}

/// A comment before every line and behind every one that can have it, for arbitrary reports: none is lost, twice is
/// once.
TEST(Canonical, LosesNoComment) {
  for (std::uint32_t seed = 1; seed <= 300; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const std::string yaml = io::write_report(arbitrary(seed), io::Format::yaml);
    std::string commented = "# 开头\n";
    std::size_t count = 1;
    std::size_t block = std::string::npos;  // the indentation of the key whose literal block we are in
    for (std::size_t begin = 0; begin < yaml.size();) {
      const std::size_t end = yaml.find('\n', begin);
      const std::string line = yaml.substr(begin, end - begin);
      const std::size_t indent = line.find_first_not_of(' ');
      begin = end + 1;
      if (block != std::string::npos && (indent == std::string::npos || indent > block)) {
        commented += line + '\n';
        continue;
      }
      block = std::string::npos;
      const std::string ending = line.size() < 2 ? "" : line.substr(line.size() - 2);
      if (ending == "|-" || line.back() == '|' || ending == "|+") block = indent;
      const std::string number = std::to_string(count++);
      commented += std::string(indent, ' ') + "# 前" + number + "号\n" + line;
      if (line.back() == ':' || block != std::string::npos) commented += " # 后" + number + "号";
      commented += '\n';
    }
    const auto result = canonical(commented);
    ASSERT_TRUE(result.text) << result.problems.at(0).id << '\n' << commented;
    for (std::size_t i = 1; i < count; ++i)
      ASSERT_NE(result.text->find("# 前" + std::to_string(i) + "号"), std::string::npos) << i << '\n' << *result.text;
    ASSERT_EQ(canonical(*result.text).text, *result.text);
  }
}

struct Kept {
  const char* name;
  const char* before;
  const char* after;  // behind the first line, which is always the version
};
class CanonicalKeeps : public testing::TestWithParam<Kept> {};

TEST_P(CanonicalKeeps, CommentsWhereTheyBelong) {
  const auto result = canonical(GetParam().before);
  ASSERT_TRUE(result.text) << result.problems.at(0).id;
  EXPECT_EQ(*result.text, "schema_version: \"1.0\"\n" + std::string(GetParam().after));
  EXPECT_EQ(canonical(*result.text).text, result.text);
}

INSTANTIATE_TEST_SUITE_P(
    , CanonicalKeeps,
    testing::Values(Kept{"InAnEmptyList",
                         "schema_version: '1.0'\nmetadata: {}\npreamble: [ # 谁签\n  ]\nsections: []\n",
                         "metadata: {}\nsections: []\n# 谁签\n"},
                    Kept{"TwiceTheSame", "schema_version: '1.0'\n# 待定\nmetadata: {}\n# 待定\nsections: []\n",
                         "# 待定\nmetadata: {}\n# 待定\nsections: []\n"},
                    Kept{"OfKeysThatAreCommentedOut",
                         "sections: []\nmetadata:\n  title: 年度报告\n  # addressees:\n  #   - 县政府\nx-note: "
                         "甲\nschema_version: '1.0'\n",
                         "metadata:\n  title: 年度报告\n  # addressees:\n  #   - 县政府\nsections: []\nx-note: 甲\n"},
                    Kept{"OfAListThatGoes",
                         "schema_version: '1.0'\nmetadata: {}\nsections:\n  - kind: plan\n    # 见附件\n    "
                         "plan_items: [] # 无\n    heading: 安排\n",
                         "metadata: {}\nsections:\n  - kind: plan\n    heading: 安排\n    # 见附件\n    # 无\n"},
                    Kept{"BelowALiteralBlock",
                         "schema_version: '1.0'\nmetadata: {}\nx-a: |\n  甲\n  乙\n # 近\nsections: []\n",
                         "metadata: {}\nsections: []\nx-a: |\n  甲\n  乙\n# 近\n"},
                    Kept{"BehindTheMarkOfADocument", "schema_version: '1.0'\nmetadata: {}\nsections: []\n... # 完\n",
                         "metadata: {}\nsections: []\n# 完\n"},
                    Kept{"WithOneBlankLine",
                         "schema_version: '1.0'\nmetadata: {}\npreamble:\n\n  - 甲\n\n  -\n\n    乙\nsections: []\n",
                         "metadata: {}\npreamble:\n  - 甲\n\n  - 乙\nsections: []\n"},
                    Kept{"SeveralBehindOneLine",
                         "schema_version: '1.0'\nmetadata: {title: 年度报告, # 一\n  }\nsections: [] # 二\n",
                         "metadata:\n  title: 年度报告 # 一\nsections: [] # 二\n"}),
    [](const auto& test) { return test.param.name; });

TEST(Canonical, TakesKeptKeysInAnyOrder) {
  const auto result = canonical(
      R"({"schema_version":"1.0","x-note":"a","metadata":{},"sections":[{"kind":"plan","heading":"安排","x-b":"c"}]})",
      "report.json");
  EXPECT_TRUE(result.text);
}

TEST(Canonical, LeavesTheTypesOfWhatItKeeps) {
  const auto result =
      canonical("schema_version: '1.0'\nmetadata: {title: .inf}\nsections: []\nx-a: [0x1F, +5, .5, 010, no]\n");
  ASSERT_TRUE(result.text) << result.problems.at(0).id;
  EXPECT_NE(result.text->find("title: \".inf\"\n"), std::string::npos) << *result.text;
  EXPECT_NE(result.text->find("x-a:\n  - 31\n  - 5\n  - 0.5\n  - 10\n  - \"no\"\n"), std::string::npos) << *result.text;
}

TEST(Canonical, TakesManyCommentsInTheirTime) {
  std::string text = "schema_version: '1.0'\nmetadata: {}\n";
  for (int i = 0; i < 100000; ++i) text += "# 注" + std::to_string(i) + "\n";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_TRUE(canonical(text + "sections: []\n").text);
  // Each beside each, it would be ten thousand million comparisons.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(Canonical, GivesIdsWhenAsked) {
  const std::string text =
      "schema_version: \"1.0\"\nmetadata: {}\nsections:\n  - id: s-old\n    kind: plan # 计划\n    "
      "heading: 安排\n    plan_items:\n      - title: 一\n";
  const auto without = canonical(text);
  EXPECT_EQ(without.text->find("p-1.1"), std::string::npos);
  const auto with = canonical(text, "report.yaml", true);
  EXPECT_NE(with.text->find("      - id: p-1.1\n        title: 一\n"), std::string::npos) << *with.text;
  EXPECT_NE(with.text->find("id: s-old\n    kind: plan # 计划\n"), std::string::npos) << *with.text;
  EXPECT_EQ(canonical(*with.text, "report.yaml", true).text, with.text);
}

TEST(Canonical, RefusesWhatItWouldLose) {
  const auto newer = canonical("schema_version: '1.9'\nmetadata: {later: 1}\nsections: []\n");
  EXPECT_FALSE(newer.text);
  EXPECT_EQ(newer.problems.back().id, "canonical.newer-version");
}

TEST(Canonical, TellsWhatReadingFound) {
  const auto wrong = canonical("schema_version: '1.0'\nmetadata: {titel: x}\nsections: []\n");
  EXPECT_FALSE(wrong.text);
  ASSERT_EQ(wrong.problems.size(), 1U);
  EXPECT_EQ(wrong.problems[0].id, "key.unknown");
}

TEST(Canonical, TakesBomCarriageReturnsAndHashesThatAreNoComments) {
  const auto result = canonical(
      "\xEF\xBB\xBF# 首\r\nschema_version: '1.0'\r\nmetadata:\r\n  title: 报告#1号 # 注\r\n  index_number: \"# "
      "不是\"\r\n"
      "sections: []\r\n");
  ASSERT_TRUE(result.text);
  EXPECT_EQ(*result.text,
            "# 首\nschema_version: \"1.0\"\nmetadata:\n  title: 报告#1号 # 注\n  index_number: \"# 不是\"\nsections: "
            "[]\n");
}

}  // namespace

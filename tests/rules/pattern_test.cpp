// Patterns of checks, by way of the examples of a profile that has one check of one pattern.

#include <fazhi/rules/profile_checks.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <utility>

namespace {

namespace rules = fazhi::rules;

rules::Profile matching(const std::string& pattern) {
  rules::Profile profile;
  rules::ProfileCheck& check = profile.checks.emplace_back();
  check.id = fazhi::Identifier::from_wire("own-title").value();
  check.at = "/metadata/title";
  check.message = {"标题不合样式", "the title does not match"};
  check.pattern = pattern;
  return profile;
}

/// What becomes of a text: `found`, `absent`, or the id of the problem.
std::string search(const std::string& pattern, std::string text, const rules::PatternLimits& limits = {}) {
  rules::Profile profile = matching(pattern);
  profile.checks[0].good = {std::move(text)};
  const auto problems = rules::problems_of(profile, limits);
  if (problems.empty()) return "found";
  return problems[0].id == "check.good-refused" ? "absent" : problems[0].id;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

bool supported() {
  const auto problems = rules::test_examples([] {
    rules::Profile profile = matching("a");
    profile.checks[0].good = {"a"};
    return profile;
  }());
  return problems.empty();
}

class Pattern : public testing::Test {
 protected:
  void SetUp() override {
    if (!supported()) GTEST_SKIP() << "built without ICU";
  }
};

TEST_F(Pattern, IsFoundAnywhereInTheText) {
  EXPECT_EQ(search("法治", "云岭市法治政府"), "found");
  EXPECT_EQ(search("^法治", "云岭市法治政府"), "absent");
  EXPECT_EQ(search("^$", ""), "found");
  EXPECT_EQ(search(".", ""), "absent");
}

TEST_F(Pattern, TakesACharacterForOneWhateverItsBytes) {
  EXPECT_EQ(search("^.{3}$", "云岭市"), "found");
  EXPECT_EQ(search("^.{2}$", "𠮷市"), "found");
  EXPECT_EQ(search(R"(^\p{Han}+〔\d{4}〕\d+号$)", "云府发〔2024〕5号"), "found");
}

TEST_F(Pattern, TakesWrongBytesForACharacterOfTheirOwn) { EXPECT_EQ(search("^市.市$", "市\xFF市"), "found"); }

TEST_F(Pattern, IsToldWithThePlaceWhereItIsWrong) {
  const auto problems = rules::problems_of(matching("年度(报告"));
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].id, "pattern.syntax");
  EXPECT_EQ(problems[0].at.text(), "/checks/0/pattern");
  EXPECT_NE(problems[0].message.zh.find("第5个字符"), std::string::npos) << problems[0].message.zh;
  EXPECT_NE(problems[0].message.en.find("U_REGEX_MISMATCHED_PAREN"), std::string::npos) << problems[0].message.en;
}

struct Wrong {
  const char* name;
  std::string pattern;
};
class PatternRefuses : public testing::TestWithParam<Wrong> {};

TEST_P(PatternRefuses, WhatIsNoExpression) {
  if (!supported()) GTEST_SKIP() << "built without ICU";
  EXPECT_EQ(search(GetParam().pattern, "a"), "pattern.syntax");
}

INSTANTIATE_TEST_SUITE_P(, PatternRefuses,
                         testing::Values(Wrong{"Nothing", ""}, Wrong{"NothingRepeated", "*a"}, Wrong{"AnOpenSet", "[a"},
                                         Wrong{"AnUnknownEscape", R"(\y)"}, Wrong{"CrossedBounds", "a{3,1}"},
                                         Wrong{"AnEndlessLookBehind", "(?<=a*)b"}, Wrong{"NoSuchGroup", R"(\3)"},
                                         Wrong{"EndlessGroups", std::string(99'999, '(') + std::string(99'999, ')')},
                                         Wrong{"EndlessSets", std::string(99'999, '[') + std::string(99'999, ']')}),
                         [](const auto& test) { return test.param.name; });

struct Slow {
  const char* name;
  const char* pattern;
  std::string text;
};
class PatternGivesUp : public testing::TestWithParam<Slow> {};

TEST_P(PatternGivesUp, InBoundedTime) {
  if (!supported()) GTEST_SKIP() << "built without ICU";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(search(GetParam().pattern, GetParam().text), "pattern.bound");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

INSTANTIATE_TEST_SUITE_P(, PatternGivesUp,
                         testing::Values(Slow{"OnNestedRepetition", "(a+)+$", std::string(60, 'a') + "b"},
                                         Slow{"OnNestedRepetitionOfMuch", "(a+)+$", std::string(1'000'000, 'a') + "b"},
                                         Slow{"OnAlternatives", "^(a|a|aa)*$", std::string(60, 'a') + "b"},
                                         Slow{"OnManyLists", "^(.*?,){11}P", repeated("市,", 200)},
                                         Slow{"OnSearchFromEachCharacter", "[^!]*!", std::string(20'000, 'a')},
                                         Slow{"OnADeepStack", "(ab|a)*c", std::string(1'000'000, 'a')}),
                         [](const auto& test) { return test.param.name; });

TEST_F(Pattern, GivesUpByTheClockWhereItTakesFewSteps) {
  rules::PatternLimits limits;
  limits.max_time = std::chrono::milliseconds(100);
  EXPECT_EQ(search("(?i)(?>[^!]*)ABC", std::string(400'000, 'a'), limits), "pattern.bound");
}

TEST_F(Pattern, SharesItsLimitsAmongTheTextsOfAReport) {
  rules::ProfileCheck check = matching("(a+)+$").checks[0];
  check.at = "/preamble/*";
  fazhi::model::Report report;
  report.preamble.assign(10'000, std::string(17, 'a') + "b");
  const auto outcome = rules::apply(check, report);
  EXPECT_GT(outcome.findings.size(), 10U);
  ASSERT_TRUE(outcome.ended);
  EXPECT_EQ(outcome.ended->code, "pattern.bound");
  EXPECT_EQ(outcome.ended->message.zh,
            "正则表达式在/preamble/" + std::to_string(outcome.findings.size()) + "处匹配过久，已放弃");
}

/// A check that takes few steps but long, and one that takes nothing.
std::vector<rules::ProfileCheck> slow_and_quick() {
  std::vector<rules::ProfileCheck> checks = {matching("(?i)(?>[^!]*)ABC").checks[0], matching("a").checks[0]};
  checks[1].id = fazhi::Identifier::from_wire("quick").value();
  return checks;
}

TEST_F(Pattern, SharesItsTimeAmongTheChecksOfARun) {
  rules::ValidateOptions options;
  options.rules = {};
  options.patterns.max_time = std::chrono::milliseconds(100);
  options.profiles.resize(1);
  options.profiles[0].checks = slow_and_quick();
  fazhi::model::Report report;
  report.metadata.title = std::string(400'000, 'a');
  auto outcome = rules::validate(report, options);
  ASSERT_EQ(outcome.ledger.size(), 2U);
  for (const auto& entry : outcome.ledger) {
    EXPECT_EQ(entry.state, rules::LedgerEntry::State::failed) << entry.rule;
    EXPECT_EQ(entry.reason_code, rules::failed_gave_up) << entry.rule;
  }
  options.profiles[0].checks.erase(options.profiles[0].checks.begin());
  outcome = rules::validate(report, options);
  EXPECT_EQ(outcome.ledger.at(0).state, rules::LedgerEntry::State::ran);
}

TEST_F(Pattern, SharesItsTimeAmongTheExamplesOfAProfile) {
  rules::PatternLimits limits;
  limits.max_time = std::chrono::milliseconds(100);
  rules::Profile profile;
  profile.checks = slow_and_quick();
  profile.checks[0].bad = {std::string(400'000, 'a')};
  profile.checks[1].good = {"a"};
  const auto problems = rules::test_examples(profile, limits);
  ASSERT_EQ(problems.size(), 2U);
  EXPECT_EQ(problems[0].id, "pattern.bound");
  EXPECT_EQ(problems[1].id, "pattern.bound");
  EXPECT_EQ(problems[1].at.text(), "/checks/1/good/0");
}

TEST_F(Pattern, DoesNotGiveUpOnALongReport) {
  rules::ProfileCheck check = matching("第.*条.*款").checks[0];
  check.at = "/preamble/*";
  fazhi::model::Report report;
  report.preamble.assign(200, repeated("依照第三条所规定的程序和期限办理有关事项，", 20));
  report.preamble[150] += "第三条第二款";
  const auto outcome = rules::apply(check, report);
  EXPECT_FALSE(outcome.ended);
  EXPECT_EQ(outcome.findings.size(), 199U);
}

TEST(PatternWithoutIcu, IsToldAsUntried) {
  if (supported()) GTEST_SKIP() << "built with ICU";
  rules::Profile profile = matching("a");
  EXPECT_TRUE(rules::problems_of(profile).empty());
  profile.checks[0].good = {"a"};
  const auto problems = rules::problems_of(profile);
  ASSERT_EQ(problems.size(), 1U);
  EXPECT_EQ(problems[0].id, "pattern.support");
  EXPECT_EQ(problems[0].severity, fazhi::diag::Severity::warning);
  EXPECT_EQ(rules::apply(profile.checks[0], {}).ended->code, "pattern.support");
}

}  // namespace

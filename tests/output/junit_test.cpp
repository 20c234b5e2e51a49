#include "runs.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using fazhi::check::Checker;
using fazhi::diag::Severity;
using fazhi::output::Format;
using fazhi::rules::LedgerEntry;
using fazhi_tests::Files;

std::string junit(const Checker& checker, const Files& run) { return written(Format::junit, checker, run); }

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

std::string attributes(std::size_t tests, std::size_t failures, std::size_t errors, std::size_t skipped) {
  return " tests=\"" + std::to_string(tests) + "\" failures=\"" + std::to_string(failures) + "\" errors=\"" +
         std::to_string(errors) + "\" skipped=\"" + std::to_string(skipped) + "\">";
}

/// A run of three rules: one that has found something, one that was skipped, one that failed.
Files three_rules(const Checker& checker, std::optional<Severity> fail_on) {
  Files run = {fazhi_tests::judged(checker, "a.txt", fazhi_tests::printed_page)};
  auto& checked = run[0].checked;
  auto& findings = checked.outcome.findings;
  findings.erase(
      std::remove_if(findings.begin(), findings.end(), [](const auto& one) { return one.id != "heading-year-agrees"; }),
      findings.end());
  checked.outcome.ledger = {
      {"heading-year-agrees", LedgerEntry::State::ran, 1, "", {}},
      {"plan-present", LedgerEntry::State::ran, 0, "", {}},
      {"publication-overdue", LedgerEntry::State::skipped, 0, "needs-today", {"缺日期", "no day"}},
      {"sums-hold", LedgerEntry::State::failed, 0, "check-failed", {"出错", "threw"}}};
  checked.fail_on = fail_on;
  return run;
}

TEST(JUnitOutput, HasATestCaseForEachRuleOfTheLedger) {
  const Checker checker;
  const std::string text = junit(checker, three_rules(checker, Severity::warning));
  EXPECT_TRUE(holds(text, "<testsuite name=\"a.txt\"" + attributes(4, 1, 1, 1))) << text;
  EXPECT_TRUE(holds(text, "<failure message=\"标题写的是2023年"));
  EXPECT_TRUE(holds(text, "type=\"warning\">a.txt:11:3: warning: 标题写的是2023年"));
  EXPECT_TRUE(holds(text, "<testcase name=\"plan-present\" classname=\"a.txt\"/>"));
  EXPECT_TRUE(holds(text, "<skipped message=\"缺日期 / no day\"/>"));
  EXPECT_TRUE(holds(text, "<error message=\"出错 / threw\" type=\"check-failed\"/>"));
}

TEST(JUnitOutput, TellsFindingsBelowTheThresholdWithoutFailing) {
  const Checker checker;
  for (const auto fail_on : {std::optional<Severity>(Severity::error), std::optional<Severity>()}) {
    const std::string text = junit(checker, three_rules(checker, fail_on));
    EXPECT_TRUE(holds(text, attributes(4, 0, 1, 1))) << text;
    EXPECT_TRUE(holds(text, "<system-out>a.txt:11:3: warning: 标题写的是2023年"));
  }
}

TEST(JUnitOutput, PassesNoRuleWhoseFindingsAreOverTheLimit) {
  fazhi::check::CheckOptions options;
  options.max_findings = 1;
  options.fail_on = fazhi::check::FailOn::warning;
  const Checker checker(options);
  const Files run = {fazhi_tests::judged(checker, "a.txt", fazhi_tests::printed_page)};
  ASSERT_EQ(run[0].checked.outcome.left_out, 2U);
  const std::string text = junit(checker, run);
  EXPECT_EQ(times(text, "<failure "), 3U) << text;
  EXPECT_EQ(times(text, "1 more not listed"), 2U);
}

TEST(JUnitOutput, ShowsAFileThatCannotBeReadAsAnError) {
  const Checker checker;
  const std::string text = junit(checker, {fazhi_tests::judged(checker, "-", "")});
  EXPECT_TRUE(holds(text, attributes(1, 0, 1, 0))) << text;
  EXPECT_TRUE(holds(text, "<testcase name=\"document.empty\" classname=\"-\">\n      <error message=\"文件是空的"))
      << text;
}

TEST(JUnitOutput, LetsNoTextEndWhatItStandsIn) {
  const Checker checker;
  const std::string text = junit(checker, fazhi_tests::tricky_run(checker));
  EXPECT_FALSE(holds(text, "<script"));
  EXPECT_FALSE(holds(text, "]]>"));
  EXPECT_FALSE(holds(text, "\xEF\xBF\xBE"));
  EXPECT_FALSE(holds(text, "\xE2\x80\xAE"));
  EXPECT_TRUE(holds(text, "]]&gt;--&gt;&lt;script&gt;"));
}

}  // namespace

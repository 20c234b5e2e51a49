#include "runs.hpp"

#include <gtest/gtest.h>

#include <set>

namespace {

using fazhi::check::Checker;
using fazhi::output::Format;
using fazhi_tests::Files;

std::string value_of(const std::string& line, const std::string& key) {
  const std::string mark = '"' + key + "\":\"";
  const std::size_t begin = line.find(mark) + mark.size();
  return line.substr(begin, line.find('"', begin) - begin);
}

std::vector<std::string> issues_of(const Checker& checker, const Files& run) {
  auto lines = fazhi_tests::split_lines(written(Format::gitlab, checker, run));
  lines.erase(lines.begin());
  lines.pop_back();
  return lines;
}

TEST(GitLabOutput, HasAnIssueForEachFindingWithAFingerprintOfItsOwn) {
  const Checker checker;
  Files run = fazhi_tests::tricky_run(checker);
  auto& findings = run[0].checked.outcome.findings;
  findings.push_back(findings.back());  // twice the same
  std::size_t count = 0;
  for (const auto& one : run) count += one.checked.outcome.findings.size();
  const auto issues = issues_of(checker, run);
  EXPECT_EQ(issues.size(), count);
  std::set<std::string> fingerprints;
  for (const std::string& issue : issues) fingerprints.insert(value_of(issue, "fingerprint"));
  EXPECT_EQ(fingerprints.size(), issues.size());
}

TEST(GitLabOutput, TellsTheIssuesOfAFileApartThatIsGivenTwice) {
  const Checker checker;
  const auto once = issues_of(checker, {fazhi_tests::hostile_file(checker, "a.txt")});
  const auto twice =
      issues_of(checker, {fazhi_tests::hostile_file(checker, "a.txt"), fazhi_tests::hostile_file(checker, "./a.txt")});
  ASSERT_EQ(twice.size(), 2 * once.size());
  std::set<std::string> fingerprints;
  for (const std::string& issue : twice) fingerprints.insert(value_of(issue, "fingerprint"));
  EXPECT_EQ(fingerprints.size(), twice.size());
  EXPECT_EQ(value_of(twice[0], "fingerprint"), value_of(once[0], "fingerprint"));
}

TEST(GitLabOutput, GradesIssuesAndGivesPathsBelowTheFolder) {
  const Checker checker;
  Files run = {fazhi_tests::hostile_file(checker, "./报告/a.txt")};
  auto& findings = run[0].checked.outcome.findings;
  findings.erase(findings.begin(), findings.end() - 4);
  const auto issues = issues_of(checker, run);
  ASSERT_EQ(issues.size(), 4U);
  const char* const grades[] = {"critical", "major", "minor", "info"};
  for (std::size_t i = 0; i < 4; ++i) {
    EXPECT_EQ(value_of(issues[i], "severity"), grades[i]);
    const std::string line = i < 2 ? "11" : "1";
    EXPECT_NE(issues[i].find("\"location\":{\"path\":\"报告/a.txt\",\"lines\":{\"begin\":" + line + "}}"),
              std::string::npos)
        << issues[i];
  }
}

TEST(GitLabOutput, OfNothingIsAnEmptyList) { EXPECT_EQ(fazhi_tests::written(Format::gitlab, Checker(), {}), "[]\n"); }

}  // namespace

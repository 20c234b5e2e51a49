#include "runs.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi::check::Checker;
using fazhi::output::Format;

std::string begin_of(const std::string& text, std::size_t size) { return text.substr(0, size); }

bool starts_with(const std::string& text, const std::string& begin) { return begin_of(text, begin.size()) == begin; }

TEST(GitHubOutput, HasOneCommandForEachFindingAndNothingElse) {
  const Checker checker;
  const auto run = fazhi_tests::tricky_run(checker);
  std::size_t findings = 0;
  for (const auto& one : run) findings += one.checked.outcome.findings.size();
  const auto lines = fazhi_tests::split_lines(written(Format::github, checker, run));
  EXPECT_EQ(lines.size(), findings);
  for (const std::string& line : lines) {
    EXPECT_TRUE(starts_with(line, "::error file=") || starts_with(line, "::warning file=") ||
                starts_with(line, "::notice file="))
        << line;
    // What begins the message is the second `::`: properties hold no colon.
    const std::size_t begin = line.find("::", 2);
    ASSERT_NE(begin, std::string::npos);
    EXPECT_EQ(line.substr(2, begin - 2).find(':'), std::string::npos) << line;
  }
}

TEST(GitHubOutput, WritesAFindingWithItsPlaceAndEscapesWhatEndsIt) {
  const Checker checker;
  fazhi_tests::Files run;
  run.push_back(fazhi_tests::hostile_file(checker, "./一, 二:三%.txt"));
  auto& findings = run[0].checked.outcome.findings;
  findings.erase(findings.begin(), findings.end() - 4);
  for (auto& one : findings) one.message = {"前\n::error::后", "100%, a: b"};
  EXPECT_EQ(written(Format::github, checker, run),
            "::error file=一%2C 二%3A三%25.txt,line=11,endLine=11,col=11,endColumn=16,title=hostile.error::"
            "前\\x0a::error::后 / 100%25, a: b\n"
            "::warning file=一%2C 二%3A三%25.txt,line=11,endLine=11,col=11,endColumn=16,title=hostile.warning::"
            "前\\x0a::error::后 / 100%25, a: b\n"
            "::notice file=一%2C 二%3A三%25.txt,title=hostile.info::前\\x0a::error::后 / 100%25, a: b\n"
            "::notice file=一%2C 二%3A三%25.txt,title=hostile.hint::前\\x0a::error::后 / 100%25, a: b\n");
}

TEST(GitHubOutput, NamesAFileWhoseNameHasTheEndOfALine) {
  const Checker checker;
  const fazhi_tests::Files run = {fazhi_tests::judged(checker, "./a\r\nb%0A\x1b\n.yaml", "metadata: [\n")};
  const std::string text = written(Format::github, checker, run);
  EXPECT_TRUE(starts_with(text, "::error file=a%0D%0Ab%250A\\x1b%0A.yaml,line=")) << text;
}

TEST(GitHubOutput, GivesNoLineOfATextThatWasTakenOutOfItsFile) {
  const Checker checker;
  const fazhi_tests::Files run = {
      fazhi_tests::judged(checker, "page.html", fazhi_tests::as_html(fazhi_tests::printed_page))};
  ASSERT_FALSE(run[0].checked.outcome.findings.empty());
  const std::string text = written(Format::github, checker, run);
  EXPECT_EQ(text.find("line="), std::string::npos) << text;
  EXPECT_NE(text.find("「2023年"), std::string::npos) << text;
}

TEST(GitHubOutput, TellsOfFilesThatCannotBeReadAndOfRulesThatFailed) {
  const Checker checker;
  fazhi_tests::Files run = {fazhi_tests::judged(checker, "broken.yaml", "metadata: [\n"),
                            fazhi_tests::judged(checker, "a.txt", fazhi_tests::printed_page)};
  run[1].checked.outcome.findings.clear();
  auto& entry = run[1].checked.outcome.ledger.at(0);
  entry.state = fazhi::rules::LedgerEntry::State::failed;
  entry.reason = {"出错", "threw"};
  const std::string text = written(Format::github, checker, run);
  EXPECT_NE(text.find("::error file=broken.yaml,"), std::string::npos) << text;
  EXPECT_NE(text.find("::error file=a.txt,title=" + entry.rule + "::出错 / threw\n"), std::string::npos) << text;
}

}  // namespace

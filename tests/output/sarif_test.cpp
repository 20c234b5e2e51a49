#include <fazhi/bind/tree.hpp>
#include <fazhi/check/fingerprint.hpp>

#include "runs.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using fazhi::check::Checker;
using fazhi::output::Format;
using fazhi_tests::Files;

const std::string page = fazhi_tests::printed_page;

std::string sarif(const Checker& checker, const Files& run) { return written(Format::sarif, checker, run); }

/// The lines of results, of which each has one.
std::vector<std::string> results_of(const std::string& log) {
  auto lines = fazhi_tests::split_lines(log);
  lines.erase(std::remove_if(lines.begin(), lines.end(),
                             [](const std::string& line) { return line.rfind("{\"ruleId\"", 0) != 0; }),
              lines.end());
  return lines;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(SarifOutput, WritesAFindingWithItsPlaceInTheFile) {
  const Checker checker;
  const Files run = {fazhi_tests::judged(checker, "./报告 1/a%.txt", page)};
  const auto results = results_of(sarif(checker, run));
  ASSERT_EQ(results.size(), run[0].checked.outcome.findings.size());
  const auto& found = run[0].checked.outcome.findings.at(1);
  ASSERT_EQ(found.id, "heading-year-agrees");
  EXPECT_TRUE(holds(results[1],
                    "\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
                    "\"%E6%8A%A5%E5%91%8A%201/a%25.txt\",\"uriBaseId\":\"SRCROOT\",\"index\":0},"
                    "\"region\":{\"startLine\":11,\"startColumn\":3,\"endLine\":11,\"endColumn\":16,"
                    "\"byteOffset\":" +
                        std::to_string(found.place->begin) + ",\"byteLength\":31}}"))
      << results[1];
  EXPECT_TRUE(holds(results[1], "\"fullyQualifiedName\":\"/sections/1/heading\"")) << results[1];
  EXPECT_TRUE(holds(results[1], "\"partialFingerprints\":{\"fazhi/v1\":\"" +
                                    fazhi::check::Fingerprints(run[0].loaded).of(found) + "\"}"))
      << results[1];
}

TEST(SarifOutput, GivesNoRegionAndNoFixOfATextThatWasTakenOutOfItsFile) {
  const Checker checker;
  const std::string slips = std::string(page).replace(page.find("，督促"), std::string("，").size(), "，，");
  const Files printed = {fazhi_tests::judged(checker, "page.html", fazhi_tests::as_html(slips))};
  const Files plain = {fazhi_tests::judged(checker, "page.txt", slips)};
  const std::string of_html = sarif(checker, printed);
  EXPECT_FALSE(holds(of_html, "\"region\"")) << of_html;
  EXPECT_FALSE(holds(of_html, "\"fixes\""));
  EXPECT_TRUE(holds(of_html, "「2023年"));
  EXPECT_TRUE(holds(sarif(checker, plain), "\"fixes\":[{\"description\""));
}

TEST(SarifOutput, NamesRulesByTheirIndex) {
  const Checker checker;
  const std::string log = sarif(checker, fazhi_tests::tricky_run(checker));
  std::vector<std::string> ids;
  const std::string mark = "{\"id\":\"";
  const std::size_t rules = log.find("\"rules\":[");
  for (std::size_t at = log.find(mark, rules); at != std::string::npos; at = log.find(mark, at + 1))
    ids.push_back(log.substr(at + mark.size(), log.find('"', at + mark.size()) - at - mark.size()));
  const auto results = results_of(log);
  ASSERT_GT(results.size(), 10U);
  for (const std::string& result : results) {
    const std::string id = result.substr(11, result.find('"', 11) - 11);
    const std::string key = "\"ruleIndex\":";
    const std::size_t index = std::stoul(result.substr(result.find(key) + key.size()));
    ASSERT_LT(index, ids.size());
    EXPECT_EQ(ids[index], id);
  }
}

TEST(SarifOutput, TellsSuppressedFindingsAsSuchAndSaysOfAllOthersThatTheyAreNot) {
  const Checker checker;
  Files run = {fazhi_tests::judged(checker, "a.txt", page)};
  auto& checked = run[0].checked;
  const std::size_t others = checked.outcome.findings.size() - 1;
  checked.suppressed.push_back({checked.outcome.findings.front(), fazhi::rules::SuppressionOrigin::profile, "已报备",
                                fazhi::Date::of(2026, 1, 1)});
  checked.outcome.findings.erase(checked.outcome.findings.begin());
  const auto results = results_of(sarif(checker, run));
  ASSERT_EQ(results.size(), others + 1);
  EXPECT_TRUE(holds(results.back(),
                    "\"suppressions\":[{\"kind\":\"external\",\"status\":\"accepted\",\"justification\":"
                    "\"已报备\",\"properties\":{\"origin\":\"profile\",\"until\":\"2026-01-01\"}}]"))
      << results.back();
  for (std::size_t i = 0; i < others; ++i) EXPECT_TRUE(holds(results[i], "\"suppressions\":[]")) << results[i];
}

TEST(SarifOutput, LetsNoMessageHaveALinkOrAPlaceholder) {
  const Checker checker;
  Files run = {fazhi_tests::judged(checker, "a.txt", page)};
  auto& outcome = run[0].checked.outcome;
  outcome.findings.resize(1);
  auto& found = outcome.findings[0];
  const std::string text = R"([x](http://a.example) {0} \[1])";
  ASSERT_TRUE(found.place);
  found.message = found.related.emplace_back().message = {text, text};
  found.fixes = {{{text, text}, true, {{found.at, {}, text, found.place}}}};
  run[0].checked.suppressed.push_back({found, fazhi::rules::SuppressionOrigin::profile, text, std::nullopt});
  outcome.ledger.at(0).state = fazhi::rules::LedgerEntry::State::failed;
  outcome.ledger.at(0).reason = {text, text};
  const std::string log = sarif(checker, run);
  // As in JSON, where each backslash is two.
  const std::string safe = R"(\\[x\\](http://a.example) {{0}} \\\\\\[1\\])";
  const std::string both = "{\"text\":\"" + safe + " / " + safe + "\"}";
  const std::string literal = R"([x](http://a.example) {0} \\[1])";
  for (const std::string& result : results_of(log)) {
    EXPECT_TRUE(holds(result, "\"message\":" + both + ",\"locations\"")) << result;
    EXPECT_TRUE(holds(result, both + "}],\"partialFingerprints\"")) << result;
    EXPECT_TRUE(holds(result, "\"description\":" + both)) << result;
    EXPECT_TRUE(holds(result, "\"insertedContent\":{\"text\":\"" + literal + "\"}")) << result;
  }
  EXPECT_TRUE(holds(log, "\"justification\":\"" + literal + "\"")) << "this is no message";
  EXPECT_TRUE(holds(log, "\"level\":\"error\",\"message\":" + both + ",\"locations\"")) << log;
}

TEST(SarifOutput, SaysThatARunWasNotWholeWhereAFileCouldNotBeRead) {
  const Checker checker;
  const Files broken = {fazhi_tests::judged(checker, "broken.yaml", "metadata: [\n")};
  const Files sound = {fazhi_tests::judged(checker, "a.txt", page)};
  EXPECT_TRUE(holds(sarif(checker, broken),
                    "\"executionSuccessful\":false,\"toolExecutionNotifications\":[\n"
                    "{\"descriptor\":{\"id\":\"file-not-read\"}"));
  EXPECT_TRUE(holds(sarif(checker, broken), "{\"ruleId\":\"yaml.syntax\""));
  EXPECT_TRUE(holds(sarif(checker, sound), "\"executionSuccessful\":true,\"toolExecutionNotifications\":[]"));
}

}  // namespace

#include "command.hpp"

#include <gtest/gtest.h>

namespace {

using command::Folder;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string profile = R"(schema_version: "1.0"
id: own
title: {zh: 清河县的要求, en: Asked in Qinghe}
extends: strict
rules:
  - rule: published-by-april-1
    level: error
checks:
  - id: title-of-report
    at: /metadata/title
    message: {zh: 标题须写明是报告, en: the title says that it is a report}
    pattern: 报告$
    good: [年度报告]
    bad: [年度总结]
)";

TEST(Explain, TellsWhatARuleIsInAProfile) {
  const Folder folder;
  folder.write("own.yaml", profile);
  const auto ran = folder.run({"explain", "published-by-april-1", "--profile", "own.yaml"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(has(ran.out, "## In the profile own\n\n- level: `error`\n")) << ran.out;
  const auto unset = folder.run({"explain", "section-not-filler", "--profile", "national-2019", "--lang", "zh"});
  EXPECT_TRUE(has(unset.out, "## 在方案 national-2019 中\n")) << unset.out;
  EXPECT_TRUE(has(unset.out, "（方案未设置）")) << unset.out;
  EXPECT_FALSE(has(folder.run({"explain", "published-by-april-1"}).out, "In the profile "));
}

TEST(Explain, TellsACheckOfAProfile) {
  const Folder folder;
  folder.write("own.yaml", profile);
  const auto ran = folder.run({"explain", "title-of-report", "--profile", "own.yaml"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  for (const char* part :
       {"# title-of-report\n\nthe title says that it is a report\n", "level: `warning`", "at: /metadata/title\n"})
    EXPECT_TRUE(has(ran.out, part)) << part << ran.out;
}

TEST(Explain, FindsTheChecksOfOurProfilesUnasked) {
  const Folder folder;
  const auto ran = folder.run({"explain", "department-addressees-named"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(has(ran.out, "## In the profile department\n")) << ran.out;
}

TEST(Explain, TellsWhatReadersSayAndTheWayOut) {
  const Folder folder;
  const auto ran = folder.run({"explain", "yaml.tag"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out.rfind("# yaml.tag\n", 0), 0u) << ran.out;
  EXPECT_TRUE(has(ran.out, "\n## Way out\n")) << ran.out;
  EXPECT_TRUE(has(folder.run({"explain", "import.unsure", "--lang", "zh"}).out, "\n## 怎么办\n"));
}

TEST(Explain, SuggestsTheNearestIdWhateverItIsOf) {
  const Folder folder;
  folder.write("own.yaml", profile);
  const auto problem = folder.run({"explain", "yaml.tags"});
  EXPECT_EQ(problem.status, 2);
  EXPECT_TRUE(has(problem.err, "did you mean 'yaml.tag'?")) << problem.err;
  const auto check = folder.run({"explain", "title-of-reports", "--profile", "own.yaml", "--lang", "zh"});
  EXPECT_EQ(check.status, 2);
  EXPECT_TRUE(has(check.err, "是否为“title-of-report”？")) << check.err;
}

TEST(Explain, RefusesAProfileThatIsNotThere) {
  const Folder folder;
  const auto ran = folder.run({"explain", "yaml.tag", "--profile", "nowhere"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_TRUE(has(ran.err, "[profile.missing]")) << ran.err;
}

TEST(Explain, PrintsThePageOfAllOtherIds) {
  const Folder folder;
  EXPECT_EQ(folder.run({"explain", "--problems"}).out, command::slurp(FAZHI_SOURCE_DIR "/docs/errors.md"));
  EXPECT_EQ(folder.run({"explain", "--problems", "yaml.tag"}).status, 2);
}

}  // namespace

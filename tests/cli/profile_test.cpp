#include "command.hpp"

#include <gtest/gtest.h>

namespace {

using command::Folder;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string own = R"(schema_version: "1.0"
id: own
title: {zh: 自己的方案, en: A profile of our own}
extends: strict
rules:
  - rule: title-given
    level: warning
checks:
  - id: own-mode
    at: /metadata/publication/disclosure_mode
    message: {zh: 应当主动公开, en: to be made public}
    one_of: [主动公开]
    good: [主动公开]
    bad: [依申请公开]
)";

std::string with(const std::string& what, const std::string& by) {
  std::string text = own;
  return text.replace(text.find(what), what.size(), by);
}

TEST(ProfileCommand, ListsTheProfilesThatComeWithIt) {
  const Folder folder;
  const auto ran = folder.run({"profile", "list"});
  EXPECT_EQ(ran.status, 0);
  for (const char* id :
       {"national-2019 ", "department ", "county-government ", "strict ", "pre-publish ", "sample-province "})
    EXPECT_TRUE(has(ran.out, id)) << id;
  EXPECT_TRUE(has(folder.run({"profile", "list", "--lang", "zh"}).out, "从严"));
}

TEST(ProfileCommand, ShowsWhatAProfileAsks) {
  const Folder folder;
  const auto ran = folder.run({"profile", "show", "sample-province"});
  EXPECT_EQ(ran.status, 0);
  for (const char* part : {"extends: national-2019", "submitted before 01-31", "made public before 04-01",
                           "not acceptable: at or above error", "error *", "sample-report-name", "Next year's plan"})
    EXPECT_TRUE(has(ran.out, part)) << part << ran.out;
  EXPECT_TRUE(
      has(folder.run({"profile", "show", "strict", "--lang", "zh"}).out, "不可接受：达到警告（warning）的发现"));
}

TEST(ProfileCommand, ShowsAProfileAsAFileThatCanBeTried) {
  const Folder folder;
  folder.write("own.yaml", own);
  const auto ran = folder.run({"profile", "show", "own.yaml", "--format", "yaml"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(has(ran.out, "extends: ")) << ran.out;
  folder.write("shown.yaml", ran.out);
  EXPECT_EQ(folder.run({"profile", "test", "shown.yaml"}).out,
            "shown.yaml: 1 check, 2 examples; 0 errors, 0 warnings\n");
  EXPECT_EQ(folder.run({"profile", "show", "shown.yaml"}).out, folder.run({"profile", "show", "own.yaml"}).out);
}

TEST(ProfileCommand, ShowsOursAsTheyAreWritten) {
  const Folder folder;
  for (const char* id :
       {"national-2019", "department", "county-government", "strict", "pre-publish", "sample-province"}) {
    const auto ran = folder.run({"profile", "show", id, "--format", "yaml"});
    EXPECT_EQ(ran.out, command::slurp(std::string(FAZHI_SOURCE_DIR) + "/src/check/profiles/" + id + ".yaml")) << id;
    folder.write("shown.yaml", ran.out);
    EXPECT_EQ(folder.run({"profile", "test", "shown.yaml"}).status, 0) << id;
  }
}

TEST(ProfileCommand, TriesTheExamplesOfAProfile) {
  const Folder folder;
  folder.write("own.yaml", own);
  const auto good = folder.run({"profile", "test", "own.yaml"});
  EXPECT_EQ(good.status, 0);
  EXPECT_EQ(good.out, "own.yaml: 1 check, 2 examples; 0 errors, 0 warnings\n");
  folder.write("own.yaml", with("bad: [依", "bad: [主动公开, 依"));
  const auto bad = folder.run({"profile", "test", "own.yaml"});
  EXPECT_EQ(bad.status, 1);
  EXPECT_TRUE(has(bad.out, "own.yaml:14:11: error: ")) << bad.out;
  EXPECT_TRUE(has(bad.out, "[check.bad-passed]"));
  EXPECT_TRUE(has(bad.out, "/checks/0/bad/0"));
  for (const char* id :
       {"national-2019", "department", "county-government", "strict", "pre-publish", "sample-province"})
    EXPECT_EQ(folder.run({"profile", "test", id}).status, 0) << id;
}

TEST(ProfileCommand, TellsWhatAProfileGetsWrong) {
  const Folder folder;
  folder.write("own.yaml", with("title-given", "titel-given"));
  const auto ran = folder.run({"profile", "test", "own.yaml"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(has(ran.out, "own.yaml:6:11: error: there is no rule 'titel-given'; did you mean 'title-given'?"))
      << ran.out;
  folder.write("own.yaml", "id: [\n");
  EXPECT_EQ(folder.run({"profile", "test", "own.yaml"}).status, 3);
  const auto absent = folder.run({"profile", "test", "strcit"});
  EXPECT_EQ(absent.status, 3);
  EXPECT_TRUE(has(absent.err, "did you mean 'strict'?"));
  EXPECT_EQ(folder.run({"profile"}).status, 2);
  EXPECT_EQ(folder.run({"profile", "show"}).status, 2);
}

TEST(Validate, JudgesByAProfile) {
  const Folder folder;
  folder.write("report.yaml", command::report);
  EXPECT_EQ(folder.run({"validate", "report.yaml"}).status, 0);
  const auto strict = folder.run({"validate", "report.yaml", "--profile", "strict"});
  EXPECT_EQ(strict.status, 1);
  EXPECT_TRUE(has(strict.out, "report.yaml: valid: ")) << strict.out;
  EXPECT_TRUE(has(strict.out, "report.yaml: not acceptable: findings at or above warning (strict)\n")) << strict.out;
  const auto eased = folder.run({"validate", "report.yaml", "--profile", "strict", "--fail-on", "error"});
  EXPECT_EQ(eased.status, 0);
  EXPECT_TRUE(has(eased.out, "report.yaml: acceptable: nothing at or above error (strict)\n")) << eased.out;
  EXPECT_EQ(folder.run({"validate", "report.yaml", "--profile", "absent.yaml"}).status, 3);
}

TEST(Validate, JudgesByAProfileFileAndWhatStandsBesideIt) {
  const Folder folder;
  folder.write("report.yaml", command::report);
  folder.make_folder("profiles");
  folder.write("profiles/own.yaml", own);
  folder.write("profiles/city.yaml",
               "schema_version: '1.0'\nid: city\ntitle: {zh: 市, en: City}\nextends: own\nfail_on: info\n");
  const auto ran = folder.run({"validate", "report.yaml", "--profile", "profiles/city.yaml"});
  EXPECT_TRUE(has(ran.out, "at or above info (city)")) << ran.out << ran.err;
  folder.write("profiles/own.yaml", with("level: warning", "level: loud"));
  const auto wrong = folder.run({"validate", "report.yaml", "--profile", "profiles/city.yaml"});
  EXPECT_EQ(wrong.status, 3);
  EXPECT_TRUE(has(wrong.err, "profiles/own.yaml:7:12: error: ")) << wrong.err;
  EXPECT_TRUE(has(wrong.err, "profiles/city.yaml:4:10: error: the profile 'own' cannot be read")) << wrong.err;
  // The base's own error, `profile.wrong`, is told within that.
  EXPECT_TRUE(has(wrong.err, "own.yaml: see what is wrong in that file")) << wrong.err;
}

TEST(Validate, TellsABaseThatIsThereButCannotBeRead) {
  const Folder folder;
  folder.write("report.yaml", command::report);
  folder.write("city.yaml", "schema_version: '1.0'\nid: city\ntitle: {zh: 市, en: City}\nextends: own\n");
  const auto absent = folder.run({"validate", "report.yaml", "--profile", "city.yaml"});
  EXPECT_TRUE(has(absent.err, "there is no profile 'own'")) << absent.err;
  folder.make_folder("own.yaml");
  const auto ran = folder.run({"validate", "report.yaml", "--profile", "city.yaml"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_TRUE(has(ran.err, "city.yaml:4:10: error: the profile 'own' cannot be read: own.yaml: ")) << ran.err;
  EXPECT_FALSE(has(ran.err, "there is no profile")) << ran.err;
}

TEST(Validate, SaysThatAProfileIsForOtherYears) {
  const Folder folder;
  std::string old = command::report;
  for (std::size_t at = old.find("2024"); at != std::string::npos; at = old.find("2024")) old.replace(at, 4, "2017");
  folder.write("old.yaml", old);
  EXPECT_TRUE(has(folder.run({"validate", "old.yaml"}).out, "(national-2019; national-2019: not for reports of"));
}

TEST(Validate, SaysInJsonWhatItJudgedBy) {
  const Folder folder;
  folder.write("report.yaml", command::report);
  const auto ran = folder.run({"validate", "report.yaml", "--profile", "strict", "--format", "json"});
  for (const char* part :
       {"\"profile\": \"strict\"", "\"rule_set\": {", "\"status\": \"valid\"", "\"acceptable\": false",
        "\"fail_on\": \"warning\"", "\"offsets\": \"file\"", "\"profiles\": ["})
    EXPECT_TRUE(has(ran.out, part)) << part << ran.out;
  const auto asked = [&](const std::string& level) {
    return folder.run({"validate", "report.yaml", "--profile", "strict", "--fail-on", level, "--format", "json"}).out;
  };
  EXPECT_TRUE(has(asked("error"), "\"fail_on\": \"error\""));
  EXPECT_TRUE(has(asked("error"), "\"acceptable\": true"));
  EXPECT_TRUE(has(asked("never"), "\"acceptable\": true"));
  EXPECT_FALSE(has(asked("never"), "\"fail_on\""));
}

TEST(Validate, GivesFixesAsBytesOfTheFile) {
  const Folder folder;
  folder.write("report.yaml", command::with("全年检查企业86家次。", "全年检查企业86家次，，督促整改。"));
  const auto ran = folder.run({"validate", "report.yaml", "--format", "json"});
  const auto at = ran.out.find("\"id\": \"punctuation-single\"");
  ASSERT_NE(at, std::string::npos) << ran.out;
  const std::string found = ran.out.substr(at);
  const std::string text = folder.read("report.yaml");
  const std::string begin = std::to_string(text.find("，，"));
  EXPECT_TRUE(has(found, "\"safe\": ")) << found;
  EXPECT_TRUE(has(found, "\"begin\": " + begin)) << found;
  EXPECT_TRUE(has(found, "\"replacement\": \"，\"")) << found;
}

TEST(Validate, ComparesWithTheReportOfTheYearBefore) {
  const Folder folder;
  folder.write("report.yaml", command::report);
  folder.write("broken.yaml", "metadata: [\n");
  EXPECT_EQ(folder.run({"validate", "report.yaml", "--previous", "absent.yaml"}).status, 3);
  EXPECT_EQ(folder.run({"validate", "report.yaml", "--previous", "broken.yaml"}).status, 3);
  EXPECT_EQ(folder.run({"validate", "report.yaml", "--previous", "report.yaml"}).status, 0);
}

}  // namespace

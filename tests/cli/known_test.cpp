#include "command.hpp"

#include <gtest/gtest.h>

#include <regex>

namespace {

using command::Folder;
using command::Ran;
using command::report;
using command::with;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// With a heading of another year, which is a warning.
const std::string odd = with("存在的不足和原因", "2023年存在的不足和原因");

Ran validate(const Folder& folder, std::vector<std::string> more) {
  std::vector<std::string> arguments = {"validate", "--lang", "en", "--fail-on", "warning"};
  arguments.insert(arguments.end(), more.begin(), more.end());
  return folder.run(arguments);
}

const std::vector<std::string> all_files = {"a.yaml", "b.yaml", "c.yaml"};

Folder& three_files(Folder& folder) {
  for (const std::string& name : all_files) folder.write(name, odd);
  return folder;
}

TEST(Ignore, TellsNothingOfTheRule) {
  Folder folder;
  three_files(folder);
  EXPECT_EQ(validate(folder, {"a.yaml"}).status, 1);
  const Ran ran = validate(folder, {"a.yaml", "--ignore", "heading-year-agrees", "--ignore", "publication-date-given"});
  EXPECT_FALSE(has(ran.out, "[heading-year-agrees]"));
  EXPECT_TRUE(has(ran.out, " suppressed;")) << ran.out;
}

TEST(Ignore, TellsAtTheEndWhatMatchedNowhere) {
  Folder folder;
  three_files(folder);
  folder.write("b.yaml", report);
  const Ran ran = validate(folder, {"a.yaml", "b.yaml", "--ignore", "heading-year-agrees", "--ignore", "title-given"});
  EXPECT_TRUE(has(ran.err, "--ignore title-given: there was nothing to suppress")) << ran.err;
  EXPECT_FALSE(has(ran.err, "heading-year-agrees"));
  EXPECT_TRUE(has(folder.run({"validate", "--lang", "zh", "b.yaml", "--ignore", "title-given"}).err,
                  "--ignore title-given：没有可豁免的发现"));
}

TEST(Ignore, IsWrongUsageOfARuleThatThereIsNot) {
  Folder folder;
  three_files(folder);
  const Ran ran = validate(folder, {"a.yaml", "--ignore", "title-gven"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(has(ran.err, "title-given")) << ran.err;
}

TEST(Ignore, IsWrongUsageOfAnIdThatThereIsNot) {
  Folder folder;
  three_files(folder);
  const Ran ran = validate(folder, {"a.yaml", "--ignore", "key.unknwon"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.err, "--ignore: there is no id 'key.unknwon'; did you mean 'key.unknown'?\n");
  EXPECT_EQ(validate(folder, {"a.yaml", "--ignore", "no.such"}).status, 2);
  EXPECT_NE(validate(folder, {"a.yaml", "--ignore", "key.unknown"}).status, 2);
}

TEST(Ignore, IsWrongUsageOfNotesOnSuppressions) {
  Folder folder;
  three_files(folder);
  const Ran ran = validate(folder, {"a.yaml", "--ignore", "suppression.unused"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(has(ran.err, "notes on suppressions cannot be suppressed")) << ran.err;
}

TEST(NoSuppressions, TellsWhatTheReportItselfSuppresses) {
  Folder folder;
  folder.write("a.yaml", "# fazhi: ignore heading-year-agrees -- as ordered\n" + odd);
  EXPECT_FALSE(has(validate(folder, {"a.yaml"}).out, "[heading-year-agrees]"));
  const Ran ran = validate(folder, {"a.yaml", "--no-suppressions"});
  EXPECT_TRUE(has(ran.out, "[heading-year-agrees]")) << ran.out;
  EXPECT_EQ(ran.status, 1);
}

TEST(Baseline, MakesWhatIsThereKnown) {
  Folder folder;
  three_files(folder);
  const Ran first = validate(folder, {"a.yaml", "./b.yaml", "--write-baseline", "known.yaml"});
  EXPECT_EQ(first.status, 0) << first.out << first.err;
  EXPECT_EQ(validate(folder, {"a.yaml", "b.yaml", "--baseline", "known.yaml"}).status, 0);
  const Ran third = validate(folder, {"a.yaml", "b.yaml", "c.yaml", "--baseline", "known.yaml"});
  EXPECT_EQ(third.status, 1);
  EXPECT_TRUE(has(third.out, "c.yaml:")) << third.out;
  EXPECT_FALSE(has(third.out, "a.yaml:19")) << third.out;
}

TEST(Baseline, FailsForWhatIsNew) {
  Folder folder;
  three_files(folder);
  validate(folder, {"a.yaml", "--write-baseline", "known.json"});
  std::string more = odd;
  more.replace(more.find("2025年度主要安排"), 4, "2019");
  folder.write("a.yaml", "\n" + more);
  const Ran ran = validate(folder, {"a.yaml", "--baseline", "known.json"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(has(ran.out, "/sections/3/heading")) << ran.out;
  EXPECT_FALSE(has(ran.out, "/sections/1/heading")) << ran.out;
}

TEST(Baseline, TellsWhatOccursNoMore) {
  Folder folder;
  three_files(folder);
  validate(folder, {"a.yaml", "b.yaml", "--write-baseline", "known.json"});
  folder.write("a.yaml", report);
  const Ran ran = validate(folder, {"a.yaml", "b.yaml", "--baseline", "known.json"});
  EXPECT_TRUE(has(ran.err, "known.json: 1 finding that it holds occurs no more")) << ran.err;
}

TEST(Baseline, MadeAnewKeepsWhatWasNotJudged) {
  Folder folder;
  three_files(folder);
  validate(folder, {"a.yaml", "b.yaml", "--write-baseline", "known.json"});
  const std::string whole = folder.read("known.json");
  folder.write("b.yaml", "metadata: [");
  EXPECT_EQ(validate(folder, {"a.yaml", "b.yaml", "--baseline", "known.json", "--write-baseline", "known.json"}).status,
            3);
  EXPECT_EQ(folder.read("known.json"), whole);
  validate(folder, {"a.yaml", "--baseline", "known.json", "--write-baseline", "known.json"});
  EXPECT_EQ(folder.read("known.json"), whole);
  validate(folder, {"a.yaml", "--write-baseline", "known.json"});
  EXPECT_FALSE(has(folder.read("known.json"), "b.yaml"));
}

TEST(Baseline, IsTheSameWhateverTheOrder) {
  Folder folder;
  three_files(folder);
  validate(folder, {"a.yaml", "b.yaml", "c.yaml", "--write-baseline", "one.json"});
  validate(folder, {"c.yaml", "a.yaml", "b.yaml", "--write-baseline", "other.json"});
  EXPECT_EQ(folder.read("one.json"), folder.read("other.json"));
  EXPECT_FALSE(folder.read("one.json").empty());
}

TEST(Baseline, ThatCannotBeReadIsTold) {
  Folder folder;
  three_files(folder);
  EXPECT_EQ(validate(folder, {"a.yaml", "--baseline", "nothing.json"}).status, 3);
  folder.write("wrong.json", R"({"schema": "urn:fazhi:schema:rules:1", "files": []})");
  const Ran ran = validate(folder, {"a.yaml", "--baseline", "wrong.json"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_TRUE(has(ran.err, "wrong.json:1:12: error:")) << ran.err;
}

TEST(Baseline, ThatCannotBeWrittenIsAFault) {
  Folder folder;
  three_files(folder);
  EXPECT_EQ(validate(folder, {"a.yaml", "--write-baseline", "none/known.json"}).status, 4);
}

TEST(Baseline, IsNotWrittenOverAReport) {
  Folder folder;
  three_files(folder);
  const std::string before = folder.read("b.yaml");
  for (const std::vector<std::string>& asked :
       {std::vector<std::string>{"--write-baseline", "b.yaml", "a.yaml"}, {"--format", "json=b.yaml", "a.yaml"}}) {
    const Ran ran = validate(folder, asked);
    EXPECT_EQ(ran.status, 2);
    EXPECT_TRUE(has(ran.err, "[file.input]")) << ran.err;
    EXPECT_EQ(folder.read("b.yaml"), before);
  }
  // What is no report, and an empty file, may go.
  folder.write("known.json", "");
  EXPECT_LT(validate(folder, {"--write-baseline", "known.json", "a.yaml"}).status, 2);
  EXPECT_LT(validate(folder, {"--write-baseline", "known.json", "a.yaml"}).status, 2);
}

TEST(Baseline, IsNotWrittenOfTextThatIsInNoFile) {
  Folder folder;
  three_files(folder);
  const Ran ran = validate(folder, {"a.yaml", "--fix", "--diff", "--write-baseline", "known.json"});
  EXPECT_EQ(ran.status, 2) << ran.out;
  EXPECT_TRUE(has(ran.err, "--write-baseline")) << ran.err;
  EXPECT_EQ(folder.read("known.json"), "");
}

TEST(Profile, ShowsWhatItSuppresses) {
  Folder folder;
  three_files(folder);
  folder.write(
      "own.yaml",
      "schema_version: '1.0'\nid: own\ntitle: {zh: 自己的, en: Own}\nextends: national-2019\n"
      "suppressions:\n  - {rule: heading-year-agrees, at: /sections, reason: as ordered, until: 2026-12-31}\n");
  const Ran shown = folder.run({"profile", "show", "own.yaml", "--lang", "en"});
  EXPECT_TRUE(has(shown.out, "/sections  until 2026-12-31  as ordered\n")) << shown.out;
  const Ran ran = validate(folder, {"a.yaml", "--profile", "own.yaml"});
  EXPECT_FALSE(has(ran.out, "[heading-year-agrees]")) << ran.out;
  EXPECT_TRUE(has(ran.out, "[suppression.expiry-not-judged]")) << ran.out;
}

/// Findings of a run, in a file of that name.
void keep(const Folder& folder, const std::string& name, const std::vector<std::string>& files,
          const std::string& format = "json") {
  std::vector<std::string> arguments = {"--format", format};
  arguments.insert(arguments.end(), files.begin(), files.end());
  folder.write(name, validate(folder, arguments).out);
}

Ran compare(const Folder& folder, const std::string& before, const std::string& after,
            const std::string& format = "text") {
  return folder.run({"compare", "--lang", "en", before, after, "--format", format});
}

TEST(Compare, TellsWhatAppearedAndWhatWent) {
  Folder folder;
  three_files(folder);
  keep(folder, "odd.json", {"a.yaml", "b.yaml"});
  folder.write("a.yaml", report);
  keep(folder, "mended.json", {"a.yaml", "b.yaml"});
  const Ran mended = compare(folder, "odd.json", "mended.json");
  EXPECT_EQ(mended.status, 0);
  EXPECT_TRUE(has(mended.out, "a.yaml: 0 appeared, 1 went, ")) << mended.out;
  EXPECT_TRUE(has(mended.out, "\n  - 19:14 warning: ")) << mended.out;
  EXPECT_FALSE(has(mended.out, "b.yaml")) << mended.out;
  const Ran back = compare(folder, "mended.json", "odd.json");
  EXPECT_EQ(back.status, 1);
  EXPECT_TRUE(has(back.out, "\n  + 19:14 warning: ")) << back.out;
}

TEST(Compare, TellsFilesThatCameAndWent) {
  Folder folder;
  three_files(folder);
  keep(folder, "old.json", {"a.yaml"});
  keep(folder, "new.json", {"b.yaml"});
  const Ran ran = compare(folder, "old.json", "new.json");
  EXPECT_EQ(ran.status, 1);
  EXPECT_TRUE(has(ran.out, "b.yaml: new file, ")) << ran.out;
  EXPECT_TRUE(has(ran.out, "a.yaml: not in the second run, ")) << ran.out;
}

TEST(Compare, SaysThatTheProfilesDiffer) {
  Folder folder;
  three_files(folder);
  keep(folder, "old.json", {"a.yaml"});
  keep(folder, "new.json", {"a.yaml", "--profile", "strict"});
  EXPECT_TRUE(has(compare(folder, "old.json", "new.json").out, "note: the profiles of the two runs differ"));
  const Ran json = compare(folder, "old.json", "new.json", "json");
  EXPECT_TRUE(has(json.out, "\"schema\": \"urn:fazhi:schema:changes:1\"")) << json.out;
}

TEST(Compare, ReadsJsonLines) {
  Folder folder;
  three_files(folder);
  keep(folder, "old.json", {"a.yaml", "b.yaml"});
  keep(folder, "new.jsonl", {"a.yaml", "b.yaml"}, "jsonl");
  const Ran ran = compare(folder, "old.json", "new.jsonl");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(has(ran.out, "2 files: 0 appeared, 0 went, ")) << ran.out;
}

TEST(Compare, ReadsJsonLinesAsWindowsWritesThem) {
  Folder folder;
  three_files(folder);
  keep(folder, "old.jsonl", {"a.yaml", "b.yaml"}, "jsonl");
  const std::string lines = folder.read("old.jsonl");
  folder.write("crlf.jsonl", std::regex_replace(lines, std::regex("\n"), "\r\n"));
  folder.write("blank.jsonl", "\n \r\n" + lines);
  for (const char* other : {"crlf.jsonl", "blank.jsonl"}) {
    const Ran ran = compare(folder, "old.jsonl", other);
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_TRUE(has(ran.out, "2 files: 0 appeared, 0 went, ")) << ran.out;
  }
}

TEST(Compare, RefusesOtherFiles) {
  Folder folder;
  three_files(folder);
  keep(folder, "findings.json", {"a.yaml"});
  folder.write("other.json", "{}");
  EXPECT_EQ(compare(folder, "findings.json", "other.json").status, 3);
  EXPECT_EQ(compare(folder, "nothing.json", "findings.json").status, 3);
}

}  // namespace

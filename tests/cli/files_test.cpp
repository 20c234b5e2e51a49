// The commands that write, compare and explain files: fmt, diff, new, migrate, catalogue, schema.

#include "command.hpp"

#include <gtest/gtest.h>

namespace {

using command::Folder;
using command::Output;
using command::report;
using command::with;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

class Files : public testing::Test {
 protected:
  Folder folder;
};

const std::string untidy = "sections: []  # 尚无\nmetadata: {title: '年度报告'}\nschema_version: '1.0'\n";
const std::string tidy = "schema_version: \"1.0\"\nmetadata:\n  title: 年度报告\nsections: [] # 尚无\n";

// --- fmt ---

TEST_F(Files, AreFormattedInPlaceAndKeepTheirComments) {
  folder.write("a.yaml", untidy);
  const auto ran = folder.run({"fmt", "a.yaml"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out + ran.err, "");
  EXPECT_EQ(folder.read("a.yaml"), tidy);
  EXPECT_EQ(folder.names(), (std::set<std::string>{"a.yaml"}));
}

TEST_F(Files, AreOnlyNamedByFmtCheck) {
  folder.write("a.yaml", untidy);
  folder.write("b.yaml", tidy);
  const auto ran = folder.run({"fmt", "--check", "a.yaml", "b.yaml"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "a.yaml\n");
  EXPECT_EQ(folder.read("a.yaml"), untidy);
  EXPECT_EQ(folder.run({"fmt", "--check", "b.yaml"}).status, 0);
}

TEST_F(Files, ShowWhatFmtWouldChange) {
  folder.write("a.yaml", "schema_version: \"1.0\"\nmetadata:\n  title: \"年度报告\"\nsections: []\n");
  const auto ran = folder.run({"fmt", "--diff", "a.yaml"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(
      ran.out,
      "--- a/a.yaml\n+++ b/a.yaml\n@@ -1,4 +1,4 @@\n schema_version: \"1.0\"\n metadata:\n-  title: \"年度报告\"\n"
      "+  title: 年度报告\n sections: []\n");
}

TEST_F(Files, GetIdsOnlyWhenAsked) {
  folder.write("a.yaml", report);
  folder.run({"fmt", "a.yaml"});
  EXPECT_FALSE(has(folder.read("a.yaml"), "id: "));
  EXPECT_EQ(folder.run({"fmt", "--assign-ids", "a.yaml"}).status, 0);
  EXPECT_TRUE(has(folder.read("a.yaml"), "  - id: s-1\n    kind: achievements\n"));
  EXPECT_EQ(folder.run({"fmt", "--assign-ids", "--check", "a.yaml"}).status, 0);
}

TEST_F(Files, ThatCannotBeReadAreLeftAlone) {
  const std::string broken = "schema_version: '1.0'\nmetadata: {titel: x}\nsections: []\n";
  folder.write("broken.yaml", broken);
  folder.write("printed.txt", command::printed);
  folder.write("good.yaml", untidy);
  const auto ran = folder.run({"fmt", "broken.yaml", "printed.txt", "missing.yaml", "good.yaml", "--lang", "en"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_TRUE(has(ran.err, "broken.yaml:2:12: error"));
  EXPECT_TRUE(has(ran.err, "[format.not-structured]"));
  EXPECT_TRUE(has(ran.err, "[file.missing]"));
  EXPECT_EQ(folder.read("broken.yaml"), broken);
  EXPECT_EQ(folder.read("good.yaml"), tidy);
}

TEST_F(Files, OfStandardInputAreFormattedToStandardOutput) {
  EXPECT_EQ(folder.run({"fmt", "-"}, untidy).out, tidy);
  EXPECT_EQ(folder.run({"fmt", "-"}, untidy, {}, Output::full_device).status, 4);
}

// --- diff ---

TEST_F(Files, ThatAreTwoDraftsAreComparedValueByValue) {
  folder.write("a.yaml", report);
  folder.write("b.yaml", with("检查企业86家次", "检查企业96家次"));
  const auto ran = folder.run({"diff", "a.yaml", "b.yaml", "--lang", "zh"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out,
            "~ 各部分 1“主要举措和成效” › 导语 1：“全年检查企业86家次。” → “全年检查企业96家次。”  "
            "/sections/0/paragraphs/0\n");
  EXPECT_EQ(folder.run({"diff", "a.yaml", "a.yaml"}).status, 0);
  EXPECT_EQ(folder.run({"diff", "a.yaml", "a.yaml"}).out, "");
  const auto json = folder.run({"diff", "a.yaml", "b.yaml", "--format", "json"});
  EXPECT_TRUE(has(json.out, "{\n  \"schema\": \"urn:fazhi:schema:differences:1\",\n  \"by\": \"values\",\n"))
      << json.out;
  EXPECT_TRUE(has(json.out, "\"kind\": \"changed\",\n      \"before\": \"/sections/0/paragraphs/0\"")) << json.out;
}

TEST_F(Files, OfTwoYearsAreComparedByTheirContents) {
  folder.write("a.yaml", report);
  folder.write("b.yaml", with("report_year: 2024", "report_year: 2025"));
  const auto ran = folder.run({"diff", "a.yaml", "b.yaml", "--lang", "en"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(has(ran.out, "清河县应急管理局 2024 → 清河县应急管理局 2025\n")) << ran.out;
  EXPECT_TRUE(has(ran.out, "  Measures and results: 0 items, 11 characters → 0 items, 11 characters\n")) << ran.out;
  const auto json = folder.run({"diff", "a.yaml", "b.yaml", "--format", "json"});
  EXPECT_TRUE(has(json.out, "{\n  \"schema\": \"urn:fazhi:schema:comparison:1\",\n  \"by\": \"contents\",\n"))
      << json.out;
  EXPECT_TRUE(has(json.out, "\"presence\": \"both\"")) << json.out;
  EXPECT_EQ(folder.run({"diff", "--by", "values", "a.yaml", "b.yaml"}).status, 1);
}

TEST_F(Files, ThatDifferInTheirOwnKeysOnlyDiffer) {
  folder.write("a.yaml", report);
  folder.write("b.yaml", std::string(report) + "x-reviewed-by: [法规科]\n");
  const auto ran = folder.run({"diff", "a.yaml", "b.yaml", "--lang", "en"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.out, "+ x-reviewed-by: added “[\"法规科\"]”  /x-reviewed-by\n");
}

TEST_F(Files, SendNoControlCharactersToTheTerminal) {
  const std::string evil = R"(schema_version: "1.0"
metadata: {report_year: 2023, issuing_agency: {name: "\e[31m县\n局"}}
sections:
  - kind: other
    heading: "\e[2J\n标题"
    "x-\e[1m": 1
    measures:
      - title: "\e[3J\n举措"
        indicators: [{name: "\e[4m\n检查", quantity: {value: "5", unit: "\e[5m\n次"}}]
  - kind: plan
    heading: 安排
    plan_items: [{title: "\e[6m\n项目"}]
)";
  std::string later = evil;
  later.replace(later.find("2023"), 4, "2024");
  later.replace(later.find("\"5\""), 3, "\"6\"");
  later.replace(later.find("1m\": 1"), 6, "1m\": 2");
  folder.write("a.yaml", evil);
  folder.write("b.yaml", later);
  for (const char* by : {"values", "contents"})
    for (const char* language : {"zh", "en"}) {
      const auto ran = folder.run({"diff", "--by", by, "a.yaml", "b.yaml", "--lang", language});
      EXPECT_EQ(ran.err, "");
      EXPECT_FALSE(has(ran.out, "\x1b")) << ran.out;
      EXPECT_TRUE(has(ran.out, "\\x1b[2J\\x0a标题")) << ran.out;
      for (const char* after_newline : {"\n局", "\n标题", "\n举措", "\n检查", "\n次", "\n项目"})
        EXPECT_FALSE(has(ran.out, after_newline)) << ran.out;
    }
}

TEST_F(Files, AreComparedInTheWordsOfTheLanguage) {
  folder.write("a.yaml", R"(schema_version: "1.0"
metadata: {report_year: 2023}
sections:
  - {kind: other, heading: 特色工作}
  - kind: achievements
    heading: 举措
    measures: [{title: 执法, indicators: [{name: 检查, quantity: {value: "5", unit: 次, qualifier: about_more}}]}]
)");
  folder.write("b.yaml", R"(schema_version: "1.0"
metadata: {report_year: 2024}
sections:
  - kind: achievements
    heading: 举措
    measures: [{title: 执法, indicators: [{name: 检查, quantity: {value: "9", unit: 次}}]}]
)");
  const auto zh = folder.run({"diff", "a.yaml", "b.yaml", "--lang", "zh"}).out;
  EXPECT_TRUE(has(zh, "  检查：5次（余、多） → 9次（+4次）\n")) << zh;
  EXPECT_TRUE(has(zh, "- “特色工作”：0项，0字 → –\n")) << zh;
  EXPECT_FALSE(has(zh, "因数量上限")) << zh;
  const auto en = folder.run({"diff", "a.yaml", "b.yaml", "--lang", "en"}).out;
  EXPECT_TRUE(has(en, "  检查: 5次 (About, rather more) → 9次 (+4次)\n")) << en;
}

TEST_F(Files, ThatCannotBeReadAreNotCompared) {
  folder.write("a.yaml", report);
  EXPECT_EQ(folder.run({"diff", "a.yaml", "missing.yaml"}).status, 3);
  EXPECT_EQ(folder.run({"diff", "a.yaml"}).status, 2);
}

// --- new ---

TEST_F(Files, OfANewReportAreReadyToBeFilledIn) {
  const auto ran = folder.run({"new", "--year", "2025", "--agency", "清河县应急管理局", "-o", "new.yaml"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(has(folder.read("new.yaml"), "report_year: 2025"));
  EXPECT_EQ(folder.run({"fmt", "--check", "new.yaml"}).status, 0);
  EXPECT_EQ(folder.run({"convert", "--to", "json", "new.yaml"}).status, 0);
}

TEST_F(Files, ThatAreThereAreNotWrittenOverByNew) {
  folder.write("new.yaml", "mine");
  const auto ran = folder.run({"new", "--year", "2025", "--agency", "清河县应急管理局", "-o", "new.yaml"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(has(ran.err, "[file.exists]"));
  EXPECT_EQ(folder.read("new.yaml"), "mine");
}

TEST_F(Files, OfANewReportAreYamlOnly) {
  const auto ran = folder.run({"new", "--year", "2025", "--agency", "清河县应急管理局", "-o", "new.json"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_TRUE(has(ran.err, "[format.yaml-only]"));
  EXPECT_TRUE(folder.names().empty());
}

TEST_F(Files, OfANewReportNeedAYearAndAnAgency) {
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"new", "--year", "2025"},
                                                {"new", "--agency", "局甲"},
                                                {"new", "--year", "1900", "--agency", "局甲"},
                                                {"new", "--year", "x", "--agency", "局甲"},
                                                {"new", "--year", "2025", "--agency", ""}})
    EXPECT_EQ(folder.run(wrong).status, 2) << wrong.back();
}

// --- migrate, catalogue, schema ---

TEST_F(Files, OfAnOlderMajorVersionAreMigrated) {
  folder.write("old.yaml", "schema_version: '0.1'\nyear: 2020\nsections: []\n");
  EXPECT_TRUE(has(folder.run({"validate", "old.yaml", "--lang", "en"}).out, "fazhi migrate"));
  EXPECT_EQ(folder.run({"migrate", "old.yaml"}).out,
            "schema_version: \"1.0\"\nmetadata:\n  report_year: 2020\nsections: []\n");
  EXPECT_EQ(folder.run({"migrate", "old.yaml", "-o", "old.yaml"}).status, 2);
}

TEST_F(Files, OfTheCataloguesArePrinted) {
  EXPECT_TRUE(has(folder.run({"catalogue", "--lang", "en"}).out, "task-areas-2021  "));
  EXPECT_TRUE(has(folder.run({"catalogue", "task-areas-2021"}).out, "code: enforcement\n"));
  EXPECT_TRUE(has(folder.run({"catalogue", "indicators", "--to", "json"}).out, "\"code\": \"penalty.fines\""));
  EXPECT_TRUE(has(folder.run({"catalogue", "--lang", "zh"}).out, "national-instruments  国家层面常引文件时效表  "));
  EXPECT_TRUE(has(folder.run({"catalogue", "national-instruments"}).out, "title: 中华人民共和国合同法\n"));
  const auto wrong = folder.run({"catalogue", "task-area-2021", "--lang", "en"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_TRUE(has(wrong.err, "did you mean 'task-areas-2021'?"));
}

/// For each KIND: `fazhi schema KIND > schemas/KIND.schema.json`, `fazhi schema KIND --fields --lang en >
/// docs/fields/KIND.md` and, with `--lang zh`, `docs/fields/KIND.zh-CN.md` bring the files up to date.
TEST_F(Files, OfSchemasAndFieldsAreTheOnesInTheProject) {
  const std::string root = FAZHI_SOURCE_DIR "/";
  for (const std::string kind : {"report", "catalogue", "instruments", "profile", "vocabulary", "findings", "rules",
                                 "comparison", "differences"}) {
    SCOPED_TRACE(kind);
    EXPECT_EQ(folder.run({"schema", kind}).out, command::slurp(root + "schemas/" + kind + ".schema.json"));
    EXPECT_EQ(folder.run({"schema", kind, "--fields", "--lang", "en"}).out,
              command::slurp(root + "docs/fields/" + kind + ".md"));
    EXPECT_EQ(folder.run({"schema", kind, "--fields", "--lang", "zh"}).out,
              command::slurp(root + "docs/fields/" + kind + ".zh-CN.md"));
  }
  EXPECT_EQ(folder.run({"schema"}).out, folder.run({"schema", "report"}).out);
  EXPECT_EQ(folder.run({"schema", "reports"}).status, 2);
}

}  // namespace

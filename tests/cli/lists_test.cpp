// The data that reports are held against: catalogues and lists of instruments of an office's own.

#include "command.hpp"

#include <gtest/gtest.h>

namespace {

using namespace command;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A list of one instrument, with what is known of it.
std::string instruments(const std::string& title, const std::string& dates) {
  return "schema_version: \"1.0\"\nid: own\ntitle: 本办所引文件\ninstruments:\n  - title: " + title + "\n    " + dates +
         "\n    source: 本办清理结果\n    confidence: high\n";
}

/// A catalogue of one area of tasks.
std::string areas(const std::string& code) {
  return "schema_version: \"1.0\"\nid: own\nkind: task_areas\ntitle: 本县任务领域\nentries:\n  - {code: " + code +
         ", name: 港口执法}\n";
}

const std::string repealed = "issued_on: '2012'\n    in_force_to: '2022-12-31'";
const std::string lasting = "issued_on: '1999'";

class OwnData : public testing::Test {
 protected:
  void SetUp() override {
    folder.write("local.yaml", with("全年检查", "依据《清河县渡口管理办法》检查"));
    folder.write("national.yaml", with("全年检查", "依据《合同法》检查"));
    folder.write("coded.yaml",
                 with("    paragraphs:\n      - 全年检查企业86家次。\n",
                      "    measures:\n      - id: m-01\n        title: 规范港口执法\n        area: harbour\n"
                      "        paragraphs:\n          - 全年检查企业86家次。\n"));
    folder.write("repealed.yaml", instruments("清河县渡口管理办法", repealed));
    folder.write("lasting.yaml", instruments("清河县渡口管理办法", lasting));
    folder.write("harbour.yaml", areas("harbour"));
  }

  Ran validate(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), {"validate", "--lang", "en"});
    return folder.run(arguments);
  }

  command::Folder folder;
};

TEST_F(OwnData, AddsInstrumentsToThoseThatComeWithFazhi) {
  EXPECT_FALSE(has(validate({"local.yaml"}).out, "[instruments-in-force]"));
  const auto ran = validate({"--instruments", "repealed.yaml", "local.yaml", "national.yaml"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  EXPECT_TRUE(has(ran.out, "local.yaml:16:12: warning: 《清河县渡口管理办法》 was in force until 2022-12-31"))
      << ran.out;
  EXPECT_TRUE(has(ran.out, "national.yaml:16:12: warning: 《合同法》 was in force until")) << ran.out;
}

TEST_F(OwnData, HoldsAgainstInstrumentsNamedBefore) {
  const auto last_wins = validate({"local.yaml", "--instruments", "repealed.yaml", "--instruments", "lasting.yaml"});
  EXPECT_FALSE(has(last_wins.out, "[instruments-in-force]")) << last_wins.out;
  const auto other_order = validate({"local.yaml", "--instruments", "lasting.yaml", "--instruments", "repealed.yaml"});
  EXPECT_TRUE(has(other_order.out, "[instruments-in-force]")) << other_order.out;
}

TEST_F(OwnData, HoldsAgainstThatOfFazhi) {
  EXPECT_TRUE(has(validate({"national.yaml"}).out, "[instruments-in-force]"));
  folder.write("law.yaml", instruments("中华人民共和国合同法", lasting));
  const auto ran = validate({"national.yaml", "--instruments", "law.yaml"});
  EXPECT_EQ(ran.err, "");
  EXPECT_FALSE(has(ran.out, "[instruments-in-force]")) << ran.out;
}

TEST_F(OwnData, AddsCodesToThoseThatComeWithFazhi) {
  EXPECT_TRUE(has(validate({"coded.yaml"}).out, "no catalogue has the code “harbour”"));
  folder.write("ferry.yaml", areas("ferry"));
  const auto ran = validate({"--catalogue", "ferry.yaml", "--catalogue", "harbour.yaml", "coded.yaml"});
  EXPECT_EQ(ran.err, "");
  EXPECT_FALSE(has(ran.out, "[codes-known]")) << ran.out;
}

TEST_F(OwnData, IsReadFromJsonToo) {
  folder.write("harbour.json",
               R"({"schema_version": "1.0", "id": "own", "kind": "task_areas", "title": "本县任务领域",
                   "entries": [{"code": "harbour", "name": "港口执法"}]})");
  EXPECT_FALSE(has(validate({"coded.yaml", "--catalogue", "harbour.json"}).out, "[codes-known]"));
}

TEST_F(OwnData, MayBeWhatFazhiPrints) {
  folder.write("instruments.yaml", folder.run({"catalogue", "national-instruments"}).out);
  folder.write("areas.json", folder.run({"catalogue", "task-areas-2021", "--to", "json"}).out);
  const auto ran = validate({"national.yaml", "--instruments", "instruments.yaml", "--catalogue", "areas.json"});
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(ran.out, validate({"national.yaml"}).out);
}

TEST_F(OwnData, ShowsInTheDigestOfTheRuleSet) {
  const auto digest = [&](const std::vector<std::string>& lists) {
    std::vector<std::string> arguments = {"local.yaml", "--format", "json"};
    arguments.insert(arguments.end(), lists.begin(), lists.end());
    const std::string out = validate(arguments).out;
    const auto at = out.find("\"digest\": \"sha256:");
    return at == std::string::npos ? std::string() : out.substr(at, 82);
  };
  if (digest({}).empty()) GTEST_SKIP() << "this build has no libmd";
  EXPECT_NE(digest({}), digest({"--instruments", "lasting.yaml"}));
  EXPECT_NE(digest({"--instruments", "lasting.yaml"}), digest({"--instruments", "repealed.yaml"}));
  EXPECT_NE(digest({}), digest({"--catalogue", "harbour.yaml"}));
}

/// A file with one thing wrong, and what is said of it.
struct Wrong {
  const char* name;
  const char* option;
  std::string text;
  const char* en;
  const char* zh;
};

class OwnDataFault : public testing::TestWithParam<Wrong> {};

TEST_P(OwnDataFault, IsToldWithItsPlaceInBothLanguages) {
  const command::Folder folder;
  folder.write("report.yaml", report);
  folder.write("own.yaml", GetParam().text);
  const auto first_line = [](const std::string& text) { return text.substr(0, text.find('\n')); };
  const auto en = folder.run({"validate", "report.yaml", GetParam().option, "own.yaml", "--lang", "en"});
  EXPECT_EQ(en.status, 3);
  EXPECT_EQ(en.out, "");
  EXPECT_EQ(first_line(en.err), GetParam().en);
  const auto zh = folder.run({"validate", "report.yaml", GetParam().option, "own.yaml", "--lang", "zh"});
  EXPECT_EQ(zh.status, 3);
  EXPECT_EQ(first_line(zh.err), GetParam().zh);
}

INSTANTIATE_TEST_SUITE_P(
    , OwnDataFault,
    testing::Values(
        Wrong{"UnknownKey", "--instruments", instruments("清河县渡口管理办法", "in_force_til: '2022'"),
              "own.yaml:6:5: error: there is no key \"in_force_til\" here; did you mean \"in_force_to\"? [key.unknown]",
              "own.yaml:6:5: error: 没有“in_force_til”这个键；是否为“in_force_to”？ [key.unknown]"},
        Wrong{"NoSuchDay", "--instruments", instruments("清河县渡口管理办法", "in_force_to: '2022-02-30'"),
              "own.yaml:6:18: error: the calendar has no such day [date.no-such-day]",
              "own.yaml:6:18: error: 日历上没有这一天 [date.no-such-day]"},
        Wrong{"CatalogueForInstruments", "--instruments", areas("harbour"),
              "own.yaml:1:1: error: the required key \"instruments\" is missing (Instruments) [key.missing]",
              "own.yaml:1:1: error: 缺少必需的键“instruments”（文件） [key.missing]"},
        Wrong{
            "UnknownKind", "--catalogue",
            "schema_version: \"1.0\"\nid: own\nkind: task_area\ntitle: 本县任务领域\nentries: []\n",
            "own.yaml:3:7: error: no such name; there are: task_areas, leader_duties, indicators; did you mean "
            "\"task_areas\"? [enum.unknown-name]",
            "own.yaml:3:7: error: 没有这个名称，可用的有：task_areas, leader_duties, indicators；是否为“task_areas”？ "
            "[enum.unknown-name]"},
        Wrong{"EmptyCode", "--catalogue", areas("\"\""),
              "own.yaml:6:12: error: at least 1 characters are needed [text.too-short]",
              "own.yaml:6:12: error: 至少须有1个字 [text.too-short]"},
        Wrong{"NotStructured", "--catalogue", printed,
              "own.yaml:1:1: error: an object is expected here [type.object-expected]",
              "own.yaml:1:1: error: 此处须为对象（若干键值） [type.object-expected]"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_F(OwnData, ThatIsNotThereIsTold) {
  for (const char* option : {"--instruments", "--catalogue"}) {
    const auto ran = validate({"local.yaml", option, "absent.yaml"});
    EXPECT_EQ(ran.status, 3);
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(has(ran.err, "absent.yaml: error: ")) << ran.err;
    EXPECT_TRUE(has(ran.err, "[file.missing]")) << ran.err;
  }
}

TEST_F(OwnData, TellsTheFaultsOfBothKindsInOneRun) {
  folder.write("wrong.yaml", areas("\"\""));
  const auto ran = validate({"local.yaml", "--catalogue", "wrong.yaml", "--instruments", "harbour.yaml"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_TRUE(has(ran.err, "wrong.yaml:6:12: error: ")) << ran.err;
  EXPECT_TRUE(has(ran.err, "harbour.yaml:3:1: error: ")) << ran.err;
}

}  // namespace

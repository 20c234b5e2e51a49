#include "command.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using command::Folder;
using command::Output;
using command::printed;
using command::report;
using command::with;

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

const std::string commands[] = {"import",  "annotate",  "validate",   "convert", "fmt",   "diff",   "new",
                                "migrate", "catalogue", "vocabulary", "schema",  "rules", "explain"};

class Command : public testing::Test {
 protected:
  void SetUp() override {
    folder.write("report.yaml", report);
    folder.write("printed.txt", printed);
    folder.write("late.yaml", with("sections:", "  publication:\n    published_on: \"2025-04-02\"\nsections:"));
    folder.write("no_plan.yaml", with("  - kind: plan\n    number: 四、\n    heading: 2025年度主要安排\n",
                                      "  - kind: other\n    heading: 附记\n"));
    folder.write("broken.yaml", "schema_version: \"1.0\"\n");
  }
  Folder folder;
};

// --- usage ---

TEST_F(Command, HelpsEverywhere) {
  EXPECT_EQ(folder.run({"--help"}).status, 0);
  for (const std::string& name : commands) {
    const auto ran = folder.run({name, "--help"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_TRUE(has(ran.out, "fazhi " + name)) << ran.out;
    EXPECT_TRUE(has(ran.out, "Exit status")) << ran.out;
  }
}

TEST_F(Command, HelpsInChinese) {
  EXPECT_TRUE(has(folder.run({"--help"}, "", {{"LANG", "zh_CN.UTF-8"}}).out, "退出状态"));
  EXPECT_TRUE(has(folder.run({"validate", "--help", "--lang", "zh"}).out, "显示帮助"));
}

TEST_F(Command, TellsItsVersion) {
  const auto ran = folder.run({"--version"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out.rfind("fazhi ", 0), 0u);
}

TEST_F(Command, TakesOptionsBeforeItsCommandAndAfterItAlike) {
  const std::vector<std::vector<std::string>> asked = {
      {},
      {"--format", "json"},
      {"--format=jsonl"},
      {"-qj2", "--color=always"},
      {"--max-findings", "1", "--max-bytes=1M"},
      {"--profile=strict", "--fail-on", "hint", "--previous", "late.yaml"},
      {"--as-of=2025-05-01", "--ignore", "plan-present"},
      {"--fix", "--unsafe", "--diff"},
      {"--unsafe"},
      {"--as-of", "someday"},
      {"--help"},
  };
  for (const auto& options : asked) {
    std::vector<std::string> after = {"validate", "no_plan.yaml"};
    after.insert(after.end(), options.begin(), options.end());
    after.insert(after.end(), {"--lang", "zh"});
    std::vector<std::string> before = {"--lang", "zh", "validate"};
    before.insert(before.end(), options.begin(), options.end());
    before.emplace_back("no_plan.yaml");
    const auto one = folder.run(after);
    const auto other = folder.run(before);
    EXPECT_EQ(one.status, other.status) << testing::PrintToString(options);
    EXPECT_EQ(one.out, other.out);
    EXPECT_EQ(one.err, other.err);
  }
}

// A line of nothing but files is taken without the parser of options.
TEST_F(Command, TakesALineOfFilesLikeOneWithOptions) {
  folder.write("a.yaml", report);
  folder.write("报告-2.yaml", with("2025-01-20", "2024-01-20"));
  folder.write("validate", "metadata: [\n");
  const std::vector<std::string> lines[] = {{"a.yaml"},
                                            {"a.yaml", "报告-2.yaml"},
                                            {"./a.yaml", "a.yaml"},
                                            {"."},
                                            {"validate"},
                                            {"no-such.yaml"},
                                            {"*.yaml"},
                                            {"[a.yaml]"},
                                            {"a,b"},
                                            {"a.yaml", "--"},
                                            {"++"},
                                            {""}};
  for (std::vector<std::string> words : lines)
    for (const char* language : {"C", "zh_CN.UTF-8"}) {
      words.insert(words.begin(), "validate");
      const auto plain = folder.run(words, "", {{"LC_ALL", language}});
      words.insert(words.begin() + 1, {"--max-findings", "1000"});
      const auto parsed = folder.run(words, "", {{"LC_ALL", language}});
      words.erase(words.begin(), words.begin() + 3);
      EXPECT_EQ(plain.status, parsed.status) << words[0];
      EXPECT_EQ(plain.out, parsed.out) << words[0];
      EXPECT_EQ(plain.err, parsed.err) << words[0];
    }
}

TEST_F(Command, RefusesWrongUsage) {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"judge"},
      {"validate"},
      {"validate", "report.yaml", "--formt", "json"},
      {"validate", "report.yaml", "--format", "xml"},
      {"validate", "report.yaml", "--fail-on", "worst"},
      {"validate", "report.yaml", "--as-of", "2025-02-30"},
      {"validate", "report.yaml", "--lang", "fr"},
      {"convert", "report.yaml"},
      {"convert", "report.yaml", "--to", "xml"},
      {"import", "printed.txt", "printed.txt"},
  };
  for (const auto& arguments : wrong) {
    const auto ran = folder.run(arguments);
    EXPECT_EQ(ran.status, 2) << (arguments.empty() ? "" : arguments.back());
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(has(ran.err, "--help"));
  }
}

TEST_F(Command, NamesACommandThatThereIsNot) {
  EXPECT_TRUE(has(folder.run({"valdate", "report.yaml", "--lang", "en"}).err,
                  "there is no command 'valdate'; did you mean 'validate'?"));
  EXPECT_TRUE(has(folder.run({"judge", "--lang", "zh"}).err, "没有命令“judge”"));
}

TEST_F(Command, NamesAnOptionThatThereIsNot) {
  const auto said = [this](std::vector<std::string> arguments, const char* language) {
    arguments.insert(arguments.end(), {"--lang", language});
    const auto ran = folder.run(arguments);
    EXPECT_EQ(ran.status, 2);
    return ran.err.substr(0, ran.err.find('\n'));
  };
  EXPECT_EQ(said({"validate", "report.yaml", "--formt=json"}, "en"),
            "fazhi: wrong usage: there is no option '--formt=json'; did you mean '--format'?");
  EXPECT_EQ(said({"profile", "list", "--lnag", "zh"}, "zh"), "fazhi: 用法错误：没有选项“--lnag”；是否为“--lang”？");
  EXPECT_EQ(said({"validate", "-x.yaml"}, "en"), "fazhi: wrong usage: there is no option '-x.yaml'");
  folder.write("-x.yaml", folder.read("report.yaml"));
  EXPECT_EQ(said({"validate", "-x.yaml"}, "en"),
            "fazhi: wrong usage: there is no option '-x.yaml'; name the file as './-x.yaml'");
  EXPECT_EQ(said({"validate", "report.yaml", "--format", "jsno"}, "en").find("; there are text, json, "), 59U);
}

// --- validate: text ---

TEST_F(Command, ShowsAFindingWithItsLineAndCaret) {
  const auto ran = folder.run({"validate", "late.yaml", "--lang", "zh"});
  EXPECT_EQ(ran.status, 0);
  const std::string told =
      "late.yaml:12:19: warning: 发布日期为2025-04-02，应于2025-04-01之前公开；如系重新发布，请注明首次公开日期 "
      "[published-by-april-1]\n"
      " 12 |     published_on: \"2025-04-02\"\n"
      "    |                   ^~~~~~~~~~~~  /metadata/publication/published_on\n"
      "late.yaml: 合格（valid）：0项错误，1项警告；运行规则";
  EXPECT_EQ(ran.out.substr(0, told.size()), told);
  EXPECT_TRUE(has(ran.out, "\nlate.yaml: 可接受（acceptable）：没有达到错误（error）的发现（方案national-2019）\n"));
}

TEST_F(Command, PutsTheCaretUnderChineseOfAPrintedReport) {
  const auto ran = folder.run({"validate", "printed.txt", "--lang", "zh"});
  EXPECT_EQ(ran.status, 1);
  const std::string told =
      "printed.txt:11:3: error: 标题写有原因，未见说明原因的词语（如“由于”“原因是”），请核对或逐条写明 [causes-given]\n"
      " 11 | 二、存在的不足和原因\n"
      "    |     ^~~~~~~~~~~~~~~~  /sections/1/heading\n"
      "printed.txt:23:9: warning: 署名之后没有成文日期，请补上 [signing-date-given]\n"
      " 23 | 清河县应急管理局\n"
      "    |                 ^  /metadata/signature/signed_on\n"
      "printed.txt: 不合格（not valid）：1项错误，1项警告；运行规则";
  EXPECT_EQ(ran.out.substr(0, told.size()), told);
  EXPECT_TRUE(
      has(ran.out, "\nprinted.txt: 不可接受（not acceptable）：有达到错误（error）的发现（方案national-2019）\n"));
}

TEST_F(Command, NamesWhatTheImporterWarnsOf) {
  folder.write("two.txt", command::printed + "\n清河县水务局2023年度法治政府建设年度报告\n\n一、主要举措和成效\n\n" +
                              "（一）规范执法检查。全年检查企业12家次。\n");
  EXPECT_TRUE(
      has(folder.run({"validate", "two.txt", "--lang", "en"}).out, "25:1: warning: another report begins here"));
  EXPECT_TRUE(has(folder.run({"annotate", "two.txt"}).out, "\"rule\":\"import.second-report\""));
}

TEST_F(Command, SpeaksTheLanguageOfTheEnvironment) {
  const std::vector<std::string> arguments = {"validate", "late.yaml"};
  EXPECT_TRUE(has(folder.run(arguments).out, "date of publication is"));
  EXPECT_TRUE(has(folder.run(arguments, "", {{"LANG", "zh_CN.UTF-8"}}).out, "公开"));
  EXPECT_TRUE(has(folder.run(arguments, "", {{"LC_ALL", "C"}, {"LANG", "zh_CN.UTF-8"}}).out, "date of publication is"));
  EXPECT_TRUE(has(folder.run({"validate", "late.yaml", "--lang", "en"}, "", {{"LANG", "zh_CN.UTF-8"}}).out,
                  "date of publication is"));
}

TEST_F(Command, SaysWhichRulesNeedADay) {
  EXPECT_TRUE(has(folder.run({"validate", "report.yaml"}).out, "(publication-overdue: give --as-of"));
  const auto told = folder.run({"validate", "report.yaml", "--as-of", "2025-04-02"});
  EXPECT_FALSE(has(told.out, "give --as-of")) << told.out;
  EXPECT_TRUE(has(told.out, "[publication-overdue]"));
}

// --- statuses ---

struct Ends {
  const char* test;
  std::vector<std::string> arguments;
  int status;
};
std::ostream& operator<<(std::ostream& out, const Ends& ends) { return out << ends.test; }

class CommandEnds : public Command, public testing::WithParamInterface<Ends> {};

TEST_P(CommandEnds, WithItsStatus) {
  const auto ran = folder.run(GetParam().arguments, report);
  EXPECT_EQ(ran.status, GetParam().status) << ran.out << ran.err;
}

INSTANTIATE_TEST_SUITE_P(
    , CommandEnds,
    testing::Values(Ends{"Clean", {"validate", "report.yaml"}, 0}, Ends{"Errors", {"validate", "no_plan.yaml"}, 1},
                    Ends{"WarningsBelowTheThreshold", {"validate", "late.yaml"}, 0},
                    Ends{"WarningsAtTheThreshold", {"validate", "late.yaml", "--fail-on", "warning"}, 1},
                    Ends{"InfoAtTheThreshold", {"validate", "report.yaml", "--fail-on", "info"}, 1},
                    Ends{"InfoAboveHint", {"validate", "report.yaml", "--fail-on", "hint"}, 1},
                    Ends{"NeverFails", {"validate", "no_plan.yaml", "--fail-on", "never"}, 0},
                    Ends{"NeverStillCannotRead", {"validate", "broken.yaml", "--fail-on", "never"}, 3},
                    Ends{"StandardInput", {"validate", "-"}, 0},
                    Ends{"TheHighestOfSeveral", {"validate", "report.yaml", "broken.yaml", "no_plan.yaml"}, 3},
                    Ends{"FindingsAmongSeveral", {"validate", "report.yaml", "no_plan.yaml", "report.yaml"}, 1},
                    Ends{"Json", {"validate", "no_plan.yaml", "--format", "json"}, 1},
                    Ends{"ConvertStandardInput", {"convert", "-", "--to", "json"}, 0},
                    Ends{"Import", {"import", "printed.txt"}, 0}, Ends{"ImportOfYaml", {"import", "report.yaml"}, 3},
                    Ends{"Annotate", {"annotate", "printed.txt"}, 0},
                    Ends{"AnnotateOfAnything", {"annotate", "report.yaml"}, 0},
                    Ends{"AnnotateNothing", {"annotate", "absent.txt"}, 3}, Ends{"Vocabulary", {"vocabulary"}, 0},
                    Ends{"Schema", {"schema"}, 0}, Ends{"Rules", {"rules"}, 0}),
    [](const auto& test) { return std::string(test.param.test); });

// --- several files, json ---

TEST_F(Command, GoesOnAfterAFileThatItCannotRead) {
  const auto ran = folder.run({"validate", "broken.yaml", "absent.yaml", "no_plan.yaml", "report.yaml"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_TRUE(has(ran.out, "absent.yaml: error: "));
  EXPECT_TRUE(has(ran.out, "no_plan.yaml: not valid: "));
  EXPECT_TRUE(has(ran.out, "report.yaml: valid: "));
  EXPECT_TRUE(has(ran.out, "4 files: 1 valid, 1 not valid, 2 not read, 0 not judged\n"));
}

TEST_F(Command, WritesOneJsonDocumentForAllFiles) {
  const auto ran = folder.run({"validate", "late.yaml", "absent.yaml", "no_plan.yaml", "--format", "json"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_EQ(count(ran.out, "\"schema\": \"urn:fazhi:schema:findings:1\""), 1u);
  EXPECT_EQ(count(ran.out, "\"path\": "), 3u);
  EXPECT_LT(ran.out.find("late.yaml"), ran.out.find("absent.yaml"));
  EXPECT_LT(ran.out.find("absent.yaml"), ran.out.find("no_plan.yaml"));
}

TEST_F(Command, TellsEachFindingInJson) {
  const auto ran = folder.run({"validate", "late.yaml", "--format", "json"});
  for (const char* part :
       {"\"status\": \"valid\"", "\"id\": \"published-by-april-1\"", "\"severity\": \"warning\"",
        "\"zh\": \"发布日期为2025-04-02，应于2025-04-01之前公开；如系重新发布，请注明首次公开日期\"",
        "\"en\": \"the date of publication is 2025-04-02, it should be public before 2025-04-01; "
        "if this is a later copy, give the day on which it first was\"",
        "\"pointer\": \"/metadata/publication/published_on\"", "\"line\": 12", "\"column\": 19",
        "\"begin\": ", "\"end\": ", "\"related\": []", "\"rule\": \"publication-overdue\"", "\"state\": \"skipped\"",
        "\"reason_code\": \"needs-today\"", "\"rules_run\": ", "\"warnings\": 1"})
    EXPECT_TRUE(has(ran.out, part)) << part << '\n' << ran.out;
}

TEST_F(Command, WritesTheSameJsonInEveryLanguageAndLocale) {
  const std::vector<std::string> arguments = {"validate", "no_plan.yaml", "printed.txt", "--format", "json"};
  const std::string once = folder.run(arguments).out;
  EXPECT_EQ(folder.run(arguments).out, once);
  EXPECT_EQ(folder.run(arguments, "", {{"LC_ALL", "zh_CN.UTF-8"}}).out, once);
  auto in_chinese = arguments;
  in_chinese.insert(in_chinese.end(), {"--lang", "zh"});
  EXPECT_EQ(folder.run(in_chinese).out, once);
}

TEST_F(Command, EscapesAFileNameThatWouldMoveTheCursor) {
  folder.write("a\x1b[2J.yaml", report);
  const auto ran = folder.run({"validate", "a\x1b[2J.yaml"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_FALSE(has(ran.out, "\x1b"));
  EXPECT_TRUE(has(ran.out, "a\\x1b[2J.yaml: valid"));
}

// --- import and convert ---

TEST_F(Command, ConvertsThereAndBack) {
  const auto json = folder.run({"convert", "report.yaml", "--to", "json"});
  ASSERT_EQ(json.status, 0);
  const auto yaml = folder.run({"convert", "-", "--to", "yaml"}, json.out);
  EXPECT_EQ(yaml.status, 0);
  EXPECT_EQ(yaml.out, report);
}

TEST_F(Command, WritesIntoTheNamedFileAndNothingElse) {
  auto names = folder.names();
  const auto ran = folder.run({"import", "printed.txt", "-o", "out.json"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out, "");
  names.insert("out.json");
  EXPECT_EQ(folder.names(), names);
  EXPECT_EQ(folder.read("out.json").substr(0, 1), "{");
}

TEST_F(Command, TakesTheFormatThatIsAskedForOverTheEnding) {
  folder.run({"import", "printed.txt", "-o", "out.json", "--to", "yaml"});
  EXPECT_EQ(folder.read("out.json").substr(0, 15), "schema_version:");
}

TEST_F(Command, ImportsIntoYamlThatReadsBackEqual) {
  const auto yaml = folder.run({"import", "printed.txt"});
  const auto json = folder.run({"import", "printed.txt", "--to", "json"});
  EXPECT_EQ(folder.run({"convert", "-", "--to", "yaml"}, json.out).out, yaml.out);
  EXPECT_EQ(folder.run({"convert", "-", "--to", "json"}, yaml.out).out, json.out);
}

TEST_F(Command, ImportsFromStandardInput) { EXPECT_EQ(folder.run({"import", "-"}, printed).status, 0); }

TEST_F(Command, AnswersAReportFileGivenToImportWithTheWayOut) {
  const auto ran = folder.run({"import", "report.yaml"});
  EXPECT_TRUE(has(ran.err, "fazhi convert"));
  EXPECT_TRUE(has(ran.err, "[import.not-printed]")) << ran.err;
}

// --- annotate, schema, rules ---

TEST_F(Command, AnnotatesOneObjectALine) {
  const auto ran = folder.run({"annotate", "-"}, printed);
  EXPECT_EQ(ran.out.rfind("{\"type\":\"genre\",\"report\":true,\"kind\":\"annual_report\"", 0), 0u) << ran.out;
  EXPECT_TRUE(has(ran.out, "\n{\"type\":\"heading\",\"level\":1,"));
  EXPECT_TRUE(has(ran.out, "\n{\"type\":\"indicator\","));
  EXPECT_TRUE(has(ran.out, "\n{\"type\":\"finding\",\"rule\":\"causes-given\",\"severity\":\"error\",\"begin\":"));
  EXPECT_EQ(count(ran.out, "\n{\"type\":"), count(ran.out, "\n") - 1);
}

TEST_F(Command, AnnotatesADocumentOfAnotherGenreWithoutFindings) {
  const auto ran = folder.run({"annotate", "-"}, "关于端午节放假的通知\n\n各科室：\n端午节放假三天。\n");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.out.rfind("{\"type\":\"genre\",\"report\":false,", 0), 0u) << ran.out;
  EXPECT_FALSE(has(ran.out, "\"type\":\"finding\""));
}

TEST_F(Command, PrintsTheSchema) {
  const auto ran = folder.run({"schema"});
  EXPECT_TRUE(has(ran.out, "\"$id\": \"urn:fazhi:schema:report:1\""));
  EXPECT_EQ(ran.out.back(), '\n');
}

TEST_F(Command, ListsRulesWithWhatTheyRestOn) {
  const auto zh = folder.run({"rules", "--lang", "zh"});
  EXPECT_TRUE(has(zh.out, "published-by-april-1"));
  EXPECT_TRUE(has(zh.out, "《法治政府建设与责任落实督察工作规定》"));
  EXPECT_TRUE(has(folder.run({"rules"}).out, "held against catalogues (--catalogue adds to them)"));
  EXPECT_TRUE(has(folder.run({"rules"}).out, "held against lists of instruments (--instruments adds to them)"));
  const auto json = folder.run({"rules", "--format", "json"});
  EXPECT_TRUE(has(json.out, "\"instrument\": \"supervision-2019\""));
}

TEST_F(Command, ExplainsARule) {
  const auto zh = folder.run({"explain", "causes-given", "--lang", "zh"});
  EXPECT_EQ(zh.out.rfind("# causes-given\n", 0), 0u) << zh.out;
  EXPECT_TRUE(has(zh.out, "《法治政府建设与责任落实督察工作规定》"));
  EXPECT_TRUE(has(folder.run({"explain"}).out, "[causes-given](causes-given.md)"));
  const auto wrong = folder.run({"explain", "cause-given"});
  EXPECT_EQ(wrong.status, 2);
  EXPECT_TRUE(has(wrong.err, "did you mean 'causes-given'?")) << wrong.err;
}

// --- output that cannot be written ---

TEST_F(Command, TellsWhichOutputCannotBeWritten) {
  const auto names = folder.names();
  const auto ran = folder.run({"import", "printed.txt", "-o", "absent/out.yaml"});
  EXPECT_EQ(ran.status, 4);
  EXPECT_TRUE(has(ran.err, "absent/out.yaml: error: ")) << ran.err;
  EXPECT_TRUE(has(ran.err, "choose another place")) << ran.err;
  EXPECT_EQ(folder.names(), names);
}

TEST_F(Command, DoesNotWriteOverTheFileThatItReads) {
  for (const char* command : {"import", "convert"}) {
    const auto ran = folder.run({command, "printed.txt", "--to", "yaml", "-o", "./printed.txt"});
    EXPECT_EQ(ran.status, 2) << command;
    EXPECT_TRUE(has(ran.err, "[file.input]")) << ran.err;
  }
  EXPECT_EQ(folder.read("printed.txt"), printed);
}

TEST_F(Command, DoesNotWriteOverAFolder) {
  folder.make_folder("out");
  EXPECT_EQ(folder.run({"convert", "report.yaml", "--to", "json", "-o", "out"}).status, 4);
}

TEST_F(Command, EndsQuietlyWhereThePipeIsClosed) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"schema"}, {"validate", "report.yaml"}, {"annotate", "printed.txt"}}) {
    const auto ran = folder.run(arguments, "", {}, Output::closed_pipe);
    EXPECT_EQ(ran.status, 4);
    EXPECT_EQ(ran.err, "");
  }
}

TEST_F(Command, TellsThatTheDeviceIsFull) {
  if (!std::filesystem::exists("/dev/full")) GTEST_SKIP() << "there is no /dev/full here";
  const auto ran = folder.run({"rules", "--lang", "en"}, "", {}, Output::full_device);
  EXPECT_EQ(ran.status, 4);
  EXPECT_TRUE(has(ran.err, "standard output cannot be written")) << ran.err;
}

}  // namespace

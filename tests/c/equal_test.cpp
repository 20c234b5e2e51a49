// What the C interface gives is byte by byte what the command prints.

#include "cli/command.hpp"
#include "handles.hpp"

#include <regex>

namespace {

using c_interface::Calls;
using c_interface::options;
using command::Folder;
using command::report;

const std::string source_dir = FAZHI_SOURCE_DIR;

std::string example(const std::string& name) { return command::slurp(source_dir + "/examples/" + name); }

/// A draft with fixes, related places and suppressions in it.
const std::string draft = R"(schema_version: "1.0"
metadata:
  title: 云岭市林业局2024年法治政府建设年度报告
  report_year: 2024
sections:
  - id: s-1
    kind: achievements
    heading: 一、主要举措和成效
    paragraphs:
      # fazhi-ignore no-mobile-numbers: 公开的热线
      - 全年开展护林普法12场。。热线13800000000。
  - id: s-1
    kind: shortcomings
    heading: 二、存在的不足
    paragraphs:
      - 普法形式还不够多，，。
)";

int32_t append(void* user, const char* data, std::size_t size) {
  static_cast<std::string*>(user)->append(data, size);
  return 0;
}

/// The items of `files` in the command's JSON, as they stand there.
std::string files_of(const std::string& json) {
  const std::size_t begin = json.find("\"files\": [\n") + 11;
  return json.substr(begin, json.find("\n  ],\n  \"summary\"", begin) - begin);
}

std::string indented(const std::string& json, const std::string& by) {
  return by + std::regex_replace(json.substr(0, json.size() - 1), std::regex("\n"), "\n" + by);
}

class Equal : public testing::Test {
 protected:
  std::string printed(const std::vector<std::string>& arguments) const {
    const command::Ran ran = folder.run(arguments);
    EXPECT_LT(ran.status, 2) << ran.err;
    return ran.out;
  }

  Folder folder;
  Calls calls;
};

TEST_F(Equal, imports_as_the_command_does) {
  folder.write("report.txt", example("report.txt"));
  const auto read = calls.read("report.txt", example("report.txt"));
  EXPECT_EQ(calls.write(read, FAZHI_JSON), printed({"import", "report.txt", "--to", "json"}));
  EXPECT_EQ(calls.write(read, FAZHI_YAML), printed({"import", "report.txt", "--to", "yaml"}));
}

TEST_F(Equal, imports_other_encodings_with_words_of_ones_own) {
  const std::string text = command::slurp(source_dir + "/tests/data/encodings/simplified.gb18030.txt");
  const std::string words = example("vocabulary.yaml");
  const std::string more = "schema_version: \"1.0\"\nwords:\n  facts:\n    units:\n      - 护林币\n";
  folder.write("report.txt", text);
  folder.write("words.yaml", words);
  folder.write("more.yaml", more);
  const fazhi_text vocabularies[] = {{words.data(), words.size()}, {more.data(), more.size()}};
  auto how = options<fazhi_read_options>();
  how.vocabularies = vocabularies;
  how.vocabulary_count = 2;
  const auto read = calls.read("report.txt", text, &how);
  EXPECT_EQ(calls.write(read, FAZHI_JSON), printed({"import", "report.txt", "--vocabulary", "words.yaml",
                                                    "--vocabulary", "more.yaml", "--to", "json"}));
}

TEST_F(Equal, finds_what_the_command_finds) {
  folder.write("draft.yaml", draft);
  folder.write("report.yaml", report);
  folder.write("report.txt", example("report.txt"));
  folder.write("broken.json", "{\"metadata\": [");
  auto how = options<fazhi_check_options>();
  how.as_of = "2025-04-02";
  how.profile = "department";
  const auto checker = calls.checker(&how);
  for (const char* name : {"draft.yaml", "report.yaml", "report.txt", "broken.json"}) {
    const auto read = calls.read(name, folder.read(name));
    const command::Ran ran =
        folder.run({"validate", name, "--as-of", "2025-04-02", "--profile", "department", "--format", "json"});
    EXPECT_EQ(indented(calls.json(calls.check(checker, read)), "    "), files_of(ran.out)) << name << ran.err;
  }
}

TEST_F(Equal, writes_every_format_of_a_run) {
  folder.write("draft.yaml", draft);
  folder.write("report.yaml", report);
  const auto checker = calls.checker();
  const auto first = calls.check(checker, calls.read("draft.yaml", draft));
  const auto second = calls.check(checker, calls.read("report.yaml", report));
  for (const char* format : {"json", "jsonl", "sarif", "github", "gitlab", "junit", "html", "text"}) {
    std::string written;
    fazhi_run* run = nullptr;
    calls.good(fazhi_run_begin(calls.context(), checker.get(), format, FAZHI_EN, append, &written, &run));
    const c_interface::Run held(run);
    calls.good(fazhi_run_add(calls.context(), run, first.get()));
    calls.good(fazhi_run_add(calls.context(), run, second.get()));
    calls.good(fazhi_run_end(calls.context(), run));
    EXPECT_EQ(written, printed({"validate", "draft.yaml", "report.yaml", "--lang", "en", "--format", format}))
        << format;
  }
  for (const std::string ending : {"csv", "html"}) {
    std::string written;
    fazhi_run* run = nullptr;
    calls.good(fazhi_run_begin(calls.context(), checker.get(), ("summary-" + ending).c_str(), FAZHI_ZH, append,
                               &written, &run));
    const c_interface::Run held(run);
    calls.good(fazhi_run_add(calls.context(), run, first.get()));
    calls.good(fazhi_run_end(calls.context(), run));
    printed({"validate", "draft.yaml", "--lang", "zh", "--summary", "table." + ending});
    EXPECT_EQ(written, folder.read("table." + ending));
  }
}

TEST_F(Equal, gives_the_page_in_both_languages) {
  folder.write("draft.yaml", draft);
  const auto result = calls.check(calls.checker(), calls.read("draft.yaml", draft));
  EXPECT_EQ(calls.page(result, FAZHI_ZH), printed({"validate", "draft.yaml", "--lang", "zh", "--format", "html"}));
  EXPECT_EQ(calls.page(result, FAZHI_EN), printed({"validate", "draft.yaml", "--lang", "en", "--format", "html"}));
}

TEST_F(Equal, compares_by_values_and_by_contents) {
  folder.write("before.yaml", draft);
  folder.write("after.yaml", report);
  const auto before = calls.read("before.yaml", draft);
  const auto after = calls.read("after.yaml", report);
  EXPECT_EQ(calls.diff(before, after, FAZHI_BY_VALUES),
            printed({"diff", "before.yaml", "after.yaml", "--by", "values", "--format", "json"}));
  EXPECT_EQ(calls.diff(before, after, FAZHI_BY_CONTENTS),
            printed({"diff", "before.yaml", "after.yaml", "--by", "contents", "--format", "json"}));
}

TEST_F(Equal, mends_as_the_command_does) {
  folder.write("draft.yaml", draft);
  const auto mended = calls.fix(calls.checker(), calls.read("draft.yaml", draft), true);
  printed({"validate", "draft.yaml", "--fix", "--unsafe"});
  EXPECT_EQ(mended, folder.read("draft.yaml"));
  EXPECT_NE(mended, draft);
}

TEST_F(Equal, gives_a_file_in_another_encoding_back_as_it_is) {
  const std::string text = command::slurp(source_dir + "/tests/data/encodings/traditional.big5.txt");
  auto how = options<fazhi_read_options>();
  how.encoding = "big5";
  const auto read = calls.read("a.txt", text, &how);
  EXPECT_EQ(fazhi_report_text_is_file(read.get()), 0);
  EXPECT_EQ(calls.fix(calls.checker(), read, false), text);
}

/// A mended file is read again as it was: of a genre that is not looked for.
TEST_F(Equal, mends_what_is_read_by_options_that_the_checker_does_not_know) {
  const std::string text =
      "关于报送材料的通知\n\n各科室：\n请于3月1日前报送上年材料。。\n\n云岭市林业局\n2025年2月3日\n";
  auto how = options<fazhi_read_options>();
  EXPECT_EQ(calls.fix(calls.checker(), calls.read("a.txt", text, &how), false), text);
  how.any_genre = 1;
  const auto mended = calls.fix(calls.checker(), calls.read("a.txt", text, &how), false);
  EXPECT_EQ(mended, std::regex_replace(text, std::regex("。。"), "。"));
}

TEST_F(Equal, heeds_what_is_known_as_the_command_does) {
  folder.write("draft.yaml", draft);
  printed({"validate", "draft.yaml", "--write-baseline", "known.json"});
  const std::string baseline = folder.read("known.json");
  const fazhi_text ignored[] = {{"plan-present", 12}};
  auto how = options<fazhi_check_options>();
  how.baseline = baseline.data();
  how.baseline_size = baseline.size();
  how.ignored = ignored;
  how.ignored_count = 1;
  how.no_suppressions = 1;
  const auto result = calls.check(calls.checker(&how), calls.read("draft.yaml", draft));
  const std::string json = printed({"validate", "draft.yaml", "--baseline", "known.json", "--ignore", "plan-present",
                                    "--no-suppressions", "--format", "json"});
  EXPECT_EQ(indented(calls.json(result), "    "), files_of(json));
  EXPECT_NE(json.find("\"origin\": \"baseline\""), std::string::npos);
}

}  // namespace

// The words that printed reports are read with: --vocabulary, and the command that prints them.

#include "command.hpp"

#include <gtest/gtest.h>

namespace {

using namespace command;

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

std::string words(const std::string& lists) { return "schema_version: \"1.0\"\n" + lists; }

class VocabularyFile : public testing::Test {
 protected:
  void SetUp() override {
    folder.write("grid.yaml", words("words:\n  facts:\n    units: [网格单元]\n"));
    folder.write("twelve.yaml",
                 words("words:\n  facts:\n    units: [片区单元]\nwithout:\n  facts:\n    counters: [名]\n"));
    folder.write("report.txt", with_unit("网格单元"));
  }

  /// The printed report, a figure of it with another unit.
  static std::string with_unit(const std::string& unit) {
    std::string text = printed;
    const std::string counted = "86家次";
    return text.replace(text.find(counted), counted.size(), "86" + unit);
  }

  command::Folder folder;
};

TEST_F(VocabularyFile, AddsWordsToAnImport) {
  EXPECT_FALSE(has(folder.run({"import", "report.txt"}).out, "unit: 网格单元"));
  const auto ran = folder.run({"import", "--vocabulary", "grid.yaml", "report.txt"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(has(ran.out, "unit: 网格单元")) << ran.out;
}

TEST_F(VocabularyFile, AddsWordsToAllThatReadsPrintedReports) {
  EXPECT_TRUE(has(folder.run({"annotate", "report.txt", "--vocabulary", "grid.yaml"}).out, "\"unit\":\"网格单元\""));
  EXPECT_TRUE(has(folder.run({"convert", "report.txt", "--to", "json", "--vocabulary", "grid.yaml"}).out,
                  "\"unit\": \"网格单元\""));
  EXPECT_TRUE(has(folder.run({"diff", "report.txt", "printed.txt", "--vocabulary", "absent.yaml"}).err, "absent.yaml"));
  EXPECT_EQ(folder.run({"validate", "report.txt", "--vocabulary", "absent.yaml"}).status, 3);
}

TEST_F(VocabularyFile, ExtendsTheOneBeforeIt) {
  const auto ran = folder.run({"annotate", "report.txt", "--vocabulary", "grid.yaml", "--vocabulary", "twelve.yaml"});
  EXPECT_TRUE(has(ran.out, "\"unit\":\"网格单元\"")) << ran.err;
  EXPECT_FALSE(has(ran.out, "\"unit\":\"名\""));
  EXPECT_TRUE(has(folder.run({"annotate", "report.txt"}).out, "\"unit\":\"名\""));
}

TEST_F(VocabularyFile, ThatComesWithTheExamplesIsSound) {
  const std::string example = FAZHI_SOURCE_DIR "/examples/vocabulary.yaml";
  const auto ran = folder.run({"vocabulary", "--vocabulary", example});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_TRUE(has(ran.out, "网格"));
}

TEST_F(VocabularyFile, OfTheDefaultReadsBackEqual) {
  const auto printed_words = folder.run({"vocabulary"});
  folder.write("default.yaml", printed_words.out);
  const auto again = folder.run({"vocabulary", "--vocabulary", "default.yaml"});
  EXPECT_EQ(again.err, "");
  EXPECT_EQ(again.out, printed_words.out);
  folder.write("default.json", folder.run({"vocabulary", "--to", "json"}).out);
  EXPECT_EQ(folder.run({"vocabulary", "--vocabulary", "default.json"}).out, printed_words.out);
}

/// A file with one thing wrong, and what is said of it.
struct Wrong {
  const char* name;
  const char* lists;
  const char* place;
  const char* en;
  const char* zh;
};

class VocabularyFault : public testing::TestWithParam<Wrong> {};

TEST_P(VocabularyFault, IsToldWithItsPlaceInBothLanguages) {
  const command::Folder folder;
  folder.write("report.txt", printed);
  folder.write("v.yaml", words(GetParam().lists));
  const auto en = folder.run({"import", "report.txt", "--vocabulary", "v.yaml", "--lang", "en"});
  EXPECT_EQ(en.status, 3);
  EXPECT_EQ(en.out, "");
  EXPECT_EQ(en.err.substr(0, en.err.find('\n')), std::string("v.yaml:") + GetParam().place + ": " + GetParam().en);
  const auto zh = folder.run({"import", "report.txt", "--vocabulary", "v.yaml", "--lang", "zh"});
  EXPECT_EQ(zh.err.substr(0, zh.err.find('\n')), std::string("v.yaml:") + GetParam().place + ": " + GetParam().zh);
}

INSTANTIATE_TEST_SUITE_P(
    , VocabularyFault,
    testing::Values(
        Wrong{"UnknownKey", "words:\n  facts:\n    unit: [片]\n", "4:5",
              "error: there is no key \"unit\" here; did you mean \"units\"? [key.unknown]",
              "error: 没有“unit”这个键；是否为“units”？ [key.unknown]"},
        Wrong{"UnknownMeaning", "words:\n  facts:\n    relative_times:\n      - {word: 本期, year: lastyear}\n", "5:26",
              "error: no such name; there are: year_before_last, last_year, report_year, next_year; did you mean "
              "\"last_year\"? [enum.unknown-name]",
              "error: 没有这个名称，可用的有：year_before_last, last_year, report_year, next_year；是否为“last_year”？ "
              "[enum.unknown-name]"},
        Wrong{"EmptyWord", "words:\n  facts:\n    units: [\"\"]\n", "4:13",
              "error: a word is needed here, not only spaces or invisible characters [vocabulary-word.empty]",
              "error: 此处须有一个词，不能只有空白或不可见字符 [vocabulary-word.empty]"},
        Wrong{"InvisibleWord", "words:\n  facts:\n    units:\n      - \"\\u200B\"\n", "5:9",
              "error: a word is needed here, not only spaces or invisible characters [vocabulary-word.empty]",
              "error: 此处须有一个词，不能只有空白或不可见字符 [vocabulary-word.empty]"},
        Wrong{"TwoMeanings",
              "words:\n  page:\n    labels:\n      - {word: 制文日, meaning: signed_on}\n"
              "      - {word: 制文日, meaning: sent}\n",
              "6:9", "error: \"制文日\" has two meanings in one list [vocabulary.two-meanings]",
              "error: “制文日”在同一词表中有两种含义 [vocabulary.two-meanings]"}),
    [](const auto& test) { return std::string(test.param.name); });

TEST_F(VocabularyFile, WarnsOfAWordThatItCannotLeaveOut) {
  folder.write("v.yaml", words("without:\n  facts:\n    units: [海里]\n"));
  const auto ran = folder.run({"import", "report.txt", "--vocabulary", "v.yaml", "--lang", "en"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(has(ran.err,
                  "v.yaml:4:13: warning: the list has no \"海里\" that could be left out "
                  "[vocabulary.not-there]"))
      << ran.err;
}

TEST_F(VocabularyFile, IsNoPrintedReport) {
  const auto ran = folder.run({"import", "report.txt", "--vocabulary", "report.txt", "--lang", "en"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_TRUE(has(ran.err, "[format.not-structured]")) << ran.err;
}

}  // namespace

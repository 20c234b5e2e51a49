#include <fazhi/import/find_defects.hpp>
#include <fazhi/import/vocabulary.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;
using importer::find_defects;

/// `kind [text]` of each defect of a text that is no page.
std::string defects(const std::string& text, const importer::Options& options = {}) {
  std::string found;
  for (const auto& fact : find_defects(text, options))
    found += (found.empty() ? "" : "; ") + std::string(name_of(fact.kind)) + " [" +
             text.substr(fact.range.begin, fact.range.size()) + "]";
  return found;
}

/// The text with each correction made.
std::string corrected(std::string text) {
  const auto found = find_defects(text);
  for (auto fact = found.rbegin(); fact != found.rend(); ++fact)
    if (fact->correction) text.replace(fact->range.begin, fact->range.size(), *fact->correction);
  return text;
}

TEST(TextDefects, AreFoundInAParagraph) {
  EXPECT_EQ(defects("印发清林发[2024]5号文件，，待补充，巡查林 区。"),
            "misset_number_bracket [[2024]]; doubled_punctuation [，，]; placeholder [待补充]; "
            "whitespace_inside_word [ ]");
}

TEST(TextDefects, AreFoundInAHeading) {
  EXPECT_EQ(defects("深化XX局“放管服改革"), "placeholder [XX]; unbalanced_quote [“]");
}

TEST(TextDefects, AreFoundInEachLineByItself) {
  EXPECT_EQ(defects("巡查，，林区\n整改、，隐患\n"), "doubled_punctuation [，，]; doubled_punctuation [、，]");
}

TEST(TextDefects, AreEmptyCellsOfAToolbarAndNotOfATable) {
  EXPECT_EQ(defects("  | | | |\n"), "page_residue [| | | |]");
  EXPECT_EQ(defects("| 公开形式 | 责任部门 | | ||\n| | || 2026-01-16 |\n"), "");
}

TEST(TextDefects, AreNoneOfAWholePage) {
  EXPECT_EQ(defects("一、主要举措\n（一）巡查。会同各乡镇对重点林区开展拉网式巡查，逐处登记火险隐患并当场督促整\n"
                    "（二）巡查。会同各乡镇对重点林区开展拉网式巡查，逐处登记火险隐患并当场督促整"),
            "");
}

TEST(TextDefects, AreToolsOfAPageAndNotWordsOfThem) {
  EXPECT_EQ(defects("上一篇：护林简报"), "page_residue [上一篇：护林简报]");
  EXPECT_EQ(defects("分享到："), "page_residue [分享到：]");
  EXPECT_EQ(defects("典型经验分享到基层"), "");
  EXPECT_EQ(defects("门户网站可打印本页、关闭窗口。"), "");
}

TEST(TextDefects, AreNoneOfNothing) {
  EXPECT_EQ(defects(""), "");
  EXPECT_EQ(defects(" \n　\n"), "");
}

TEST(TextDefects, AreToldUpToALimit) {
  std::string text;
  for (int i = 0; i < 50; ++i) text += "巡查，，";
  importer::Options options;
  options.max_defects = 7;
  EXPECT_EQ(find_defects(text, options).size(), 7u);
}

TEST(TextDefects, AreLookedForWithTheWordsThatAreGiven) {
  importer::Vocabulary more;
  more.words.defects.placeholders.push_back(importer::Word::from_wire("留白待续").value());
  importer::Options options;
  options.vocabulary = importer::compile(more).vocabulary;
  EXPECT_EQ(defects("巡查林区，留白待续。"), "");
  EXPECT_EQ(defects("巡查林区，留白待续。", options), "placeholder [留白待续]");
}

TEST(TextDefects, SurviveBytesThatAreNoText) { EXPECT_EQ(defects("\xFF\xFE，，\xC3"), "doubled_punctuation [，，]"); }

struct Correction {
  const char* printed;
  const char* expected;
};
void PrintTo(const Correction& correction, std::ostream* out) { *out << correction.printed; }

TEST(TextDefects, AreOfTheKindsThatPagesHave) {
  EXPECT_EQ(defects("发放宣传册27053余份,聘请律师程守正为顾问。"),
            "exact_and_more [27053余份]; half_width_punctuation [,]; private_person [程守正]");
  EXPECT_EQ(defects("机密★1年"), "secrecy_mark [机密★1年]");
}

TEST(TextDefects, AreSafeToCorrectWhereTheMeaningStays) {
  EXPECT_TRUE(is_safe(importer::DefectKind::half_width_punctuation));
  EXPECT_FALSE(is_safe(importer::DefectKind::repeated_word));
}

class DefectCorrection : public testing::TestWithParam<Correction> {};

TEST_P(DefectCorrection, MakesTheTextRight) { EXPECT_EQ(corrected(GetParam().printed), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    , DefectCorrection,
    testing::Values(Correction{"印发清林发[2024]5号文件。", "印发清林发〔2024〕5号文件。"},
                    Correction{"印发清林发﹝2024﹞5号文件。", "印发清林发〔2024〕5号文件。"},
                    Correction{"印发清林发〔2024]5号文件。", "印发清林发〔2024〕5号文件。"},
                    Correction{"印发清林发【 2024 】5号文件。", "印发清林发〔2024〕5号文件。"},
                    Correction{"巡查，，林区。。", "巡查，林区。"}, Correction{"巡查,，林区。", "巡查，林区。"},
                    Correction{"巡查。。。整改", "巡查。。。整改"}, Correction{"巡查、，林区。", "巡查、，林区。"},
                    Correction{"巡查林区,整改(全部)隐患;", "巡查林区，整改（全部）隐患；"},
                    Correction{"会同民政局民政局巡查。", "会同民政局巡查。"},
                    Correction{"印发清林发 〔2024〕32 号文件。", "印发清林发〔2024〕32号文件。"},
                    Correction{"巡查\xE2\x80\xAE林区。", "巡查林区。"}, Correction{"应（yìng）急。", "应急。"},
                    Correction{"巡查林 区。", "巡查林区。"}, Correction{"巡查林区。<br>", "巡查林区。"}));

}  // namespace

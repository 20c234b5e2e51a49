// The automatic numbers of Word documents, as Word counts them.

#include "docx_support.hpp"

namespace {

using namespace fazhi_tests;  // NOLINT(google-build-using-namespace)

class DocxNumbering : public DocxTest {};

const std::string chinese =
    level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3.");

TEST_F(DocxNumbering, NumbersTheLevelsOfAReport) {
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "工作情况") + numbered(1, 1, "健全制度") + numbered(1, 2, "修订办法") +
                             numbered(1, 2, "清理文件") + numbered(1, 1, "规范执法") + numbered(1, 2, "开展培训") +
                             numbered(1, 0, "存在问题") + numbered(1, 1, "力量不足"),
                         lists({chinese})}),
            "一、工作情况\n（一）健全制度\n1. 修订办法\n2. 清理文件\n（二）规范执法\n1. 开展培训\n"
            "二、存在问题\n（一）力量不足\n");
}

TEST_F(DocxNumbering, GoesOnBehindParagraphsWithoutNumbers) {
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲") + plain("正文") + numbered(1, 0, "乙"), lists({chinese})}),
            "一、甲\n正文\n二、乙\n");
}

struct FormatCase {
  const char* name;
  int start;
  const char* printed;
};
std::ostream& operator<<(std::ostream& out, const FormatCase& one) { return out << one.name << one.start; }

class DocxNumberFormat : public DocxTest, public testing::WithParamInterface<FormatCase> {};

TEST_P(DocxNumberFormat, IsPrintedAsWordPrintsIt) {
  const FormatCase& one = GetParam();
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "字"), lists({level(0, one.name, "第%1号", "", one.start)})}), one.printed);
}

INSTANTIATE_TEST_SUITE_P(
    , DocxNumberFormat,
    testing::Values(
        FormatCase{"decimal", 12, "第12号字\n"}, FormatCase{"decimalZero", 7, "第07号字\n"},
        FormatCase{"decimalZero", 12, "第12号字\n"}, FormatCase{"decimalFullWidth", 10, "第１０号字\n"},
        FormatCase{"decimalEnclosedCircle", 3, "第③号字\n"}, FormatCase{"decimalEnclosedCircle", 21, "第21号字\n"},
        FormatCase{"decimalEnclosedCircleChinese", 20, "第⑳号字\n"}, FormatCase{"decimalEnclosedParen", 2, "第⑵号字\n"},
        FormatCase{"decimalEnclosedFullstop", 1, "第⒈号字\n"}, FormatCase{"ideographEnclosedCircle", 10, "第㊉号字\n"},
        FormatCase{"chineseCounting", 10, "第十号字\n"}, FormatCase{"chineseCounting", 11, "第十一号字\n"},
        FormatCase{"chineseCounting", 20, "第二十号字\n"}, FormatCase{"chineseCounting", 105, "第一〇五号字\n"},
        FormatCase{"chineseCountingThousand", 13, "第十三号字\n"},
        FormatCase{"chineseCountingThousand", 110, "第一百一十号字\n"},
        FormatCase{"chineseCountingThousand", 2003, "第二千〇三号字\n"},
        FormatCase{"chineseLegalSimplified", 12, "第壹拾贰号字\n"}, FormatCase{"ideographDigital", 24, "第二四号字\n"},
        FormatCase{"ideographTraditional", 2, "第乙号字\n"}, FormatCase{"ideographTraditional", 11, "第11号字\n"},
        FormatCase{"ideographZodiac", 12, "第亥号字\n"}, FormatCase{"ideographZodiacTraditional", 13, "第丙子号字\n"},
        FormatCase{"ideographLegalTraditional", 3, "第參号字\n"}, FormatCase{"japaneseCounting", 111, "第百十一号字\n"},
        FormatCase{"japaneseLegal", 2, "第弐号字\n"}, FormatCase{"taiwaneseCounting", 15, "第十五号字\n"},
        FormatCase{"taiwaneseCountingThousand", 101, "第一百零一号字\n"},
        FormatCase{"taiwaneseDigital", 10, "第一〇号字\n"}, FormatCase{"upperLetter", 27, "第AA号字\n"},
        FormatCase{"lowerLetter", 3, "第c号字\n"}, FormatCase{"upperRoman", 14, "第XIV号字\n"},
        FormatCase{"lowerRoman", 9, "第ix号字\n"}, FormatCase{"ordinal", 2, "第2nd号字\n"},
        FormatCase{"numberInDash", 4, "第- 4 -号字\n"}, FormatCase{"none", 5, "第号字\n"},
        FormatCase{"bullet", 1, "字\n"}, FormatCase{"thaiCounting", 6, "第6号字\n"}),
    [](const auto& test) { return test.param.name + std::to_string(test.param.start); });

TEST_F(DocxNumbering, PutsNothingBehindAChineseMarkAndASpaceBehindADigit) {
  const std::string tab = "<w:suff w:val=\"tab\"/>";
  const std::string space = "<w:suff w:val=\"space\"/>";
  const std::string nothing = "<w:suff w:val=\"nothing\"/>";
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲") + numbered(1, 1, "乙") + numbered(1, 2, "2024年") + numbered(1, 3, "丁"),
                         lists({level(0, "chineseCounting", "%1、", tab) + level(1, "chineseCounting", "%2、", space) +
                                level(2, "decimal", "%3.", tab) + level(3, "decimal", "%4.", nothing)})}),
            "一、甲\n一、 乙\n1. 2024年\n1.丁\n");
}

TEST_F(DocxNumbering, ShowsTheNumbersOfHigherLevels) {
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲") + numbered(1, 0, "乙") + numbered(1, 1, "丙") + numbered(1, 1, "丁"),
                         lists({level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2")})}),
            "第一章甲\n第二章乙\n二.1 丙\n二.2 丁\n");
}

TEST_F(DocxNumbering, ShowsAllNumbersAsDigitsInALegalLevel) {
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲") + numbered(1, 1, "乙"),
                         lists({level(0, "chineseCounting", "第%1章") + level(1, "decimal", "%1.%2", "<w:isLgl/>")})}),
            "第一章甲\n1.1 乙\n");
}

TEST_F(DocxNumbering, ShowsAHigherLevelThatNeverCameByItsStart) {
  EXPECT_EQ(text_of(Docx{numbered(1, 1, "甲"), lists({level(0, "decimal", "%1") + level(1, "decimal", "%1-%2、")})}),
            "1-1、甲\n");
}

TEST_F(DocxNumbering, RestartsALevelOnlyBehindTheLevelThatItNames) {
  const std::string by_first = "<w:lvlRestart w:val=\"1\"/>";
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲") + numbered(1, 1, "乙") + numbered(1, 2, "丙") + numbered(1, 1, "丁") +
                             numbered(1, 2, "戊") + numbered(1, 0, "己") + numbered(1, 2, "庚"),
                         lists({level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") +
                                level(2, "decimal", "%3、", by_first)})}),
            "一、甲\n（一）乙\n1、丙\n（二）丁\n2、戊\n二、己\n1、庚\n");
}

TEST_F(DocxNumbering, NeverRestartsALevelThatSaysSo) {
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲") + numbered(1, 1, "乙") + numbered(1, 0, "丙") + numbered(1, 1, "丁"),
                         lists({level(0, "chineseCounting", "%1、") +
                                level(1, "chineseCounting", "（%2）", "<w:lvlRestart w:val=\"0\"/>")})}),
            "一、甲\n（一）乙\n二、丙\n（二）丁\n");
}

const std::string two_lists_of_one =
    "<w:abstractNum w:abstractNumId=\"3\">" + chinese +
    "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"3\"/></w:num><w:num w:numId=\"2\">"
    "<w:abstractNumId w:val=\"3\"/>";

TEST_F(DocxNumbering, CountsOnInAnotherListOfTheSameKind) {
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲") + numbered(2, 0, "乙"), two_lists_of_one + "</w:num>"}),
            "一、甲\n二、乙\n");
}

TEST_F(DocxNumbering, StartsAnewOnceWhereAListSaysSo) {
  const std::string again = "<w:lvlOverride w:ilvl=\"1\"><w:startOverride w:val=\"4\"/></w:lvlOverride></w:num>";
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲") + numbered(1, 1, "乙") + numbered(2, 1, "丙") + numbered(2, 1, "丁") +
                             numbered(1, 1, "戊"),
                         two_lists_of_one + again}),
            "一、甲\n（一）乙\n（四）丙\n（五）丁\n（六）戊\n");
}

TEST_F(DocxNumbering, TakesTheLevelThatAListPutsInPlaceOfAnother) {
  EXPECT_EQ(text_of(Docx{numbered(2, 0, "甲") + numbered(2, 1, "乙"),
                         two_lists_of_one + "<w:lvlOverride w:ilvl=\"1\">" + level(1, "decimal", "%2、", "", 3) +
                             "</w:lvlOverride></w:num>"}),
            "一、甲\n3、乙\n");
}

TEST_F(DocxNumbering, TakesTheFormatForOlderProgramsWhereThereAreTwo) {
  const std::string two =
      "<w:lvl w:ilvl=\"0\"><w:start w:val=\"2\"/><mc:AlternateContent><mc:Choice Requires=\"w14\"><w:numFmt "
      "w:val=\"custom\" w:format=\"001\"/></mc:Choice><mc:Fallback><w:numFmt w:val=\"decimalZero\"/></mc:Fallback>"
      "</mc:AlternateContent><w:lvlText w:val=\"%1、\"/></w:lvl>";
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲"), lists({two})}), "02、甲\n");
}

TEST_F(DocxNumbering, CountsAParagraphThatHoldsNothingElse) {
  EXPECT_EQ(text_of(Docx{numbered(1, 0, "甲") + numbered(1, 0, "") + numbered(1, 0, "丙"), lists({chinese})}),
            "一、甲\n二、\n三、丙\n");
}

TEST_F(DocxNumbering, PassesOverListsAndLevelsThatAreNotDefined) {
  EXPECT_EQ(text_of(Docx{numbered(8, 0, "甲") + numbered(1, 5, "乙") + numbered(1, 99999, "丙") + numbered(0, 0, "丁") +
                             numbered(1, 0, "戊"),
                         lists({chinese})}),
            "甲\n乙\n丙\n丁\n一、戊\n");
}

// Numbers by style.

std::string style(const std::string& id, const std::string& properties, const std::string& base = "",
                  const std::string& attributes = "") {
  return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\" " + attributes + "><w:name w:val=\"" + id + "\"/>" +
         (base.empty() ? "" : "<w:basedOn w:val=\"" + base + "\"/>") + "<w:pPr>" + properties + "</w:pPr></w:style>";
}
const std::string first_list = "<w:numPr><w:numId w:val=\"1\"/></w:numPr>";
const std::string second_level = "<w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr>";

TEST_F(DocxNumbering, NumbersByTheStyleOfAParagraph) {
  EXPECT_EQ(text_of(Docx{styled("H1", "甲") + styled("H2", "乙") + styled("H2", "丙"), lists({chinese}),
                         style("H1", first_list) + style("H2", second_level)}),
            "一、甲\n（一）乙\n（二）丙\n");
}

TEST_F(DocxNumbering, TakesTheLevelThatNamesTheStyle) {
  const std::string tied = level(0, "chineseCounting", "%1、", "<w:pStyle w:val=\"H1\"/>") +
                           level(1, "chineseCounting", "（%2）", "<w:pStyle w:val=\"H2\"/>");
  EXPECT_EQ(text_of(Docx{styled("H1", "甲") + styled("H2", "乙"), lists({tied}),
                         style("H1", first_list) + style("H2", first_list)}),
            "一、甲\n（一）乙\n");
}

TEST_F(DocxNumbering, InheritsTheListOfTheStyleThatAnotherIsBasedOn) {
  EXPECT_EQ(text_of(Docx{styled("H1", "甲") + styled("Mine", "乙"), lists({chinese}),
                         style("Mine", "", "H1") + style("H1", first_list)}),
            "一、甲\n二、乙\n");
}

TEST_F(DocxNumbering, NumbersPlainParagraphsWhenTheirStyleSaysSo) {
  EXPECT_EQ(text_of(Docx{plain("甲"), lists({chinese}), style("Normal", first_list, "", "w:default=\"1\"")}),
            "一、甲\n");
}

TEST_F(DocxNumbering, IsSwitchedOffByListZero) {
  const std::string off = "<w:numPr><w:numId w:val=\"0\"/></w:numPr>";
  EXPECT_EQ(
      text_of(Docx{styled("Off", "甲") + paragraph(run("乙"), "<w:pStyle w:val=\"H1\"/>" + off) + styled("H1", "丙"),
                   lists({chinese}), style("H1", first_list) + style("Off", off, "H1")}),
      "甲\n乙\n一、丙\n");
}

TEST_F(DocxNumbering, FollowsAListThatIsNamedByAStyle) {
  const std::string linked =
      "<w:abstractNum w:abstractNumId=\"20\"><w:numStyleLink w:val=\"Reports\"/></w:abstractNum>"
      "<w:num w:numId=\"9\"><w:abstractNumId w:val=\"20\"/></w:num>";
  EXPECT_EQ(
      text_of(Docx{numbered(9, 0, "甲") + numbered(9, 1, "乙"), linked + lists({chinese}),
                   "<w:style w:type=\"numbering\" w:styleId=\"Reports\"><w:pPr>" + first_list + "</w:pPr></w:style>"}),
      "一、甲\n（一）乙\n");
}

TEST_F(DocxNumbering, SurvivesStylesThatAreBasedOnOneAnother) {
  EXPECT_EQ(text_of(Docx{styled("A", "甲") + styled("C", "乙"), lists({chinese}),
                         style("A", "", "B") + style("B", "", "A") + style("C", "", "C")}),
            "甲\n乙\n");
}

TEST_F(DocxNumbering, LeavesOutWhatATrackedChangeReplaced) {
  EXPECT_EQ(text_of(Docx{paragraph(run("甲"), "<w:pPrChange><w:pPr>" + first_list + "</w:pPr></w:pPrChange>") +
                             numbered(1, 0, "乙"),
                         lists({chinese})}),
            "甲\n一、乙\n");
}

}  // namespace

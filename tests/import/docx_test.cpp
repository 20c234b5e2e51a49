// What is printed of a Word document: paragraphs, tables, changes, fields, and what is left out.

#include "docx_support.hpp"
#include "support.hpp"

#include <fazhi/model/equality.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace {

using namespace fazhi_tests;  // NOLINT(google-build-using-namespace)
using fazhi::importer::ExtractOptions;

class DocxText : public DocxTest {};

std::string run_of(const std::string& content) { return "<w:r>" + content + "</w:r>"; }

TEST_F(DocxText, HasALineForEachParagraphThatHoldsSomething) {
  EXPECT_EQ(text_of(Docx{plain("甲") + "<w:p/>" + paragraph(run("") + run("乙") + run("丙"))}), "甲\n乙丙\n");
}

TEST_F(DocxText, IsUtf8WithTheDigestOfThePackage) {
  const auto read = extracted(docx({plain("甲")}));
  EXPECT_EQ(read.container, fazhi::importer::Container::docx);
  EXPECT_EQ(read.encoding, "UTF-8");
  EXPECT_TRUE(read.notes.empty());
}

TEST_F(DocxText, TrimsTextUnlessItsSpacesAreTheWriters) {
  const std::string kept = run_of("<w:t xml:space=\"preserve\"> 乙 </w:t>");
  EXPECT_EQ(text_of(Docx{paragraph(run("\n  甲\n  ") + kept + run("丙"))}), "甲 乙 丙\n");
}

TEST_F(DocxText, ReadsTheMarksThatAreElements) {
  const std::string marks = run_of(
      "<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:cr/><w:t>A</w:t><w:noBreakHyphen/><w:t>B</w:t>"
      "<w:softHyphen/><w:t>C</w:t>");
  EXPECT_EQ(text_of(Docx{paragraph(marks, "<w:tabs><w:tab w:val=\"left\"/></w:tabs>")}), "甲\t乙\n丙\nA-BC\n");
}

TEST_F(DocxText, ReadsSymbolsThatAreCharactersAndNoDrawings) {
  const std::string symbols = run_of(
      "<w:sym w:font=\"宋体\" w:char=\"2460\"/><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/>"
      "<w:sym w:char=\"zz\"/><w:sym w:char=\"D800\"/>");
  EXPECT_EQ(text_of(Docx{paragraph(symbols + run("甲"))}), "①甲\n");
}

TEST_F(DocxText, ReadsCharacterReferences) {
  EXPECT_EQ(text_of(Docx{plain("甲&amp;&#x4E59;&lt;丙&gt;<![CDATA[<丁>]]>")}), "甲&乙<丙><丁>\n");
}

TEST_F(DocxText, TakesTrackedChangesAsAccepted) {
  EXPECT_EQ(text_of(Docx{paragraph(run("罚款") + "<w:ins w:id=\"1\">" + run("12") +
                                   "</w:ins><w:del w:id=\"2\"><w:r>"
                                   "<w:delText>21</w:delText></w:r></w:del>" +
                                   run("件"))}),
            "罚款12件\n");
}

TEST_F(DocxText, TakesMovedTextWhereItWentTo) {
  EXPECT_EQ(text_of(Docx{paragraph("<w:moveFrom w:id=\"1\">" + run("甲") + "</w:moveFrom>" + run("乙") +
                                   "<w:moveTo w:id=\"2\">" + run("甲") + "</w:moveTo>")}),
            "乙甲\n");
}

TEST_F(DocxText, JoinsParagraphsWhoseMarkWasDeleted) {
  EXPECT_EQ(text_of(Docx{paragraph(run("甲"), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + plain("乙") + plain("丙")}),
            "甲乙\n丙\n");
}

TEST_F(DocxText, NumbersJoinedParagraphsAsTheSecond) {
  EXPECT_EQ(text_of(Docx{paragraph(run("甲"), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + numbered(1, 0, "乙"),
                         lists({level(0, "chineseCounting", "%1、")})}),
            "一、甲乙\n");
}

TEST_F(DocxText, RunsAHeadingIntoItsParagraphAtAStyleSeparator) {
  const std::string separated =
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:rPr><w:vanish/><w:specVanish/>"
      "</w:rPr></w:pPr>" +
      run("标题。") + "</w:p>";
  EXPECT_EQ(
      text_of(Docx{separated + plain("正文。") + numbered(1, 0, "其次"), lists({level(0, "chineseCounting", "%1、")})}),
      "一、标题。正文。\n二、其次\n");
}

TEST_F(DocxText, KeepsWhatWasCarriedToAParagraphThatNeverCame) {
  EXPECT_EQ(text_of(Docx{paragraph(run("甲"), "<w:rPr><w:del w:id=\"1\"/></w:rPr>")}), "甲\n");
}

TEST_F(DocxText, LeavesHiddenRunsOut) {
  EXPECT_EQ(text_of(Docx{paragraph(run("甲") + run("乙", "<w:vanish/>") + run("丙", "<w:vanish w:val=\"0\"/>"))}),
            "甲丙\n");
}

TEST_F(DocxText, LeavesOutWhatAStyleHides) {
  const std::string styles =
      "<w:style w:type=\"character\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style>"
      "<w:style w:type=\"character\" w:styleId=\"Hint\"><w:basedOn w:val=\"Base\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"Note\"><w:rPr><w:vanish/></w:rPr></w:style>";
  EXPECT_EQ(text_of(Docx{paragraph(run("甲") + run("乙", "<w:rStyle w:val=\"Hint\"/>")) + styled("Note", "丙") +
                             paragraph(run("丁", "<w:vanish w:val=\"false\"/>"), "<w:pStyle w:val=\"Note\"/>"),
                         "", styles}),
            "甲\n丁\n");
}

TEST_F(DocxText, KeepsWhatLinksControlsAndTagsHold) {
  EXPECT_EQ(text_of(Docx{paragraph("<w:hyperlink>" + run("甲") +
                                   "</w:hyperlink><w:sdt><w:sdtPr><w:alias "
                                   "w:val=\"名称\"/></w:sdtPr><w:sdtContent>" +
                                   run("乙") + "</w:sdtContent></w:sdt><w:smartTag>" + run("丙") +
                                   "</w:smartTag>"
                                   "<w:fldSimple w:instr=\" SEQ 表 \">" +
                                   run("3") + "</w:fldSimple>")}),
            "甲乙丙3\n");
}

TEST_F(DocxText, ReadsTheBaseOfARubyOnly) {
  EXPECT_EQ(text_of(Docx{paragraph(
                run_of("<w:ruby><w:rt>" + run("fǎ") + "</w:rt><w:rubyBase>" + run("法") + "</w:rubyBase></w:ruby>"))}),
            "法\n");
}

// Fields and tables of contents.

std::string field(const std::string& code, const std::string& result) {
  return run_of("<w:fldChar w:fldCharType=\"begin\"/>") + run_of("<w:instrText> " + code + " </w:instrText>") +
         run_of("<w:fldChar w:fldCharType=\"separate\"/>") + result + run_of("<w:fldChar w:fldCharType=\"end\"/>");
}

TEST_F(DocxText, KeepsTheResultOfAFieldAndNotItsCode) {
  EXPECT_EQ(text_of(Docx{paragraph(run("共") + field("=SUM(ABOVE)", run("35")) + run("件"))}), "共35件\n");
}

TEST_F(DocxText, LeavesOutTheResultOfAFieldInTheCodeOfAnother) {
  EXPECT_EQ(text_of(Docx{paragraph(run("共") + field("=" + field("PAGE", run("77")) + "-1", run("76")) + run("件"))}),
            "共76件\n");
}

TEST_F(DocxText, KeepsTextBehindFieldsInOneAnotherThatHaveNoEnd) {
  const std::string begin = run_of("<w:fldChar w:fldCharType=\"begin\"/>");
  const std::string separate = run_of("<w:fldChar w:fldCharType=\"separate\"/>");
  EXPECT_EQ(text_of(Docx{paragraph(begin + begin + separate + run("甲")) + plain("乙")}), "乙\n");
}

TEST_F(DocxText, KeepsTextBehindAFieldThatHasNoEnd) {
  EXPECT_EQ(
      text_of(Docx{paragraph(run_of("<w:fldChar w:fldCharType=\"begin\"/>") + run_of("<w:instrText>IF</w:instrText>")) +
                   plain("甲")}),
      "甲\n");
}

TEST_F(DocxText, LeavesATableOfContentsOutWithItsTitle) {
  const std::string begin = run_of("<w:fldChar w:fldCharType=\"begin\"/>") +
                            run_of("<w:instrText> TOC \\o \"1-2\" </w:instrText>") +
                            run_of("<w:fldChar w:fldCharType=\"separate\"/>");
  EXPECT_EQ(text_of(Docx{plain("标题") + plain("目　录") + paragraph(begin + run("一、情况 1")) +
                         paragraph(run("二、问题 ") + field("PAGEREF x", run("3"))) +
                         paragraph(run_of("<w:fldChar w:fldCharType=\"end\"/>")) + plain("正文")}),
            "标题\n正文\n");
}

TEST_F(DocxText, LeavesOutParagraphsInTheStylesOfATableOfContents) {
  const std::string styles =
      "<w:style w:type=\"paragraph\" w:styleId=\"11\"><w:name w:val=\"toc 1\"/></w:style>"
      "<w:style w:type=\"paragraph\" w:styleId=\"22\"><w:name w:val=\"WPSOffice手动目录 1\"/></w:style>";
  EXPECT_EQ(
      text_of(Docx{plain("目录") + styled("11", "一、情况") + styled("22", "二、问题") + plain("正文"), "", styles}),
      "正文\n");
}

TEST_F(DocxText, LeavesOutTheControlThatHoldsATableOfContents) {
  EXPECT_EQ(text_of(Docx{"<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/></w:docPartObj>"
                         "</w:sdtPr><w:sdtContent>" +
                         plain("一、情况") + "</w:sdtContent></w:sdt>" + plain("正文")}),
            "正文\n");
}

TEST_F(DocxText, KeepsATableOfContentsThatNeverEnds) {
  const std::string begin = run_of("<w:fldChar w:fldCharType=\"begin\"/>") + run_of("<w:instrText>TOC</w:instrText>") +
                            run_of("<w:fldChar w:fldCharType=\"separate\"/>");
  EXPECT_EQ(text_of(Docx{plain("标题") + paragraph(begin + run("甲")) + plain("乙")}), "标题\n甲\n乙\n");
}

// Text boxes and branches.

std::string box(const std::string& content) { return "<w:txbxContent>" + content + "</w:txbxContent>"; }

TEST_F(DocxText, ReadsATextBoxOnceBelowItsParagraph) {
  const std::string both = "<mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>" + box(plain("框中")) +
                           "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>" + box(plain("框中")) +
                           "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>";
  EXPECT_EQ(text_of(Docx{paragraph(run("甲") + run_of(both) + run("乙")) + plain("丙")}), "甲乙\n框中\n丙\n");
}

TEST_F(DocxText, TakesTheFallbackWhereThereIsNoOtherBranch) {
  EXPECT_EQ(text_of(Docx{paragraph(run_of("<mc:AlternateContent><mc:Fallback><w:t>甲</w:t></mc:Fallback>"
                                          "</mc:AlternateContent>"))}),
            "甲\n");
}

// Tables.

std::string cell(const std::string& content, const std::string& properties = "") {
  return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
}
std::string row(const std::string& cells, const std::string& properties = "") {
  return "<w:tr><w:trPr>" + properties + "</w:trPr>" + cells + "</w:tr>";
}
std::string table(const std::string& rows) { return "<w:tbl><w:tblPr/>" + rows + "</w:tbl>"; }

TEST_F(DocxText, PutsARowOfShortCellsOnALine) {
  EXPECT_EQ(text_of(Docx{
                table(row(cell(plain("类别")) + cell(plain("件数"))) + row(cell(plain("罚款")) + cell(plain("18"))))}),
            "| 类别 | 件数 |\n| 罚款 | 18 |\n");
}

TEST_F(DocxText, PutsParagraphsOfACellBelowOneAnother) {
  EXPECT_EQ(text_of(Docx{table(row(cell(plain("甲") + plain("乙")) + cell(plain("丙"))))}), "甲\n乙\n丙\n");
}

TEST_F(DocxText, PutsALongCellOnItsOwnLine) {
  std::string sentence;
  for (int i = 0; i < 30; ++i) sentence += "执法检查";
  EXPECT_EQ(text_of(Docx{table(row(cell(plain("甲")) + cell(plain(sentence))))}), "甲\n" + sentence + "\n");
}

TEST_F(DocxText, TakesATableOfOneCellForAFrame) { EXPECT_EQ(text_of(Docx{table(row(cell(plain("甲"))))}), "甲\n"); }

TEST_F(DocxText, KeepsEmptyCellsAndDropsEmptyRows) {
  EXPECT_EQ(text_of(Docx{table(row(cell(plain("索引号")) + cell("<w:p/>")) + row(cell("<w:p/>") + cell("<w:p/>")))}),
            "| 索引号 |  |\n");
}

TEST_F(DocxText, EmptiesCellsThatGoOnFromAbove) {
  const std::string first = cell(plain("甲"), "<w:vMerge w:val=\"restart\"/>");
  const std::string next = cell(plain("藏"), "<w:vMerge/>");
  EXPECT_EQ(
      text_of(Docx{table(row(first + cell(plain("乙"))) + row(next + cell(plain("丙"), "<w:gridSpan w:val=\"2\"/>")))}),
      "| 甲 | 乙 |\n|  | 丙 |\n");
}

TEST_F(DocxText, LeavesOutDeletedAndHiddenRows) {
  const std::string cells = cell(plain("甲")) + cell(plain("乙"));
  EXPECT_EQ(
      text_of(Docx{table(row(cells, "<w:del w:id=\"1\"/>") + row(cells, "<w:hidden/>") + row(cell(plain("丙"))))}),
      "丙\n");
}

TEST_F(DocxText, ReadsTablesInCells) {
  const std::string inner = table(row(cell(plain("甲")) + cell(plain("乙"))));
  EXPECT_EQ(text_of(Docx{table(row(cell(inner + "<w:p/>") + cell(plain("丙"))))}), "| 甲 | 乙 |\n丙\n");
}

TEST_F(DocxText, NumbersParagraphsInCells) {
  EXPECT_EQ(text_of(Docx{table(row(cell(numbered(1, 0, "甲")) + cell(numbered(1, 0, "乙")))),
                         lists({level(0, "decimal", "%1、")})}),
            "| 1、甲 | 2、乙 |\n");
}

// Packages as other programs make them.

TEST_F(DocxText, ReadsTheStrictVocabulary) {
  const std::string strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  EXPECT_EQ(
      text_of(zip({{"word/document.xml", part("document", "<w:body>" + numbered(1, 0, "甲") + "</w:body>", strict)},
                   {"word/numbering.xml", part("numbering", lists({level(0, "chineseCounting", "%1、")}), strict)}})),
      "一、甲\n");
}

TEST_F(DocxText, ReadsAnyPrefix) {
  EXPECT_EQ(text_of(zip({{"word/document.xml", std::string("<document xmlns=\"") + word_space +
                                                   "\"><body><p><r><t>甲</t>"
                                                   "</r></p></body></document>"}})),
            "甲\n");
}

TEST_F(DocxText, TakesNoElementOfAnotherVocabularyForItsOwn) {
  EXPECT_EQ(text_of(Docx{paragraph(run("甲") + "<v:r><v:t>乙</v:t></v:r>")}), "甲\n");
}

std::string relations(const std::vector<std::pair<std::string, std::string>>& parts) {
  std::string xml = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  for (const auto& [kind, target] : parts)
    xml += "<Relationship Id=\"r\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind +
           "\" Target=\"" + target + "\"/>";
  return xml + "</Relationships>";
}

TEST_F(DocxText, FollowsTheRelationsOfThePackage) {
  EXPECT_EQ(text_of(zip({{"_rels/.rels", relations({{"officeDocument", "word/document2.xml"}})},
                         {"word/document.xml", part("document", "<w:body>" + plain("旧") + "</w:body>")},
                         {"word/document2.xml", part("document", "<w:body>" + numbered(1, 0, "甲") + "</w:body>")},
                         {"word/_rels/document2.xml.rels", relations({{"numbering", "/word/lists.xml"}})},
                         {"word/lists.xml", part("numbering", lists({level(0, "chineseCounting", "%1、")}))}})),
            "一、甲\n");
}

TEST_F(DocxText, NotesWhatItLeavesOut) {
  const auto read = extracted(
      docx({plain("甲") + "<w:altChunk/>",
            "",
            "",
            {{"word/_rels/document.xml.rels",
              relations({{"header", "header1.xml"}, {"footer", "footer1.xml"}, {"footnotes", "footnotes.xml"}})},
             {"word/header1.xml", part("hdr", plain("内部资料"))},
             {"word/footer1.xml", part("ftr", plain("— 1 —"))},
             {"word/footnotes.xml", part("footnotes", "<w:footnote>" + plain("据统计") + "</w:footnote>")}}}));
  ASSERT_EQ(read.notes.size(), 3U);
  EXPECT_EQ(read.notes[0].id, "extract.left-out");
  EXPECT_EQ(read.notes[0].severity, fazhi::diag::Severity::info);
  EXPECT_EQ(read.notes[0].message.en, "the words in headers and footers are left out");
  EXPECT_EQ(read.notes[1].message.en, "footnotes and endnotes are left out");
  EXPECT_EQ(read.notes[2].message.en, "documents within the document are left out");
}

TEST_F(DocxText, TakesNumbersOfPagesForNoWords) {
  const auto read = extracted(docx({plain("甲"),
                                    "",
                                    "",
                                    {{"word/_rels/document.xml.rels", relations({{"footer", "footer1.xml"}})},
                                     {"word/footer1.xml", part("ftr", plain("第 1 页 共 9 页"))}}}));
  EXPECT_TRUE(read.notes.empty());
}

TEST_F(DocxText, SaysThatADocumentHoldsPicturesOnly) {
  const auto read = extracted(docx({paragraph(run_of("<w:drawing/>"))}));
  EXPECT_EQ(read.text.text(), "");
  ASSERT_EQ(read.notes.size(), 1U);
  EXPECT_EQ(read.notes[0].id, "extract.empty");
  EXPECT_EQ(read.notes[0].severity, fazhi::diag::Severity::warning);
  EXPECT_EQ(read.notes[0].message.zh, "文档中只有图片，没有文字；请先识别文字");
}

TEST_F(DocxText, SaysThatADocumentHoldsNothing) {
  const auto read = extracted(docx({"<w:p/>"}));
  ASSERT_EQ(read.notes.size(), 1U);
  EXPECT_EQ(read.notes[0].message.en, "the document holds no text");
}

// Documents that LibreOffice wrote, beside the text that they show.

std::string fixture(const std::string& name) {
  std::ifstream file(FAZHI_SOURCE_DIR "/tests/data/pages/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

class DocxOfLibreOffice : public DocxTest, public testing::WithParamInterface<const char*> {};

TEST_P(DocxOfLibreOffice, ShowsTheTextThatItWasMadeOf) {
  EXPECT_EQ(text_of(fixture(GetParam() + std::string(".docx"))), fixture("water_bureau.txt"));
}

TEST_P(DocxOfLibreOffice, GivesTheModelOfItsText) {
  auto of_docx = imported(text_of(fixture(GetParam() + std::string(".docx")))).report;
  auto of_text = imported(fixture("water_bureau.txt")).report;
  EXPECT_TRUE(of_docx == of_text);
  EXPECT_EQ(of_docx.sections.size(), 4U);
}

INSTANTIATE_TEST_SUITE_P(, DocxOfLibreOffice, testing::Values("water_bureau_headings", "water_bureau_lists"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace

// Web pages: what a reader sees of them, a line for each paragraph, and the report that this text is imported as.

#include "support.hpp"

#include <fazhi/bind/diff.hpp>
#include <fazhi/import/extract.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/model/equality.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <ctime>
#include <filesystem>

namespace {

namespace fs = std::filesystem;
namespace model = fazhi::model;
using fazhi::importer::extract;
using fazhi::importer::ExtractOptions;
using fazhi::importer::MetadataField;

const fs::path pages = fs::path(FAZHI_SOURCE_DIR) / "tests" / "data" / "pages";

bool reads_pages() {
  const auto page = extract("page.html", "<!DOCTYPE html><p>一</p>");
  return page || page.error().code != "extract.support";
}

/// The text of a page, or the code of the error.
std::string text_of(const std::string& body, const ExtractOptions& options = {}) {
  const auto page = extract("page.html", "<!DOCTYPE html>" + body, options);
  return page ? page.value().text.text() : page.error().code;
}

std::string repeated(const std::string& part, std::size_t times) {
  std::string text;
  text.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) text += part;
  return text;
}

// Whole pages.

struct Page {
  fs::path html;
  fs::path text;  ///< the same report as plain text
};
std::ostream& operator<<(std::ostream& out, const Page& page) { return out << page.html.stem().string(); }

std::vector<Page> whole_pages() {
  std::vector<Page> found;
  for (const auto& entry : fs::directory_iterator(pages)) {
    if (entry.path().extension() != ".html") continue;
    fs::path text = entry.path();
    text.replace_extension(".txt");
    found.push_back({entry.path(), fs::exists(text) ? text : pages / "report.txt"});
  }
  std::sort(found.begin(), found.end(), [](const Page& a, const Page& b) { return a.html < b.html; });
  return found;
}

std::string changes(const model::Report& before, const model::Report& after) {
  std::string all;
  for (const auto& change : fazhi::bind::diff(before, after))
    all += std::string(name_of(change.kind)) + ' ' + change.before.text() + " -> " + change.after.text() + ": " +
           change.from + " -> " + change.to + '\n';
  return all;
}

class HtmlPages : public testing::TestWithParam<Page> {
 protected:
  void SetUp() override {
    if (!reads_pages()) GTEST_SKIP() << "built without libxml2";
  }
};

TEST_P(HtmlPages, GiveTheReportOfTheirPlainText) {
  const std::string bytes = fazhi::io::read_file(GetParam().html.string()).value();
  const auto page = extract(GetParam().html.string(), bytes);
  if (!page && page.error().code == "extract.encoding") GTEST_SKIP() << "built without ICU";
  ASSERT_TRUE(page) << page.error().message.en;
  model::Report expected = fazhi_tests::imported(fazhi::io::read_file(GetParam().text.string()).value()).report;
  model::Report found = fazhi::importer::import_text(page.value()).report;
  expected.provenance.reset();
  found.provenance.reset();
  EXPECT_EQ(changes(expected, found), "") << page.value().text.text();
  EXPECT_TRUE(expected == found);
  EXPECT_TRUE(page.value().notes.empty());
}

INSTANTIATE_TEST_SUITE_P(, HtmlPages, testing::ValuesIn(whole_pages()),
                         [](const auto& test) { return test.param.html.stem().string(); });

// The text of a page.

struct Shown {
  const char* name;
  const char* html;
  const char* text;
};

class HtmlText : public testing::TestWithParam<Shown> {
 protected:
  void SetUp() override {
    if (!reads_pages()) GTEST_SKIP() << "built without libxml2";
  }
};

TEST_P(HtmlText, IsWhatAReaderSees) { EXPECT_EQ(text_of(GetParam().html), GetParam().text); }

INSTANTIATE_TEST_SUITE_P(
    Flow, HtmlText,
    testing::Values(
        Shown{"Paragraphs", "<p>甲<p>乙</p>丙<div>丁</div>", "甲\n乙\n丙\n丁\n"},
        Shown{"LineBreaks", "甲<br>乙<BR/>丙<hr>丁", "甲\n乙\n丙\n丁\n"},
        Shown{"WhiteSpace", "<p> a \t\n b&nbsp;&nbsp; c </p>", "a b c\n"},
        Shown{"Indentation", "<p> &nbsp; &#12288;\n　甲　乙&emsp;\xEF\xBB\xBF</p><p>&nbsp;　</p>", " 　　甲　乙\n"},
        Shown{"IndentationOfCells", "<table><tr><td>　甲<p>　乙<td>&nbsp;丙</table>", "| 甲 乙 | 丙 |\n"},
        Shown{"IndentationOfItems", "<ol><li>　甲</ol>", "　1. 甲\n"},
        Shown{"NumbersCutByTags", "<p>2<span>02</span><b>4</b>年<sup>1</sup>", "2024年1\n"},
        Shown{"LineEndsOfTheSource", "<p>依法\n  行政\n12件 a\nb</p>", "依法行政12件 a b\n"},
        Shown{"LineEndsBesideTags", "<p><span>甲</span>\n<span>乙</span></p>", "甲 乙\n"},
        Shown{"LineEndsThatCount", "<pre>甲\n乙</pre><p style='white-space: pre-line'>丙\n丁", "甲\n乙\n丙\n丁\n"},
        Shown{"Entities", "&lt;p&gt;&#x4E00;&#20108;&ldquo;三&rdquo;&#150;&amp;nbsp", "<p>一二“三”–&nbsp\n"},
        Shown{"EntitiesWithoutSemicolon", "甲&nbsp&nbsp乙", "甲 乙\n"},
        Shown{"UnknownElements", "<ucapcontent>甲<o:p></o:p><x-y>乙</x-y></ucapcontent>", "甲乙\n"},
        Shown{"ConditionalMarkup", "<p><![if !supportLists]>一、<![endif]>甲<!--[if mso]>乙<![endif]-->丙",
              "一、甲丙\n"},
        Shown{"DisplayByStyle", "<p>甲<span style='DISPLAY: block'>乙</span><div style='display:inline'>丙</div>",
              "甲\n乙\n丙\n"},
        Shown{"NullCharacters", "<p>甲&#0;&#xD800;&#x110000;乙", "甲乙\n"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Hidden, HtmlText,
    testing::Values(
        Shown{"Scripts", "<script>var a='</div><p>甲';//<!--\n</script>乙", "乙\n"},
        Shown{"Styles", "<style>p > a { }</style><noscript>甲</noscript><template><p>乙</p></template>丙", "丙\n"},
        Shown{"ByStyle",
              "<div style='color:red; Display : NONE !important'>甲</div><p style=visibility:hidden>乙</p>丙", "丙\n"},
        Shown{"ByAttribute", "<p hidden>甲</p><i aria-hidden=true>乙</i><i aria-hidden=false>丙</i>", "丙\n"},
        Shown{"InWhatIsHidden", "<div style=display:none><div>甲</div><p>乙</p></div><p>丙</p>", "丙\n"},
        Shown{"Controls",
              "<form><input value=甲><select><option>乙</select><button>丙</button><textarea>丁</textarea>戊</form>",
              "戊\n"},
        Shown{"Comments", "甲<!-- 乙 --><!-- <p>丙 -- > -->丁", "甲丁\n"},
        Shown{"CommentWithoutEnd", "<p>甲</p><!-- 乙", "甲\n"},
        Shown{"Readings", "<ruby>汉<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>", "汉\n"},
        // Sizes are not looked at: pages set them to nothing round boxes that set them again.
        Shown{"NotBySize", "<div style='font-size:0'><span style='font-size:16px'>甲</span></div>", "甲\n"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Tables, HtmlText,
    testing::Values(
        Shown{"RowsOfShortCells", "<table><tr><th>甲<th>乙<tr><td><p>丙</p><td>丁<br>戊</table>",
              "| 甲 | 乙 |\n| 丙 | 丁 戊 |\n"},
        Shown{"EmptyCells", "<table><tr><td>文号：<td><td>来源：<td>某局</table>", "| 文号： |  | 来源： | 某局 |\n"},
        Shown{"OneCell", "<table><tr><td width=9></td><td>甲</td><td></td></tr></table>", "甲\n"},
        Shown{"CellsOfBlocks", "<table><tr><td><h2>甲</h2></td><td>乙</td></tr></table>", "甲\n乙\n"},
        Shown{"TablesInTables", "<table><tr><td><table><tr><td>甲<td>乙</table></td><td>丙</td></tr></table>",
              "| 甲 | 乙 |\n丙\n"},
        Shown{"TextBetweenCells", "<table><tr><td>甲</td><span>戊</span><td>乙</td></tr></table>", "甲\n戊\n乙\n"},
        Shown{"Definitions", "<dl><dt>甲<dd>乙<dt>丙<dd>丁<dd>戊</dl>", "| 甲 | 乙 |\n丙\n丁\n戊\n"},
        Shown{"CellsWithoutTable", "<td>甲</td><td>乙</td>", "甲\n乙\n"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Lists, HtmlText,
    testing::Values(
        Shown{"Bullets", "<ul><li>甲<li>乙</ul>", "甲\n乙\n"},
        Shown{"Numbers", "<ol><li>甲<li><p>乙</p><p>丙</p></ol>", "1. 甲\n2. 乙\n丙\n"},
        Shown{"NumbersFromElsewhere", "<ol start=4><li>甲<li value=9>乙<li>丙</ol>", "4. 甲\n9. 乙\n10. 丙\n"},
        Shown{"Letters", "<ol type=a start=26><li>甲<li>乙</ol><ol type=I start=4><li>丙</ol>",
              "z. 甲\naa. 乙\nIV. 丙\n"},
        Shown{"ChineseNumbers", "<ol style='list-style: inside cjk-ideographic' start=9><li>甲<li>乙<li>丙</ol>",
              "九、甲\n十、乙\n十一、丙\n"},
        Shown{"NoNumbers", "<ol style='list-style-type:none'><li>甲</ol>", "甲\n"},
        Shown{"NumbersOfTheirOwn", "<ol><li>一、甲<li>（二）乙<li>3.丙<li>4年</ol>",
              "一、甲\n（二）乙\n3.丙\n4. 4年\n"},
        Shown{"ListsInLists", "<ol><li>甲<ol><li>乙<li>丙</ol><li>丁</ol>", "1. 甲\n1. 乙\n2. 丙\n2. 丁\n"},
        Shown{"EmptyItems", "<ol><li><li>甲</ol>", "2. 甲\n"}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Navigation, HtmlText,
    testing::Values(
        Shown{"Nav", "<nav><a href=/>首页</a><span>公开</span></nav>甲", "甲\n"},
        Shown{"ListsOfLinks", "<ul><li><a href=1>甲</a><li><a href=2>乙</a><li><a href=3>丙</a></ul>丁", "丁\n"},
        Shown{"RowsOfLinks", "<table><tr><td><a href=1>甲</a><td><a href=2>乙</a><td><a href=3>丙</a></table>丁",
              "丁\n"},
        Shown{"LinksInBars", "<div><a href=1>甲</a> | <a href=2>乙</a> | <a href=3>丙</a></div>丁", "丁\n"},
        Shown{"HeaderOfTheText", "<header><h1>甲</h1><a href=1>乙</a></header>", "甲\n乙\n"},
        Shown{"FooterWithSource", "<footer>来源：某局 <a href=1>关于本站的说明</a></footer>",
              "来源：某局 关于本站的说明\n"},
        Shown{"AParagraphThatIsALink", "<div><p><a href=1>甲</a></p></div>", "甲\n"},
        Shown{"SentencesThatAreLinks", "<div><a href=1>甲。</a><a href=2>乙。</a><a href=3>丙。</a></div>",
              "甲。乙。丙。\n"},
        Shown{"Attachments", "<ul><li><a href=1.doc>甲</a><li><a href=2>附件2</a><li><a href=3>丙.pdf</a></ul>",
              "甲\n附件2\n丙.pdf\n"},
        Shown{"AnchorsAreNoLinks", "<div><a name=1>甲</a><a name=2>乙</a><a name=3>丙</a></div>", "甲乙丙\n"}),
    [](const auto& test) { return test.param.name; });

// Metadata, as the importer reads it.

class HtmlMetadata : public testing::Test {
 protected:
  void SetUp() override {
    if (!reads_pages()) GTEST_SKIP() << "built without libxml2";
  }
  static fazhi::importer::Imported imported(const std::string& head, const std::string& front) {
    const std::string body = "<p>一、主要举措和成效</p><p>（一）规范执法。开展检查12次。</p><p>清溪县林业局</p>";
    return fazhi_tests::imported(text_of(head + front + body));
  }
  static std::string metadata(const std::string& html, MetadataField field) {
    return fazhi_tests::metadata(imported("", html + title), field);
  }

  static constexpr const char* title = "<h1>清溪县林业局2024年法治政府建设年度报告</h1>";
};

TEST_F(HtmlMetadata, IsReadFromBoxesInARow) {
  const char* boxes = "<div><span>索引号</span><span>QX0001-2025-7</span><span>来源</span> <em>清溪县林业局</em></div>";
  EXPECT_EQ(text_of(boxes), "索引号：QX0001-2025-7 来源：清溪县林业局\n");
  EXPECT_EQ(metadata(boxes, MetadataField::index_number), "QX0001-2025-7");
  const char* source = "<div><b>来源</b><i>清溪县林业局</i></div>";
  EXPECT_EQ(text_of(source), "来源：清溪县林业局\n");
  EXPECT_EQ(text_of("<div><b>来源</b>：清溪县林业局</div>"), "来源：清溪县林业局\n");
}

TEST_F(HtmlMetadata, KeepsCommonWordsOfTheProse) {
  EXPECT_EQ(text_of("<p><b>时间</b>紧、任务重。</p>"), "时间紧、任务重。\n");
}

TEST_F(HtmlMetadata, IsReadFromTablesPrintedTwiceAndWithEmptyValues) {
  const std::string table =
      "<table><tr><td>索 引 号</td><td>QX0001-2025-7</td><td>主题分类</td><td></td></tr>"
      "<tr><td>发文字号</td><td></td><td>发布日期</td><td>2025年3月6日</td></tr></table>";
  EXPECT_EQ(metadata(table + table, MetadataField::index_number), "QX0001-2025-7");
  EXPECT_EQ(metadata(table + table, MetadataField::published_on), "2025-03-06");
  EXPECT_EQ(metadata(table + table, MetadataField::document_number), "");
}

TEST_F(HtmlMetadata, ComesFromTheTagsOfThePageWhereTheTextIsSilent) {
  const char* head =
      "<meta name=ArticleTitle content='清溪县林业局2024年法治政府建设年度报告'>"
      "<meta name='PubDate' content='2025-03-12 10:20'><meta name=contentSource content='清溪县林业局'>";
  const auto page = imported(head, "");
  EXPECT_EQ(fazhi_tests::metadata(page, MetadataField::title), "清溪县林业局2024年法治政府建设年度报告");
  EXPECT_EQ(fazhi_tests::metadata(page, MetadataField::published_on), "2025-03-12");
  EXPECT_EQ(page.report.metadata.publication->source, "清溪县林业局");
}

TEST_F(HtmlMetadata, IsThatOfTheTextWhereTheTagsSayOtherwise) {
  const char* head =
      "<meta name=ArticleTitle content='清溪县2023年法治政府建设年度报告'><meta name=PubDate content='2025-04-30'>"
      "<meta name=ContentSource content='清溪县融媒体中心'>";
  for (const char* shown : {"发布日期：2025-03-06", "时间：2025-03-06", "生成日期：2025-03-06", "2025-03-06"}) {
    const std::string front = title + ("<p>" + std::string(shown) + " 来源：清溪县林业局</p>");
    const auto page = imported(head, front);
    EXPECT_EQ(fazhi_tests::metadata(page, MetadataField::title), "清溪县林业局2024年法治政府建设年度报告");
    EXPECT_EQ(fazhi_tests::metadata(page, MetadataField::published_on), "2025-03-06") << shown;
    EXPECT_EQ(page.report.metadata.publication->source, "清溪县林业局");
  }
}

TEST_F(HtmlMetadata, TakesTheTitleOfTheWindowWhereNothingElseNamesTheReport) {
  const char* head = "<title>清溪县林业局2024年法治政府建设年度报告_清溪县人民政府</title>";
  EXPECT_EQ(fazhi_tests::metadata(imported(head, ""), MetadataField::title), "清溪县林业局2024年法治政府建设年度报告");
  const std::string other = "<h1>清溪县林业局2025年法治政府建设年度报告</h1>";
  EXPECT_EQ(fazhi_tests::metadata(imported(head, other), MetadataField::title),
            "清溪县林业局2025年法治政府建设年度报告");
}

TEST_F(HtmlMetadata, IsOneLineEachWhateverTheTagsHold) {
  EXPECT_EQ(text_of("<p>甲</p><meta name=ContentSource content='某\n\n局'><title>乙\n<title>丙"),
            "甲\n标题：乙\n来源：某局\n");
}

TEST_F(HtmlMetadata, LeavesThePageAsItIsWithoutTags) {
  EXPECT_EQ(text_of("<meta name=PubDate content=''><meta name=Keywords content=法治><p>甲</p>"), "甲\n");
}

// Notes.

class HtmlNotes : public HtmlMetadata {};

TEST_F(HtmlNotes, TellOfAPageWithoutText) {
  const auto page = extract("page.html", "<html><frameset><frame src=a></frameset></html>");
  ASSERT_TRUE(page);
  ASSERT_EQ(page.value().notes.size(), 1u);
  EXPECT_EQ(page.value().notes[0].id, "extract.empty");
}

TEST_F(HtmlNotes, TellOfProseThatIsHidden) {
  const auto notes = [](std::size_t sentences) {
    const std::string hidden = "<div style='display:none'>" + repeated("<p>隐藏的话。</p>", sentences) + "</div>";
    return extract("page.html", "<!DOCTYPE html><p>正文。</p>" + hidden).value().notes;
  };
  EXPECT_TRUE(notes(2).empty());
  ASSERT_EQ(notes(20).size(), 1u);
  EXPECT_EQ(notes(20)[0].id, "extract.hidden");
}

// Hostile pages.

struct Attack {
  const char* name;
  const char* begin;
  const char* part;
  const char* end;
  std::size_t times;  ///< of `part`
  const char* told;   ///< the error, or the beginning of the text
};

class HostileHtml : public testing::TestWithParam<Attack> {
 protected:
  void SetUp() override {
    if (!reads_pages()) GTEST_SKIP() << "built without libxml2";
  }
  static std::string page(std::size_t times) {
    return GetParam().begin + repeated(GetParam().part, times) + GetParam().end;
  }
  /// The time that the processor spent on a page, in seconds.
  static double seconds(const std::string& page, std::string& text) {
    const std::clock_t begin = std::clock();
    text = text_of(page);
    return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  }
};

// Four times the page takes four times the time; sixteen times it if the work were quadratic.
TEST_P(HostileHtml, IsReadOrRefusedInLinearTime) {
  std::string text;
  const double whole = seconds(page(GetParam().times), text);
  EXPECT_EQ(text.substr(0, std::string_view(GetParam().told).size()), GetParam().told);
  const double quarter = seconds(page(GetParam().times / 4), text);
  EXPECT_LT(whole, 10 * quarter + 0.5);
}

INSTANTIATE_TEST_SUITE_P(
    , HostileHtml,
    testing::Values(Attack{"Divisions", "", "<div>", "", 100'000, "extract.limit"},
                    Attack{"OpenTags", "<p>甲", "<b>乙", "", 1'000'000, "extract.limit"},
                    Attack{"Tables", "", "<table><tr><td>", "", 100'000, "extract.limit"},
                    Attack{"ALongAttribute", "<a x='", "yyyyyyyyyy", "'>甲</a>", 200'000, "甲\n"},
                    Attack{"ManyAttributes", "<a ", "b1 b2 b3 c d e f g ", ">甲</a>", 200'000, "extract.limit"},
                    Attack{"HiddenAttributes", "<p hidden><a ", "b1 b2 b3 c d ", ">甲</a>", 200'000, "extract.limit"},
                    Attack{"GluedAttributes", "<a ", "abcdefghij", ">甲</a>", 400'000, "extract.limit"},
                    Attack{"StrayQuotes", "<a \"x=y=\"", "b1 b2 b3 c d ", "\">甲</a>", 200'000, "extract.limit"},
                    Attack{"APicture", "<p>甲<img alt='\"' src=\"data:", "+/a=' ", "\"></p>", 400'000, "甲\n"},
                    Attack{"InAScript", "<script>'<a ", "b1 b2 b3 c d ", "'</script>甲", 200'000, "甲\n"},
                    Attack{"DistinctTags", "", "<p a=1 b=2 c=3>甲</p>\n", "", 100'000, "甲\n甲\n"},
                    Attack{"Entities", "", "&amp;&#x4E00;&copy;", "", 50'000, "&一©&一©"},
                    Attack{"UnknownEntities", "", "&lol;", "", 100'000, "&lol;&lol;"},
                    Attack{"Ampersands", "", "&", "", 500'000, "&&&"},
                    Attack{"AngleBrackets", "", "<", "", 2'000'000, "<<<"},
                    Attack{"Declarations", "", "<!", "", 500'000, "<"},
                    Attack{"Instructions", "<p>甲</p>", "<?", "", 500'000, "甲\n"},
                    Attack{"InstructionsEndedFarOff", "<p>甲</p>", "<?", ">", 120'000, "extract.limit"},
                    Attack{"EndTagsEndedFarOff", "<p>甲</p>", "</", ">", 120'000, "extract.limit"},
                    Attack{"NumberedEndTags", "<p>甲</p>", "</1", ">", 120'000, "extract.limit"},
                    Attack{"EndTagsWithoutEnd", "<p>甲</p>", "</", "", 500'000, "甲\n"},
                    Attack{"EndTags", "<p>甲</p>", "</x>", "", 300'000, "甲\n"},
                    Attack{"DeepEndTags", "<p>甲</p><div><div><div><div><b><i><u>乙", "</p>", "", 200'000, "甲\n乙\n"},
                    Attack{"AnOpenQuote", "<p>甲</p><a x=\"", "yyyyyyyyy", "", 500'000, "甲\n"},
                    Attack{"AnOpenComment", "<p>甲</p><!-- ", "x-->x--", "", 1, "甲\nx--"},
                    Attack{"CommentsWithoutEnd", "<p>甲</p><!-- ", "<!-- ", "", 1'000'000, "甲\n"},
                    Attack{"Scripts", "<script>", "</div>", "", 500'000, ""},
                    Attack{"OpenScripts", "<p>甲", "<script>", "", 300'000, "甲\n"},
                    Attack{"Links", "<div>甲。", "<a href=x>乙</a>", "</div>", 100'000, "甲。乙乙"},
                    Attack{"OpenLinks", "<div>甲。", "<a href=x>乙", "</div>", 100'000, "甲。乙乙"},
                    Attack{"Items", "<ol>", "<li>甲", "</ol>", 100'000, "1. 甲\n2. 甲\n"},
                    Attack{"Cells", "<table><tr>", "<td>甲", "</table>", 100'000, "| 甲 | 甲 |"},
                    Attack{"Definitions", "<dl>", "<dd>甲</dd>", "</dl>", 100'000, "甲\n甲\n"},
                    Attack{"Labels", "<div>", "<span>来源</span>", "</div>", 20'000, "来源：来源"},
                    Attack{"Styles", "<p style='", "display:none;", "'>甲</p>乙", 50'000, "乙\n"},
                    Attack{"Spaces", "<p>甲", "&#12288; ", "", 100'000, "甲\n"}),
    [](const auto& test) { return test.param.name; });

TEST_F(HtmlNotes, NullBytesAreLeftOut) {
  const std::string null(1, '\0');
  EXPECT_EQ(text_of("<p>甲" + null + "乙</p>" + null + "<p" + null + ">丙</p>"), "甲乙\n丙\n");
}

TEST_F(HtmlNotes, TheLengthOfTheTextIsBounded) {
  ExtractOptions options;
  options.max_text_bytes = 5;
  EXPECT_EQ(text_of("<p>一</p>", options), "一\n");
  EXPECT_EQ(text_of("<p>一二三</p>", options), "extract.limit");
}

TEST_F(HtmlNotes, TheDepthIsBounded) {
  ExtractOptions options;
  options.max_depth = 5;  // html and body among them
  EXPECT_EQ(text_of("<div><div><div>一</div></div></div>", options), "一\n");
  EXPECT_EQ(text_of("<div><div><div><div>一</div></div></div></div>", options), "extract.limit");
}

}  // namespace

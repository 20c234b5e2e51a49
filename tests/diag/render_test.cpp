#include <fazhi/diag/render.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using fazhi::Language;
using fazhi::Range;
using fazhi::diag::Diagnostic;
using fazhi::diag::display_width;
using fazhi::diag::Pointer;
using fazhi::diag::printable;
using fazhi::diag::render_text;
using fazhi::diag::RenderOptions;
using fazhi::diag::Severity;
using fazhi::diag::Source;

/// A finding at the first place of `mark` in the source.
Diagnostic finding(const Source& source, const std::string& mark) {
  Diagnostic found;
  found.id = "some-rule";
  found.severity = Severity::warning;
  found.message = {"不对", "wrong"};
  found.at = Pointer{} / "title";
  const auto begin = source.text().find(mark);
  found.place = Range{begin, begin + mark.size()};
  return found;
}

std::string shown(const std::string& text, const std::string& mark, std::size_t columns = 96) {
  const Source source("f", text);
  RenderOptions options;
  options.columns = columns;
  const std::string rendered = render_text(finding(source, mark), source, Language::en, options);
  return rendered.substr(rendered.find('\n') + 1);
}

TEST(RenderText, PutsTheCaretUnderChineseCharacters) {
  const Source source("report.yaml", "schema_version: \"1.0\"\nmetadata:\n  document_number: 清应急[2025]5号\n");
  Diagnostic found = finding(source, "清应急[2025]5号");
  found.id = "document-number.brackets";
  found.severity = Severity::error;
  found.message = {"年份须用六角括号〔〕", "the year stands in hexagonal brackets"};
  found.at = Pointer{} / "metadata" / "document_number";
  EXPECT_EQ(render_text(found, source, Language::zh),
            "report.yaml:3:20: error: 年份须用六角括号〔〕 [document-number.brackets]\n"
            "  3 |   document_number: 清应急[2025]5号\n"
            "    |                    ^~~~~~~~~~~~~~~  /metadata/document_number\n");
}

TEST(RenderText, CountsLinesFromTheFirstOneOfADocumentInAStream) {
  const Source source("reports.jsonl", "{}\n{\"title\": 1}\n");
  Diagnostic found = finding(source, "1");
  found.fixes.push_back({{"改", "mend it"}, true, {}});
  found.related.push_back({{"另见", "see here"}, {}, Range{0, 1}});
  RenderOptions options;
  options.first_line = 999;
  EXPECT_EQ(render_text(found, source, Language::en, options),
            "reports.jsonl:1000:11: warning: wrong [some-rule]\n"
            "1000 | {\"title\": 1}\n"
            "     |           ^  /title\n"
            "     = fix: mend it\n"
            "reports.jsonl:999:1: note: see here\n"
            "999 | {}\n"
            "    | ^\n");
}

TEST(RenderText, TellsHowToMendIt) {
  const Source source("f", "a: b\n");
  Diagnostic found = finding(source, "b");
  found.fixes.push_back({{"改为“\x1b”", "write c"}, true, {}});
  found.fixes.push_back({{"删去", "delete it"}, false, {}});
  found.related.push_back({{"另见", "see here"}, Pointer{} / "a", Range{0, 1}});
  EXPECT_EQ(render_text(found, source, Language::en),
            "f:1:4: warning: wrong [some-rule]\n"
            "  1 | a: b\n"
            "    |    ^  /title\n"
            "    = fix: write c\n"
            "    = fix (unsafe): delete it\n"
            "f:1:1: note: see here\n"
            "  1 | a: b\n"
            "    | ^  /a\n");
  EXPECT_NE(render_text(found, source, Language::zh).find("    = fix: 改为“\\x1b”\n"), std::string::npos);
  RenderOptions options;
  options.fixes = false;
  EXPECT_EQ(render_text(found, source, Language::en, options).find("= fix"), std::string::npos);
  found.discreet = true;  // the title may quote what must not be shown
  EXPECT_EQ(render_text(found, source, Language::en).find("= fix"), std::string::npos);
}

TEST(RenderText, HidesPartsOfALineAndKeepsItsColumns) {
  const Source source("f", "甲：一二三\n乙：12\t34丙。。\n");
  const std::size_t number = source.text().find("12");
  const std::size_t name = source.text().find("丙");
  const std::vector<Range> hidden = {{0, 3}, {number, number + 5}, {name, name + 3}};
  RenderOptions options;
  options.hidden = &hidden;
  EXPECT_EQ(render_text(finding(source, "。。"), source, Language::en, options),
            "f:2:9: warning: wrong [some-rule]\n"
            "  2 | 乙：**\t****。。\n"
            "    |       \t    ^~~~  /title\n");
}

TEST(RenderText, SpeaksTheLanguageThatIsAskedFor) {
  const Source source("f", "a: b\n");
  EXPECT_NE(render_text(finding(source, "b"), source, Language::zh).find("warning: 不对 [some-rule]"),
            std::string::npos);
  EXPECT_NE(render_text(finding(source, "b"), source, Language::en).find("warning: wrong [some-rule]"),
            std::string::npos);
}

TEST(RenderText, SkipsTwoColumnsForEachWideCharacterBefore) {
  EXPECT_EQ(shown("标题：年度", "年度"),
            "  1 | 标题：年度\n"
            "    |       ^~~~  /title\n");
}

TEST(RenderText, KeepsTabs) {
  EXPECT_EQ(shown("\ta\tb", "b"),
            "  1 | \ta\tb\n"
            "    | \t \t^  /title\n");
}

TEST(RenderText, GivesCombiningCharactersNoColumn) {
  EXPECT_EQ(shown("e\u0301\u200B!", "!"),
            "  1 | e\u0301\u200B!\n"
            "    |  ^  /title\n");
}

TEST(RenderText, ShowsControlCharactersEscaped) {
  EXPECT_EQ(shown("a\x1b[31m!", "!"),
            "  1 | a\\x1b[31m!\n"
            "    |          ^  /title\n");
}

TEST(RenderText, ShowsBrokenBytesEscaped) {
  EXPECT_EQ(shown("a\xE4\xB8!", "\xE4\xB8"),
            "  1 | a\\xe4\\xb8!\n"
            "    |  ^~~~~~~~  /title\n");
}

TEST(RenderText, EscapesPathAndMessage) {
  const Source source("a\nb\x1b", "x");
  Diagnostic found = finding(source, "x");
  found.message.en = "line\none\xC2\x9B";
  EXPECT_EQ(render_text(found, source, Language::en).substr(0, 41), "a\\x0ab\\x1b:1:1: warning: line\\x0aone\\x9b ");
}

TEST(RenderText, MarksTheFirstLineOfSeveral) {
  EXPECT_EQ(shown("a: |\n  b\n  c\n", "|\n  b\n  c"),
            "  1 | a: |\n"
            "    |    ^  /title\n");
}

TEST(RenderText, PointsBehindTheEndOfTheText) {
  const Source source("f", "abc");
  Diagnostic found = finding(source, "abc");
  found.place = Range{3, 3};
  EXPECT_EQ(render_text(found, source, Language::en),
            "f:1:4: warning: wrong [some-rule]\n"
            "  1 | abc\n"
            "    |    ^  /title\n");
}

TEST(RenderText, StandsAnOffsetOutsideTheText) {
  const Source source("f", "abc");
  Diagnostic found = finding(source, "abc");
  found.place = Range{70, 90};
  EXPECT_NE(render_text(found, source, Language::en).find("f:1:4:"), std::string::npos);
}

TEST(RenderText, CutsALongLineAroundThePlace) {
  EXPECT_EQ(shown(std::string(50, 'a') + "中文" + std::string(50, 'b'), "中文", 20),
            "  1 | …aaaaaa中文bbbbbbbb…\n"
            "    |        ^~~~  /title\n");
}

TEST(RenderText, ShowsTheBeginningOfALineThatIsCutAtItsEndOnly) {
  EXPECT_EQ(shown("中文" + std::string(50, 'b'), "中", 20),
            "  1 | 中文bbbbbbbbbbbbbb…\n"
            "    | ^~  /title\n");
}

TEST(RenderText, CutsAMarkThatIsLongerThanTheWindow) {
  EXPECT_EQ(shown(std::string(90, 'a'), std::string(90, 'a'), 12),
            "  1 | aaaaaaaaaa…\n"
            "    | ^~~~~~~~~~  /title\n");
}

TEST(RenderText, IsQuickOnALineOfMegabytes) {
  const std::string text = std::string(std::size_t{4} << 20U, 'a') + "!" + std::string(std::size_t{4} << 20U, 'b');
  EXPECT_LT(shown(text, "!").size(), 300u);
}

TEST(RenderText, AlignsLineNumbers) {
  const std::string text = std::string(1233, '\n') + "x";
  EXPECT_EQ(shown(text, "x"),
            "1234 | x\n"
            "     | ^  /title\n");
}

TEST(RenderText, TellsRelatedPlacesAsNotes) {
  const Source source("f", "year: 2024\ntitle: 2023\n");
  Diagnostic found = finding(source, "2023");
  found.related.push_back({{"见此", "see here"}, Pointer{} / "year", Range{6, 10}});
  EXPECT_EQ(render_text(found, source, Language::en),
            "f:2:8: warning: wrong [some-rule]\n"
            "  2 | title: 2023\n"
            "    |        ^~~~  /title\n"
            "f:1:7: note: see here\n"
            "  1 | year: 2024\n"
            "    |       ^~~~  /year\n");
}

TEST(RenderText, ShowsNothingOfWhatItMustNotRepeat) {
  const Source source("f", "year: 2024\ntitle: 2023\n");
  Diagnostic found = finding(source, "2023");
  found.discreet = true;
  found.related.push_back({{"见此", "see here"}, Pointer{} / "year", Range{6, 10}});
  EXPECT_EQ(render_text(found, source, Language::en),
            "f:2:8: warning: wrong [some-rule]\n"
            "f:1:7: note: see here\n");
}

TEST(RenderText, NamesThePointerWhereThereIsNoPlace) {
  const Source source("f", "");
  Diagnostic found = finding(source, "");
  found.place.reset();
  EXPECT_EQ(render_text(found, source, Language::en),
            "f: warning: wrong [some-rule]\n"
            "    | /title\n");
}

TEST(RenderText, LeavesTheSnippetOutWhenAsked) {
  const Source source("f", "abc");
  RenderOptions options;
  options.snippet = false;
  EXPECT_EQ(render_text(finding(source, "b"), source, Language::en, options), "f:1:2: warning: wrong [some-rule]\n");
}

TEST(DisplayWidth, CountsAsTerminalsDo) {
  EXPECT_EQ(display_width(""), 0u);
  EXPECT_EQ(display_width("abc"), 3u);
  EXPECT_EQ(display_width("法治，〔《（"), 12u);
  EXPECT_EQ(display_width("“”…·—"), 5u);
  EXPECT_EQ(display_width("\u3000ａ\U00020000"), 6u);
  EXPECT_EQ(display_width("e\u0301\uFEFF"), 1u);
  EXPECT_EQ(display_width("ｱ"), 1u);
}

TEST(Printable, EscapesWhatMovesOrTurnsTheText) {
  EXPECT_EQ(printable("\t\r\n"), "\\x09\\x0d\\x0a");
  EXPECT_EQ(printable("\u202E\u2066"), "\\u202e\\u2066");
  EXPECT_EQ(printable("\xFF\xC0"), "\\xff\\xc0");
  EXPECT_EQ(printable("法治 ok"), "法治 ok");
  // What runners of build services take for orders.
  EXPECT_EQ(printable("一##[group]二##vso[task]三::四"), "一\\x23#[group]二\\x23#vso[task]三::四");
  EXPECT_EQ(printable("::error::一"), "\\x3a:error::一");
  EXPECT_EQ(printable("#[ ## ##( #"), "#[ ## ##( #");
}

}  // namespace

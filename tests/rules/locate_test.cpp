#include <fazhi/import/extract.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <algorithm>

#include "../choices.hpp"

namespace {

using fazhi::diag::Diagnostic;
using fazhi::diag::Source;
using fazhi::diag::TextEdit;
using fazhi::io::Format;
namespace diag = fazhi::diag;
namespace importer = fazhi::importer;
namespace io = fazhi::io;
namespace model = fazhi::model;
namespace rules = fazhi::rules;

model::Report read(const Source& source, Format format) {
  auto read = io::read<model::Report>(source, format);
  std::string problems;
  for (const auto& problem : read.problems) problems += problem.id + ' ';
  EXPECT_TRUE(read.document.has_value()) << problems << '\n' << source.text();
  return read.document ? read.document->value : model::Report{};
}

/// What a rule finds in a JSON or YAML document, with places.
std::vector<Diagnostic> found_in(const Source& source, Format format, const char* rule) {
  const model::Report report = read(source, format);
  auto found = rules::apply(*rules::find(rule), report);
  rules::locate(found, report, io::places(source, format), source);
  return found;
}

std::string printed(const Source& source, std::optional<fazhi::Range> place) {
  return place ? source.text().substr(place->begin, place->size()) : "(no place)";
}

/// The text with all edits made, from the last to the first.
std::string edited(std::string text, std::vector<TextEdit> edits) {
  std::sort(edits.begin(), edits.end(),
            [](const TextEdit& a, const TextEdit& b) { return a.place->begin > b.place->begin; });
  for (const TextEdit& edit : edits) text.replace(edit.place->begin, edit.place->size(), edit.replacement);
  return text;
}

/// A document around `slip`, which is what a finding must point at.
struct Printing {
  const char* name;
  Format format;
  const char* before;
  const char* slip;
  const char* behind;
};
void PrintTo(const Printing& printing, std::ostream* out) { *out << printing.name; }

class SlipIn : public testing::TestWithParam<Printing> {
 protected:
  /// The document with `slip` in its place.
  static std::string document(const std::string& slip) {
    const std::string head = GetParam().format == Format::json
                                 ? R"({"schema_version":"1.0","metadata":{},"sections":[],"preamble":[)"
                                 : "schema_version: '1.0'\nmetadata: {}\nsections: []\npreamble:\n  - ";
    return head + GetParam().before + slip + GetParam().behind;
  }
};

TEST_P(SlipIn, IsPlacedAndMendedAndNothingElse) {
  const Source source("report", document(GetParam().slip));
  const auto found = found_in(source, GetParam().format, "punctuation-single");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(printed(source, found[0].place), GetParam().slip);
  ASSERT_EQ(found[0].fixes.size(), 1U);
  const Source mended("report", edited(source.text(), found[0].fixes[0].edits));
  EXPECT_EQ(mended.text(), document("，"));
  EXPECT_TRUE(found_in(mended, GetParam().format, "punctuation-single").empty());
}

INSTANTIATE_TEST_SUITE_P(
    , SlipIn,
    testing::Values(
        Printing{"YamlPlain", Format::yaml, "全年检查", "，，", "整改。\n"},
        Printing{"YamlPlainWrapped", Format::yaml, "第一行\n    全年检查", "，，", "整改\n    第三行。\n"},
        Printing{"YamlPlainWithAnchorAndTag", Format::yaml, "&a !!str 全年检查", "，，", "整改。\n"},
        Printing{"YamlDoubleQuoted", Format::yaml, R"("全年\"检查\"\x41\U00020000)", "，，", "整改。\"\n"},
        Printing{"YamlDoubleQuotedContinued", Format::yaml, "\"全年\\\n    检查", "，，", "整改\\n。\"\n"},
        Printing{"YamlSingleQuoted", Format::yaml, "'全年''检查''", "，，", "整改。'\n"},
        Printing{"YamlLiteral", Format::yaml, "|-\n    第一行。\n\n    全年检查", "，，", "整改。\n      第三行。\n"},
        Printing{"YamlFolded", Format::yaml, ">\n    第一行\n    全年检查", "，，", "整改。\n"},
        Printing{"Json", Format::json, R"("全年检查)", "，，", R"(整改。"]})"},
        Printing{"JsonWithEscapes", Format::json, R"("全\"年\\检\/查\n\t)", "，，", R"(整改。\ud840\udc00"]})"},
        Printing{"JsonAllEscaped", Format::json, R"("\u5168\u5e74)", "\\uff0c\\uFF0C", R"(\u6574\u6539"]})"},
        Printing{"JsonWithAPairOfSurrogatesBefore", Format::json, R"("\uD840\uDC00检查)", "，，", R"(整改。"]})"}),
    [](const auto& test) { return test.param.name; });

Source yaml(const std::string& preamble) {
  return Source("report", "schema_version: '1.0'\nmetadata: {}\nsections: []\npreamble:\n  - " + preamble + '\n');
}

TEST(Locate, TellsApartTwoSlipsOfOneText) {
  const Source source = yaml("\"全年检查，，整改；\\\n    复查，，销号。\"");
  const auto found = found_in(source, Format::yaml, "punctuation-single");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].place->begin, source.text().find("，，"));
  EXPECT_EQ(found[1].place->begin, source.text().rfind("，，"));
}

TEST(Locate, ShowsTheTextWhereASpaceIsAWrap) {
  const Source source = yaml("逐家检查企业，督\n    促整改。");
  const auto found = found_in(source, Format::yaml, "no-stray-spaces");
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].place->begin, source.text().find("逐家检查"));
  EXPECT_TRUE(found[0].fixes.empty());
}

TEST(Locate, ShowsASpaceInsideALine) {
  const Source source = yaml("逐家检查\n    企业，督 促整改。");
  const auto found = found_in(source, Format::yaml, "no-stray-spaces");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(printed(source, found[1].place), " ");
  ASSERT_EQ(found[1].fixes.size(), 1U);
  EXPECT_EQ(edited(source.text(), found[1].fixes[0].edits), yaml("逐家检查\n    企业，督促整改。").text());
}

TEST(Locate, LeavesOutAFixThatWouldTurnATextIntoANumber) {
  EXPECT_TRUE(found_in(yaml("<br>2024"), Format::yaml, "no-page-residue").at(0).fixes.empty());
  EXPECT_EQ(found_in(yaml("\"<br>2024\""), Format::yaml, "no-page-residue").at(0).fixes.size(), 1U);
}

TEST(Locate, LeavesOutAFixThatWouldTurnATextIntoANumberInItsMiddle) {
  EXPECT_TRUE(found_in(yaml("20<br>24"), Format::yaml, "no-page-residue").at(0).fixes.empty());
  EXPECT_EQ(found_in(yaml("第20<br>24号"), Format::yaml, "no-page-residue").at(0).fixes.size(), 1U);
  EXPECT_EQ(found_in(yaml("'20<br>24'"), Format::yaml, "no-page-residue").at(0).fixes.size(), 1U);
}

/// What is located of one finding that replaces a part of the only text: what is printed there, how far behind the
/// begin of the list, and how many fixes are left.
std::string located(const Source& source, fazhi::Range within, const char* replacement) {
  const bool is_json = source.text()[0] == '{';
  const Format format = is_json ? Format::json : Format::yaml;
  const model::Report report = read(source, format);
  Diagnostic finding;
  finding.at = diag::Pointer{} / "preamble" / 0;
  finding.within = within;
  finding.fixes = {{{"改", "change"}, false, {{finding.at, within, replacement, std::nullopt}}}};
  std::vector<Diagnostic> found = {finding};
  rules::locate(found, report, io::places(source, format), source);
  const std::size_t list = is_json ? source.text().rfind('[') + 1 : source.text().find("  - ") + 4;
  return printed(source, found[0].place) + '@' + std::to_string(found[0].place->begin - list) + ' ' +
         std::to_string(found[0].fixes.size());
}

TEST(Locate, LeavesOutAnEditThatGivesAPlainTextAnotherType) {
  for (const char* typed : {"2024", "null", "NO", "1.5e3", "0x1F", "2024.5"})
    EXPECT_EQ(located(yaml("二〇"), {0, 6}, typed), "二〇@0 0") << typed;
  EXPECT_EQ(located(yaml("20二4"), {2, 5}, "2"), "二@2 0");
  EXPECT_EQ(located(yaml("二〇"), {0, 6}, "一"), "二〇@0 1");
  EXPECT_EQ(located(yaml("1）"), {0, 1}, "2"), "1@0 1");
  EXPECT_EQ(located(yaml("'二〇'"), {0, 6}, "2024"), "二〇@1 1");
}

TEST(Locate, TakesAQuoteThatOpensATextForNoPartOfIt) {
  EXPECT_EQ(located(yaml(R"("\"")"), {0, 1}, "无"), R"(\"@1 1)");
  EXPECT_EQ(located(yaml(R"("\\\\")"), {0, 1}, "无"), R"(\\@1 1)");
  EXPECT_EQ(located(yaml("''''''"), {0, 2}, "无"), "''''@1 1");
  const Source json("report", R"({"schema_version":"1.0","metadata":{},"sections":[],"preamble":["\""]})");
  EXPECT_EQ(located(json, {0, 1}, "无"), R"(\"@1 1)");
}

TEST(Locate, TellsAnAnchorFromATextThatIsSpelledAlike) {
  EXPECT_EQ(located(yaml("&整改 整改"), {3, 6}, "正"), "改@11 1");
}

TEST(Locate, TakesTheQuoteThatATextOfAPageBeginsWithForThatText) {
  const Source source("page.txt", "\"清源\"行动，，全年");
  model::Report report;
  report.preamble = {source.text()};
  fazhi::diag::SourceMap places;
  places.add(diag::Pointer{} / "preamble" / 0, {{0, source.text().size()}, std::nullopt});
  auto found = rules::apply(*rules::find("punctuation-single"), report);
  rules::locate(found, report, places, source);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(printed(source, found[0].place), "，，");
}

TEST(Locate, LeavesOutAFixInAnAlias) {
  const Source source = yaml("&a 全年检查，，整改。\n  - *a");
  const auto found = found_in(source, Format::yaml, "punctuation-single");
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(printed(source, found[1].place), "*a");
  EXPECT_TRUE(found[1].fixes.empty());
}

TEST(Locate, ShowsAPartOfATextThatIsTooLongToBeLinedUp) {
  model::Report report;
  report.preamble.emplace_back();
  while (report.preamble[0].size() < (std::size_t{1} << 20U)) report.preamble[0] += "逐家检查企业并督促整改";
  report.preamble[0] += "，，复查。";
  const Source source("report", '"' + report.preamble[0] + '"');
  fazhi::diag::SourceMap places;
  places.add(fazhi::diag::Pointer{} / "preamble" / 0, {{0, source.text().size()}, std::nullopt});
  auto found = rules::apply(*rules::find("punctuation-single"), report);
  rules::locate(found, report, places, source);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(printed(source, found[0].place), "，，");
}

const std::string page =
    "清河县应急管理局2024年度法治政府建设年度报告\n\n一、主要举措\n（一）检查。全年检查，，整改隐患112处。\n";

TEST(Locate, PlacesASlipOfAPrintedPage) {
  const Source source("page.txt", page);
  const auto imported = importer::import_text(source);
  rules::ValidateOptions options;
  options.printed = &imported;
  auto found = rules::apply(*rules::find("punctuation-single"), imported.report, options);
  rules::locate(found, imported.report, imported.places, source);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(printed(source, found[0].place), "，，");
  EXPECT_EQ(edited(page, found.at(0).fixes.at(0).edits), std::string(page).replace(page.find("，，"), 6, "，"));
}

TEST(Locate, PlacesASlipOfAWebPageInItsText) {
  const auto extracted =
      importer::extract("page.html",
                        "<html><body><h1>清河县应急管理局2024年度法治政府建设年度报告</h1><p>一、主要举措</p>"
                        "<p>（一）检查。全年检查<b>，，</b>整改&amp;复查。</p></body></html>");
  ASSERT_TRUE(extracted);
  const Source& source = extracted.value().text;
  const auto imported = importer::import_text(extracted.value());
  rules::ValidateOptions options;
  options.printed = &imported;
  auto found = rules::apply(*rules::find("punctuation-single"), imported.report, options);
  rules::locate(found, imported.report, imported.places, source);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(printed(source, found[0].place), "，，");
}

struct Slip {
  const char* wrong;
  const char* right;
};
constexpr Slip slips[] = {
    {"，，", "，"},
    {"依据清应急[2024]5号文件", "依据清应急〔2024〕5号文件"},
    {"依据清应急﹝2024﹞5号和清应急【2024】7号文件", "依据清应急〔2024〕5号和清应急〔2024〕7号文件"},
    {"\u202E", ""}};

/// Puts words between two Chinese characters of a text.
void insert(std::string& text, std::size_t wanted, const std::string& words) {
  std::vector<std::size_t> seats;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t before = fazhi::utf8::next(text, at);
    std::size_t behind = at;
    const bool han = at < text.size() && before >= 0x4E00 && before <= 0x9FFF;
    if (!han) continue;
    const char32_t next = fazhi::utf8::next(text, behind);
    if (next >= 0x4E00 && next <= 0x9FFF) seats.push_back(at);
  }
  if (!seats.empty()) text.insert(seats[wanted % seats.size()], words);
}

/// Some texts of a report of every kind.
std::vector<std::string*> some_texts(model::Report& report) {
  return {&report.preamble[0],
          &report.sections[0].measures[0].paragraphs[0],
          &report.sections[1].paragraphs[0],
          &report.sections[1].shortcomings[0].paragraphs[0],
          &report.sections[2].duties[0].paragraphs[0],
          &report.sections[3].heading};
}

/// All edits of the safe fixes.
std::vector<TextEdit> safe_edits(const std::vector<Diagnostic>& findings) {
  std::vector<TextEdit> edits;
  for (const Diagnostic& found : findings)
    for (const auto& fix : found.fixes)
      if (fix.safe) edits.insert(edits.end(), fix.edits.begin(), fix.edits.end());
  return edits;
}

class SafeFixes : public testing::TestWithParam<Format> {};

TEST_P(SafeFixes, GiveTheReportWithoutItsSlips) {
  const Source valid("valid.yaml", io::read_file(std::string(FAZHI_SOURCE_DIR) + "/tests/rules/valid.yaml").value());
  const model::Report clean = read(valid, Format::yaml);
  for (std::uint32_t seed = 0; seed < 40; ++seed) {
    SCOPED_TRACE(seed);
    Choices choices(seed);
    model::Report wrong = clean;
    model::Report right = clean;
    const auto wrong_texts = some_texts(wrong);
    const auto right_texts = some_texts(right);
    for (std::size_t i = 0; i < wrong_texts.size(); ++i) {
      const Slip& slip = slips[choices.below(std::size(slips))];
      const auto seat = static_cast<std::size_t>(choices.below(64));
      insert(*wrong_texts[i], seat, slip.wrong);
      insert(*right_texts[i], seat, slip.right);
    }
    const Source source("report", GetParam() == Format::json ? io::write_json(wrong) : io::write_yaml(wrong));
    auto found = rules::validate(wrong).findings;
    rules::locate(found, wrong, io::places(source, GetParam()), source);
    const auto edits = safe_edits(found);
    EXPECT_GE(edits.size(), wrong_texts.size());
    EXPECT_EQ(read(Source("mended", edited(source.text(), edits)), GetParam()), right);
  }
}

INSTANTIATE_TEST_SUITE_P(, SafeFixes, testing::Values(Format::json, Format::yaml),
                         [](const auto& test) { return test.param == Format::json ? "Json" : "Yaml"; });

}  // namespace

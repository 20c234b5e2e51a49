#include <fazhi/import/extract.hpp>
#include <fazhi/import/import.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

namespace {

using fazhi::importer::Container;
using fazhi::importer::ExtractOptions;
using std::string_literals::operator""s;

fazhi::importer::Extracted extracted(const std::string& bytes, const ExtractOptions& options = {}) {
  return fazhi::importer::extract("page", bytes, options).value();
}

fazhi::Error refused(const std::string& bytes, const ExtractOptions& options = {}) {
  const auto result = fazhi::importer::extract("page", bytes, options);
  return result ? fazhi::Error{"nothing was refused", {}} : result.error();
}

ExtractOptions named(const std::string& encoding) {
  ExtractOptions options;
  options.encoding = encoding;
  return options;
}

std::string fixture(const std::string& name) {
  std::ifstream file(FAZHI_SOURCE_DIR "/tests/data/encodings/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Text of the basic plane in UTF-16.
std::string utf16(std::u16string_view text, bool big_endian) {
  std::string bytes;
  for (const char16_t unit : text) {
    const char low = static_cast<char>(unit & 0xFFU);
    const char high = static_cast<char>(unit >> 8U);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

/// A build without ICU has its own tests below.
bool has_icu() { return fazhi::importer::extract("page", "\xB7\xA8", named("gb18030")).operator bool(); }

constexpr const char* short_text = "清溪县林业局全年办结案件三十件，均已公开。";
constexpr const char* short_gb =
    "\xC7\xE5\xCF\xAA\xCF\xD8\xC1\xD6\xD2\xB5\xBE\xD6\xC8\xAB\xC4\xEA\xB0\xEC\xBD\xE1\xB0\xB8\xBC\xFE\xC8\xFD\xCA\xAE"
    "\xBC\xFE\xA3\xAC\xBE\xF9\xD2\xD1\xB9\xAB\xBF\xAA\xA1\xA3";
constexpr const char* short_traditional = "清溪縣林業局全年辦結案件三十件，均已公開。";
constexpr const char* short_big5 =
    "\xB2\x4D\xB7\xCB\xBF\xA4\xAA\x4C\xB7\x7E\xA7\xBD\xA5\xFE\xA6\x7E\xBF\xEC\xB5\xB2\xAE\xD7\xA5\xF3\xA4\x54\xA4\x51"
    "\xA5\xF3\xA1\x41\xA7\xA1\xA4\x77\xA4\xBD\xB6\x7D\xA1\x43";
/// The same in GBK, whose characters beyond GB2312 have second bytes of every kind.
constexpr const char* short_traditional_gbk =
    "\xC7\xE5\xCF\xAA\xBF\x68\xC1\xD6\x98\x49\xBE\xD6\xC8\xAB\xC4\xEA\xDE\x6B\xBD\x59\xB0\xB8\xBC\xFE\xC8\xFD\xCA\xAE"
    "\xBC\xFE\xA3\xAC\xBE\xF9\xD2\xD1\xB9\xAB\xE9\x5F\xA1\xA3";

struct Sample {
  const char* name;
  std::string bytes;
  const char* encoding;
  std::string text;
};

void PrintTo(const Sample& sample, std::ostream* out) { *out << sample.name; }

class ExtractDecodes : public testing::TestWithParam<Sample> {};

TEST_P(ExtractDecodes, ByTheBytesAlone) {
  if (!has_icu() && GetParam().encoding[0] != 'U') GTEST_SKIP() << "this build has no ICU";
  const auto read = extracted(GetParam().bytes);
  EXPECT_EQ(read.encoding, GetParam().encoding);
  EXPECT_EQ(read.text.text(), GetParam().text);
  EXPECT_EQ(read.container, Container::text);
  EXPECT_TRUE(read.notes.empty());
}

INSTANTIATE_TEST_SUITE_P(
    , ExtractDecodes,
    testing::Values(
        Sample{"Empty", "", "UTF-8", ""}, Sample{"Ascii", "2024\r\n", "UTF-8", "2024\r\n"},
        Sample{"Utf8", short_text, "UTF-8", short_text},
        Sample{"Utf8WithMark", "\xEF\xBB\xBF"s + short_text, "UTF-8", short_text},
        Sample{"Utf8OfOneDot", "1998·3", "UTF-8", "1998·3"},
        Sample{"Utf16LeWithMark", "\xFF\xFE" + utf16(u"清溪县\n2024年", false), "UTF-16LE", "清溪县\n2024年"},
        Sample{"Utf16BeWithMark", "\xFE\xFF" + utf16(u"清溪县\n2024年", true), "UTF-16BE", "清溪县\n2024年"},
        Sample{"Utf16LeWithoutMark", utf16(u"清溪县林业局\r\n全年办结案件三十件，均已公开。\n", false), "UTF-16LE",
               "清溪县林业局\r\n全年办结案件三十件，均已公开。\n"},
        Sample{"Utf16BeWithoutMark", utf16(u"清溪县林业局\r\n全年办结案件三十件，均已公开。\n", true), "UTF-16BE",
               "清溪县林业局\r\n全年办结案件三十件，均已公开。\n"},
        // Each unit stands by itself: Latin and Chinese by turns, of which the halves that are alike do not lie side by
        // side.
        Sample{"Utf16LeByTurnsWithoutMark", utf16(u"1一2丁3七4万5丈6三7上8下\n", false), "UTF-16LE",
               "1一2丁3七4万5丈6三7上8下\n"},
        Sample{"Utf16BeByTurnsWithoutMark", utf16(u"1一2丁3七4万5丈6三7上8下\n", true), "UTF-16BE",
               "1一2丁3七4万5丈6三7上8下\n"},
        Sample{"Utf16LeOfDotsWithoutMark", utf16(u"\u00A0一\u00A0丁\u00A0七\u00A0万\n", false), "UTF-16LE",
               "\u00A0一\u00A0丁\u00A0七\u00A0万\n"},
        Sample{"Utf16BeyondTheBasicPlane", "\xFF\xFE\x42\xD8\xB7\xDF"s, "UTF-16LE", "𠮷"},
        Sample{"ShortGb18030", short_gb, "GB18030", short_text},
        Sample{"LongGb18030", fixture("simplified.gb18030.txt"), "GB18030", fixture("simplified.txt")},
        Sample{"Gb18030OfFourBytes", short_gb + "\x81\x39\xEF\x31\x95\x34\xB2\x35"s, "GB18030", short_text + "㐂𠮷"s},
        Sample{"Gb18030WithMark", "\x84\x31\x95\x33\xB7\xA8"s, "GB18030", "法"},
        Sample{"Gb2312ThatLooksUtf8", "\xC4\xA3\xC2\xB7"s, "GB18030", "模路"},
        Sample{"ShortTraditionalGbk", short_traditional_gbk, "GB18030", short_traditional},
        Sample{"LongTraditionalGbk", fixture("traditional.gb18030.txt"), "GB18030", fixture("traditional.txt")},
        Sample{"ShortBig5", short_big5, "Big5", short_traditional},
        Sample{"LongBig5", fixture("traditional.big5.txt"), "Big5", fixture("traditional.txt")}),
    [](const auto& one) { return one.param.name; });

TEST(Extract, TakesTheNamedEncodingInItsSpellings) {
  EXPECT_EQ(extracted("\xE6\xB3\x95", named("UTF8")).text.text(), "法");
  EXPECT_EQ(extracted(utf16(u"法", true), named("utf-16be")).text.text(), "法");
  EXPECT_EQ(extracted("\xFF\xFE" + utf16(u"法", false), named("UTF-16")).text.text(), "法");
  EXPECT_EQ(extracted("\xFE\xFF" + utf16(u"法", true), named("UTF-16")).text.text(), "法");
  if (!has_icu()) return;
  for (const char* name : {"gb18030", "GBK", "gb2312", "GB_2312-80", "cp936", "Windows-936"})
    EXPECT_EQ(extracted("\xB7\xA8", named(name)).text.text(), "法") << name;
  EXPECT_EQ(extracted("\xAA\x6B", named("Big5-HKSCS")).text.text(), "法");
  // The bytes are Big5 for certain, and yet the user's word counts.
  EXPECT_EQ(extracted(short_big5, named("gbk")).encoding, "GB18030");
}

TEST(Extract, RefusesAnEncodingThatItDoesNotKnow) {
  const auto error = refused("法", named("latin-1"));
  EXPECT_EQ(error.code, "extract.encoding");
  EXPECT_NE(error.message.zh.find("latin-1"), std::string::npos);
  EXPECT_NE(error.message.en.find("gb18030"), std::string::npos);
}

TEST(Extract, RefusesWhatIsNoEncodingAndTellsTheWayOut) {
  const auto error = refused(
      "Les mesures prises l'an pass\xE9 \xE0 la pr\xE9"
      "fecture \xE9taient tr\xE8s bien re\xE7ues");
  EXPECT_EQ(error.code, "extract.encoding");
  EXPECT_NE(error.message.zh.find("--encoding"), std::string::npos);
}

TEST(Extract, NamesTheConversionWhereTheBuildCannotDecode) {
  if (has_icu()) GTEST_SKIP() << "this build has ICU";
  const auto error = refused(short_gb);
  EXPECT_EQ(error.code, "extract.support");
  EXPECT_NE(error.message.en.find("iconv -f GB18030 -t UTF-8"), std::string::npos);
}

TEST(Extract, PutsOneReplacementForEachRunOfWrongBytes) {
  const std::string good = short_text;
  const auto read = extracted(good + "\xFF\xFE" + good + "\xE6\xB3\n" + good);
  EXPECT_EQ(read.text.text(), good + "\uFFFD" + good + "\uFFFD\n" + good);
  ASSERT_EQ(read.notes.size(), 2U);
  EXPECT_EQ(read.notes[0].id, "extract.bytes");
  EXPECT_EQ(read.notes[0].severity, fazhi::diag::Severity::warning);
  EXPECT_EQ(read.notes[0].place, (fazhi::Range{good.size(), good.size() + 3}));
  EXPECT_EQ(read.notes[0].message.en,
            "2 bytes at byte offset 63 of the file are not UTF-8; \"\uFFFD\" stands for them");
  EXPECT_EQ(read.notes[1].place, (fazhi::Range{2 * good.size() + 3, 2 * good.size() + 6}));
  EXPECT_NE(read.notes[1].message.zh.find("偏移128起的2个字节"), std::string::npos);
}

TEST(Extract, NamesTheEncodingOfARunThatGotIn) {
  const std::string good = fixture("simplified.txt");
  // Its first character happens to be a sequence of UTF-8; it belongs to the run all the same.
  const auto read = extracted(good + "\xC4\xA3\xB7\xB6\xBB\xA4\xC1\xD6" + good);
  EXPECT_EQ(read.encoding, "UTF-8");
  EXPECT_EQ(read.text.text(), good + "\uFFFD" + good);
  ASSERT_EQ(read.notes.size(), 1U);
  EXPECT_EQ(read.notes[0].place, (fazhi::Range{good.size(), good.size() + 3}));
  EXPECT_NE(read.notes[0].message.zh.find("偏移" + std::to_string(good.size()) + "起的8个字节"), std::string::npos);
  EXPECT_NE(read.notes[0].message.zh.find("混入的GB18030"), std::string::npos);
}

TEST(Extract, FindsUtf8InTheMiddleOfGb18030) {
  if (!has_icu()) GTEST_SKIP() << "this build has no ICU";
  const std::string good = fixture("simplified.gb18030.txt");
  const auto read = extracted(good + "护林防火" + good);
  EXPECT_EQ(read.encoding, "GB18030");
  EXPECT_EQ(read.text.text(), fixture("simplified.txt") + "\uFFFD" + fixture("simplified.txt"));
  ASSERT_EQ(read.notes.size(), 1U);
  EXPECT_NE(read.notes[0].message.en.find("byte offset " + std::to_string(good.size())), std::string::npos);
  EXPECT_NE(read.notes[0].message.en.find("text in UTF-8 that got in"), std::string::npos);
}

TEST(Extract, PlacesWrongBytesInGb18030) {
  if (!has_icu()) GTEST_SKIP() << "this build has no ICU";
  const std::string good = short_gb;
  const auto read = extracted(good + "\xFF" + good + "\x81");
  EXPECT_EQ(read.text.text(), short_text + "\uFFFD"s + short_text + "\uFFFD");
  ASSERT_EQ(read.notes.size(), 2U);
  EXPECT_EQ(read.notes[0].place, (fazhi::Range{63, 66}));
  EXPECT_NE(read.notes[0].message.en.find("1 byte at byte offset 42"), std::string::npos);
  EXPECT_NE(read.notes[1].message.en.find("1 byte at byte offset 85"), std::string::npos);
}

TEST(Extract, PlacesHalfPairsInUtf16) {
  const std::string good = utf16(u"清溪县林业局全年办结案件三十件，均已公开。\n", false);
  const auto read = extracted("\xFF\xFE" + good + "\x42\xD8" + good + "\xD5");
  EXPECT_EQ(read.text.text(), short_text + "\n\uFFFD"s + short_text + "\n\uFFFD");
  ASSERT_EQ(read.notes.size(), 2U);
  EXPECT_NE(read.notes[0].message.en.find("2 bytes at byte offset 46"), std::string::npos);
}

TEST(Extract, RefusesATextOfWhichTooMuchIsWrong) {
  const auto error = refused(short_text + std::string("\xFF\xFF\xFF\xFF"));
  EXPECT_EQ(error.code, "extract.encoding");
  EXPECT_NE(error.message.en.find("UTF-8, the first at byte offset 63"), std::string::npos);
  const auto wrongly_named = refused(fixture("simplified.gb18030.txt"), named("utf-8"));
  EXPECT_EQ(wrongly_named.code, "extract.encoding");
}

TEST(Extract, CountsTheWrongBytesThatItDoesNotList) {
  ExtractOptions options;
  options.max_notes = 2;
  std::string bytes;
  for (int i = 0; i < 5; ++i) bytes += short_text + "\xFF"s;
  const auto read = extracted(bytes, options);
  ASSERT_EQ(read.notes.size(), 3U);
  EXPECT_EQ(read.notes[2].message.en, "3 further places with wrong bytes are not listed");
}

TEST(Extract, KeepsTheDigestOfTheBytes) {
  const auto read = extracted(
      "\xEF\xBB\xBF"
      "abc");
  if (!read.digest) GTEST_SKIP() << "this build has no libmd";
  EXPECT_NE(read.digest, extracted("abc").digest);
  const auto imported = fazhi::importer::import_text(read);
  ASSERT_TRUE(imported.report.provenance);
  EXPECT_EQ(imported.report.provenance->digest, read.digest);
}

TEST(Extract, PutsItsNotesBeforeThoseOfTheImport) {
  const auto read = extracted(fixture("simplified.txt") + "\xFF\n");
  const auto imported = fazhi::importer::import_text(read);
  ASSERT_FALSE(imported.notes.empty());
  EXPECT_EQ(imported.notes[0].id, "extract.bytes");
  EXPECT_EQ(imported.report.metadata.title, "清溪县林业局2024年法治政府建设年度报告");
}

TEST(Extract, NamesTheLimitThatAFileIsBeyond) {
  ExtractOptions options;
  options.max_bytes = 5;
  EXPECT_EQ(refused("123456", options).code, "extract.limit");
  EXPECT_EQ(extracted("12345", options).text.text(), "12345");
  options.max_text_bytes = 4;
  const auto error = refused("12345", options);
  EXPECT_EQ(error.code, "extract.limit");
  EXPECT_EQ(error.message.en, "the text is larger than 4 bytes");
}

// Containers.

/// A package that has files of these names, as far as its directory goes.
std::string package(std::initializer_list<std::string> names, const std::string& content = "") {
  std::string bytes;
  const auto add = [&](const std::string& signature, std::size_t header, std::size_t size_at, const std::string& name) {
    std::string entry = signature + std::string(header - signature.size(), '\0');
    entry[size_at] = static_cast<char>(name.size());
    bytes += entry + name;
  };
  for (const std::string& name : names) {
    add("PK\x03\x04", 30, 26, name);
    bytes += content;
  }
  for (const std::string& name : names) add("PK\x01\x02", 46, 28, name);
  return bytes + "PK\x05\x06" + std::string(18, '\0');
}

std::string wide(const std::string& ascii) {
  std::string units;
  for (const char c : ascii) units += {c, '\0'};
  return units;
}

const std::string compound = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(504, '\0');

struct Kind {
  const char* name;
  std::string bytes;
  Container container;
};

void PrintTo(const Kind& kind, std::ostream* out) { *out << kind.name; }

class DetectContainer : public testing::TestWithParam<Kind> {};

TEST_P(DetectContainer, TellsItByTheBytes) {
  EXPECT_EQ(name_of(fazhi::importer::detect_container(GetParam().bytes)), name_of(GetParam().container));
}

INSTANTIATE_TEST_SUITE_P(
    , DetectContainer,
    testing::Values(
        Kind{"Docx", package({"[Content_Types].xml", "word/document.xml"}), Container::docx},
        Kind{"DocxOfWordOnline", package({"word/document2.xml"}), Container::docx},
        Kind{"DocxCutOff", package({"word/document.xml"}).substr(0, 50), Container::docx},
        Kind{"PackageCutOffBeforeItsDocument", package({"[Content_Types].xml", "word/document.xml"}).substr(0, 50),
             Container::docx},
        Kind{"Ofd", package({"OFD.xml", "Doc_0/Document.xml"}), Container::ofd},
        Kind{"Odt", package({"mimetype", "content.xml"}, "application/vnd.oasis.opendocument.text"), Container::odt},
        Kind{"Ods", package({"mimetype"}, "application/vnd.oasis.opendocument.spreadsheet"), Container::unknown},
        Kind{"Xlsx", package({"[Content_Types].xml", "xl/workbook.xml"}), Container::unknown},
        Kind{"Doc", compound + wide("WordDocument"), Container::doc},
        Kind{"Wps", compound + wide("WordDocument") + "KSOProductBuildVer", Container::wps},
        Kind{"Xls", compound + wide("Workbook"), Container::unknown},
        Kind{"Pdf", "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", Container::pdf},
        Kind{"Rtf", "{\\rtf1\\ansi\\ansicpg936", Container::rtf},
        Kind{"Png", "\x89PNG\r\n\x1A\n\0\0\0\rIHDR\0\0\x01\0"s, Container::unknown},
        Kind{"Html", "<html><body>", Container::html},
        Kind{"HtmlByDoctype", "\xEF\xBB\xBF\r\n<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01//EN\">", Container::html},
        Kind{"HtmlBehindComments", "<!-- 一 -->\n<!--[if IE]--> <HEAD>", Container::html},
        Kind{"Xhtml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!doctype html>", Container::html},
        Kind{"HtmlFragment", "<p style=\"text-indent: 2em\">一、", Container::html},
        Kind{"HtmlFragmentOfANewPage", "<nav><a href=\"/\">首页</a></nav><main>", Container::html},
        Kind{"HtmlFragmentBehindAField", "<input type=\"hidden\" value=\"1\"/>\n<p>一、", Container::html},
        Kind{"HtmlInUtf16", "\xFF\xFE" + wide("<table>"), Container::html},
        Kind{"TextWithAngleBrackets", "<某某县2024年报告>\n一、", Container::text},
        Kind{"TextOfOneTagInTheMiddle", "报告<p>一", Container::text}, Kind{"Empty", "", Container::text},
        Kind{"TextWithAControlCharacter", std::string(200, 'a') + '\0', Container::text},
        Kind{"TooManyControlCharacters", "abc\0\1\2"s, Container::unknown},
        Kind{"CommentWithoutEnd", "<!-- <html>", Container::text}),
    [](const auto& one) { return one.param.name; });

struct Refusal {
  const char* name;
  std::string bytes;
  const char* way_out;
};

void PrintTo(const Refusal& refusal, std::ostream* out) { *out << refusal.name; }

class ExtractRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(ExtractRefuses, AndNamesTheWayOut) {
  const auto error = refused(GetParam().bytes);
  EXPECT_EQ(error.code, "extract.container");
  EXPECT_NE(error.message.zh.find(GetParam().way_out), std::string::npos) << error.message.zh;
}

INSTANTIATE_TEST_SUITE_P(
    , ExtractRefuses,
    testing::Values(Refusal{"Doc", compound + wide("WordDocument"), "libreoffice --headless --convert-to docx"},
                    Refusal{"Wps", compound + "KSOProductBuildVer", "WPS文字文档"},
                    Refusal{"Rtf", "{\\rtf1", "libreoffice --headless"},
                    Refusal{"Odt", package({"mimetype"}, "application/vnd.oasis.opendocument.text"),
                            "--convert-to docx"},
                    Refusal{"Pdf", "%PDF-1.4\n", "pdftotext -layout"},
                    Refusal{"Ofd", package({"OFD.xml"}), "OFD阅读器"},
                    Refusal{"Unknown",
                            "\x7F"
                            "ELF\2\1\1\0\0\0\0"s,
                            "能读取的是"}),
    [](const auto& one) { return one.param.name; });

TEST(Extract, RefusesADocumentBehindAPassword) {
  const auto error = refused(compound + wide("EncryptionInfo") + wide("EncryptedPackage"));
  EXPECT_EQ(error.code, "extract.damaged");
  EXPECT_EQ(error.message.zh, "文档已用密码加密，不能读取；请用Word或WPS打开，取消密码后另存为新的.docx文件");
}

TEST(Extract, ReadsAPageByWhatItDeclaresUnlessTheBytesSayOtherwise) {
  const auto open = [](const std::string& page) { return fazhi::importer::extract("page.html", page); };
  const auto probe = open("<p>a</p>");
  if (!probe) GTEST_SKIP() << probe.error().message.en;
  if (!has_icu()) GTEST_SKIP() << "this build has no ICU";
  const std::string meta = "<html><head><meta http-equiv='Content-Type' content='text/html; charset=gb2312'></head>";
  // Too little to tell by the bytes.
  const auto declared = open(meta + "<p>\x87\xF8\x81\x39\xEF\x31</p>");
  ASSERT_TRUE(declared);
  EXPECT_EQ(declared.value().encoding, "GB18030");
  const auto contradicted = open(meta + "<p>" + short_text + "</p>");
  ASSERT_TRUE(contradicted);
  EXPECT_EQ(contradicted.value().encoding, "UTF-8");
  EXPECT_NE(contradicted.value().text.text().find(short_text), std::string::npos);
  const auto wrong = open("<meta charset=\"utf-8\"><p>" + std::string(short_gb) + "</p>");
  ASSERT_TRUE(wrong);
  EXPECT_NE(wrong.value().text.text().find(short_text), std::string::npos);
}

TEST(Extract, PlacesWrongBytesOfAPageInItsText) {
  const auto read = fazhi::importer::extract("page", "<p>甲</p><p>" + std::string(short_text) + "\xFF</p>");
  if (!read) GTEST_SKIP() << read.error().message.en;
  ASSERT_EQ(read.value().notes.size(), 1U);
  ASSERT_TRUE(read.value().notes[0].place);
  EXPECT_EQ(read.value().text.text().substr(read.value().notes[0].place->begin, 3), "\uFFFD");
}

// The plug point.

TEST(Extract, PlacesNoWrongBytesThatAPageHidesAtACharacterOfItsOwn) {
  const auto read = fazhi::importer::extract("page", "<p hidden>\xFF</p><p>" + std::string(short_text) + "\uFFFD</p>");
  if (!read) GTEST_SKIP() << read.error().message.en;
  ASSERT_EQ(read.value().notes.size(), 1U);
  EXPECT_EQ(read.value().notes[0].id, "extract.bytes");
  EXPECT_FALSE(read.value().notes[0].place);
}

TEST(Extract, TakesTheByteOrderMarkOffTheTextOfAnExtractor) {
  ExtractOptions options;
  options.extractors.push_back({[](std::string_view, std::string_view) { return true; },
                                [](std::string_view, std::string_view) { return std::string("\uFEFF甲\n"); }});
  EXPECT_EQ(extracted("x", options).text.text(), "甲\n");
}

TEST(Extract, AsksTheExtractorsOfTheUserFirst) {
  ExtractOptions options;
  options.extractors.push_back({[](std::string_view name, std::string_view) { return name == "other"; },
                                [](std::string_view, std::string_view) { return std::string("never"); }});
  options.extractors.push_back({[](std::string_view, std::string_view bytes) { return bytes.substr(0, 4) == "%PDF"; },
                                [](std::string_view name, std::string_view bytes) -> fazhi::Result<std::string> {
                                  return std::string(name) + "：" + std::to_string(bytes.size()) + "字节\n";
                                }});
  const auto read = extracted("%PDF-1.4", options);
  EXPECT_EQ(read.text.text(), "page：8字节\n");
  EXPECT_EQ(read.container, Container::pdf);
  EXPECT_EQ(extracted("甲", options).text.text(), "甲");
}

TEST(Extract, PassesOnWhatAnExtractorRefusesAndDoesNotTakeWhatIsNoUtf8) {
  ExtractOptions options;
  const auto any = [](std::string_view, std::string_view) { return true; };
  options.extractors = {{any, [](std::string_view, std::string_view) -> fazhi::Result<std::string> {
                           return fazhi::Error{"scan.blank", {"空白页", "a blank page"}};
                         }}};
  EXPECT_EQ(refused("x", options).code, "scan.blank");
  options.extractors = {
      {any, [](std::string_view, std::string_view) -> fazhi::Result<std::string> { return "ab\xFF"s; }}};
  EXPECT_EQ(refused("x", options).code, "extract.damaged");
}

}  // namespace

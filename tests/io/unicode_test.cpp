#include <fazhi/core/utf8.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;
using namespace std::string_literals;
using model::Report;

std::string in_json(const std::string& title) {
  return R"({"schema_version":"1.0","metadata":{"title":"年)" + title + R"(报"},"sections":[]})";
}
std::string in_yaml(const std::string& title) {
  return "schema_version: '1.0'\nmetadata:\n  title: 年" + title + "报\nsections: []\n";
}
std::string in_quoted_yaml(const std::string& title) {
  return "schema_version: '1.0'\nmetadata:\n  title: \"年" + title + "报\"\nsections: []\n";
}

/// What a reader says of the text, or the title that it read; `fast_readers` must make no difference.
std::string read(io::Format format, const std::string& text) {
  const diag::Source source("report", text);
  std::string both[2];
  for (const bool fast : {false, true}) {
    io::ReadOptions options;
    options.fast_readers = fast;
    const auto read = io::read<Report>(source, format, options);
    std::string& said = both[fast ? 1 : 0];
    for (const auto& problem : read.problems) {
      said += problem.id;
      if (problem.place) said += " " + std::to_string(problem.place->begin);
      said += "; ";
    }
    if (read) said += read.document->value.metadata.title.value_or("");
  }
  EXPECT_EQ(both[0], both[1]);
  return both[0];
}

/// That each writer's form of the title is read as the title again, by either reader.
void expect_written_and_read(const std::string& title) {
  Report report;
  report.metadata.title = title;
  EXPECT_EQ(read(io::Format::json, io::write_json(report)), title);
  EXPECT_EQ(read(io::Format::yaml, io::write_yaml(report)), title);
}

struct Broken {
  const char* name;
  std::string bytes;
};
class NotUnicode : public testing::TestWithParam<Broken> {};

TEST_P(NotUnicode, IsRefusedWhereItStands) {
  for (const bool is_json : {true, false}) {
    const std::string text = is_json ? in_json(GetParam().bytes) : in_quoted_yaml(GetParam().bytes);
    const std::string at = std::to_string(text.find("年") + 3);
    EXPECT_EQ(read(is_json ? io::Format::json : io::Format::yaml, text), "utf8.invalid " + at + "; ");
  }
  const std::string plain = in_yaml(GetParam().bytes);
  EXPECT_EQ(read(io::Format::yaml, plain), "utf8.invalid " + std::to_string(plain.find("年") + 3) + "; ");
  // In a comment, or in a key, too.
  EXPECT_EQ(read(io::Format::yaml, "# " + GetParam().bytes + "\n"), "utf8.invalid 2; ");
  EXPECT_EQ(read(io::Format::json, "{\"" + GetParam().bytes + "\": 1}"), "utf8.invalid 2; ");
}

INSTANTIATE_TEST_SUITE_P(
    Bytes, NotUnicode,
    testing::Values(Broken{"OverlongOfTwo", "\xC0\xAF"}, Broken{"OverlongNul", "\xC0\x80"},
                    Broken{"OverlongOfThree", "\xE0\x80\xAF"}, Broken{"LastOverlongOfThree", "\xE0\x9F\xBF"},
                    Broken{"OverlongOfFour", "\xF0\x80\x80\xAF"}, Broken{"LastOverlongOfFour", "\xF0\x8F\xBF\xBF"},
                    Broken{"OfFive", "\xF8\x88\x80\x80\x80"}, Broken{"OfSix", "\xFC\x84\x80\x80\x80\x80"},
                    Broken{"FirstSurrogate", "\xED\xA0\x80"}, Broken{"LastSurrogate", "\xED\xBF\xBF"},
                    Broken{"SurrogatePair", "\xED\xA1\x82\xED\xBE\xB7"}, Broken{"BeyondTheLast", "\xF4\x90\x80\x80"},
                    Broken{"ContinuationAlone", "\x80"}, Broken{"CutOfTwo", "\xC3"}, Broken{"CutOfThree", "\xE6\xB3"},
                    Broken{"CutOfFour", "\xF0\xA0\xAE"}, Broken{"NoSuchByte", "\xFF"},
                    Broken{"NoSuchBytes", "\xFE\xFE"}, Broken{"Gb18030", "\xB7\xA8\xD6\xCE"}),
    [](const auto& test) { return test.param.name; });

struct Scalar {
  const char* name;
  char32_t point;
  /// What the YAML reader says of it unescaped, where it does not take it.
  const char* yaml = "";
};
class ScalarValue : public testing::TestWithParam<Scalar> {};

TEST_P(ScalarValue, IsKeptAsItIs) {
  std::string title;
  utf8::append(title, GetParam().point);
  const std::string whole = "年" + title + "报";
  if (GetParam().point >= 0x20) {
    EXPECT_EQ(read(io::Format::json, in_json(title)), whole);
  }
  for (const std::string& text : {in_yaml(title), in_quoted_yaml(title)}) {
    if (*GetParam().yaml != '\0') {
      EXPECT_EQ(read(io::Format::yaml, text), GetParam().yaml + " "s + std::to_string(text.find("年") + 3) + "; ");
    } else {
      EXPECT_EQ(read(io::Format::yaml, text), whole);
    }
  }
  expect_written_and_read(whole);
  expect_written_and_read(title + title + title + title);
  expect_written_and_read(title + title + "\n" + title);
}

constexpr const char* control = "yaml.control";
INSTANTIATE_TEST_SUITE_P(Points, ScalarValue,
                         testing::Values(Scalar{"Bell", 0x07, control}, Scalar{"Escape", 0x1B, control},
                                         Scalar{"Delete", 0x7F, control}, Scalar{"SecondControls", 0x90, control},
                                         Scalar{"NextLine", 0x85}, Scalar{"NoBreakSpace", 0xA0},
                                         Scalar{"CombiningAcute", 0x301}, Scalar{"ArabicLetterMark", 0x61C},
                                         Scalar{"ZeroWidthSpace", 0x200B}, Scalar{"ZeroWidthJoiner", 0x200D},
                                         Scalar{"RightToLeftMark", 0x200F}, Scalar{"LineSeparator", 0x2028},
                                         Scalar{"ParagraphSeparator", 0x2029}, Scalar{"RightToLeftOverride", 0x202E},
                                         Scalar{"FirstStrongIsolate", 0x2068}, Scalar{"IdeographicSpace", 0x3000},
                                         Scalar{"IdeographicVariation", 0xE0100}, Scalar{"BeforeTheSurrogates", 0xD7FF},
                                         Scalar{"PrivateUse", 0xE000}, Scalar{"ByteOrderMarkInside", 0xFEFF},
                                         Scalar{"FirstNonCharacter", 0xFDD0}, Scalar{"SwappedMark", 0xFFFE},
                                         Scalar{"LastOfThePlane", 0xFFFF}, Scalar{"FirstSupplementary", 0x10000},
                                         Scalar{"SupplementaryHan", 0x20BB7}, Scalar{"ThirdPlaneHan", 0x30000},
                                         Scalar{"SupplementaryNonCharacter", 0x1FFFF}, Scalar{"Last", 0x10FFFF}),
                         [](const auto& test) { return test.param.name; });

TEST(Unicode, ControlsAreEscapedAndTheirNeighboursNot) {
  Report report;
  report.metadata.title = "\x7F·\u0080\u009F\u00A0±×²é\u0085";
  const std::string json = io::write_json(report, io::JsonStyle::compact);
  EXPECT_NE(json.find("\"title\":\"\\u007f·\\u0080\\u009f\u00A0±×²é\\u0085\""), std::string::npos) << json;
  // Half of a character at the end, which a program may have left there, stays what it is.
  report.metadata.title = "年度报告\xC2";
  EXPECT_NE(io::write_json(report, io::JsonStyle::compact).find("年度报告\xC2\""), std::string::npos);
}

TEST(Unicode, CombiningMarksAreNotComposed) {
  // The two are canonically equivalent; a file says which one it holds, and equality is by bytes.
  const std::string composed = "\u00E9";
  const std::string combining = "e\u0301";
  EXPECT_EQ(read(io::Format::json, in_json(composed)), "年" + composed + "报");
  EXPECT_EQ(read(io::Format::json, in_json(combining)), "年" + combining + "报");
  EXPECT_EQ(read(io::Format::yaml, in_yaml(combining)), "年" + combining + "报");
  expect_written_and_read(combining);
}

TEST(Unicode, EscapesGiveTheSameAsTheCharacters) {
  EXPECT_EQ(read(io::Format::json, in_json("\\uD842\\uDFB7")), "年𠮷报");
  EXPECT_EQ(read(io::Format::json, in_json("\\uDBFF\\uDFFF")), "年\U0010FFFF报");
  EXPECT_EQ(read(io::Format::yaml, in_quoted_yaml("\\U00020BB7")), "年𠮷报");
  EXPECT_EQ(read(io::Format::yaml, in_quoted_yaml("\\uFEFF\\u202E\\uFFFE")), "年\uFEFF\u202E\uFFFE报");
  EXPECT_EQ(read(io::Format::json, in_json("\\u0000")), "年\0报"s);
  EXPECT_EQ(read(io::Format::yaml, in_quoted_yaml("\\0\\x00\\u0000")), "年\0\0\0报"s);
  expect_written_and_read("年\0报"s);
}

TEST(Unicode, EscapedHalvesOfPairsAreRefused) {
  for (const char* half : {"\\uD842", "\\uDFB7", "\\uDFB7\\uD842", "\\uD842\\uD842", "\\uD842x", "\\uD842\\n"}) {
    EXPECT_EQ(read(io::Format::json, in_json(half)).substr(0, 12), "json.syntax ") << half;
    EXPECT_EQ(read(io::Format::yaml, in_quoted_yaml(half)).substr(0, 12), "yaml.syntax ") << half;
  }
  // Beyond the last code point, and too short.
  for (const char* none : {"\\U00110000", "\\U0000D842", "\\u20B", "\\x2"})
    EXPECT_EQ(read(io::Format::yaml, in_quoted_yaml(none)).substr(0, 12), "yaml.syntax ") << none;
}

TEST(Unicode, AMarkAtTheStartIsNoPartOfTheDocument) {
  for (const std::string& mark : {"\uFEFF"s, ""s}) {
    EXPECT_EQ(read(io::Format::json, mark + in_json("度")), "年度报");
    EXPECT_EQ(read(io::Format::yaml, mark + in_yaml("度")), "年度报");
  }
  // A second one is.
  EXPECT_EQ(read(io::Format::json, "\uFEFF\uFEFF" + in_json("度")).substr(0, 12), "json.syntax ");
}

TEST(Unicode, KeysAreNotFolded) {
  // Full-width letters, a Kelvin sign and a dotted capital I are other keys, whatever a locale says.
  for (const char* key : {"ｔｉｔｌｅ", "T\u0130TLE", "TITLE", "t\u0131tle", "title\u200B", "\uFEFFtitle"}) {
    const std::string json = R"({"schema_version":"1.0","metadata":{")"s + key + R"(":"x"},"sections":[]})";
    EXPECT_EQ(read(io::Format::json, json).substr(0, 12), "key.unknown ") << key;
    const std::string yaml = "schema_version: '1.0'\nmetadata:\n  "s + key + ": x\nsections: []\n";
    EXPECT_EQ(read(io::Format::yaml, yaml).substr(0, 12), "key.unknown ") << key;
  }
}

}  // namespace

#include <fazhi/io/read.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <chrono>

namespace {

using namespace fazhi;

io::Read<model::Report> read(io::Format format, const std::string& text, const io::ReadOptions& options = {}) {
  return io::read<model::Report>(diag::Source("report", text), format, options);
}

/// `id line:column` of each problem.
std::string said(const diag::Source& source, const std::vector<diag::Diagnostic>& problems) {
  std::string all;
  for (const auto& problem : problems) {
    all += problem.id;
    if (problem.place) {
      const auto at = source.position(problem.place->begin);
      all += " " + std::to_string(at.line) + ":" + std::to_string(at.column);
    }
    all += "; ";
  }
  return all;
}

std::string said(io::Format format, const std::string& text) {
  const diag::Source source("report", text);
  const auto result = io::read<model::Report>(source, format);
  EXPECT_FALSE(result.document.has_value());
  return said(source, result.problems);
}

const std::string head = "schema_version: '1.0'\nmetadata: {}\nsections: []\n";

struct Case {
  const char* name;
  io::Format format;
  const char* text;
  const char* said;
};
class Reader : public testing::TestWithParam<Case> {};

TEST_P(Reader, SaysWhatIsWrongAndWhere) { EXPECT_EQ(said(GetParam().format, GetParam().text), GetParam().said); }

constexpr auto json = io::Format::json;
constexpr auto yaml = io::Format::yaml;

INSTANTIATE_TEST_SUITE_P(
    Json, Reader,
    testing::Values(
        Case{"Empty", json, " \n", "document.empty 1:1; "},
        Case{"BadUtf8", json, "{\"法\xE6\xB3\"}", "utf8.invalid 1:4; "},
        Case{"Cut", json, "{\"metadata\": {\"title\": \"年度", "json.cut 1:27; "},
        Case{"Junk", json, "{\"schema_version\":\"1.0\",\"metadata\":{},\"sections\":[]} x", "json.junk 1:54; "},
        Case{"Syntax", json, "{\"metadata\": }", "json.syntax 1:14; "},
        Case{"RawControl", json, "{\"metadata\": \"\x01\"}", "json.syntax 1:15; "},
        Case{"UnknownKey", json, "{\"schema_version\":\"1.0\",\"metadata\":{\"titel\":\"x\"},\"sections\":[]}",
             "key.unknown 1:37; "},
        Case{"DuplicateKey", json,
             "{\"schema_version\":\"1.0\",\n \"metadata\":{},\n \"metadata\":{},\n \"sections\":[]}",
             "key.duplicate 3:2; "},
        Case{"MissingKeys", json, "\n{}", "key.missing 2:1; key.missing 2:1; key.missing 2:1; "},
        Case{"WrongType", json, "{\"schema_version\":1,\"metadata\":[],\"sections\":{}}",
             "type.text-expected 1:19; type.object-expected 1:32; type.list-expected 1:46; "},
        Case{"NoObject", json, "[1]", "type.object-expected 1:1; "}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Yaml, Reader,
    testing::Values(
        Case{"Empty", yaml, "# nothing\n", "document.empty 1:1; "},
        Case{"BadUtf8", yaml, "metadata:\n  title: \xFF\n", "utf8.invalid 2:10; "},
        Case{"Cut", yaml, "schema_version: '1.0'\nmetadata: {title: 年报\n", "yaml.syntax 3:1; "},
        Case{"Tab", yaml, "metadata:\n\ttitle: x\n", "type.object-expected 2:2; yaml.syntax 2:7; "},
        Case{"SecondDocument", yaml, "schema_version: '1.0'\nmetadata: {}\nsections: []\n---\na: 1\n",
             "yaml.second-document 4:1; "},
        Case{"ListAsKey", yaml, "? [a]\n: 1\n", "yaml.key 1:3; "},
        Case{"Tag", yaml, "schema_version: !!binary aGk=\nmetadata: {}\nsections: []\n", "yaml.tag 1:17; "},
        Case{"UnclosedDoubleQuote", yaml, "x-a: \"unclosed\n", "yaml.quote 1:6; "},
        Case{"UnclosedSingleQuote", yaml, "x-a: &a 'it''s\n", "yaml.quote 1:9; "},
        Case{"UnclosedAtAnEscape", yaml, "x-a: \"unclosed\\\"", "yaml.syntax 1:17; "},
        Case{"Control", yaml, "x-a: 法\x01\n", "yaml.control 1:7; "},
        Case{"JunkBehindFlow", yaml, "{schema_version: '1.0', metadata: {}, sections: []} y",
             "yaml.second-document 1:53; "},
        Case{"AliasInItself", yaml, "x-a: &a [*a]\n", "yaml.alias 1:10; "},
        Case{"SeveralProblems", yaml,
             "schema_version: '1.0'\nmetadata:\n  标题: x\n  report_year: 二〇二四\n  publication:\n    published_on: "
             "2025-02-30\nsections:\n  - kind: achievement\n    heading: 举措\n",
             "key.unknown 3:3; type.integer-expected 4:16; date.no-such-day 6:19; enum.unknown-name 8:11; "},
        Case{"NullValue", yaml, "schema_version:\nmetadata: ~\nsections: null\n",
             "type.null 1:1; type.null 2:11; type.null 3:11; "},
        Case{"DuplicateKey", yaml, "schema_version: '1.0'\nmetadata: {}\nmetadata: {}\nsections: []\n",
             "key.duplicate 3:1; "}),
    [](const auto& test) { return test.param.name; });

TEST(ReadYaml, GivesBothPlacesOfADuplicateKey) {
  const diag::Source source("report", "schema_version: '1.0'\nmetadata: {}\nsections: []\nmetadata: {}\n");
  const auto result = io::read_yaml<model::Report>(source);
  ASSERT_EQ(result.problems.size(), 1U);
  ASSERT_EQ(result.problems[0].related.size(), 1U);
  EXPECT_EQ(source.position(result.problems[0].related[0].place->begin), (diag::Position{2, 1}));
}

TEST(ReadYaml, CoversTheWholeValueWithItsRange) {
  const diag::Source source("report", "schema_version: \"3.0\"  # later\nmetadata: {}\nsections: []\n");
  const auto result = io::read_yaml<model::Report>(source);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(source.text().substr(result.problems[0].place->begin, result.problems[0].place->size()), "\"3.0\"");
}

TEST(ReadYaml, ExpandsAliases) {
  const auto result =
      read(yaml, "schema_version: '1.0'\nmetadata: {addressees: &list [甲, 乙], copied_to: *list}\nsections: []\n");
  ASSERT_TRUE(result) << result.problems.at(0).id;
  EXPECT_EQ(result.document->value.metadata.copied_to, (std::vector<std::string>{"甲", "乙"}));
}

TEST(ReadYaml, CountsPlacesWithTheByteOrderMark) {
  const diag::Source source(
      "report", "\xEF\xBB\xBFschema_version: '1.0'\nmetadata: {addressees: ['甲', b], titel: x}\nsections: []\n");
  const auto result = io::read_yaml<model::Report>(source);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(source.text().substr(result.problems[0].place->begin, result.problems[0].place->size()), "titel");
}

TEST(ReadYaml, PassesOverAByteOrderMark) { EXPECT_TRUE(read(yaml, "\xEF\xBB\xBF" + head)); }

TEST(ReadJson, PassesOverAByteOrderMark) {
  const auto result =
      read(json, "\xEF\xBB\xBF{\"schema_version\":\"1.0\",\"metadata\":{\"titel\":\"\"},\"sections\":[]}");
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].place->begin, 39U);
}

TEST(ReadJson, KeepsTheDigitsOfANumber) {
  const auto result = read(
      json,
      R"({"schema_version":"1.0","metadata":{},"sections":[{"kind":"plan","heading":"x","indicators":[{"quantity":{"value":76.0260,"unit":"万元"}}]}]})");
  ASSERT_TRUE(result);
  EXPECT_EQ(result.document->value.sections[0].indicators[0].quantity.value.to_wire(), "76.0260");
}

TEST(ReadOptions, LetsUnknownKeysPassWithAWarning) {
  io::ReadOptions options;
  options.unknown_keys = io::ReadOptions::Unknown::warn;
  const auto result = read(yaml, head + "later: 1\n", options);
  EXPECT_TRUE(result);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].severity, diag::Severity::warning);
}

TEST(SchemaVersion, OfANewerMinorIsReadWithWarnings) {
  const auto result = read(yaml, "sections: []\nmetadata: {later: 1}\nschema_version: '1.9'\n");
  ASSERT_TRUE(result);
  ASSERT_EQ(result.problems.size(), 2U);
  EXPECT_EQ(result.problems[0].id, "schema-version.newer");
  EXPECT_EQ(result.problems[1].id, "key.unknown");
  EXPECT_EQ(result.problems[1].severity, diag::Severity::warning);
}

TEST(SchemaVersion, OfAnotherMajorIsRefused) {
  const auto result = read(yaml, "schema_version: '2.0'\nmetadata: {}\nsections: []\n");
  EXPECT_FALSE(result);
  EXPECT_EQ(result.problems.at(0).id, "schema-version.major");
}

class Limit : public testing::TestWithParam<io::Format> {
 protected:
  std::string first(const std::string& text, const io::Limits& limits) {
    io::ReadOptions options;
    options.limits = limits;
    const auto result = read(GetParam(), text, options);
    EXPECT_FALSE(result);
    return result.problems.empty() ? "" : result.problems.back().id;
  }
};

TEST_P(Limit, OfBytes) {
  io::Limits limits;
  limits.max_bytes = 10;
  EXPECT_EQ(first("{\"a\": \"0123456789\"}", limits), "limit.bytes");
}

TEST_P(Limit, OfDepth) {
  std::string text = "{\"x-a\": ";
  text += std::string(1000, '[') + std::string(1000, ']') + "}";
  EXPECT_EQ(first(text, {}), "limit.depth");
}

TEST_P(Limit, OfDepthIsExact) {
  io::Limits limits;
  limits.max_depth = 3;
  io::ReadOptions options;
  options.limits = limits;
  const auto inner = [&](const char* kept) {
    return read(GetParam(),
                std::string(R"({"schema_version": "1.0", "metadata": {}, "sections": [], "x-a": )") + kept + "}",
                options);
  };
  EXPECT_TRUE(inner("[[1]]"));
  EXPECT_FALSE(inner("[[[1]]]"));
}

TEST_P(Limit, OfValues) {
  io::Limits limits;
  limits.max_values = 5;
  EXPECT_EQ(first("{\"x-a\": [1, 2, 3, 4, 5]}", limits), "limit.values");
}

TEST_P(Limit, OfStrings) {
  io::Limits limits;
  limits.max_string_bytes = 4;
  EXPECT_EQ(first("{\"x-a\": \"12345\"}", limits), "limit.string");
}

TEST_P(Limit, OfKeys) {
  io::Limits limits;
  limits.max_key_bytes = 4;
  EXPECT_EQ(first("{\"x-abc\": 1}", limits), "limit.key");
}

TEST_P(Limit, OfProblems) {
  io::Limits limits;
  limits.max_problems = 2;
  EXPECT_EQ(first("{\"a\": 1, \"b\": 1, \"c\": 1}", limits), "limit.problems");
}

INSTANTIATE_TEST_SUITE_P(, Limit, testing::Values(json, yaml),
                         [](const auto& test) { return test.param == io::Format::json ? "Json" : "Yaml"; });

TEST(YamlAliases, AreBoundedByTheValuesTheyRepeat) {
  std::string bomb = "x-a: &a [1, 2, 3, 4, 5, 6, 7, 8, 9]\n";
  for (char c = 'b'; c <= 'j'; ++c) {
    bomb += std::string("x-") + c + ": &" + c + " [";
    for (int i = 0; i < 9; ++i) bomb += std::string(i == 0 ? "*" : ", *") + static_cast<char>(c - 1);
    bomb += "]\n";
  }
  const auto result = read(yaml, bomb);
  EXPECT_FALSE(result);
  bool said = false;
  for (const auto& problem : result.problems) said = said || problem.id == "limit.aliases";
  EXPECT_TRUE(said);
}

TEST(Places, ArePassedOverInBrokenText) {
  EXPECT_EQ(io::places(diag::Source("a", "{\"a\": [1, {\"b\""), json).find(diag::Pointer{} / "a" / 0)->value,
            (Range{7, 8}));
  EXPECT_EQ(io::places(diag::Source("a", "\xFF"), json).size(), 0U);
  EXPECT_EQ(io::places(diag::Source("a", "text"), io::Format::text).size(), 0U);
}

TEST(ReadJson, CoversTheWholeCharacterThatIsWrong) {
  const auto result = read(json, R"({"metadata": 测})");
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems[0].place, (Range{13, 16}));
}

/// A flow list on one line: each item's end must not cost a search for the line's end.
TEST(Places, OfALongLineTakeLinearTime) {
  std::string text = "schema_version: '1.0'\nmetadata: {}\nsections: []\npreamble: [a";
  for (int i = 0; i < 40000; ++i) text += ", 甲乙丙";
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_NE(io::places(diag::Source("report", text + "]\n"), yaml).find(diag::Pointer{} / "preamble" / 40000), nullptr);
  // Quadratic, it would be 40,000 times 480 kB: minutes.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(30));
}

TEST(Problems, BeyondTheLimitAreCountedWithoutWork) {
  std::string text = "{\"a\":1";
  for (int i = 0; i < 30000; ++i) text += ",\"key" + std::to_string(i) + "\":1";
  const auto result = read(json, text + "}");
  ASSERT_EQ(result.problems.size(), 101U);
  EXPECT_EQ(result.problems.back().id, "limit.problems");
}

TEST(Places, UnescapeTheKeysOfJson) {
  const diag::Source source("a", R"({"\u6cd5\ud842\udfb7\n\"": 1})");
  EXPECT_NE(io::places(source, json).find(diag::Pointer{} / "法𠮷\n\""), nullptr);
}

}  // namespace

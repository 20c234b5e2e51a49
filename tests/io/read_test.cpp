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
    testing::Values(Case{"MissingKeys", json, "\n{}", "key.missing 2:1; key.missing 2:1; key.missing 2:1; "},
                    Case{"WrongType", json, "{\"schema_version\":1,\"metadata\":[],\"sections\":{}}",
                         "type.text-expected 1:19; type.object-expected 1:32; type.list-expected 1:46; "},
                    Case{"NoObject", json, "[1]", "type.object-expected 1:1; "}),
    [](const auto& test) { return test.param.name; });

INSTANTIATE_TEST_SUITE_P(
    Yaml, Reader,
    testing::Values(
        Case{"Cut", yaml, "schema_version: '1.0'\nmetadata: {title: 年报\n", "yaml.syntax 3:1; "},
        Case{"Tab", yaml, "metadata:\n\ttitle: x\n", "type.object-expected 2:2; yaml.syntax 2:7; "},
        Case{"UnclosedSingleQuote", yaml, "x-a: &a 'it''s\n", "yaml.quote 1:9; "},
        Case{"UnclosedAtAnEscape", yaml, "x-a: \"unclosed\\\"", "yaml.syntax 1:17; "},
        Case{"SeveralProblems", yaml,
             "schema_version: '1.0'\nmetadata:\n  标题: x\n  report_year: 二〇二四\n  publication:\n    published_on: "
             "2025-02-30\nsections:\n  - kind: achievement\n    heading: 举措\n",
             "key.unknown 3:3; type.integer-expected 4:16; date.no-such-day 6:19; enum.unknown-name 8:11; "},
        Case{"NullValue", yaml, "schema_version:\nmetadata: ~\nsections: null\n",
             "type.null 1:1; type.null 2:11; type.null 3:11; "}),
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
  EXPECT_EQ(result.problems[0].id, "key.unknown");
  EXPECT_EQ(result.problems[0].severity, diag::Severity::warning);
  EXPECT_EQ(result.problems[1].id, "schema-version.newer");
  EXPECT_EQ(result.problems[1].severity, diag::Severity::warning);
}

TEST(SchemaVersion, OfAnotherMajorIsRefused) {
  const auto result = read(yaml, "schema_version: '2.0'\nmetadata: {}\nsections: []\n");
  EXPECT_FALSE(result);
  EXPECT_EQ(result.problems.at(0).id, "schema-version.major");
}

/// A document that reaches a limit and does not pass it.
struct Edge {
  const char* id;
  io::Format format;
  const char* text;
  std::size_t io::Limits::*limit;
  std::size_t reached;
};
class Limit : public testing::TestWithParam<Edge> {};

TEST_P(Limit, IsExact) {
  const auto with = [](std::size_t limit) {
    io::ReadOptions options;
    options.limits.*GetParam().limit = limit;
    return io::read<model::Metadata>(diag::Source("metadata", GetParam().text), GetParam().format, options);
  };
  EXPECT_TRUE(with(GetParam().reached));
  const auto beyond = with(GetParam().reached - 1);
  EXPECT_FALSE(beyond);
  ASSERT_EQ(beyond.problems.size(), 1U);
  EXPECT_EQ(beyond.problems[0].id, GetParam().id);
}

INSTANTIATE_TEST_SUITE_P(
    , Limit,
    testing::Values(Edge{"limit.bytes", json, "{\"x-a\": 1}", &io::Limits::max_bytes, 10},
                    Edge{"limit.bytes", yaml, "x-a: 法", &io::Limits::max_bytes, 8},
                    Edge{"limit.depth", json, "{\"x-a\": [[1]]}", &io::Limits::max_depth, 3},
                    Edge{"limit.depth", yaml, "x-a: {b: [1]}\n", &io::Limits::max_depth, 3},
                    Edge{"limit.values", json, "{\"x-a\": [1, {}, true]}", &io::Limits::max_values, 5},
                    Edge{"limit.values", yaml, "x-a: [1, {}, true]\n", &io::Limits::max_values, 5},
                    Edge{"limit.string", json, "{\"x-a\": \"法治\\n\"}", &io::Limits::max_string_bytes, 7},
                    Edge{"limit.string", yaml, "x-a: 法治\n", &io::Limits::max_string_bytes, 6},
                    Edge{"limit.key", json, "{\"x-注\": 1}", &io::Limits::max_key_bytes, 5},
                    Edge{"limit.key", yaml, "x-注: 1\n", &io::Limits::max_key_bytes, 5},
                    Edge{"limit.aliases", yaml, "x-a: &a [1, 2]\nx-b: *a\n", &io::Limits::max_alias_values, 4}));

class ProblemsKept : public testing::TestWithParam<io::Format> {};

TEST_P(ProblemsKept, AreAsManyAsTheLimitSays) {
  const auto ids = [](std::size_t limit) {
    io::ReadOptions options;
    options.limits.max_problems = limit;
    std::string all;
    for (const auto& problem : read(GetParam(), "{\"a\": 1, \"b\": 1}", options).problems) all += problem.id + " ";
    return all;
  };
  EXPECT_EQ(ids(5), "key.missing key.missing key.missing key.unknown key.unknown ");
  EXPECT_EQ(ids(1), "key.unknown limit.problems ");
  EXPECT_EQ(ids(0), "limit.problems ");
}

INSTANTIATE_TEST_SUITE_P(, ProblemsKept, testing::Values(json, yaml),
                         [](const auto& test) { return test.param == io::Format::json ? "Json" : "Yaml"; });

TEST(Depth, OfAHostileDocumentIsBounded) {
  const std::string text = "{\"x-a\": " + std::string(1000, '[') + std::string(1000, ']') + "}";
  for (const auto format : {json, yaml}) {
    const auto result = read(format, text);
    ASSERT_FALSE(result.problems.empty());
    EXPECT_EQ(result.problems.back().id, "limit.depth");
  }
}

/// yaml-cpp has a bound of its own, whatever the limit.
TEST(Depth, OfYamlIsBoundedWhateverTheLimit) {
  io::ReadOptions options;
  options.limits.max_depth = 100'000;
  const auto nested = [&](int levels) {
    const auto count = static_cast<std::size_t>(levels);
    return read(yaml, "x-a: " + std::string(count, '[') + std::string(count, ']') + "\n", options).problems;
  };
  for (const auto& problem : nested(400)) EXPECT_NE(problem.id, "limit.depth");
  for (const int levels : {500, 100'000}) {
    const auto problems = nested(levels);
    ASSERT_EQ(problems.size(), 1U);
    EXPECT_EQ(problems[0].id, "limit.depth");
    EXPECT_EQ(problems[0].message.en, "nested too deep: YAML is read to 499 levels");
  }
}

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

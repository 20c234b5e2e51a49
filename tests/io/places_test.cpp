#include <fazhi/io/read.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <string>

namespace {

using namespace fazhi;
using diag::Pointer;

diag::SourceMap places_of(const std::string& text, io::Format format) {
  return io::places(diag::Source("f", text), format);
}

std::string text_at(const std::string& text, const diag::Place* place) {
  return place == nullptr ? "(none)" : text.substr(place->value.begin, place->value.size());
}

TEST(Places, LeadToEachValueOfAJsonDocument) {
  const std::string text = "\xEF\xBB\xBF{\"a\": [1, {\"b/c\": \"x\\\"y\"}, [], {}], \"\\u6cd5\\n\": null, \"\": true}";
  const diag::SourceMap map = places_of(text, io::Format::json);
  EXPECT_EQ(text_at(text, map.find(Pointer{})), text.substr(3));
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "a" / 0)), "1");
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "a" / 1 / "b/c")), "\"x\\\"y\"");
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "a" / 2)), "[]");
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "a" / 3)), "{}");
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "法\n")), "null");
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "")), "true");
  EXPECT_EQ(map.find(Pointer{} / "a" / 4), nullptr);
  EXPECT_EQ(map.size(), 9U);
  const auto key = map.find(Pointer{} / "a" / 1 / "b/c")->key;
  ASSERT_TRUE(key);
  EXPECT_EQ(text.substr(key->begin, key->size()), "\"b/c\"");
}

TEST(Places, OfEqualKeysAreThoseOfTheFirst) {
  const std::string json = R"({"a": {"x": 1}, "b": 0, "a": {"y": 2}})";
  const diag::SourceMap map = places_of(json, io::Format::json);
  EXPECT_EQ(text_at(json, map.find(Pointer{} / "a")), R"({"x": 1})");
  EXPECT_EQ(text_at(json, map.nearest(Pointer{} / "a" / "y")), R"({"x": 1})");
  EXPECT_EQ(text_at(json, map.ordinal(4)), R"({"y": 2})");
}

TEST(Places, GoAsFarAsACutDocument) {
  for (const std::string text : {"{\"a\": [1, \"x", "{\"a\": [1, \"x\\", "{\"a\": [1, \"x\\u"}) {
    const diag::SourceMap map = places_of(text, io::Format::json);
    EXPECT_EQ(text_at(text, map.find(Pointer{} / "a" / 0)), "1");
    EXPECT_EQ(text_at(text, map.find(Pointer{} / "a" / 1)), "\"");
    EXPECT_EQ(text_at(text, map.find(Pointer{} / "a")), "[");
  }
  EXPECT_EQ(places_of("", io::Format::json).size(), 0U);
  EXPECT_EQ(text_at("1 2", places_of("1 2", io::Format::json).find(Pointer{})), "1");
  for (const std::string text : {"]", "}", "{1", "{\"a\" 1}", "{\"a\":", "{\"a", "[1,,", ",", "[}", "{\"a\":}"})
    EXPECT_LE(places_of(text, io::Format::json).size(), 3U) << text;
}

/// yaml-cpp tells where a value begins, so its end is looked for: never far, however long the line.
TEST(Places, OfALongLineAreFoundInLinearTime) {
  const auto seconds = [](const std::string& part, std::size_t times) {
    std::string text = "x-a: [&a 甲";
    for (std::size_t i = 0; i < times; ++i) text += "," + part;
    text += "]\n";
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_GE(places_of(text, io::Format::yaml).size(), std::min<std::size_t>(times, 9'000)) << part;
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  for (const char* part :
       {"", "~", "null", "!!str", "! 乙", "!<tag:yaml.org,2002:str>", "&b", "&b 乙", "{&c d: e}", "'乙'"}) {
    const double quarter = seconds(part, 10'000);
    EXPECT_LT(seconds(part, 40'000), 8 * quarter + 0.3) << part;
  }
  std::string aliases;
  for (int i = 0; i < 9'000; ++i) aliases += ",*a";
  const auto begin = std::chrono::steady_clock::now();
  places_of("x-a: [&a 甲" + aliases + ", " + std::string(1'000'000, 'c') + "]\n", io::Format::yaml);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(Places, OfWhatIsWrittenInOtherWaysEndWithIt) {
  const std::string text =
      "a: &x 甲 # 注\nb: *x # 注\nc: [*x, ~, null, , !!str 乙, !<tag:yaml.org,2002:str> 丙]\nd: {&k e: 1}\n";
  const diag::SourceMap map = places_of(text, io::Format::yaml);
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "a")), "甲");
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "b")), "*x");
  const char* const items[] = {"*x", "~", "null", "", "乙", "丙"};
  for (std::size_t i = 0; i < std::size(items); ++i)
    EXPECT_EQ(text_at(text, map.find(Pointer{} / "c" / i)), items[i]) << i;
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "d" / "e")), "1");
}

/// Keys that no one chose well, and as many as a document may have, take no longer than others.
TEST(Places, OfALargeObjectAndALongListAreFoundQuickly) {
  constexpr std::size_t many = 100000;
  std::string object = "{\"object\": {";
  std::string list = "}, \"list\": [";
  for (std::size_t i = 0; i < many; ++i) {
    const std::string comma = i == 0 ? "" : ",";
    object += comma + "\"a_key_as_long_as_another_" + std::to_string(i) + "\":" + std::to_string(i);
    list += comma + std::to_string(i);
  }
  const std::string text = object + list + "]}";
  const auto begin = std::chrono::steady_clock::now();
  const diag::SourceMap map = places_of(text, io::Format::json);
  EXPECT_EQ(map.size(), 2 * many + 3);
  for (std::size_t i = 0; i < many; ++i) {
    const std::string number = std::to_string(i);
    ASSERT_EQ(text_at(text, map.find(Pointer{} / "list" / i)), number);
    ASSERT_EQ(text_at(text, map.find(Pointer{} / "object" / ("a_key_as_long_as_another_" + number))), number);
  }
  EXPECT_EQ(map.find(Pointer{} / "list" / many), nullptr);
  EXPECT_EQ(map.find(Pointer{} / "object" / "a_key"), nullptr);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(20));
}

TEST(Places, OfYamlAreThoseOfTheSameJson) {
  const std::string text = "a:\n  - 1\n  - b/c: x\n  - []\n? 法\n: y\n";
  const diag::SourceMap map = places_of(text, io::Format::yaml);
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "a" / 0)), "1");
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "a" / 1 / "b/c")), "x");
  EXPECT_NE(map.find(Pointer{} / "a" / 2), nullptr);
  EXPECT_EQ(text_at(text, map.find(Pointer{} / "法")), "y");
  EXPECT_EQ(map.find(Pointer{} / "a" / 3), nullptr);
}

}  // namespace

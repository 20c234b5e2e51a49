#include <fazhi/core/utf8.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace fast_write {

struct Inner {
  std::string text;
  std::optional<fazhi::Decimal> amount;
  std::optional<std::int64_t> count;
  std::optional<bool> y;
  std::vector<std::string> lines;
  std::vector<Inner> inner;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (text, amount, count, y, lines, inner))

constexpr auto fazhi_describe(fazhi::meta::Of<Inner>) {
  using fazhi::meta::field;
  return fazhi::meta::type("inner", {"内", "Inner"}, "fazhi-format", field("text").required(), field("amount"),
                           field("count"), field("y"), field("lines"), field("inner"));
}

struct Empty {
  std::vector<std::string> a_name_longer_than_sixteen_bytes;
  std::vector<std::vector<std::string>> nested;
};
BOOST_DESCRIBE_STRUCT(Empty, (), (a_name_longer_than_sixteen_bytes, nested))

constexpr auto fazhi_describe(fazhi::meta::Of<Empty>) {
  using fazhi::meta::field;
  return fazhi::meta::type("empty", {"空", "Empty"}, "fazhi-format", field("a_name_longer_than_sixteen_bytes"),
                           field("nested"));
}

}  // namespace fast_write

namespace {

using namespace fazhi;
using fast_write::Empty;
using fast_write::Inner;

template <class T>
std::string by_json_sink(const T& value, const bind::Extras& extras, io::JsonStyle style) {
  io::JsonSink sink(style);
  bind::write(value, sink, extras);
  return sink.take();
}

template <class T>
std::string by_yaml_sink(const T& value, const bind::Extras& extras) {
  io::YamlSink sink;
  bind::write(value, sink, extras);
  return sink.take();
}

template <class T>
void expect_same(const T& value, const bind::Extras& extras = {}) {
  const io::Document<T> document{value, extras};
  for (const io::JsonStyle style : {io::JsonStyle::pretty, io::JsonStyle::compact})
    ASSERT_EQ(io::write_json(document, style), by_json_sink(value, extras, style));
  ASSERT_EQ(io::write_yaml(document), by_yaml_sink(value, extras));
}

/// How JSON writes a text, byte by byte.
std::string json_form(std::string_view text) {
  std::string out = "\"";
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    const auto byte = static_cast<unsigned char>(c);
    const auto next = at + 1 < text.size() ? static_cast<unsigned char>(text[at + 1]) : 0U;
    constexpr std::string_view hex = "0123456789abcdef";
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0)
      ((out += "\\u00") += hex[next >> 4U]) += hex[text[++at] & 0xF];
    else if (c == '"' || c == '\\')
      (out += '\\') += c;
    else if (c == '\n')
      out += "\\n";
    else if (c == '\t')
      out += "\\t";
    else if (c == '\r')
      out += "\\r";
    else if (c == '\b')
      out += "\\b";
    else if (c == '\f')
      out += "\\f";
    else if (byte < 0x20 || byte == 0x7F)
      ((out += "\\u00") += hex[byte >> 4U]) += hex[byte & 0xFU];
    else
      out += c;
  }
  return out + '"';
}

/// Whether YAML must escape something in a text, character by character.
bool has_escapes(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = utf8::next(text, at);
    if ((point < 0x20 && point != '\n') || (point >= 0x7F && point < 0xA0)) return true;
    if (point == 0x2028 || point == 0x2029 || point == 0xFEFF || point == 0xFFFE || point == 0xFFFF) return true;
  }
  return false;
}

bool has_what_plain_cannot_hold(std::string_view text) {
  return has_escapes(text) || text.find(": ") != std::string_view::npos || text.find(" #") != std::string_view::npos;
}

/// Writes the text in every position, and reads it back from YAML.
void expect_whole(const std::string& text) {
  Inner value;
  value.text = text;
  value.lines = {text, text};
  value.inner.emplace_back().text = text;
  expect_same(value);
  const std::string json = json_form(text);
  ASSERT_EQ(io::write_json(value, io::JsonStyle::compact),
            "{\"text\":" + json + ",\"lines\":[" + json + "," + json + "],\"inner\":[{\"text\":" + json + "}]}");
  const auto back = io::read_yaml<Inner>(diag::Source("f", io::write_yaml(value)));
  ASSERT_TRUE(back) << io::write_yaml(value);
  ASSERT_EQ(back.document->value.text, text);
  ASSERT_EQ(back.document->value.lines, value.lines);
}

TEST(FastWrite, WritesEachByteAnywhereInATextOfAnyLength) {
  for (std::size_t size = 1; size <= 70; ++size) {
    for (int byte = 0; byte < 128; ++byte) {
      Inner value;
      for (const std::size_t at : {std::size_t{0}, size / 2, size - 1})
        value.lines.emplace_back(size, 'k')[at] = static_cast<char>(byte);
      std::string json = "{\"text\":\"\",\"lines\":[";
      for (const std::string& line : value.lines) json += json_form(line) + (&line == &value.lines.back() ? "]}" : ",");
      ASSERT_EQ(io::write_json(value, io::JsonStyle::compact), json);
      expect_same(value);
    }
  }
}

TEST(FastWrite, FindsWhatIsEscapedAtEachOffset) {
  for (const std::string_view mark : {"\"",           "\\",           "\x01",         "\x7f",         "\xC2\x80",
                                      "\xC2\x9F",     "\xC2\xA0",     "\xE2\x80\xA7", "\xE2\x80\xA8", "\xE2\x80\xA9",
                                      "\xE2\x80\xAA", "\xEF\xBB\xBF", "\xEF\xBB\xBE", "\xEF\xBF\xBD", "\xEF\xBF\xBE",
                                      "\xEF\xBF\xBF", ": ",           " #",           ":x",           "#"}) {
    for (std::size_t size = 0; size <= 90; ++size) {
      for (std::size_t before = 0; before <= size; ++before) {
        std::string text = "k" + std::string(before, 'k');
        text.append(mark).append(size - before, 'k') += 'k';
        Inner value;
        value.text = text;
        const std::string yaml = io::write_yaml(value);
        // A text of more than 60 characters gets lines of its own, if it is no single word.
        if (utf8::length(text) <= 60) {
          ASSERT_EQ(yaml == "text: " + text + "\n", !has_what_plain_cannot_hold(text)) << yaml;
        } else {
          ASSERT_EQ(yaml[6] == '"', has_escapes(text)) << yaml;
        }
        ASSERT_EQ(yaml, by_yaml_sink(value, {}));
        ASSERT_EQ(io::write_json(value, io::JsonStyle::compact), "{\"text\":" + json_form(text) + "}");
      }
    }
  }
}

TEST(FastWrite, WritesTextsOfEveryKind) {
  const std::vector<std::string> texts = {
      "",
      " ",
      "  x",
      "x ",
      "\n",
      "\nx",
      "x\n",
      "x\n\n",
      "x\n\ny",
      "a\n b\n  c\n",
      "\tx",
      "x\ty",
      "x\r\ny",
      "- x",
      "-",
      "---",
      "...",
      "... x",
      "?",
      "? x",
      ":",
      "x:",
      "x: y",
      "x #y",
      "#x",
      "null",
      "Null",
      "~",
      "true",
      "NO",
      "off",
      "y",
      "N",
      "nan",
      ".nan",
      ".inf",
      "1",
      "010",
      "1e5",
      "0x1F",
      "1:30",
      "2020-01-02",
      "2020-01-02T03:04:05Z",
      "+1",
      "-.5",
      "1_000",
      "12.50",
      "<<",
      "=",
      "!x",
      "&x",
      "*x",
      "'x'",
      "\"x\"",
      "%x",
      "@x",
      "`x`",
      "{x}",
      "[x]",
      ",x",
      "|",
      ">",
      "https://example.org/a/b/c/d/e/f/g/h/i/j/k/l/m/n/o/p/q/r/s/t/u/v/w/x/y/z/0/1/2/3",
      "abc def",
      "“引号”，（括号）：；",
      std::string(60, 'x') + " ",
      std::string(30, 'x') + " " + std::string(29, 'x'),
      std::string(30, 'x') + " " + std::string(30, 'x'),
      std::string(30, 'x') + " \n" + std::string(30, 'x')};
  for (const std::string& text : texts) expect_whole(text);
}

TEST(FastWrite, CountsCharactersAndNotBytesOfALongText) {
  for (const std::string_view character : {"法", "é", "𠀀", "x "}) {
    for (std::size_t count = 20; count <= 70; ++count) {
      std::string text;
      for (std::size_t i = 0; i < count; ++i) text += character;
      text += "。";
      expect_whole(text);
      Inner value;
      value.text = text;
      EXPECT_EQ(io::write_yaml(value).compare(0, 9, "text: |-\n") == 0, utf8::length(text) > 60);
    }
  }
}

TEST(FastWrite, WritesADocumentLargerThanItsMemoryOfTheBeginning) {
  Inner value;
  std::string text = "一段";
  while (text.size() < 300000) text += "长的文字，含“引号”与\"quotes\"和换行\n";
  value.text = text + "。";
  for (std::size_t i = 0; i < 3000; ++i) value.lines.push_back(text.substr(0, i * 3));
  value.lines.emplace_back(200000, '"');
  expect_same(value);
}

TEST(FastWrite, AsksForMemoryAFewTimesOfATextLargerThanAnyBlock) {
  constexpr std::size_t size = (std::size_t{64} << 20U) + 1;
  Inner value;
  value.text.assign(size, 'a');
  for (std::size_t at = 0; at < size; at += 512) value.text[at] = '"';
  EXPECT_EQ(io::write_json(value, io::JsonStyle::compact).size(),
            std::string_view(R"({"text":""})").size() + size + size / 512 + 1);
}

TEST(FastWrite, WritesWhatIsEmptyAndWhatIsNested) {
  Empty value;
  expect_same(value);
  value.nested = {{}, {"a"}, {"b", "c"}};
  expect_same(value);
  EXPECT_EQ(io::write_yaml(Empty{}), "{}\n");
  EXPECT_EQ(io::write_json(Empty{}), "{}\n");
  EXPECT_EQ(io::write_yaml(value), "nested:\n  - []\n  - - a\n  - - b\n    - c\n");
  value.a_name_longer_than_sixteen_bytes = {"x"};
  expect_same(value);
  expect_same(std::vector<Empty>{{}, value});
  expect_same(std::vector<std::string>{});
  expect_same(std::string("a long text at the very top of a document, which gets lines of its own\nand more"));
}

TEST(FastWrite, WritesNumbersDigitByDigit) {
  Inner value;
  for (const char* const digits : {"0", "-1", "0.5", "-0.05", "10", "1.50", "999999999999999999", "-999999999999999999",
                                   "0.99999999999999999", "-0.00000000000000001", "123456789.123456789", "0.0"}) {
    value.amount = Decimal::from_wire(digits).value();
    value.count = value.amount->coefficient();
    value.y = digits[0] == '0';
    expect_same(value);
    EXPECT_NE(io::write_json(value).find("\"amount\": \"" + std::string(digits) + "\","), std::string::npos);
    EXPECT_NE(io::write_yaml(value).find("amount: \"" + std::string(digits) + "\"\n"), std::string::npos);
  }
}

bind::Tree text_tree(const std::string& text) { return {bind::Tree::Kind::string, text, {}, {}}; }

TEST(FastWrite, WritesKeptKeysWhereTheyStood) {
  using Kind = bind::Tree::Kind;
  bind::Tree object{Kind::object, {}, {}, {{"n", {Kind::number, "1.5e3", {}, {}}}, {"a b: \"c\"\n", text_tree("x")}}};
  const bind::Tree list{Kind::array, {}, {text_tree("- x"), object, {Kind::array, {}, {}, {}}, {}}, {}};
  object.members.push_back({"list", list});
  object.members.push_back({"none", {Kind::object, {}, {}, {}}});
  object.members.push_back({"no", {Kind::boolean, "false", {}, {}}});
  Inner value;
  value.text = "x";
  value.inner.resize(12);
  value.inner[10].inner.resize(2);
  using diag::Pointer;
  const bind::Extras extras = {{Pointer{}, "x-b", object},
                               {Pointer{} / "inner" / 10 / "inner" / 1, "x-long", list},
                               {Pointer{} / "inner" / 1, "x-one", text_tree("一\n二")},
                               {Pointer{}, "x-a", text_tree("y")},
                               {Pointer{} / "nowhere", "x-lost", text_tree("z")},
                               {Pointer{} / "inner" / 10, "x-ten", {Kind::null, {}, {}, {}}}};
  expect_same(value, extras);
  expect_same(Empty{}, extras);
  const std::string json = io::write_json(io::Document<Inner>{value, extras}, io::JsonStyle::compact);
  EXPECT_LT(json.find("x-b"), json.find("x-a"));
  EXPECT_EQ(json.find("x-lost"), std::string::npos);
}

TEST(FastWrite, WritesAReportAsTheSinksDo) {
  model::Report report;
  report.id = Identifier::from_wire("r-1").value();
  report.metadata.title = "某县2023年法治政府建设年度报告";
  report.preamble = {"一段“导言”。", std::string(400, 'x') + " 完"};
  report.sections.resize(30);
  for (std::size_t i = 0; i < report.sections.size(); ++i) report.sections[i].heading = "标题" + std::to_string(i);
  report.relations.resize(2);
  report.attachments.resize(1);
  report.provenance.emplace();
  expect_same(report);
}

}  // namespace

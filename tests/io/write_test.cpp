#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;

std::string yaml_of(const char* text) {
  io::YamlSink sink;
  sink.begin_object();
  sink.key("k");
  sink.string(text);
  sink.end_object();
  return sink.take();
}

struct Case {
  const char* name;
  const char* text;
  const char* yaml;
};
class YamlText : public testing::TestWithParam<Case> {};

TEST_P(YamlText, IsQuotedOnlyWhereItMust) { EXPECT_EQ(yaml_of(GetParam().text), GetParam().yaml); }

INSTANTIATE_TEST_SUITE_P(
    , YamlText,
    testing::Values(Case{"Chinese", "法治政府：2024年", "k: 法治政府：2024年\n"}, Case{"True", "true", "k: \"true\"\n"},
                    Case{"No", "No", "k: \"No\"\n"}, Case{"Number", "12", "k: \"12\"\n"},
                    Case{"Date", "2024-01-01", "k: \"2024-01-01\"\n"}, Case{"Octal", "0o17", "k: \"0o17\"\n"},
                    Case{"Infinity", "-.inf", "k: \"-.inf\"\n"}, Case{"NumberWithUnit", "12件", "k: 12件\n"},
                    Case{"Empty", "", "k: \"\"\n"}, Case{"Colon", "a: b", "k: \"a: b\"\n"},
                    Case{"ColonAtEnd", "甲:", "k: \"甲:\"\n"}, Case{"Comment", "a #b", "k: \"a #b\"\n"},
                    Case{"Dash", "- a", "k: \"- a\"\n"}, Case{"Quote", "“a”\"b\"", "k: “a”\"b\"\n"},
                    Case{"Escape", "\x1b[0m", "k: \"\\x1B[0m\"\n"}, Case{"TwoLines", "一\n二", "k: |-\n  一\n  二\n"},
                    Case{"EndsLine", "一\n二\n", "k: |\n  一\n  二\n"},
                    Case{"TwoEmptyLines", "一\n\n", "k: \"一\\n\\n\"\n"},
                    Case{"LeadingSpace", " 一\n二", "k: \" 一\\n二\"\n"}),
    [](const auto& test) { return test.param.name; });

TEST(YamlSink, NestsListsAndObjects) {
  io::YamlSink sink;
  sink.begin_object();
  sink.key("list");
  sink.begin_array();
  sink.begin_object();
  sink.key("a");
  sink.number("1");
  sink.key("b");
  sink.boolean(true);
  sink.end_object();
  sink.begin_array();
  sink.null();
  sink.string("x");
  sink.end_array();
  sink.begin_array();
  sink.end_array();
  sink.end_array();
  sink.key("none");
  sink.begin_object();
  sink.end_object();
  sink.end_object();
  EXPECT_EQ(sink.take(), "list:\n  - a: 1\n    b: true\n  - - null\n    - x\n  - []\nnone: {}\n");
}

TEST(JsonSink, WritesPrettyAndCompact) {
  for (const auto style : {io::JsonStyle::pretty, io::JsonStyle::compact}) {
    io::JsonSink sink(style);
    sink.begin_object();
    sink.key("a");
    sink.begin_array();
    sink.string("法\"\\\n\x01\x7f");
    sink.begin_object();
    sink.end_object();
    sink.end_array();
    sink.end_object();
    EXPECT_EQ(sink.take(), style == io::JsonStyle::compact
                               ? "{\"a\":[\"法\\\"\\\\\\n\\u0001\\u007f\",{}]}"
                               : "{\n  \"a\": [\n    \"法\\\"\\\\\\n\\u0001\\u007f\",\n    {}\n  ]\n}\n");
  }
}

TEST(Write, LeavesOutWhatIsAbsentAndKeepsTheOrder) {
  EXPECT_EQ(io::write_yaml(model::Report{}), "schema_version: \"1.0\"\nmetadata: {}\nsections: []\n");
}

TEST(Schema, HoldsEveryTypeOfAReportAndIsItselfJson) {
  const std::string text = io::schema<model::Report>("urn:fazhi:schema:report:1");
  for (const char* name :
       {"\"report\"", "\"section-kind\"", "\"plan-item\"", "\"document_number\"", "\"additionalProperties\": false"})
    EXPECT_NE(text.find(name), std::string::npos) << name;
  EXPECT_NE(io::places(diag::Source("s", text), io::Format::json)
                .find(diag::Pointer{} / "$defs" / "measure" / "properties" / "title"),
            nullptr);
}

}  // namespace

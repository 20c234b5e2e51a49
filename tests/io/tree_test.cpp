#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <cstdlib>
#include <iterator>
#include <regex>
#include <string>
#include <string_view>

#include "choices.hpp"

namespace {

using namespace fazhi;

constexpr const char* text = "a: [1, no, 2.50, ~]\nx-b:\n  c/d: 'yes'\n  e~f: true\n";

TEST(Tree, TakesAnyDocument) {
  const auto read = io::read_yaml<bind::Tree>(diag::Source("a.yaml", text));
  ASSERT_TRUE(read);
  EXPECT_EQ(io::write_json(*read.document, io::JsonStyle::compact),
            R"({"a":[1,"no",2.50,null],"x-b":{"c/d":"yes","e~f":true}})");
}

TEST(Tree, IsTheSameFromBothFormats) {
  const auto yaml = io::read_yaml<bind::Tree>(diag::Source("a.yaml", text));
  const auto json = io::read_json<bind::Tree>(diag::Source("a.json", io::write_json(*yaml.document)));
  ASSERT_TRUE(json);
  EXPECT_EQ(yaml.document->value, json.document->value);
}

TEST(Tree, RefusesADuplicateKey) {
  const auto read = io::read_json<bind::Tree>(diag::Source("a.json", R"({"a": 1, "b": {"c": 1, "c": 2}})"));
  EXPECT_FALSE(read);
  ASSERT_EQ(read.problems.size(), 1U);
  EXPECT_EQ(read.problems[0].id, "key.duplicate");
  EXPECT_EQ(read.problems[0].at.text(), "/b/c");
}

TEST(Tree, FindsWhatAPointerNames) {
  const bind::Tree tree = io::read_yaml<bind::Tree>(diag::Source("a.yaml", text)).document->value;
  const diag::Pointer kept = diag::Pointer{} / "x-b";
  EXPECT_EQ(bind::find(tree, {}), &tree);
  EXPECT_EQ(bind::find(tree, diag::Pointer{} / "a" / 2)->text, "2.50");
  EXPECT_EQ(bind::find(tree, kept / "c/d")->text, "yes");
  EXPECT_EQ(bind::find(tree, kept / "e~f")->text, "true");
  EXPECT_EQ(bind::find(tree, diag::Pointer{} / "a" / 4), nullptr);
  EXPECT_EQ(bind::find(tree, diag::Pointer::from_text("/a/02")), nullptr);
  EXPECT_EQ(bind::find(tree, kept / "c"), nullptr);
}

TEST(Tree, OfAValueIsWhatReadingItWithoutItsTypeGives) {
  model::Report report;
  report.metadata.title = "清河县应急管理局2024年法治政府建设年度报告";
  report.sections.emplace_back().heading = "true";
  const auto read = io::read_yaml<bind::Tree>(diag::Source("a.yaml", io::write_yaml(report)));
  ASSERT_TRUE(read);
  EXPECT_EQ(bind::tree_of(report), read.document->value);
}

/// What a plain scalar means, and how a number of it is written.
struct Plain {
  const char* plain;
  bind::Tree::Kind kind;
  const char* text;
};

const Plain plains[] = {
    {"+5", bind::Tree::Kind::number, "5"},
    {".5", bind::Tree::Kind::number, "0.5"},
    {"-.5e1", bind::Tree::Kind::number, "-0.5e1"},
    {"5.", bind::Tree::Kind::number, "5"},
    {"5.E-3", bind::Tree::Kind::number, "5E-3"},
    {"010", bind::Tree::Kind::number, "10"},
    {"-007.50", bind::Tree::Kind::number, "-7.50"},
    {"000", bind::Tree::Kind::number, "0"},
    {"0x1F", bind::Tree::Kind::number, "31"},
    {"0xffffFFFFffffFFFF", bind::Tree::Kind::number, "18446744073709551615"},
    {"0x000000000000000000001", bind::Tree::Kind::number, "1"},
    {"0o17", bind::Tree::Kind::number, "15"},
    {"0o1777777777777777777777", bind::Tree::Kind::number, "18446744073709551615"},
    {"2.50", bind::Tree::Kind::number, "2.50"},
    {"1e3", bind::Tree::Kind::number, "1e3"},
    {"1e+03", bind::Tree::Kind::number, "1e+03"},
    {"123456789012345678901234567890.10", bind::Tree::Kind::number, "123456789012345678901234567890.10"},
    {"TRUE", bind::Tree::Kind::boolean, "true"},
    {"Null", bind::Tree::Kind::null, ""},
    // No numbers of YAML 1.2
    {"-0x1F", bind::Tree::Kind::string, "-0x1F"},
    {"0X1F", bind::Tree::Kind::string, "0X1F"},
    {"0o18", bind::Tree::Kind::string, "0o18"},
    {"0x", bind::Tree::Kind::string, "0x"},
    {".", bind::Tree::Kind::string, "."},
    {"+.e3", bind::Tree::Kind::string, "+.e3"},
    {"1e", bind::Tree::Kind::string, "1e"},
    {"1_000", bind::Tree::Kind::string, "1_000"},
    {"12:30", bind::Tree::Kind::string, "12:30"},
    {"-.nan", bind::Tree::Kind::string, "-.nan"},
    {".iNF", bind::Tree::Kind::string, ".iNF"},
    {"yes", bind::Tree::Kind::string, "yes"},
};

bind::Tree item_of(const io::Read<bind::Tree>& read) {
  const bind::Tree* item = read ? bind::find(read.document->value, diag::Pointer{} / "a" / 0) : nullptr;
  return item != nullptr ? *item : bind::Tree{bind::Tree::Kind::object, "not read", {}, {}};
}

TEST(PlainScalar, MeansWhatTheCoreSchemaSaysWhereNoFieldDoes) {
  for (const Plain& row : plains) {
    const auto read = io::read_yaml<bind::Tree>({"a.yaml", std::string("a: [") + row.plain + "]\n"});
    const bind::Tree item = item_of(read);
    EXPECT_EQ(item.kind, row.kind) << row.plain;
    EXPECT_EQ(item.text, row.text) << row.plain;
    EXPECT_EQ(item.plain, row.kind == bind::Tree::Kind::null ? "" : row.plain);
    if (row.kind != bind::Tree::Kind::number) continue;
    EXPECT_EQ(io::write_json(*read.document, io::JsonStyle::compact), std::string("{\"a\":[") + row.text + "]}");
    EXPECT_EQ(io::write_yaml(*read.document), std::string("a:\n  - ") + row.text + "\n");
  }
}

TEST(PlainScalar, IsTheTextAsWrittenInAFieldOfText) {
  for (const Plain& row : plains) {
    if (row.kind == bind::Tree::Kind::null) continue;
    const std::string plain = row.plain;
    const auto read =
        io::read_yaml<model::Metadata>({"a.yaml", "addressees: [" + plain + "]\nx-kept: " + plain + "\n"});
    ASSERT_TRUE(read) << plain << ": " << read.problems.at(0).id;
    EXPECT_EQ(read.document->value.addressees, std::vector<std::string>{plain});
    EXPECT_EQ(read.document->extras.at(0).value.kind, row.kind) << plain;
    EXPECT_EQ(read.document->extras[0].value.text, row.text) << plain;
  }
}

TEST(PlainScalar, IsEqualToTheSameValueInQuotesOrInJson) {
  const auto yaml = io::read_yaml<bind::Tree>({"a.yaml", "{a: 0x10, b: word}"});
  const auto json = io::read_json<bind::Tree>({"a.json", R"({"a": 16, "b": "word"})"});
  ASSERT_TRUE(yaml && json);
  EXPECT_EQ(yaml.document->value, json.document->value);
  EXPECT_TRUE(bind::find(json.document->value, diag::Pointer{} / "a")->plain.empty());
}

/// Something that is or nearly is a number.
std::string any_plain(Choices& choices) {
  const auto one_of = [&choices](const auto& all) { return std::string(all[choices.below(std::size(all))]); };
  const auto some_of = [&choices](std::string_view signs, std::uint64_t most) {
    std::string made;
    for (std::uint64_t more = choices.below(most); more > 0; --more) made += signs[choices.below(signs.size())];
    return made;
  };
  constexpr const char* signs[] = {"", "", "-", "+"};
  constexpr const char* words[] = {".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN", "true", "FALSE", "~", "null", "no"};
  switch (choices.below(5)) {
    case 0:
      return one_of(signs) + some_of("0123456789", 24) + (choices.below(2) == 0 ? "." : "") + some_of("0059", 4) +
             (choices.below(3) == 0 ? "e" + one_of(signs) + some_of("0123456789", 3) : "");
    case 1:
      return "0x" + some_of("0123456789abcdefABCDEF", 18);
    case 2:
      return "0o" + some_of("01234567", 24);
    case 3:
      return one_of(signs) + one_of(words);
    default:
      return some_of("0123456789+-.eExo_aFinN", 8);
  }
}

/// The core schema's own patterns (YAML 1.2.2, 10.3.2).
bool is_number(const std::string& plain) {
  static const std::regex number(
      R"([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?)"
      R"(|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))");
  return std::regex_match(plain, number);
}

/// A number as C reads it.
double value_of(const std::string& number) {
  const bool octal = number.substr(0, 2) == "0o";
  return octal ? static_cast<double>(std::strtoull(number.c_str() + 2, nullptr, 8))
               : std::strtod(number.c_str(), nullptr);
}

TEST(PlainScalar, IsTheSameTreeOnceWrittenAndReadAgain) {
  static const std::regex json_number(R"(-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?)");
  int read_back = 0;
  int refused = 0;
  for (std::uint32_t seed = 1; seed <= 4000; ++seed) {
    Choices choices(seed);
    const std::string plain = any_plain(choices);
    SCOPED_TRACE("seed " + std::to_string(seed) + ": " + plain);
    if (plain == "-" || plain.substr(0, 3) == "---") continue;  // marks of YAML
    const auto read = io::read_yaml<bind::Tree>({"a.yaml", "a:\n  - " + plain + "\n"});
    if (!read) {
      ++refused;
      ASSERT_TRUE(is_number(plain));
      ASSERT_EQ(read.problems.at(0).id.substr(0, 7), "number.");
      continue;
    }
    const bind::Tree item = item_of(read);
    ASSERT_EQ(item.kind == bind::Tree::Kind::number, is_number(plain));
    if (is_number(plain)) {
      ASSERT_TRUE(std::regex_match(item.text, json_number)) << item.text;
      ASSERT_EQ(value_of(item.text), value_of(plain)) << item.text;
    }
    const bind::Tree& whole = read.document->value;
    const auto yaml = io::read_yaml<bind::Tree>({"a.yaml", io::write_yaml(*read.document)});
    const auto json = io::read_json<bind::Tree>({"a.json", io::write_json(*read.document)});
    ASSERT_TRUE(yaml && json);
    ASSERT_EQ(yaml.document->value, whole);
    ASSERT_EQ(json.document->value, whole);
    ++read_back;
  }
  EXPECT_GE(read_back, 2000);
  EXPECT_GE(refused, 100);
}

}  // namespace

#include <fazhi/meta/describe.hpp>
#include <fazhi/meta/equal.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace described {

using namespace fazhi;

struct Pair {
  std::string first;
  std::optional<int> second;
};
BOOST_DESCRIBE_STRUCT(Pair, (), (first, second))
constexpr auto fazhi_describe(meta::Of<Pair>) {
  return meta::type("pair", {"对", "Pair"}, "fazhi-format", meta::field("first").titled("一", "First"),
                    meta::field("second").titled("二", "Second"));
}

struct Forgotten {
  std::string first;
  std::vector<std::string> second;
};
BOOST_DESCRIBE_STRUCT(Forgotten, (), (first))
constexpr auto fazhi_describe(meta::Of<Forgotten>) {
  return meta::type("forgotten", {"漏", "Forgotten"}, "fazhi-format", meta::field("first").titled("一", "First"));
}

struct Swapped {
  int first;
  int second;
};
BOOST_DESCRIBE_STRUCT(Swapped, (), (first, second))
constexpr auto fazhi_describe(meta::Of<Swapped>) {
  return meta::type("swapped", {"换", "Swapped"}, "fazhi-format", meta::field("second").titled("二", "Second"),
                    meta::field("first").titled("一", "First"));
}

struct Untitled {
  int first;
};
BOOST_DESCRIBE_STRUCT(Untitled, (), (first))
constexpr auto fazhi_describe(meta::Of<Untitled>) {
  return meta::type("untitled", {"无", "Untitled"}, "fazhi-format", meta::field("first").titled("一", ""));
}

struct RowTooFew {
  int first;
  int second;
};
BOOST_DESCRIBE_STRUCT(RowTooFew, (), (first, second))
constexpr auto fazhi_describe(meta::Of<RowTooFew>) {
  return meta::type("row-too-few", {"缺", "Row too few"}, "fazhi-format", meta::field("first").titled("一", "First"));
}

enum class Colour { red, green, default_ };
BOOST_DESCRIBE_ENUM(Colour, red, green, default_)
constexpr auto fazhi_describe(meta::Of<Colour>) {
  return meta::enumeration("colour", {"色", "Colour"}, "fazhi-format", meta::value("red", "红", "Red"),
                           meta::value("green", "绿", "Green"), meta::value("default", "缺省", "Default"));
}

}  // namespace described

namespace {

using namespace described;

TEST(Complete, IsTrueWhenMacroRowsAndMembersAgree) {
  static_assert(meta::complete<Pair>);
  static_assert(meta::complete<Colour>);
}

TEST(Complete, IsFalseForAMemberMissingFromTheMacro) { static_assert(!meta::complete<Forgotten>); }
TEST(Complete, IsFalseForAMissingRow) { static_assert(!meta::complete<RowTooFew>); }
TEST(Complete, IsFalseForRowsOutOfOrder) { static_assert(!meta::complete<Swapped>); }
TEST(Complete, IsFalseForARowWithoutATitleInBothLanguages) { static_assert(!meta::complete<Untitled>); }

TEST(ForEachField, VisitsRowsAndMembersInOrder) {
  std::string seen;
  meta::for_each_field(Pair{"a", 2}, [&](const meta::FieldRow& row, const auto&) { (seen += row.name) += ' '; });
  EXPECT_EQ(seen, "first second ");
}

TEST(Enumerators, HaveNamesAndTitles) {
  EXPECT_EQ(meta::name_of(Colour::green), "green");
  EXPECT_EQ(meta::name_of(static_cast<Colour>(9)), "");
  EXPECT_EQ(meta::title_of(Colour::red).zh, "红");
}

TEST(Enumerators, ThatAreWordsOfCppAreWrittenWithoutTheirUnderscore) {
  EXPECT_EQ(meta::name_of(Colour::default_), "default");
}

TEST(Equal, ComparesAllFields) {
  EXPECT_TRUE(meta::equal(Pair{"a", 2}, Pair{"a", 2}));
  EXPECT_FALSE(meta::equal(Pair{"a", 2}, Pair{"a", std::nullopt}));
}

}  // namespace

#include <fazhi/bind/binder.hpp>
#include <fazhi/bind/write.hpp>
#include <fazhi/core/date.hpp>
#include <fazhi/core/decimal.hpp>

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <vector>

namespace bound {

using namespace fazhi;

enum class Shade { light, dark };
BOOST_DESCRIBE_ENUM(Shade, light, dark)
constexpr auto fazhi_describe(meta::Of<Shade>) {
  return meta::enumeration("shade", {"深浅", "Shade"}, "fazhi-format", meta::value("light", "浅", "Light"),
                           meta::value("dark", "深", "Dark"));
}

struct Leaf {
  std::string name;
  std::vector<Leaf> leaves;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (name, leaves))
constexpr auto fazhi_describe(meta::Of<Leaf>) {
  return meta::type("leaf", {"叶", "Leaf"}, "fazhi-format",
                    meta::field("name").titled("名", "Name").required().length(2, 4),
                    meta::field("leaves").titled("叶", "Leaves"));
}

struct Tree {
  bool grown = false;
  std::int64_t age = 0;
  Shade shade = Shade::light;
  std::optional<Date> planted;
  std::optional<Decimal> height;
  std::vector<Leaf> leaves;
  std::vector<std::string> tags;
};
BOOST_DESCRIBE_STRUCT(Tree, (), (grown, age, shade, planted, height, leaves, tags))
constexpr auto fazhi_describe(meta::Of<Tree>) {
  using meta::field;
  return meta::type("tree", {"树", "Tree"}, "fazhi-format", field("grown").titled("成", "Grown"),
                    field("age").titled("龄", "Age"), field("shade").titled("荫", "Shade"),
                    field("planted").titled("栽", "Planted"), field("height").titled("高", "Height"),
                    field("leaves").titled("叶", "Leaves").required().items(1), field("tags").titled("签", "Tags"));
}

}  // namespace bound

namespace {

using namespace bound;
using Kind = bind::Scalar::Kind;

/// Binds events to a tree and keeps what it said.
class Bind : public testing::Test {
 protected:
  std::string said() {
    std::string all;
    for (const bind::Problem& problem : binder.problems())
      all += problem.diagnostic.id + "@" + problem.diagnostic.at.text() + "#" + std::to_string(problem.ordinal) + " ";
    return all;
  }

  void member(const char* key, Kind kind, const char* text) {
    binder.key(key);
    binder.scalar({kind, text});
  }

  void one_leaf() {
    binder.key("leaves");
    binder.begin_array();
    binder.begin_object();
    member("name", Kind::string, "银杏");
    binder.end_object();
    binder.end_array();
  }

  Tree tree;
  bind::Binder binder{tree};
};

TEST_F(Bind, FillsEveryKindOfMember) {
  binder.begin_object();
  member("grown", Kind::boolean, "true");
  member("age", Kind::number, "12");
  member("shade", Kind::string, "dark");
  member("planted", Kind::string, "2012-03-12");
  member("height", Kind::number, "7.50");
  one_leaf();
  binder.end_object();
  EXPECT_EQ(said(), "");
  EXPECT_TRUE(tree.grown);
  EXPECT_EQ(tree.age, 12);
  EXPECT_EQ(tree.shade, Shade::dark);
  EXPECT_EQ(tree.planted->to_wire(), "2012-03-12");
  EXPECT_EQ(tree.height->to_wire(), "7.50");
  EXPECT_EQ(tree.leaves.at(0).name, "银杏");
}

TEST_F(Bind, LetsThePlainScalarsOfYamlTakeTheTypeOfTheirField) {
  binder.begin_object();
  member("grown", Kind::plain, "true");
  member("age", Kind::plain, "010");
  member("height", Kind::plain, "010");
  one_leaf();
  binder.key("tags");
  binder.begin_array();
  for (const char* text : {"no", "010", "2024-01-01"}) binder.scalar({Kind::plain, text});
  binder.end_array();
  binder.end_object();
  EXPECT_EQ(said(), "");
  EXPECT_EQ(tree.age, 10);
  EXPECT_EQ(tree.height->to_wire(), "10");
  EXPECT_EQ(tree.tags, (std::vector<std::string>{"no", "010", "2024-01-01"}));
}

TEST_F(Bind, ReportsEveryProblemAndItsPointer) {
  binder.begin_object();
  member("grown", Kind::string, "true");
  member("age", Kind::string, "5");
  member("age", Kind::number, "5");
  member("shade", Kind::string, "drak");
  member("planted", Kind::string, "2025-02-30");
  member("colour", Kind::string, "x");
  member("height", Kind::null, "");
  binder.key("leaves");
  binder.begin_array();
  binder.scalar({Kind::string, "x"});
  binder.begin_object();
  binder.end_object();
  binder.begin_object();
  member("name", Kind::string, "一");
  binder.end_object();
  binder.end_array();
  binder.key("tags");
  binder.begin_object();
  binder.end_object();
  binder.end_object();
  EXPECT_EQ(
      said(),
      "type.boolean-expected@/grown#1 type.integer-expected@/age#2 key.duplicate@/age#3 enum.unknown-name@/shade#4 "
      "date.no-such-day@/planted#5 key.unknown@/colour#6 type.null@/height#7 type.object-expected@/leaves/0#9 "
      "key.missing@/leaves/1#10 text.too-short@/leaves/2/name#12 type.list-expected@/tags#13 ");
  EXPECT_FALSE(binder.is_good());
}

TEST_F(Bind, SkipsWhatStandsUnderAnUnknownKey) {
  binder.begin_object();
  binder.key("colour");
  binder.begin_array();
  binder.begin_object();
  member("name", Kind::string, "x");
  binder.end_object();
  binder.end_array();
  one_leaf();
  binder.end_object();
  EXPECT_EQ(said(), "key.unknown@/colour#1 ");
  EXPECT_EQ(tree.leaves.size(), 1U);
}

TEST_F(Bind, SuggestsTheNameThatWasMeant) {
  binder.begin_object();
  member("heigth", Kind::number, "1");
  EXPECT_NE(binder.problems().at(0).diagnostic.message.en.find("\"height\""), std::string::npos);
}

TEST_F(Bind, ReportsATextThatIsTooLong) {
  binder.begin_object();
  binder.key("leaves");
  binder.begin_array();
  binder.begin_object();
  member("name", Kind::string, "一二三四五");
  EXPECT_EQ(said(), "text.too-long@/leaves/0/name#3 ");
}

TEST_F(Bind, ReportsAListThatIsTooShortAndMissingKeys) {
  binder.begin_object();
  binder.key("leaves");
  binder.begin_array();
  binder.end_array();
  binder.end_object();
  EXPECT_EQ(said(), "list.too-short@/leaves#1 ");
}

TEST_F(Bind, KeepsExtensionKeysWithTheirObject) {
  binder.begin_object();
  binder.key("x-note");
  binder.begin_object();
  member("k", Kind::plain, "no");
  member("k", Kind::plain, "1");
  binder.end_object();
  one_leaf();
  member("x-note", Kind::string, "again");
  binder.end_object();
  EXPECT_EQ(said(), "key.duplicate@/x-note/k#3 key.duplicate@/x-note#7 ");
  const bind::Extras extras = binder.take_extras();
  ASSERT_EQ(extras.size(), 1U);
  EXPECT_EQ(extras[0].object.text(), "");
  EXPECT_EQ(extras[0].value.members.at(0).value.kind, bind::Tree::Kind::string);
}

TEST_F(Bind, ReadsAKeptTreeAsItsTextWouldBeRead) {
  bind::Tree kept;
  bind::Binder first(kept);
  first.begin_object();
  const auto member_of_kept = [&first](const char* key, Kind kind, const char* text) {
    first.key(key);
    first.scalar({kind, text});
  };
  member_of_kept("grown", Kind::boolean, "true");
  member_of_kept("age", Kind::plain, "010");
  member_of_kept("planted", Kind::plain, "2012-03-12");
  member_of_kept("height", Kind::number, "7.50");
  member_of_kept("x-hex", Kind::plain, "0x1F");
  first.key("tags");
  first.begin_array();
  for (const char* text : {"+5", "no", "010", ".5"}) first.scalar({Kind::plain, text});
  first.scalar({Kind::string, "7"});
  first.scalar({Kind::number, "8"});
  first.scalar({Kind::null, ""});
  first.end_array();
  first.end_object();
  bind::read(kept, binder);
  EXPECT_EQ(said(), "type.text-expected@/tags/5#12 type.null@/tags/6#13 key.missing@#0 ");
  EXPECT_TRUE(tree.grown);
  EXPECT_EQ(tree.age, 10);
  EXPECT_EQ(tree.planted->to_wire(), "2012-03-12");
  EXPECT_EQ(tree.height->to_wire(), "7.50");
  tree.tags.resize(5);
  EXPECT_EQ(tree.tags, (std::vector<std::string>{"+5", "no", "010", ".5", "7"}));
  const bind::Extras extras = binder.take_extras();
  ASSERT_EQ(extras.size(), 1U);
  EXPECT_EQ(extras[0].value.text, "31");
}

TEST(BindOptions, KeepsOddNumbersOfATreeForTheirField) {
  bind::Tree kept;
  bind::BindOptions options;
  options.keep_odd_numbers = true;
  bind::Binder binder(kept, options);
  binder.scalar({Kind::plain, ".inf"});
  EXPECT_TRUE(binder.is_good());
  EXPECT_EQ(kept.kind, bind::Tree::Kind::string);
  EXPECT_EQ(kept.plain, ".inf");
  std::vector<std::string> texts;
  bind::Binder typed(texts);
  typed.begin_array();
  bind::read(kept, typed);
  typed.end_array();
  EXPECT_EQ(texts, std::vector<std::string>{".inf"});
}

TEST(BindOptions, MakesUnknownKeysAWarning) {
  Tree tree;
  bind::BindOptions options;
  options.unknown_keys = bind::BindOptions::Unknown::warn;
  bind::Binder binder(tree, options);
  binder.begin_object();
  binder.key("colour");
  binder.scalar({Kind::string, "x"});
  EXPECT_TRUE(binder.is_good());
  EXPECT_EQ(binder.problems().at(0).diagnostic.severity, diag::Severity::warning);
}

TEST(BindOptions, CountsTheProblemsThatItDoesNotKeep) {
  Tree tree;
  bind::BindOptions options;
  options.max_problems = 1;
  bind::Binder binder(tree, options);
  binder.begin_object();
  for (int i = 0; i < 3; ++i) {
    binder.key("colour");
    binder.scalar({Kind::string, "x"});
  }
  EXPECT_EQ(binder.problems().size(), 1U);
  EXPECT_EQ(binder.problems_left_out(), 2U);
}

}  // namespace

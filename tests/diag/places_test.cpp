#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/diag/source_map.hpp>

#include <gtest/gtest.h>

#include "diag/place_cursor.hpp"

namespace {

using namespace fazhi::diag;
using fazhi::Range;

TEST(Pointer, IsBuiltStepByStep) {
  EXPECT_EQ((Pointer{} / "sections" / 0 / "heading").text(), "/sections/0/heading");
  EXPECT_EQ(Pointer{}.text(), "");
}

TEST(Pointer, EscapesTildeAndSlash) { EXPECT_EQ((Pointer{} / "a/b~c").text(), "/a~1b~0c"); }

TEST(Pointer, KnowsItsParentAndWhatLiesWithin) {
  const Pointer pointer = Pointer{} / "a" / 1;
  EXPECT_EQ(pointer.parent().text(), "/a");
  EXPECT_EQ(pointer.parent().parent(), Pointer{});
  EXPECT_EQ(Pointer{}.parent(), Pointer{});
  EXPECT_TRUE((Pointer{} / "a" / 1 / "b").within(pointer));
  EXPECT_FALSE((Pointer{} / "a" / 10).within(pointer));
}

TEST(Source, CountsLinesAndColumnsInCodePoints) {
  const Source source("报告.txt", "第一行\n第二行：𠮷x\r\n第三行\r第四行");
  EXPECT_EQ(source.position(0), (Position{1, 1}));
  EXPECT_EQ(source.position(source.text().find("x")), (Position{2, 6}));
  EXPECT_EQ(source.utf16_column(source.text().find("x")), 7U);
  EXPECT_EQ(source.position(source.text().find("第三")), (Position{3, 1}));
  EXPECT_EQ(source.position(source.text().find("第四")), (Position{4, 1}));
}

TEST(Source, TakesAnOffsetBehindTheEndAsTheEnd) {
  EXPECT_EQ(Source("a", "ab").position(99), (Position{1, 3}));
  EXPECT_EQ(Source("a", "").position(0), (Position{1, 1}));
}

TEST(Source, GivesALineWithoutItsEnd) {
  const Source source("a", "一\r\n二\n");
  EXPECT_EQ(source.line_at(0), (Range{0, 3}));
  EXPECT_EQ(source.line_at(6), (Range{5, 8}));
  EXPECT_EQ(source.line_at(9), (Range{9, 9}));
}

TEST(SourceMap, FindsTheNearestValueAround) {
  SourceMap map;
  map.add(Pointer{}, {{0, 90}, {}});
  map.add(Pointer{} / "a", {{10, 20}, Range{5, 8}});
  EXPECT_EQ(map.find(Pointer{} / "a")->value, (Range{10, 20}));
  EXPECT_EQ(map.find(Pointer{} / "b"), nullptr);
  EXPECT_EQ(map.nearest(Pointer{} / "a" / "x" / 3)->value, (Range{10, 20}));
  EXPECT_EQ(map.nearest(Pointer{} / "b")->value, (Range{0, 90}));
  EXPECT_EQ(SourceMap().nearest(Pointer{} / "b"), nullptr);
}

TEST(SourceMap, KnowsTheFirstOfTwoEqualPointers) {
  SourceMap map;
  map.add(Pointer{} / "a", {{1, 2}, {}});
  map.add(Pointer{} / "a", {{3, 4}, {}});
  EXPECT_EQ(map.find(Pointer{} / "a")->value, (Range{1, 2}));
  EXPECT_EQ(map.ordinal(1)->value, (Range{3, 4}));
  EXPECT_EQ(map.ordinal(2), nullptr);
}

TEST(SourceMap, FindsEachOfManyPointers) {
  SourceMap map;
  EXPECT_EQ(map.find(Pointer{}), nullptr);
  EXPECT_EQ(map.nearest(Pointer{} / "a"), nullptr);
  constexpr std::size_t many = 5000;
  for (std::size_t i = 0; i < many; ++i) map.add(Pointer{} / "sections" / i, {{i, i + 1}, std::nullopt});
  for (std::size_t i = 0; i < many; ++i) map.add(Pointer{} / "sections" / i, {{0, 0}, std::nullopt});
  for (std::size_t i = 0; i < many; ++i) {
    const Place* const place = map.find(Pointer{} / "sections" / i);
    ASSERT_NE(place, nullptr) << i;
    EXPECT_EQ(place->value, (Range{i, i + 1}));
  }
  EXPECT_EQ(map.find(Pointer{} / "sections" / many), nullptr);
  EXPECT_EQ(map.find(Pointer{}), nullptr);
  EXPECT_EQ(map.size(), 2 * many);
}

TEST(SourceMap, LooksForEqualKeysUnderTheFirst) {
  SourceMap map;
  for (int times = 0; times < 2; ++times)
    for (int i = 0; i < 40; ++i)
      map.add(Pointer{} / std::to_string(i % 20), {{map.size(), map.size() + 1}, std::nullopt});
  for (std::size_t i = 0; i < 20; ++i) EXPECT_EQ(map.find(Pointer{} / i)->value.begin, i);
}

TEST(SourceMap, TellsIndexesFromWhatOnlyLooksLikeOne) {
  SourceMap map;
  const char* const keys[] = {"0", "00", "1",    "01",  "-1", "+1", "1e0", "1234567890123",
                              "",  "-",  "a~1b", "a/b", "~",  "~0"};
  for (const char* const key : keys) map.add(Pointer{} / "list" / key, {{map.size(), map.size()}, std::nullopt});
  std::size_t number = 0;
  for (const char* const key : keys) {
    const Place* const place = map.find(Pointer{} / "list" / key);
    ASSERT_NE(place, nullptr) << key;
    EXPECT_EQ(place->value.begin, number++) << key;
  }
  EXPECT_EQ(map.find(Pointer{} / "list" / "2"), nullptr);
  EXPECT_EQ(map.find(Pointer{} / "list"), nullptr) << "it only holds what has a place";
  EXPECT_EQ(map.nearest(Pointer{} / "list" / 0 / "x"), map.find(Pointer{} / "list" / 0));
}

TEST(SourceMap, FindsNothingWhereAPointerLeadsNowhere) {
  SourceMap map;
  map.add(Pointer{}, {{0, 9}, std::nullopt});
  map.add(Pointer{} / "a" / 1, {{1, 2}, std::nullopt});
  for (const char* const text : {"a", "a/1", "/", "//", "/a/", "/a/1/", "/a/0", "/b/1", "/a/01", "/~", "/a~"})
    EXPECT_EQ(map.find(Pointer::from_text(text)), nullptr) << text;
  EXPECT_EQ(map.nearest(Pointer::from_text("/a/0/b"))->value, (Range{0, 9}));
}

TEST(SourceMap, FindsTheKeysOfALargeObjectInAnyOrder) {
  SourceMap map;
  constexpr std::size_t many = 20000;
  const auto key = [](std::size_t i) { return "k" + std::to_string(i * 7919 % many); };
  for (std::size_t i = 0; i < many; ++i) {
    map.add(Pointer{} / "x" / key(i), {{i, i + 1}, std::nullopt});
    if (i % 5 == 0) map.add(Pointer{} / "x" / key(i) / "inner", {{i, i}, std::nullopt});
  }
  for (std::size_t i = 0; i < many; ++i) {
    const Place* const place = map.find(Pointer{} / "x" / key(i));
    ASSERT_NE(place, nullptr) << i;
    EXPECT_EQ(place->value, (Range{i, i + 1}));
    EXPECT_EQ(map.find(Pointer{} / "x" / key(i) / "inner") != nullptr, i % 5 == 0);
  }
  EXPECT_EQ(map.find(Pointer{} / "x" / "k"), nullptr);
  EXPECT_EQ(map.find(Pointer{} / "x" / "z"), nullptr);
}

TEST(SourceMap, FindsTheItemsOfALongListAddedFromBehind) {
  SourceMap map;
  constexpr std::size_t many = 3000;
  for (std::size_t i = many; i-- > 0;) map.add(Pointer{} / i, {{i, i}, std::nullopt});
  for (std::size_t i = 0; i < many; ++i) EXPECT_EQ(map.find(Pointer{} / i)->value.begin, i);
  EXPECT_EQ(map.find(Pointer{} / many), nullptr);
}

TEST(PlaceCursor, MakesThePlacesThatPointersFind) {
  SourceMap map;
  const PlaceCursor root(map);
  const PlaceCursor list = root / "a/b";
  (list / 1).place({{3, 4}, std::nullopt});
  (list / 0).place({{1, 2}, std::nullopt});
  list.place({{0, 9}, std::nullopt});
  (list / 1 / "c" / "12").place({{3, 3}, std::nullopt});
  map.add(Pointer{} / "a/b" / 2, {{5, 6}, std::nullopt});
  EXPECT_EQ(map.find(Pointer{} / "a/b" / 1)->value, (Range{3, 4}));
  EXPECT_EQ(map.find(Pointer{} / "a/b" / 0)->value, (Range{1, 2}));
  EXPECT_EQ(map.find(Pointer{} / "a/b")->value, (Range{0, 9}));
  EXPECT_EQ(map.find(Pointer{} / "a/b" / 1 / "c" / 12)->value, (Range{3, 3}));
  EXPECT_EQ(map.find(Pointer{} / "a/b" / 2)->value, (Range{5, 6}));
  EXPECT_EQ(map.size(), 5u);
}

TEST(PlaceCursor, GivesNoPlaceToWhatIsOnlySteppedThrough) {
  SourceMap map;
  const PlaceCursor inner = PlaceCursor(map) / "a" / "b";
  EXPECT_EQ(map.size(), 0u);
  inner.place({{1, 2}, std::nullopt});
  EXPECT_EQ(map.find(Pointer{} / "a"), nullptr);
  EXPECT_EQ(map.find(Pointer{}), nullptr);
  EXPECT_NE(map.find(Pointer{} / "a" / "b"), nullptr);
}

TEST(PlaceCursor, GivesAValueThatComesTwiceItsFirstPlace) {
  SourceMap map;
  const PlaceCursor value = PlaceCursor(map) / "a";
  value.place({{1, 2}, std::nullopt});
  value.place({{3, 4}, std::nullopt});
  EXPECT_EQ(map.find(Pointer{} / "a")->value, (Range{1, 2}));
}

TEST(Severity, HasANameForMachines) {
  EXPECT_EQ(name_of(Severity::error), "error");
  EXPECT_EQ(name_of(Severity::hint), "hint");
}

/// Of a long line, columns are counted from marks in between; they are the same.
TEST(Source, CountsColumnsOfALongLineAsOfAShortOne) {
  std::string text = "a\n";
  for (int i = 0; i < 20000; ++i) text += i % 7 == 0 ? "𠀀" : i % 3 == 0 ? "x" : "法";
  const Source source("f", text + "\nend");
  std::size_t points = 1;
  std::size_t units = 1;
  for (std::size_t at = 2; at < text.size();) {
    if (points % 97 == 0 || at + 8 > text.size()) {
      EXPECT_EQ(source.position(at), (Position{2, points}));
      EXPECT_EQ(source.utf16_column(at), units);
    }
    units += fazhi::utf8::next(text, at) > 0xFFFF ? 2 : 1;
    ++points;
  }
  EXPECT_EQ(source.position(text.size()), (Position{2, 20001}));
  EXPECT_EQ(source.position(text.size() + 3), (Position{3, 3}));
}

}  // namespace

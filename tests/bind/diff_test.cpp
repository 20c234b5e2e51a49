#include <fazhi/bind/diff.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include "arbitrary.hpp"

namespace {

using namespace fazhi;

model::Report report() {
  model::Report report;
  report.metadata.title = "清河县水务局2024年法治政府建设年度报告";
  model::Section section;
  section.heading = "主要举措";
  for (const char* title : {"加强培训", "规范执法", "普法宣传"}) {
    model::Measure measure;
    measure.title = title;
    section.measures.push_back(measure);
  }
  report.sections.push_back(section);
  return report;
}

/// `kind before after from to`, one line a change.
std::string said(const model::Report& before, const model::Report& after) {
  std::string all;
  for (const auto& change : bind::diff(before, after)) {
    all += std::string(bind::name_of(change.kind)) + " " + change.before.text() + " " + change.after.text() + " [" +
           change.from + "] [" + change.to + "]\n";
  }
  return all;
}

TEST(Diff, IsEmptyForEqualReports) { EXPECT_EQ(said(report(), report()), ""); }

TEST(Diff, TellsAChangedScalar) {
  auto after = report();
  after.metadata.title = "新标题";
  EXPECT_EQ(said(report(), after),
            "changed /metadata/title /metadata/title [清河县水务局2024年法治政府建设年度报告] [新标题]\n");
}

TEST(Diff, TellsWhatCameAndWhatWent) {
  auto after = report();
  after.metadata.index_number = "A/2024-1";
  after.sections[0].measures.erase(after.sections[0].measures.begin());
  after.sections[0].measures.emplace_back().title = "数字政府";
  EXPECT_EQ(said(report(), after),
            "added /metadata /metadata/index_number [] [A/2024-1]\n"
            "removed /sections/0/measures/0 /sections/0/measures [加强培训] []\n"
            "added /sections/0/measures /sections/0/measures/2 [] [数字政府]\n");
}

TEST(Diff, TellsAnItemThatMovedAndNotThoseItPassed) {
  auto after = report();
  std::rotate(after.sections[0].measures.begin(), after.sections[0].measures.begin() + 1,
              after.sections[0].measures.end());
  EXPECT_EQ(said(report(), after), "moved /sections/0/measures/0 /sections/0/measures/2 [加强培训] [加强培训]\n");
}

TEST(Diff, FollowsAnItemByItsIdWhenItsTitleChanges) {
  auto before = report();
  before.sections[0].measures[1].id = Identifier::from_wire("m-2").value();
  auto after = before;
  after.sections[0].measures[1].title = "严格执法";
  EXPECT_EQ(said(before, after),
            "changed /sections/0/measures/1/title /sections/0/measures/1/title [规范执法] [严格执法]\n");
}

TEST(Diff, ComparesParagraphsInTheirOrder) {
  auto before = report();
  before.preamble = {"甲", "乙", "丙"};
  auto after = before;
  after.preamble = {"甲", "乙二", "丙"};
  EXPECT_EQ(said(before, after), "changed /preamble/1 /preamble/1 [乙] [乙二]\n");
}

bind::Extra note(const char* object, const char* key, bind::Tree::Kind kind, const char* text) {
  bind::Tree value;
  value.kind = kind;
  value.text = text;
  return {diag::Pointer::from_text(object), key, value};
}

TEST(Diff, TellsKeptKeysThatDiffer) {
  using Kind = bind::Tree::Kind;
  const auto before = report();
  auto after = before;
  std::rotate(after.sections[0].measures.begin(), after.sections[0].measures.begin() + 1,
              after.sections[0].measures.end());
  bind::Extra list = note("/sections/0", "x-list", Kind::array, "");
  list.value.items = {note("", "", Kind::number, "1").value, note("", "", Kind::string, "a\"b").value};
  // Of the measure that moved from the first place to the last, the second keeps its own.
  const bind::Extras old_extras = {note("/sections/0/measures/0", "x-note", Kind::string, "5"),
                                   note("/sections/0/measures/1", "x-note", Kind::string, "同"),
                                   note("", "x-gone", Kind::boolean, "true")};
  const bind::Extras new_extras = {note("/sections/0/measures/2", "x-note", Kind::number, "5"),
                                   note("/sections/0/measures/0", "x-note", Kind::string, "同"), list};
  std::string all;
  for (const auto& change : bind::diff(before, old_extras, after, new_extras))
    all += std::string(bind::name_of(change.kind)) + " " + change.before.text() + " " + change.after.text() + " [" +
           change.from + "] [" + change.to + "]\n";
  EXPECT_EQ(all,
            "moved /sections/0/measures/0 /sections/0/measures/2 [加强培训] [加强培训]\n"
            "changed /sections/0/measures/0/x-note /sections/0/measures/2/x-note [\"5\"] [5]\n"
            "added /sections/0 /sections/0/x-list [] [[1,\"a\\\"b\"]]\n"
            "removed /x-gone  [true] []\n");
  EXPECT_TRUE(bind::diff(before, old_extras, before, old_extras).empty());
}

TEST(Diff, IsEmptyOnlyForEqualReports) {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    const auto a = Arbitrary(seed).report();
    const auto b = Arbitrary(seed + 1).report();
    EXPECT_TRUE(bind::diff(a, a).empty()) << seed;
    EXPECT_EQ(bind::diff(a, b).empty(), a == b) << seed;
  }
}

}  // namespace

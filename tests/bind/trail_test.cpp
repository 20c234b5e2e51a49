#include <fazhi/bind/trail.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <chrono>

namespace {

using namespace fazhi;

model::Report sample() {
  model::Report report;
  model::Section& section = report.sections.emplace_back();
  section.heading = "主要举措";
  section.measures.resize(2);
  section.measures[1].title = "规范执法检查，落实行政执法三项制度的各项要求";
  section.measures[1].paragraphs = {"一", "二"};
  return report;
}

std::string trail(const char* pointer, Language language = Language::zh) {
  return bind::trail(sample(), diag::Pointer::from_text(pointer), language);
}

TEST(Trail, NamesFieldsAndItems) {
  EXPECT_EQ(trail("/sections/0/measures/1/title"),
            "各部分 1“主要举措” › 举措 2“规范执法检查，落实行政执法三项制…” › 标题");
  EXPECT_EQ(trail("/sections/0/heading", Language::en), "Sections 1“主要举措” › Heading");
  EXPECT_EQ(trail("/sections/0/measures/1/paragraphs/1"),
            "各部分 1“主要举措” › 举措 2“规范执法检查，落实行政执法三项制…” › 正文 2");
  EXPECT_EQ(trail(""), "");
}

TEST(Trail, ShowsWhatLeadsNowhereAsItIs) {
  EXPECT_EQ(trail("/sections/7/x-note"), "各部分 › 7 › x-note");
  EXPECT_EQ(trail("/nothing/at/all"), "nothing › at › all");
}

TEST(Trail, IsTheSameWhicheverWayWasAskedForBefore) {
  const auto report = sample();
  bind::Trail trails(report, Language::zh);
  for (const char* pointer : {"/sections/0/measures/1/title", "/sections/0/measures/1/paragraphs/1", "/sections/0",
                              "/sections/0/measures/0/title", "", "/sections/7/x-note", "/sections/0/x-note/1",
                              "/sections/0/measures/1/paragraphs/0", "/metadata"}) {
    const auto at = diag::Pointer::from_text(pointer);
    EXPECT_EQ(trails.to(at), bind::trail(report, at, Language::zh)) << pointer;
  }
}

TEST(Trail, OfManyValuesUnderALongHeadingTakesNoMoreThanItsShare) {
  auto report = sample();
  report.sections[0].heading.assign(std::size_t{8} << 20U, 'x');
  bind::Trail trails(report, Language::en);
  const auto begin = std::chrono::steady_clock::now();
  for (std::size_t i = 0; i < 40000; ++i)
    EXPECT_EQ(trails.to(diag::Pointer() / "sections" / 0 / "x-note" / i).substr(0, 29), "Sections 1“xxxxxxxxxxxxxxxx");
  // Copying the heading each time would move 320 GB.
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

}  // namespace

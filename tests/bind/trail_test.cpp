#include <fazhi/bind/trail.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

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

}  // namespace

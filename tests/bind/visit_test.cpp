#include <fazhi/bind/visit.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;

model::Report report() {
  model::Report report;
  model::Measure measure;
  measure.title = "甲";
  measure.actions.emplace_back().title = "乙";
  measure.actions[0].indicators.emplace_back().name = "丙";
  report.sections.emplace_back().measures.push_back(measure);
  return report;
}

TEST(Visit, FindsEachPartOfTheTypeThatIsAskedFor) {
  std::string said;
  const model::Report visited = report();
  bind::visit(visited, [&](const diag::Pointer& at, const model::Measure& measure) {
    said += at.text() + "=" + measure.title + " ";
  });
  EXPECT_EQ(said, "/sections/0/measures/0=甲 /sections/0/measures/0/actions/0=乙 ");
}

TEST(Visit, ReachesScalarsInOptionals) {
  std::string said;
  const model::Report visited = report();
  bind::visit(visited, [&](const diag::Pointer& at, const std::string& text) { said += at.text() + "=" + text + " "; });
  EXPECT_NE(said.find("/sections/0/measures/0/actions/0/indicators/0/name=丙 "), std::string::npos);
}

TEST(Visit, LetsPartsBeChanged) {
  model::Report changed = report();
  bind::visit(changed, [](const diag::Pointer&, model::Indicator& indicator) { indicator.period = "全年"; });
  EXPECT_EQ(changed.sections[0].measures[0].actions[0].indicators[0].period, "全年");
}

TEST(Visit, CallsAGenericVisitorForEverything) {
  const model::Report visited = report();
  std::size_t structs = 0;
  bind::visit(visited, [&](const diag::Pointer&, const auto& part) {
    structs += meta::is_described_struct<std::decay_t<decltype(part)>> ? 1 : 0;
  });
  EXPECT_EQ(structs, 7U);  // report, metadata, section, two measures, indicator, quantity
}

}  // namespace

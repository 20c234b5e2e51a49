#include <fazhi/bind/visit.hpp>
#include <fazhi/model/assign_ids.hpp>

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace fazhi;
using namespace fazhi::model;

Report sample() {
  Report report;
  Section& first = report.sections.emplace_back();
  first.kind = SectionKind::achievements;
  first.indicators.resize(1);
  first.measures.resize(2);
  first.measures[1].actions.resize(3);
  first.measures[1].actions[2].indicators.resize(2);
  first.subsections.emplace_back().kind = SectionKind::principal_leader_duty;
  first.subsections[0].duties.resize(1);
  Section& second = report.sections.emplace_back();
  second.kind = SectionKind::plan;
  second.plan_items.resize(1);
  second.plan_items[0].targets.resize(1);
  report.relations.resize(1);
  return report;
}

TEST(AssignIds, WritesALetterAndThePath) {
  Report report = sample();
  EXPECT_EQ(assign_ids(report), 15U);
  const Section& first = report.sections[0];
  EXPECT_EQ(first.id->to_wire(), "s-1");
  EXPECT_EQ(first.indicators[0].id->to_wire(), "i-1-1");
  EXPECT_EQ(first.measures[1].id->to_wire(), "m-1.2");
  EXPECT_EQ(first.measures[1].actions[2].id->to_wire(), "m-1.2.3");
  EXPECT_EQ(first.measures[1].actions[2].indicators[1].id->to_wire(), "i-1.2.3-2");
  EXPECT_EQ(first.subsections[0].id->to_wire(), "s-1.s1");
  EXPECT_EQ(first.subsections[0].duties[0].id->to_wire(), "l-1.s1.1");
  EXPECT_EQ(report.sections[1].plan_items[0].targets[0].id->to_wire(), "i-2.1-1");
  EXPECT_EQ(report.relations[0].id->to_wire(), "r-1");
}

TEST(AssignIds, ChangesNothingTheSecondTime) {
  Report report = sample();
  assign_ids(report);
  const Report before = report;
  EXPECT_EQ(assign_ids(report), 0U);
  EXPECT_EQ(report, before);
}

TEST(AssignIds, KeepsIdsThatAreThereAndStepsAsideForThem) {
  Report report = sample();
  report.sections[0].measures[0].id = Identifier::from_wire("m-1.2").value();
  assign_ids(report);
  EXPECT_EQ(report.sections[0].measures[0].id->to_wire(), "m-1.2");
  EXPECT_EQ(report.sections[0].measures[1].id->to_wire(), "m-1.2_2");
}

TEST(AssignIds, TellsDeepItemsApart) {
  Report report;
  Measure* inner = &report.sections.emplace_back().measures.emplace_back();
  for (int depth = 0; depth < 60; ++depth) {
    inner->actions.resize(2);
    inner = &inner->actions[1];
  }
  assign_ids(report);
  std::set<std::string> ids;
  std::size_t items = 0;
  bind::visit(report, [&](const diag::Pointer&, const Measure& measure) {
    ++items;
    ids.insert(measure.id->to_wire());
  });
  EXPECT_EQ(ids.size(), items);
}

}  // namespace

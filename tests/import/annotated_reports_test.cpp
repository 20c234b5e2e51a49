#include "annotated_score.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

#include <iostream>

namespace {

using namespace fazhi_tests::annotated;
using fazhi::model::Agreement;

TEST(AnnotatedReports, NameNothingThatTheirPagesDoNotHold) {
  for (const Report& report : reports())
    for (const std::string& words : report.not_found) ADD_FAILURE() << words;
}

TEST(AnnotatedReports, HoldFiguresThatHangTogether) {
  for (const Report& report : reports()) {
    const auto all = quantities(report.said);
    int number = 0;
    for (const Relation& relation : report.said.relations) {
      ++number;
      for (const std::size_t position : positions(relation)) ASSERT_LT(position, all.size()) << report.name;
      EXPECT_EQ(agreement(relation, all), Agreement::agrees) << report.name << ": relation " << number;
    }
  }
}

struct Floor {
  const char* measure;
  double f1;
};

constexpr Floor floors[] = {
    {"headings", 0.96}, {"heading_paths", 0.92}, {"section_kinds", 0.9},  {"law_refs", 0.97},
    {"documents", 1},   {"metadata", 0.95},      {"indicators", 0.97},    {"indicator_paths", 0.95},
    {"dates", 0.95},    {"measures", 0.9},       {"shortcomings", 0.9},   {"leader_duties", 0.9},
    {"plans", 0.9},     {"relation_sum", 0.85},  {"relation_ratio", 0.8}, {"relations", 0.8}};

TEST(AnnotatedReports, AreReadAsAPersonReadsThem) {
  Score all;
  for (const Report& report : reports())
    for (const auto& [measure, tally] : score(report, fazhi_tests::imported(report.page.text()))) {
      all[measure] += tally;
      if (measure.rfind("relation_", 0) == 0) all["relations"] += tally;
    }
  for (const auto& [measure, tally] : all) {
    std::cout << measure << ' ' << tally.f1() << " (" << tally.hits << " found, " << tally.misses << " missed, "
              << tally.extras << " extra)\n";
    if (measure != "relations")
      for (const std::string& line : tally.said) std::cout << "  " << line << '\n';
  }
  for (const auto& [measure, floor] : floors) EXPECT_GE(all[measure].f1(), floor) << measure;
  EXPECT_LE(all["false_alarms"].extras, 7);
}

}  // namespace

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

constexpr Floor floors[] = {{"headings", 0.99},   {"heading_paths", 0.99},   {"section_kinds", 1},
                            {"law_refs", 1},      {"documents", 1},          {"metadata", 0.98},
                            {"indicators", 0.99}, {"indicator_paths", 0.98}, {"dates", 0.98},
                            {"measures", 0.95},   {"shortcomings", 0.98},    {"leader_duties", 0.98},
                            {"plans", 0.98},      {"relation_sum", 0.985},   {"relation_ratio", 0.99},
                            {"relations", 0.98},  {"false_alarms", 1}};

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
  EXPECT_EQ(all["false_alarms"].extras, 0);
}

}  // namespace

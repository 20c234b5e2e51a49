#include "annotated_planting.hpp"
#include "support.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace fazhi_tests::annotated;

/// The relations of a page that are said not to hold.
std::vector<Members> wrong_relations(const std::string& page) {
  std::vector<Members> wrong;
  const auto found = fazhi_tests::imported(page);
  for (const auto& fact : fazhi_tests::all<fazhi::importer::RelationFact>(found))
    if (fact.holds == false) wrong.push_back(members(fact));
  return wrong;
}

bool holds(const std::vector<Members>& all, const Members& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

bool is_about(const Members& relation, std::size_t figure) {
  return relation.whole == figure || relation.rate == figure ||
         std::find(relation.parts.begin(), relation.parts.end(), figure) != relation.parts.end();
}

struct Count {
  int planted = 0;
  int told = 0;
};

/// Plants into each member of each stated relation in turn.
class Planting {
 public:
  void into(const Report& report) {
    before_ = wrong_relations(report.page.text());
    for (const Relation& relation : report.said.relations) {
      if (!can_be_told(relation)) continue;
      for (const std::size_t position : positions(relation)) into(report, relation, position);
    }
  }

  std::array<Count, 3> counts;  ///< of sums, ratios and equalities
  std::string missed;
  std::string elsewhere;  ///< where a relation of right figures is said not to hold

 private:
  void into(const Report& report, const Relation& relation, std::size_t position) {
    const auto planted = plant(report, relation, position);
    if (!planted) return;
    Count& count = counts.at(static_cast<std::size_t>(relation.type));
    ++count.planted;
    const std::vector<Members> wrong = wrong_relations(planted->page);
    const std::string where = report.page.name() + ":" + std::to_string(report.page.position(planted->begin).line) +
                              ": " + report.said.indicators[position].text + " as " + planted->figure + '\n';
    if (holds(wrong, members(report, relation)))
      ++count.told;
    else
      missed += where;
    for (const Members& each : wrong)
      if (!is_about(each, planted->begin) && !holds(before_, each)) elsewhere += where;
  }

  std::vector<Members> before_;  ///< said of the page as it is
};

struct Floor {
  const char* type;
  double told;  ///< of those planted
};

constexpr std::array<Floor, 3> floors = {Floor{"sum", 0.985}, Floor{"ratio", 0.96}, Floor{"equality", 0.87}};

TEST(WrongFigures, AreToldWhereverOneDigitIsPlanted) {
  Planting planting;
  for (const Report& report : reports()) planting.into(report);
  int planted = 0;
  for (std::size_t i = 0; i < floors.size(); ++i) {
    const Count& count = planting.counts.at(i);
    std::cout << floors.at(i).type << ": " << count.planted << " planted, " << count.told << " told\n";
    planted += count.planted;
    EXPECT_GE(count.told, floors.at(i).told * count.planted) << floors.at(i).type;
  }
  EXPECT_GE(planted, 200);
  std::cout << "not told:\n" << planting.missed << "told of right figures beside:\n" << planting.elsewhere;
  EXPECT_EQ(planting.elsewhere, "");
}

}  // namespace

// Wrong digits planted into pages whose figures hang together: the rules must point at the relation, and at nothing
// else.

#include "../import/annotated_planting.hpp"

#include <fazhi/bind/tree.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace fazhi_tests::annotated;
using fazhi::bind::Tree;
using fazhi::diag::Source;
using fazhi::model::Agreement;
using fazhi::model::RelationType;
namespace rules = fazhi::rules;

/// What one finding points at: offsets of the page.
using Places = std::set<std::size_t>;

/// What the rules of arithmetic find in a page.
std::vector<Places> found_in(const std::string& page) {
  rules::ValidateOptions options;
  options.rules.clear();
  for (const rules::Rule* rule : rules::catalogue())
    if (rule->category == rules::Category::arithmetic) options.rules.push_back(rule);
  const Source source("page.txt", page);
  const auto imported = fazhi::importer::import_text(source);
  auto outcome = rules::validate(imported.report, options);
  rules::locate(outcome.findings, imported.report, imported.places, source);
  std::vector<Places> all;
  for (const auto& found : outcome.findings) {
    Places& places = all.emplace_back();
    if (found.place) places.insert(found.place->begin);
    for (const auto& related : found.related)
      if (related.place) places.insert(related.place->begin);
  }
  return all;
}

bool any_within(const Places& places, fazhi::Range range) {
  const auto at = places.lower_bound(range.begin);
  return at != places.end() && *at < range.end;
}

struct Count {
  int planted = 0;
  int found = 0;
  std::string missed;
  std::string elsewhere;  ///< findings that have nothing to do with the figure

  /// `members` are where the figures of the relation stand now, `changed` is the planted one.
  void take(const std::vector<Places>& findings, const std::vector<fazhi::Range>& members, fazhi::Range changed,
            const std::string& where) {
    ++planted;
    const bool told = std::any_of(findings.begin(), findings.end(), [&](const Places& places) {
      return std::all_of(members.begin(), members.end(),
                         [&](fazhi::Range member) { return any_within(places, member); });
    });
    if (told)
      ++found;
    else
      missed += where + '\n';
    for (const Places& places : findings)
      if (!any_within(places, changed)) elsewhere += where + '\n';
  }
};

/// Where a figure stands once the one at `changed` has grown by `growth` bytes.
fazhi::Range moved(fazhi::Range range, std::size_t changed, std::ptrdiff_t growth) {
  const auto by = [&](std::size_t at) { return static_cast<std::size_t>(static_cast<std::ptrdiff_t>(at) + growth); };
  return {range.begin > changed ? by(range.begin) : range.begin, range.begin >= changed ? by(range.end) : range.end};
}

/// One member of each relation, another of each next one.
TEST(WrongFigures, AreFoundInOwnReportsByTheRules) {
  Count count;
  std::size_t turn = 0;
  for (const Report& report : reports()) {
    EXPECT_EQ(found_in(report.page.text()).size(), 0u) << report.name;
    for (const Relation& relation : report.said.relations) {
      if (!can_be_told(relation)) continue;
      const auto all = positions(relation);
      const std::size_t position = all[turn++ % all.size()];
      const auto planted = plant(report, relation, position);
      if (!planted) continue;
      const auto growth =
          static_cast<std::ptrdiff_t>(planted->page.size()) - static_cast<std::ptrdiff_t>(report.page.text().size());
      std::vector<fazhi::Range> members;
      for (const std::size_t member : all) members.push_back(moved(report.indicators[member], planted->begin, growth));
      count.take(found_in(planted->page), members, moved(report.indicators[position], planted->begin, growth),
                 report.name + ": " + report.said.indicators[position].text + " as " + planted->figure);
    }
  }
  std::cout << count.planted << " planted, " << count.found << " found; not found:\n" << count.missed;
  EXPECT_GE(count.planted, 150);
  EXPECT_GE(count.found, 0.95 * count.planted);
  EXPECT_EQ(count.elsewhere, "");
}

/// A report beside the checkout with what a person found in it.
struct Gold {
  std::string page;
  Tree said;
};

class GoldReport : public testing::TestWithParam<const char*> {
 protected:
  void SetUp() override {
    const std::filesystem::path corpus = std::string(FAZHI_SHARED_DIR) + "/corpus";
    if (!std::filesystem::is_directory(corpus)) GTEST_SKIP() << "the corpus is not here";
    const std::string number = GetParam();
    for (const auto& entry : std::filesystem::directory_iterator(corpus / "reports"))
      if (entry.path().filename().string().rfind(number, 0) == 0)
        gold.page = fazhi::io::read_file(entry.path().string()).value();
    const std::string path = (corpus / "gold" / (number + ".json")).string();
    gold.said = fazhi::io::read_json<Tree>(Source(path, fazhi::io::read_file(path).value())).document->value;
  }
  Gold gold;
};

const Tree& at(const Tree& object, const char* key) { return fazhi::bind::find_member(object, key)->value; }

/// A figure of the gold.
struct Figure {
  fazhi::Range range;
  fazhi::model::Quantity quantity;
};

std::map<std::string, Figure> figures_of(const Tree& said) {
  std::map<std::string, Figure> figures;
  for (const Tree& indicator : at(said, "indicators").items) {
    const Tree& span = at(indicator, "span");
    Figure figure{{std::stoul(span.items[0].text), std::stoul(span.items[1].text)}, {}};
    figure.quantity.value = fazhi::Decimal::from_wire(at(indicator, "value").text).value();
    figure.quantity.unit = at(indicator, "unit").text;
    figures.emplace(at(indicator, "id").text, figure);
  }
  return figures;
}

/// The ids of a stated sum or ratio, total or rate first; none of what is neither.
std::vector<std::string> members_of(const Tree& relation) {
  const std::string& type = at(relation, "type").text;
  if (at(relation, "stated").text != "explicit") return {};
  if (type == "ratio")
    return {at(relation, "percent").text, at(relation, "numerator").text, at(relation, "denominator").text};
  std::vector<std::string> ids;
  if (type != "sum") return ids;
  ids.push_back(at(relation, "total").text);
  for (const Tree& part : at(relation, "parts").items) ids.push_back(part.text);
  return ids;
}

Agreement agreement(const Tree& relation, const std::vector<fazhi::model::Quantity>& members) {
  if (at(relation, "type").text == "ratio") return ratio_agrees(members[0], members[1], members[2]);
  return sum_agrees(members[0], {members.begin() + 1, members.end()}, true);
}

/// Each digit of each figure becomes each other digit that leaves a number.
TEST_P(GoldReport, IsFoundWrongInEachDigitOfEachSumAndRatio) {
  const auto figures = figures_of(gold.said);
  EXPECT_EQ(found_in(gold.page).size(), 0u);
  Count count;
  int within = 0;  // the precision that is written: nothing to find
  for (const Tree& relation : at(gold.said, "relations").items) {
    const auto ids = members_of(relation);
    std::vector<fazhi::Range> members;
    std::vector<fazhi::model::Quantity> quantities;
    for (const std::string& id : ids) {
      members.push_back(figures.at(id).range);
      quantities.push_back(figures.at(id).quantity);
    }
    for (std::size_t i = 0; i < ids.size(); ++i) {
      const std::string words = gold.page.substr(members[i].begin, members[i].size());
      for (const Change& change : changes_of(words, quantities[i].value)) {
        auto changed = quantities;
        changed[i].value = change.value;
        std::string page = gold.page;
        const auto found = found_in(page.replace(members[i].begin, members[i].size(), change.words));
        const std::string where = words + " as " + change.words;
        if (agreement(relation, changed) == Agreement::disagrees) {
          count.take(found, members, members[i], where);
        } else {
          ++within;
          EXPECT_EQ(found.size(), 0u) << where;
        }
      }
    }
  }
  std::cout << count.planted << " planted, " << within << " of no weight, not found:\n" << count.missed;
  EXPECT_GT(count.planted, 80);
  EXPECT_EQ(count.found, count.planted);
  EXPECT_EQ(count.elsewhere, "");
}

INSTANTIATE_TEST_SUITE_P(, GoldReport, testing::Values("001", "004"),
                         [](const auto& test) { return "Number" + std::string(test.param); });

}  // namespace

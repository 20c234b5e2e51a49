#include "annotated.hpp"
#include "support.hpp"

#include <fazhi/model/precision.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace fazhi_tests::annotated;
using fazhi::Decimal;
using fazhi::model::Agreement;
using fazhi::model::RelationType;
using fazhi::model::Stated;

/// A page with one wrong digit.
struct Planted {
  std::string page;
  std::string figure;  ///< as it is printed now
  std::size_t begin = 0;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The value of Arabic digits among the words of an indicator, without separators of thousands.
std::optional<Decimal> arabic_value(const std::string& words) {
  std::string numeral;
  for (const char c : words)
    if (is_digit(c) || c == '.') numeral += c;
  const auto value = Decimal::from_wire(numeral);
  return value ? std::optional<Decimal>(value.value()) : std::nullopt;
}

constexpr std::array<std::string_view, 10> chinese_digits = {"零", "一", "二", "三", "四",
                                                             "五", "六", "七", "八", "九"};
constexpr std::size_t glyph = 3;  // bytes of a Chinese numeral

int chinese_digit(std::string_view words) {
  const auto* const digit = std::find(chinese_digits.begin(), chinese_digits.end(), words.substr(0, glyph));
  return digit == chinese_digits.end() ? -1 : static_cast<int>(digit - chinese_digits.begin());
}

/// The value of a Chinese numeral below ten thousand that the words begin with.
std::optional<Decimal> chinese_value(std::string_view words) {
  std::int64_t sum = 0;
  std::int64_t waiting = -1;
  for (; words.size() >= glyph; words.remove_prefix(glyph)) {
    const std::string_view each = words.substr(0, glyph);
    const int scale = each == "十" ? 10 : each == "百" ? 100 : each == "千" ? 1000 : 0;
    if (const int digit = chinese_digit(words); digit >= 0) {
      waiting = digit;
    } else if (scale != 0) {
      sum += (waiting < 0 ? 1 : waiting) * scale;
      waiting = -1;
    } else {
      break;
    }
  }
  return Decimal::of(sum + std::max<std::int64_t>(waiting, 0));
}

/// An indicator's words with one digit changed, and what they say then.
struct Change {
  std::string words;
  Decimal value;
};

/// Every change of one digit that leaves a plausible number, the last digits first, each by as little as it can.
std::vector<Change> changes_of(const std::string& words, Decimal value) {
  std::vector<Change> changes;
  const std::size_t first = words.find_first_of("0123456789");
  for (std::size_t at = words.size(); first != std::string::npos && at-- > first;) {
    for (int step = 1; is_digit(words[at]) && step < 10; ++step) {
      std::string changed = words;
      changed[at] = static_cast<char>('0' + (words[at] - '0' + step) % 10);
      if (at == first && changed[at] == '0') continue;
      if (const auto now = arabic_value(changed)) changes.push_back({changed, *now});
    }
  }
  const auto chinese = chinese_value(words);
  if (first != std::string::npos || !chinese || compare(*chinese, value) != 0 || compare(value, *Decimal::of(10)) < 0)
    return changes;
  for (std::size_t at = words.size() / glyph * glyph; at >= glyph; at -= glyph) {
    const int digit = chinese_digit(std::string_view(words).substr(at - glyph));
    for (int step = 1; digit > 0 && step < 9; ++step) {
      std::string changed = words;
      changed.replace(at - glyph, glyph, chinese_digits.at(static_cast<std::size_t>((digit - 1 + step) % 9 + 1)));
      if (const auto now = chinese_value(changed)) changes.push_back({changed, *now});
    }
  }
  return changes;
}

/// Changes one digit of the indicator so that the relation no longer holds. None where no single digit will do.
std::optional<Planted> plant(const Report& report, const Relation& relation, std::size_t position) {
  auto figures = quantities(report.said);
  const fazhi::Range range = report.indicators[position];
  const std::string& page = report.page.text();
  for (const Change& change : changes_of(page.substr(range.begin, range.size()), figures[position].value)) {
    figures[position].value = change.value;
    if (agreement(relation, figures) == Agreement::disagrees)
      return Planted{std::string(page).replace(range.begin, range.size(), change.words), change.words, range.begin};
  }
  return std::nullopt;
}

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
      if (relation.type == RelationType::subset || relation.stated != Stated::explicit_ || relation.by) continue;
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

#include "annotated_planting.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace fazhi_tests::annotated {
namespace {

using fazhi::Decimal;
using fazhi::model::Agreement;
using fazhi::model::RelationType;
using fazhi::model::Stated;

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

}  // namespace

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

bool can_be_told(const Relation& relation) {
  return relation.type != RelationType::subset && relation.stated == Stated::explicit_ && !relation.by;
}

}  // namespace fazhi_tests::annotated

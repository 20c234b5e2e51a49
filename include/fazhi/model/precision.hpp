#pragma once

#include <fazhi/core/decimal.hpp>
#include <fazhi/model/quantity.hpp>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// What a unit says beside its name: `万元` counts in 元, each of them ten to the fourth.
struct Unit {
  std::string_view base;  ///< `元`; empty for a bare number
  int power = 0;          ///< of ten
};

/// Takes the multiplier off a unit: 万, 亿 and what is made of them, 十, 百 and 千 before 万 or 亿, and 千 before 元.
inline Unit parse_unit(std::string_view unit) {
  struct Multiplier {
    std::string_view text;
    int power;
  };
  // Longest first. 千 alone belongs to units such as 千米 and 千瓦.
  constexpr std::array<Multiplier, 9> multipliers = {{{"十万", 5},
                                                      {"百万", 6},
                                                      {"千万", 7},
                                                      {"万亿", 12},
                                                      {"十亿", 9},
                                                      {"百亿", 10},
                                                      {"千亿", 11},
                                                      {"万", 4},
                                                      {"亿", 8}}};
  for (const Multiplier& multiplier : multipliers)
    if (unit.substr(0, multiplier.text.size()) == multiplier.text)
      return {unit.substr(multiplier.text.size()), multiplier.power};
  constexpr std::string_view thousand_yuan = "千元";
  if (unit == thousand_yuan) return {"元", 3};
  return {unit, 0};
}

/// Whether a unit is that of a rate: %, ‰ or percentage points, full-width signs too.
inline bool is_rate(std::string_view unit) {
  for (const std::string_view rate : {"%", "％", "‰", "个百分点", "百分点"})
    if (unit == rate) return true;
  return false;
}

/// The unit that figures of one kind are counted in, whichever of its words they were written with: 人 for persons in
/// 名 and 位, 件 for cases in 起 and 宗, % for its full-width sign. Units without such a word stay as they are.
inline std::string_view common_unit(std::string_view base) {
  struct Alike {
    std::string_view written;
    std::string_view common;
  };
  constexpr std::array<Alike, 6> alike = {
      {{"名", "人"}, {"位", "人"}, {"起", "件"}, {"宗", "件"}, {"起次", "件次"}, {"％", "%"}}};
  for (const Alike& unit : alike)
    if (base == unit.written) return unit.common;
  return base;
}

/// Whether two units, their multipliers aside, count the same, so that figures in them may be added and compared.
inline bool count_alike(std::string_view a, std::string_view b) {
  return common_unit(parse_unit(a).base) == common_unit(parse_unit(b).base);
}

/// The quantity in its base unit, exactly: 1.2 万元 is 12000 元. None when that takes more than 18 digits.
inline std::optional<Quantity> in_base_unit(const Quantity& quantity) {
  const Unit unit = parse_unit(quantity.unit);
  const auto value = quantity.value.shifted(unit.power);
  if (!value) return std::nullopt;
  return Quantity{*value, std::string(unit.base), quantity.qualifier};
}

/// The numbers that a printed figure may stand for, both ends included; an end that is missing is open.
struct Interval {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
};

namespace detail {

/// One unit of the last digit that is written, or (for round figures such as 约300) of the last that is not zero.
inline std::optional<Decimal> last_digit(const Quantity& quantity, bool significant) {
  const Decimal value = quantity.value;
  int power = parse_unit(quantity.unit).power - value.scale();
  if (significant)
    for (std::int64_t rest = value.coefficient(); rest != 0 && rest % 10 == 0; rest /= 10) ++power;
  return Decimal::of(1)->shifted(power);
}

inline std::optional<Decimal> half(std::optional<Decimal> value) {
  return value ? multiply(*value, *Decimal::of(5, 1)) : std::nullopt;
}

inline std::optional<Decimal> minus(Decimal a, std::optional<Decimal> b) {
  if (!b) return std::nullopt;
  return add(a, *Decimal::of(-b->coefficient(), b->scale()));
}
inline std::optional<Decimal> plus(Decimal a, std::optional<Decimal> b) { return b ? add(a, *b) : std::nullopt; }

}  // namespace detail

/// The numbers, in the base unit, that a figure may stand for: a plain count is exact; a rate, and what was written
/// with a fraction or in 万 or 亿, was rounded, and may be half a unit of its last digit away; 余 and 多 mean up to one
/// unit of the last digit more, 约 half of one to either side, 以上 and 以下 leave one end open, 不足 means up to one
/// unit less. None when it takes more than 18 digits.
inline std::optional<Interval> interval_of(const Quantity& quantity) {
  const auto base = in_base_unit(quantity);
  if (!base) return std::nullopt;
  const Decimal value = base->value;
  const bool rounded = quantity.value.scale() > 0 || parse_unit(quantity.unit).power > 0 || is_rate(quantity.unit);
  const auto away = rounded ? detail::half(detail::last_digit(quantity, false)) : std::optional<Decimal>(Decimal());
  const auto round = detail::last_digit(quantity, true);
  Interval interval{detail::minus(value, away), detail::plus(value, away)};
  if (quantity.qualifier == Qualifier::about_more) interval = {value, detail::plus(value, round)};
  if (quantity.qualifier == Qualifier::less_than) interval = {detail::minus(value, round), value};
  if (quantity.qualifier == Qualifier::approx)
    interval = {detail::minus(value, detail::half(round)), detail::plus(value, detail::half(round))};
  if (!interval.low || !interval.high) return std::nullopt;
  if (quantity.qualifier == Qualifier::at_least) interval = {value, std::nullopt};
  if (quantity.qualifier == Qualifier::at_most) interval = {std::nullopt, value};
  return interval;
}

/// Whether figures hang together as a relation says. `unknown`: their units differ, or the numbers are too long.
enum class Agreement { agrees, disagrees, unknown };

namespace detail {

/// Adds the ends of an interval; an open end stays open. False when it takes more than 18 digits.
inline bool add_to(Interval& sum, const Interval& part) {
  const auto end = [](std::optional<Decimal>& to, const std::optional<Decimal>& from) {
    if (!to || !from) {
      to.reset();
      return true;
    }
    to = add(*to, *from);
    return to.has_value();
  };
  return end(sum.low, part.low) && end(sum.high, part.high);
}

inline bool above(const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
  return a && b && compare(*a, *b) > 0;
}

}  // namespace detail

/// Whether the parts make up the whole, or, where they are only some of it, do not exceed it, within the precision
/// that each figure was written with.
inline Agreement sum_agrees(const Quantity& whole, const std::vector<Quantity>& parts, bool complete) {
  const auto total = interval_of(whole);
  if (!total) return Agreement::unknown;
  Interval sum{Decimal(), Decimal()};
  for (const Quantity& part : parts) {
    const auto interval = interval_of(part);
    if (!interval || !count_alike(part.unit, whole.unit) || !detail::add_to(sum, *interval)) return Agreement::unknown;
  }
  const bool too_much = detail::above(sum.low, total->high);
  const bool too_little = complete && detail::above(total->low, sum.high);
  return too_much || too_little ? Agreement::disagrees : Agreement::agrees;
}

/// Whether a rate (in % or ‰) is that of the part in the whole, within the precision that each figure was written with.
/// Digits that were cut off are as good as rounded ones, so that 2999 of 3000 may be 99.9 %.
/// `unknown` where part and whole differ in their units, the rate has another unit, or a figure is negative.
inline Agreement ratio_agrees(const Quantity& rate, const Quantity& part, const Quantity& whole) {
  const bool per_mille = rate.unit == "‰";
  if (!per_mille && rate.unit != "%" && rate.unit != "％") return Agreement::unknown;
  if (!count_alike(part.unit, whole.unit)) return Agreement::unknown;
  for (const Quantity* quantity : {&rate, &part, &whole})
    if (quantity->value.coefficient() < 0) return Agreement::unknown;
  const auto share = interval_of(rate);
  const auto numerator = interval_of(part);
  const auto denominator = interval_of(whole);
  if (!share || !numerator || !denominator) return Agreement::unknown;
  // part / whole × 100 may be the rate if and only if part × 100 and rate × whole may be the same number.
  const auto times = [](const std::optional<Decimal>& a, const std::optional<Decimal>& b) {
    return a && b ? multiply(*a, *b) : std::nullopt;
  };
  const Decimal base = *Decimal::of(per_mille ? 1000 : 100);
  const Interval left{times(numerator->low, base), times(numerator->high, base)};
  const Interval right{times(share->low, denominator->low), times(share->high, denominator->high)};
  if ((numerator->low && !left.low) || (numerator->high && !left.high) ||
      (share->low && denominator->low && !right.low) || (share->high && denominator->high && !right.high))
    return Agreement::unknown;
  if (detail::above(right.low, left.high)) return Agreement::disagrees;
  if (!detail::above(left.low, right.high)) return Agreement::agrees;
  // Whole percents are rounded, but nobody rounds what is less than all to 100 %.
  const bool last_whole = compare(rate.value, *Decimal::of(base.coefficient() - 1)) == 0;
  if (rate.qualifier || (rate.value.scale() == 0 && !last_whole)) return Agreement::disagrees;
  const auto beyond = times(detail::plus(rate.value, detail::last_digit(rate, false)), denominator->high);
  return detail::above(beyond, left.low) ? Agreement::agrees : Agreement::disagrees;
}

/// Whether two figures may be one and the same.
inline Agreement same_figure(const Quantity& a, const Quantity& b) { return sum_agrees(a, {b}, true); }

}  // namespace model
FAZHI_END_NAMESPACE

#include "rules/support/linked_figures.hpp"

#include <algorithm>
#include <cstdint>

FAZHI_BEGIN_NAMESPACE
namespace rules {

using model::Agreement;
using model::Quantity;
using model::RelationType;

std::vector<Quantity> LinkedFigures::part_quantities() const {
  std::vector<Quantity> quantities;
  for (const PlacedFigure* part : parts) quantities.push_back(part->quantity());
  return quantities;
}

std::vector<const PlacedFigure*> LinkedFigures::members() const {
  std::vector<const PlacedFigure*> all;
  for (const PlacedFigure* one : {whole, rate})
    if (one != nullptr) all.push_back(one);
  all.insert(all.end(), parts.begin(), parts.end());
  return all;
}

namespace {

/// The worst that any part says of itself.
template <class Judge>
Agreement worst(const std::vector<const PlacedFigure*>& parts, Judge judge) {
  Agreement all = Agreement::agrees;
  for (const PlacedFigure* part : parts) {
    const Agreement one = judge(*part);
    if (one == Agreement::disagrees) return one;
    if (one == Agreement::unknown) all = one;
  }
  return all;
}

Agreement agreement(const LinkedFigures& linked) {
  switch (linked.type()) {
    case RelationType::sum:
      return model::sum_agrees(linked.whole->quantity(), linked.part_quantities(),
                               linked.relation->coverage == model::Coverage::complete);
    case RelationType::ratio:
      return model::ratio_agrees(linked.rate->quantity(), linked.parts[0]->quantity(), linked.whole->quantity());
    case RelationType::equality:
      return worst(linked.parts, [&](const PlacedFigure& part) {
        return model::same_figure(linked.parts[0]->quantity(), part.quantity());
      });
    case RelationType::subset:
      return worst(linked.parts, [&](const PlacedFigure& part) {
        return model::sum_agrees(linked.whole->quantity(), {part.quantity()}, false);
      });
  }
  return Agreement::unknown;
}

}  // namespace

bool complete(LinkedFigures& linked) {
  const RelationType type = linked.type();
  const bool needs_whole = type != RelationType::equality;
  const bool needs_rate = type == RelationType::ratio;
  const bool enough = type == RelationType::equality ? linked.parts.size() > 1
                      : needs_rate                   ? linked.parts.size() == 1
                                                     : !linked.parts.empty();
  if (!enough || (needs_whole && !linked.whole) || (needs_rate && !linked.rate)) return false;
  linked.agrees = agreement(linked);
  return true;
}

std::string printed(const Quantity& quantity) {
  const std::string value = quantity.value.to_wire();
  if (!quantity.qualifier) return value + quantity.unit;
  switch (*quantity.qualifier) {
    case model::Qualifier::about_more:
      return value + "余" + quantity.unit;
    case model::Qualifier::at_least:
      return value + quantity.unit + "以上";
    case model::Qualifier::approx:
      return "约" + value + quantity.unit;
    case model::Qualifier::at_most:
      return value + quantity.unit + "以下";
    case model::Qualifier::less_than:
      return "不足" + value + quantity.unit;
  }
  return value + quantity.unit;
}

Text printed(const std::vector<Quantity>& quantities) {
  constexpr std::size_t most = 8;
  std::string list;
  for (std::size_t i = 0; i < std::min(most, quantities.size()); ++i) {
    if (i > 0) list += "、";
    list += printed(quantities[i]);
  }
  if (quantities.size() <= most) return {list, list};
  const std::string count = std::to_string(quantities.size());
  return {list + "等" + count + "项", list + " … (" + count + " in all)"};
}

std::optional<Quantity> total_of(const std::vector<Quantity>& quantities) {
  if (quantities.empty()) return std::nullopt;
  Quantity total;
  total.unit = std::string(model::parse_unit(quantities[0].unit).base);
  for (const Quantity& quantity : quantities) {
    const auto base = model::in_base_unit(quantity);
    const auto sum = base ? add(total.value, base->value) : std::nullopt;
    if (!sum) return std::nullopt;
    total.value = *sum;
  }
  return total;
}

std::optional<Quantity> excess(const Quantity& figure, const Quantity& other) {
  const auto a = model::in_base_unit(figure);
  const auto b = model::in_base_unit(other);
  if (!a || !b) return std::nullopt;
  const auto difference = add(a->value, *Decimal::of(-b->value.coefficient(), b->value.scale()));
  if (!difference) return std::nullopt;
  return Quantity{*difference, a->unit, std::nullopt};
}

std::optional<Quantity> rate_of(const Quantity& part, const Quantity& whole, const Quantity& like) {
  const auto a = model::in_base_unit(part);
  const auto b = model::in_base_unit(whole);
  if (!a || !b || a->value.coefficient() < 0 || b->value.coefficient() <= 0) return std::nullopt;
  // Both as whole numbers of one size, and then division as it is done by hand.
  const int scale = std::max(a->value.scale(), b->value.scale());
  const auto numerator = a->value.shifted(scale);
  const auto denominator = b->value.shifted(scale);
  if (!numerator || !denominator) return std::nullopt;
  const auto divisor = static_cast<std::uint64_t>(denominator->coefficient());
  auto rest = static_cast<std::uint64_t>(numerator->coefficient());
  std::uint64_t quotient = rest / divisor;
  rest %= divisor;
  constexpr std::uint64_t limit = 100'000'000'000'000'000;
  const int places = (like.unit == "‰" ? 3 : 2) + like.value.scale();
  for (int i = 0; i < places; ++i) {
    if (quotient >= limit) return std::nullopt;
    quotient = quotient * 10 + rest * 10 / divisor;
    rest = rest * 10 % divisor;
  }
  // What is less than all is not rounded to all.
  std::uint64_t all = 1;
  for (int i = 0; i < places; ++i) all *= 10;
  if (rest >= divisor - rest && quotient + 1 != all) ++quotient;
  const auto rate = Decimal::of(static_cast<std::int64_t>(quotient), like.value.scale());
  if (!rate) return std::nullopt;
  return Quantity{*rate, like.unit, std::nullopt};
}

}  // namespace rules
FAZHI_END_NAMESPACE

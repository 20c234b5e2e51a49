#include "import/relations.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

Decimal negative(Decimal value) { return *Decimal::of(-value.coefficient(), value.scale()); }

/// Decimals without the zeros at the end.
int scale_of(Decimal value) {
  int scale = value.scale();
  for (std::int64_t rest = value.coefficient(); scale > 0 && rest % 10 == 0; rest /= 10) --scale;
  return scale;
}

std::size_t first_member(const Relation& relation) {
  std::size_t first = relation.whole.value_or(relation.parts.front());
  for (const std::size_t part : relation.parts) first = std::min(first, part);
  return relation.rate ? std::min(first, *relation.rate) : first;
}

}  // namespace

bool differ_by_slip(Decimal a, Decimal b) {
  std::int64_t x = a.coefficient();
  std::int64_t y = b.coefficient();
  constexpr std::int64_t longest = 100'000'000'000'000'000;
  if (x < 0 || y < 0) return false;
  for (int i = a.scale(); i < b.scale() && x < longest; ++i) x *= 10;
  for (int i = b.scale(); i < a.scale() && y < longest; ++i) y *= 10;
  // Of two digits 12 and 21 are as good as any two numbers.
  const bool may_swap = x >= 100;
  int differing = 0;
  bool swapped = false;
  while (x != 0 && y != 0) {
    const bool here = x % 10 != y % 10;
    swapped = swapped || (may_swap && differing == 0 && here && x % 10 == y / 10 % 10 && y % 10 == x / 10 % 10);
    differing += here ? 1 : 0;
    x /= 10;
    y /= 10;
  }
  return x == y && (differing == 1 || (differing == 2 && swapped));
}

std::vector<Decimal> slips_of(Decimal number) {
  std::vector<Decimal> slips;
  std::string digits = std::to_string(number.coefficient());
  const auto take = [&](const std::string& changed) {
    const auto slip = Decimal::of(std::stoll(changed), number.scale());
    if (changed[0] != '0' && changed != digits && slip) slips.push_back(*slip);
  };
  for (std::size_t i = 0; i < digits.size() && number.coefficient() > 0; ++i) {
    std::string changed = digits;
    for (changed[i] = '0'; changed[i] <= '9'; ++changed[i]) take(changed);
    changed = digits;
    if (i > 0 && digits.size() > 2) std::swap(changed[i - 1], changed[i]);
    take(changed);
  }
  return slips;
}

bool one_slip_off(const model::Quantity& whole, const std::vector<model::Quantity>& parts) {
  const auto total = model::in_base_unit(whole);
  if (!total) return false;
  std::optional<Decimal> missing = total->value;
  for (const model::Quantity& part : parts) {
    const auto value = model::in_base_unit(part);
    if (!value || !missing) return false;
    missing = add(*missing, negative(value->value));
  }
  if (!missing) return false;
  const auto mended = [](const model::Quantity& quantity, Decimal by) {
    const int power = model::parse_unit(quantity.unit).power;
    const auto change = by.shifted(-power);
    const auto right = change ? add(quantity.value, *change) : std::nullopt;
    return right && scale_of(*right) <= quantity.value.scale() && differ_by_slip(quantity.value, *right);
  };
  if (mended(whole, negative(*missing))) return true;
  return std::any_of(parts.begin(), parts.end(), [&](const model::Quantity& part) { return mended(part, *missing); });
}

std::vector<Relation> find_relations(const Glyphs& text, const Facts& facts, const std::vector<Node>& nodes) {
  std::vector<Relation> found;
  if (facts.quantities.size() < 2) return found;
  const Figures figures = arrange(text, facts, nodes);
  find_sums(text, figures, found);
  find_ratios(text, figures, found);
  find_repeated(text, figures, nodes, found);
  std::stable_sort(found.begin(), found.end(),
                   [](const Relation& a, const Relation& b) { return first_member(a) < first_member(b); });
  return found;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

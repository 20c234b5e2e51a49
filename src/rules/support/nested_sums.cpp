#include "rules/support/nested_sums.hpp"

#include <map>
#include <optional>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using model::Agreement;
using model::Interval;

bool is_sum(const LinkedFigures& linked) { return linked.type() == model::RelationType::sum; }
bool is_complete(const LinkedFigures& sum) { return sum.relation->coverage == model::Coverage::complete; }

bool above(const std::optional<Decimal>& a, const std::optional<Decimal>& b) { return a && b && compare(*a, *b) > 0; }

/// What figures may stand for, made narrower by the sums that they are the wholes of.
class Narrower {
 public:
  explicit Narrower(const std::vector<LinkedFigures>& sums) {
    for (const LinkedFigures& sum : sums)
      if (rules::is_sum(sum) && is_complete(sum) && sum.agrees == Agreement::agrees) sum_of_.emplace(sum.whole, &sum);
  }

  bool is_sum(const PlacedFigure* figure) const { return sum_of_.count(figure) != 0; }

  std::optional<Interval> total_of(const std::vector<const PlacedFigure*>& parts, int depth = 0) {
    Interval total{Decimal(), Decimal()};
    for (const PlacedFigure* part : parts) {
      const auto one = narrow(part, depth);
      if (!one || !model::detail::add_to(total, *one)) return std::nullopt;
    }
    return total;
  }

 private:
  // Deeper breakdowns are taken as they are written: no report has them, and a made-up one must not fill the stack.
  static constexpr int deepest = 16;

  std::optional<Interval> narrow(const PlacedFigure* figure, int depth) {
    const auto [known, is_new] = known_.emplace(figure, model::interval_of(figure->quantity()));
    const auto sum = sum_of_.find(figure);
    // What is still being narrowed is a part of itself, and counts as written.
    if (!is_new || !known->second || sum == sum_of_.end() || depth == deepest) return known->second;
    const auto total = total_of(sum->second->parts, depth + 1);
    if (!total || above(total->low, known->second->high) || above(known->second->low, total->high))
      return known->second;
    Interval both = *known->second;
    if (!both.low || above(total->low, both.low)) both.low = total->low;
    if (!both.high || above(both.high, total->high)) both.high = total->high;
    return known->second = both;
  }

  std::map<const PlacedFigure*, const LinkedFigures*> sum_of_;
  std::map<const PlacedFigure*, std::optional<Interval>> known_;
};

std::string printed(const Interval& total, const std::string& unit) {
  const std::string low = total.low ? total.low->to_wire() : "…";
  const std::string high = total.high ? total.high->to_wire() : "…";
  return (low == high ? low : low + "～" + high) + unit;
}

}  // namespace

std::vector<NestedSum> broken_nested_sums(const std::vector<LinkedFigures>& linked) {
  Narrower narrower(linked);
  std::vector<NestedSum> broken;
  for (const LinkedFigures& sum : linked) {
    if (!is_sum(sum) || sum.relation->stated != model::Stated::explicit_ || sum.agrees != Agreement::agrees) continue;
    bool nested = false;
    for (const PlacedFigure* part : sum.parts) nested = nested || narrower.is_sum(part);
    const auto whole = model::interval_of(sum.whole->quantity());
    const auto total = nested ? narrower.total_of(sum.parts) : std::nullopt;
    if (!whole || !total) continue;
    const bool too_much = above(total->low, whole->high);
    if (too_much || (is_complete(sum) && above(whole->low, total->high)))
      broken.push_back({sum, printed(*total, std::string(model::parse_unit(sum.whole->quantity().unit).base))});
  }
  return broken;
}

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/support/broken_relations.hpp"

#include "rules/engine/gathered.hpp"

#include <algorithm>
#include <map>
#include <set>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using model::Agreement;
using model::Quantity;
using model::RelationType;

/// What a rule says of one relation.
struct Told {
  std::size_t message = 0;
  diag::Pointer at;
  Arguments arguments;
};

Quantity positive(Quantity quantity) {
  if (quantity.value.coefficient() < 0)
    quantity.value = *Decimal::of(-quantity.value.coefficient(), quantity.value.scale());
  return quantity;
}

/// Whether some part alone is more than the whole.
bool any_above(const LinkedFigures& linked) {
  return std::any_of(linked.parts.begin(), linked.parts.end(), [&](const PlacedFigure* part) {
    return model::sum_agrees(linked.whole->quantity(), {part->quantity()}, false) == Agreement::disagrees;
  });
}

/// Parts of which nothing says that they are all may overlap: 国有企业, 规上企业.
bool is_implied(const LinkedFigures& linked) {
  const bool partial = linked.relation->coverage == model::Coverage::partial;
  return linked.relation->stated == model::Stated::implied ||
         (linked.type() == RelationType::sum && partial && !any_above(linked));
}

Told tell_sum(const LinkedFigures& linked, std::size_t message) {
  const Quantity& whole = linked.whole->quantity();
  const auto parts = linked.part_quantities();
  Quantity total = total_of(parts).value_or(Quantity{});
  const Quantity above = excess(total, whole).value_or(Quantity{});
  const bool too_much = above.value.coefficient() > 0;
  if (linked.relation->coverage == model::Coverage::partial)
    message += is_implied(linked) && !any_above(linked) ? 1 : 2;
  else if (too_much && is_implied(linked))
    message += any_above(linked) ? 2 : 1;
  else if (too_much)
    message += 1;
  return {message, linked.whole->value(), {printed(whole), printed(parts), printed(total), printed(positive(above))}};
}

Told tell_ratio(const LinkedFigures& linked, std::size_t message) {
  const Quantity& part = linked.parts[0]->quantity();
  const Quantity& whole = linked.whole->quantity();
  const auto rate = rate_of(part, whole, linked.rate->quantity());
  Text right{"无从得出的数", "no number at all"};
  if (rate) {
    const std::string value = printed(*rate);
    const bool about = part.qualifier || whole.qualifier;
    right = about ? Text{"约" + value, "about " + value} : Text{value, value};
  }
  return {message, linked.rate->value(), {printed(linked.rate->quantity()), printed(part), printed(whole), right}};
}

Told tell_equality(const LinkedFigures& linked, std::size_t message) {
  const Quantity& first = linked.parts[0]->quantity();
  const auto other = std::find_if(linked.parts.begin() + 1, linked.parts.end(), [&](const PlacedFigure* part) {
    return model::same_figure(first, part->quantity()) == Agreement::disagrees;
  });
  return {message, (*other)->value(), {printed((*other)->quantity()), printed(first)}};
}

Told tell_subset(const LinkedFigures& linked, std::size_t message) {
  const Quantity& whole = linked.whole->quantity();
  const auto part = std::find_if(linked.parts.begin(), linked.parts.end(), [&](const PlacedFigure* one) {
    return model::sum_agrees(whole, {one->quantity()}, false) == Agreement::disagrees;
  });
  const Quantity above = excess((*part)->quantity(), whole).value_or(Quantity{});
  return {message, (*part)->value(), {printed((*part)->quantity()), printed(whole), printed(above)}};
}

Told tell(const LinkedFigures& linked, std::size_t message) {
  switch (linked.type()) {
    case RelationType::sum:
      return tell_sum(linked, message);
    case RelationType::ratio:
      return tell_ratio(linked, message);
    case RelationType::equality:
      return tell_equality(linked, message);
    case RelationType::subset:
      break;
  }
  return tell_subset(linked, message);
}

using Group = std::vector<const LinkedFigures*>;

/// Those that one figure breaks are one group, where it breaks more than two; each other one is a group of its own.
std::vector<Group> grouped(const Group& broken) {
  std::map<const PlacedFigure*, std::size_t> times;
  for (const LinkedFigures* linked : broken) {
    const auto members = linked->members();
    for (const PlacedFigure* member : std::set<const PlacedFigure*>(members.begin(), members.end())) ++times[member];
  }
  std::map<const PlacedFigure*, std::size_t> group_of;
  std::vector<Group> groups;
  for (const LinkedFigures* linked : broken) {
    const auto members = linked->members();
    const auto* shared =
        *std::max_element(members.begin(), members.end(),
                          [&](const PlacedFigure* a, const PlacedFigure* b) { return times[a] < times[b]; });
    if (times[shared] > 2) {
      const auto [group, is_new] = group_of.emplace(shared, groups.size());
      if (!is_new) {
        groups[group->second].push_back(linked);
        continue;
      }
    }
    groups.push_back({linked});
  }
  return groups;
}

Text role_of(const LinkedFigures& linked, const PlacedFigure* member) {
  const bool ratio = linked.type() == RelationType::ratio;
  if (member == linked.rate) return {"所写比率", "the rate that is given"};
  if (member == linked.whole) return ratio ? Text{"分母", "the whole"} : Text{"总数", "the whole"};
  if (linked.type() == RelationType::equality) return {"另一处所写", "as it is given elsewhere"};
  return ratio ? Text{"分子", "the part"} : Text{"分项", "a part"};
}

constexpr std::size_t most_places = 100;  // of one finding

}  // namespace

void see_members(Finding& finding, const LinkedFigures& linked, const diag::Pointer& at) {
  std::size_t seen = 0;
  for (const PlacedFigure* member : linked.members())
    if (member->value() != at && seen++ < most_places) finding.see(member->value(), role_of(linked, member));
}

void tell_broken(const Subject& subject, RelationType type, model::Stated stated, std::size_t message,
                 Findings& found) {
  Group broken;
  for (const LinkedFigures& linked : subject.gathered().linked())
    if (linked.type() == type && linked.agrees == Agreement::disagrees &&
        is_implied(linked) == (stated == model::Stated::implied))
      broken.push_back(&linked);
  if (broken.empty()) return;
  for (const Group& group : grouped(broken)) {
    const Told told = tell(*group[0], message);
    Finding finding = found.add(told.message, told.at, told.arguments);
    see_members(finding, *group[0], told.at);
    for (std::size_t i = 1; i < std::min(group.size(), most_places); ++i)
      finding.see(tell(*group[i], message).at, {"因同一数字，此处也不相符", "for the same figure this is wrong too"});
  }
}

}  // namespace rules
FAZHI_END_NAMESPACE

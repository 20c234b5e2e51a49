#pragma once

#include <fazhi/diag/path.hpp>
#include <fazhi/model/precision.hpp>
#include <fazhi/model/report.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A figure of the report.
struct PlacedFigure {
  const model::Indicator* indicator = nullptr;
  diag::Path at;  ///< of the indicator

  std::string_view id() const { return indicator->id ? std::string_view(indicator->id->to_wire()) : ""; }
  const model::Quantity& quantity() const { return indicator->quantity; }
  diag::Pointer value() const { return at / "quantity" / "value"; }
};

/// A relation with the figures that it names; a role that its type does not have is null.
struct LinkedFigures {
  const model::Relation* relation = nullptr;
  const PlacedFigure* whole = nullptr;
  const PlacedFigure* rate = nullptr;
  std::vector<const PlacedFigure*> parts;
  /// Whether they hang together as the relation says, within the precision that they were written with.
  model::Agreement agrees = model::Agreement::unknown;

  model::RelationType type() const { return relation->type; }
  std::vector<model::Quantity> part_quantities() const;
  /// Whole, rate and parts.
  std::vector<const PlacedFigure*> members() const;
};

/// The relations whose figures are all there, in their order; what is missing belongs to other rules. `figure(id)` is
/// the first figure with that id, or null.
template <class Figure>
std::vector<LinkedFigures> linked_figures(const model::Report& report, Figure figure);

/// Fills in whether they agree, if the relation has all that its type asks for; false otherwise.
bool complete(LinkedFigures& linked);

/// A figure as reports print it: 121.1余万元, 约300人, 60%以上.
std::string printed(const model::Quantity& quantity);
/// Several of them, with the number of all where they are many.
Text printed(const std::vector<model::Quantity>& quantities);

/// What figures add up to, in their base unit; none where that takes more than 18 digits.
std::optional<model::Quantity> total_of(const std::vector<model::Quantity>& quantities);

/// How far a figure is above another, in their base unit: below zero where it is less.
std::optional<model::Quantity> excess(const model::Quantity& figure, const model::Quantity& other);

/// The rate of a part in a whole in the unit of `like` (% or ‰) and with as many decimals, rounded half up, but not to
/// all where the part is less. None where the whole is zero or the numbers take too many digits.
std::optional<model::Quantity> rate_of(const model::Quantity& part, const model::Quantity& whole,
                                       const model::Quantity& like);

template <class Figure>
std::vector<LinkedFigures> linked_figures(const model::Report& report, Figure figure) {
  std::vector<LinkedFigures> all;
  for (const model::Relation& relation : report.relations) {
    LinkedFigures linked;
    linked.relation = &relation;
    bool known = true;
    const auto look_up = [&](const Identifier& id) {
      const PlacedFigure* const found = figure(id);
      known = known && found != nullptr;
      return found;
    };
    if (relation.whole) linked.whole = look_up(*relation.whole);
    if (relation.rate) linked.rate = look_up(*relation.rate);
    for (const Identifier& part : relation.parts) linked.parts.push_back(look_up(part));
    if (known && complete(linked)) all.push_back(std::move(linked));
  }
  return all;
}

}  // namespace rules
FAZHI_END_NAMESPACE

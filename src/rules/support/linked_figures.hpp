#pragma once

#include <fazhi/diag/pointer.hpp>
#include <fazhi/model/precision.hpp>
#include <fazhi/model/report.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A figure of the report.
struct PlacedFigure {
  const model::Indicator* indicator = nullptr;
  diag::Pointer at;  ///< of the indicator

  const model::Quantity& quantity() const { return indicator->quantity; }
  diag::Pointer value() const { return at / "quantity" / "value"; }
};

using FiguresById = std::map<Identifier, PlacedFigure>;

/// All figures that have an id; of one that is given twice the first.
FiguresById figures_by_id(const model::Report& report);

/// A relation with the figures that it names; a role that its type does not have is null.
struct LinkedFigures {
  const model::Relation* relation = nullptr;
  const PlacedFigure* whole = nullptr;
  const PlacedFigure* rate = nullptr;
  std::vector<const PlacedFigure*> parts;

  model::RelationType type() const { return relation->type; }
  std::vector<model::Quantity> part_quantities() const;
  /// Whole, rate and parts.
  std::vector<const PlacedFigure*> members() const;
};

/// The relations of that type whose figures are all there, in their order; what is missing belongs to other rules. They
/// point into `figures`.
std::vector<LinkedFigures> linked_figures(const model::Report& report, model::RelationType type,
                                          const FiguresById& figures);

/// Whether the figures hang together as the relation says, within the precision that they were written with.
model::Agreement agreement(const LinkedFigures& linked);

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

}  // namespace rules
FAZHI_END_NAMESPACE

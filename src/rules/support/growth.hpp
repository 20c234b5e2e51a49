#pragma once

#include <fazhi/rules/subject.hpp>

#include "rules/support/linked_figures.hpp"

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A figure with the rate by which it is said to have grown or fallen since the year before: 120件，同比增长12.1%.
struct Growth {
  PlacedFigure figure;
  PlacedFigure rate;
  bool down = false;
};

/// All of a report: the rate is the next indicator of the same part, and its name says nothing but that. A name that
/// does not say since when (增长) counts only where the figure has its previous value.
std::vector<Growth> growths_in(const Subject& subject);

/// Whether a figure that was `before` may have become the growth's own by it.
model::Agreement agreement(const Growth& growth, const model::Quantity& before);

/// How much a figure grew or fell, for messages: with as many decimals as the growth's rate. None where that is no
/// number.
std::optional<Text> change_between(const model::Quantity& before, const model::Quantity& now,
                                   const model::Quantity& like);

/// What a growth says, for messages.
Text said_by(const Growth& growth);

}  // namespace rules
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/decimal.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {

// Bars in SVG. Widths are whole pixels: only what is written beside a bar is exact. None where a figure is negative, or
// where there is nothing to be as wide as. `label` is the id of what the bar is called.

/// A bar in pieces, numbered where they are wide enough, as wide as `whole`, or as the pieces where they are more.
std::optional<std::string> stacked_bar(const std::vector<Decimal>& pieces, Decimal whole, const std::string& label);

/// Two bars above one another, the first for the year before.
std::optional<std::string> two_bars(Decimal before, Decimal now, const std::string& label);

}  // namespace output::detail::html
FAZHI_END_NAMESPACE

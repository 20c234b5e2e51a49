#pragma once

#include <fazhi/bind/diff.hpp>
#include <fazhi/comparison/comparison.hpp>

FAZHI_BEGIN_NAMESPACE
namespace comparison {

/// What two reports are compared by.
struct Options {
  /// The catalogue that gives indicators their codes by name, and their direction; none: names and units alone.
  const model::Catalogue* indicators = nullptr;
  /// How much of an item's wording, in percent and rare words weighing more, must be found in another to take it for
  /// the same.
  int least_likeness = 60;
  /// Indicators, plan items and measures of each report that are looked at, each. What is beyond is counted in
  /// `Comparison::left_out`, with what could have been matched by it alone.
  std::size_t max_items = 20'000;
};

/// Compares the reports of two years or of two agencies: which sections each has, how the figures differ, and what
/// became of the plan of the first. Figures are matched by code, else by name, by base unit, period and scope, several
/// of the same in their order; only what the reports state as results. A period or scope that one of them leaves out
/// matches any where only one figure of that name is left on each side; the reporting year itself is no period of its
/// own. Plan items are recognised by `follows`, else by their wording, which is a likeness and no proof.
///
/// Time: n log n in the length of the reports, and for each plan item 16,384 looks at other texts at most, however
/// alike they are.
FAZHI_API Comparison compare(const model::Report& before, const model::Report& after, const Options& options = {});

/// The differences of two drafts, as `bind::diff` tells them, in the form of a file.
FAZHI_API Differences differences_of(const std::vector<bind::Change>& changes);

}  // namespace comparison
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/comparison/comparison.hpp>

FAZHI_BEGIN_NAMESPACE
namespace comparison {

struct Options {
  /// The catalogue that gives indicators their codes by name, and their direction; none: names and units alone.
  const model::Catalogue* indicators = nullptr;
  /// How much of an item's wording, in percent and rare words weighing more, must be found in another to take it for
  /// the same.
  int least_likeness = 60;
  /// Indicators, plan items and measures of each report that are looked at; what is beyond is left out.
  std::size_t max_items = 20'000;
};

/// Compares the reports of two years or of two agencies: which sections each has, how the figures differ, and what
/// became of the plan of the first. Figures are matched by code, else by name and base unit, several of the same name
/// in their order; only what the reports state as results. Plan items are recognised by `follows`, else by their
/// wording, which is a likeness and no proof. Takes time linear in the texts, apart from sorting.
FAZHI_API Comparison compare(const model::Report& before, const model::Report& after, const Options& options = {});

}  // namespace comparison
FAZHI_END_NAMESPACE

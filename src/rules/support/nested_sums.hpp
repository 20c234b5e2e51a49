#pragma once

#include "rules/support/linked_figures.hpp"

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A sum that holds as it is written, but no longer when a part that is a sum itself stands for what its own parts
/// make.
struct NestedSum {
  LinkedFigures top;
  std::string total;  ///< what the innermost parts add up to, as printed; from 至 to where they are not exact
};

/// Of the sums among them that the text states. 300件 may be 100余件 and 200件, but not where the 100余件 are 60件 and
/// 80件.
std::vector<NestedSum> broken_nested_sums(const std::vector<LinkedFigures>& linked);

}  // namespace rules
FAZHI_END_NAMESPACE

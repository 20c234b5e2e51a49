#pragma once

#include "rules/support/contents.hpp"

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A shortcoming and where it stands.
struct PlacedShortcoming {
  const model::Shortcoming* shortcoming = nullptr;
  diag::Pointer at;
  /// What it stands below, where that is a mere heading such as 存在的主要问题 and no shortcoming; else null.
  const model::Shortcoming* below = nullptr;
};

/// The shortcomings of a section, in the order of the text. Of one whose title names none itself, its aspects.
std::vector<PlacedShortcoming> shortcomings_of(const Placed& section);

}  // namespace rules
FAZHI_END_NAMESPACE

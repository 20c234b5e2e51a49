#pragma once

#include "rules/support/contents.hpp"

#include <cstddef>
#include <optional>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A shortcoming and where it stands.
struct PlacedShortcoming {
  const model::Shortcoming* shortcoming = nullptr;
  const Placed* section = nullptr;
  std::size_t item = 0;                 ///< its number in the section, or that of what it stands below
  std::optional<std::size_t> aspect{};  ///< its number below that
  /// What it stands below, where that is a mere heading such as 存在的主要问题 and no shortcoming; else null.
  const model::Shortcoming* below = nullptr;

  diag::Pointer at() const;
};

/// The shortcomings of a section, which must outlive them, in the order of the text. Of one whose title names none
/// itself, its aspects.
std::vector<PlacedShortcoming> shortcomings_of(const Placed& section);

}  // namespace rules
FAZHI_END_NAMESPACE

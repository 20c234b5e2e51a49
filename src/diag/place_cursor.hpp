#pragma once

#include <fazhi/diag/source_map.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// A value of a document whose places are being made, in any order: a step leads from a value to one in it, and nobody
/// makes a pointer or looks one up. What is only stepped through has no place. The map must outlive it.
class PlaceCursor {
 public:
  /// The whole document.
  explicit PlaceCursor(SourceMap& map) : map_(&map), node_(map.root()) {}

  PlaceCursor operator/(std::string_view key) const { return {*map_, node(), SourceMap::step_of(key)}; }
  PlaceCursor operator/(std::size_t index) const {
    return {*map_, node(), SourceMap::Step{{}, static_cast<std::uint32_t>(index), true}};
  }

  /// Adds the next value, which is this one.
  void place(Place place) const { map_->add_at(node(), place); }

 private:
  PlaceCursor(SourceMap& map, std::size_t around, SourceMap::Step step) : map_(&map), around_(around), step_(step) {}

  /// Made when something is asked of it: most lists of a document are empty.
  std::size_t node() const {
    if (node_ == none) node_ = map_->child_or_new(around_, step_);
    return node_;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  SourceMap* map_;
  std::size_t around_ = 0;
  SourceMap::Step step_;
  mutable std::size_t node_ = none;
};

}  // namespace diag
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/range.hpp>
#include <fazhi/diag/pointer.hpp>

#include <map>
#include <optional>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// Where a value stands in its source: its own bytes, and those of its key where it has one.
struct Place {
  Range value;
  std::optional<Range> key;
};

/// Places by JSON Pointer, beside a document. It owns all it holds.
class SourceMap {
 public:
  /// Adds the next value in the order of the text. A pointer may come twice (a duplicate key): find() knows the first.
  void add(const Pointer& pointer, Place place) {
    first_.emplace(pointer.text(), places_.size());
    places_.push_back(place);
  }

  /// Adds the next value for ordinal() alone, where no pointer will be asked for.
  void add(Place place) { places_.push_back(place); }

  /// The place of that very value, or null.
  const Place* find(const Pointer& pointer) const {
    const auto found = first_.find(pointer.text());
    return found == first_.end() ? nullptr : &places_[found->second];
  }

  /// The place of the value or of the nearest one around it that has a place; null in an empty map.
  const Place* nearest(Pointer pointer) const {
    for (;;) {
      if (const Place* place = find(pointer)) return place;
      if (pointer.empty()) return nullptr;
      pointer = pointer.parent();
    }
  }

  /// The place of the value that was added as number `ordinal`, from 0; null when there is none.
  const Place* ordinal(std::size_t ordinal) const { return ordinal < places_.size() ? &places_[ordinal] : nullptr; }
  Place* ordinal(std::size_t ordinal) { return ordinal < places_.size() ? &places_[ordinal] : nullptr; }

  std::size_t size() const { return places_.size(); }

 private:
  std::map<std::string, std::size_t> first_;
  std::vector<Place> places_;
};

}  // namespace diag
FAZHI_END_NAMESPACE

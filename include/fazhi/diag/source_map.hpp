#pragma once

#include <fazhi/core/range.hpp>
#include <fazhi/diag/pointer.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
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
    if (keys_ >= table_.size() / 2) grow();
    const Key key = key_of(pointer.text());
    Slot& slot = table_[slot_of(key)];
    if (slot.number == 0) {
      slot = {key, places_.size() + 1};
      ++keys_;
    }
    places_.push_back(place);
  }

  /// Adds the next value for ordinal() alone, where no pointer will be asked for.
  void add(Place place) { places_.push_back(place); }

  /// The place of that very value, or null.
  const Place* find(const Pointer& pointer) const {
    if (table_.empty()) return nullptr;
    const std::size_t number = table_[slot_of(key_of(pointer.text()))].number;
    return number == 0 ? nullptr : &places_[number - 1];
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
  /// The same, to be changed.
  Place* ordinal(std::size_t ordinal) { return ordinal < places_.size() ? &places_[ordinal] : nullptr; }

  std::size_t size() const { return places_.size(); }  ///< how many values have a place

 private:
  /// 128 bits that stand for a pointer's text: a large document has millions of pointers, which may be long.
  struct Key {
    std::uint64_t a;
    std::uint64_t b;

    friend bool operator==(Key x, Key y) { return x.a == y.a && x.b == y.b; }
  };
  struct Slot {
    Key key{};
    std::size_t number = 0;  ///< of the first place of that pointer, from 1; 0: free
  };

  /// Two FNV-1a hashes with different beginnings and primes.
  static constexpr Key key_of(std::string_view text) {
    Key key{0xcbf29ce484222325U, 0x6c62272e07bb0142U};
    for (const char c : text) {
      const auto byte = static_cast<unsigned char>(c);
      key.a = (key.a ^ byte) * 0x100000001b3U;
      key.b = (key.b ^ byte) * 0x9e3779b97f4a7c15U;
    }
    return key;
  }

  /// The slot that has the key, or the free one that it belongs in.
  std::size_t slot_of(Key key) const {
    const std::size_t mask = table_.size() - 1;
    // The low bits of either hash depend on the low bits of the text alone, the high ones on all of it.
    auto at = static_cast<std::size_t>((key.a ^ key.b) >> 24U) & mask;
    while (table_[at].number != 0 && !(table_[at].key == key)) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<Slot> old(table_.empty() ? 16 : 2 * table_.size());
    std::swap(old, table_);
    for (const Slot& slot : old)
      if (slot.number != 0) table_[slot_of(slot.key)] = slot;
  }

  // An open table and not std::unordered_map: it is the quicker of the two, for the compiler of every user too.
  std::vector<Slot> table_;  // 2^n slots, of which half are free
  std::size_t keys_ = 0;
  std::vector<Place> places_;
};

}  // namespace diag
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/range.hpp>
#include <fazhi/diag/pointer.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
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
    std::size_t node = root();
    if (each_step(pointer.text(), [&](Step step) { return node = child_or_new(node, step), true; }))
      add_at(node, place);
    else
      add(place);
  }

  /// Adds the next value for ordinal() alone, where no pointer will be asked for.
  void add(Place place) { places_.push_back(place); }

  /// The place of that very value, or null. Of two equal keys, this and all below is looked for under the first.
  const Place* find(const Pointer& pointer) const {
    std::size_t node = 0;
    const bool found = !nodes_.empty() && each_step(pointer.text(), [&](Step step) {
      const std::size_t inner = child(node, step);
      return inner != 0 && (node = inner, true);
    });
    return found ? place_of(node) : nullptr;
  }

  /// The place of the value or of the nearest one around it that has a place; null where there is none.
  const Place* nearest(const Pointer& pointer) const {
    if (nodes_.empty()) return nullptr;
    std::size_t node = 0;
    const Place* place = place_of(node);
    each_step(pointer.text(), [&](Step step) {
      node = child(node, step);
      if (node == 0) return false;
      if (const Place* own = place_of(node)) place = own;
      return true;
    });
    return place;
  }

  /// The place of the value that was added as number `ordinal`, from 0; null when there is none.
  const Place* ordinal(std::size_t ordinal) const { return ordinal < places_.size() ? &places_[ordinal] : nullptr; }
  /// The same, to be changed.
  Place* ordinal(std::size_t ordinal) { return ordinal < places_.size() ? &places_[ordinal] : nullptr; }

  std::size_t size() const { return places_.size(); }  ///< how many values have a place

 private:
  friend class PlacesInOrder;
  friend class PlaceCursor;

  static constexpr std::uint32_t no_name = 0xFFFFFFFF;
  static constexpr std::size_t few = 16;  ///< children that are looked through one by one

  /// One step of a pointer. What may be an index is one, be it a key or not.
  struct Step {
    std::string_view name;
    std::uint32_t index = 0;
    bool is_index = false;
  };

  /// A value, or something around values that has no place of its own. The first is the document.
  struct Node {
    std::size_t name = 0;          ///< where its key stands in names_, or its index
    std::uint32_t size = no_name;  ///< of the key; of an index no_name
    std::uint32_t place = 0;       ///< the number of its place, from 1; 0: none
    std::uint32_t first = 0;       ///< where its children stand in children_
    std::uint32_t count = 0;       ///< more than `few` stand in the order of is_before()
    std::uint32_t room = 0;        ///< for children, from `first`
  };

  static Step step_of(std::string_view name) {
    const auto index = name.empty() || name[0] > '9' ? std::nullopt : Pointer::index(name);
    return {name, static_cast<std::uint32_t>(index.value_or(0)), index.has_value()};
  }

  /// Goes from step to step as long as `f` says so; whether it came to the end.
  template <class F>
  static bool each_step(std::string_view text, F f) {
    if (!text.empty() && text[0] != '/') return false;
    std::string plain;
    while (!text.empty()) {
      const std::size_t end = std::min(text.find('/', 1), text.size());
      std::string_view name = text.substr(1, end - 1);
      if (name.find('~') != std::string_view::npos) name = plain = Pointer::unescaped(name);
      if (!f(step_of(name))) return false;
      text.remove_prefix(end);
    }
    return true;
  }

  Step step_to(const Node& node) const {
    if (node.size == no_name) return {{}, static_cast<std::uint32_t>(node.name), true};
    return {std::string_view(names_).substr(node.name, node.size)};
  }
  static bool is_same(Step a, Step b) {
    return a.is_index == b.is_index && (a.is_index ? a.index == b.index : a.name == b.name);
  }
  static bool is_before(Step a, Step b) {
    if (a.is_index != b.is_index) return a.is_index;
    return a.is_index ? a.index < b.index : a.name < b.name;
  }

  /// The node of the document.
  std::size_t root() {
    if (nodes_.empty()) nodes_.emplace_back();
    return 0;
  }

  /// Adds the next value, which a node stands for.
  void add_at(std::size_t node, Place place) {
    add(place);
    if (nodes_[node].place == 0) nodes_[node].place = static_cast<std::uint32_t>(places_.size());
  }

  const Place* place_of(std::size_t node) const {
    return nodes_[node].place == 0 ? nullptr : &places_[nodes_[node].place - 1];
  }

  /// Where among the children of a node one with that step stands or belongs; of several the first.
  std::size_t position(const Node& node, Step step) const {
    const auto begin = children_.begin() + node.first;
    const auto end = begin + node.count;
    const auto at = [&](std::size_t position) { return step_to(nodes_[children_[node.first + position]]); };
    if (node.count > few) {
      // The items of a list stand at their indexes.
      if (step.is_index && step.index > 0 && step.index < node.count && is_same(at(step.index), step) &&
          is_before(at(step.index - 1), step))
        return step.index;
      if (is_before(at(node.count - 1), step)) return node.count;
      const auto lower = std::lower_bound(begin, end, step,
                                          [this](std::uint32_t a, Step b) { return is_before(step_to(nodes_[a]), b); });
      return static_cast<std::size_t>(lower - begin);
    }
    std::size_t found = 0;
    while (found < node.count && !is_same(at(found), step)) ++found;
    return found;
  }

  /// The child that the step leads to; 0 where there is none.
  std::size_t child(std::size_t of, Step step) const {
    const Node& node = nodes_[of];
    const std::size_t at = position(node, step);
    if (at == node.count) return 0;
    const std::uint32_t found = children_[node.first + at];
    return is_same(step_to(nodes_[found]), step) ? found : 0;
  }

  std::size_t child_or_new(std::size_t of, Step step) {
    const std::size_t at = position(nodes_[of], step);
    if (at < nodes_[of].count) {
      const std::uint32_t there = children_[nodes_[of].first + at];
      if (is_same(step_to(nodes_[there]), step)) return there;
    }
    const std::uint32_t made = make(step);
    make_room(nodes_[of]);
    Node& node = nodes_[of];
    std::uint32_t* const begin = children_.data() + node.first;
    std::copy_backward(begin + at, begin + node.count, begin + node.count + 1);
    begin[at] = made;
    if (++node.count == few + 1) sort(node);
    return made;
  }

  /// Makes a node that is no one's child yet.
  std::uint32_t make(Step step) {
    Node& node = nodes_.emplace_back();
    node.name = step.is_index ? step.index : names_.size();
    if (!step.is_index) {
      node.size = static_cast<std::uint32_t>(step.name.size());
      names_ += step.name;
    }
    return static_cast<std::uint32_t>(nodes_.size() - 1);
  }

  /// Room for one child more, at the end of all children where the node's own is used up.
  void make_room(Node& node) {
    if (node.count < node.room) return;
    const std::size_t first = children_.size();
    node.room = std::max<std::uint32_t>(4, 2 * node.room);
    children_.resize(first + node.room);
    std::copy_n(children_.begin() + node.first, node.count, children_.begin() + static_cast<std::ptrdiff_t>(first));
    node.first = static_cast<std::uint32_t>(first);
  }

  void sort(const Node& node) {
    const auto begin = children_.begin() + node.first;
    const auto less = [this](std::uint32_t a, std::uint32_t b) {
      const Step x = step_to(nodes_[a]);
      const Step y = step_to(nodes_[b]);
      // Equal keys stay in the order of the text.
      return is_before(x, y) || (!is_before(y, x) && a < b);
    };
    if (!std::is_sorted(begin, begin + node.count, less)) std::sort(begin, begin + node.count, less);
  }

  std::vector<Node> nodes_;
  std::vector<std::uint32_t> children_;
  std::string names_;
  std::vector<Place> places_;
};

}  // namespace diag
FAZHI_END_NAMESPACE

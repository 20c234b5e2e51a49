#pragma once

#include <fazhi/diag/source_map.hpp>

#include <optional>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// Makes the places of a document whose values come in the order of the text, without making pointers: a value comes
/// after its key, and what a container holds between its open() and its close().
class PlacesInOrder {
 public:
  /// Whether a table of places is asked by pointer, or only by the number of a value, which is cheaper.
  enum class By { pointer, ordinal };

  explicit PlacesInOrder(By by) : by_pointer_(by == By::pointer) {}

  /// The key of the value that comes next, as a pointer has it, unescaped.
  void key(std::string_view name, Range place) {
    key_ = place;
    if (by_pointer_) step_ = map_.make(SourceMap::step_of(name));
  }

  void scalar(Range value) { add(value); }

  /// A list or an object begins; its end is told to close().
  void open(Range value, bool is_array) {
    const std::size_t ordinal = map_.size();
    const std::uint32_t node = add(value);
    open_.push_back({ordinal, children_.size(), node, 0, is_array});
  }

  /// The innermost one ends before the byte `end`.
  void close(std::size_t end) {
    map_.ordinal(open_.back().ordinal)->value.end = end;
    leave();
  }

  std::size_t size() const { return map_.size(); }    ///< how many values came
  std::size_t depth() const { return open_.size(); }  ///< how many lists and objects are open
  bool is_in_array() const { return !open_.empty() && open_.back().is_array; }

  /// Where the innermost list or object begins.
  std::size_t innermost() const { return map_.ordinal(open_.back().ordinal)->value.begin; }
  /// The key that came last, as long as no value has come after it.
  const std::optional<Range>& pending_key() const { return key_; }

  /// The places, of open lists and objects too.
  SourceMap take() {
    while (!open_.empty()) leave();
    return std::move(map_);
  }

 private:
  struct Open {
    std::size_t ordinal;
    std::size_t children;  // how many had come before its own
    std::uint32_t node;
    std::uint32_t count;
    bool is_array;
  };

  std::uint32_t add(Range value) {
    map_.add(Place{value, std::exchange(key_, std::nullopt)});
    if (!by_pointer_) return 0;
    std::uint32_t node = std::exchange(step_, 0U);
    if (open_.empty()) {
      if (node == 0 && map_.nodes_.empty()) node = map_.make({{}, 0, true});
    } else {
      if (open_.back().is_array) node = map_.make({{}, open_.back().count, true});
      if (node == 0) return map_.make({});  // something without a key, which no pointer leads to
      children_.push_back(node);
      ++open_.back().count;
    }
    if (map_.nodes_[node].place == 0) map_.nodes_[node].place = static_cast<std::uint32_t>(map_.size());
    return node;
  }

  void leave() {
    const Open& left = open_.back();
    if (by_pointer_) {
      SourceMap::Node& node = map_.nodes_[left.node];
      const auto begin = children_.begin() + static_cast<std::ptrdiff_t>(left.children);
      node.first = static_cast<std::uint32_t>(map_.children_.size());
      node.count = node.room = left.count;
      map_.children_.insert(map_.children_.end(), begin, children_.end());
      children_.erase(begin, children_.end());
      if (node.count > SourceMap::few && !left.is_array) map_.sort(node);
    }
    open_.pop_back();
  }

  bool by_pointer_;
  std::uint32_t step_ = 0;  // the node that the key has made
  std::optional<Range> key_;
  std::vector<Open> open_;
  std::vector<std::uint32_t> children_;  // of all that is open, the innermost last
  SourceMap map_;
};

}  // namespace diag
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/range.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

constexpr std::size_t no_mark = static_cast<std::size_t>(-1);

/// How a document is written: the same shape as its tree, with the bytes of each part.
struct Layout {
  struct Entry;

  struct Node {
    enum class Kind { scalar, object, array, alias };

    Kind kind = Kind::scalar;
    bool flow = false;             ///< of an object or list: between brackets
    Range whole;                   ///< with anchor and tag; empty where nothing is written
    std::size_t begin = 0;         ///< behind anchor and tag
    std::size_t prefix_end = 0;    ///< of anchor and tag; where `whole` begins when there is none
    std::size_t header_end = 0;    ///< of a literal or folded block: behind `|-`; otherwise where `whole` ends
    bool pinned = false;           ///< it has an anchor that an alias refers to
    std::vector<Entry> entries{};  ///< of an object or list

    bool is_block() const { return !flow && (kind == Kind::object || kind == Kind::array); }
    bool is_empty() const { return whole.empty(); }
    bool is_literal() const { return header_end != whole.end; }
  };

  struct Anchor {
    std::size_t at;
    std::size_t last_alias;  ///< 0 for none
  };

  std::string_view text;
  bool json = false;
  Node root;
  std::vector<Anchor> anchors;
};

/// A member of an object or an item of a list.
struct Layout::Entry {
  std::optional<Range> name;   ///< of a member, with its anchor
  std::size_t mark = no_mark;  ///< of a member its colon, of an item in a block list its dash
  bool is_explicit = false;    ///< a member written as `? key`
  Node value;

  std::size_t begin() const { return name ? name->begin : mark != no_mark ? mark : value.whole.begin; }
  std::size_t end() const { return std::max({name ? name->end : 0, mark == no_mark ? 0 : mark + 1, value.whole.end}); }
};

/// The layout of a text that its reader has read without a problem, and which must outlive it; none where the layout
/// is not understood.
std::optional<Layout> json_layout(const std::string& text);
std::optional<Layout> yaml_layout(const std::string& text);

/// What takes the place of some bytes.
struct Splice {
  Range at;
  std::string text;
};

}  // namespace io::detail
FAZHI_END_NAMESPACE

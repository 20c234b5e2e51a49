#pragma once

#include <fazhi/core/range.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace lsp {

/// How a document is built, as far as can be told while it is being typed: by brackets in JSON, by indentation in YAML.
/// No text is refused; what cannot be understood is left out. A reader tells what a document says, a sketch where in it
/// a person is.
struct Sketch {
  enum class Kind { none, scalar, object, array };
  static constexpr std::size_t no_node = static_cast<std::size_t>(-1);

  struct Node {
    Kind kind = Kind::none;
    std::size_t parent = no_node;
    std::optional<Range> key;  ///< of a member, without its quotes
    std::string name;          ///< of a member
    Range whole;               ///< with key or dash
    Range value;
    std::vector<std::size_t> children;
    bool flow = false;  ///< between brackets
    bool closed = false;
  };

  std::string_view text;    ///< which must outlive this
  std::vector<Node> nodes;  ///< the first is the document; a parent comes before its children

  const Node& root() const { return nodes.front(); }

  /// The innermost node that holds the offset, its end included.
  std::size_t at(std::size_t offset) const;
  /// The member of that name, or no_node.
  std::size_t member(std::size_t object, std::string_view name) const;
  /// The text of a scalar without its quotes and escapes, cut where it is long; empty for anything else.
  std::string scalar(std::size_t node) const;
};

Sketch sketch_json(std::string_view text);
Sketch sketch_yaml(std::string_view text);

namespace detail {

constexpr std::size_t max_nodes = 500'000;
constexpr std::size_t max_depth = 64;

/// Adds a node below another one; no_node where there are too many.
std::size_t add_node(Sketch& sketch, std::size_t parent, std::size_t at);
/// Gives what holds others the end of the last of them.
void set_ends(Sketch& sketch);
/// Reads what stands between brackets into a node, as far as `end`; gives where it ended.
std::size_t read_flow(Sketch& sketch, std::size_t into, std::size_t at, std::size_t end, bool json);
/// The byte behind a quoted text that begins at `at`; none where it is not closed before `end`.
std::optional<std::size_t> quote_end(std::string_view text, std::size_t at, std::size_t end);

}  // namespace detail
}  // namespace lsp
FAZHI_END_NAMESPACE

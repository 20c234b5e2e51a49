#pragma once

#include <fazhi/bind/edit.hpp>

#include "edit_layout.hpp"
#include "edit_render.hpp"

#include <optional>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// How a document is written where nothing nearer tells.
struct Styles {
  FlowStyle flow;
  BlockStyle block;
};

Styles styles_of(const Layout& layout);

using Splices = std::vector<Splice>;

/// What an edit is about: an entry of an object or list, or the place of a new one.
struct Target {
  Target(const Layout& of, const Styles& in) : layout(of), styles(in) {}

  const Layout& layout;
  const Styles& styles;
  const Layout::Node* outer = nullptr;  ///< what holds the holder; none when that is the document
  std::size_t slot = 0;                 ///< the holder's place in it
  const Layout::Node* holder = nullptr;
  std::size_t index = 0;  ///< of the entry; behind the last to add there
  std::string_view key;   ///< of a new member
};

/// The splices of one edit; none where the text is written in a way that is not understood. `old` is the value that is
/// replaced.
std::optional<Splices> flow_set(const Target& target, const bind::Tree& value, const bind::Tree& old);
std::optional<Splices> flow_insert(const Target& target, const bind::Tree& value);
std::optional<Splices> flow_remove(const Target& target);
std::optional<Splices> block_set(const Target& target, const bind::Tree& value, const bind::Tree& old);
std::optional<Splices> block_insert(const Target& target, const bind::Tree& value);
std::optional<Splices> block_remove(const Target& target);

/// Writes the first entry of an empty `[]` or `{}` as a block; none where that cannot be.
std::optional<Splices> block_fill(const Target& target, const bind::Tree& value);

/// Where the lines of an entry begin: at the comment lines directly above it that are indented as it is. Those that
/// begin the document belong to the document.
std::size_t lines_begin(const Target& target, std::size_t index);

/// What the quotes of an old text were.
Quoting quoting_of(std::string_view text, const Layout::Node& node, const bind::Tree& old);

/// Plans an edit on a text of which `tree` is the content.
Result<Splices> plan(const Layout& layout, const Styles& styles, const bind::Tree& tree, const bind::Edit& edit);

}  // namespace io::detail
FAZHI_END_NAMESPACE

#pragma once

#include "import/outline.hpp"

#include <fazhi/import/annotation.hpp>

#include <optional>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// One measure, shortcoming, duty or plan item: a node of the outline, or a clause or sentence without a number.
struct Item {
  ItemKind kind = ItemKind::measure;
  std::size_t node = Node::none;  ///< its node, or the one that it stands in
  Span span;
  bool numbered = true;
};

/// What the items of a section are called; none where it has no items of its own.
std::optional<ItemKind> item_kind(model::SectionKind kind);

struct Items {
  std::vector<Item> all;  ///< by their nodes, so in the order of the text
  bool limited = false;   ///< there were more than allowed
};

/// The first `most` items. Without number are the sentences or clauses of a node's own text, behind what only leads in
/// to them: none where its text is a lead-in to numbered items, or where the kind of its section has none such.
Items find_items(const Glyphs& text, const std::vector<Node>& nodes, std::size_t most);

/// Those of a node that have no number.
std::vector<Item> unnumbered_items(const Items& items, std::size_t node);

/// The text of a node before its first child.
Span own_text(const std::vector<Node>& nodes, std::size_t node);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

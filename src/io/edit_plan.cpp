#include "edit_plan.hpp"

#include "edit_text.hpp"

#include <functional>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using bind::Edit;
using bind::Tree;
using Entry = Layout::Entry;
using Node = Layout::Node;

Error unsafe(const diag::Pointer& at) {
  return bind::detail::edit_error("edit.unsafe", at, "此处的写法无法安全地修改，请手工修改",
                                  "what is written there cannot be edited safely; edit it by hand");
}

Error aliased(const diag::Pointer& at) {
  return bind::detail::edit_error("edit.alias", at, "此处涉及锚（&）或别名（*），改动会影响别处，请手工修改",
                                  "an anchor (&) or alias (*) is concerned, elsewhere would change; edit it by hand");
}

/// The place of a step in a tree; that behind the last entry for a new one.
std::optional<std::size_t> index_of(const Tree& tree, const std::string& step, bool may_be_new) {
  if (tree.kind == Tree::Kind::array) {
    const auto index = may_be_new && step == "-" ? tree.items.size() : diag::Pointer::index(step);
    if (index && *index < tree.items.size() + (may_be_new ? 1 : 0)) return index;
  } else if (tree.kind == Tree::Kind::object) {
    for (std::size_t i = 0; i < tree.members.size(); ++i)
      if (tree.members[i].key == step) return i;
    if (may_be_new) return tree.members.size();
  }
  return std::nullopt;
}

const Tree& child_of(const Tree& tree, std::size_t index) {
  return tree.kind == Tree::Kind::array ? tree.items[index] : tree.members[index].value;
}

/// Whether an alias behind the entry needs an anchor within it.
bool is_needed(const Layout& layout, const Entry& entry) {
  for (const Layout::Anchor& anchor : layout.anchors)
    if (anchor.at >= entry.begin() && anchor.at < entry.end() && anchor.last_alias >= entry.end()) return true;
  return false;
}

std::optional<Splices> insert(const Target& target, const Tree& value) {
  const Node& holder = *target.holder;
  if (!holder.flow) return holder.entries.empty() ? std::nullopt : block_insert(target, value);
  const bool is_empty =
      holder.entries.empty() && skip_blank(target.layout.text, holder.begin + 1, false) + 1 == holder.whole.end;
  const bool in_block = target.outer == nullptr || target.outer->is_block();
  if (is_empty && in_block && !target.layout.json)
    if (auto filled = block_fill(target, value)) return filled;
  return flow_insert(target, value);
}

/// Calls the function for each node, from the outside in.
void for_each_node(const Node& node, const std::function<void(const Node&)>& function) {
  function(node);
  for (const Entry& entry : node.entries) for_each_node(entry.value, function);
}

}  // namespace

Quoting quoting_of(std::string_view text, const Node& node, const Tree& old) {
  if (node.kind != Node::Kind::scalar || old.kind != Tree::Kind::string || node.begin >= node.whole.end)
    return Quoting::none;
  switch (text[node.begin]) {
    case '"':
      return Quoting::double_quotes;
    case '\'':
      return Quoting::single_quotes;
    case '|':
      return Quoting::literal;
    case '>':
      return Quoting::folded;
    default:
      return Quoting::plain;
  }
}

Styles styles_of(const Layout& layout) {
  const std::string_view text = layout.text;
  Styles styles;
  styles.flow.json = layout.json;
  const std::size_t line = text.find('\n');
  if (line != std::string_view::npos && line > 0 && text[line - 1] == '\r') styles.flow.line = "\r\n";
  styles.block.line = styles.flow.line;
  std::optional<std::size_t> step, list, gap;
  std::optional<std::string> unit, colon;
  for_each_node(layout.root, [&](const Node& node) {
    for (const Entry& entry : node.entries) {
      const Node& value = entry.value;
      const bool on_line = !value.is_empty() && skip_spaces(text, entry.mark + 1) == value.whole.begin;
      if (node.flow && entry.name && on_line && !colon) colon = text.substr(entry.mark, value.begin - entry.mark);
      if (node.is_block() && !entry.name && on_line && !gap) gap = value.whole.begin - entry.mark - 1;
      if (!node.is_block() || !entry.name || !value.is_block() || value.entries.empty()) continue;
      const std::size_t inner = column_of(text, value.entries.front().begin());
      const std::size_t outer = column_of(text, entry.begin());
      auto& columns = value.kind == Node::Kind::array ? list : step;
      if (!columns && inner >= outer) columns = inner - outer;
    }
    if (!node.flow || node.entries.empty() || unit) return;
    const std::string_view inner = indent_of(text, node.entries.front().begin());
    const std::string_view outer = indent_of(text, node.begin);
    if (leads_line(text, node.entries.front().begin()) && inner.size() > outer.size())
      unit = inner.substr(outer.size());
  });
  styles.block.step = step.value_or(styles.block.step);
  styles.block.list = list.value_or(styles.block.list);
  styles.block.gap = std::max<std::size_t>(gap.value_or(styles.block.gap), 1);
  styles.flow.unit = unit.value_or(styles.flow.unit);
  if (layout.json && colon) styles.flow.colon = *colon;
  if (styles.flow.colon == ":") styles.flow.comma = ",";
  return styles;
}

Result<Splices> plan(const Layout& layout, const Styles& styles, const Tree& tree, const Edit& edit) {
  Target target(layout, styles);
  const std::vector<std::string> steps = edit.at.steps();
  if (steps.empty()) return unsafe(edit.at);
  const Tree* content = &tree;
  target.holder = &layout.root;
  for (std::size_t i = 0;; ++i) {
    const Node& node = *target.holder;
    if (node.kind == Node::Kind::alias || node.pinned) return aliased(edit.at);
    const bool is_last = i + 1 == steps.size();
    const auto index = index_of(*content, steps[i], is_last && edit.op != Edit::Op::remove);
    const std::size_t size = content->items.size() + content->members.size();
    if (!index || node.entries.size() != size) return unsafe(edit.at);
    target.index = *index;
    target.key = steps[i];
    if (is_last) break;
    target.outer = &node;
    target.slot = *index;
    target.holder = &node.entries[*index].value;
    content = &child_of(*content, *index);
  }
  const bool is_new = edit.op == Edit::Op::add || target.index == target.holder->entries.size();
  if (!is_new && is_needed(layout, target.holder->entries[target.index])) return aliased(edit.at);
  const bool flow = target.holder->flow;
  std::optional<Splices> splices;
  if (edit.op == Edit::Op::remove) {
    splices = flow ? flow_remove(target) : block_remove(target);
  } else if (is_new) {
    splices = insert(target, edit.value);
  } else {
    const Tree& old = child_of(*content, target.index);
    splices = flow ? flow_set(target, edit.value, old) : block_set(target, edit.value, old);
  }
  if (!splices) return unsafe(edit.at);
  return *std::move(splices);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

#include "edit_render.hpp"

#include <fazhi/io/sinks.hpp>

#include "yaml_text.hpp"

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using bind::Tree;

bool is_collection(const Tree& tree) { return tree.kind == Tree::Kind::array || tree.kind == Tree::Kind::object; }
bool is_empty(const Tree& tree) { return tree.items.empty() && tree.members.empty(); }

/// A scalar that is no text, in both formats.
std::string bare(const Tree& tree) { return tree.kind == Tree::Kind::null ? "null" : tree.text; }

std::string single_quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) out += c == '\'' ? "''" : std::string(1, c);
  return out + '\'';
}

bool can_be_single_quoted(std::string_view text) {
  return text.find('\n') == std::string_view::npos && !has_escapes(text);
}

std::string json_string(std::string_view text) {
  JsonSink sink(JsonStyle::compact);
  sink.string(text);
  return sink.take();
}

std::string flow_text(std::string_view text, const FlowStyle& style, Quoting old) {
  if (style.json) return json_string(text);
  if (old == Quoting::single_quotes && can_be_single_quoted(text)) return single_quoted(text);
  const bool wants_quotes = old == Quoting::double_quotes || old == Quoting::single_quotes;
  const bool plain = !wants_quotes && can_be_plain(text) && text.find_first_of(",[]{}") == std::string_view::npos;
  return plain ? std::string(text) : double_quoted(text);
}

Form literal(std::string_view text, const BlockStyle& style, std::size_t column, bool folded) {
  const bool ends_line = text.back() == '\n';
  if (ends_line) text.remove_suffix(1);
  // Folding is left to the person who wrote it that way; a text of one line needs none.
  Form form{folded && text.find('\n') == std::string_view::npos ? ">" : "|", {}};
  if (!ends_line) form.head += '-';
  for (;;) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    form.body += style.line;
    if (!line.empty()) form.body.append(column + style.step, ' ') += line;
    if (end == std::string_view::npos) return form;
    text.remove_prefix(end + 1);
  }
}

Form block_text(std::string_view text, const BlockStyle& style, std::size_t column, Quoting old) {
  const bool several = text.find('\n') != std::string_view::npos;
  bool wants_literal = several;
  switch (old) {
    case Quoting::double_quotes:
      return {double_quoted(text), {}};
    case Quoting::single_quotes:
      if (can_be_single_quoted(text)) return {single_quoted(text), {}};
      break;
    case Quoting::literal:
    case Quoting::folded:
      wants_literal = true;
      break;
    case Quoting::none:
      wants_literal = is_long(text);
      break;
    case Quoting::plain:
      break;
  }
  if (wants_literal && style.literals && can_be_literal(text) && (style.clips || text.back() != '\n'))
    return literal(text, style, column, old == Quoting::folded);
  if (old == Quoting::single_quotes) return {double_quoted(text), {}};
  return {inline_form(text), {}};
}

/// What stands behind a colon or dash.
std::string behind(const Form& form, std::size_t gap) {
  return form.head.empty() ? form.body : std::string(gap, ' ') + form.head + form.body;
}

}  // namespace

std::string flow_key(std::string_view key, const FlowStyle& style) {
  // A long key needs no `?` as long as the limit of a key is kept.
  return flow_text(key, style, style.json ? Quoting::double_quotes : Quoting::none) + style.colon;
}

std::string flow_form(const Tree& tree, const FlowStyle& style, const std::string& indent, Quoting old) {
  if (tree.kind == Tree::Kind::string) return flow_text(tree.text, style, old);
  if (!is_collection(tree)) return bare(tree);
  const bool is_array = tree.kind == Tree::Kind::array;
  std::string out(1, is_array ? '[' : '{');
  const std::string inner = indent + style.unit;
  bool is_first = true;
  const auto begin_entry = [&] {
    if (!std::exchange(is_first, false)) out += style.stacked ? "," : style.comma;
    if (style.stacked) out += style.line + inner;
  };
  for (const Tree& item : tree.items) {
    begin_entry();
    out += flow_form(item, style, inner);
  }
  for (const Tree::Member& member : tree.members) {
    begin_entry();
    out += flow_key(member.key, style) + flow_form(member.value, style, inner);
  }
  if (style.stacked && !is_empty(tree)) out += style.line + indent;
  return out + (is_array ? ']' : '}');
}

Form block_form(const Tree& tree, const BlockStyle& style, std::size_t column, bool behind_dash, std::size_t compact,
                Quoting old) {
  if (tree.kind == Tree::Kind::string) return block_text(tree.text, style, column, old);
  if (!is_collection(tree)) return {bare(tree), {}};
  const bool is_array = tree.kind == Tree::Kind::array;
  if (is_empty(tree)) return {is_array ? "[]" : "{}", {}};
  const bool begins_here = behind_dash && compact != 0;
  const std::size_t below = is_array && !behind_dash ? style.list : style.step;
  const std::size_t inner = column + (begins_here ? compact : below);
  Form form;
  bool is_head = begins_here;
  const auto entry = [&](const std::string& text) {
    if (std::exchange(is_head, false)) {
      form.head = text;
    } else {
      form.body += style.line;
      form.body.append(inner, ' ') += text;
    }
  };
  for (const Tree& item : tree.items) entry(block_item(item, style, inner));
  for (const Tree::Member& member : tree.members) entry(block_member(member.key, member.value, style, inner));
  return form;
}

std::string block_member(std::string_view key, const Tree& value, const BlockStyle& style, std::size_t column) {
  return inline_form(key) + ':' + behind(block_form(value, style, column, false, 0), 1);
}

std::string block_item(const Tree& value, const BlockStyle& style, std::size_t column) {
  return '-' + behind(block_form(value, style, column, true, 1 + style.gap), style.gap);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

#include "edit_plan.hpp"
#include "edit_text.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using bind::Tree;
using Entry = Layout::Entry;
using Node = Layout::Node;

/// Where the last line ends of what stands in a column: with the comments below that are indented further, which would
/// otherwise become a part of a literal block above.
std::size_t lines_end(std::string_view text, std::size_t column, std::size_t end) {
  end = line_end(text, end);
  for (std::size_t next = next_line(text, end); next < text.size(); next = next_line(text, next)) {
    if (rest_is_blank(text, next)) continue;
    if (!rest_is_comment(text, next) || indent_of(text, next).size() <= column) break;
    end = line_end(text, next);
  }
  return end;
}

std::size_t lines_end(std::string_view text, const Entry& entry) {
  return lines_end(text, column_of(text, entry.begin()), entry.end());
}

/// What a literal block must keep clear of: behind one, a comment that is indented further than its entry would become
/// part of it, and without a line end behind it its own last one is lost.
BlockStyle style_before(const Target& target, std::size_t end, std::size_t column) {
  const std::string_view text = target.layout.text;
  BlockStyle style = target.styles.block;
  if (end < text.size()) style.line = break_at(text, end);
  style.clips = end < text.size();
  std::size_t next = next_line(text, end);
  while (next < text.size() && rest_is_blank(text, next) && next_line(text, next) != next) next = next_line(text, next);
  style.literals = next >= text.size() || !rest_is_comment(text, next) || indent_of(text, next).size() <= column;
  return style;
}

/// Takes away whole lines up to a line's end; at the end of a text without a last line end, that before them goes too.
Splice without_lines(std::string_view text, std::size_t begin, std::size_t end, bool keeps_break) {
  if (end < text.size() || begin == 0 || keeps_break || text[begin - 1] != '\n')
    return {{begin, next_line(text, end)}, ""};
  const bool crlf = begin > 1 && text[begin - 2] == '\r';
  return {{begin - (crlf ? 2U : 1U), end}, ""};
}

/// The literal block that a value ends with and whose text the next line end belongs to; none for other values.
const Node* open_literal(std::string_view text, const Node& node) {
  const Node* last = &node;
  while (last->is_block() && !last->entries.empty()) last = &last->entries.back().value;
  const bool strips = text.substr(last->begin, last->header_end - last->begin).find('-') != std::string_view::npos;
  return last->is_literal() && !strips ? last : nullptr;
}

/// At the end of a text without a last line end a literal block has none either: `|-` keeps it so.
Splice stripped(std::string_view text, const Node& literal) {
  std::string header(text.substr(literal.begin, literal.header_end - literal.begin));
  header.erase(std::remove(header.begin(), header.end(), '+'), header.end());
  return {{literal.begin, literal.header_end}, header + '-'};
}

bool is_simple(const Tree& tree) {
  return tree.items.empty() && tree.members.empty() && tree.text.find('\n') == std::string::npos;
}

/// Whether an object or list between brackets stays so: its new entries are scalars.
bool stays_flow(const Node& old, const Tree& value) {
  if (!old.flow || old.entries.empty() || (value.items.empty() && value.members.empty())) return false;
  return std::all_of(value.items.begin(), value.items.end(), is_simple) &&
         std::all_of(value.members.begin(), value.members.end(), [](const auto& m) { return is_simple(m.value); });
}

/// The parts of a text that an entry's value takes up: behind the colon or dash, and on the lines below.
struct Seat {
  Range head;
  Range body;
  std::string gap = " ";  // what stands before the value
};

Seat seat_of(std::string_view text, const Entry& entry, bool keeps_anchor) {
  const Node& old = entry.value;
  const std::size_t lead = entry.mark + 1;
  const bool has_prefix = old.prefix_end != old.whole.begin;
  const std::size_t from = keeps_anchor && has_prefix ? old.prefix_end : lead;
  Seat seat;
  seat.head = {from, from};
  if (!old.is_empty() && line_begin(text, old.whole.begin) == line_begin(text, lead)) {
    if (from == lead) seat.gap = text.substr(lead, old.whole.begin - lead);
    const bool is_below = old.is_block() && leads_line(text, old.entries.front().begin());
    seat.head.end = is_below ? std::max(from, old.prefix_end) : old.header_end;
  }
  seat.body = {line_end(text, seat.head.end), line_end(text, std::max(seat.head.end, entry.end()))};
  if (old.is_block()) {
    seat.body.end = lines_end(text, entry);
    if (seat.head.end == old.header_end) seat.head.end = seat.body.begin = seat.body.end;
  }
  if (rest_is_blank(text, seat.head.end)) seat.head.end = line_end(text, seat.head.end);
  return seat;
}

/// Gives an entry another value.
std::optional<Splices> put(const Target& target, const Node& holder, const Entry& entry, const Tree& value,
                           Quoting quoting, bool keeps_anchor) {
  if (entry.mark == no_mark || entry.is_explicit) return std::nullopt;
  const std::string_view text = target.layout.text;
  const Node& old = entry.value;
  const std::size_t column = column_of(text, entry.begin());
  const bool is_item = holder.kind == Node::Kind::array;
  const Seat seat = seat_of(text, entry, keeps_anchor);

  BlockStyle style = style_before(target, seat.body.end, column);
  if (old.is_literal() && value.kind == Tree::Kind::string) {
    const std::size_t first = text.find_first_not_of(" \r\n", seat.body.begin);
    if (first < old.whole.end && column_of(text, first) > column) style.step = column_of(text, first) - column;
  }
  const bool is_compact = is_item && rest_is_blank(text, seat.head.end) && seat.gap.find('\t') == std::string::npos;
  Form form = block_form(value, style, column, is_item, is_compact ? seat.gap.size() + 1 : 0, quoting);
  if (stays_flow(old, value)) form = {flow_form(value, target.styles.flow, {}), {}};

  const bool is_below = !old.is_empty() && line_begin(text, old.whole.begin) != line_begin(text, entry.mark);
  if (is_below && !old.is_block() && !old.is_literal() && form.body.empty()) return Splices{{old.whole, form.head}};
  Splices splices{{seat.head, form.head.empty() ? "" : seat.gap + form.head}};
  if (!seat.body.empty() || !form.body.empty()) splices.push_back({seat.body, form.body});
  return splices;
}

/// Takes the last entry out of a block.
std::optional<Splices> clear(const Target& target) {
  const std::string_view text = target.layout.text;
  const Node& holder = *target.holder;
  const Entry& entry = holder.entries.front();
  const std::string word = holder.kind == Node::Kind::array ? "[]" : "{}";
  const std::size_t end = lines_end(text, entry);
  const bool has_prefix = holder.prefix_end != holder.whole.begin;
  if (!leads_line(text, entry.begin()) || (target.outer == nullptr && !has_prefix))
    return Splices{{{entry.begin(), end}, word}};
  const std::size_t mark = target.outer == nullptr ? no_mark : target.outer->entries[target.slot].mark;
  if (!has_prefix && mark == no_mark) return std::nullopt;
  const std::size_t at = has_prefix ? holder.prefix_end : mark + 1;
  return Splices{{{at, at}, ' ' + word}, without_lines(text, lines_begin(target, 0), end, false)};
}

std::string entry_text(const Target& target, const Tree& value, const BlockStyle& style, std::size_t column) {
  if (target.holder->kind == Node::Kind::array) return block_item(value, style, column);
  return block_member(target.key, value, style, column);
}

}  // namespace

std::size_t lines_begin(const Target& target, std::size_t index) {
  const std::string_view text = target.layout.text;
  const auto& entries = target.holder->entries;
  const std::size_t column = column_of(text, entries[index].begin());
  std::size_t begin = line_begin(text, entries[index].begin());
  if (target.layout.json || (index == 0 && target.outer == nullptr)) return begin;
  const std::size_t bound = index == 0 ? target.holder->prefix_end : entries[index - 1].end();
  while (begin > bound + 1) {
    const std::size_t above = line_begin(text, begin - 1);
    if (above <= bound || !rest_is_comment(text, above) || indent_of(text, above).size() != column) break;
    begin = above;
  }
  return begin;
}

std::optional<Splices> block_set(const Target& target, const Tree& value, const Tree& old) {
  const Entry& entry = target.holder->entries[target.index];
  return put(target, *target.holder, entry, value, quoting_of(target.layout.text, entry.value, old), false);
}

std::optional<Splices> block_insert(const Target& target, const Tree& value) {
  const std::string_view text = target.layout.text;
  const auto& entries = target.holder->entries;
  if (entries.front().is_explicit || entries.back().is_explicit) return std::nullopt;
  const std::size_t column = column_of(text, entries.front().begin());
  const auto with_gap = [&](BlockStyle style) {
    const Entry& first = entries.front();
    if (!first.name && line_begin(text, first.value.begin) == line_begin(text, first.mark) && !first.value.is_empty())
      style.gap = std::max<std::size_t>(first.value.whole.begin - first.mark, 2) - 1;
    return style;
  };
  if (target.index == entries.size()) {
    const std::size_t end = lines_end(text, entries.back());
    const BlockStyle style = with_gap(style_before(target, end, column));
    Splices splices{{{end, end}, style.line + std::string(column, ' ') + entry_text(target, value, style, column)}};
    const Node* literal = end == text.size() ? open_literal(text, entries.back().value) : nullptr;
    if (literal != nullptr) splices.push_back(stripped(text, *literal));
    return splices;
  }
  const Entry& next = entries[target.index];
  const bool leads = leads_line(text, next.begin());
  const std::size_t at = leads ? lines_begin(target, target.index) : next.begin();
  BlockStyle style = with_gap(target.styles.block);
  const std::size_t end = line_end(text, at);
  if (end < text.size()) style.line = break_at(text, end);
  const std::string entry = entry_text(target, value, style, column);
  const std::string indent(column, ' ');
  return Splices{{{at, at}, leads ? indent + entry + style.line : entry + style.line + indent}};
}

std::optional<Splices> block_remove(const Target& target) {
  const std::string_view text = target.layout.text;
  const auto& entries = target.holder->entries;
  const Entry& entry = entries[target.index];
  if (entry.is_explicit) return std::nullopt;
  if (entries.size() == 1) return clear(target);
  const std::size_t end = lines_end(text, entry);
  if (leads_line(text, entry.begin())) {
    const bool keeps_break = target.index > 0 && open_literal(text, entries[target.index - 1].value) != nullptr;
    return Splices{without_lines(text, lines_begin(target, target.index), end, keeps_break)};
  }
  // It stands on the line of a dash, where the next one takes its place if it stands on the line below.
  if (target.index != 0) return std::nullopt;
  const std::size_t next = entries[1].begin();
  if (line_begin(text, next) == next_line(text, end)) return Splices{{{entry.begin(), next}, ""}};
  const std::size_t begin = text.find_last_not_of(" \t", entry.begin() - 1) + 1;
  return Splices{{{begin, end}, ""}};
}

std::optional<Splices> block_fill(const Target& target, const Tree& value) {
  const std::string_view text = target.layout.text;
  const Node& holder = *target.holder;
  const bool is_array = holder.kind == Node::Kind::array;
  const std::size_t begin = target.outer == nullptr ? holder.begin : target.outer->entries[target.slot].begin();
  const std::size_t column = column_of(text, begin);
  const std::size_t end = line_end(text, holder.whole.end);
  // Comments below would come to belong to the entry.
  if (lines_end(text, column, end) != end || line_begin(text, begin) != line_begin(text, holder.begin))
    return std::nullopt;
  if (target.outer == nullptr) {
    if (!leads_line(text, begin) || !rest_is_blank(text, holder.whole.end)) return std::nullopt;
    return Splices{{holder.whole, entry_text(target, value, style_before(target, end, column), column)}};
  }
  Tree filled;
  filled.kind = is_array ? Tree::Kind::array : Tree::Kind::object;
  if (is_array)
    filled.items.push_back(value);
  else
    filled.members.push_back({std::string(target.key), value});
  return put(target, *target.outer, target.outer->entries[target.slot], filled, Quoting::none, true);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

#include "lsp/position.hpp"
#include "lsp/sketch.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

using Kind = Sketch::Kind;
using Node = Sketch::Node;
constexpr std::size_t no_node = Sketch::no_node;

/// Reads blocks line by line.
class Blocks {
 public:
  explicit Blocks(Sketch& sketch) : sketch_(sketch), text_(sketch.text) {}

  void read() {
    std::size_t at = text_.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
    while (at < text_.size() && sketch_.nodes.size() < detail::max_nodes) {
      const std::size_t end = line_end(text_, at);
      const std::string_view line = text_.substr(at, end - at);
      const std::size_t first = std::min(line.find_first_not_of(" \t"), line.size());
      if (line.substr(0, 3) == "..." || (line.substr(0, 3) == "---" && !levels_.empty())) return;
      next_ = behind_line(end);
      if (first < line.size() && line[first] != '#' && line[first] != '%' && line.substr(0, 3) != "---")
        entry(at, at + first);
      at = next_;
    }
  }

 private:
  /// An object or list whose entries begin in one column.
  struct Level {
    std::size_t node;
    std::size_t column;
  };

  std::size_t behind_line(std::size_t end) const {
    return std::min(end + (text_.substr(end, 2) == "\r\n" ? 2 : 1), text_.size());
  }

  bool is_dash(std::size_t at) const {
    return text_[at] == '-' && (at + 1 >= text_.size() || std::string_view(" \t\r\n").find(text_[at + 1]) != npos);
  }

  /// What begins at `at` in the line that begins at `begin`.
  void entry(std::size_t begin, std::size_t at) {
    for (;;) {
      const std::size_t column = at - begin;
      if (is_dash(at)) {
        if (!add_item(at, column)) return extend(at);
        holder_column_ = column;
        at = text_.find_first_not_of(" \t", at + 1);
        if (at == npos || at >= line_end(text_, at) || text_[at] == '#') return;
      } else if (const auto colon = colon_of(at)) {
        if (!add_member(at, *colon, column)) return extend(at);
        holder_column_ = column;
        return value(*colon + 1);
      } else {
        // A text of its own line belongs to the key or dash above it.
        if (waiting(column) == no_node) return extend(at);
        return value(at);
      }
    }
  }

  /// The node that has no value yet and may get one that begins in this column; no_node for none.
  std::size_t waiting(std::size_t column) const {
    if (levels_.empty()) return sketch_.root().kind == Kind::none ? 0 : no_node;
    if (levels_.back().column >= column) return no_node;
    const auto& children = sketch_.nodes[levels_.back().node].children;
    if (children.empty() || sketch_.nodes[children.back()].kind != Kind::none) return no_node;
    return children.back();
  }

  void drop_deeper_than(std::size_t column) {
    while (!levels_.empty() && levels_.back().column > column) levels_.pop_back();
  }

  Kind kind_of(const Level& level) const { return sketch_.nodes[level.node].kind; }

  /// Makes what waits for a value an object or list.
  bool open(Kind kind, std::size_t at, std::size_t column) {
    const std::size_t node = waiting(column);
    if (node == no_node || levels_.size() >= detail::max_depth) return false;
    sketch_.nodes[node].kind = kind;
    sketch_.nodes[node].value = {at, at};
    levels_.push_back({node, column});
    return true;
  }

  bool add_item(std::size_t at, std::size_t column) {
    drop_deeper_than(column);
    bool is_there = !levels_.empty() && levels_.back().column == column;
    if (is_there && kind_of(levels_.back()) == Kind::object) {
      // The items of a list may stand in the column of its key.
      const auto& members = sketch_.nodes[levels_.back().node].children;
      if (members.empty() || sketch_.nodes[members.back()].kind != Kind::none) return false;
      sketch_.nodes[members.back()].kind = Kind::array;
      sketch_.nodes[members.back()].value = {at, at};
      levels_.push_back({members.back(), column});
    }
    if (!is_there && !open(Kind::array, at, column)) return false;
    last_ = detail::add_node(sketch_, levels_.back().node, at);
    if (last_ == no_node) return false;
    sketch_.nodes[last_].whole.end = sketch_.nodes[last_].value.begin = sketch_.nodes[last_].value.end = at + 1;
    return true;
  }

  bool add_member(std::size_t at, std::size_t colon, std::size_t column) {
    drop_deeper_than(column);
    // Behind a list in the column of its key the object goes on.
    if (levels_.size() > 1 && levels_.back().column == column && kind_of(levels_.back()) == Kind::array &&
        levels_[levels_.size() - 2].column == column)
      levels_.pop_back();
    const bool is_there = !levels_.empty() && levels_.back().column == column;
    if (!is_there && !open(Kind::object, at, column)) return false;
    last_ = detail::add_node(sketch_, levels_.back().node, at);
    if (last_ == no_node) return false;
    const std::size_t end = text_.find_last_not_of(" \t", colon - 1) + 1;
    const bool quoted = text_[at] == '"' || text_[at] == '\'';
    Node& node = sketch_.nodes[last_];
    node.key = quoted ? Range{at + 1, end - 1} : Range{at, end};
    node.name = std::string(text_.substr(node.key->begin, node.key->size()));
    node.value = {colon + 1, colon + 1};
    return true;
  }

  /// The colon behind the key that begins at `at`; none where there is no key.
  std::optional<std::size_t> colon_of(std::size_t at) const {
    const std::size_t end = line_end(text_, at);
    const auto ends_key = [&](std::size_t colon) {
      return colon + 1 >= end || text_[colon + 1] == ' ' || text_[colon + 1] == '\t';
    };
    if (text_[at] == '"' || text_[at] == '\'') {
      const auto quote = detail::quote_end(text_, at, end);
      if (!quote) return std::nullopt;
      const std::size_t colon = std::min(text_.find_first_not_of(" \t", *quote), end);
      return colon < end && text_[colon] == ':' && ends_key(colon) ? std::optional(colon) : std::nullopt;
    }
    if (std::string_view("#&*!|>%@`[]{},:").find(text_[at]) != npos) return std::nullopt;
    const std::string_view line = text_.substr(0, end);
    for (std::size_t colon = line.find(':', at); colon != npos; colon = line.find(':', colon + 1)) {
      if (!ends_key(colon)) continue;
      const bool is_comment = line.substr(at, colon - at).find(" #") != npos;
      return is_comment ? std::nullopt : std::optional(colon);
    }
    return std::nullopt;
  }

  /// The value of the last key or dash, which begins at `at` or behind it in that line.
  void value(std::size_t at) {
    const std::size_t end = line_end(text_, at);
    std::size_t node = last_;
    if (const std::size_t above = waiting(npos); above != no_node) node = above;
    at = std::min(text_.find_first_not_of(" \t", at), end);
    while (at < end && (text_[at] == '&' || text_[at] == '!')) {
      at = std::min(text_.substr(0, end).find_first_of(" \t", at), end);
      at = std::min(text_.find_first_not_of(" \t", at), end);
    }
    if (at >= end || text_[at] == '#' || node == no_node) return;
    if (text_[at] == '{' || text_[at] == '[') {
      const std::size_t stop = limit(end);
      const std::size_t behind = detail::read_flow(sketch_, node, at, stop, false);
      next_ = std::max(next_, behind == stop ? stop : behind_line(line_end(text_, behind)));
      return;
    }
    sketch_.nodes[node].kind = Kind::scalar;
    sketch_.nodes[node].value = {at, scalar_end(at, end)};
    last_ = node;
  }

  std::size_t scalar_end(std::size_t at, std::size_t end) {
    if (text_[at] == '|' || text_[at] == '>') return block_end(end);
    if (text_[at] == '"' || text_[at] == '\'') {
      auto behind = detail::quote_end(text_, at, end);
      if (!behind) behind = detail::quote_end(text_, at, limit(end));
      if (!behind) return end;
      next_ = std::max(next_, behind_line(line_end(text_, *behind)));
      return *behind;
    }
    const std::size_t comment = std::min(text_.substr(0, end).find(" #", at), end);
    return text_.find_last_not_of(" \t", std::max(comment, at + 1) - 1) + 1;
  }

  /// Where the lines end that are indented further than the entry they belong to.
  std::size_t block_end(std::size_t end) {
    const std::size_t stop = limit(end);
    next_ = std::max(next_, stop);
    const std::size_t last = text_.find_last_not_of(" \t\r\n", stop - 1);
    return std::max(end, last + 1);
  }

  /// Where the first line behind `end` begins that belongs to another entry.
  std::size_t limit(std::size_t end) const {
    std::size_t at = behind_line(end);
    while (at < text_.size()) {
      const std::size_t stop = line_end(text_, at);
      const std::size_t first = std::min(text_.find_first_not_of(" \t", at), stop);
      const bool closes = first < stop && (text_[first] == ']' || text_[first] == '}');
      if (first < stop && !closes && first - at <= holder_column_) return at;
      at = behind_line(stop);
    }
    return text_.size();
  }

  /// A plain text may go on in the lines below it.
  void extend(std::size_t at) {
    if (last_ == no_node || sketch_.nodes[last_].kind != Kind::scalar) return;
    const std::size_t end = line_end(text_, at);
    if (text_.find_last_of("\r\n", at) + 1 + holder_column_ >= at) return;
    sketch_.nodes[last_].value.end = text_.find_last_not_of(" \t", end - 1) + 1;
  }

  static constexpr std::size_t npos = std::string_view::npos;

  Sketch& sketch_;
  std::string_view text_;
  std::vector<Level> levels_;
  std::size_t last_ = no_node;     // the last entry
  std::size_t holder_column_ = 0;  // of it
  std::size_t next_ = 0;           // where the next line begins
};

}  // namespace

Sketch sketch_yaml(std::string_view text) {
  Sketch sketch;
  sketch.text = text;
  sketch.nodes.emplace_back().whole = {0, text.size()};
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && (text[first] == '{' || text[first] == '['))
    detail::read_flow(sketch, 0, first, text.size(), false);
  else
    Blocks(sketch).read();
  detail::set_ends(sketch);
  return sketch;
}

}  // namespace lsp
FAZHI_END_NAMESPACE

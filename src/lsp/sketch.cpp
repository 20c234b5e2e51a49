#include "lsp/sketch.hpp"

#include "lsp/position.hpp"

#include <fazhi/core/utf8.hpp>

#include <boost/json.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace lsp {
namespace {

using Kind = Sketch::Kind;
using Node = Sketch::Node;

constexpr std::size_t longest_scalar = 400;  // bytes of a text that is shown

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string unquoted(std::string_view text) {
  if (text.size() < 2 || (text[0] != '"' && text[0] != '\'')) return std::string(text);
  if (text[0] == '"') {
    boost::json::error_code failed;
    const auto value = boost::json::parse({text.data(), text.size()}, failed);
    if (!failed && value.is_string()) return {value.get_string().data(), value.get_string().size()};
  }
  const std::size_t end = text.back() == text[0] ? text.size() - 1 : text.size();
  return std::string(text.substr(1, end - 1));
}

/// What stands between brackets, one token after another.
class Flow {
 public:
  Flow(Sketch& sketch, std::size_t end, bool json) : sketch_(sketch), text_(sketch.text), end_(end), json_(json) {}

  std::size_t read(std::size_t into, std::size_t at) {
    for (at = take(at, into); at < end_ && !open_.empty(); at = take(at, Sketch::no_node)) {
    }
    return std::min(at, end_);
  }

 private:
  struct Level {
    std::size_t node;
    std::size_t member = Sketch::no_node;  // that has no value yet
    bool has_colon = false;
  };

  /// Takes the token at `at`; the first one is the value of `into`. Gives where the next one may begin.
  std::size_t take(std::size_t at, std::size_t into) {
    while (at < end_ && is_blank(text_[at])) ++at;
    if (at >= end_) return end_;
    switch (text_[at]) {
      case '{':
      case '[':
        return begin(at, into);
      case '}':
      case ']':
        return close(at);
      case ',':
        if (!open_.empty()) open_.back() = {open_.back().node};
        return at + 1;
      case ':':
        if (!open_.empty()) open_.back().has_colon = open_.back().member != Sketch::no_node;
        return at + 1;
      case '#':
        return json_ ? at + 1 : line_end(text_, at);
      default:
        return scalar(at, into);
    }
  }

  std::size_t begin(std::size_t at, std::size_t into) {
    const std::size_t node = into == Sketch::no_node ? value_at(at) : into;
    if (node == Sketch::no_node || open_.size() >= detail::max_depth) return end_;
    Node& made = sketch_.nodes[node];
    made.kind = text_[at] == '{' ? Kind::object : Kind::array;
    made.flow = true;
    made.value = {at, at + 1};
    open_.push_back({node});
    return at + 1;
  }

  std::size_t close(std::size_t at) {
    const Kind kind = text_[at] == '}' ? Kind::object : Kind::array;
    const auto is_it = [&](const Level& level) { return sketch_.nodes[level.node].kind == kind; };
    if (std::none_of(open_.begin(), open_.end(), is_it)) return at + 1;
    for (bool found = false; !found; open_.pop_back()) {
      found = is_it(open_.back());
      Node& node = sketch_.nodes[open_.back().node];
      node.value.end = found ? at + 1 : at;
      node.closed = found;
    }
    return at + 1;
  }

  std::size_t scalar(std::size_t at, std::size_t into) {
    const bool quoted = text_[at] == '"' || (!json_ && text_[at] == '\'');
    const std::size_t limit = std::min(line_end(text_, at), end_);
    const std::size_t end = quoted ? detail::quote_end(text_, at, limit).value_or(limit) : plain_end(at, limit);
    if (into == Sketch::no_node && is_key()) {
      add_member(at, end, quoted);
      return end;
    }
    const std::size_t node = into == Sketch::no_node ? value_at(at) : into;
    if (node == Sketch::no_node) return end_;
    sketch_.nodes[node].kind = Kind::scalar;
    sketch_.nodes[node].value = {at, end};
    return std::max(end, at + 1);
  }

  bool is_key() const {
    const Level& level = open_.back();
    return sketch_.nodes[level.node].kind == Kind::object && (level.member == Sketch::no_node || !level.has_colon);
  }

  void add_member(std::size_t at, std::size_t end, bool quoted) {
    const std::size_t node = detail::add_node(sketch_, open_.back().node, at);
    if (node == Sketch::no_node) return;
    const bool ended = quoted && end > at + 1 && text_[end - 1] == text_[at];
    sketch_.nodes[node].key = Range{at + (quoted ? 1 : 0), end - (ended ? 1 : 0)};
    sketch_.nodes[node].name = unquoted(text_.substr(at, end - at));
    sketch_.nodes[node].value = {end, end};
    open_.back() = {open_.back().node, node, false};
  }

  /// The node of a value that begins here: an item, or what the last key was for.
  std::size_t value_at(std::size_t at) {
    Level& level = open_.back();
    if (sketch_.nodes[level.node].kind == Kind::array) return detail::add_node(sketch_, level.node, at);
    const std::size_t member = level.has_colon ? level.member : detail::add_node(sketch_, level.node, at);
    level = {level.node};
    return member;
  }

  std::size_t plain_end(std::size_t at, std::size_t limit) const {
    std::size_t end = at;
    for (std::size_t i = at; i < limit; ++i) {
      const char c = text_[i];
      if (std::string_view(json_ ? ",[]{}\"" : ",[]{}").find(c) != std::string_view::npos) break;
      if (c == ':' && (json_ || i + 1 >= limit || std::string_view(" \t,[]{}").find(text_[i + 1]) != std::string::npos))
        break;
      if (c == '#' && i > at && is_blank(text_[i - 1])) break;
      if (!is_blank(c)) end = i + 1;
    }
    return std::max(end, at + 1);
  }

  Sketch& sketch_;
  std::string_view text_;
  std::size_t end_;
  bool json_;
  std::vector<Level> open_;
};

}  // namespace

std::size_t detail::add_node(Sketch& sketch, std::size_t parent, std::size_t at) {
  if (sketch.nodes.size() >= max_nodes) return Sketch::no_node;
  const std::size_t index = sketch.nodes.size();
  Node& node = sketch.nodes.emplace_back();
  node.parent = parent;
  node.whole = node.value = {at, at};
  sketch.nodes[parent].children.push_back(index);
  return index;
}

void detail::set_ends(Sketch& sketch) {
  // A child comes behind its parent, so it has its own end before it is asked for it.
  for (std::size_t i = sketch.nodes.size(); i-- > 0;) {
    Node& node = sketch.nodes[i];
    node.whole.end = std::max({node.whole.end, node.value.end, node.key ? node.key->end : 0});
    if (node.parent == Sketch::no_node) continue;
    Node& parent = sketch.nodes[node.parent];
    if (!parent.closed) parent.value.end = std::max(parent.value.end, node.whole.end);
  }
}

std::optional<std::size_t> detail::quote_end(std::string_view text, std::size_t at, std::size_t end) {
  const char quote = text[at];
  for (++at; at < end; ++at) {
    if (quote == '"' && text[at] == '\\') {
      ++at;
    } else if (text[at] == quote) {
      if (quote == '"' || at + 1 >= end || text[at + 1] != '\'') return at + 1;
      ++at;
    }
  }
  return std::nullopt;
}

std::size_t detail::read_flow(Sketch& sketch, std::size_t into, std::size_t at, std::size_t end, bool json) {
  return Flow(sketch, end, json).read(into, at);
}

std::size_t Sketch::at(std::size_t offset) const {
  std::size_t found = 0;
  for (;;) {
    std::size_t inner = no_node;
    // Of two that touch, the later one begins here.
    const auto& children = nodes[found].children;
    auto next = std::upper_bound(children.begin(), children.end(), offset,
                                 [&](std::size_t at, std::size_t child) { return at < nodes[child].whole.begin; });
    if (next != children.begin() && nodes[*--next].whole.end >= offset) inner = *next;
    if (inner == no_node) return found;
    found = inner;
  }
}

std::size_t Sketch::member(std::size_t object, std::string_view name) const {
  for (const std::size_t child : nodes[object].children)
    if (nodes[child].key && nodes[child].name == name) return child;
  return no_node;
}

std::string Sketch::scalar(std::size_t node) const {
  if (node == no_node || nodes[node].kind != Kind::scalar) return {};
  const Range value = nodes[node].value;
  const std::string_view whole = text.substr(value.begin, value.size());
  if (whole.size() <= longest_scalar) return unquoted(whole);
  std::size_t cut = longest_scalar;
  while (cut > 0 && (static_cast<unsigned char>(whole[cut]) & 0xC0U) == 0x80U) --cut;
  return std::string(whole.substr(0, cut)) + "…";
}

Sketch sketch_json(std::string_view text) {
  Sketch sketch;
  sketch.text = text;
  sketch.nodes.emplace_back().whole = {0, text.size()};
  const std::size_t begin = text.substr(0, 3) == "\xEF\xBB\xBF" ? 3 : 0;
  detail::read_flow(sketch, 0, begin, text.size(), true);
  detail::set_ends(sketch);
  return sketch;
}

}  // namespace lsp
FAZHI_END_NAMESPACE

#include <fazhi/bind/scalar.hpp>

#include "edit_layout.hpp"
#include "edit_text.hpp"

#include <algorithm>
#include <sstream>
#include <unordered_map>

#include <gsl/gsl>
#include <yaml-cpp/anchor.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using Node = Layout::Node;
using Entry = Layout::Entry;

/// The text is not written as its events say.
struct NotUnderstood {};

/// yaml-cpp tells where a node begins and whether it stands between brackets; where it ends is found in the text.
class YamlLayout final : public YAML::EventHandler {
 public:
  YamlLayout(std::string_view text, Layout& layout)
      : text_(text), base_(text.substr(0, 3) == byte_order_mark ? byte_order_mark.size() : 0), layout_(layout) {}

  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    if (key_is_next()) throw NotUnderstood{};
    const std::size_t at = offset(mark);
    Node& node = next(at);
    if (anchor != 0) prefix(node, at);
    drop_anchor(anchor, at);
    if (stands_null(node.begin)) {
      node.whole.end = node.begin + (text_[node.begin] == '~' ? 1 : 4);
    } else if (anchor != 0) {
      node.begin = node.whole.end = node.prefix_end;
    } else {
      node.begin = node.prefix_end = node.whole.begin = node.whole.end = empty_place(at);
    }
    node.header_end = node.whole.end;
  }

  void OnScalar(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor, const std::string& value) override {
    const std::size_t at = offset(mark);
    if (key_is_next()) {
      Node key;
      prefix(key, at);
      if (!in_flow() && begins_block(key.begin)) throw NotUnderstood{};
      scalar_end(key, value);
      drop_anchor(anchor, at);
      return add_member({at, key.whole.end});
    }
    Node& node = next(at);
    prefix(node, at);
    drop_anchor(anchor, at);
    scalar_end(node, value);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const std::size_t at = offset(mark);
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n,[]{}", at), text_.size());
    layout_.anchors.at(anchors_.at(anchor)).last_alias = at;
    if (key_is_next()) return add_member({at, end});
    Node& node = next(at);
    node.kind = Node::Kind::alias;
    node.whole.end = node.header_end = end;
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) override {
    open(Node::Kind::array, offset(mark), anchor, style);
  }
  void OnMapStart(const YAML::Mark& mark, const std::string&, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value style) override {
    open(Node::Kind::object, offset(mark), anchor, style);
  }
  void OnSequenceEnd() override { close(']'); }
  void OnMapEnd() override { close('}'); }

 private:
  struct Level {
    Node* node;
    bool expects_key;
  };

  std::size_t offset(const YAML::Mark& mark) const {
    return std::min(base_ + gsl::narrow_cast<std::size_t>(std::max(mark.pos, 0)), text_.size());
  }

  bool key_is_next() const { return !open_.empty() && open_.back().expects_key; }

  void drop_anchor(YAML::anchor_t anchor, std::size_t at) {
    if (anchor == 0) return;
    anchors_[anchor] = layout_.anchors.size();
    layout_.anchors.push_back({at, 0});
  }

  /// Where the entry that comes next may begin.
  static std::size_t behind_last(const Node& node) {
    return node.entries.empty() ? node.begin : node.entries.back().end();
  }

  void add_member(Range name) {
    Node& object = *open_.back().node;
    Entry& entry = object.entries.emplace_back();
    entry.name = name;
    const std::size_t colon = skip_blank(text_, name.end);
    if (colon < text_.size() && text_[colon] == ':') entry.mark = colon;
    const std::string_view before = text_.substr(0, name.begin);
    const std::size_t last = before.find_last_not_of(" \t");
    const bool asked = last != std::string_view::npos && before[last] == '?' && last >= line_begin(text_, name.begin);
    entry.is_explicit = asked || colon >= line_end(text_, name.end) || entry.mark == no_mark;
    open_.back().expects_key = false;
  }

  /// The node that begins at `at`, in its place.
  Node& next(std::size_t at) {
    Node* node = &layout_.root;
    if (!open_.empty()) {
      Node& holder = *open_.back().node;
      if (holder.kind == Node::Kind::array) {
        const std::size_t from = behind_last(holder);
        Entry& entry = holder.entries.emplace_back();
        if (!holder.flow) {
          entry.mark = skip_blank(text_, from);
          if (entry.mark >= text_.size() || text_[entry.mark] != '-') throw NotUnderstood{};
        }
      } else {
        open_.back().expects_key = true;
      }
      node = &holder.entries.back().value;
    }
    node->whole = {at, at};
    node->begin = node->prefix_end = at;
    return *node;
  }

  /// Passes over anchor and tag.
  void prefix(Node& node, std::size_t at) const {
    node.whole.begin = node.begin = node.prefix_end = at;
    while (at < text_.size() && (text_[at] == '&' || text_[at] == '!')) {
      node.prefix_end = std::min(text_.find_first_of(" \t\r\n", at), text_.size());
      at = node.begin = skip_blank(text_, node.prefix_end);
    }
  }

  /// An empty value stands behind its colon or dash; its mark may be that of what follows.
  std::size_t empty_place(std::size_t at) const {
    if (open_.empty()) return at;
    const Node& holder = *open_.back().node;
    const Entry& entry = holder.entries.back();
    if (entry.mark != no_mark) return entry.mark + 1;
    return entry.name ? entry.name->end : at;
  }

  bool stands_null(std::size_t at) const {
    const std::string_view rest = text_.substr(at);
    for (const std::string_view word : {"~", "null", "Null", "NULL"})
      if (rest.substr(0, word.size()) == word)
        return rest.size() == word.size() || std::string_view(" \t\r\n,]}").find(rest[word.size()]) != rest.npos;
    return false;
  }

  void scalar_end(Node& node, std::string_view value) const {
    const char c = node.begin < text_.size() ? text_[node.begin] : '\0';
    if (value.empty() && node.prefix_end != node.whole.begin && line_end(text_, node.prefix_end) < node.begin) {
      node.begin = node.whole.end = node.prefix_end;  // a tag alone, of an empty text
    } else if (c == '"' || c == '\'') {
      node.whole.end = quote_end(node.begin);
    } else if (begins_block(node.begin) && !in_flow()) {
      return block_end(node, value);
    } else {
      node.whole.end = plain_end(node, value);
    }
    node.header_end = node.whole.end;
  }

  bool begins_block(std::size_t at) const { return at < text_.size() && (text_[at] == '|' || text_[at] == '>'); }

  bool in_flow() const { return !open_.empty() && open_.back().node->flow; }

  std::size_t quote_end(std::size_t at) const {
    const char quote = text_[at];
    for (++at; at < text_.size(); ++at) {
      if (quote == '"' && text_[at] == '\\') {
        ++at;
      } else if (text_[at] == quote) {
        if (quote == '"' || text_.substr(at, 2) != "''") return at + 1;
        ++at;
      }
    }
    throw NotUnderstood{};
  }

  /// A plain scalar stands in the text as it is, but for its line ends and the white space beside them.
  std::size_t plain_end(const Node& node, std::string_view value) const {
    std::size_t end = node.prefix_end;
    std::size_t at = node.begin;
    for (const char c : value) {
      if (std::string_view(" \t\r\n").find(c) != std::string_view::npos) continue;
      at = std::min(text_.find_first_not_of(" \t\r\n", at), text_.size());
      if (at == text_.size() || text_[at] != c) throw NotUnderstood{};
      end = ++at;
    }
    return end;
  }

  /// The columns that hold the entry whose value this is: a block's lines are indented further.
  std::size_t outer_indent() const {
    return open_.empty() ? 0 : column_of(text_, open_.back().node->entries.back().begin());
  }

  void block_end(Node& node, std::string_view value) const {
    std::size_t at = node.begin + 1;
    std::size_t indent = 0;
    bool keep = false;
    for (; at < text_.size() && std::string_view("+-0123456789").find(text_[at]) != std::string_view::npos; ++at) {
      keep = keep || text_[at] == '+';
      if (text_[at] >= '0' && text_[at] <= '9') indent = outer_indent() + static_cast<std::size_t>(text_[at] - '0');
    }
    node.header_end = node.whole.end = at;
    const bool has_text = value.find_first_not_of('\n') != std::string_view::npos;
    if (!has_text && !keep) return;
    for (at = next_line(text_, at); at < text_.size(); at = next_line(text_, at)) {
      const std::size_t end = line_end(text_, at);
      const std::size_t spaces = std::min(text_.find_first_not_of(' ', at), end) - at;
      const bool blank = spaces == end - at;
      if (has_text && indent == 0 && !blank) indent = std::max<std::size_t>(spaces, 1);
      const bool content = has_text && indent != 0 && spaces >= indent && (!blank || spaces > indent);
      if (!content && !blank) return;
      if (content || keep) node.whole.end = end;
    }
  }

  void open(Node::Kind kind, std::size_t at, YAML::anchor_t anchor, YAML::EmitterStyle::value style) {
    if (key_is_next()) throw NotUnderstood{};
    Node& node = next(at);
    node.kind = kind;
    node.flow = style == YAML::EmitterStyle::Flow;
    // What stands before the first key of a block is the key's, unless it has a line of its own.
    if (node.flow || anchor != 0 || starts_tagged_block(at)) prefix(node, at);
    drop_anchor(anchor, at);
    open_.push_back({&node, kind == Node::Kind::object});
  }

  bool starts_tagged_block(std::size_t at) const {
    if (at >= text_.size() || text_[at] != '!') return false;
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n", at), text_.size());
    return rest_is_blank(text_, end) || rest_is_comment(text_, end);
  }

  void close(char bracket) {
    Node& node = *open_.back().node;
    open_.pop_back();
    const bool in_brackets = node.flow && text_[node.begin] == (bracket == ']' ? '[' : '{');
    std::size_t end = node.entries.empty() ? node.begin + 1 : node.entries.back().end();
    if (in_brackets) {
      for (end = skip_blank(text_, end); end < text_.size() && text_[end] == ','; end = skip_blank(text_, end + 1)) {
      }
      if (end >= text_.size() || text_[end] != bracket) throw NotUnderstood{};
      ++end;
    }
    node.whole.end = node.header_end = end;
  }

  std::string_view text_;
  std::size_t base_;  // what yaml-cpp does not count
  Layout& layout_;
  std::vector<Level> open_;
  std::unordered_map<YAML::anchor_t, std::size_t> anchors_;
};

/// Marks the nodes whose content stands in other places too.
void pin(Node& node, const std::unordered_map<std::size_t, bool>& aliased) {
  if (node.prefix_end != node.whole.begin) node.pinned = aliased.count(node.whole.begin) != 0;
  for (Entry& entry : node.entries) pin(entry.value, aliased);
}

}  // namespace

std::optional<Layout> yaml_layout(const std::string& text) {
  Layout layout;
  layout.text = text;
  try {
    std::istringstream stream(text);
    YAML::Parser parser(stream);
    YamlLayout handler(text, layout);
    if (!parser.HandleNextDocument(handler)) return std::nullopt;
  } catch (const NotUnderstood&) {
    return std::nullopt;
  } catch (const YAML::Exception&) {
    return std::nullopt;
  }
  std::unordered_map<std::size_t, bool> aliased;
  for (const Layout::Anchor& anchor : layout.anchors)
    if (anchor.last_alias != 0) aliased.emplace(anchor.at, true);
  if (!aliased.empty()) pin(layout.root, aliased);
  return layout;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

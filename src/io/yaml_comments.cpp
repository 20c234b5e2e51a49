#include "yaml_comments.hpp"

#include "edit_layout.hpp"

#include <algorithm>
#include <map>
#include <optional>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using diag::Pointer;

/// A run of bytes that belongs to a value or key, and is no place for a comment.
struct Token {
  Range range;
  Pointer at;
};

/// The keys, scalars and items of a document in the order of the text.
class Tokens {
 public:
  Tokens(const Layout& layout, const bind::Tree& tree) : text_(layout.text) { walk(layout.root, tree, {}); }

  const std::vector<Token>& all() const { return tokens_; }

 private:
  void walk(const Layout::Node& node, const bind::Tree& tree, const Pointer& at) {
    if (at.empty()) tokens_.push_back({{node.whole.begin, node.whole.begin}, at});
    const bool is_leaf = node.kind == Layout::Node::Kind::scalar || node.kind == Layout::Node::Kind::alias;
    if (is_leaf) return leaf(node, at);
    if (node.flow && node.entries.empty()) tokens_.push_back({node.whole, at});
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
      const Layout::Entry& entry = node.entries[i];
      const bool is_member = node.kind == Layout::Node::Kind::object;
      const Pointer inner = is_member ? at / tree.members[i].key : at / i;
      if (entry.name)
        tokens_.push_back({*entry.name, inner});
      else
        tokens_.push_back({{entry.begin(), entry.begin()}, inner});
      walk(entry.value, is_member ? tree.members[i].value : tree.items[i], inner);
    }
  }

  void leaf(const Layout::Node& node, const Pointer& at) {
    if (node.is_empty()) return;
    tokens_.push_back({{node.whole.begin, node.header_end}, at});
    if (!node.is_literal()) return;
    // Behind `|-` there may be a comment; what follows from the next line on is text.
    const std::size_t lines = std::min(text_.find('\n', node.header_end), node.whole.end);
    tokens_.push_back({{std::min(lines + 1, node.whole.end), node.whole.end}, at});
  }

  std::string_view text_;
  std::vector<Token> tokens_;
};

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

/// Walks the lines of a text beside its tokens.
class Collector {
 public:
  Collector(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<Remark> run() {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    while (at_ < text_.size()) line();
    for (Held& held : held_) remarks_.push_back({{}, Remark::Where::end, std::move(held.text), held.column});
    // Blank lines at the end of a file say nothing.
    while (!remarks_.empty() && remarks_.back().where == Remark::Where::end && remarks_.back().text.empty())
      remarks_.pop_back();
    return std::move(remarks_);
  }

 private:
  void line() {
    const std::size_t begin = at_;
    std::size_t end = end_of_line();
    indent_ = std::min(text_.find_first_not_of(' ', begin), end) - begin;
    const Token* last = nullptr;
    bool is_blank_line = true;
    while (at_ < end) {
      if (next_ < tokens_.size() && tokens_[next_].range.begin <= at_) {
        last = &tokens_[next_++];
        release(last->at);
        is_blank_line = false;
        at_ = std::max(at_, last->range.end);
        end = end_of_line();  // a text may go on over several lines
        continue;
      }
      const char c = text_[at_];
      if (c == '#' && begins_comment()) {
        comment(std::string(trimmed(text_.substr(at_, end - at_))), at_ - begin, last);
        is_blank_line = false;
        break;
      }
      if (!is_blank(c)) is_blank_line = false;
      ++at_;
    }
    at_ = end + 1;
    if (is_blank_line && (held_.empty() || !held_.back().text.empty())) held_.emplace_back();
  }

  std::size_t end_of_line() const { return std::min(text_.find('\n', at_), text_.size()); }

  bool begins_comment() const {
    if (at_ == 0) return true;
    const char before = text_[at_ - 1];
    return is_blank(before) || before == '\n' || (at_ == 3 && before == '\xBF');  // behind a byte order mark
  }

  void comment(std::string text, std::size_t column, const Token* last) {
    if (last != nullptr)
      remarks_.push_back({last->at, Remark::Where::behind, std::move(text), 0});
    else
      held_.push_back({std::move(text), column});
  }

  /// What was held belongs to the value that begins now.
  void release(const Pointer& at) {
    for (Held& held : held_)
      remarks_.push_back(
          {at, Remark::Where::before, std::move(held.text), held.column > indent_ ? held.column - indent_ : 0});
    held_.clear();
  }

  /// A comment or blank line that waits for its value.
  struct Held {
    std::string text;
    std::size_t column = 0;
  };

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  std::size_t indent_ = 0;  // of the line at hand
  std::vector<Held> held_;
  std::vector<Remark> remarks_;
};

/// The line on which a value's key, or for an item its first byte, stands; the value around it where there is none.
std::size_t line_of(const std::string& text, const diag::SourceMap& places, const Pointer& at) {
  const diag::Place* place = places.nearest(at);
  if (place == nullptr) return 0;
  const std::size_t begin = place->key ? place->key->begin : place->value.begin;
  const std::size_t end = text.rfind('\n', begin == 0 ? 0 : begin - 1);
  return end == std::string::npos || begin == 0 ? 0 : end + 1;
}

}  // namespace

std::optional<std::vector<Remark>> remarks_in(const std::string& text, const bind::Tree& tree) {
  const auto layout = yaml_layout(text);
  if (layout) return Collector(text, Tokens(*layout, tree).all()).run();
  if (text.find('#') != std::string::npos) return std::nullopt;
  return std::vector<Remark>();
}

std::string with_remarks(const std::string& text, const std::vector<Remark>& remarks, const diag::SourceMap& places) {
  std::map<std::size_t, std::vector<const Remark*>> by_line;  // the byte at which the line begins
  std::string tail;
  for (const Remark& remark : remarks) {
    if (remark.where == Remark::Where::end)
      tail += (remark.text.empty() ? std::string() : std::string(remark.indent, ' ') + remark.text) + '\n';
    else
      by_line[line_of(text, places, remark.at)].push_back(&remark);
  }
  std::string out;
  std::size_t last_indent = std::string::npos;  // of the line above; none above the first
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = std::string_view(text).substr(begin, end - begin);
    const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
    std::string behind;
    const auto found = by_line.find(begin);
    if (found != by_line.end()) {
      // A value that came to stand first in its object takes no blank line there with it.
      bool opens = last_indent == std::string::npos || last_indent < indent;
      for (const Remark* remark : found->second) {
        if (remark->where == Remark::Where::behind) {
          behind += ' ' + remark->text;
        } else if (!remark->text.empty()) {
          out += std::string(indent + remark->indent, ' ') + remark->text + '\n';
          opens = false;
        } else if (!opens) {
          out += '\n';
        }
      }
    }
    (out += line) += behind;
    out += '\n';
    if (!line.empty()) last_indent = indent;
    begin = end + 1;
  }
  return out + tail;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

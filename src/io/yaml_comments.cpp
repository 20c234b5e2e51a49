#include "yaml_comments.hpp"

#include "edit_layout.hpp"

#include <algorithm>
#include <map>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

using diag::Pointer;

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.back())) text.remove_suffix(1);
  return text;
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t end = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return end == std::string_view::npos ? 0 : end + 1;
}

/// A run of bytes that belongs to a value or key, and is no place for a comment.
struct Token {
  Range range;
  Pointer at;
  std::size_t column = no_mark;  ///< of an entry of a block
};

/// The keys, scalars and items of a document in the order of the text.
class Tokens {
 public:
  Tokens(const Layout& layout, const bind::Tree& tree) : text_(layout.text) { walk(layout.root, tree, {}); }

  const std::vector<Token>& all() const { return tokens_; }

 private:
  void walk(const Layout::Node& node, const bind::Tree& tree, const Pointer& at) {
    if (at.empty()) tokens_.push_back({{node.whole.begin, node.whole.begin}, at, no_mark});
    const bool is_leaf = node.kind == Layout::Node::Kind::scalar || node.kind == Layout::Node::Kind::alias;
    if (is_leaf) return leaf(node, at);
    // Between the brackets of an empty list there may be comments.
    if (node.flow && node.entries.empty()) {
      prefix(node, at);
      tokens_.push_back({{node.begin, node.begin + 1}, at, no_mark});
      tokens_.push_back({{node.whole.end - 1, node.whole.end}, at, no_mark});
    }
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
      const Layout::Entry& entry = node.entries[i];
      const bool is_member = node.kind == Layout::Node::Kind::object;
      const Pointer inner = is_member ? at / tree.members[i].key : at / i;
      const std::size_t column = node.flow ? no_mark : entry.begin() - line_begin(text_, entry.begin());
      tokens_.push_back({entry.name ? *entry.name : Range{entry.begin(), entry.begin()}, inner, column});
      walk(entry.value, is_member ? tree.members[i].value : tree.items[i], inner);
    }
  }

  /// Behind an anchor and a tag there may be comments, and the value on the lines that follow. The empty range makes
  /// them part of the value; what they are written with holds no ` #`.
  void prefix(const Layout::Node& node, const Pointer& at) {
    if (node.begin != node.whole.begin) tokens_.push_back({{node.whole.begin, node.whole.begin}, at, no_mark});
  }

  void leaf(const Layout::Node& node, const Pointer& at) {
    if (node.is_empty()) return;
    prefix(node, at);
    tokens_.push_back({{node.begin, node.header_end}, at, no_mark});
    if (!node.is_literal()) return;
    // Behind `|-` there may be a comment; what follows from the next line on is text.
    const std::size_t lines = std::min(text_.find('\n', node.header_end), node.whole.end);
    tokens_.push_back({{std::min(lines + 1, node.whole.end), node.whole.end}, at, no_mark});
  }

  std::string_view text_;
  std::vector<Token> tokens_;
};

/// Walks the lines of a text beside its tokens.
class Collector {
 public:
  Collector(std::string_view text, const std::vector<Token>& tokens) : text_(text), tokens_(tokens) {}

  std::vector<Remark> run() {
    if (text_.substr(0, 3) == "\xEF\xBB\xBF") at_ = 3;
    while (at_ < text_.size()) line();
    give_back(0);
    for (Held& held : held_) remarks_.push_back({{}, Remark::Where::end, std::move(held.text), 0, held.begin});
    // Blank lines at the end of a file say nothing.
    while (!remarks_.empty() && remarks_.back().text.empty() && remarks_.back().where != Remark::Where::before)
      remarks_.pop_back();
    return std::move(remarks_);
  }

 private:
  /// A comment or blank line that waits for its entry.
  struct Held {
    std::string text;
    std::size_t column = 0;
    std::size_t begin = 0;
  };

  /// An entry of a block, with the column that it begins in.
  struct Entry {
    Pointer at;
    std::size_t column;
  };

  void line() {
    const std::size_t begin = at_;
    std::size_t end = end_of_line();
    indent_ = std::min(text_.find_first_not_of(' ', begin), end) - begin;
    // Behind the marks of a document's beginning and end stands what is about all of it.
    const bool is_mark = text_.substr(begin, 3) == "---" || text_.substr(begin, 3) == "...";
    const Token* last = nullptr;
    bool is_blank_line = true;
    while (at_ < end) {
      if (next_ < tokens_.size() && tokens_[next_].range.begin <= at_) {
        last = &tokens_[next_++];
        take(*last);
        is_blank_line = false;
        at_ = std::max(at_, last->range.end);
        end = end_of_line();  // a text may go on over several lines
        continue;
      }
      const char c = text_[at_];
      if (c == '#' && begins_comment()) {
        comment(std::string(trimmed(text_.substr(at_, end - at_))), is_mark ? 0 : at_ - begin, last);
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
      remarks_.push_back({last->at, Remark::Where::behind, std::move(text), 0, at_});
    else
      held_.push_back({std::move(text), column, at_});
  }

  /// What was held belongs to the token that begins now, but for what is indented deeper.
  void take(const Token& token) {
    if (!held_.empty()) {
      give_back(indent_);
      for (Held& held : held_)
        remarks_.push_back({token.at, Remark::Where::before, std::move(held.text), 0, held.begin});
      held_.clear();
    }
    if (token.column == no_mark) return;
    while (!entries_.empty() && entries_.back().column >= token.column) entries_.pop_back();
    entries_.push_back({token.at, token.column});
  }

  /// Comments that are indented deeper than the line that follows belong to what stands above them.
  void give_back(std::size_t indent) {
    std::size_t count = held_.size();
    while (count > 0 && (held_[count - 1].text.empty() || held_[count - 1].column <= indent)) --count;
    for (std::size_t i = 0; i < count; ++i) {
      // The columns of open entries grow, so the last that fits is the innermost.
      const std::size_t column = held_[i].text.empty() ? held_[i + 1].column : held_[i].column;
      auto entry = entries_.rbegin();
      while (entry != entries_.rend() && entry->column > column) ++entry;
      if (entry == entries_.rend()) continue;
      remarks_.push_back(
          {entry->at, Remark::Where::after, std::move(held_[i].text), column - entry->column, held_[i].begin});
      held_[i].column = no_mark;
    }
    held_.erase(std::remove_if(held_.begin(), held_.end(), [](const Held& held) { return held.column == no_mark; }),
                held_.end());
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  std::size_t at_ = 0;
  std::size_t next_ = 0;
  std::size_t indent_ = 0;  // of the line at hand
  std::vector<Held> held_;
  std::vector<Entry> entries_;  // those around the place at hand, the outermost first
  std::vector<Remark> remarks_;
};

/// Where the entries of a text in block style stand.
class Extents {
 public:
  struct Extent {
    std::size_t line;    ///< where its line begins
    std::size_t end;     ///< where the line begins that follows all it holds
    std::size_t column;  ///< of its key or dash
    std::size_t inner;   ///< of the entries within it
    bool is_leaf;
  };

  Extents(const Layout& layout, const bind::Tree& tree) : text_(layout.text) {
    extents_.emplace(std::string(), Extent{0, text_.size(), 0, 0, false});
    walk(layout.root, tree, {});
  }

  const Extent* find(const Pointer& at) const {
    const auto found = extents_.find(at.text());
    return found == extents_.end() ? nullptr : &found->second;
  }

 private:
  void walk(const Layout::Node& node, const bind::Tree& tree, const Pointer& at) {
    if (node.flow) return;
    for (std::size_t i = 0; i < node.entries.size(); ++i) {
      const Layout::Entry& entry = node.entries[i];
      const bool is_member = node.kind == Layout::Node::Kind::object;
      const Pointer inner = is_member ? at / tree.members[i].key : at / i;
      const std::size_t line = line_begin(text_, entry.begin());
      const std::size_t end = std::min(text_.find('\n', entry.end() == 0 ? 0 : entry.end() - 1), text_.size() - 1) + 1;
      const std::size_t column = entry.begin() - line;
      const bool is_leaf = entry.value.entries.empty();
      extents_.emplace(inner.text(), Extent{line, end, column, column + 2, is_leaf});
      walk(entry.value, is_member ? tree.members[i].value : tree.items[i], inner);
    }
  }

  std::string_view text_;
  std::map<std::string, Extent> extents_;
};

/// What is to be put in at a line: above it, and behind it.
struct Additions {
  std::vector<std::pair<std::size_t, std::string>> below;  ///< of entries that end above: columns and text
  std::vector<std::string> above;
  std::string behind;
};

class Weaver {
 public:
  Weaver(const std::string& text, const Extents& extents) : text_(text), extents_(extents) {}

  std::string run(const std::vector<Remark>& remarks) {
    for (const Remark& remark : remarks) sort(remark);
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      const std::string line = text_.substr(begin, end - begin);
      const std::size_t indent = std::min(line.find_first_not_of(' '), line.size());
      const Additions& here = additions_[begin];
      for (const auto& [column, text] : here.below) put(column, text);
      for (const std::string& text : here.above) put(indent, text);
      out_ += line + here.behind + '\n';
      if (!line.empty()) last_indent_ = indent;
      begin = end + 1;
    }
    for (const auto& [column, text] : additions_[text_.size()].below) put(column, text);
    for (const std::string& text : tail_) put(0, text);
    while (out_.size() > 1 && out_.compare(out_.size() - 2, 2, "\n\n") == 0) out_.pop_back();
    return std::move(out_);
  }

 private:
  /// A comment, or a blank line above something in that column: one, and none above what opens an object or list.
  void put(std::size_t column, const std::string& text) {
    if (!text.empty()) {
      out_ += std::string(column, ' ') + text + '\n';
      last_indent_ = column;
    } else if (last_indent_ != no_mark && last_indent_ >= column && out_.compare(out_.size() - 2, 2, "\n\n") != 0) {
      out_ += '\n';
    }
  }

  void sort(const Remark& remark) {
    if (remark.where == Remark::Where::end) return tail_.push_back(remark.text);
    const Extents::Extent* extent = extents_.find(remark.at);
    if (extent == nullptr) return at_end_of_holder(remark);
    Additions& here = additions_[extent->line];
    switch (remark.where) {
      case Remark::Where::before:
        return here.above.push_back(remark.text);
      case Remark::Where::behind:
        if (here.behind.empty())
          here.behind = ' ' + remark.text;
        else
          here.above.push_back(remark.text);
        return;
      case Remark::Where::after:
        // Any deeper, and it would be taken for text of a literal block.
        additions_[extent->end].below.emplace_back(
            extent->column + (extent->is_leaf ? 0 : std::min<std::size_t>(remark.indent, 1)), remark.text);
        return;
      case Remark::Where::end:
        return;
    }
  }

  /// The entry is gone; what held it, or what held that, is there.
  void at_end_of_holder(const Remark& remark) {
    if (remark.text.empty()) return;
    Pointer holder = remark.at.parent();
    while (extents_.find(holder) == nullptr) holder = holder.parent();
    const Extents::Extent* extent = extents_.find(holder);
    if (holder.empty())
      tail_.push_back(remark.text);
    else
      additions_[extent->end].below.emplace_back(extent->inner, remark.text);
  }

  const std::string& text_;
  const Extents& extents_;
  std::map<std::size_t, Additions> additions_;  // by where the line begins
  std::vector<std::string> tail_;
  std::string out_;
  std::size_t last_indent_ = no_mark;  // of the last line that is not blank; none before the first
};

}  // namespace

std::optional<std::vector<Remark>> remarks_in(const std::string& text, const bind::Tree& tree) {
  const auto layout = yaml_layout(text);
  if (layout) return Collector(text, Tokens(*layout, tree).all()).run();
  if (text.find('#') != std::string::npos) return std::nullopt;
  return std::vector<Remark>();
}

std::optional<std::string> with_remarks(const std::string& text, const bind::Tree& tree,
                                        const std::vector<Remark>& remarks) {
  const auto layout = yaml_layout(text);
  if (!layout) return std::nullopt;
  return Weaver(text, Extents(*layout, tree)).run(remarks);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

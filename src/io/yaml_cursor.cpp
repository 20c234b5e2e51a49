#include "yaml_cursor.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

bool YamlCursor::begin() {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  enter_line(text_.substr(0, bom.size()) == bom ? bom.size() : 0);
  if (at_end()) return false;
  if (column_ > 0 || !is_marker()) return true;
  if (text_[at_] != '-') return false;
  at_ += 3;
  return pass_rest() && next_line() && !at_end();
}

bool YamlCursor::is_marker() const {
  const std::string_view mark = text_.substr(at_, 3);
  return mark == "---" || mark == "...";
}

/// Whether the document ends with the marker that stands here, and nothing follows.
bool YamlCursor::ends_here() {
  if (text_[at_] != '.') return false;
  at_ += 3;
  if (!pass_rest()) return false;
  enter_line(at_ + 1);
  return at_end();
}

bool YamlCursor::read_quoted(Scalar& word, std::size_t parent) {
  if (text_[at_] == '"') return read_double_quoted(word, parent);
  return text_[at_] == '\'' && read_single_quoted(word, parent);
}

bool YamlCursor::go_on_plain(Scalar& word, std::size_t parent) {
  buffer_.assign(word.text);
  for (bool goes_on = true; goes_on;) {
    blanks_ == 0 ? buffer_.append(1, ' ') : buffer_.append(blanks_, '\n');
    const std::size_t end = scan::plain_end(text_, at_);
    if (end < text_.size() && text_[end] == ':') return false;
    buffer_.append(trimmed(end));
    at_ = scan::line_end(text_, end);
    if (!next_line()) return false;
    goes_on = (end == text_.size() || text_[end] == '\n') && !at_end() && !commented_ && column_ > parent;
  }
  word.text = buffer_;
  return true;
}

bool YamlCursor::read_block(Scalar& block, std::size_t parent) {
  const bool is_folded = text_[at_++] == '>';
  char chomping = ' ';
  std::size_t indent = 0;
  for (; !is_line_end(at_); ++at_) {
    const char c = text_[at_];
    if ((c == '-' || c == '+') && chomping == ' ')
      chomping = c;
    else if (c > '0' && c <= '9' && indent == 0)
      indent = parent + static_cast<std::size_t>(c - '0');
    else
      return false;
  }
  std::size_t line = at_ + 1;
  while (line < text_.size() && text_[line] == '\n') ++line;
  if (line >= text_.size()) return false;
  const std::size_t leading = line - at_ - 1;
  const std::size_t begin = scan::spaces_end(text_, line);
  if (is_line_end(begin)) return false;
  if (indent == 0) indent = begin - line;
  if (indent <= parent || begin - line < indent) return false;
  // More indented lines of a folded block, and empty ones at its ends, are read differently by different readers.
  if (is_folded && (leading > 0 || begin - line > indent || chomping == '+')) return false;

  const std::size_t first = line + indent;
  std::size_t end = scan::line_end(text_, first);
  block.kind = bind::Scalar::Kind::string;
  block.text = text_.substr(first, end - first);
  bool is_buffered = leading > 0;
  if (is_buffered) (buffer_.assign(leading, '\n')).append(block.text);
  std::size_t blanks = 0;
  at_ = end;
  while (at_ < text_.size()) {
    line = at_ + 1;
    std::size_t at = line;
    while (at < text_.size() && at - line < indent && text_[at] == ' ') ++at;
    if (at == text_.size()) {
      if (at > line) return false;
      break;
    }
    if (text_[at] == '\n') {
      ++blanks;
      at_ = at;
      continue;
    }
    if (at - line < indent) break;
    if (is_folded && text_[at] == ' ') return false;
    if (!is_buffered) buffer_.assign(block.text);
    is_buffered = true;
    if (is_folded && blanks == 0)
      buffer_ += ' ';
    else
      buffer_.append(is_folded ? blanks : blanks + 1, '\n');
    blanks = 0;
    end = at_ = scan::line_end(text_, at);
    buffer_.append(text_, at, at_ - at);
  }
  if (end < text_.size() && chomping != '-') {
    const std::size_t kept = chomping == '+' ? blanks + 1 : 1;
    if (!is_buffered && kept == 1) {
      block.text = text_.substr(first, end + 1 - first);
    } else {
      if (!is_buffered) buffer_.assign(block.text);
      is_buffered = true;
      buffer_.append(kept, '\n');
    }
  }
  if (is_buffered) block.text = buffer_;
  return next_line();
}

bool YamlCursor::pass_empty_flow() {
  const std::string_view flow = text_.substr(at_, 2);
  if (flow != "[]" && flow != "{}") return false;
  at_ += flow.size();
  return pass_rest() && next_line();
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

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

bool YamlCursor::read_block(Scalar& scalar, std::size_t parent) {
  Block block;
  if (!begin_block(block, parent) || !read_first_line(block, scalar, parent) || !read_lines(block, scalar))
    return false;
  end_block(block, scalar);
  return next_line();
}

/// Reads the line that begins a block: the form and what stands behind it.
bool YamlCursor::begin_block(Block& block, std::size_t parent) {
  block.is_folded = text_[at_++] == '>';
  for (; !is_line_end(at_); ++at_) {
    const char c = text_[at_];
    if ((c == '-' || c == '+') && block.chomping == ' ')
      block.chomping = c;
    else if (c > '0' && c <= '9' && block.indent == 0)
      block.indent = parent + static_cast<std::size_t>(c - '0');
    else
      return false;
  }
  return true;
}

/// Reads the empty lines that a block begins with, and the first that says something: it tells the indentation.
bool YamlCursor::read_first_line(Block& block, Scalar& scalar, std::size_t parent) {
  std::size_t line = at_ + 1;
  while (line < text_.size() && text_[line] == '\n') ++line;
  if (line >= text_.size()) return false;
  const std::size_t leading = line - at_ - 1;
  const std::size_t begin = scan::spaces_end(text_, line);
  if (is_line_end(begin)) return false;
  if (block.indent == 0) block.indent = begin - line;
  if (block.indent <= parent || begin - line < block.indent) return false;
  // More indented lines of a folded block, and empty ones at its ends, are read differently by different readers.
  if (block.is_folded && (leading > 0 || begin - line > block.indent || block.chomping == '+')) return false;

  const std::size_t first = line + block.indent;
  at_ = block.end = scan::line_end(text_, first);
  scalar.kind = bind::Scalar::Kind::string;
  scalar.text = text_.substr(first, at_ - first);
  if (leading > 0) {
    (buffer_.assign(leading, '\n')).append(scalar.text);
    block.is_buffered = true;
  }
  return true;
}

/// Reads the further lines of a block, from the end of its first.
bool YamlCursor::read_lines(Block& block, Scalar& scalar) {
  while (at_ < text_.size()) {
    const std::size_t line = at_ + 1;
    std::size_t at = line;
    while (at < text_.size() && at - line < block.indent && text_[at] == ' ') ++at;
    if (at == text_.size()) return at == line;
    if (text_[at] == '\n') {
      ++block.blanks;
      at_ = at;
      continue;
    }
    if (at - line < block.indent) break;
    if (block.is_folded && text_[at] == ' ') return false;
    std::string& lines = buffered(block, scalar);
    if (block.is_folded && block.blanks == 0)
      lines += ' ';
    else
      lines.append(block.is_folded ? block.blanks : block.blanks + 1, '\n');
    block.blanks = 0;
    block.end = at_ = scan::line_end(text_, at);
    lines.append(text_, at, at_ - at);
  }
  return true;
}

/// Adds the line ends that a block keeps, if any.
void YamlCursor::end_block(Block& block, Scalar& scalar) {
  if (block.end < text_.size() && block.chomping != '-') {
    const std::size_t kept = block.chomping == '+' ? block.blanks + 1 : 1;
    if (!block.is_buffered && kept == 1)
      scalar.text = {scalar.text.data(), scalar.text.size() + 1};  // as it stands in the text
    else
      buffered(block, scalar).append(kept, '\n');
  }
  if (block.is_buffered) scalar.text = buffer_;
}

/// The text of a block that is more than one line of the document.
std::string& YamlCursor::buffered(Block& block, const Scalar& scalar) {
  if (!block.is_buffered) buffer_.assign(scalar.text);
  block.is_buffered = true;
  return buffer_;
}

bool YamlCursor::pass_empty_flow() {
  const std::string_view flow = text_.substr(at_, 2);
  if (flow != "[]" && flow != "{}") return false;
  at_ += flow.size();
  return pass_rest() && next_line();
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

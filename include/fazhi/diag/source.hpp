#pragma once

#include <fazhi/core/range.hpp>
#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// A place for people: line and column count from 1, a column is one code point.
struct Position {
  std::size_t line = 1;
  std::size_t column = 1;

  friend bool operator==(Position a, Position b) { return a.line == b.line && a.column == b.column; }
  friend bool operator!=(Position a, Position b) { return !(a == b); }
};

/// A text with the name it is called by. Offsets are bytes of the text; lines end with LF, CR LF or CR.
/// Positions are meaningful for valid UTF-8; for other text a stray byte counts as a column or as none.
class Source {
 public:
  Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) { find_lines(); }

  const std::string& name() const { return name_; }
  const std::string& text() const { return text_; }

  /// Line and column of a byte offset; an offset behind the end is taken as the end.
  Position position(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const std::size_t line = line_of(offset);
    return {line + 1, utf8::length(std::string_view(text_).substr(lines_[line], offset - lines_[line])) + 1};
  }

  /// The column of a byte offset in UTF-16 code units, from 1, as editors count.
  std::size_t utf16_column(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const std::size_t begin = lines_[line_of(offset)];
    return utf8::utf16_length(std::string_view(text_).substr(begin, offset - begin)) + 1;
  }

  /// The bytes of the line that holds `offset`, without its end.
  Range line_at(std::size_t offset) const {
    const std::size_t line = line_of(std::min(offset, text_.size()));
    std::size_t end = line + 1 < lines_.size() ? lines_[line + 1] : text_.size();
    while (end > lines_[line] && (text_[end - 1] == '\n' || text_[end - 1] == '\r')) --end;
    return {lines_[line], end};
  }

 private:
  void find_lines() {
    lines_.push_back(0);
    for (std::size_t at = text_.find_first_of("\r\n"); at != std::string::npos; at = text_.find_first_of("\r\n", at)) {
      if (text_[at] == '\r' && at + 1 < text_.size() && text_[at + 1] == '\n') ++at;
      lines_.push_back(++at);
    }
  }

  std::size_t line_of(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(lines_.begin(), lines_.end(), offset) - lines_.begin()) - 1;
  }

  std::string name_;
  std::string text_;
  std::vector<std::size_t> lines_;
};

}  // namespace diag
FAZHI_END_NAMESPACE

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
  /// `name` stands in messages, `text` is UTF-8.
  Source(std::string name, std::string text) : name_(std::move(name)), text_(std::move(text)) { find_lines(); }

  const std::string& name() const { return name_; }  ///< as messages have it
  const std::string& text() const { return text_; }  ///< all offsets stand on it

  /// Line and column of a byte offset; an offset behind the end is taken as the end.
  Position position(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    const std::size_t line = line_of(offset);
    return {line + 1, counted(lines_[line], offset).points + 1};
  }

  /// The column of a byte offset in UTF-16 code units, from 1, as editors count.
  std::size_t utf16_column(std::size_t offset) const {
    offset = std::min(offset, text_.size());
    return counted(lines_[line_of(offset)], offset).units + 1;
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
    std::size_t feed = text_.find('\n');
    std::size_t carriage = text_.find('\r');
    while (feed != carriage) {  // until there is neither
      std::size_t& end = feed < carriage ? feed : carriage;
      if (end + 1 != feed) lines_.push_back(end + 1);
      end = text_.find(text_[end], end + 1);
    }
    count_long_lines();
  }

  /// Characters and UTF-16 code units from the begin of the text.
  struct Count {
    std::size_t points = 0;
    std::size_t units = 0;
  };
  static constexpr std::size_t stride = 4096;

  /// Where a line is long, counts are kept every few kilobytes: a thousand columns in a line of megabytes would
  /// otherwise count it a thousand times.
  void count_long_lines() {
    std::size_t longest = text_.size() - lines_.back();
    for (std::size_t i = 1; i < lines_.size(); ++i) longest = std::max(longest, lines_[i] - lines_[i - 1]);
    if (longest < 16 * stride) return;
    Count count;
    for (std::size_t at = 0; at <= text_.size(); at += stride) {
      counts_.push_back(count);
      const Count more = count_in(at, std::min(at + stride, text_.size()));
      count.points += more.points;
      count.units += more.units;
    }
  }

  Count count_in(std::size_t begin, std::size_t end) const {
    const std::string_view part = std::string_view(text_).substr(begin, end - begin);
    return {utf8::length(part), utf8::utf16_length(part)};
  }
  Count count_to(std::size_t offset) const {
    const std::size_t mark = offset / stride;
    Count count = count_in(mark * stride, offset);
    count.points += counts_[mark].points;
    count.units += counts_[mark].units;
    return count;
  }
  Count counted(std::size_t begin, std::size_t end) const {
    if (counts_.empty() || end - begin < stride) return count_in(begin, end);
    const Count from = count_to(begin);
    const Count to = count_to(end);
    return {to.points - from.points, to.units - from.units};
  }

  std::size_t line_of(std::size_t offset) const {
    return static_cast<std::size_t>(std::upper_bound(lines_.begin(), lines_.end(), offset) - lines_.begin()) - 1;
  }

  std::string name_;
  std::string text_;
  std::vector<std::size_t> lines_;
  std::vector<Count> counts_;  ///< at every `stride` bytes; empty where no line is long
};

}  // namespace diag
FAZHI_END_NAMESPACE

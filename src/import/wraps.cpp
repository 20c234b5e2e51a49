#include "import/wraps.hpp"

#include "import/labels.hpp"
#include "import/markers.hpp"
#include "import/metadata.hpp"
#include "import/numerals.hpp"

#include <algorithm>
#include <array>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

// Widths in columns: a Chinese character has two.
constexpr std::size_t narrowest = 24;
constexpr std::size_t widest = 160;
constexpr std::size_t slack = 10;  ///< what a line may lack where a word or a mark did not fit
constexpr std::ptrdiff_t fewest_lines = 3;

class WrapFinder {
 public:
  explicit WrapFinder(const Glyphs& text) : text_(text), lines_(text.lines()) {}

  std::vector<Span> run() {
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) open_.push_back(may_go_on(i));
    // Fewer are no width that most lines have.
    if (std::count(open_.begin(), open_.end(), true) >= fewest_lines) {
      settle_width();
      look_at_lines();
    }
    std::vector<Span> gaps;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i)
      if (goes_on(i)) gaps.push_back({lines_[i].end, lines_[i + 1].begin});
    return gaps;
  }

 private:
  void settle_width() {
    measure();
    const std::size_t columns = find_width();
    // A page may be broken after so many characters, whatever their widths.
    by_characters_ = true;
    measure();
    if (3 * find_width() > 4 * columns) return;
    by_characters_ = false;
    measure();
    find_width();
  }

  void measure() {
    widths_.clear();
    widths_.reserve(lines_.size());
    for (const Span line : lines_) widths_.push_back(width_of(line));
  }
  std::size_t width_of(Span line) const { return indent(line) + columns(line); }

  std::size_t columns(Span span) const {
    std::size_t width = 2 * span.size();
    for (std::size_t i = span.begin; i < span.end && !by_characters_; ++i) width -= text_.is_narrow(i) ? 1 : 0;
    return width;
  }

  std::size_t indent(Span line) const {
    std::size_t width = 0;
    for (std::size_t i = line.begin; i > 0 && is_space(text_[i - 1]); --i) width += text_.is_narrow(i - 1) ? 1 : 2;
    return width;
  }

  /// Whether the next line stands right below, without an empty one between.
  bool direct(std::size_t i) const {
    std::size_t ends = 0;
    for (std::size_t at = lines_[i].end; at < lines_[i + 1].begin; ++at) ends += text_[at] == U'\n' ? 1 : 0;
    return ends == 1;
  }

  /// Whether a line ends in the middle of a sentence.
  bool breaks_off(Span line) const {
    constexpr std::u32string_view closing = U"。!?;:|>…";
    const bool quoted = text_[line.end - 1] == U'”' && line.size() > 1;
    return closing.find(text_[line.end - (quoted ? 2U : 1U)]) == std::u32string_view::npos;
  }

  /// The width of what a line begins with and is not divided: a character or a word, with the marks behind it.
  std::size_t first_token(Span line) const {
    std::size_t end = line.begin + 1;
    const auto latin = [this](std::size_t i) { return is_digit(text_[i]) || is_latin(text_[i]) || text_[i] == U'.'; };
    while (end < line.end && latin(end - 1) && latin(end)) ++end;
    constexpr std::u32string_view marks = U"。!?;:,、)》”";
    while (end < line.end && marks.find(text_[end]) != std::u32string_view::npos) ++end;
    return columns({line.begin, end});
  }

  bool opens_something(Span line) const {
    return line_marker(text_, line).level != 0 || !labels_of(text_, line).empty() || text_[line.begin] == U'|' ||
           text_[line.begin] == U'#' || text_[line.begin] == U'*' || text_[line.begin] == U'-';
  }

  bool has_sentence(Span line) const { return text_.find_any(U"。;", line.begin, line.end) != line.end; }

  /// Prose, not a heading: without a number of level 1 or 2, or with sentences behind it.
  bool is_prose(Span line) const {
    const int level = line_marker(text_, line).level;
    return level == 0 || level == 3 || has_sentence(line);
  }

  bool may_go_on(std::size_t i) const {
    return direct(i) && breaks_off(lines_[i]) && is_prose(lines_[i]) && !opens_something(lines_[i + 1]);
  }

  /// The width that most lines which break off have, when they are too many for chance; gives how many have it.
  std::size_t find_width() {
    std::array<std::size_t, widest + 1> broken{};
    std::array<std::size_t, widest + 1> all{};
    std::size_t candidates = 0;
    for (std::size_t i = 0; i + 1 < lines_.size(); ++i) {
      const std::size_t width = std::min(widths_[i], widest);
      if (width < narrowest) continue;
      ++all[width];
      if (width == widest || !open_[i]) continue;
      ++broken[width];
      ++candidates;
    }
    std::size_t most = 0;
    for (std::size_t width = narrowest + slack; width < widest; ++width) {
      std::size_t count = 0;
      for (std::size_t w = width - slack; w <= width; ++w) count += broken[w];
      if (count <= most) continue;
      most = count;
      width_ = width;
    }
    std::size_t longer = 0;
    for (std::size_t w = width_ + 5; w <= widest; ++w) longer += all[w];
    if (most >= std::size_t{fewest_lines} && 2 * most >= candidates && longer * 3 <= most) return most;
    width_ = 0;
    return 0;
  }

  /// How lines that go on are indented, and whether headings stand on lines of their own.
  void look_at_lines() {
    for (std::size_t i = 0; width_ != 0 && i + 1 < lines_.size(); ++i) {
      if (is_full(i) && open_[i]) ++(indent(lines_[i + 1]) >= 4 ? margined_ : flush_);
      const int level = line_marker(text_, lines_[i]).level;
      if (level != 0 && !is_full(i)) headings_[level] += has_sentence(lines_[i]) ? -1 : 1;
    }
  }

  /// Whether the line has no room for what the next one begins with.
  bool is_full(std::size_t i) const {
    if (width_ == 0) return false;
    const std::size_t width = widths_[i] + std::min(first_token(lines_[i + 1]), std::size_t{16}) + 4;
    return width >= width_ && widths_[i] <= width_ + 4;
  }

  bool goes_on(std::size_t i) const {
    const Span line = lines_[i];
    const Span next = lines_[i + 1];
    if (!direct(i) || !breaks_off(line)) return false;
    if (text_[line.end - 1] == U'(') return true;
    const bool full = is_full(i);
    if (indented(i)) return false;
    // 建设标准不 / 一、部门…: what looks like a number goes on with a sentence that fills its line.
    const bool open_sentence = full && text_[line.end - 1] != U',' &&
                               text_.find_any(U"。,", line.begin, line.end) != line.end && is_prose(line);
    if (opens_something(next) && !(open_sentence && line_marker(text_, next).style == MarkerStyle::chinese))
      return false;
    if (!labels_of(text_, line).empty()) return false;
    if (text_[line.end - 1] == U',' && width_of(line) >= narrowest) return true;
    if (in_title(line) && closes_title(next)) return true;
    return full && !ends_heading(i) && !signs(i + 1);
  }

  /// Whether the next line is indented as a new paragraph is: more than the one above, or where other lines that go on
  /// are not.
  bool indented(std::size_t i) const {
    const std::size_t next = indent(lines_[i + 1]);
    return next >= 4 && (next > indent(lines_[i]) || margined_ < flush_);
  }

  /// Whether a heading fills its line by chance: others stand on lines of their own, and prose follows.
  bool ends_heading(std::size_t i) const {
    if (is_prose(lines_[i]) || headings_[line_marker(text_, lines_[i]).level] <= 0) return false;
    const Span next = lines_[i + 1];
    return text_.find_any(U"。;", next.begin, next.end) != next.end || is_full_line(i + 1);
  }
  bool is_full_line(std::size_t i) const { return widths_[i] + 4 >= width_; }

  /// Whether 《 is open at the end of the line.
  bool in_title(Span line) const {
    const std::u32string_view words = text_.view(line);
    const std::size_t open = words.rfind(U'《');
    return open != words.npos && words.find(U'》', open) == words.npos && line.size() - open <= 60;
  }
  bool closes_title(Span line) const {
    const std::size_t end = std::min(line.end, line.begin + 60);
    return text_[text_.find_any(U"》《。", line.begin, end)] == U'》';
  }

  /// An agency above a date signs.
  bool signs(std::size_t i) const {
    if (i + 1 >= lines_.size()) return false;
    const Span below = lines_[i + 1];
    return is_agency(text_, lines_[i]) && below.size() <= 14 && year_at(text_, below.begin).length != 0;
  }

  const Glyphs& text_;
  const std::vector<Span>& lines_;
  std::vector<bool> open_;  ///< by line: it breaks off, and no other thing begins below
  std::vector<std::size_t> widths_;
  bool by_characters_ = false;
  std::size_t width_ = 0;           ///< of a full line, 0 where the text is not wrapped
  std::size_t margined_ = 0;        ///< indented lines that go on with the one above
  std::size_t flush_ = 0;           ///< such lines that are not indented
  int headings_[4] = {0, 0, 0, 0};  ///< by level: how many more stand on lines of their own than open a paragraph
};

}  // namespace

std::vector<Span> find_wraps(const Glyphs& text) { return WrapFinder(text).run(); }

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#include "import/defects.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>
#include <optional>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t longest_mark_line = 24;
constexpr std::size_t most_slips = 20;
constexpr std::size_t few = 6;

/// The full-width form of a half-width mark, or nothing.
std::string full_width(char32_t c) {
  switch (c) {
    case U',':
      return "，";
    case U';':
      return "；";
    case U':':
      return "：";
    case U'?':
      return "？";
    case U'!':
      return "！";
    case U'(':
      return "（";
    case U')':
      return "）";
    default:
      return {};
  }
}

bool opens(char32_t c) { return c == U'“' || c == U'《' || c == U'(' || c == U'〔' || c == U'【' || c == U'‘'; }
bool closes(char32_t c) { return c == U'”' || c == U'》' || c == U')' || c == U'〕' || c == U'】' || c == U'’'; }

/// Whether a mark stands in Chinese text: beside a Chinese character, and beside nothing that has half-width marks of
/// its own, such as Latin words, numbers and times.
bool in_chinese(const Glyphs& text, std::size_t i, Span line) {
  const char32_t before = i > line.begin ? text[i - 1] : U'\n';
  const char32_t behind = i + 1 < line.end ? text[i + 1] : U'\n';
  if (text[i] == U'(') return is_han(behind) && (is_han(before) || closes(before) || i == line.begin);
  if (text[i] == U')') return is_han(before) && !is_latin(behind);
  const bool follows = is_han(before) || closes(before);
  const bool goes_on = is_han(behind) || opens(behind) || i + 1 == line.end;
  return follows && goes_on && (is_han(before) || is_han(behind));
}

bool is_filler(char32_t c) {
  constexpr std::u32string_view fillers = U"★☆*【】[]()〔〕:,、!。-";
  return is_space(c) || fillers.find(c) != fillers.npos;
}

/// What may stand behind the level: ★1年, 长期.
bool is_term(char32_t c) {
  constexpr std::u32string_view terms = U"年月日长期个至";
  return is_digit(c) || terms.find(c) != terms.npos;
}

/// A line that holds marks alone, and how long they last.
bool is_mark_line(const Glyphs& text, Span line) {
  if (line.size() > longest_mark_line) return false;
  bool told = false;
  for (std::size_t i = line.begin; i < line.end;) {
    const std::size_t mark = text.vocabulary().secrecy_marks.at(text.all(), i);
    if (mark == 0 && !is_filler(text[i]) && !(told && is_term(text[i]))) return false;
    told = told || mark != 0;
    i += std::max<std::size_t>(mark, 1);
  }
  return told;
}

/// 机 密: set apart on a line of its own.
bool is_spaced_level(const Glyphs& text, Span line) {
  constexpr std::u32string_view levels[] = {U"秘密", U"机密", U"绝密"};
  std::u32string dense;
  for (std::size_t i = line.begin; i < line.end && dense.size() < 3; ++i)
    if (!is_space(text[i])) dense.push_back(text[i]);
  return std::find(std::begin(levels), std::end(levels), dense) != std::end(levels);
}

}  // namespace

void HalfWidth::line(Span line) {
  for (std::size_t i = line.begin; i < line.end; ++i) {
    if (full_width(text_[i]).empty()) continue;
    Marks& marks = text_[i] == U'(' || text_[i] == U')' ? brackets_ : others_;
    if (text_.range({i, i + 1}).size() != 1)
      ++marks.full;
    else if (marks.half.size() <= most_slips && in_chinese(text_, i, line))
      marks.half.push_back(i);
  }
}

bool HalfWidth::is_habit(const Marks& marks) {
  return marks.half.size() > most_slips || (marks.half.size() > few && marks.half.size() > marks.full);
}

void HalfWidth::finish() {
  std::vector<std::size_t> places;
  std::optional<std::size_t> habit;
  for (const Marks* marks : {&brackets_, &others_}) {
    if (is_habit(*marks))
      habit = std::min(habit.value_or(marks->half.front()), marks->half.front());
    else
      places.insert(places.end(), marks->half.begin(), marks->half.end());
  }
  if (habit) places.push_back(*habit);
  for (const std::size_t i : places)
    found_.add({i, i + 1}, DefectKind::half_width_punctuation, Confidence::certain, full_width(text_[i]));
  brackets_ = others_ = {};
}

void find_secrecy_marks(const Glyphs& text, Span line, DefectList& found) {
  if (is_mark_line(text, line) || (line.size() <= 8 && is_spaced_level(text, line)))
    return found.add(line, DefectKind::secrecy_mark);
  const Words& marks = text.vocabulary().secrecy_marks;
  for (std::size_t i = line.begin; i < line.end; ++i) {
    // 机密★1年 and 【内部】 are marks wherever they stand; a label tells of one too.
    const bool labelled = i > line.begin && text[i - 1] == U':' && line.size() <= longest_mark_line;
    const bool bracketed = i > line.begin && text[i - 1] == U'【';
    const std::size_t mark = marks.at(text.all(), i);
    if (mark == 0 || i + mark > line.end) continue;
    const char32_t next = text[i + mark];
    if (next == U'★' || next == U'☆' || (bracketed && next == U'】') || (labelled && i + mark == line.end))
      found.add({i, i + mark}, DefectKind::secrecy_mark);
    i += mark - 1;
  }
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

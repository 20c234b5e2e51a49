#include "import/markers.hpp"

#include "import/numerals.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// How far behind the first item of a list the second one begins at most.
constexpr std::size_t next_item = 800;

}  // namespace

namespace {

/// 第一部分, with or without a mark behind it.
Marker part_marker(const Glyphs& text, std::size_t at) {
  if (text[at] != U'第') return {};
  const Ordinal ordinal = chinese_ordinal(text, at + 1);
  std::size_t end = at + 1 + ordinal.length;
  if (ordinal.length == 0 || text[end] != U'部' || text[end + 1] != U'分') return {};
  end += 2;
  const bool marked = text[end] == U'、' || text[end] == U':' || is_space(text[end]);
  return marked ? Marker{MarkerStyle::chinese, 1, ordinal.value, {at, end + 1}} : Marker{};
}

/// Whether a space parts a number from a short heading: 一 主要举措.
bool spaced_heading(const Glyphs& text, std::size_t behind) {
  constexpr std::size_t longest = 40;
  const std::size_t begin = text.skip_spaces(behind);
  if (begin == behind || !is_han(text[begin]) || text[begin] == U'是') return false;
  const std::size_t end = text.find_any(U"\n。;,", begin, begin + longest);
  return end < begin + longest && text[end] == U'\n' && end > begin + 3;
}

}  // namespace

Marker chinese_marker(const Glyphs& text, std::size_t at, bool line_start) {
  if (line_start)
    if (const Marker part = part_marker(text, at); part.level != 0) return part;
  const Ordinal ordinal = chinese_ordinal(text, at);
  if (ordinal.length == 0) return {};
  std::size_t i = at + ordinal.length;
  while (i < at + ordinal.length + 2 && is_space(text[i])) ++i;
  const bool marked = text[i] == U'、' || (line_start && (text[i] == U'.' || text[i] == U','));
  if (!marked && line_start && spaced_heading(text, at + ordinal.length))
    return {MarkerStyle::chinese, 1, ordinal.value, {at, at + ordinal.length}};
  if (!marked) return {};
  ++i;
  // 一、二、三产业 is no heading.
  const Ordinal next = chinese_ordinal(text, i);
  if (next.length != 0 && (text[i + next.length] == U'、' || next.value == ordinal.value + 1)) return {};
  return {MarkerStyle::chinese, 1, ordinal.value, {at, i}};
}

Marker bracketed_marker(const Glyphs& text, std::size_t at, bool line_start) {
  // U+3220 … U+3229 are 一 … 十 in brackets, one character each.
  if (text[at] >= 0x3220 && text[at] <= 0x3229)
    return {MarkerStyle::bracketed, 2, static_cast<int>(text[at] - 0x3220) + 1, {at, at + 1}};
  std::size_t i = at;
  if (text[i] == U'(')
    for (++i; i < at + 4 && is_space(text[i]); ++i) {
    }
  else if (!line_start)
    return {};
  const Ordinal ordinal = chinese_ordinal(text, i);
  if (ordinal.length == 0) return {};
  i += ordinal.length;
  for (int spaces = 0; spaces < 3 && is_space(text[i]); ++spaces) ++i;
  if (text[i] != U')') return {};
  ++i;
  if (text[i] == U'、') ++i;
  return {MarkerStyle::bracketed, 2, ordinal.value, {at, i}};
}

Marker is_marker(const Glyphs& text, std::size_t at) {
  const Ordinal ordinal = chinese_ordinal(text, at);
  if (ordinal.length == 0 || text[at + ordinal.length] != U'是') return {};
  std::size_t end = at + ordinal.length + 1;
  // 一是指… says what is meant, 一是指导… what was done.
  constexpr std::u32string_view words_of_pointing = U"导引定挥派标南出示数明向令责点认战控正纹望";
  if (text[end] == U'指' && words_of_pointing.find(text[end + 1]) == std::u32string_view::npos) ++end;
  return {MarkerStyle::is, 3, ordinal.value, {at, end}};
}

Marker ought_marker(const Glyphs& text, std::size_t at) {
  const Ordinal ordinal = chinese_ordinal(text, at);
  const std::size_t end = at + ordinal.length + 1;
  if (ordinal.length == 0 || text[end - 1] != U'要') return {};
  // 三要素, 一要件 are other words.
  constexpr std::u32string_view words = U"求素件点害领务闻道塞义旨";
  if (words.find(text[end]) != words.npos) return {};
  if (ordinal.value == 1 && text.view({end, end + next_item}).find(U"二要") == std::u32string_view::npos) return {};
  return {MarkerStyle::ought, 3, ordinal.value, {at, end}};
}

Marker counted_marker(const Glyphs& text, std::size_t at) {
  if (text[at] != U'第') return {};
  const Ordinal ordinal = chinese_ordinal(text, at + 1);
  std::size_t end = at + 1 + ordinal.length;
  if (ordinal.length == 0 || (text[end] != U',' && text[end] != U'、' && text[end] != U':')) return {};
  const std::u32string second{U'第', U'二', text[end]};
  ++end;
  if (ordinal.value == 1 && text.view({end, end + next_item}).find(second) == std::u32string_view::npos) return {};
  return {MarkerStyle::counted, 3, ordinal.value, {at, end}};
}

Marker enclosed_marker(const Glyphs& text, std::size_t at) {
  const char32_t c = text[at];
  if (c >= 0x2460 && c <= 0x2473) return {MarkerStyle::circled, 3, static_cast<int>(c - 0x2460) + 1, {at, at + 1}};
  if (c >= 0x2474 && c <= 0x2487)
    return {MarkerStyle::arabic_bracketed, 3, static_cast<int>(c - 0x2474) + 1, {at, at + 1}};
  std::size_t i = c == U'(' ? text.skip_spaces(at + 1) : at;
  int value = 0;
  const std::size_t digits = i;
  while (i < digits + 2 && is_digit(text[i])) value = value * 10 + static_cast<int>(text[i++] - U'0');
  if (value == 0) return {};
  i = text.skip_spaces(i);
  if (text[i] != U')') return {};
  return {MarkerStyle::arabic_bracketed, 3, value, {at, i + 1}};
}

Marker arabic_marker(const Glyphs& text, std::size_t at) {
  int value = 0;
  std::size_t i = at;
  while (i < at + 2 && is_digit(text[i])) value = value * 10 + static_cast<int>(text[i++] - U'0');
  if (i == at || value == 0 || is_digit(text[i])) return {};
  if (is_space(text[i])) ++i;
  if (text[i] != U'.' && text[i] != U'、') return {};
  ++i;
  // Behind 、 or . a digit goes on with the number, unless it begins a year: 1、2024年度主要举措.
  const bool year = year_at(text, i).length != 0 && text[i + 4] == U'年';
  if (text[i] == U'\n' || (is_digit(text[i]) && !year)) return {};
  return {MarkerStyle::arabic, 3, value, {at, i}};
}

std::size_t past_typography(const Glyphs& text, Span line) {
  std::size_t begin = line.begin;
  while (begin < std::min(line.end, line.begin + 6) &&
         (text[begin] == U'#' || text[begin] == U'*' || is_space(text[begin])))
    ++begin;
  return begin;
}

namespace {

bool begins_marker(char32_t c) {
  return is_digit(c) || c == U'(' || c == U'第' || is_chinese_numeral(c) || (c >= 0x3220 && c <= 0x3229) ||
         (c >= 0x2460 && c <= 0x2487);
}

}  // namespace

Marker line_marker(const Glyphs& text, Span line) {
  const std::size_t begin = past_typography(text, line);
  if (begin >= line.end || !begins_marker(text[begin])) return {};
  for (const Marker& marker : {chinese_marker(text, begin, true), bracketed_marker(text, begin, true),
                               is_marker(text, begin), ought_marker(text, begin), counted_marker(text, begin),
                               arabic_marker(text, begin), enclosed_marker(text, begin)})
    if (marker.level != 0 && marker.number.end < line.end) return marker;
  return {};
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

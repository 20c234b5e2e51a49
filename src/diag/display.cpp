#include "diag/display.hpp"

#include <fazhi/core/platform.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>

#include <algorithm>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace diag {
namespace {

struct Span {
  char32_t first;
  char32_t last;
};

// Wide and full-width characters (EastAsianWidth.txt), and the emoji that terminals show wide.
constexpr Span wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2329, 0x232A},   {0x23E9, 0x23EC},   {0x25FD, 0x25FE},
    {0x2614, 0x2615},   {0x2648, 0x2653},   {0x26AA, 0x26AB},   {0x26BD, 0x26BE},   {0x26C4, 0x26C5},
    {0x2705, 0x2705},   {0x270A, 0x270B},   {0x274C, 0x274C},   {0x2753, 0x2755},   {0x2757, 0x2757},
    {0x2795, 0x2797},   {0x2B1B, 0x2B1C},   {0x2B50, 0x2B50},   {0x2E80, 0x303E},   {0x3041, 0x3247},
    {0x3250, 0x4DBF},   {0x4E00, 0xA4CF},   {0xA960, 0xA97F},   {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},
    {0xFE10, 0xFE19},   {0xFE30, 0xFE6F},   {0xFF01, 0xFF60},   {0xFFE0, 0xFFE6},   {0x16FE0, 0x18CFF},
    {0x1AFF0, 0x1B2FF}, {0x1F200, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393},
    {0x1F3A0, 0x1F3CA}, {0x1F3E0, 0x1F3F0}, {0x1F3F8, 0x1F43E}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D},
    {0x1F5FB, 0x1F64F}, {0x1F680, 0x1F6C5}, {0x1F90C, 0x1F9FF}, {0x20000, 0x3FFFD}};

// Combining marks and format characters that a Chinese text may hold.
constexpr Span no_columns[] = {{0x0300, 0x036F},   {0x0483, 0x0489},  {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF},
                               {0x200B, 0x200D},   {0x2060, 0x2064},  {0x20D0, 0x20F0}, {0x302A, 0x302D},
                               {0x3099, 0x309A},   {0xFE00, 0xFE0F},  {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
                               {0xE0020, 0xE007F}, {0xE0100, 0xE01EF}};

// What would move the cursor, end the line, or turn the text round so that it reads as something else.
constexpr Span unsafe[] = {{0x00, 0x1F},     {0x7F, 0x9F},     {0x061C, 0x061C}, {0x200E, 0x200F},
                           {0x2028, 0x202E}, {0x2066, 0x2069}, {0xFFF9, 0xFFFB}, {0xE0001, 0xE0001}};

template <std::size_t N>
bool among(const Span (&spans)[N], char32_t point) {
  const auto after = std::upper_bound(std::begin(spans), std::end(spans), point,
                                      [](char32_t value, const Span& span) { return value < span.first; });
  return after != std::begin(spans) && point <= std::prev(after)->last;
}

std::string escape(char32_t point) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = point <= 0xFF ? "\\x" : point <= 0xFFFF ? "\\u" : "\\U";
  for (int shift = point <= 0xFF ? 4 : point <= 0xFFFF ? 12 : 28; shift >= 0; shift -= 4)
    text += digits[(point >> static_cast<unsigned>(shift)) & 0xFU];
  return text;
}

Cell escaped(char32_t point) {
  std::string text = escape(point);
  const std::size_t columns = text.size();
  return {std::move(text), columns, false};
}

/// Whether the runner of a build service would take what begins with this `#` for an order, anywhere in a line.
bool begins_order(std::string_view text, std::size_t at) {
  const std::string_view ahead = text.substr(at, 6);
  return ahead.substr(0, 3) == "##[" || ahead == "##vso[";
}

}  // namespace

Cell next_cell(std::string_view text, std::size_t& at) {
  const std::size_t length = utf8::detail::sequence(text, at);
  if (length == 0) return escaped(static_cast<unsigned char>(text[at++]));
  const std::size_t begin = at;
  const char32_t point = utf8::next(text, at);
  if (point == U'\t') return {"\t", tab_columns, true};
  if (among(unsafe, point) || (point == U'#' && begins_order(text, begin))) return escaped(point);
  const std::size_t columns = among(no_columns, point) ? 0 : among(wide, point) ? 2 : 1;
  return {std::string(text.substr(begin, length)), columns, false};
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) columns += next_cell(text, at).columns;
  return columns;
}

std::string printable(std::string_view text) {
  std::string shown;
  std::size_t at = 0;
  // At the beginning of a line that is one too.
  if (text.substr(0, 2) == "::") shown = escaped(static_cast<unsigned char>(text[at++])).shown;
  while (at < text.size()) {
    const Cell cell = next_cell(text, at);
    shown += cell.is_tab ? escape(U'\t') : cell.shown;
  }
  return shown;
}

}  // namespace diag
FAZHI_END_NAMESPACE

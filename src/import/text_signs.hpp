#pragma once

#include "core/scan_text.hpp"
#include "import/glyphs.hpp"

#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// What a text holds that rules are about, as the screen sees it: each asks for less than the rules do, and never for
/// more. They look at a few characters around a place.
namespace importer::detail::signs {

inline bool is_one_of(char16_t unit, std::u32string_view set) { return set.find(unit) != set.npos; }
inline bool is_figure(char16_t unit) { return unit >= u'0' && unit <= u'9'; }
inline bool is_numeral(char16_t unit) { return is_one_of(unit, U"一二三四五六七八九十"); }
/// Whether a number of more than one may begin, or go on, with it.
inline bool may_count(char16_t unit) { return is_figure(unit) || is_one_of(unit, U"二三四五六七八九十两"); }

/// Whether the clause that is numbered at `i` is one of a list: 一是, 二要, 第三，.
inline bool numbers_clause(const scan::UnitText& text, std::size_t i) {
  const char16_t before = text.before(i, 1);
  if (is_han(before) && !is_numeral(before)) return false;
  if (text[i] != u'第') return text[i + 1] == u'是' || text[i + 1] == u'要';
  constexpr std::size_t longest = 3;
  std::size_t end = i + 1;
  while (end <= i + longest && is_numeral(text[end])) ++end;
  return end > i + 1 && is_one_of(text[end], U"，,、：:是");
}

/// Whether a number stands near before the colon at `i`: 三个方面的问题：.
inline bool announces(const scan::UnitText& text, std::size_t i) {
  constexpr std::size_t farthest = 13;
  for (std::size_t back = 1; back <= farthest && back <= i; ++back) {
    const char16_t unit = text.before(i, back);
    if (may_count(unit)) return true;
    if (!is_han(unit)) return false;
  }
  return false;
}

/// Whether a number stands in the quotation marks that open at `i`: “五个聚焦”. It is looked for up to the next ones.
inline bool quotes_number(const scan::UnitText& text, std::size_t i) {
  for (++i; i < text.size() && text[i] != u'“' && text[i] != u'”'; ++i)
    if (may_count(text[i])) return true;
  return false;
}

/// Whether the figure at `i`, which ends four in a row, may be the last one of a year that runs into another: 20212025.
inline bool runs_into_year(const scan::UnitText& text, std::size_t i) {
  return is_figure(text[i + 1]) || (text[i + 1] == u'一' && is_figure(text[i + 2]));
}

}  // namespace importer::detail::signs
FAZHI_END_NAMESPACE

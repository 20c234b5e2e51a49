#pragma once

#include "import/glyphs.hpp"

#include <cstdint>
#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Whether a glyph belongs to a Chinese numeral.
bool is_chinese_numeral(char32_t c);
/// 万 and 亿: numbers of their own behind a qualifier only (逾万名), else a scale or part of a longer number.
bool is_power_of_myriads(char32_t c);

/// A heading's ordinal, 一 to 九十九, that begins at `at`; `length` is 0 where there is none.
struct Ordinal {
  int value = 0;
  std::size_t length = 0;
};
Ordinal chinese_ordinal(const Glyphs& text, std::size_t at);

/// `value` as headings print it: 一, 十二. Beyond 99 in digits.
std::string ordinal_text(int value);

/// A number of the text: exact digits as a decimal string.
struct Numeral {
  std::string digits;      ///< `1036`, `121.1`
  std::size_t length = 0;  ///< glyphs taken; 0 where there is none
  bool broken = false;     ///< a stray space stands inside
};
/// Arabic digits with thousands separators and a fraction: `1,036`, `121.1`; also with a stray space: `1 036`, `12. 5`.
Numeral arabic_numeral(const Glyphs& text, std::size_t at);
/// A Chinese number such as 二十, 一百二十三, 两千 or 三点五; not 几 or 数. 万 belongs to it only before more of it.
Numeral chinese_numeral(const Glyphs& text, std::size_t at);

/// A year in digits or Chinese figures (2024, 二〇二四) between 1949 and 2100.
struct Year {
  int value = 0;
  std::size_t length = 0;
};
Year year_at(const Glyphs& text, std::size_t at);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

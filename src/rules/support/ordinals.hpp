#pragma once

#include <fazhi/core/config.hpp>
#include <fazhi/core/range.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// How the number of a heading is written.
enum class OrdinalForm { chinese, bracketed, arabic, arabic_bracketed, part };  // 一、 （一） 1、 （1） 第一部分

/// The number of a heading: its value and its form.
struct Ordinal {
  int value = 0;
  OrdinalForm form = OrdinalForm::chinese;
  Range numeral;  ///< its bytes in the number
};

/// What a character counts in Chinese numerals: 1 to 9, 10 for 十; 0 for any other character.
constexpr int numeral_value(char32_t point) {
  switch (point) {
    case U'一':
      return 1;
    case U'二':
      return 2;
    case U'三':
      return 3;
    case U'四':
      return 4;
    case U'五':
      return 5;
    case U'六':
      return 6;
    case U'七':
      return 7;
    case U'八':
      return 8;
    case U'九':
      return 9;
    case U'十':
      return 10;
    default:
      return 0;
  }
}

/// A Chinese numeral up to 99: its value, 0 for none, and its end.
struct Numeral {
  int value = 0;
  std::size_t end = 0;
};

/// The whole numeral that stands at `at`; one of more than 99 is none.
Numeral numeral_at(std::string_view text, std::size_t at);

/// Reads a number as it is printed; none for what is not a number from 1 to 99.
std::optional<Ordinal> ordinal_of(std::string_view printed);

/// The greatest number that is read, and written in Chinese.
constexpr int most_counted = 99;

/// 1 to 99 in Chinese numerals, as 十二; any other in digits.
std::string chinese_number(int value);

/// The printed number with another value, which is from 1 to 99: what follows （二） is （三）.
std::string renumbered(std::string_view printed, const Ordinal& ordinal, int value);

}  // namespace rules
FAZHI_END_NAMESPACE

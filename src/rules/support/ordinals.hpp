#pragma once

#include <fazhi/core/config.hpp>
#include <fazhi/core/range.hpp>

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

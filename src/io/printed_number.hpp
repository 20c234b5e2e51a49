#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// How the number of an item is printed. Of two items that stand together, one of an earlier form comes first: 一是
/// behind （二） would belong to （二）.
enum class NumberForm { none, item, bracketed, section };  // –, 一是 or 1., （一）, 一、

/// A number as it is printed.
struct PrintedNumber {
  NumberForm form = NumberForm::none;
  int value = 0;
};

/// Reads the first numeral of a number, Chinese up to 99 or Arabic; `value` is 0 where there is none.
PrintedNumber printed_number(const std::optional<std::string>& number);

/// Whether `text` right behind `number` would read as a part of it: 1. and 2024年, 一、 and 二级.
bool runs_together(std::string_view number, std::string_view text);

}  // namespace io::detail
FAZHI_END_NAMESPACE

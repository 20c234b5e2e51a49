#pragma once

#include <fazhi/core/result.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// What stands between a format's events and a described type: binder, writer, schema. It knows no report.
namespace bind {

/// A value without parts, as a format writes it. `plain` is an unquoted scalar of YAML, whose type is decided by the
/// field that it fills: `no` in a text field is the text `no`.
struct Scalar {
  /// What is known of its type. Of `plain` nothing is.
  enum class Kind { null, boolean, number, string, plain };

  Kind kind = Kind::null;
  std::string_view text;  ///< `true` or `false`, the digits, or the text
};

namespace detail {

constexpr std::size_t digits_end(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
  return at;
}

constexpr std::string_view without_sign(std::string_view text) {
  return !text.empty() && (text[0] == '-' || text[0] == '+') ? text.substr(1) : text;
}

constexpr bool is_not_finite(std::string_view text) {
  const std::string_view size = without_sign(text);
  return size == ".inf" || size == ".Inf" || size == ".INF" || text == ".nan" || text == ".NaN" || text == ".NAN";
}

/// The value of a hexadecimal digit; 16 for anything else.
constexpr unsigned digit_value(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a') + 10;
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A') + 10;
  return 16;
}

/// How many bits a digit of 0x1F or 0o17 holds; 0 for anything else.
constexpr unsigned bits_of_digit(std::string_view text) {
  if (text.size() < 3 || text[0] != '0' || (text[1] != 'x' && text[1] != 'o')) return 0;
  const unsigned bits = text[1] == 'x' ? 4 : 3;
  for (const char c : text.substr(2))
    if (digit_value(c) >> bits != 0) return 0;
  return bits;
}

constexpr bool is_decimal(std::string_view text) {
  text = without_sign(text);
  std::size_t at = digits_end(text, 0);
  std::size_t digits = at;
  if (at < text.size() && text[at] == '.') {
    const std::size_t point = at + 1;
    at = digits_end(text, point);
    digits += at - point;
  }
  if (digits == 0) return false;
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    const std::size_t exponent = at;
    at = digits_end(text, exponent);
    if (at == exponent) return false;
  }
  return at == text.size();
}

}  // namespace detail

/// What a plain scalar means where no field decides it: YAML 1.2's core schema.
constexpr Scalar::Kind core_schema(std::string_view text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return Scalar::Kind::null;
  if (text == "true" || text == "True" || text == "TRUE" || text == "false" || text == "False" || text == "FALSE")
    return Scalar::Kind::boolean;
  const bool number = detail::is_decimal(text) || detail::bits_of_digit(text) != 0 || detail::is_not_finite(text);
  return number ? Scalar::Kind::number : Scalar::Kind::string;
}

/// A number of the core schema as JSON writes it: 5 for +5, 0.5 for .5, 10 for 010, 31 for 0x1F; 2.50 and 1e3 are that
/// already. Errors:
/// - `number.not-finite`: `.inf` and `.nan`, which JSON lacks
/// - `number.too-long`: more than 64 bits in hexadecimal or octal digits
inline Result<std::string> json_number(std::string_view text) {
  if (detail::is_not_finite(text))
    return Error{"number.not-finite",
                 {"无穷大和非数不是可保存的数值；若是文字，请加引号",
                  "infinity and not-a-number are no values that can be kept; quote it if it is a text"}};
  if (const unsigned bits = detail::bits_of_digit(text)) {
    std::uint64_t value = 0;
    for (const char digit : text.substr(2)) {
      if (value > std::numeric_limits<std::uint64_t>::max() >> bits)
        return Error{"number.too-long",
                     {"十六进制或八进制数超过64位；若是文字，请加引号",
                      "a hexadecimal or octal number has at most 64 bits; quote it if it is a text"}};
      value = value << bits | detail::digit_value(digit);
    }
    return std::to_string(value);
  }
  std::string out = text.substr(0, 1) == "-" ? "-" : "";
  text = detail::without_sign(text);
  const std::string_view whole = text.substr(0, detail::digits_end(text, 0));
  out += whole.empty() ? "0" : whole.substr(std::min(whole.find_first_not_of('0'), whole.size() - 1));
  text.remove_prefix(whole.size());
  if (text.substr(0, 1) == "." && detail::digits_end(text, 1) == 1) text.remove_prefix(1);
  return out.append(text);
}

}  // namespace bind
FAZHI_END_NAMESPACE

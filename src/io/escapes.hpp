#pragma once

#include <fazhi/bind/scalar.hpp>

#include <array>
#include <cstdint>

FAZHI_BEGIN_NAMESPACE
/// What the escapes of JSON and those of YAML have in common.
namespace io::detail {

/// What is no number of four hexadecimal digits. It and all above it have a bit that those have not.
inline constexpr std::uint32_t no_hex_word = 0x10000;

/// What a character adds to such a number as its first, second, third and fourth digit.
using HexDigits = std::array<std::array<std::uint32_t, 256>, 4>;
constexpr HexDigits make_hex_digits() {
  HexDigits digits{};
  for (std::size_t place = 0; place < 4; ++place)
    for (std::size_t c = 0; c < 256; ++c) {
      const std::uint32_t value = bind::detail::digit_value(static_cast<char>(c));
      digits[place][c] = value > 15 ? no_hex_word : value << (12 - 4 * place);
    }
  return digits;
}
inline constexpr HexDigits hex_digits = make_hex_digits();

/// The value of four hexadecimal digits; no_hex_word or more where one is none.
constexpr std::uint32_t hex_word(const char* from) {
  const auto digit = [from](std::size_t place) { return hex_digits[place][static_cast<unsigned char>(from[place])]; };
  return digit(0) | digit(1) | digit(2) | digit(3);
}

/// Writes the last six-bit parts of a code point behind the first one.
template <int parts>
char* put_parts(char* out, std::uint32_t lead, std::uint32_t point) {
  const auto byte = [](std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  *out++ = byte(lead | point >> static_cast<unsigned>(6 * parts));
  for (int part = parts - 1; part >= 0; --part)
    *out++ = byte(0x80U | (point >> static_cast<unsigned>(6 * part) & 0x3FU));
  return out;
}

/// As put_code_point(), of what does not take three bytes.
inline char* put_rare_code_point(char* out, std::uint32_t point) {
  if (point < 0x80) return put_parts<0>(out, 0, point);
  if (point < 0x800) return put_parts<1>(out, 0xC0U, point);
  return point < 0x10000 || point > 0x10FFFF ? nullptr : put_parts<3>(out, 0xF0U, point);
}

/// Writes a code point as UTF-8 and gives its end; null where it is none. Nearly all are of three bytes.
inline char* put_code_point(char* out, std::uint32_t point) {
  const bool is_surrogate = point >> 11U == 0xD800U >> 11U;
  if (point >= 0x800 && point < 0x10000 && !is_surrogate) return put_parts<2>(out, 0xE0U, point);
  return put_rare_code_point(out, point);
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

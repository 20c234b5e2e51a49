#pragma once

#include <fazhi/bind/scalar.hpp>

#include <array>
#include <cstdint>

FAZHI_BEGIN_NAMESPACE
/// What the escapes of JSON and those of YAML have in common.
namespace io::detail {

constexpr std::array<unsigned char, 256> make_hex_values() {
  std::array<unsigned char, 256> values{};
  for (std::size_t c = 0; c < values.size(); ++c)
    values[c] = static_cast<unsigned char>(bind::detail::digit_value(static_cast<char>(c)));
  return values;
}
inline constexpr std::array<unsigned char, 256> hex_values = make_hex_values();

/// The value of a hexadecimal digit; 16 for anything else.
constexpr unsigned hex_value(char c) { return hex_values[static_cast<unsigned char>(c)]; }

/// The value of four hexadecimal digits; no_hex_word where one is none.
inline constexpr std::uint32_t no_hex_word = 0x10000;
constexpr std::uint32_t hex_word(const char* from) {
  const unsigned a = hex_value(from[0]);
  const unsigned b = hex_value(from[1]);
  const unsigned c = hex_value(from[2]);
  const unsigned d = hex_value(from[3]);
  return (a | b | c | d) > 15 ? no_hex_word : a << 12U | b << 8U | c << 4U | d;
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

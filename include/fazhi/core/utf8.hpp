#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// UTF-8 (RFC 3629), without a locale and without exceptions.
namespace utf8 {

namespace detail {

constexpr unsigned char byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }
constexpr bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (byte(text, at) & 0xC0U) == 0x80U;
}

/// How many bytes are such. Blocks are counted in a byte each, so that a compiler counts many of them at once.
template <class Wanted>
constexpr std::size_t count(std::string_view text, Wanted wanted) {
  constexpr std::size_t block = 128;
  std::size_t all = 0;
  std::size_t at = 0;
  for (; text.size() - at >= block; at += block) {
    unsigned char here = 0;
    for (std::size_t i = 0; i < block; ++i)
      here = static_cast<unsigned char>(here + (wanted(byte(text, at + i)) ? 1U : 0U));
    all += here;
  }
  for (; at < text.size(); ++at) all += wanted(byte(text, at)) ? 1U : 0U;
  return all;
}

/// The length of the well-formed sequence at `at`, or 0. Second bytes are bounded as in RFC 3629's table,
/// which keeps out overlong forms, surrogates and what lies beyond U+10FFFF.
constexpr std::size_t sequence(std::string_view text, std::size_t at) {
  const unsigned char lead = byte(text, at);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !continues(text, at + 1)) return 0;
  if (lead < 0xE0) return 2;
  const unsigned char second = byte(text, at + 1);
  if (lead < 0xF0) {
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    return continues(text, at + 2) ? 3 : 0;
  }
  if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
  return continues(text, at + 2) && continues(text, at + 3) ? 4 : 0;
}

}  // namespace detail

/// The offset of the first byte that is not part of a well-formed sequence; none when the text is valid.
constexpr std::optional<std::size_t> first_invalid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = detail::sequence(text, at);
    if (length == 0) return at;
    at += length;
  }
  return std::nullopt;
}

/// Decodes the code point at `at` of valid text and moves `at` behind it.
constexpr char32_t next(std::string_view text, std::size_t& at) {
  const auto lead = static_cast<char32_t>(detail::byte(text, at++));
  if (lead < 0x80) return lead;
  const int more = lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3;
  char32_t point = lead & (0x3FU >> static_cast<unsigned>(more));
  for (int i = 0; i < more && at < text.size(); ++i) point = (point << 6U) | (detail::byte(text, at++) & 0x3FU);
  return point;
}

/// The number of code points in valid text.
constexpr std::size_t length(std::string_view text) {
  return detail::count(text, [](unsigned char byte) { return (byte & 0xC0U) != 0x80U; });
}

/// The number of UTF-16 code units that valid text takes, as editors count columns.
constexpr std::size_t utf16_length(std::string_view text) {
  return length(text) + detail::count(text, [](unsigned char byte) { return byte >= 0xF0; });
}

/// Appends a code point, which must be a Unicode scalar value.
inline void append(std::string& text, char32_t point) {
  const auto put = [&text](char32_t bits) { text.push_back(static_cast<char>(bits)); };
  if (point < 0x80) {
    put(point);
  } else if (point < 0x800) {
    put(0xC0U | (point >> 6U));
    put(0x80U | (point & 0x3FU));
  } else if (point < 0x10000) {
    put(0xE0U | (point >> 12U));
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  } else {
    put(0xF0U | (point >> 18U));
    put(0x80U | ((point >> 12U) & 0x3FU));
    put(0x80U | ((point >> 6U) & 0x3FU));
    put(0x80U | (point & 0x3FU));
  }
}

}  // namespace utf8

FAZHI_END_NAMESPACE

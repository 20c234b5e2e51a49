#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// Eight bytes at a time, on any machine.
namespace words {

#if defined(__BYTE_ORDER__) && defined(__ORDER_LITTLE_ENDIAN__)
inline constexpr bool first_is_lowest = __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__;
#elif defined(_M_X64) || defined(_M_ARM64) || defined(_M_IX86)
inline constexpr bool first_is_lowest = true;
#else
inline constexpr bool first_is_lowest = false;
#endif

inline std::uint64_t load(const char* from) {
  std::uint64_t word = 0;
  std::memcpy(&word, from, sizeof word);
  return word;
}

inline void store(char* to, std::uint64_t word) { std::memcpy(to, &word, sizeof word); }

/// The byte in all eight places.
constexpr std::uint64_t all(unsigned char byte) { return byte * UINT64_C(0x0101010101010101); }

/// The high bit of each byte that is zero; behind the first that is, of some others too.
constexpr std::uint64_t zeros(std::uint64_t word) { return (word - all(1)) & ~word & all(0x80); }

/// The high bit of each byte that is `byte`; behind the first that is, of some others too.
constexpr std::uint64_t equal(std::uint64_t word, unsigned char byte) { return zeros(word ^ all(byte)); }

/// Where the first marked byte stands, in the order of the text.
inline std::size_t first(std::uint64_t marks) {
#if defined(__GNUC__) || defined(__clang__)
  return static_cast<std::size_t>(__builtin_ctzll(marks)) / 8;
#else
  std::size_t at = 0;
  while ((marks >> (8 * at) & 0xFFU) == 0) ++at;
  return at;
#endif
}

/// Where the first of two bytes stands from `at` on; the size of the text where neither does.
inline std::size_t find_either(std::string_view text, std::size_t at, char a, char b) {
  if (first_is_lowest) {
    for (; text.size() - at >= 8; at += 8) {
      const std::uint64_t word = load(text.data() + at);
      const std::uint64_t marks =
          equal(word, static_cast<unsigned char>(a)) | equal(word, static_cast<unsigned char>(b));
      if (marks != 0) return at + first(marks);
    }
  }
  while (at < text.size() && text[at] != a && text[at] != b) ++at;
  return at;
}

}  // namespace words

FAZHI_END_NAMESPACE

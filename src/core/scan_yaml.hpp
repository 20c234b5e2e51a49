#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

#if defined(__x86_64__) && (defined(__GNUC__) || defined(__clang__))
#include <emmintrin.h>
#define FAZHI_SCAN_SSE2  // every x86-64 has it
#endif

FAZHI_BEGIN_NAMESPACE
namespace scan {

/// Whether a text has no byte of which a reader of YAML that is in a hurry must think twice: no control character but
/// line feeds, and none of those that Unicode adds (U+0080 to U+009F).
bool is_plain_yaml(std::string_view text);

namespace detail {

/// The first byte from `at` on that is one of three; the text's end where there is none.
inline std::size_t first_of(std::string_view text, std::size_t at, char a, char b, char c) {
#ifdef FAZHI_SCAN_SSE2
  const __m128i as = _mm_set1_epi8(a);
  const __m128i bs = _mm_set1_epi8(b);
  const __m128i cs = _mm_set1_epi8(c);
  for (; text.size() - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const __m128i hits =
        _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(bytes, as), _mm_cmpeq_epi8(bytes, bs)), _mm_cmpeq_epi8(bytes, cs));
    if (const int mask = _mm_movemask_epi8(hits))
      return at + static_cast<std::size_t>(__builtin_ctz(static_cast<unsigned>(mask)));
  }
#endif
  while (at < text.size() && text[at] != a && text[at] != b && text[at] != c) ++at;
  return at;
}

}  // namespace detail

/// The first byte from `at` on that is no space.
inline std::size_t spaces_end(std::string_view text, std::size_t at) {
#ifdef FAZHI_SCAN_SSE2
  const __m128i spaces = _mm_set1_epi8(' ');
  for (; text.size() - at >= 16; at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    const auto others = static_cast<unsigned>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, spaces))) ^ 0xFFFFU;
    if (others != 0) return at + static_cast<std::size_t>(__builtin_ctz(others));
  }
#endif
  while (at < text.size() && text[at] == ' ') ++at;
  return at;
}

/// The end of the line.
inline std::size_t line_end(std::string_view text, std::size_t at) {
  const std::size_t end = text.find('\n', at);
  return end == std::string_view::npos ? text.size() : end;
}

/// What ends a plain scalar on its line: a colon before white space, a number sign behind a space, or the line's end.
inline std::size_t plain_end(std::string_view text, std::size_t at) {
  for (;; ++at) {
    at = detail::first_of(text, at, '\n', ':', '#');
    if (at == text.size() || text[at] == '\n') return at;
    if (text[at] == '#' ? at > 0 && text[at - 1] == ' '
                        : at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n')
      return at;
  }
}

/// The first quote, backslash or line feed.
inline std::size_t double_quoted_end(std::string_view text, std::size_t at) {
  return detail::first_of(text, at, '"', '\\', '\n');
}

/// The first single quote or line feed.
inline std::size_t single_quoted_end(std::string_view text, std::size_t at) {
  return detail::first_of(text, at, '\'', '\n', '\n');
}

}  // namespace scan
FAZHI_END_NAMESPACE

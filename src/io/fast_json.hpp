#pragma once

#include <fazhi/bind/ops.hpp>

#include "core/scan.hpp"

#include <cstring>
#include <string>
#include <string_view>

#if defined(__SSE2__)
#include <emmintrin.h>
#endif

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// The tokens of a JSON text. Each function is given where its token begins, and gives what stands behind it, or null
/// where the text holds something else: so who reads on keeps the place in a register. Behind the text stands a byte 0,
/// as behind any std::string, so that one byte can always be looked at. A text that is not UTF-8 only shows in
/// is_utf8(), which is asked last.
class JsonTokens {
 public:
  explicit JsonTokens(const std::string& text);

  const char* begin() const { return begin_; }  ///< behind a BOM
  const char* end() const { return end_; }

  /// Whether the document is UTF-8, now that all its texts were taken.
  bool is_utf8() const {
    const std::string_view rest(unchecked_, static_cast<std::size_t>(end_ - unchecked_));
    return is_utf8_ && scan::valid_utf8(rest) == rest.size();
  }

  /// What stands behind a byte, where it is this one.
  static const char* take(const char* at, char c) { return *at == c ? at + 1 : nullptr; }

  const char* skip_space(const char* at) const {
    return static_cast<unsigned char>(*at) <= ' ' ? skip_long_space(at) : at;
  }

  /// Whether is_key() can be asked here: not in the last bytes of a document, which it may not look at.
  bool may_ask_for_key(const char* at) const { return end_ - at > 16; }

  /// Whether `name"` comes next, behind the quote that opens a key.
  bool is_key(const char* at, std::string_view name, const bind::NameWords& words) const {
    if (word(at) << words.missing != words.head) return false;
    if (name.size() > 16) return is_long_key(at, name);
    if (name.size() > 8 && word(at + name.size() - 8) != words.tail) return false;
    return at[name.size()] == '"';
  }

  /// Takes a text behind the quote that opens it: a part of the document, or of what its escapes were resolved into,
  /// which the next text overwrites.
  const char* take_text(const char* at, std::string_view& text) {
    const char* const end = end_of_run(at);
    if (*end != '"') return take_escaped(at, end, text);
    text = {at, static_cast<std::size_t>(end - at)};
    return end + 1;
  }

  /// Takes a number, as it is written.
  static const char* take_number(const char* at, std::string_view& number);
  /// Takes a number without exponent of at most 18 digits, or a text of such digits, which make the coefficient of a
  /// decimal of that scale.
  static const char* take_decimal(const char* at, std::int64_t& coefficient, int& scale);
  /// Takes `true`, `false` or `null`.
  const char* take_word(const char* at, std::string_view word) const;

 private:
  /// The bytes as a number, of which the first is the lowest.
  static std::uint64_t word(const char* from) {
    std::uint64_t bits = 0;
    std::memcpy(&bits, from, sizeof bits);
#if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    bits = __builtin_bswap64(bits);
#endif
    return bits;
  }

  bool is_long_key(const char* at, std::string_view name) const {
    const std::string_view rest(at, static_cast<std::size_t>(end_ - at));
    return rest.size() > name.size() && rest.substr(0, name.size()) == name && rest[name.size()] == '"';
  }

  /// Where a run of bytes ends that need no resolving. Most texts are short: the loop for wide registers would be no
  /// gain for them, and whether they are UTF-8 is looked at together with the long text that comes next.
  const char* end_of_run(const char* at) {
#if defined(__SSE2__)
    if (end_ - at >= 32) {
      for (const char* block = at; block != at + 32; block += 16) {
        const auto ends = ends_in_16(block);
        if (ends != 0) return block + __builtin_ctz(ends);
      }
    }
#endif
    const auto from = static_cast<std::size_t>(at - unchecked_);
    unchecked_ += json_run_({unchecked_, static_cast<std::size_t>(end_ - unchecked_)}, from, is_utf8_);
    return unchecked_;
  }

#if defined(__SSE2__)
  /// At which of 16 bytes a run ends, as bits.
  static unsigned ends_in_16(const char* from) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from));  // NOLINT: how intrinsics load
    const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quote, backslash), control)));
  }
#endif

  const char* skip_long_space(const char* at) const;
  const char* take_escaped(const char* begin, const char* at, std::string_view& text);
  const char* take_code_point(const char* at, char*& out) const;
  const char* take_escape(const char* at, char*& out) const;

  const char* begin_;
  const char* end_;
  const char* unchecked_;  ///< all before it is UTF-8, or is_utf8_ is false
  std::size_t (*json_run_)(std::string_view, std::size_t, bool&);
  bool is_utf8_ = true;
  std::string resolved_;  ///< room for the text whose escapes were resolved last
};

}  // namespace io::detail
FAZHI_END_NAMESPACE

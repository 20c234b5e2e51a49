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

/// The tokens of a JSON text, taken one after the other. Behind the text stands a byte 0, as behind any std::string, so
/// that one byte can always be looked at. What is not JSON gives false; a text that is not UTF-8 only shows in
/// is_utf8().
class JsonTokens {
 public:
  explicit JsonTokens(const std::string& text);

  /// The byte that comes next; 0 at the end.
  char next() const { return *at_; }
  bool at_end() const { return at_ == end_; }
  bool is_utf8() const { return is_utf8_; }

  /// Takes the byte that comes next, where it is this one.
  bool take(char c) {
    if (*at_ != c) return false;
    ++at_;
    return true;
  }

  void skip_space() {
    if (static_cast<unsigned char>(*at_) <= ' ') skip_long_space();
  }

  /// Takes `name"`, behind the quote that opens a key, where it is what comes next. Not sure of the last bytes of a
  /// document, in which no key stands.
  bool take_key(std::string_view name, const bind::NameWords& words) {
    if (end_ - at_ < 8 || word(at_) << words.missing != words.head) return false;
    if (end_ - at_ <= static_cast<std::ptrdiff_t>(name.size())) return false;
    if (name.size() > 8 && word(at_ + name.size() - 8) != words.tail) return false;
    if (name.size() > 16 && std::memcmp(at_, name.data(), name.size()) != 0) return false;
    if (at_[name.size()] != '"') return false;
    at_ += name.size() + 1;
    return true;
  }

  /// Takes a text behind the quote that opens it: a part of the document, or of what its escapes were resolved into,
  /// which the next text overwrites.
  bool take_text(std::string_view& text) {
    const char* const begin = at_;
    at_ = end_of_run(begin);
    if (*at_ != '"') return take_escaped(begin, text);
    text = {begin, static_cast<std::size_t>(at_ - begin)};
    ++at_;
    return true;
  }

  /// Takes a number, as it is written.
  bool take_number(std::string_view& number);
  /// Takes a number without exponent of at most 18 digits, or a text of such digits, which make the coefficient of a
  /// decimal of that scale; else nothing is taken.
  bool take_decimal(std::int64_t& coefficient, int& scale);
  /// Takes `true`, `false` or `null`.
  bool take_word(std::string_view word);

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

  /// Where a run of bytes ends that need no resolving. Most texts are short: those of ASCII are done with one look.
  const char* end_of_run(const char* begin) {
#if defined(__SSE2__)
    if (end_ - begin >= 16) {
      const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(begin));  // NOLINT: how intrinsics load
      const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
      const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
      const __m128i control = _mm_cmpeq_epi8(_mm_min_epu8(bytes, _mm_set1_epi8(0x1F)), bytes);
      const auto ends = static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(quote, backslash), control)));
      const auto foreign = static_cast<unsigned>(_mm_movemask_epi8(bytes));
      if (ends != 0 && (foreign & (ends ^ (ends - 1))) == 0) return begin + __builtin_ctz(ends);
    }
#endif
    return begin + json_run_({begin, static_cast<std::size_t>(end_ - begin)}, is_utf8_);
  }

  void skip_long_space();
  bool take_escaped(const char* begin, std::string_view& text);
  bool take_escape(char*& out);
  bool take_code_point(char*& out);

  const char* at_;
  const char* end_;
  std::size_t (*json_run_)(std::string_view, bool&);
  bool is_utf8_ = true;
  std::string resolved_;  ///< room for the text whose escapes were resolved last
};

}  // namespace io::detail
FAZHI_END_NAMESPACE

#include "core/scan_text.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/avx2.hpp"

FAZHI_BEGIN_NAMESPACE
namespace scan {
namespace {

/// The code point at `at`; its length is 0 where none up to U+FFFF stands there.
struct Decoded {
  char32_t point = 0;
  std::size_t length = 0;
};

Decoded decode(std::string_view text, std::size_t at) {
  const unsigned char lead = utf8::detail::byte(text, at);
  if (lead < 0x80) return {lead, 1};
  const std::size_t length = utf8::detail::sequence(text, at);
  if (length == 2)
    return {(static_cast<char32_t>(lead & 0x1FU) << 6U) | (utf8::detail::byte(text, at + 1) & 0x3FU), length};
  if (length != 3) return {};
  return {(static_cast<char32_t>(lead & 0xFU) << 12U) |
              (static_cast<char32_t>(utf8::detail::byte(text, at + 1) & 0x3FU) << 6U) |
              (utf8::detail::byte(text, at + 2) & 0x3FU),
          length};
}

}  // namespace

std::size_t CodePointSet::next_portable(std::string_view text, std::size_t at) const {
  while (at < text.size()) {
    const Decoded here = decode(text, at);
    if (here.length != 0 && has(here.point)) return at;
    at += here.length == 0 ? 1 : here.length;
  }
  return text.size();
}

void CodePointSet::mark_portable(std::string_view text, std::size_t at, Places& places) const {
  places.fill(0);
  // A character that begins at the last place has two bytes behind it at most.
  const std::string_view near = text.substr(at, places_at_once + 2);
  const std::size_t end = std::min(near.size(), places_at_once);
  for (std::size_t place = next_portable(near); place < end; place = next_portable(near, place + 1))
    places[place / 64] |= std::uint64_t{1} << place % 64;
}

#ifdef FAZHI_SCAN_AVX2

bool has_wide_registers() {
  static const bool has = FAZHI_HAS_AVX2;
  return has;
}

/// How many places are looked at in one turn, and how many bytes that takes.
constexpr std::size_t block_size = 64;
constexpr std::size_t block_bytes = block_size + 2;

struct WideSearch {
  const CodePointSet& set;

  FAZHI_AVX2 static __m256i table(const CodePointSet::Nibbles& nibbles) {
    return _mm256_broadcastsi128_si256(_mm_loadu_si128(reinterpret_cast<const __m128i*>(nibbles.data())));
  }
  FAZHI_AVX2 static __m256i load(const char* at) { return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(at)); }

  /// The places of 32 at which one of the set may begin. The two bytes behind them are looked at too.
  FAZHI_AVX2_INLINE std::uint32_t places(const char* at) const {
    const __m256i half = _mm256_set1_epi8(0x0F);
    const __m256i upper = _mm256_setr_epi8(1, 2, 4, 8, 16, 32, 64, -128, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 32, 64,
                                           -128, 0, 0, 0, 0, 0, 0, 0, 0);
    const __m256i least_lead = _mm256_set1_epi8(static_cast<char>(0xE0));
    const __m256i least_two = _mm256_set1_epi8(set.has_two_bytes_ ? static_cast<char>(0xC0) : static_cast<char>(0xFF));
    const __m256i first = load(at);
    const __m256i second = load(at + 1);
    const __m256i third = load(at + 2);
    const __m256i first_high = _mm256_and_si256(_mm256_srli_epi16(first, 4), half);
    const __m256i first_low = _mm256_and_si256(first, half);
    __m256i wide = _mm256_and_si256(_mm256_shuffle_epi8(table(set.lead_), first_low),
                                    _mm256_cmpeq_epi8(_mm256_max_epu8(first, least_lead), first));
    wide = _mm256_and_si256(wide, _mm256_shuffle_epi8(table(set.second_low_), _mm256_and_si256(second, half)));
    wide = _mm256_and_si256(
        wide, _mm256_shuffle_epi8(table(set.second_high_), _mm256_and_si256(_mm256_srli_epi16(second, 4), half)));
    wide = _mm256_and_si256(wide, _mm256_shuffle_epi8(table(set.third_low_), _mm256_and_si256(third, half)));
    wide = _mm256_and_si256(
        wide, _mm256_shuffle_epi8(table(set.third_high_), _mm256_and_si256(_mm256_srli_epi16(third, 4), half)));
    const __m256i narrow =
        _mm256_and_si256(_mm256_shuffle_epi8(table(set.ascii_), first_low), _mm256_shuffle_epi8(upper, first_high));
    const __m256i two = _mm256_cmpeq_epi8(_mm256_max_epu8(first, least_two), first);
    const __m256i none = _mm256_cmpeq_epi8(_mm256_or_si256(wide, narrow), _mm256_setzero_si256());
    return ~static_cast<std::uint32_t>(_mm256_movemask_epi8(none)) |
           static_cast<std::uint32_t>(_mm256_movemask_epi8(two));
  }

  /// The same of 64.
  FAZHI_AVX2_INLINE std::uint64_t block(const char* at) const {
    return places(at) | std::uint64_t{places(at + 32)} << 32U;
  }

  /// Goes from block to block, `last` being where the last one can begin, to the first in which one may begin: gives
  /// where that is, and its places; behind the last block there are none.
  FAZHI_AVX2 std::pair<std::size_t, std::uint64_t> skip(std::string_view text, std::size_t at, std::size_t last) const {
    for (; at <= last; at += block_size)
      if (const std::uint64_t found = block(text.data() + at); found != 0) return {at, found};
    return {at, 0};
  }

  /// Marks as many places as `marked` holds; the two bytes behind them must be there.
  FAZHI_AVX2 void mark(const char* at, CodePointSet::Places& marked) const {
    for (std::uint64_t& word : marked) {
      word = block(at);
      at += block_size;
    }
  }
};

void CodePointSearch::look(std::size_t at) {
  if (text_.size() - at >= block_bytes) {
    std::tie(begin_, places_) = WideSearch{set_}.skip(text_, at, text_.size() - block_bytes);
    end_ = begin_ + block_size;
    if (places_ != 0) return;
    at = begin_;
  }
  char rest[block_bytes] = {};
  const std::size_t size = std::min(text_.size() - at, block_size);
  text_.copy(rest, block_bytes, at);
  begin_ = at;
  end_ = at + size;
  places_ = WideSearch{set_}.skip({rest, block_bytes}, 0, 0).second;
  if (size != block_size) places_ &= (std::uint64_t{1} << size) - 1;
}

std::size_t CodePointSearch::next(std::size_t at) {
  if (!has_wide_registers()) return set_.next_portable(text_, at);
  for (; at < text_.size(); at = end_) {
    if (at >= end_) {
      look(at);
      at = begin_;
    }
    for (places_ &= ~std::uint64_t{0} << (at - begin_); places_ != 0; places_ &= places_ - 1) {
      const std::size_t place = begin_ + trailing_zeros(places_);
      if (set_.begins(text_, place)) return place;
    }
  }
  return text_.size();
}

void CodePointSet::mark(std::string_view text, std::size_t at, Places& places) const {
  if (!has_wide_registers()) return mark_portable(text, at, places);
  constexpr std::size_t looked_at = places_at_once + 2;
  const std::string_view near = text.substr(at, looked_at);
  if (near.size() == looked_at) return WideSearch{*this}.mark(near.data(), places);
  char padded[looked_at] = {};
  near.copy(padded, near.size());
  WideSearch{*this}.mark(padded, places);
}

#else

bool has_wide_registers() { return false; }
std::size_t CodePointSearch::next(std::size_t at) { return set_.next_portable(text_, at); }
void CodePointSet::mark(std::string_view text, std::size_t at, Places& places) const {
  mark_portable(text, at, places);
}

#endif

std::size_t CodePointSet::next(std::string_view text, std::size_t at) const {
  return CodePointSearch(*this, text).next(at);
}

}  // namespace scan
FAZHI_END_NAMESPACE

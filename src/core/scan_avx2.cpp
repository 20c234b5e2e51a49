#include "core/scan.hpp"

#include <fazhi/core/utf8.hpp>

#include <cstring>

#include "core/avx2.hpp"

FAZHI_BEGIN_NAMESPACE
namespace scan {

#ifdef FAZHI_SCAN_AVX2
namespace {

// Validation by three tables of what can be wrong with two bytes in a row, looked up by their nibbles; an error is what
// all three agree on. Source: Keiser and Lemire, Validating UTF-8 in less than one instruction per byte (2021).
enum : unsigned {
  too_short = 1U << 0U,
  too_long = 1U << 1U,
  overlong_3 = 1U << 2U,
  too_large = 1U << 3U,
  surrogate = 1U << 4U,
  overlong_2 = 1U << 5U,
  too_large_1000 = 1U << 6U,  // and overlong forms of four bytes: of another lead, so they need no bit of their own
  two_continuations = 1U << 7U,
  carry = too_short | too_long | two_continuations
};

alignas(16) constexpr unsigned char first_high[16] = {too_long,
                                                      too_long,
                                                      too_long,
                                                      too_long,
                                                      too_long,
                                                      too_long,
                                                      too_long,
                                                      too_long,
                                                      two_continuations,
                                                      two_continuations,
                                                      two_continuations,
                                                      two_continuations,
                                                      too_short | overlong_2,
                                                      too_short,
                                                      too_short | overlong_3 | surrogate,
                                                      too_short | too_large | too_large_1000};
alignas(16) constexpr unsigned char first_low[16] = {carry | overlong_3 | overlong_2 | too_large_1000,
                                                     carry | overlong_2,
                                                     carry,
                                                     carry,
                                                     carry | too_large,
                                                     carry | too_large | too_large_1000,
                                                     carry | too_large | too_large_1000,
                                                     carry | too_large | too_large_1000,
                                                     carry | too_large | too_large_1000,
                                                     carry | too_large | too_large_1000,
                                                     carry | too_large | too_large_1000,
                                                     carry | too_large | too_large_1000,
                                                     carry | too_large | too_large_1000,
                                                     carry | too_large | too_large_1000 | surrogate,
                                                     carry | too_large | too_large_1000,
                                                     carry | too_large | too_large_1000};
alignas(16) constexpr unsigned char second_high[16] = {
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_short,
    too_long | overlong_2 | two_continuations | overlong_3 | too_large_1000,
    too_long | overlong_2 | two_continuations | overlong_3 | too_large,
    too_long | overlong_2 | two_continuations | surrogate | too_large,
    too_long | overlong_2 | two_continuations | surrogate | too_large,
    too_short,
    too_short,
    too_short,
    too_short};

constexpr std::size_t width = 32;

FAZHI_AVX2_INLINE __m256i all_of(unsigned byte) { return _mm256_set1_epi8(static_cast<char>(byte)); }

FAZHI_AVX2_INLINE __m256i load(const void* from) { return _mm256_loadu_si256(static_cast<const __m256i*>(from)); }

FAZHI_AVX2_INLINE __m256i table(const unsigned char* rows, __m256i index) {
  const __m128i half = _mm_load_si128(reinterpret_cast<const __m128i*>(rows));  // NOLINT: how intrinsics load
  return _mm256_shuffle_epi8(_mm256_broadcastsi128_si256(half), index);
}

FAZHI_AVX2_INLINE __m256i high_nibbles(__m256i bytes) {
  return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), all_of(0x0F));
}

/// Not zero where a byte of the block is not UTF-8 behind the block before.
FAZHI_AVX2_INLINE __m256i errors(__m256i block, __m256i before) {
  const __m256i between = _mm256_permute2x128_si256(before, block, 0x21);
  const __m256i one_back = _mm256_alignr_epi8(block, between, 15);
  const __m256i two_back = _mm256_alignr_epi8(block, between, 14);
  const __m256i three_back = _mm256_alignr_epi8(block, between, 13);
  const __m256i wrong = _mm256_and_si256(_mm256_and_si256(table(first_high, high_nibbles(one_back)),
                                                          table(first_low, _mm256_and_si256(one_back, all_of(0x0F)))),
                                         table(second_high, high_nibbles(block)));
  const __m256i third = _mm256_subs_epu8(two_back, all_of(0xE0 - 0x80));
  const __m256i fourth = _mm256_subs_epu8(three_back, all_of(0xF0 - 0x80));
  const __m256i must_continue = _mm256_and_si256(_mm256_or_si256(third, fourth), all_of(0x80));
  return _mm256_xor_si256(must_continue, wrong);
}

FAZHI_AVX2_INLINE bool any(__m256i bits) { return _mm256_testz_si256(bits, bits) == 0; }
FAZHI_AVX2_INLINE unsigned mask_of(__m256i bytes) { return static_cast<unsigned>(_mm256_movemask_epi8(bytes)); }

/// Where an error is that lies in the block at `at` or at the end of the one before; all before is valid.
std::size_t place_of_error(std::string_view text, std::size_t at) {
  for (int back = 0; back < 4 && at > 0 && (static_cast<unsigned char>(text[at - 1]) & 0x80U) != 0; ++back) {
    --at;
    if ((static_cast<unsigned char>(text[at]) & 0x40U) != 0) break;
  }
  return at + portable.valid_utf8(text.substr(at));
}

FAZHI_AVX2 std::size_t valid_utf8_avx2(std::string_view text) {
  __m256i before = _mm256_setzero_si256();
  std::size_t at = 0;
  for (; text.size() - at >= width; at += width) {
    const __m256i block = load(text.data() + at);
    if (any(_mm256_and_si256(_mm256_or_si256(block, before), all_of(0x80))) && any(errors(block, before)))
      return place_of_error(text, at);
    before = block;
  }
  // Zeros behind the text end it, also where its last character is cut.
  alignas(width) char rest[width] = {};
  if (at < text.size()) std::memcpy(rest, text.data() + at, text.size() - at);
  return any(errors(load(rest), before)) ? place_of_error(text, at) : text.size();
}

/// The bytes at which a run ends.
FAZHI_AVX2_INLINE unsigned ends_of_run(__m256i block) {
  const __m256i quote = _mm256_cmpeq_epi8(block, all_of('"'));
  const __m256i backslash = _mm256_cmpeq_epi8(block, all_of('\\'));
  const __m256i control = _mm256_cmpeq_epi8(_mm256_min_epu8(block, all_of(0x1F)), block);
  return mask_of(_mm256_or_si256(_mm256_or_si256(quote, backslash), control));
}

FAZHI_AVX2 std::size_t json_run_avx2(std::string_view text, std::size_t from, bool& is_utf8) {
  __m256i before = _mm256_setzero_si256();
  __m256i wrong = _mm256_setzero_si256();
  std::size_t at = 0;
  for (; from - at >= width; at += width) {
    const __m256i block = load(text.data() + at);
    wrong = _mm256_or_si256(wrong, errors(block, before));
    before = block;
  }
  unsigned of_run = ~0U << (from - at);  // the bytes of the first block that belong to the run
  unsigned ends = 0;
  for (; text.size() - at >= width; at += width) {
    const __m256i block = load(text.data() + at);
    wrong = _mm256_or_si256(wrong, errors(block, before));
    ends = ends_of_run(block) & of_run;
    if (ends != 0) break;
    before = block;
    of_run = ~0U;
  }
  if (ends == 0) {
    alignas(width) char rest[width] = {};
    if (at < text.size()) std::memcpy(rest, text.data() + at, text.size() - at);
    const __m256i block = load(rest);
    wrong = _mm256_or_si256(wrong, errors(block, before));
    ends = ends_of_run(block) & of_run;  // one at least: `rest` ends with a zero
  }
  if (any(wrong)) is_utf8 = false;
  return at + static_cast<std::size_t>(__builtin_ctz(ends));
}

FAZHI_AVX2 std::size_t code_points_avx2(std::string_view text) {
  std::size_t continuations = 0;
  std::size_t at = 0;
  for (; text.size() - at >= width; at += width) {
    // As signed numbers, the bytes 80 to BF are those below -64.
    const __m256i behind = _mm256_cmpgt_epi8(all_of(0xC0), load(text.data() + at));
    continuations += static_cast<unsigned>(__builtin_popcount(mask_of(behind)));
  }
  return at - continuations + utf8::length(text.substr(at));
}

constexpr Form form = {valid_utf8_avx2, json_run_avx2, code_points_avx2};

}  // namespace

const Form* avx2() { return FAZHI_HAS_AVX2 ? &form : nullptr; }

#else

const Form* avx2() { return nullptr; }

#endif

}  // namespace scan
FAZHI_END_NAMESPACE

#include "core/scan_text.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <cstring>

#include "core/avx2.hpp"

FAZHI_BEGIN_NAMESPACE
namespace scan {
namespace {

constexpr std::size_t most_apart = 8;

unsigned byte(const char* at) { return static_cast<unsigned char>(*at); }

/// The unit that begins at `at`, which moves behind it.
char16_t unit_at(std::string_view text, std::size_t& at) {
  const unsigned lead = utf8::detail::byte(text, at);
  if (lead < 0x80) {
    ++at;
    return static_cast<char16_t>(lead);
  }
  const std::size_t length = utf8::detail::sequence(text, at);
  if (length == 0 || length == 4) {
    at += length == 0 ? 1 : 4;
    return odd_unit;
  }
  return static_cast<char16_t>(utf8::next(text, at));
}

/// A character of three bytes, or nothing sure: overlong forms and surrogates are looked at again.
bool is_plain_triple(const char* at) {
  return byte(at) > 0xE0 && byte(at) < 0xF0 && byte(at) != 0xED && (byte(at + 1) & 0xC0U) == 0x80 &&
         (byte(at + 2) & 0xC0U) == 0x80;
}

struct Writer {
  const std::uint8_t* table = nullptr;
  char16_t* units = nullptr;
  std::uint8_t* classes = nullptr;
  std::size_t size = 0;

  void put(char16_t unit) {
    units[size] = unit;
    classes[size++] = table[unit];
  }
  /// Takes characters up to the place `to`, or shortly behind it.
  void take(std::string_view text, std::size_t& at, std::size_t to) {
    while (at < to) {
      if (at + 3 <= text.size() && is_plain_triple(text.data() + at)) {
        const char* bytes = text.data() + at;
        put(static_cast<char16_t>((byte(bytes) << 12U) | ((byte(bytes + 1) & 0x3FU) << 6U) |
                                  (byte(bytes + 2) & 0x3FU)));
        at += 3;
      } else {
        put(unit_at(text, at));
      }
    }
  }
};

// NOLINTNEXTLINE(readability-non-const-parameter): they are written through Writer.
std::size_t read_portable(std::string_view text, const UnitClasses& classes, char16_t* units, std::uint8_t* of_units) {
  Writer out{classes.table(), units, of_units, 0};
  std::size_t at = 0;
  out.take(text, at, text.size());
  return out.size;
}

UnitMasks masks_portable(const std::uint8_t* of_units) {
  UnitMasks masks;
  for (std::size_t i = 0; i < 64; ++i)
    for (std::size_t bit = 0; bit < 8; ++bit)
      masks.of[bit] |= static_cast<std::uint64_t>((of_units[i] >> bit) & 1U) << i;
  return masks;
}

std::uint32_t repeats_portable(const char16_t* units) {
  std::uint32_t places = 0;
  for (std::size_t i = 0; i < 32; ++i) {
    bool found = units[i] == units[i + 1];
    for (std::size_t apart = 2; apart <= most_apart; ++apart)
      found = found || (units[i] == units[i + apart] && units[i + 1] == units[i + 1 + apart]);
    places |= static_cast<std::uint32_t>(found ? 1U : 0U) << i;
  }
  return places;
}

#ifdef FAZHI_SCAN_AVX2

/// 8 characters of three bytes a turn, as long as there are no others.
// NOLINTBEGIN(readability-non-const-parameter): they are written through Writer.
FAZHI_AVX2 std::size_t read_wide(std::string_view text, const UnitClasses& classes, char16_t* units,
                                 std::uint8_t* of_units) {
  // NOLINTEND(readability-non-const-parameter)
  Writer out{classes.table(), units, of_units, 0};
  // Three bytes of each character in four of a register, the last one first.
  const __m256i spread = _mm256_setr_epi8(2, 1, 0, -1, 5, 4, 3, -1, 8, 7, 6, -1, 11, 10, 9, -1, 2, 1, 0, -1, 5, 4, 3,
                                          -1, 8, 7, 6, -1, 11, 10, 9, -1);
  const __m256i form = _mm256_set1_epi32(0x00F0C0C0);
  const __m256i triple = _mm256_set1_epi32(0x00E08080);
  const __m256i lead = _mm256_set1_epi32(0x00FF0000);
  const __m256i least = _mm256_set1_epi32(0x00E00000);
  const __m256i surrogate = _mm256_set1_epi32(0x00ED0000);
  const __m256i low = _mm256_set1_epi32(0x3F);
  const __m256i middle = _mm256_set1_epi32(0xFC0);
  const __m256i high = _mm256_set1_epi32(0xF000);
  std::size_t at = 0;
  while (at + 28 <= text.size()) {
    const char* bytes = text.data() + at;
    const __m128i first = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const __m128i second = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + 12));
    const __m256i words =
        _mm256_shuffle_epi8(_mm256_inserti128_si256(_mm256_castsi128_si256(first), second, 1), spread);
    const __m256i point = _mm256_or_si256(_mm256_and_si256(words, low),
                                          _mm256_or_si256(_mm256_and_si256(_mm256_srli_epi32(words, 2), middle),
                                                          _mm256_and_si256(_mm256_srli_epi32(words, 4), high)));
    // Leads of overlong forms and surrogates are left to the portable form.
    const __m256i leads = _mm256_and_si256(words, lead);
    const __m256i unsure = _mm256_or_si256(_mm256_cmpeq_epi32(leads, least), _mm256_cmpeq_epi32(leads, surrogate));
    const __m256i shaped = _mm256_cmpeq_epi32(_mm256_and_si256(words, form), triple);
    const auto triples =
        static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(_mm256_andnot_si256(unsure, shaped))));
    const __m256i packed = _mm256_permute4x64_epi64(_mm256_packus_epi32(point, point), 0x08);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(units + out.size), _mm256_castsi256_si128(packed));
    for (std::size_t i = 0; i < 8; ++i) out.classes[out.size + i] = out.table[units[out.size + i]];
    const auto taken = static_cast<std::size_t>(__builtin_ctz(~triples));
    out.size += taken;
    at += 3 * taken;
    if (taken == 8) continue;
    do out.put(unit_at(text, at));
    while (at < text.size() && byte(text.data() + at) < 0x80);
  }
  out.take(text, at, text.size());
  return out.size;
}

FAZHI_AVX2 UnitMasks masks_wide(const std::uint8_t* of_units) {
  UnitMasks masks;
  __m256i first = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(of_units));
  __m256i second = _mm256_loadu_si256(reinterpret_cast<const __m256i*>(of_units + 32));
  for (std::size_t bit = 8; bit-- > 0;) {
    const auto low = static_cast<std::uint32_t>(_mm256_movemask_epi8(first));
    const auto high = static_cast<std::uint32_t>(_mm256_movemask_epi8(second));
    masks.of[bit] = (static_cast<std::uint64_t>(high) << 32U) | low;
    first = _mm256_add_epi8(first, first);
    second = _mm256_add_epi8(second, second);
  }
  return masks;
}

FAZHI_AVX2 __m256i sixteen(const char16_t* units) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(units));
}

FAZHI_AVX2 __m256i repeats_of_sixteen(const char16_t* units) {
  const __m256i here = sixteen(units);
  const __m256i next = sixteen(units + 1);
  __m256i found = _mm256_cmpeq_epi16(here, next);
  __m256i behind = sixteen(units + 2);
  for (std::size_t apart = 2; apart <= most_apart; ++apart) {
    const __m256i further = sixteen(units + apart + 1);
    found =
        _mm256_or_si256(found, _mm256_and_si256(_mm256_cmpeq_epi16(here, behind), _mm256_cmpeq_epi16(next, further)));
    behind = further;
  }
  return found;
}

FAZHI_AVX2 std::uint32_t repeats_wide(const char16_t* units) {
  const __m256i packed = _mm256_packs_epi16(repeats_of_sixteen(units), repeats_of_sixteen(units + 16));
  return static_cast<std::uint32_t>(_mm256_movemask_epi8(_mm256_permute4x64_epi64(packed, 0xD8)));
}

#endif

}  // namespace

const UnitForm portable_units = {read_portable, masks_portable, repeats_portable};

const UnitForm* wide_units() {
#ifdef FAZHI_SCAN_AVX2
  static const UnitForm form = {read_wide, masks_wide, repeats_wide};
  return has_wide_registers() ? &form : nullptr;
#else
  return nullptr;
#endif
}

// NOLINTNEXTLINE(cppcoreguidelines-pro-type-member-init): what is not written is not read.
UnitText::UnitText(std::string_view text, const UnitClasses& classes, const UnitForm& form) : form_(form) {
  units_ = own_units_;
  classes_ = own_classes_;
  if (text.size() + 32 > own) {
    far_units_.reset(new char16_t[text.size() + 32 + margin_before + margin]);
    far_classes_.reset(new std::uint8_t[text.size() + 32 + margin]);
    units_ = far_units_.get();
    classes_ = far_classes_.get();
  }
  std::fill_n(units_, margin_before, u'\n');
  units_ += margin_before;
  size_ = form_.read(text, classes, units_, classes_);
  std::fill_n(units_ + size_, margin, u'\n');
  std::memset(classes_ + size_, 0, margin);
}

}  // namespace scan
FAZHI_END_NAMESPACE

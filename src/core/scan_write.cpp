#include "core/scan_write.hpp"

#include <cstring>

#include "core/avx2.hpp"

FAZHI_BEGIN_NAMESPACE
namespace scan {
namespace {

std::size_t copy_json_portable(char* to, std::string_view text) {
  const std::size_t clean = find_json_escape(text, 0);
  if (clean > 0) std::memcpy(to, text.data(), clean);
  return clean;
}

/// Which bytes may begin something that look_at() knows.
struct Beginnings {
  bool is_one[256] = {};

  constexpr Beginnings() {
    for (int control = 0; control < 0x20; ++control) is_one[control] = true;
    for (const int byte : {0x7F, int{':'}, int{' '}, 0xC2, 0xE2, 0xEF}) is_one[byte] = true;
  }
};
constexpr Beginnings beginnings;

/// What the byte at `at`, with those behind it, tells. Marks that are escaped are U+0080 to U+009F, U+2028, U+2029,
/// U+FEFF, U+FFFE and U+FFFF.
unsigned look_at(std::string_view text, std::size_t at) {
  const auto byte = [text](std::size_t i) { return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U; };
  const unsigned first = byte(at);
  const unsigned second = byte(at + 1);
  const unsigned third = byte(at + 2);
  if (first == '\n') return YamlLook::line_end;
  if ((first == ':' && second == ' ') || (first == ' ' && second == '#')) return YamlLook::mark;
  const bool escape =
      first < 0x20 || first == 0x7F || (first == 0xC2 && second >= 0x80 && second < 0xA0) ||
      (first == 0xE2 && second == 0x80 && (third | 1U) == 0xA9) ||
      (first == 0xEF && ((second == 0xBB && third == 0xBF) || (second == 0xBF && (third | 1U) == 0xBF)));
  return escape ? YamlLook::escape : 0;
}

unsigned look_from(std::string_view text, std::size_t at) {
  unsigned found = 0;
  for (; at < text.size(); ++at)
    if (beginnings.is_one[static_cast<unsigned char>(text[at])]) found |= look_at(text, at);
  return found;
}

YamlLook look_yaml_portable(std::string_view text) { return {look_from(text, 0)}; }

}  // namespace

const WriteForm write_portable = {copy_json_portable, look_yaml_portable};

#ifdef FAZHI_SCAN_AVX2
namespace {

#define FAZHI_AVX2_BMI __attribute__((target("avx2,bmi")))

FAZHI_AVX2_BMI inline __m256i load32(const char* from) {
  return _mm256_loadu_si256(reinterpret_cast<const __m256i*>(from));
}
FAZHI_AVX2_BMI inline __m256i equal(__m256i bytes, int byte) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(static_cast<char>(byte)));
}
FAZHI_AVX2_BMI inline __m256i either(__m256i a, __m256i b) { return _mm256_or_si256(a, b); }
FAZHI_AVX2_BMI inline __m256i both(__m256i a, __m256i b) { return _mm256_and_si256(a, b); }
FAZHI_AVX2_BMI inline __m256i control(__m256i bytes) {
  const __m256i below_space = _mm256_cmpeq_epi8(_mm256_min_epu8(bytes, _mm256_set1_epi8(0x1F)), bytes);
  return either(below_space, equal(bytes, 0x7F));
}

FAZHI_AVX2_BMI std::size_t copy_json_avx2(char* to, std::string_view text) {
  if (text.size() < 32) return copy_json_portable(to, text);
  const char* const from = text.data();
  for (std::size_t at = 0;;) {
    const __m256i bytes = load32(from + at);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + at), bytes);
    const __m256i marks =
        either(either(control(bytes), equal(bytes, 0xC2)), either(equal(bytes, '"'), equal(bytes, '\\')));
    const auto found = static_cast<unsigned>(_mm256_movemask_epi8(marks));
    if (found != 0) return at + static_cast<std::size_t>(__builtin_ctz(found));
    at += 32;
    if (at == text.size()) return at;
    if (text.size() - at < 32) at = text.size() - 32;  // some bytes are copied twice
  }
}

/// The marks that escape_marks() looks for begin with three bytes at the most.
FAZHI_AVX2_BMI inline __m256i escape_marks(__m256i first, __m256i second, __m256i third) {
  const __m256i one = _mm256_set1_epi8(1);
  const __m256i odd = either(third, one);
  const __m256i c1 = both(equal(first, 0xC2), _mm256_cmpgt_epi8(_mm256_set1_epi8(static_cast<char>(0xA0)), second));
  const __m256i ends = both(both(equal(first, 0xE2), equal(second, 0x80)), equal(odd, 0xA9));
  const __m256i order = both(equal(second, 0xBB), equal(third, 0xBF));
  const __m256i last = both(equal(second, 0xBF), equal(odd, 0xBF));
  return either(either(c1, ends), both(equal(first, 0xEF), either(order, last)));
}

/// What was seen of a text, block by block.
struct Seen {
  __m256i line_ends;
  __m256i marks;
  __m256i escapes;
};

FAZHI_AVX2_BMI inline void look_at_block(const char* from, Seen& seen) {
  const __m256i first = load32(from);
  const __m256i second = load32(from + 1);
  const __m256i third = load32(from + 2);
  const __m256i line_end = equal(first, '\n');
  const __m256i escapes = either(_mm256_andnot_si256(line_end, control(first)), escape_marks(first, second, third));
  const __m256i colon = both(equal(first, ':'), equal(second, ' '));
  const __m256i hash = both(equal(first, ' '), equal(second, '#'));
  seen.line_ends = either(seen.line_ends, line_end);
  seen.marks = either(seen.marks, either(colon, hash));
  seen.escapes = either(seen.escapes, escapes);
}

FAZHI_AVX2_BMI YamlLook look_yaml_avx2(std::string_view text) {
  constexpr std::size_t block = 32;
  constexpr std::size_t turn = block + 2;  // a block is looked at with the two bytes behind it
  if (text.size() < turn) return look_yaml_portable(text);
  const __m256i none = _mm256_setzero_si256();
  Seen seen = {none, none, none};
  const std::size_t last = text.size() - turn;
  for (std::size_t at = 0; at < last; at += block) look_at_block(text.data() + at, seen);
  look_at_block(text.data() + last, seen);
  unsigned found = look_from(text, text.size() - 2);
  if (_mm256_movemask_epi8(seen.line_ends) != 0) found |= YamlLook::line_end;
  if (_mm256_movemask_epi8(seen.marks) != 0) found |= YamlLook::mark;
  if (_mm256_movemask_epi8(seen.escapes) != 0) found |= YamlLook::escape;
  return {found};
}

const WriteForm with_avx2 = {copy_json_avx2, look_yaml_avx2};

}  // namespace

const WriteForm* write_avx2() { return FAZHI_HAS_AVX2 && FAZHI_HAS_BMI ? &with_avx2 : nullptr; }
#else
const WriteForm* write_avx2() { return nullptr; }
#endif

const WriteForm& write_best() {
  static const WriteForm& form = write_avx2() != nullptr ? *write_avx2() : write_portable;
  return form;
}

}  // namespace scan
FAZHI_END_NAMESPACE

#include "io/fast_json.hpp"

#include "core/words.hpp"
#include "io/escapes.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

const char* behind_digits(const char* at) {
  while (is_digit(*at)) ++at;
  return at;
}

}  // namespace

JsonTokens::JsonTokens(const std::string& text)
    : begin_(text.data()), end_(begin_ + text.size()), json_run_(scan::best().json_run) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  if (text.compare(0, bom.size(), bom) == 0) begin_ += bom.size();
  unchecked_ = begin_;
}

const char* JsonTokens::skip_long_space(const char* at) const {
  constexpr std::uint64_t eight_spaces = 0x2020202020202020U;
  while (*at == '\n' || *at == ' ' || *at == '\r' || *at == '\t') {
    ++at;
    while (end_ - at >= 8) {
      const std::uint64_t others = word(at) ^ eight_spaces;
      if (others != 0) {
        at += words::first(others);
        break;
      }
      at += 8;
    }
  }
  return at;
}

const char* JsonTokens::take_word(const char* at, std::string_view word) const {
  if (static_cast<std::size_t>(end_ - at) < word.size() || std::memcmp(at, word.data(), word.size()) != 0)
    return nullptr;
  return at + word.size();
}

const char* JsonTokens::take_number(const char* at, std::string_view& number) {
  const char* const begin = at;
  at += *at == '-' ? 1 : 0;
  const char* const whole = at;
  at = behind_digits(at);
  if (at == whole || (*whole == '0' && at - whole > 1)) return nullptr;
  if (*at == '.') {
    const char* const fraction = at + 1;
    at = behind_digits(fraction);
    if (at == fraction) return nullptr;
  }
  if (*at == 'e' || *at == 'E') {
    ++at;
    at += *at == '+' || *at == '-' ? 1 : 0;
    const char* const exponent = at;
    at = behind_digits(at);
    // The parser of the complete reader has a limit for exponents, far beyond this one.
    if (at == exponent || at - exponent > 3) return nullptr;
  }
  number = {begin, static_cast<std::size_t>(at - begin)};
  return at;
}

const char* JsonTokens::take_decimal(const char* at, std::int64_t& coefficient, int& scale) {
  const bool quoted = *at == '"';
  at += quoted ? 1 : 0;
  const bool negative = *at == '-';
  at += negative ? 1 : 0;
  const char* const whole = at;
  std::uint64_t digits = 0;  // of more than 18 digits it is nonsense, and not used
  while (is_digit(*at)) digits = digits * 10 + static_cast<std::uint64_t>(*at++ - '0');
  std::ptrdiff_t count = at - whole;
  if (count == 0 || (count > 1 && *whole == '0')) return nullptr;
  scale = 0;
  if (*at == '.') {
    const char* const fraction = ++at;
    while (is_digit(*at)) digits = digits * 10 + static_cast<std::uint64_t>(*at++ - '0');
    if (at == fraction) return nullptr;
    count += at - fraction;
    scale = static_cast<int>(std::min<std::ptrdiff_t>(at - fraction, Decimal::max_digits));
  }
  if (count > Decimal::max_digits || (quoted ? *at++ != '"' : *at == 'e' || *at == 'E')) return nullptr;
  coefficient = negative ? -static_cast<std::int64_t>(digits) : static_cast<std::int64_t>(digits);
  return at;
}

/// A text that began at `begin` and has its first escape, if it is a text at all, at `at`.
const char* JsonTokens::take_escaped(const char* begin, const char* at, std::string_view& text) {
  std::size_t size = 0;
  const auto room_for = [this, &size](std::size_t more) {
    if (resolved_.size() - size < more) resolved_.resize(std::max(2 * resolved_.size(), size + more + 256));
    return &resolved_[size];
  };
  for (;;) {
    const auto run = static_cast<std::size_t>(at - begin);
    std::memcpy(room_for(run + 1), begin, run);
    size += run;
    if (*at == '"') break;
    if (*at != '\\') return nullptr;
    while (*at == '\\') {
      constexpr std::size_t batch = 64;
      char* const first = room_for(4 * batch);
      char* out = first;
      for (std::size_t i = 0; i < batch && *at == '\\'; ++i) {
        at = take_escape(at, out);
        if (at == nullptr) return nullptr;
      }
      size += static_cast<std::size_t>(out - first);
    }
    begin = at;
    at = end_of_run(begin);
  }
  text = std::string_view(resolved_).substr(0, size);
  return at + 1;
}

const char* JsonTokens::take_escape(const char* at, char*& out) const {
  if (at[1] == 'u') return take_code_point(at, out);
  constexpr std::string_view escapes = "\"\\/bfnrt";
  constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
  const auto which = escapes.find(at[1]);
  if (which == std::string_view::npos) return nullptr;
  *out++ = meanings[which];
  return at + 2;
}

const char* JsonTokens::take_code_point(const char* at, char*& out) const {
  const auto unit_at = [this](const char* from) { return end_ - from < 6 ? no_hex_word : hex_word(from + 2); };
  std::uint32_t point = unit_at(at);
  if (point >= no_hex_word) return nullptr;
  at += 6;
  if (point >= 0xD800 && point < 0xDC00 && at[0] == '\\' && at[1] == 'u') {
    const std::uint32_t second = unit_at(at);
    if (second < 0xDC00 || second >= 0xE000) return nullptr;
    at += 6;
    point = 0x10000U + ((point - 0xD800U) << 10U) + (second - 0xDC00U);
  }
  out = put_code_point(out, point);
  return out == nullptr ? nullptr : at;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

#include "rules/support/ordinals.hpp"

#include <fazhi/core/utf8.hpp>

#include <array>
#include <cstddef>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// No number that is read has more characters.
constexpr std::size_t longest = 3;

/// Chinese numerals up to 99, or 0.
int chinese_value(std::u32string_view digits) {
  constexpr int ten = 10;
  if (digits.empty() || digits.size() > longest) return 0;
  const int first = numeral_value(digits[0]);
  if (digits.size() == 1) return first;
  const bool has_tens = first != ten;
  if (first == 0 || (has_tens && digits[1] != U'十')) return 0;
  const int tens = has_tens ? first : 1;
  const std::size_t behind = has_tens ? 2 : 1;
  if (behind == digits.size()) return tens * ten;
  const int ones = numeral_value(digits[behind]);
  return ones == 0 || ones == ten || behind + 1 != digits.size() ? 0 : tens * ten + ones;
}

/// One or two Arabic digits of either width, or 0.
int arabic_value(std::u32string_view digits) {
  int value = 0;
  if (digits.size() > 2) return 0;
  for (const char32_t point : digits) {
    if (point >= U'0' && point <= U'9')
      value = value * 10 + static_cast<int>(point - U'0');
    else if (point >= U'０' && point <= U'９')
      value = value * 10 + static_cast<int>(point - U'０');
    else
      return 0;
  }
  return value;
}

/// What a character does in a printed number.
enum class Piece { numeral, bracket, part, mark };

Piece piece_of(char32_t point) {
  switch (point) {
    case U'(':
    case U')':
    case U'（':
    case U'）':
    case U'〔':
    case U'〕':
    case U'[':
    case U']':
      return Piece::bracket;
    case U'第':
    case U'部':
    case U'分':
    case U'章':
    case U'篇':
    case U'节':
      return Piece::part;
    case U' ':
    case U'\t':
    case U'\u3000':
    case U'、':
    case U'.':
    case U'．':
    case U'。':
    case U',':
    case U'，':
    case U':':
    case U'：':
    case U';':
    case U'；':
      return Piece::mark;
    default:
      return Piece::numeral;
  }
}

}  // namespace

Numeral numeral_at(std::string_view text, std::size_t at) {
  std::array<char32_t, longest> digits{};
  std::size_t count = 0;
  while (at < text.size()) {
    std::size_t behind = at;
    const char32_t point = utf8::next(text, behind);
    if (numeral_value(point) == 0) break;
    if (count == longest) return {};
    digits[count++] = point;
    at = behind;
  }
  const int value = chinese_value({digits.data(), count});
  return value == 0 ? Numeral{} : Numeral{value, at};
}

std::optional<Ordinal> ordinal_of(std::string_view printed) {
  std::array<char32_t, longest> core{};
  std::size_t size = 0;
  Range numeral;
  bool bracketed = false;
  bool part = false;
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t begin = at;
    const char32_t point = utf8::next(printed, at);
    const Piece piece = piece_of(point);
    bracketed = bracketed || piece == Piece::bracket;
    part = part || piece == Piece::part;
    if (piece != Piece::numeral) continue;
    if (size == longest) return std::nullopt;
    if (size == 0) numeral.begin = begin;
    numeral.end = at;
    core[size++] = point;
  }
  const auto form = [&](OrdinalForm plain, OrdinalForm in_brackets) {
    return part ? OrdinalForm::part : bracketed ? in_brackets : plain;
  };
  if (const int value = chinese_value({core.data(), size}); value != 0)
    return Ordinal{value, form(OrdinalForm::chinese, OrdinalForm::bracketed), numeral};
  if (const int value = arabic_value({core.data(), size}); value != 0)
    return Ordinal{value, form(OrdinalForm::arabic, OrdinalForm::arabic_bracketed), numeral};
  return std::nullopt;
}

std::string chinese_number(int value) {
  if (value < 1 || value > most_counted) return std::to_string(value);
  std::string text;
  constexpr std::u32string_view digits = U"一二三四五六七八九";
  const auto put = [&](int digit) { utf8::append(text, digits[static_cast<std::size_t>(digit - 1)]); };
  if (value >= 20) put(value / 10);
  if (value >= 10) text += "十";
  if (value % 10 != 0) put(value % 10);
  return text;
}

std::string renumbered(std::string_view printed, const Ordinal& ordinal, int value) {
  const std::string_view old = printed.substr(ordinal.numeral.begin, ordinal.numeral.size());
  std::size_t at = 0;
  const bool chinese = !old.empty() && numeral_value(utf8::next(old, at)) != 0;
  std::string text(printed.substr(0, ordinal.numeral.begin));
  text += chinese ? chinese_number(value) : std::to_string(value);
  return text.append(printed.substr(ordinal.numeral.end));
}

}  // namespace rules
FAZHI_END_NAMESPACE

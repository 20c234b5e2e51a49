#include "import/numerals.hpp"

#include "import/glyph_set.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::u32string_view figures = U"零一二三四五六七八九";

/// Nearly all characters are no numerals.
constexpr GlyphSet numerals(U"零一二三四五六七八九〇两十百千");

int figure(char32_t c) {
  if (!numerals.may_have(c)) return -1;
  if (c == U'〇') return 0;
  if (c == U'两') return 2;
  const auto found = figures.find(c);
  return found == std::u32string_view::npos ? -1 : static_cast<int>(found);
}

int power(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

constexpr std::size_t longest_number = 18;

}  // namespace

bool is_chinese_numeral(char32_t c) { return numerals.may_have(c) && (figure(c) >= 0 || power(c) != 0); }
bool is_power_of_myriads(char32_t c) { return c == U'万' || c == U'亿'; }

Ordinal chinese_ordinal(const Glyphs& text, std::size_t at) {
  const auto plain = [&text](std::size_t i) { return text[i] == U'两' ? -1 : figure(text[i]); };
  int value = plain(at);
  if (value == 0) return {};
  std::size_t i = at + (value > 0 ? 1 : 0);
  if (text[i] == U'十') {
    value = (value > 0 ? value : 1) * 10;
    ++i;
    if (plain(i) > 0) value += plain(i++);
  }
  if (value <= 0 || is_chinese_numeral(text[i])) return {};
  return {value, i - at};
}

std::string ordinal_text(int value) {
  constexpr const char* ones[] = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (value <= 0 || value > 99) return std::to_string(value);
  std::string text;
  if (value >= 20) text += ones[value / 10];
  if (value >= 10) text += "十";
  return text + ones[value % 10];
}

namespace {

/// Digits from `i` on, as far as they fit; `i` is behind them.
std::string digits_at(const Glyphs& text, std::size_t& i) {
  std::string digits;
  while (is_digit(text[i]) && digits.size() < longest_number) digits.push_back(static_cast<char>(text[i++]));
  return digits;
}

std::size_t digits_from(const Glyphs& text, std::size_t at) {
  std::size_t end = at;
  while (end - at <= longest_number && is_digit(text[end])) ++end;
  return end - at;
}

/// 1,036: groups of three behind commas.
bool take_groups(const Glyphs& text, std::size_t& i, std::string& digits) {
  bool taken = false;
  while (text[i] == U',' && digits_from(text, i + 1) == 3 && digits.size() + 3 <= longest_number) {
    ++i;
    digits += digits_at(text, i);
    taken = true;
  }
  return taken;
}

/// Whether a word stands before a number, with a space between at most.
bool behind_word(const Glyphs& text, std::size_t at, bool spaced) {
  if (spaced && at > 0 && is_space(text[at - 1])) --at;
  return at > 0 && is_han(text[at - 1]);
}

/// 1 036 or 1 2: a space that has slipped into a number. Only behind a word, where no list of numbers can stand, and
/// where the whole is no longer than a count would be.
bool take_broken_digits(const Glyphs& text, std::size_t at, std::size_t& i, std::string& digits) {
  constexpr std::size_t longest_broken = 6;
  const std::size_t more = is_space(text[i]) ? digits_from(text, i + 1) : 0;
  if (!behind_word(text, at, more == 3)) return false;
  if (more == 0 || digits.size() + more > longest_broken || digits.size() == 4) return false;
  const char32_t next = text[text.skip_spaces(i + 1 + more)];
  if (is_digit(next) || next == U',' || next == U'-') return false;
  ++i;
  digits += digits_at(text, i);
  return true;
}

/// Where the fraction begins behind a point with a stray space beside it (12 .5, 12. 5), or 0.
std::size_t broken_fraction(const Glyphs& text, std::size_t at, std::size_t i) {
  if (at == 0 || !is_han(text[at - 1])) return 0;
  const std::size_t point = text.skip_spaces(i);
  if (text[point] != U'.' || point > i + 1) return 0;
  const std::size_t fraction = text.skip_spaces(point + 1);
  return fraction <= point + 2 && is_digit(text[fraction]) ? fraction : 0;
}

}  // namespace

Numeral arabic_numeral(const Glyphs& text, std::size_t at) {
  Numeral number;
  std::size_t i = at;
  number.digits = digits_at(text, i);
  if (number.digits.empty() || is_digit(text[i])) return {};
  const bool grouped = number.digits.size() <= 3 && number.digits[0] != '0' && take_groups(text, i, number.digits);
  if (!grouped) number.broken = take_broken_digits(text, at, i, number.digits);
  std::size_t fraction_at = text[i] == U'.' && is_digit(text[i + 1]) ? i + 1 : 0;
  if (fraction_at == 0) {
    fraction_at = broken_fraction(text, at, i);
    number.broken = number.broken || fraction_at != 0;
  }
  if (fraction_at != 0) {
    i = fraction_at;
    const std::string fraction = digits_at(text, i);
    if (is_digit(text[i]) || (text[i] == U'.' && is_digit(text[i + 1])) ||
        number.digits.size() + fraction.size() > longest_number)
      return {};
    number.digits += "." + fraction;
  }
  const std::size_t point = number.digits.find('.');
  const std::size_t whole = point == std::string::npos ? number.digits.size() : point;
  std::size_t zeros = 0;
  while (zeros + 1 < whole && number.digits[zeros] == '0') ++zeros;
  number.digits.erase(0, zeros);
  number.length = i - at;
  return number;
}

namespace {

/// A Chinese number as it is read, character by character.
struct Reckoning {
  std::int64_t high = 0;     ///< what 万 and 亿 have closed
  std::int64_t section = 0;  ///< what 十, 百 and 千 have closed
  int last = -1;
  int raised = 0;

  std::int64_t open() const { return section + (last > 0 ? last : 0); }
  std::int64_t value() const { return high + open(); }
  void raise(bool to_the_eighth) {
    high = to_the_eighth ? value() * 100'000'000 : high + open() * 10'000;
    section = 0;
    last = -1;
    ++raised;
  }
};

/// 点五 behind a number: the fraction's digits.
std::string chinese_fraction(const Glyphs& text, std::size_t at) {
  std::string digits;
  if (text[at] != U'点') return digits;
  for (std::size_t i = at + 1; digits.size() < 4 && text[i] != U'两' && figure(text[i]) >= 0; ++i)
    digits += std::to_string(figure(text[i]));
  return digits;
}

}  // namespace

Numeral chinese_numeral(const Glyphs& text, std::size_t at) {
  // 逾万名, 近亿元: the power itself is the number.
  if (text[at] == U'万' || text[at] == U'亿') {
    if (is_chinese_numeral(text[at + 1]) || is_power_of_myriads(text[at + 1])) return {};
    return {text[at] == U'万' ? "10000" : "100000000", 1, false};
  }
  Reckoning number;
  std::size_t i = at;
  for (; i - at < longest_number; ++i) {
    const char32_t c = text[i];
    if (figure(c) >= 0) {
      // Two figures in a row are no number but a name or a year: 一二三, 二〇二四.
      if (number.last > 0) return {};
      number.last = figure(c);
    } else if (power(c) != 0) {
      number.section += std::int64_t{number.last > 0 ? number.last : 1} * power(c);
      number.last = -1;
    } else if (is_power_of_myriads(c) && number.value() > 0 && is_chinese_numeral(text[i + 1])) {
      // 三万五千; in 三万元 the 万 belongs to the unit.
      if (number.raised == 2 || (c == U'亿' && number.high >= 100'000'000)) return {};
      number.raise(c == U'亿');
    } else {
      break;
    }
  }
  if (i == at) return {};
  Numeral found{std::to_string(number.value()), i - at, false};
  const std::string fraction = chinese_fraction(text, i);
  if (!fraction.empty()) {
    found.digits += "." + fraction;
    found.length += 1 + fraction.size();
  }
  return found;
}

Year year_at(const Glyphs& text, std::size_t at) {
  int value = 0;
  for (std::size_t i = at; i < at + 4; ++i) {
    const int digit = is_digit(text[i]) ? static_cast<int>(text[i] - U'0') : text[i] == U'两' ? -1 : figure(text[i]);
    if (digit < 0) return {};
    value = value * 10 + digit;
  }
  if (value < 1949 || value > 2100 || is_digit(text[at + 4])) return {};
  return {value, 4};
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

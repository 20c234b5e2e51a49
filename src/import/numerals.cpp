#include "import/numerals.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::u32string_view figures = U"零一二三四五六七八九";

int figure(char32_t c) {
  if (c == U'〇') return 0;
  if (c == U'两') return 2;
  const auto found = figures.find(c);
  return found == std::u32string_view::npos ? -1 : static_cast<int>(found);
}

int power(char32_t c) { return c == U'十' ? 10 : c == U'百' ? 100 : c == U'千' ? 1000 : 0; }

constexpr std::size_t longest_number = 18;

}  // namespace

bool is_chinese_numeral(char32_t c) { return figure(c) >= 0 || power(c) != 0; }

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

Numeral arabic_numeral(const Glyphs& text, std::size_t at) {
  Numeral number;
  std::size_t i = at;
  while (is_digit(text[i]) && number.digits.size() < longest_number)
    number.digits.push_back(static_cast<char>(text[i++]));
  if (number.digits.empty() || is_digit(text[i])) return {};
  const auto group = [&text](std::size_t comma) {
    return text[comma] == U',' && is_digit(text[comma + 1]) && is_digit(text[comma + 2]) && is_digit(text[comma + 3]) &&
           !is_digit(text[comma + 4]);
  };
  if (number.digits.size() <= 3 && number.digits[0] != '0') {
    while (group(i) && number.digits.size() + 3 <= longest_number) {
      for (std::size_t k = 1; k <= 3; ++k) number.digits.push_back(static_cast<char>(text[i + k]));
      i += 4;
    }
  }
  if (text[i] == U'.' && is_digit(text[i + 1])) {
    std::string fraction;
    std::size_t end = i + 1;
    while (is_digit(text[end]) && number.digits.size() + fraction.size() < longest_number)
      fraction.push_back(static_cast<char>(text[end++]));
    if (is_digit(text[end]) || (text[end] == U'.' && is_digit(text[end + 1]))) return {};
    number.digits += "." + fraction;
    i = end;
  }
  const std::size_t point = number.digits.find('.');
  const std::size_t whole = point == std::string::npos ? number.digits.size() : point;
  std::size_t zeros = 0;
  while (zeros + 1 < whole && number.digits[zeros] == '0') ++zeros;
  number.digits.erase(0, zeros);
  number.length = i - at;
  return number;
}

Numeral chinese_numeral(const Glyphs& text, std::size_t at) {
  std::int64_t total = 0;
  std::int64_t section = 0;
  int last = -1;
  std::size_t i = at;
  for (; i - at < longest_number; ++i) {
    const char32_t c = text[i];
    if (figure(c) >= 0) {
      // Two figures in a row are no number but a name or a year: 一二三, 二〇二四.
      if (last > 0) return {};
      last = figure(c);
    } else if (power(c) != 0) {
      section += std::int64_t{last > 0 ? last : 1} * power(c);
      last = -1;
    } else if (c == U'万' && total == 0 && (section > 0 || last > 0)) {
      total = (section + (last > 0 ? last : 0)) * 10'000;
      section = 0;
      last = -1;
    } else {
      break;
    }
  }
  if (i == at) return {};
  return {std::to_string(total + section + (last > 0 ? last : 0)), i - at};
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

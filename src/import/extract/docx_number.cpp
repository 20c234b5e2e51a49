#include "import/extract/docx_number.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <array>
#include <cstddef>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {
namespace {

std::string utf8_of(std::u32string_view points) {
  std::string text;
  for (const char32_t point : points) utf8::append(text, point);
  return text;
}

/// The signs of a way to count in Chinese. Empty signs are left out.
struct Counting {
  std::u32string_view digits;  ///< from zero on
  std::u32string_view units;   ///< ten, hundred, thousand, ten thousand
  bool bare_ten = true;        ///< 十一, not 一十一
  bool bare_unit = false;      ///< 百, not 一百
  bool says_zero = true;       ///< 一百零一
};

constexpr std::u32string_view common_digits = U"〇一二三四五六七八九";
constexpr std::u32string_view common_units = U"十百千万";
constexpr Counting chinese{common_digits, common_units};
constexpr Counting japanese{common_digits, common_units, true, true, false};
constexpr Counting taiwanese{U"零一二三四五六七八九", U"十百千萬"};
constexpr Counting legal_simplified{U"零壹贰叁肆伍陆柒捌玖", U"拾佰仟万", false};
constexpr Counting legal_traditional{U"零壹貳參肆伍陸柒捌玖", U"拾佰仟萬", false};

std::string positional(int number, std::u32string_view digits) {
  std::string text;
  for (const char digit : std::to_string(number)) utf8::append(text, digits[static_cast<std::size_t>(digit - '0')]);
  return text;
}

std::string counted(int number, const Counting& signs) {
  if (number == 0) return utf8_of(signs.digits.substr(0, 1));
  const std::string decimal = std::to_string(number);
  std::u32string text;
  bool zero = false;
  for (std::size_t i = 0; i < decimal.size(); ++i) {
    const std::size_t place = decimal.size() - 1 - i;
    const auto digit = static_cast<std::size_t>(decimal[i] - '0');
    if (digit == 0) {
      zero = signs.says_zero;
      continue;
    }
    if (zero) text += signs.digits[0];
    zero = false;
    const bool leading_ten = place == 1 && text.empty() && signs.bare_ten;
    const bool bare = digit == 1 && place != 0 && place < 4 && (leading_ten || signs.bare_unit);
    if (!bare) text += signs.digits[digit];
    if (place != 0) text += signs.units[place - 1];
  }
  return utf8_of(text);
}

/// Below a hundred as people count, from there on digit by digit.
std::string counted_to_99(int number, std::u32string_view digits) {
  return number < 100 ? counted(number, {digits, common_units}) : positional(number, digits);
}

std::string roman(int number, bool upper) {
  struct Sign {
    int value;
    std::string_view letters;
  };
  constexpr std::array<Sign, 13> signs = {{{1000, "M"},
                                           {900, "CM"},
                                           {500, "D"},
                                           {400, "CD"},
                                           {100, "C"},
                                           {90, "XC"},
                                           {50, "L"},
                                           {40, "XL"},
                                           {10, "X"},
                                           {9, "IX"},
                                           {5, "V"},
                                           {4, "IV"},
                                           {1, "I"}}};
  std::string text;
  for (const Sign& sign : signs)
    for (; number >= sign.value; number -= sign.value) text += sign.letters;
  if (!upper)
    for (char& c : text) c = static_cast<char>(c - 'A' + 'a');
  return text;
}

/// a … z, aa … zz, aaa …
std::string letters(int number, char first) {
  return std::string(static_cast<std::size_t>((number - 1) / 26 + 1), static_cast<char>(first + (number - 1) % 26));
}

std::string full_width(int number) {
  std::u32string text;
  for (const char digit : std::to_string(number)) text += U'０' + static_cast<char32_t>(digit - '0');
  return utf8_of(text);
}

using Format = std::string (*)(int);

struct NamedFormat {
  std::string_view name;
  Format format;
  int first = 0;  ///< the numbers that it has signs for
  int last = 32767;
};

template <char32_t first>
std::string sign(int number) {
  return utf8_of(std::u32string(1, first + static_cast<char32_t>(number - 1)));
}

std::string nth(std::u32string_view signs, int number) {
  return utf8_of(signs.substr(static_cast<std::size_t>(number - 1), 1));
}
std::string stem(int number) { return nth(U"甲乙丙丁戊己庚辛壬癸", number); }
std::string branch(int number) { return nth(U"子丑寅卯辰巳午未申酉戌亥", number); }

const std::array<NamedFormat, 33> formats = {{
    {"none", [](int) { return std::string(); }},
    {"bullet", [](int) { return std::string(); }},
    {"decimalZero", [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); }},
    {"decimalFullWidth", full_width},
    {"decimalFullWidth2", full_width},
    {"decimalEnclosedCircle", sign<U'①'>, 1, 20},
    {"decimalEnclosedCircleChinese", sign<U'①'>, 1, 20},
    {"decimalEnclosedFullstop", sign<U'⒈'>, 1, 20},
    {"decimalEnclosedParen", sign<U'⑴'>, 1, 20},
    {"ideographEnclosedCircle", sign<U'㊀'>, 1, 10},
    {"numberInDash", [](int n) { return "- " + std::to_string(n) + " -"; }},
    {"chineseCounting", [](int n) { return counted_to_99(n, common_digits); }},
    {"chineseCountingThousand", [](int n) { return counted(n, chinese); }},
    {"chineseLegalSimplified", [](int n) { return counted(n, legal_simplified); }},
    {"ideographDigital", [](int n) { return positional(n, common_digits); }},
    {"ideographLegalTraditional", [](int n) { return counted(n, legal_traditional); }},
    {"ideographTraditional", stem, 1, 10},
    {"ideographZodiac", branch, 1, 12},
    {"ideographZodiacTraditional", [](int n) { return stem((n - 1) % 10 + 1) + branch((n - 1) % 12 + 1); }, 1, 60},
    {"japaneseCounting", [](int n) { return counted(n, japanese); }},
    {"japaneseDigitalTenThousand", [](int n) { return positional(n, common_digits); }},
    {"japaneseLegal",
     [](int n) {
       return counted(n, {U"〇壱弐参四伍六七八九", U"拾百阡萬", false});
     }},
    {"taiwaneseCounting", [](int n) { return counted_to_99(n, common_digits); }},
    {"taiwaneseCountingThousand", [](int n) { return counted(n, taiwanese); }},
    {"taiwaneseDigital", [](int n) { return positional(n, common_digits); }},
    {"koreanDigital2", [](int n) { return positional(n, taiwanese.digits); }},
    {"upperLetter", [](int n) { return letters(n, 'A'); }, 1, 780},
    {"lowerLetter", [](int n) { return letters(n, 'a'); }, 1, 780},
    {"upperRoman", [](int n) { return roman(n, true); }, 1, 3999},
    {"lowerRoman", [](int n) { return roman(n, false); }, 1, 3999},
    {"ordinal",
     [](int n) {
       const int ten = n / 10 % 10;
       const char* const ends[] = {"th", "st", "nd", "rd"};
       return std::to_string(n) + (ten == 1 || n % 10 > 3 ? "th" : ends[n % 10]);
     }},
    {"hex",
     [](int n) {
       std::string text;
       for (; n != 0 || text.empty(); n /= 16) text.insert(text.begin(), "0123456789ABCDEF"[n % 16]);
       return text;
     }},
    {"decimalHalfWidth", [](int n) { return std::to_string(n); }},
}};

}  // namespace

std::string formatted_number(int number, std::string_view format) {
  const auto* found =
      std::find_if(formats.begin(), formats.end(), [&](const NamedFormat& one) { return one.name == format; });
  if (found == formats.end() || number < found->first || number > found->last) return std::to_string(number);
  return found->format(number);
}

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE

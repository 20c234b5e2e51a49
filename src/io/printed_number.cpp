#include "io/printed_number.hpp"

#include <fazhi/core/utf8.hpp>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {
namespace {

constexpr std::u32string_view chinese = U"零一二三四五六七八九";

bool is_one_of(char32_t point, std::u32string_view points) { return points.find(point) != std::u32string_view::npos; }

int chinese_digit(char32_t point) {
  const auto at = chinese.find(point);
  return at == std::u32string_view::npos ? 0 : static_cast<int>(at);
}

std::optional<int> arabic_digit(char32_t point) {
  if (point >= U'0' && point <= U'9') return static_cast<int>(point - U'0');
  if (point >= U'０' && point <= U'９') return static_cast<int>(point - U'０');
  return std::nullopt;
}

bool is_numeral(char32_t point) {
  return arabic_digit(point).has_value() || point == U'十' || chinese_digit(point) > 0;
}

/// 12, 十二, ㈢ or ③, from where `point` stands; `at` is behind it.
int value_from(char32_t point, std::string_view number, std::size_t at) {
  constexpr int most = 1'000'000;
  if (point >= U'㈠' && point <= U'㈩') return static_cast<int>(point - U'㈠') + 1;
  if (point >= U'①' && point <= U'⑳') return static_cast<int>(point - U'①') + 1;
  const bool arabic = arabic_digit(point).has_value();
  int value = 0;
  int ones = 0;
  for (;;) {
    if (arabic) {
      const auto digit = arabic_digit(point);
      if (!digit || value >= most) return value;
      value = value * 10 + *digit;
    } else if (point == U'十') {
      value = (ones == 0 ? 1 : ones) * 10;
      ones = 0;
    } else if (chinese_digit(point) != 0 && ones == 0) {
      ones = chinese_digit(point);
    } else {
      return value + ones;
    }
    if (at >= number.size()) return value + ones;
    point = utf8::next(number, at);
  }
}

}  // namespace

PrintedNumber printed_number(const std::optional<std::string>& number) {
  if (!number) return {};
  constexpr std::size_t longest = 96;  // bytes; a longer one is none, and is not read through again and again
  if (number->size() > longest || utf8::first_invalid(*number)) return {};
  PrintedNumber read;
  bool brackets = false;
  bool marked = false;
  bool arabic = false;
  for (std::size_t at = 0; at < number->size();) {
    const char32_t point = utf8::next(*number, at);
    const bool circled = point >= U'①' && point <= U'⑳';
    if (is_one_of(point, U"()（）〔〕[]") || (point >= U'㈠' && point <= U'㈩')) brackets = true;
    if (is_one_of(point, U"、.．，,第章部")) marked = true;
    if (read.value != 0 || (!is_numeral(point) && !circled && !(point >= U'㈠' && point <= U'㈩'))) continue;
    arabic = circled || arabic_digit(point).has_value();
    read.value = value_from(point, *number, at);
  }
  if (read.value == 0) return {};
  read.form = brackets ? NumberForm::bracketed : !arabic && marked ? NumberForm::section : NumberForm::item;
  return read;
}

bool runs_together(std::string_view number, std::string_view text) {
  if (number.empty() || text.empty() || utf8::first_invalid(number)) return false;
  std::size_t first = 0;
  const char32_t begin = utf8::next(text, first);
  const bool digit = arabic_digit(begin).has_value();
  if (!digit && !is_numeral(begin) && begin != U'指') return false;
  char32_t end = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < number.size();) {
    before = end;
    end = utf8::next(number, at);
  }
  if (is_one_of(end, U".．、,，")) end = before;
  // 一是指 is a number too.
  return begin == U'指' ? end == U'是'
         : digit        ? arabic_digit(end).has_value()
                        : is_numeral(end) && !arabic_digit(end).has_value();
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

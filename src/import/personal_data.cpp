#include "import/personal_data.hpp"

#include "import/defects.hpp"
#include "import/vocabulary.hpp"

#include <fazhi/core/date.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t label_reach = 20;

int digit(char32_t c) { return static_cast<int>(c - U'0'); }

int number(const Glyphs& text, std::size_t at, std::size_t length) {
  int value = 0;
  for (std::size_t i = at; i < at + length; ++i) value = value * 10 + digit(text[i]);
  return value;
}

/// The words before a number in its line.
std::u32string_view label_before(const Glyphs& text, std::size_t at, Span line) {
  return text.view({at > line.begin + label_reach ? at - label_reach : line.begin, at});
}

bool part_of_more(const Glyphs& text, std::size_t begin, std::size_t end) {
  const auto joins = [](char32_t c) { return is_digit(c) || is_latin(c) || c == U'-' || c == U'_' || c == U'/'; };
  return (begin > 0 && (joins(text[begin - 1]) || text[begin - 1] == U'.')) || joins(text[end]);
}

/// 13800001234元: a sum or a count.
bool counts(const Glyphs& text, std::size_t end) {
  constexpr std::u32string_view multipliers = U"余多万亿";
  const std::size_t unit = text.skip_spaces(end);
  return multipliers.find(text[unit]) != multipliers.npos || text.vocabulary().units.at(text.all(), unit) != 0;
}

/// Whether a line has as many digits as the shortest of the numbers, in either width; most lines have not.
bool has_digits_enough(std::string_view line) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < line.size() && count < 11; ++i) {
    const std::string_view wide = line.substr(i, 3);
    if (line[i] >= '0' && line[i] <= '9') ++count;
    if (wide >= "０" && wide <= "９") ++count;
  }
  return count >= 11;
}

}  // namespace

bool is_identity_number(std::u32string_view digits) {
  // GB 11643-1999: the weights are powers of two mod 11.
  constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  constexpr std::u32string_view checks = U"10X98765432";
  constexpr std::u32string_view provinces =
      U"11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 "
      U"54 61 62 63 64 65 71 81 82 83";
  if (digits.size() != 18) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 17; ++i) {
    if (!is_digit(digits[i])) return false;
    sum += weights[i] * digit(digits[i]);
  }
  const char32_t last = digits[17] == U'x' ? U'X' : digits[17];
  if (last != checks[static_cast<std::size_t>(sum % 11)]) return false;
  const std::size_t province = provinces.find(digits.substr(0, 2));
  if (province == std::u32string_view::npos || province % 3 != 0) return false;
  const auto value = [digits](std::size_t at, std::size_t length) {
    int all = 0;
    for (std::size_t i = at; i < at + length; ++i) all = all * 10 + digit(digits[i]);
    return all;
  };
  const int year = value(6, 4);
  return year >= 1880 && year <= 2100 && Date::of(year, value(10, 2), value(12, 2)).has_value();
}

bool is_card_number(std::u32string_view digits) {
  if (digits.size() < 16 || digits.size() > 19) return false;
  int sum = 0;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    int value = digit(digits[digits.size() - 1 - i]);
    if (i % 2 == 1) value = value > 4 ? 2 * value - 9 : 2 * value;
    sum += value;
  }
  return sum % 10 == 0;
}

void find_personal_data(const Glyphs& text, Span line, DefectList& found) {
  for (std::size_t i = line.begin; i < line.end;) {
    if (!is_digit(text[i])) {
      ++i;
      continue;
    }
    std::size_t end = i;
    while (end < line.end && is_digit(text[end])) ++end;
    const std::size_t length = end - i;
    const bool with_letter = length == 17 && (text[end] == U'X' || text[end] == U'x');
    const std::size_t whole = with_letter ? end + 1 : end;
    if (length >= 11 && length <= 19 && !part_of_more(text, i, whole)) {
      const std::u32string_view label = label_before(text, i, line);
      if (is_identity_number(text.view({i, whole}))) {
        found.add({i, whole}, DefectKind::identity_number);
      } else if (length == 11 && text[i] == U'1' && number(text, i + 1, 1) >= 3) {
        if (!text.vocabulary().office_lines.in(label) && !counts(text, end))
          found.add({i, whole}, DefectKind::mobile_number, Confidence::likely);
      } else if (text.vocabulary().card_labels.in(label) && is_card_number(text.view({i, end}))) {
        found.add({i, end}, DefectKind::bank_card, Confidence::likely);
      }
    }
    i = whole;
  }
}

std::vector<PersonalNumber> personal_numbers(std::string_view text, const Lexicon& known) {
  std::vector<PersonalNumber> numbers;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\r\n", at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (has_digits_enough(line)) {
      const Glyphs glyphs = Glyphs::of_lines(line, known);
      DefectList found(line.size());
      for (const Span span : glyphs.lines()) find_personal_data(glyphs, span, found);
      for (const Defect& one : found.take()) {
        const Range within = glyphs.range(one.span);
        numbers.push_back({{at + within.begin, at + within.end}, one.kind});
      }
    }
    at = end + 1;
  }
  return numbers;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

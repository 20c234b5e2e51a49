#include "rules/support/ordinals.hpp"

#include <fazhi/core/utf8.hpp>

#include <cstddef>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

constexpr std::u32string_view chinese_digits = U"一二三四五六七八九";

bool is_one_of(char32_t point, std::u32string_view points) { return points.find(point) != std::u32string_view::npos; }

/// Chinese numerals up to 99, or nothing.
std::optional<int> chinese_value(std::u32string_view digits) {
  const auto digit = [](char32_t point) {
    const auto at = chinese_digits.find(point);
    return at == std::u32string_view::npos ? 0 : static_cast<int>(at) + 1;
  };
  const auto ten = digits.find(U'十');
  if (ten == std::u32string_view::npos) {
    if (digits.size() != 1 || digit(digits[0]) == 0) return std::nullopt;
    return digit(digits[0]);
  }
  if (ten > 1 || digits.size() > ten + 2) return std::nullopt;
  const int tens = ten == 0 ? 1 : digit(digits[0]);
  const int ones = digits.size() == ten + 1 ? 0 : digit(digits[ten + 1]);
  if (tens == 0 || (ones == 0 && digits.size() > ten + 1)) return std::nullopt;
  return tens * 10 + ones;
}

std::optional<int> arabic_value(std::u32string_view digits) {
  int value = 0;
  if (digits.empty() || digits.size() > 2) return std::nullopt;
  for (const char32_t point : digits) {
    if (point >= U'0' && point <= U'9')
      value = value * 10 + static_cast<int>(point - U'0');
    else if (point >= U'０' && point <= U'９')
      value = value * 10 + static_cast<int>(point - U'０');
    else
      return std::nullopt;
  }
  return value == 0 ? std::nullopt : std::optional<int>(value);
}

}  // namespace

std::optional<Ordinal> ordinal_of(std::string_view printed) {
  std::u32string core;
  Range numeral;
  bool bracketed = false;
  bool part = false;
  for (std::size_t at = 0; at < printed.size();) {
    const std::size_t begin = at;
    const char32_t point = utf8::next(printed, at);
    if (is_one_of(point, U"()（）〔〕[]"))
      bracketed = true;
    else if (is_one_of(point, U"第部分章篇节"))
      part = true;
    else if (!is_one_of(point, U" \t\u3000、.．。,，:：;；")) {
      if (core.empty()) numeral.begin = begin;
      numeral.end = at;
      core += point;
    }
    if (core.size() > 3) return std::nullopt;
  }
  const auto form = [&](OrdinalForm plain, OrdinalForm in_brackets) {
    return part ? OrdinalForm::part : bracketed ? in_brackets : plain;
  };
  if (const auto value = chinese_value(core))
    return Ordinal{*value, form(OrdinalForm::chinese, OrdinalForm::bracketed), numeral};
  if (const auto value = arabic_value(core))
    return Ordinal{*value, form(OrdinalForm::arabic, OrdinalForm::arabic_bracketed), numeral};
  return std::nullopt;
}

std::string chinese_number(int value) {
  if (value < 1 || value > most_counted) return std::to_string(value);
  std::string text;
  const auto put = [&text](int digit) { utf8::append(text, chinese_digits[static_cast<std::size_t>(digit - 1)]); };
  if (value >= 20) put(value / 10);
  if (value >= 10) text += "十";
  if (value % 10 != 0) put(value % 10);
  return text;
}

std::string renumbered(std::string_view printed, const Ordinal& ordinal, int value) {
  const std::string_view old = printed.substr(ordinal.numeral.begin, ordinal.numeral.size());
  std::size_t at = 0;
  const bool chinese = !old.empty() && is_one_of(utf8::next(old, at), U"一二三四五六七八九十");
  std::string text(printed.substr(0, ordinal.numeral.begin));
  text += chinese ? chinese_number(value) : std::to_string(value);
  return text.append(printed.substr(ordinal.numeral.end));
}

}  // namespace rules
FAZHI_END_NAMESPACE

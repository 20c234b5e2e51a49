#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <optional>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// Codes of organisations and divisions, judged by form and check digit alone: whether one was ever issued is not
/// known.
namespace codes {

/// What is wrong with a code.
enum class Fault {
  length,
  character,   ///< one that such codes do not have
  check_digit  ///< the last character does not follow from the others
};

namespace detail {

/// The value of a digit or capital letter, 0 to 35, or -1.
constexpr int value_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  return c >= 'A' && c <= 'Z' ? c - 'A' + 10 : -1;
}

/// Its place in the alphabet of credit codes, which leaves out I, O, S, V and Z; or -1.
constexpr int credit_value_of(char c) {
  constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const auto at = alphabet.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace detail

/// What is wrong with a unified social credit code (统一社会信用代码), 18 characters; nothing where it holds. Codes are
/// in use that do not hold, so that this is a reason to look, and no proof.
/// Source: GB 32100-2015.
constexpr std::optional<Fault> fault_of_credit_code(std::string_view code) {
  if (code.size() != 18) return Fault::length;
  int sum = 0;
  int weight = 1;  // 3 to the power of the place, modulo 31
  for (std::size_t at = 0; at + 1 < code.size(); ++at) {
    const int value = detail::credit_value_of(code[at]);
    if (value < 0) return Fault::character;
    sum += value * weight;
    weight = weight * 3 % 31;
  }
  const int check = detail::credit_value_of(code[17]);
  if (check < 0) return Fault::character;
  return check == (31 - sum % 31) % 31 ? std::nullopt : std::optional(Fault::check_digit);
}

/// What is wrong with an organisation code (组织机构代码), 9 characters without a hyphen; nothing where it holds.
/// Source: GB 11714-1997.
constexpr std::optional<Fault> fault_of_organization_code(std::string_view code) {
  constexpr int weights[] = {3, 7, 9, 10, 5, 8, 4, 2};
  if (code.size() != 9) return Fault::length;
  int sum = 0;
  for (std::size_t at = 0; at < 8; ++at) {
    const int value = detail::value_of(code[at]);
    if (value < 0) return Fault::character;
    sum += value * weights[at];
  }
  const int check = 11 - sum % 11;
  const char due = check == 10 ? 'X' : check == 11 ? '0' : static_cast<char>('0' + check);
  if (detail::value_of(code[8]) < 0) return Fault::character;
  return code[8] == due ? std::nullopt : std::optional(Fault::check_digit);
}

/// Whether a code begins with two digits that stand for a province.
/// Source: GB/T 2260.
constexpr bool begins_with_province(std::string_view code) {
  constexpr std::string_view provinces =
      "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82";
  if (code.size() < 2) return false;
  for (std::size_t at = 0; at < provinces.size(); at += 3)
    if (provinces[at] == code[0] && provinces[at + 1] == code[1]) return true;
  return false;
}

/// Whether a division code (行政区划代码) is of the right form: six digits, of a province, its city and its county, and
/// no county without a city.
/// Source: GB/T 2260.
constexpr bool is_division_code(std::string_view code) {
  if (code.size() != 6 || !begins_with_province(code)) return false;
  for (const char c : code)
    if (c < '0' || c > '9') return false;
  return code.substr(2, 2) != "00" || code.substr(4) == "00";
}

}  // namespace codes

FAZHI_END_NAMESPACE

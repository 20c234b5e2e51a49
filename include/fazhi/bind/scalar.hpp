#pragma once

#include <fazhi/core/result.hpp>

#include <cstdint>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// What stands between a format's events and a described type: binder, writer, schema. It knows no report.
namespace bind {

/// A value without parts, as a format writes it. `plain` is an unquoted scalar of YAML, whose type is decided by the
/// field that it fills: `no` in a text field is the text `no`.
struct Scalar {
  enum class Kind { null, boolean, number, string, plain };

  Kind kind = Kind::null;
  std::string_view text;  ///< `true` or `false`, the digits, or the text
};

/// What a plain scalar means where no field decides it: YAML 1.2's core schema, with JSON's numbers.
constexpr Scalar::Kind core_schema(std::string_view text) {
  if (text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL") return Scalar::Kind::null;
  if (text == "true" || text == "True" || text == "TRUE" || text == "false" || text == "False" || text == "FALSE")
    return Scalar::Kind::boolean;
  std::size_t at = text[0] == '-' ? 1 : 0;
  const auto digits = [&] {
    const std::size_t begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') ++at;
    return at - begin;
  };
  const bool leading_zero = at < text.size() && text[at] == '0';
  const std::size_t whole = digits();
  if (whole == 0 || (leading_zero && whole > 1)) return Scalar::Kind::string;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (digits() == 0) return Scalar::Kind::string;
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    if (at < text.size() && (text[at] == '+' || text[at] == '-')) ++at;
    if (digits() == 0) return Scalar::Kind::string;
  }
  return at == text.size() ? Scalar::Kind::number : Scalar::Kind::string;
}

}  // namespace bind
FAZHI_END_NAMESPACE

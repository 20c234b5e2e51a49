#pragma once

#include <fazhi/core/config.hpp>

#include <cstdint>
#include <limits>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// What a strong type looks like on the wire, for JSON Schema and for documentation.
struct ScalarShape {
  /// What readers take it for.
  enum class Kind { string, integer, decimal };

  Kind kind = Kind::string;
  std::string_view pattern;  ///< an ECMA-262 regular expression, empty for none
  std::string_view format;   ///< a format of JSON Schema 2020-12, empty for none
  std::int64_t minimum = std::numeric_limits<std::int64_t>::min();
  std::int64_t maximum = std::numeric_limits<std::int64_t>::max();

  /// A text that matches a pattern.
  static constexpr ScalarShape string(std::string_view pattern, std::string_view format = {}) {
    ScalarShape shape;
    shape.pattern = pattern;
    shape.format = format;
    return shape;
  }

  /// A whole number between two others, both included.
  static constexpr ScalarShape integer(std::int64_t minimum, std::int64_t maximum) {
    ScalarShape shape;
    shape.kind = Kind::integer;
    shape.minimum = minimum;
    shape.maximum = maximum;
    return shape;
  }

  /// A string of digits, or a number that is read exactly from its text.
  static constexpr ScalarShape decimal(std::string_view pattern) {
    ScalarShape shape = string(pattern);
    shape.kind = Kind::decimal;
    return shape;
  }
};

FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// An exact decimal number with the digits it was written with: `76.026` is 76026 at scale 3, and `1.50`
/// keeps its last zero. At most 18 digits. Money and counts are never binary floating point.
class Decimal {
 public:
  using Wire = std::string;  ///< its form in JSON and YAML; readers also take a number, exactly from its text
  static constexpr ScalarShape shape = ScalarShape::decimal("^-?(0|[1-9][0-9]{0,17})([.][0-9]{1,17})?$");
  static constexpr int max_digits = 18;  ///< of the coefficient

  /// Zero.
  constexpr Decimal() = default;

  /// `coefficient` × 10^-`scale`, for figures that a program holds itself. `scale` lies between 0 and 17, the
  /// coefficient has at most 18 digits; else none.
  static constexpr std::optional<Decimal> of(std::int64_t coefficient, int scale = 0) {
    if (scale < 0 || scale >= max_digits || coefficient >= limit || coefficient <= -limit) return std::nullopt;
    return Decimal(coefficient, scale);
  }

  /// Reads `-?digits[.digits]`, with no leading zero, exponent or sign `+`. Errors:
  /// - `decimal.syntax`: anything else
  /// - `decimal.range`: more than 18 digits
  static Result<Decimal> from_wire(std::string_view text) {
    std::string_view rest = text;
    const bool negative = take(rest, '-');
    const std::size_t whole = digits(rest);
    if (whole == 0 || (whole > 1 && rest[0] == '0')) return syntax();
    std::int64_t coefficient = 0;
    if (!accumulate(rest.substr(0, whole), coefficient)) return range();
    rest.remove_prefix(whole);
    int scale = 0;
    if (take(rest, '.')) {
      const std::size_t fraction = digits(rest);
      if (fraction == 0) return syntax();
      if (fraction >= static_cast<std::size_t>(max_digits) || !accumulate(rest.substr(0, fraction), coefficient))
        return range();
      scale = static_cast<int>(fraction);
      rest.remove_prefix(fraction);
    }
    if (!rest.empty()) return syntax();
    return Decimal(negative ? -coefficient : coefficient, scale);
  }

  /// Reads a number of JSON or YAML's core schema exactly from its text: `1.5e3` is 1500, and YAML's `010` is ten.
  /// Errors as from_wire.
  static Result<Decimal> from_number(std::string_view text) {
    const bool negative = take(text, '-');
    if (!negative) take(text, '+');
    while (text.size() > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9') text.remove_prefix(1);
    if (!text.empty() && text[0] == '-') return syntax();
    const auto e = text.find_first_of("eE");
    auto mantissa = from_wire(text.substr(0, e));
    if (!mantissa) return mantissa;
    const Decimal number(negative ? -mantissa.value().coefficient_ : mantissa.value().coefficient_,
                         mantissa.value().scale_);
    if (e == std::string_view::npos) return number;
    std::string_view power = text.substr(e + 1);
    const bool down = take(power, '-');
    if (!down) take(power, '+');
    std::int64_t exponent = 0;
    if (power.empty() || digits(power) != power.size()) return syntax();
    if (power.size() > 4 || !accumulate(power, exponent)) return range();
    const auto shifted = number.shifted(static_cast<int>(down ? -exponent : exponent));
    if (!shifted) return range();
    return *shifted;
  }

  /// The digits as they were written; reading them back gives an equal value.
  std::string to_wire() const {
    std::string digits = std::to_string(coefficient_ < 0 ? -coefficient_ : coefficient_);
    const auto scale = static_cast<std::size_t>(scale_);
    if (digits.size() <= scale) digits.insert(0, scale + 1 - digits.size(), '0');
    if (scale > 0) digits.insert(digits.size() - scale, 1, '.');
    return coefficient_ < 0 ? "-" + digits : digits;
  }

  constexpr std::int64_t coefficient() const { return coefficient_; }  ///< the digits as a whole number, with the sign
  /// The number of digits behind the point.
  constexpr int scale() const { return scale_; }

  /// This number × 10^`power`, exactly; none when it would take more than 18 digits.
  constexpr std::optional<Decimal> shifted(int power) const {
    std::int64_t coefficient = coefficient_;
    int scale = scale_;
    for (; power > 0; --power) {
      if (scale > 0) {
        --scale;
      } else if (coefficient != 0) {
        if (coefficient >= limit / 10 || coefficient <= -limit / 10) return std::nullopt;
        coefficient *= 10;
      }
    }
    return power < -max_digits ? std::nullopt : of(coefficient, scale - power);
  }

  /// The exact sum; none when it would take more than 18 digits.
  friend constexpr std::optional<Decimal> add(Decimal a, Decimal b) {
    if (!align(a, b)) return std::nullopt;
    return of(a.coefficient_ + b.coefficient_, a.scale_);
  }

  /// The exact product; none when it would take more than 18 digits.
  friend constexpr std::optional<Decimal> multiply(Decimal a, Decimal b) {
    if (a.coefficient_ == 0 || b.coefficient_ == 0) return Decimal();
    const std::int64_t left = a.coefficient_ < 0 ? -a.coefficient_ : a.coefficient_;
    const std::int64_t right = b.coefficient_ < 0 ? -b.coefficient_ : b.coefficient_;
    if (left > (limit - 1) / right) return std::nullopt;
    return of(a.coefficient_ * b.coefficient_, a.scale_ + b.scale_);
  }

  /// Below, equal to or above zero as the number `a` is below, equal to or above `b`: `1.5` and `1.50` compare equal.
  friend constexpr int compare(Decimal a, Decimal b) {
    // Digits are compared from the front, so numbers too long to be aligned need no room.
    const std::int64_t whole_a = a.coefficient_ / power_of_ten(a.scale_);
    const std::int64_t whole_b = b.coefficient_ / power_of_ten(b.scale_);
    if (whole_a != whole_b) return whole_a < whole_b ? -1 : 1;
    const int scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    const std::int64_t rest_a = a.coefficient_ % power_of_ten(a.scale_) * power_of_ten(scale - a.scale_);
    const std::int64_t rest_b = b.coefficient_ % power_of_ten(b.scale_) * power_of_ten(scale - b.scale_);
    return rest_a == rest_b ? 0 : rest_a < rest_b ? -1 : 1;
  }

  /// Equal as written: `1.5` and `1.50` differ. Use compare() for the numbers.
  friend constexpr bool operator==(Decimal a, Decimal b) {
    return a.coefficient_ == b.coefficient_ && a.scale_ == b.scale_;
  }
  friend constexpr bool operator!=(Decimal a, Decimal b) { return !(a == b); }

 private:
  static constexpr std::int64_t limit = 1'000'000'000'000'000'000;

  constexpr Decimal(std::int64_t coefficient, int scale) : coefficient_(coefficient), scale_(scale) {}

  static constexpr std::int64_t power_of_ten(int power) {
    std::int64_t value = 1;
    while (power-- > 0) value *= 10;
    return value;
  }

  static constexpr bool align(Decimal& a, Decimal& b) {
    while (a.scale_ != b.scale_) {
      Decimal& shorter = a.scale_ < b.scale_ ? a : b;
      if (shorter.coefficient_ >= limit / 10 || shorter.coefficient_ <= -limit / 10) return false;
      shorter.coefficient_ *= 10;
      ++shorter.scale_;
    }
    return true;
  }

  static bool take(std::string_view& text, char c) {
    if (text.empty() || text[0] != c) return false;
    text.remove_prefix(1);
    return true;
  }

  static std::size_t digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9') ++count;
    return count;
  }

  static bool accumulate(std::string_view digits, std::int64_t& number) {
    for (const char c : digits) {
      if (number >= limit / 10) return false;
      number = number * 10 + (c - '0');
    }
    return true;
  }

  static Error syntax() {
    return {"decimal.syntax",
            {"数值须写作十进制数，如“1200.50”", "a value is written in decimal digits, such as 1200.50"}};
  }
  static Error range() { return {"decimal.range", {"数值超过18位数字", "a value has at most 18 digits"}}; }

  std::int64_t coefficient_ = 0;
  int scale_ = 0;
};

FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// A day of any year, such as `04-01`. 29 February is one.
class MonthDay {
 public:
  using Wire = std::string;  ///< its form in JSON and YAML
  static constexpr ScalarShape shape = ScalarShape::string("^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");

  /// 1 January; no reader hands it out unasked.
  constexpr MonthDay() = default;

  /// Reads `month-day`, two digits each. Errors: `month-day.syntax`, `month-day.no-such-day`.
  static Result<MonthDay> from_wire(std::string_view text) {
    const auto digit = [&](std::size_t at) { return text[at] >= '0' && text[at] <= '9'; };
    if (text.size() != 5 || text[2] != '-' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
      return Error{"month-day.syntax",
                   {"日期须写作“月-日”，如“04-01”", "a day of the year is written as month and day, such as 04-01"}};
    const int month = (text[0] - '0') * 10 + (text[1] - '0');
    const int day = (text[3] - '0') * 10 + (text[4] - '0');
    // In a leap year, so that 29 February is there.
    if (!Date::of(2024, month, day)) return Error{"month-day.no-such-day", {"没有这一天", "there is no such day"}};
    return MonthDay(month, day);
  }

  std::string to_wire() const {
    const auto two = [](int number) { return std::string(number < 10 ? "0" : "") + std::to_string(number); };
    return two(month_) + '-' + two(day_);
  }

  constexpr int month() const { return month_; }  ///< 1 to 12
  constexpr int day() const { return day_; }      ///< 1 to 31

  friend constexpr bool operator==(MonthDay a, MonthDay b) { return a.month_ == b.month_ && a.day_ == b.day_; }
  friend constexpr bool operator!=(MonthDay a, MonthDay b) { return !(a == b); }

 private:
  constexpr MonthDay(int month, int day) : month_(month), day_(day) {}

  int month_ = 1;
  int day_ = 1;
};

FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <cstdio>
#include <optional>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// A day of the Gregorian calendar that exists, from 0001-01-01 to 9999-12-31.
/// Source: GB/T 7408 (ISO 8601), extended calendar format.
class Date {
 public:
  using Wire = std::string;  ///< its form in JSON and YAML
  static constexpr ScalarShape shape = ScalarShape::string("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", "date");

  /// 0001-01-01, the empty value; no reader hands it out unasked.
  constexpr Date() = default;

  /// The day, or none where the calendar has no such day.
  static constexpr std::optional<Date> of(int year, int month, int day) {
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > days_in(year, month))
      return std::nullopt;
    return Date(year, month, day);
  }

  /// Reads `2025-03-31`. Errors:
  /// - `date.syntax`: not four, two and two digits with hyphens
  /// - `date.no-such-day`: the calendar has no such day
  static Result<Date> from_wire(std::string_view text) {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
      return Error{"date.syntax", {"日期须写作 2025-03-31 的形式", "a date is written as 2025-03-31"}};
    int parts[3] = {0, 0, 0};
    int part = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const char c = text[at];
      if (at == 4 || at == 7) {
        ++part;
      } else if (c < '0' || c > '9') {
        return Error{"date.syntax", {"日期须写作 2025-03-31 的形式", "a date is written as 2025-03-31"}};
      } else {
        parts[part] = parts[part] * 10 + (c - '0');
      }
    }
    if (const auto date = of(parts[0], parts[1], parts[2])) return *date;
    return Error{"date.no-such-day", {"日历上没有这一天", "the calendar has no such day"}};
  }

  /// `2025-03-31`; reading it back gives an equal value.
  std::string to_wire() const {
    char buffer[16];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", year_, month_, day_);
    return buffer;
  }

  constexpr int year() const { return year_; }    ///< 1 to 9999
  constexpr int month() const { return month_; }  ///< 1 to 12
  constexpr int day() const { return day_; }      ///< 1 to 31

  friend bool operator==(const Date& a, const Date& b) { return a.key() == b.key(); }
  friend bool operator!=(const Date& a, const Date& b) { return a.key() != b.key(); }
  friend bool operator<(const Date& a, const Date& b) { return a.key() < b.key(); }
  friend bool operator>(const Date& a, const Date& b) { return a.key() > b.key(); }
  friend bool operator<=(const Date& a, const Date& b) { return a.key() <= b.key(); }
  friend bool operator>=(const Date& a, const Date& b) { return a.key() >= b.key(); }

 private:
  constexpr Date(int year, int month, int day) : year_(year), month_(month), day_(day) {}

  static constexpr int days_in(int year, int month) {
    constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
  }

  constexpr int key() const { return (year_ * 100 + month_) * 100 + day_; }

  int year_ = 1;
  int month_ = 1;
  int day_ = 1;
};

FAZHI_END_NAMESPACE

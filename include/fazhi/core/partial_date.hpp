#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// A day, or only its month or its year where no more is known: `2021-07-15`, `2021-07`, `2021`.
/// Source: GB/T 7408 (ISO 8601), representations with reduced precision.
class PartialDate {
 public:
  using Wire = std::string;  ///< its form in JSON and YAML
  static constexpr ScalarShape shape = ScalarShape::string("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");

  /// The year 1, the empty value; no reader hands it out unasked.
  constexpr PartialDate() = default;
  constexpr explicit PartialDate(const Date& day) : first_(day), precision_(Precision::day) {}  ///< precise to the day

  /// Reads a day, a month or a year. Errors:
  /// - `partial-date.syntax`: none of the three forms
  /// - `date.no-such-day`: the calendar has no such day, month or year
  static Result<PartialDate> from_wire(std::string_view text) {
    // What is left out is filled up with the first of it, so that only Date knows the calendar.
    constexpr std::string_view first_day = "0000-01-01";
    if (text.size() != 4 && text.size() != 7 && text.size() != 10) return syntax();
    const auto first = Date::from_wire(std::string(text).append(first_day.substr(text.size())));
    if (!first) return first.error().code == "date.syntax" ? syntax() : first.error();
    PartialDate date(first.value());
    date.precision_ = text.size() == 4 ? Precision::year : text.size() == 7 ? Precision::month : Precision::day;
    return date;
  }

  /// In as much precision as it was read; reading it back gives an equal value.
  std::string to_wire() const {
    return first_.to_wire().substr(0, precision_ == Precision::year ? 4 : precision_ == Precision::month ? 7 : 10);
  }

  constexpr int year() const { return first_.year(); }  ///< 1 to 9999
  /// The first day that is meant, where it is a month or a year.
  constexpr Date first_day() const { return first_; }
  /// The last day that is meant.
  Date last_day() const {
    if (precision_ == Precision::day) return first_;
    const int month = precision_ == Precision::year ? 12 : first_.month();
    for (int day = 31; day > 28; --day)
      if (const auto last = Date::of(first_.year(), month, day)) return *last;
    return *Date::of(first_.year(), month, 28);
  }

  friend bool operator==(const PartialDate& a, const PartialDate& b) {
    return a.first_ == b.first_ && a.precision_ == b.precision_;
  }
  friend bool operator!=(const PartialDate& a, const PartialDate& b) { return !(a == b); }

 private:
  enum class Precision { year, month, day };

  static Error syntax() {
    return {"partial-date.syntax",
            {"日期须写作 2021-07-15、2021-07 或 2021 的形式", "a date is written as 2021-07-15, 2021-07 or 2021"}};
  }

  Date first_;
  Precision precision_ = Precision::year;
};

FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/core/scalar_shape.hpp>

#include <cstdint>

FAZHI_BEGIN_NAMESPACE

/// The year that a report reports on (报告年度), not the one it was published in.
/// Four digits of the present century or the end of the last: annual reports are not older.
class ReportYear {
 public:
  using Wire = std::int64_t;                   ///< its form in JSON and YAML
  static constexpr std::int64_t first = 1978;  ///< the least that is taken
  static constexpr std::int64_t last = 2100;   ///< the greatest
  static constexpr ScalarShape shape = ScalarShape::integer(first, last);

  /// The empty value, before any year; no reader hands it out unasked.
  constexpr ReportYear() = default;

  /// Reads a year. Errors: `report-year.range` for what cannot be a report's year.
  static Result<ReportYear> from_wire(std::int64_t year) {
    if (year < first || year > last)
      return Error{"report-year.range", {"报告年度须在1978至2100之间", "a report year lies between 1978 and 2100"}};
    return ReportYear(static_cast<int>(year));
  }

  std::int64_t to_wire() const { return year_; }
  constexpr int value() const { return year_; }  ///< 1978 to 2100; 0 of the empty value

  friend constexpr bool operator==(ReportYear a, ReportYear b) { return a.year_ == b.year_; }
  friend constexpr bool operator!=(ReportYear a, ReportYear b) { return a.year_ != b.year_; }
  friend constexpr bool operator<(ReportYear a, ReportYear b) { return a.year_ < b.year_; }

 private:
  constexpr explicit ReportYear(int year) : year_(year) {}

  int year_ = 0;
};

FAZHI_END_NAMESPACE

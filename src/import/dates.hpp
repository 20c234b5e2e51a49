#pragma once

#include "import/glyphs.hpp"

#include <fazhi/core/date.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Words of time found in the text. What is absent is 0.
struct TimeMatch {
  /// `impossible` is a day that no calendar has; its parts are not given.
  enum class Kind { none, year, years, half_year, month, months, day, moment, relative, recent_years, impossible };

  Kind kind = Kind::none;
  Span span;
  int year = 0;
  int month = 0;
  int day = 0;
  int until = 0;            ///< the last year or month of a span; the half of a half year; how many recent years
  int minute = 0;           ///< of the day, of a moment
  bool open_end = false;    ///< …以来
  bool open_begin = false;  ///< 截至…
  int offset = 0;           ///< of a relative year: 今年 0, 去年 -1
};

/// The words of time that begin at `at`: 2024年, 2024年3月5日, 3月份, 1-12月, 2024-03-05 09:30, 今年以来, 上半年 …
TimeMatch match_time(const Glyphs& text, std::size_t at);

/// What the words say, as a DateFact writes it; years that they leave out are those of `report_year` where it is not 0.
std::string value_of(const TimeMatch& time, int report_year);

/// The first whole date in a run, if it is one that exists.
std::optional<std::pair<Date, Span>> first_date(const Glyphs& text, Span span);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

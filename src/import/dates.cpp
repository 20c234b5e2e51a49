#include "import/dates.hpp"

#include "import/numerals.hpp"
#include "import/vocabulary.hpp"

#include <cstdio>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using Kind = TimeMatch::Kind;

struct Small {
  int value = 0;
  std::size_t length = 0;
};

/// One or two digits (or a Chinese ordinal) not above `most`.
Small small_number(const Glyphs& text, std::size_t at, int most) {
  std::size_t i = at;
  int value = 0;
  while (i < at + 2 && is_digit(text[i])) value = value * 10 + static_cast<int>(text[i++] - U'0');
  if (i == at) {
    const Ordinal chinese = chinese_ordinal(text, at);
    value = chinese.value;
    i = at + chinese.length;
  }
  if (i == at || is_digit(text[i]) || value < 1 || value > most) return {};
  return {value, i - at};
}

/// 9:30 or 09:30:15 behind a date: the end, and the minute of the day.
void take_clock(const Glyphs& text, TimeMatch& time) {
  std::size_t i = text.skip_spaces(time.span.end);
  if (text[i] == U'T') ++i;
  int parts[2] = {0, 0};
  for (int k = 0; k < 2; ++k) {
    const std::size_t begin = i;
    while (is_digit(text[i]) && i - begin < 2) parts[k] = parts[k] * 10 + static_cast<int>(text[i++] - U'0');
    if (i == begin || is_digit(text[i])) return;
    if (k == 0) {
      if (text[i] != U':') return;
      i = text.skip_spaces(i + 1);
    }
  }
  if (parts[0] > 23 || parts[1] > 59) return;
  if (text[i] == U':' && is_digit(text[i + 1]) && is_digit(text[i + 2])) i += 3;
  time.kind = Kind::moment;
  time.minute = parts[0] * 60 + parts[1];
  time.span.end = i;
}

TimeMatch impossible_day(Span span) {
  TimeMatch time;
  time.kind = Kind::impossible;
  time.span = span;
  return time;
}

/// 2024-03-05, 2024/3/5, 2024.3.5, with stray spaces.
TimeMatch dashed(const Glyphs& text, std::size_t at, Year year) {
  std::size_t i = text.skip_spaces(at + year.length);
  const char32_t mark = text[i];
  if (mark != U'-' && mark != U'/' && mark != U'.') return {};
  i = text.skip_spaces(i + 1);
  const Small month = is_digit(text[i]) ? small_number(text, i, 12) : Small{};
  i = text.skip_spaces(i + month.length);
  if (month.length == 0 || text[i] != mark) return {};
  i = text.skip_spaces(i + 1);
  const Small day = is_digit(text[i]) ? small_number(text, i, 31) : Small{};
  if (day.length == 0) return {};
  if (!Date::of(year.value, month.value, day.value)) return impossible_day({at, i + day.length});
  TimeMatch time;
  time.kind = Kind::day;
  time.span = {at, i + day.length};
  time.year = year.value;
  time.month = month.value;
  time.day = day.value;
  take_clock(text, time);
  return time;
}

/// 3月, 3月份, 3月5日, 1-12月, 3月至5月, from `at`; the year is added by the caller.
TimeMatch month_at(const Glyphs& text, std::size_t at) {
  const Small month = small_number(text, at, 12);
  if (month.length == 0) return {};
  TimeMatch time;
  time.month = month.value;
  std::size_t i = text.skip_spaces(at + month.length);
  const auto to = [&text](std::size_t k) {
    return text[k] == U'-' || text[k] == U'~' || text[k] == U'至' || text[k] == U'到';
  };
  std::size_t next = i;
  if (text[next] == U'月') ++next;
  if (to(next)) {
    const std::size_t second = text.skip_spaces(next + 1);
    const Small last = small_number(text, second, 12);
    const std::size_t end = text.skip_spaces(second + last.length);
    if (last.length != 0 && last.value > month.value && text[end] == U'月' && text[end + 1] != U'日') {
      const Small day = small_number(text, end + 1, 31);
      if (day.length == 0 || text[end + 1 + day.length] != U'日') {
        time.kind = Kind::months;
        time.until = last.value;
        time.span = {at, end + 1 + (text[end + 1] == U'份' ? 1U : 0U)};
        return time;
      }
    }
  }
  if (text[i] != U'月') return {};
  ++i;
  const std::size_t day_at = text.skip_spaces(i);
  const Small day = small_number(text, day_at, 31);
  const std::size_t mark = text.skip_spaces(day_at + day.length);
  if (day.length != 0 && (text[mark] == U'日' || text[mark] == U'号')) {
    constexpr int leap_year = 2024;
    if (!Date::of(leap_year, month.value, day.value)) return impossible_day({at, mark + 1});
    time.kind = Kind::day;
    time.day = day.value;
    time.span = {at, mark + 1};
    return time;
  }
  time.kind = Kind::month;
  time.span = {at, i + (text[i] == U'份' ? 1U : 0U)};
  return time;
}

/// 13月5日, 3月32日 from `at`, behind a year.
TimeMatch beyond_calendar(const Glyphs& text, std::size_t at) {
  const Small month = small_number(text, at, 99);
  std::size_t i = text.skip_spaces(at + month.length);
  if (month.length == 0 || text[i] != U'月') return {};
  i = text.skip_spaces(i + 1);
  const Small day = small_number(text, i, 99);
  i = text.skip_spaces(i + day.length);
  return day.length != 0 && text[i] == U'日' ? impossible_day({at, i + 1}) : TimeMatch{};
}

/// 一季度, 第3季度, 前三季度 from `at`, as the months that they are.
TimeMatch quarter_at(const Glyphs& text, std::size_t at) {
  const bool first = text[at] == U'前';
  const std::size_t number = text[at] == U'第' || first ? at + 1 : at;
  const Small quarter = small_number(text, number, 4);
  const std::size_t end = number + quarter.length;
  if (quarter.length == 0 || text[end] != U'季' || text[end + 1] != U'度') return {};
  TimeMatch time;
  time.kind = Kind::months;
  time.month = first ? 1 : 3 * quarter.value - 2;
  time.until = 3 * quarter.value;
  time.span = {at, end + 2};
  return time;
}

/// 近三年, 近5年来.
TimeMatch recent_years(const Glyphs& text, std::size_t at) {
  const Small years = small_number(text, at + 1, 20);
  std::size_t end = at + 1 + years.length;
  if (years.length == 0 || text[end] != U'年') return {};
  ++end;
  if (text[end] == U'以' && text[end + 1] == U'来') ++end;
  TimeMatch time;
  time.kind = Kind::recent_years;
  time.until = years.value;
  time.span = {at, text[end] == U'来' ? end + 1 : end};
  return time;
}

/// 年底前, 年末: the last month.
TimeMatch end_of_year(const Glyphs& text, std::size_t at) {
  if (text[at + 1] != U'底' && text[at + 1] != U'末') return {};
  TimeMatch time;
  time.kind = Kind::month;
  time.month = 12;
  time.span = {at, at + (text[at + 2] == U'前' ? 3U : 2U)};
  return time;
}

/// What may follow a year and its 年: 度, a half, a month, a day. A span of years has a dash before.
TimeMatch with_year(const Glyphs& text, std::size_t at) {
  const Year year = year_at(text, at);
  if (year.length == 0) return {};
  if (const TimeMatch time = dashed(text, at, year); time.kind != Kind::none) return time;
  TimeMatch time;
  time.year = year.value;
  std::size_t i = text.skip_spaces(at + year.length);
  std::size_t dash = text[i] == U'年' ? text.skip_spaces(i + 1) : i;
  while (text[dash] == U'-' || text[dash] == U'~' || text[dash] == U'至') {
    const std::size_t after = text.skip_spaces(dash + 1);
    const Year until = year_at(text, after);
    const std::size_t end = text.skip_spaces(after + until.length);
    if (until.length != 0 && until.value > year.value && text[end] == U'年') {
      time.kind = Kind::years;
      time.until = until.value;
      time.span = {at, end + 1};
      return time;
    }
    ++dash;
    if (text[dash] != U'-') break;
  }
  if (text[i] != U'年') return {};
  ++i;
  const std::size_t rest = text.skip_spaces(i);
  TimeMatch month = quarter_at(text, rest);
  if (month.kind == Kind::none) month = month_at(text, rest);
  if (month.kind == Kind::none || (month.kind == Kind::month && is_digit(text[month.span.end])))
    if (const TimeMatch day = beyond_calendar(text, rest); day.kind != Kind::none) month = day;
  if (month.kind != Kind::none) {
    month.span.begin = at;
    month.year = year.value;
    if (month.kind == Kind::day && !Date::of(year.value, month.month, month.day)) month.kind = Kind::impossible;
    if (month.kind == Kind::day) take_clock(text, month);
    return month;
  }
  if ((text[rest] == U'上' || text[rest] == U'下') && text[rest + 1] == U'半' && text[rest + 2] == U'年') {
    time.kind = Kind::half_year;
    time.until = text[rest] == U'上' ? 1 : 2;
    time.span = {at, rest + 3};
    return time;
  }
  time.kind = Kind::year;
  time.span = {at, i + (text[i] == U'度' ? 1U : 0U)};
  return time;
}

TimeMatch relative_at(const Glyphs& text, std::size_t at) {
  TimeMatch time;
  const auto [length, relative] = text.vocabulary().relative_times.at(text.all(), at);
  if (length == 0) return time;
  time.kind = relative.half == 0 ? Kind::relative : Kind::half_year;
  time.offset = relative.year;
  time.until = relative.half;
  time.span = {at, at + length};
  return time;
}

void take_since(const Glyphs& text, TimeMatch& time) {
  const std::size_t end = time.span.end;
  if (text[end] == U'以' && text[end + 1] == U'来') {
    time.span.end += 2;
    time.open_end = time.kind == Kind::month || time.kind == Kind::day;
    // 2023年以来 is said of the year itself.
    if (time.kind == Kind::year) time.span.end = end;
  } else if (time.kind == Kind::relative && text[end] == U'来' && text[end - 1] == U'年') {
    time.span.end += 1;
  }
}

/// 截至2023年12月: an interval without a begin.
TimeMatch until(const Glyphs& text, std::size_t at) {
  if (text[at + 1] != U'至' && text[at + 1] != U'止') return {};
  std::size_t begin = at + 2;
  if (text[begin] == U'到') ++begin;
  TimeMatch time = match_time(text, text.skip_spaces(begin));
  if (time.kind != Kind::month && time.kind != Kind::day && time.kind != Kind::year) return {};
  time.open_begin = true;
  time.open_end = false;
  time.span.begin = at;
  return time;
}

}  // namespace

TimeMatch match_time(const Glyphs& text, std::size_t at) {
  const char32_t c = text[at];
  TimeMatch time;
  if (is_digit(c) || is_chinese_numeral(c)) {
    if (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == U'.')) return {};
    time = with_year(text, at);
    if (time.kind == Kind::none) time = quarter_at(text, at);
    if (time.kind == Kind::none && !(at > 0 && (text[at - 1] == U'第' || is_chinese_numeral(text[at - 1]))))
      time = month_at(text, at);
  } else {
    if (c == U'截') return until(text, at);
    if (c == U'近') return recent_years(text, at);
    time = c == U'第' || c == U'前' ? quarter_at(text, at) : c == U'年' ? end_of_year(text, at) : relative_at(text, at);
  }
  if (time.kind != Kind::none) take_since(text, time);
  return time;
}

std::string value_of(const TimeMatch& time, int report_year) {
  char buffer[64];
  const int year = time.year != 0 ? time.year : report_year == 0 ? 0 : report_year + time.offset;
  char head[8] = "-";
  if (year != 0) std::snprintf(head, sizeof head, "%04d", year);
  const auto say = [&buffer](auto... parts) {
    std::snprintf(buffer, sizeof buffer, parts...);
    return std::string(buffer);
  };
  std::string value;
  switch (time.kind) {
    case Kind::none:
    case Kind::impossible:
      break;
    case Kind::year:
      value = head;
      break;
    case Kind::relative:
      value = year == 0 ? "" : head;
      break;
    case Kind::recent_years:
      value = year == 0 ? "" : say("%04d/%04d", year - time.until + 1, year);
      break;
    case Kind::years:
      value = say("%04d/%04d", time.year, time.until);
      break;
    case Kind::half_year:
      value = say("%s-H%d", head, time.until);
      break;
    case Kind::month:
      value = say("%s-%02d", head, time.month);
      break;
    case Kind::months:
      value = say("%s-%02d/%s-%02d", head, time.month, head, time.until);
      break;
    case Kind::day:
      value = say("%s-%02d-%02d", head, time.month, time.day);
      break;
    case Kind::moment:
      value = say("%s-%02d-%02dT%02d:%02d", head, time.month, time.day, time.minute / 60, time.minute % 60);
      break;
  }
  if (time.open_end) value += "/..";
  if (time.open_begin) value = "../" + value;
  return value;
}

std::optional<std::pair<Date, Span>> first_date(const Glyphs& text, Span span) {
  for (std::size_t i = span.begin; i < span.end; ++i) {
    if (!is_digit(text[i]) && !is_chinese_numeral(text[i])) continue;
    const TimeMatch time = match_time(text, i);
    if ((time.kind == Kind::day || time.kind == Kind::moment) && time.year != 0 && time.span.end <= span.end)
      if (const auto date = Date::of(time.year, time.month, time.day)) return std::make_pair(*date, time.span);
    if (time.kind != Kind::none) i = time.span.end - 1;
  }
  return std::nullopt;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#include "rules/support/years.hpp"

#include <fazhi/core/report_year.hpp>
#include <fazhi/core/utf8.hpp>

#include <cstddef>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

constexpr int no_digit = -1;

int chinese_digit(char32_t point) {
  constexpr std::u32string_view digits = U"〇一二三四五六七八九";
  if (point == U'零' || point == U'○' || point == U'Ｏ') return 0;
  const auto at = digits.find(point);
  return at == std::u32string_view::npos ? no_digit : static_cast<int>(at);
}

int arabic_digit(char32_t point) {
  if (point >= U'0' && point <= U'9') return static_cast<int>(point - U'0');
  if (point >= U'０' && point <= U'９') return static_cast<int>(point - U'０');
  return no_digit;
}

bool is_dash(char32_t point) { return std::u32string_view(U"-－–—―~～至").find(point) != std::u32string_view::npos; }
bool opens(char32_t point) { return point == U'《' || point == U'〔'; }
bool closes(char32_t point) { return point == U'》' || point == U'〕'; }

std::vector<char32_t> decode(std::string_view text) {
  std::vector<char32_t> points;
  points.reserve(text.size() / 2);
  for (std::size_t at = 0; at < text.size();) points.push_back(utf8::next(text, at));
  return points;
}

struct Run {
  std::size_t end;
  int value;
};

/// The four digits of one kind at `at`, when no fifth follows; else the end of the run and no year.
template <class Digit>
Run digits_at(const std::vector<char32_t>& points, std::size_t at, Digit digit) {
  const std::size_t begin = at;
  int value = 0;
  for (; at < points.size() && digit(points[at]) != no_digit; ++at)
    if (at - begin < 4) value = value * 10 + digit(points[at]);
  return {at, at - begin == 4 ? value : 0};
}

std::size_t skip_spaces(const std::vector<char32_t>& points, std::size_t at) {
  while (at < points.size() && (points[at] == U' ' || points[at] == U'\u3000')) ++at;
  return at;
}

bool followed_by_dash(const std::vector<char32_t>& points, std::size_t at) {
  at = skip_spaces(points, at);
  if (at < points.size() && points[at] == U'年') at = skip_spaces(points, at + 1);
  return at < points.size() && is_dash(points[at]);
}

}  // namespace

std::vector<int> years_in(std::string_view text) {
  const std::vector<char32_t> points = decode(text);
  std::vector<int> years;
  int depth = 0;
  bool in_range = false;  // behind a year and a dash, whose second year is to come
  for (std::size_t at = 0; at < points.size();) {
    if (opens(points[at])) ++depth;
    if (closes(points[at]) && depth > 0) --depth;
    const bool arabic = arabic_digit(points[at]) != no_digit;
    if (!arabic && chinese_digit(points[at]) == no_digit) {
      ++at;
      continue;
    }
    const Run run = arabic ? digits_at(points, at, arabic_digit) : digits_at(points, at, chinese_digit);
    at = run.end;
    // Chinese digits are a year only before 年: 二〇二四 alone may be anything.
    const std::size_t behind = skip_spaces(points, at);
    const bool plausible = run.value >= ReportYear::first && run.value <= ReportYear::last &&
                           (arabic || (behind < points.size() && points[behind] == U'年'));
    const bool range = followed_by_dash(points, at);
    if (plausible && depth == 0 && !in_range && !range) years.push_back(run.value);
    in_range = plausible && range;
  }
  return years;
}

}  // namespace rules
FAZHI_END_NAMESPACE

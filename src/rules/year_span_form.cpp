#include "core/scan_text.hpp"
#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

constexpr std::size_t digits = 4;
constexpr std::string_view one = "一";

constexpr scan::CodePointSet numbers(U"0123456789");

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The four digits at `at` as a year of plans and outlines, or 0.
int year_at(std::string_view text, std::size_t at) {
  int year = 0;
  if (at + digits > text.size()) return 0;
  for (std::size_t i = at; i < at + digits; ++i) {
    if (!is_digit(text[i])) return 0;
    year = year * 10 + (text[i] - '0');
  }
  return year >= 1949 && year <= 2099 ? year : 0;
}

/// Two years at `at` with nothing, or 一, in place of the dash: where the dash belongs.
std::optional<Range> span_at(std::string_view text, std::size_t at) {
  const int first = year_at(text, at);
  if (first == 0) return std::nullopt;
  const std::size_t behind = at + digits;
  const Range dash{behind, text.substr(behind, one.size()) == one ? behind + one.size() : behind};
  const int last = year_at(text, dash.end);
  constexpr int longest = 30;
  if (last <= first || last > first + longest) return std::nullopt;
  const std::string_view rest = text.substr(dash.end + digits);
  if (!rest.empty() && is_digit(rest[0])) return std::nullopt;
  // Without 年 or a bracket eight digits may be a number of anything.
  for (const std::string_view end : {"年", "）", ")"})
    if (rest.substr(0, end.size()) == end) return dash;
  return std::nullopt;
}

void check_text(const PlacedText& text, Findings& found) {
  scan::CodePointSearch search(numbers, text.text);
  for (std::size_t at = 0; (at = search.next(at)) < text.text.size();) {
    const bool begins = at == 0 || !is_digit(text.text[at - 1]);
    const auto dash = begins ? span_at(text.text, at) : std::nullopt;
    if (!dash) {
      while (at < text.text.size() && is_digit(text.text[at])) ++at;
      continue;
    }
    const Range within{at, dash->end + digits};
    std::string due(text.text.substr(at, digits));
    due.append("—").append(text.text.substr(dash->end, digits));
    found.add(text.at, {std::string(text.text.substr(at, within.size())), due})
        .within(within)
        .fix({{"补上连接号", "put the dash in"}, true, {{text.at, *dash, "—", std::nullopt}}});
    at = within.end;
  }
}

void check(const Subject& subject, Findings& found) {
  for (const PlacedText* text : subject.gathered().texts_with(detail::sign::year_span)) check_text(*text, found);
}

}  // namespace

constexpr Rule year_span_form =
    rule("year-span-form")
        .severity(diag::Severity::warning)
        .category(Category::form)
        .basis("fazhi-format", "起止年份的写法", "how a span of years is written")
        .catches("纲要的起止年份丢了连接号，或用汉字“一”代替",
                 "the dash of an outline's years is lost, or is the numeral 一")
        .fixable(Fixable::safely)
        .titled("起止年份之间有连接号", "A dash stands between the years of a span")
        .says("“{0}”应写作“{1}”", "“{0}” should read “{1}”")
        .example("《法治政府建设实施纲要（2021—2025年）》", "《法治政府建设实施纲要（20212025年）》")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

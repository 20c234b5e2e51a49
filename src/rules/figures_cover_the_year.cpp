#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"
#include "rules/support/contents.hpp"

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

constexpr auto npos = std::string_view::npos;

/// A whole number at `at` of at most `most` digits; moves behind it. 0 for none.
int number_at(std::string_view text, std::size_t& at, std::size_t most) {
  int value = 0;
  const std::size_t begin = at;
  for (; at < text.size() && at < begin + most && text[at] >= '0' && text[at] <= '9'; ++at)
    value = value * 10 + (text[at] - '0');
  return value;
}

bool skip(std::string_view text, std::size_t& at, std::string_view words) {
  if (text.substr(at, words.size()) != words) return false;
  at += words.size();
  return true;
}

constexpr std::string_view opening = "截";

/// A month of the report's year that figures end with.
struct Early {
  Range words;
  int month = 0;
};

/// 截至11月底 at `at`, where it is a month of `year` before the last one.
std::optional<Early> early_at(std::string_view text, std::size_t at, int year) {
  const std::size_t begin = at;
  if (!skip(text, at, "截至") && !skip(text, at, "截止")) return std::nullopt;
  skip(text, at, "到");
  if (!skip(text, at, "今年") && !skip(text, at, "本年")) {
    std::size_t behind = at;
    const int named = number_at(text, behind, 4);
    if (skip(text, behind, "年")) {
      if (named != year) return std::nullopt;
      at = behind;
    }
  }
  const int month = number_at(text, at, 2);
  if (month < 1 || month > 11 || !skip(text, at, "月")) return std::nullopt;
  for (const std::string_view behind : {"底", "末", "份"})
    if (skip(text, at, behind)) break;
  return Early{{begin, at}, month};
}

/// Whether the sentence goes on to a later month, or to the end of the year.
bool goes_on(std::string_view text, const Early& early) {
  constexpr std::size_t reach = 600;  // bytes: a sentence that does not end is not read again for each of its months
  std::string_view rest = text.substr(early.words.end, reach);
  rest = rest.substr(0, rest.find("。"));
  for (const std::string_view end : {"年底", "年末", "全年"})
    if (rest.find(end) != npos) return true;
  for (std::size_t at = 0; at < rest.size(); ++at) {
    const int month = number_at(rest, at, 4);
    if (month > early.month && month <= 12 && rest.substr(at, std::string_view("月").size()) == "月") return true;
  }
  return false;
}

bool reports_the_year(model::SectionKind kind) {
  return kind == model::SectionKind::achievements || kind == model::SectionKind::basic_situation ||
         kind == model::SectionKind::highlights;
}

/// The kind of the section that a text stands in, by its first two steps.
std::optional<model::SectionKind> kind_around(const model::Report& report, const diag::Pointer& at) {
  const std::vector<std::string> steps = at.steps();
  if (steps.size() < 2 || steps[0] != "sections") return std::nullopt;
  const auto index = diag::Pointer::index(steps[1]);
  return index && *index < report.sections.size() ? std::optional(report.sections[*index].kind) : std::nullopt;
}

void check_text(const model::Report& report, const PlacedText& text, int year, Findings& found) {
  for (std::size_t at = text.text.find(opening); at != npos; at = text.text.find(opening, at + opening.size())) {
    const auto early = early_at(text.text, at, year);
    if (!early) continue;
    const auto kind = kind_around(report, text.at);
    if (!kind || !reports_the_year(*kind)) return;
    if (goes_on(text.text, *early)) continue;
    const Range words = early->words;
    found.add(text.at, {std::string(text.text.substr(words.begin, words.size())), year}).within(words);
  }
}

void check(const Subject& subject, Findings& found) {
  if (!subject.report.metadata.report_year) return;
  const int year = subject.report.metadata.report_year->value();
  for (const PlacedText* text : subject.gathered().texts_with(detail::sign::as_of))
    check_text(subject.report, *text, year, found);
}

}  // namespace

constexpr Rule figures_cover_the_year =
    rule("figures-cover-the-year")
        .severity(diag::Severity::hint)
        .category(Category::contents)
        .basis("fazhi-format", "年度报告的数据覆盖全年", "figures of an annual report covering the year")
        .catches("年底前成稿，数据只到11月",
                 "a report that was finished before the year's end, with figures up to November")
        .titled("数据覆盖全年", "The figures cover the whole year")
        .says("“{0}”的数据未到{1}年底，宜更新为全年数据",
              "the figures “{0}” end before {1} does; those of the whole year may be had now")
        .example("全年办理行政许可86件。", "截至11月底，办理行政许可79件。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

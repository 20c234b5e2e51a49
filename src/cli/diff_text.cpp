#include "cli/diff_text.hpp"

#include <fazhi/bind/trail.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>

#include <algorithm>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::bind::Change;
using fazhi::bind::Trail;
using fazhi::diag::printable;
namespace comparison = fazhi::comparison;
namespace utf8 = fazhi::utf8;

/// Where two texts begin to differ, and where, counted from their ends, they cease to: at borders of characters.
struct Difference {
  std::size_t begin = 0;
  std::size_t tail = 0;

  Difference(const std::string& a, const std::string& b) {
    const std::size_t shorter = std::min(a.size(), b.size());
    while (begin < shorter && a[begin] == b[begin]) ++begin;
    while (begin > 0 && begin < a.size() && continues(a[begin])) --begin;
    while (tail < shorter - begin && a[a.size() - 1 - tail] == b[b.size() - 1 - tail]) ++tail;
    while (tail > 0 && continues(a[a.size() - tail])) --tail;
  }

  static bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
};

/// The text from `begin` to `end` with some characters around it, and … for what is left out.
std::string excerpt(const std::string& text, std::size_t begin, std::size_t end) {
  constexpr int around = 12;
  constexpr std::size_t most = 60;
  for (int i = 0; i < around && begin > 0; ++i) do
      --begin;
    while (begin > 0 && Difference::continues(text[begin]));
  for (int i = 0; i < around && end < text.size(); ++i) utf8::next(text, end);
  std::size_t cut = begin;
  for (std::size_t i = 0; i < most && cut < end; ++i) utf8::next(text, cut);
  return (begin > 0 ? "…" : "") + text.substr(begin, cut - begin) + (cut < text.size() ? "…" : "");
}

std::string quoted(const std::string& text, std::size_t begin, std::size_t end) {
  return "“" + printable(excerpt(text, begin, end)) + "”";
}
std::string quoted(const std::string& text) { return quoted(text, 0, text.size()); }

std::string line_of(const Change& change, Trail& before, Trail& after, Language language) {
  const bool zh = language == Language::zh;
  const auto at = [](Trail& trail, const fazhi::diag::Pointer& pointer) { return printable(trail.to(pointer)); };
  const auto shown = [](const fazhi::diag::Pointer& pointer) { return "  " + printable(pointer.text()); };
  switch (change.kind) {
    case Change::Kind::added:
      return "+ " + at(after, change.after) + (zh ? "：新增 " : ": added ") + quoted(change.to) + shown(change.after);
    case Change::Kind::removed:
      return "- " + at(before, change.before) + (zh ? "：删去 " : ": removed ") + quoted(change.from) +
             shown(change.before);
    case Change::Kind::moved:
      return "> " + at(after, change.after) + (zh ? "：移自 " : ": moved from ") + printable(change.before.text()) +
             shown(change.after);
    case Change::Kind::changed:
      break;
  }
  const Difference difference(change.from, change.to);
  return "~ " + at(after, change.after) + (zh ? "：" : ": ") +
         quoted(change.from, difference.begin, change.from.size() - difference.tail) + " → " +
         quoted(change.to, difference.begin, change.to.size() - difference.tail) + shown(change.after);
}

std::string name_of(const comparison::Side& side, Language language) {
  const std::string year = side.report_year ? std::to_string(side.report_year->value()) : std::string();
  if (side.agency) return printable(*side.agency) + (year.empty() ? "" : " " + year);
  if (side.title) return printable(*side.title);
  return !year.empty() ? year : language == Language::zh ? "（无题）" : "(untitled)";
}

char sign_of(comparison::Presence presence) {
  switch (presence) {
    case comparison::Presence::only_before:
      return '-';
    case comparison::Presence::only_after:
      return '+';
    case comparison::Presence::both:
      break;
  }
  return ' ';
}

std::string in(fazhi::meta::Words words, Language language) {
  return std::string(language == Language::zh ? words.zh : words.en);
}

std::string size_of(const std::optional<comparison::Part>& part, Language language) {
  if (!part) return "–";
  const bool zh = language == Language::zh;
  return std::to_string(part->items) + (zh ? "项" : " items") + (zh ? "，" : ", ") + std::to_string(part->characters) +
         (zh ? "字" : " characters");
}

/// Behind a text, as a remark in the brackets of the language.
std::string in_brackets(const std::string& remark, Language language) {
  return language == Language::zh ? "（" + remark + "）" : " (" + remark + ")";
}

std::string figure(const std::optional<comparison::Figure>& figure, Language language) {
  if (!figure) return "–";
  const auto& quantity = figure->quantity;
  std::string text = quantity.value.to_wire() + printable(quantity.unit);
  if (quantity.qualifier) text += in_brackets(in(fazhi::meta::title_of(*quantity.qualifier), language), language);
  return text;
}

/// What a section reports; of one that was not classified, its heading.
std::string name_of(const comparison::SectionChange& section, Language language) {
  const auto& part = section.after ? section.after : section.before;
  if (section.kind == fazhi::model::SectionKind::other && part && !part->title.empty()) return quoted(part->title);
  return in(fazhi::meta::title_of(section.kind), language);
}

const char* colon(Language language) { return language == Language::zh ? "：" : ": "; }

std::string line_of(const comparison::IndicatorChange& change, Language language) {
  std::string line = std::string(1, sign_of(change.presence)) + ' ' + printable(change.name) + colon(language) +
                     figure(change.before, language) + " → " + figure(change.after, language);
  if (change.difference && change.trend != comparison::Trend::same)
    line += in_brackets(
        (change.difference->coefficient() > 0 ? "+" : "") + change.difference->to_wire() + printable(change.unit),
        language);
  if (change.trend != comparison::Trend::neither) line += "  " + in(fazhi::meta::title_of(change.trend), language);
  return line;
}

std::string line_of(const comparison::LeftOut& left_out, Language language) {
  const auto count = [](std::int64_t number) { return std::to_string(number); };
  if (language == Language::zh)
    return "\n因数量上限未比较：指标" + count(left_out.indicators) + "，安排" + count(left_out.plan_items) + "，举措" +
           count(left_out.measures) + '\n';
  return "\nNot compared, as there is a limit: " + count(left_out.indicators) + " indicators, " +
         count(left_out.plan_items) + " plan items, " + count(left_out.measures) + " measures\n";
}

std::string line_of(const comparison::PlanOutcome& outcome, Language language) {
  const bool zh = language == Language::zh;
  std::string line = "  " + quoted(outcome.title) + "  " + in(fazhi::meta::title_of(outcome.fate), language);
  for (const auto& evidence : {outcome.plan, outcome.measure}) {
    if (!evidence) continue;
    line += "\n      → " + quoted(evidence->title) + "  " + printable(evidence->pointer) + "  ";
    line += evidence->by_reference
                ? (zh ? "（follows指明）" : "(named by follows)")
                : (zh ? "（相似度" : "(likeness ") + std::to_string(evidence->likeness) + (zh ? "%）" : " %)");
  }
  return line;
}

}  // namespace

std::string text_of(const std::vector<Change>& changes, const fazhi::model::Report& before,
                    const fazhi::model::Report& after, Language language) {
  Trail in_before(before, language);
  Trail in_after(after, language);
  std::string text;
  for (const Change& change : changes) text += line_of(change, in_before, in_after, language) + '\n';
  return text;
}

std::string text_of(const comparison::Comparison& comparison, Language language) {
  const bool zh = language == Language::zh;
  std::string text = name_of(comparison.before, language) + " → " + name_of(comparison.after, language) + '\n';
  text += zh ? "\n各部分\n" : "\nSections\n";
  for (const auto& section : comparison.sections)
    text += std::string(1, sign_of(section.presence)) + ' ' + name_of(section, language) + colon(language) +
            size_of(section.before, language) + " → " + size_of(section.after, language) + '\n';
  text += zh ? "\n指标\n" : "\nIndicators\n";
  for (const auto& indicator : comparison.indicators) text += line_of(indicator, language) + '\n';
  text += zh ? "\n上期安排的去向\n" : "\nWhat became of the earlier plan\n";
  for (const auto& outcome : comparison.plan_items) text += line_of(outcome, language) + '\n';
  const comparison::LeftOut& left = comparison.left_out;
  if (left.indicators > 0 || left.plan_items > 0 || left.measures > 0) text += line_of(left, language);
  return text;
}

}  // namespace cli

#include "cli/diff_text.hpp"

#include <fazhi/bind/trail.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>

#include <algorithm>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::bind::Change;
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
  return "“" + fazhi::diag::printable(excerpt(text, begin, end)) + "”";
}
std::string quoted(const std::string& text) { return quoted(text, 0, text.size()); }

std::string line_of(const Change& change, const fazhi::model::Report& before, const fazhi::model::Report& after,
                    Language language) {
  const bool zh = language == Language::zh;
  switch (change.kind) {
    case Change::Kind::added:
      return "+ " + fazhi::bind::trail(after, change.after, language) + (zh ? "：新增 " : ": added ") +
             quoted(change.to) + "  " + change.after.text();
    case Change::Kind::removed:
      return "- " + fazhi::bind::trail(before, change.before, language) + (zh ? "：删去 " : ": removed ") +
             quoted(change.from) + "  " + change.before.text();
    case Change::Kind::moved:
      return "> " + fazhi::bind::trail(after, change.after, language) + (zh ? "：移自 " : ": moved from ") +
             change.before.text() + "  " + change.after.text();
    case Change::Kind::changed:
      break;
  }
  const Difference difference(change.from, change.to);
  return "~ " + fazhi::bind::trail(after, change.after, language) + (zh ? "：" : ": ") +
         quoted(change.from, difference.begin, change.from.size() - difference.tail) + " → " +
         quoted(change.to, difference.begin, change.to.size() - difference.tail) + "  " + change.after.text();
}

std::string name_of(const comparison::Side& side, Language language) {
  const std::string year = side.report_year ? std::to_string(side.report_year->value()) : std::string();
  if (side.agency) return *side.agency + (year.empty() ? "" : " " + year);
  if (side.title) return *side.title;
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

std::string figure(const std::optional<comparison::Figure>& figure) {
  if (!figure) return "–";
  const auto& quantity = figure->quantity;
  std::string text = quantity.value.to_wire() + quantity.unit;
  if (quantity.qualifier) text += " (" + std::string(fazhi::meta::name_of(*quantity.qualifier)) + ")";
  return text;
}

std::string line_of(const comparison::IndicatorChange& change, Language language) {
  std::string line = std::string(1, sign_of(change.presence)) + ' ' + fazhi::diag::printable(change.name) + ": " +
                     figure(change.before) + " → " + figure(change.after);
  if (change.difference && change.trend != comparison::Trend::same)
    line += " (" + std::string(change.difference->coefficient() > 0 ? "+" : "") + change.difference->to_wire() +
            change.unit + ')';
  if (change.trend != comparison::Trend::neither) line += "  " + in(fazhi::meta::title_of(change.trend), language);
  return line;
}

std::string line_of(const comparison::PlanOutcome& outcome, Language language) {
  const bool zh = language == Language::zh;
  std::string line = "  " + quoted(outcome.title) + "  " + in(fazhi::meta::title_of(outcome.fate), language);
  for (const auto& evidence : {outcome.plan, outcome.measure}) {
    if (!evidence) continue;
    line += "\n      → " + quoted(evidence->title) + "  " + evidence->pointer + "  ";
    line += evidence->by_reference
                ? (zh ? "（follows指明）" : "(named by follows)")
                : (zh ? "（相似度" : "(likeness ") + std::to_string(evidence->likeness) + (zh ? "%）" : " %)");
  }
  return line;
}

}  // namespace

std::string text_of(const std::vector<Change>& changes, const fazhi::model::Report& before,
                    const fazhi::model::Report& after, Language language) {
  std::string text;
  for (const Change& change : changes) text += line_of(change, before, after, language) + '\n';
  return text;
}

std::string text_of(const comparison::Comparison& comparison, Language language) {
  const bool zh = language == Language::zh;
  std::string text = name_of(comparison.before, language) + " → " + name_of(comparison.after, language) + '\n';
  text += zh ? "\n各部分\n" : "\nSections\n";
  for (const auto& section : comparison.sections)
    text += std::string(1, sign_of(section.presence)) + ' ' + in(fazhi::meta::title_of(section.kind), language) + ": " +
            size_of(section.before, language) + " → " + size_of(section.after, language) + '\n';
  text += zh ? "\n指标\n" : "\nIndicators\n";
  for (const auto& indicator : comparison.indicators) text += line_of(indicator, language) + '\n';
  text += zh ? "\n上期安排的去向\n" : "\nWhat became of the earlier plan\n";
  for (const auto& outcome : comparison.plan_items) text += line_of(outcome, language) + '\n';
  return text;
}

}  // namespace cli

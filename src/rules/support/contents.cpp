#include "rules/support/contents.hpp"

#include <fazhi/core/utf8.hpp>

#include "rules/engine/gathered.hpp"

#include <algorithm>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using model::SectionKind;

/// A word by which a heading names a content beside its own, as in 存在的问题和下一步打算.
struct Cue {
  SectionKind kind;
  std::string_view word;
};
constexpr Cue cues[] = {{SectionKind::achievements, "举措"},
                        {SectionKind::achievements, "成效"},
                        {SectionKind::shortcomings, "不足"},
                        {SectionKind::shortcomings, "存在问题"},
                        {SectionKind::shortcomings, "存在的问题"},
                        {SectionKind::principal_leader_duty, "第一责任人"},
                        {SectionKind::principal_leader_duty, "第一负责人"},
                        {SectionKind::plan, "下一步"},
                        {SectionKind::plan, "下步"},
                        {SectionKind::plan, "下一年"},
                        {SectionKind::plan, "下年度"},
                        {SectionKind::plan, "打算"},
                        {SectionKind::plan, "工作计划"},
                        {SectionKind::plan, "工作安排"},
                        {SectionKind::plan, "主要安排"}};

bool names(const model::Section& section, SectionKind kind) {
  return std::any_of(std::begin(cues), std::end(cues), [&](const Cue& cue) {
    return cue.kind == kind && section.heading.find(cue.word) != std::string::npos;
  });
}

/// Whether the section holds items of that content, whatever its own kind.
bool holds_items(const model::Section& section, SectionKind kind) {
  switch (kind) {
    case SectionKind::achievements:
      return !section.measures.empty();
    case SectionKind::shortcomings:
      return !section.shortcomings.empty();
    case SectionKind::principal_leader_duty:
      return !section.duties.empty();
    case SectionKind::plan:
      return !section.plan_items.empty();
    default:
      return false;
  }
}

/// The list of a section that holds such items.
const char* list_of(SectionKind kind) {
  switch (kind) {
    case SectionKind::shortcomings:
      return "shortcomings";
    case SectionKind::principal_leader_duty:
      return "duties";
    case SectionKind::plan:
      return "plan_items";
    default:
      return "measures";
  }
}

struct Found {
  Presence presence;
  const char* field;  // the part of the section that shows it
};

Found look_in(const Placed& placed, SectionKind kind) {
  if (placed.section->kind == kind) return {placed.nested ? Presence::nested : Presence::own_section, "heading"};
  if (holds_items(*placed.section, kind)) return {Presence::nested, list_of(kind)};
  if (!placed.nested && names(*placed.section, kind)) return {Presence::merged, "heading"};
  return {Presence::absent, "heading"};
}

using Texts = std::vector<std::string_view>;

void add_all(const std::vector<std::string>& paragraphs, Texts& texts) {
  texts.insert(texts.end(), paragraphs.begin(), paragraphs.end());
}

const std::vector<model::Measure>& inner(const model::Measure& item) { return item.actions; }
const std::vector<model::Shortcoming>& inner(const model::Shortcoming& item) { return item.aspects; }
const std::vector<model::LeaderDuty>& inner(const model::LeaderDuty& item) { return item.actions; }
const std::vector<model::PlanItem>& inner(const model::PlanItem& item) { return item.actions; }

template <class Item>
void add_items(const std::vector<Item>& items, Texts& texts) {
  for (const Item& item : items) {
    texts.emplace_back(item.title);
    add_all(item.paragraphs, texts);
    add_items(inner(item), texts);
  }
}

void add_section(const model::Section& section, Texts& texts) {
  add_all(section.paragraphs, texts);
  add_items(section.measures, texts);
  add_items(section.shortcomings, texts);
  add_items(section.duties, texts);
  add_items(section.plan_items, texts);
  for (const model::Section& nested : section.subsections) {
    texts.emplace_back(nested.heading);
    add_section(nested, texts);
  }
}

}  // namespace

const std::vector<Placed>& all_sections(const Subject& subject) { return subject.gathered().sections(); }

Presence presence_of(const Subject& subject, SectionKind kind, diag::Pointer* at) {
  Presence best = Presence::absent;
  for (const Placed& placed : all_sections(subject)) {
    const Found here = look_in(placed, kind);
    if (here.presence >= best) continue;
    best = here.presence;
    if (at) *at = placed.at / here.field;
  }
  return best;
}

bool says_anything(const model::Section& section) {
  const Texts texts = texts_in(section);
  return std::any_of(texts.begin(), texts.end(), [](std::string_view text) { return !is_blank(text); });
}

std::vector<std::string_view> texts_in(const model::Section& section) {
  Texts texts;
  add_section(section, texts);
  return texts;
}

std::optional<Date> due(const model::Report& report, MonthDay day) {
  const auto& year = report.metadata.report_year;
  if (!year) return std::nullopt;
  const int next = year->value() + 1;
  const auto date = Date::of(next, day.month(), day.day());
  // 29 February is the one day that a year may lack: the last of the month is meant.
  return date ? date : Date::of(next, day.month(), day.day() - 1);
}

std::optional<Date> publication_date(const model::Report& report) {
  const auto& publication = report.metadata.publication;
  return publication ? publication->published_on : std::nullopt;
}

std::optional<Date> publication_due(const Subject& subject) { return due(subject.report, subject.criteria.publish_by); }

bool is_blank(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = utf8::next(text, at);
    if (std::u32string_view(U" \t\r\n\u00A0\u3000\u200B\uFEFF").find(point) == std::u32string_view::npos) return false;
  }
  return true;
}

std::string shortened(std::string_view text, std::size_t points) {
  std::size_t at = 0;
  for (; points > 0 && at < text.size(); --points) utf8::next(text, at);
  return std::string(text.substr(0, at)) + (at < text.size() ? "…" : "");
}

}  // namespace rules
FAZHI_END_NAMESPACE

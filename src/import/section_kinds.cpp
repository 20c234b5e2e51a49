#include "import/dates.hpp"
#include "import/glyph_set.hpp"
#include "import/numerals.hpp"
#include "import/outline.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::SectionKind;

struct Cue {
  std::size_t at = std::u32string_view::npos;
  SectionKind kind = SectionKind::other;
};

/// Whether a heading tells what was done about something (坚持问题导向，补齐短板), not that there is such a thing
/// (推进法治建设存在的短板).
bool is_about(const Lexicon& words, std::u32string_view heading, std::size_t cue) {
  if (cue == 0 || !words.item_verbs.begins(heading)) return false;
  const std::u32string_view front = heading.substr(0, cue);
  return heading.find(U"存在") == heading.npos && front.back() != U'的' && front.back() != U'中';
}

Cue first_cue(const Lexicon& words, std::u32string_view heading) {
  Cue cue;
  const GlyphSet glyphs(heading);
  for (const KindCue& word : words.kind_cues.get()) {
    if (!glyphs.may_have(word.word.front()) || !glyphs.may_have(word.word.back())) continue;
    const std::size_t at = heading.find(word.word);
    const bool tells = word.kind != SectionKind::shortcomings && word.kind != SectionKind::highlights &&
                       word.kind != SectionKind::other;
    if (at < cue.at && (tells || !is_about(words, heading, at))) cue = {at, word.kind};
  }
  const std::u32string_view clause = heading.substr(0, heading.find(U','));
  const std::size_t leader = words.leader_words.find(clause);
  if (leader < cue.at && words.leader_duties.in(clause.substr(leader)))
    cue = {leader, SectionKind::principal_leader_duty};
  return cue;
}

/// Whether the heading speaks of a year behind that of the report.
bool names_later_year(std::u32string_view heading, int report_year) {
  if (report_year == 0) return false;
  for (std::size_t i = 0; i + 4 < heading.size(); ++i) {
    int year = 0;
    std::size_t k = i;
    while (k < i + 4 && is_digit(heading[k])) year = year * 10 + static_cast<int>(heading[k++] - U'0');
    if (k == i + 4 && year == report_year + 1) return true;
  }
  return false;
}

bool is_measures(SectionKind kind) {
  return kind == SectionKind::achievements || kind == SectionKind::basic_situation || kind == SectionKind::highlights;
}

/// What the first sentence under a merely topical heading tells.
std::optional<SectionKind> kind_of_content(const Glyphs& text, const Node& node, int report_year) {
  if (node.text_begin >= node.extent.end) return std::nullopt;
  const Span below = text.trim({node.text_begin, node.extent.end});
  const std::size_t end = text.find_any(U"。\n", below.begin, std::min(below.end, below.begin + 80));
  if (end <= below.begin) return std::nullopt;
  const std::u32string_view opening = text.view({below.begin, end});
  const Lexicon& words = text.vocabulary();
  if (words.lead_in_problem.in(opening) && first_cue(words, opening).kind == SectionKind::shortcomings)
    return SectionKind::shortcomings;
  const Cue cue = first_cue(words, opening.substr(0, 6));
  if ((cue.kind == SectionKind::plan && cue.at <= 2) ||
      (names_later_year(opening.substr(0, 8), report_year) && opening.find(U'将') < 30))
    return SectionKind::plan;
  return std::nullopt;
}

/// The kind of a level 2 whose own heading says another one than its section has.
std::optional<SectionKind> other_kind(const Lexicon& words, std::u32string_view heading, SectionKind section) {
  const std::u32string_view clause = heading.substr(0, heading.find(U','));
  const Cue cue = first_cue(words, clause);
  if (cue.at == std::u32string_view::npos || cue.kind == section) return std::nullopt;
  if (cue.kind == SectionKind::principal_leader_duty && section != SectionKind::plan &&
      section != SectionKind::shortcomings)
    return cue.kind;
  const bool short_heading = heading.size() <= 16;
  if (short_heading && cue.kind == SectionKind::plan && section == SectionKind::shortcomings) return cue.kind;
  if (short_heading && cue.kind == SectionKind::shortcomings && cue.at < 8 &&
      (is_measures(section) || section == SectionKind::plan))
    return cue.kind;
  if (short_heading && cue.kind == SectionKind::plan && is_measures(section) && cue.at < 2) return cue.kind;
  return std::nullopt;
}

}  // namespace

std::optional<SectionKind> kind_of_heading(const Lexicon& words, std::u32string_view heading, int report_year) {
  const Cue cue = first_cue(words, heading);
  const bool results = words.result_words.in(heading);
  // 2025年重点工作 in the report on 2024 lies ahead; 2025年工作情况 is a slip or another year's report.
  if (names_later_year(heading, report_year) && !results &&
      (cue.at == std::u32string_view::npos || cue.kind == SectionKind::achievements))
    return SectionKind::plan;
  if (cue.at != std::u32string_view::npos) {
    // 不足 behind 举措、成效 was the second content; a plan's 举措 was met before.
    return cue.kind;
  }
  // 法治建设安排, but not 落实普法计划.
  if (words.plan_ends.ends(heading) && !results && !words.item_verbs.begins(heading) &&
      heading.find(U',') == heading.npos)
    return SectionKind::plan;
  if (heading == U"其他" || heading == U"其它") return SectionKind::other_matters;
  constexpr std::u32string_view basic = U"基本情况";
  if (heading.size() <= basic.size() + 2 && heading.find(basic) != std::u32string_view::npos)
    return SectionKind::basic_situation;
  return std::nullopt;
}

void find_kinds(const Glyphs& text, std::vector<Node>& nodes, int report_year) {
  for (Node& node : nodes) {
    const std::u32string_view heading = text.view(node.title);
    if (node.parent == Node::none) {
      auto kind = kind_of_heading(text.vocabulary(), heading, report_year);
      if (!kind) kind = kind_of_content(text, node, report_year);
      node.within = kind.value_or(SectionKind::achievements);
      if (node.level == 1) node.kind = node.within;
      continue;
    }
    node.within = nodes[node.parent].within;
    if (node.level != 2) continue;
    node.kind = other_kind(text.vocabulary(), heading, node.within);
    if (node.kind) node.within = *node.kind;
  }
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

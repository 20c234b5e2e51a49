#include "rules/support/causes.hpp"

#include <fazhi/core/utf8.hpp>

#include "rules/support/contents.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Words by which a Chinese clause gives a reason, wherever they stand in it.
constexpr std::u32string_view reasons[] = {
    U"由于", U"由於", U"因为", U"因為", U"原因", U"导致", U"導致", U"致使",   U"造成",   U"所致",     U"缘于",
    U"源于", U"根源", U"根子", U"症结", U"究其", U"归因", U"囿于", U"受限于", U"受制于", U"主要在于", U"使得"};

/// What 因 at the beginning of a clause opens other than a reason.
constexpr std::u32string_view no_reasons[] = {U"因此", U"因而", U"因地", U"因材", U"因案", U"因企", U"因人",
                                              U"因事", U"因时", U"因時", U"因势", U"因勢", U"因应", U"因應",
                                              U"因子", U"因素", U"因果", U"因村", U"因户"};

/// 受…影响, 与…有关: words that name a reason between them.
struct Frame {
  std::u32string_view opening;
  std::u32string_view closing;
};
constexpr Frame suffered[] = {{U"受", U"影响"}, {U"受", U"影響"}, {U"受", U"制约"}, {U"受", U"制約"},
                              {U"受", U"限制"}, {U"受", U"所限"}, {U"受", U"约束"}, {U"受", U"約束"}};
/// The second of these closes the clause: 与…有关的, 有关部门 are no reasons.
constexpr Frame related[] = {{U"与", U"有关"},   {U"與", U"有關"},     {U"跟", U"有关"},     {U"与", U"分不开"},
                             {U"與", U"分不開"}, {U"与", U"不无关系"}, {U"与", U"密切相关"}, {U"与", U"直接相关"}};

/// 接受, 受理 and the like hold 受 as part of a word.
constexpr std::u32string_view before_suffer[] = {U"接", U"承", U"享", U"感", U"授", U"遭", U"忍", U"不", U"未"};
constexpr std::u32string_view behind_suffer[] = {U"理", U"众", U"眾", U"案", U"托", U"访", U"害", U"教", U"贿"};
/// Of 受到较大影响 nothing is named, and 影响力 is another word.
constexpr std::u32string_view of_degree[] = {U"到",   U"了",       U"一定", U"较大", U"很大",
                                             U"严重", U"不同程度", U"的",   U"着",   U"直接"};
constexpr std::u32string_view behind_influence[] = {U"力", U"面", U"性"};

bool starts_with(std::u32string_view text, std::u32string_view words) { return text.substr(0, words.size()) == words; }
bool ends_with(std::u32string_view text, std::u32string_view words) {
  return text.size() >= words.size() && text.substr(text.size() - words.size()) == words;
}
template <class Words>
bool starts_with_any(std::u32string_view text, const Words& words) {
  return std::any_of(std::begin(words), std::end(words),
                     [&](std::u32string_view word) { return starts_with(text, word); });
}

/// 主要是 gives a reason unless it opens a list of shortcomings.
bool has_main_reason(std::u32string_view clause, char32_t mark) {
  constexpr std::u32string_view word = U"主要是";
  for (auto at = clause.find(word); at != clause.npos; at = clause.find(word, at + 1)) {
    const std::u32string_view rest = clause.substr(at + word.size());
    if (rest.empty() ? mark != U':' && mark != U'：' : rest.front() != U'一') return true;
  }
  return false;
}

/// Whether more is named than how much something suffers.
bool names_something(std::u32string_view between) {
  while (!between.empty()) {
    const auto* const word = std::find_if(std::begin(of_degree), std::end(of_degree),
                                          [&](std::u32string_view degree) { return starts_with(between, degree); });
    if (word == std::end(of_degree)) break;
    between.remove_prefix(word->size());
  }
  return between.size() >= 2;
}

bool suffers(std::u32string_view clause, const Frame& frame) {
  const std::size_t at = clause.find(frame.opening);
  if (at == clause.npos || (at > 0 && starts_with_any(clause.substr(at - 1), before_suffer))) return false;
  const std::u32string_view rest = clause.substr(at + frame.opening.size());
  const std::size_t end = rest.find(frame.closing);
  if (end == rest.npos || starts_with_any(rest, behind_suffer)) return false;
  return names_something(rest.substr(0, end)) &&
         !starts_with_any(rest.substr(end + frame.closing.size()), behind_influence);
}

bool is_related(std::u32string_view clause, const Frame& frame) {
  if (!ends_with(clause, frame.closing)) return false;
  const std::u32string_view before = clause.substr(0, clause.size() - frame.closing.size());
  const std::size_t at = before.find(frame.opening);
  return at != before.npos && names_something(before.substr(at + frame.opening.size()));
}

bool gives_reason(std::u32string_view clause, char32_t mark) {
  if (starts_with(clause, U"因") && !starts_with_any(clause, no_reasons)) return true;
  return has_main_reason(clause, mark) ||
         std::any_of(std::begin(reasons), std::end(reasons),
                     [&](std::u32string_view word) { return clause.find(word) != clause.npos; }) ||
         std::any_of(std::begin(suffered), std::end(suffered), [&](const Frame& f) { return suffers(clause, f); }) ||
         std::any_of(std::begin(related), std::end(related), [&](const Frame& f) { return is_related(clause, f); });
}

bool has_reason(std::string_view text) {
  constexpr std::u32string_view marks = U"，,。；;：:！!？?\n";
  constexpr std::u32string_view spaces = U" \t\r\u3000\u00A0";
  std::u32string clause;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = utf8::next(text, at);
    if (spaces.find(point) != spaces.npos) continue;
    if (marks.find(point) == marks.npos) {
      clause.push_back(point);
      continue;
    }
    if (gives_reason(clause, point)) return true;
    clause.clear();
  }
  return gives_reason(clause, U'\n');
}

bool has_reason(const std::vector<std::string>& texts) {
  return std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return has_reason(text); });
}

bool all_blank(const std::vector<std::string>& texts) {
  return std::all_of(texts.begin(), texts.end(), [](const std::string& text) { return is_blank(text); });
}

bool is_on_causes(const model::Section& section) { return promises_cause(section.heading) && says_anything(section); }

}  // namespace

bool promises_cause(std::string_view heading) {
  return heading.find("原因") != std::string_view::npos || heading.find("成因") != std::string_view::npos;
}

bool gives_cause(const model::Shortcoming& shortcoming) {
  return gives_own_cause(shortcoming) ||
         std::any_of(shortcoming.aspects.begin(), shortcoming.aspects.end(),
                     [](const model::Shortcoming& aspect) { return gives_cause(aspect); });
}

bool gives_own_cause(const model::Shortcoming& shortcoming) {
  return !all_blank(shortcoming.causes) || has_reason(shortcoming.title) || has_reason(shortcoming.paragraphs);
}

bool gives_cause_for_all(const model::Section& section) {
  if (section.kind != model::SectionKind::shortcomings) return false;
  return has_reason(section.paragraphs) ||
         std::any_of(section.subsections.begin(), section.subsections.end(), is_on_causes);
}

bool gives_cause(const model::Section& section) {
  return gives_cause_for_all(section) ||
         std::any_of(section.shortcomings.begin(), section.shortcomings.end(),
                     [](const model::Shortcoming& shortcoming) { return gives_cause(shortcoming); });
}

}  // namespace rules
FAZHI_END_NAMESPACE

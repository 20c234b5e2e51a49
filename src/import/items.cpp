#include "import/items.hpp"

#include "import/vocabulary.hpp"

#include <algorithm>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::SectionKind;

/// Gives the runs of `span` up to each of `marks`, with the mark where `with_mark`, until `take` wants no more.
template <class Take>
void each_part(const Glyphs& text, Span span, std::u32string_view marks, bool with_mark, const Take& take) {
  for (std::size_t begin = span.begin; begin < span.end;) {
    const std::size_t end = text.find_any(marks, begin, span.end);
    const Span part = text.trim({begin, std::min(span.end, end + (with_mark ? 1U : 0U))});
    if (part.size() > 1 && !take(part)) return;
    begin = end + 1;
  }
}

/// Behind what only leads in: the colon of the first sentence, or a first sentence that praises before 但, or says
/// that there is something.
std::size_t past_lead_in(const Glyphs& text, Span span, bool shortcomings) {
  const std::size_t sentence = text.find_any(U"。!?", span.begin, span.end);
  const std::size_t colon = text.find_any(U":", span.begin, sentence);
  if (colon < sentence) return colon + 1;
  if (!shortcomings || sentence + 1 >= span.end) return span.begin;
  const bool leads = text.vocabulary().lead_in_problem.in(text.view({span.begin, sentence}));
  if (!leads) return span.begin;
  // …，但仍存在一些不足，执法力量薄弱；…: the list begins in the same sentence.
  const std::size_t semicolon = text.find_any(U";", span.begin, sentence);
  return semicolon < sentence ? span.begin : sentence + 1;
}

/// Gives what may be an item each: clauses of shortcomings that semicolons part, else sentences.
template <class Take>
void each_clause(const Glyphs& text, Span span, SectionKind kind, const Take& take) {
  const bool shortcomings = kind == SectionKind::shortcomings;
  const Span rest = text.trim({past_lead_in(text, span, shortcomings), span.end});
  if (!shortcomings || text.find_any(U";", rest.begin, rest.end) == rest.end)
    return each_part(text, rest, U"。!?\n", true, take);
  each_part(text, rest, U";\n", false, [&](Span part) {
    while (part.end > part.begin + 1 && ends_sentence(text[part.end - 1])) --part.end;
    return take(part);
  });
}

bool turns_to_plan(std::u32string_view opening) {
  for (const std::u32string_view word : {U"下一步", U"下步", U"今后", U"下一年", U"下一阶段"})
    if (opening.find(word) <= 1) return true;
  return false;
}

bool is_leaf(const std::vector<Node>& nodes, std::size_t node) { return nodes[node].first_child == Node::none; }

/// Whether the node holds items of its kind and is none itself: a section, or a level 2 of another kind.
bool is_section(const Node& node) { return node.level == 1 || node.kind.has_value(); }

/// Gives the items of a section that have no number, until `take` wants no more of them.
template <class Take>
void each_unnumbered(const Glyphs& text, const std::vector<Node>& nodes, std::size_t node, const Take& take) {
  const Node& own = nodes[node];
  const auto kind = item_kind(own.within);
  if (!kind || *kind == ItemKind::measure) return;
  const Span span = text.trim(own_text(nodes, node));
  if (span.empty()) return;
  // Before numbered items only a duty is told as well, and only in whole sentences.
  const bool leads_in = !is_leaf(nodes, node);
  if (leads_in && (*kind != ItemKind::leader_duty || !ends_sentence(text[span.end - 1]))) return;
  ItemKind now = *kind;
  each_clause(text, span, own.within, [&](Span part) {
    // The sentence whose opening is the heading is said of the section, not of one item.
    if (part.begin == own.title.begin) return true;
    // A section that merges shortcomings and plan turns to the plan at 下一步.
    if (now == ItemKind::shortcoming && turns_to_plan(text.view(part).substr(0, 6))) now = ItemKind::plan;
    return take({now, node, part, false});
  });
}

}  // namespace

std::optional<ItemKind> item_kind(SectionKind kind) {
  switch (kind) {
    case SectionKind::achievements:
    case SectionKind::basic_situation:
    case SectionKind::highlights:
      return ItemKind::measure;
    case SectionKind::shortcomings:
      return ItemKind::shortcoming;
    case SectionKind::principal_leader_duty:
      return ItemKind::leader_duty;
    case SectionKind::plan:
      return ItemKind::plan;
    default:
      return std::nullopt;
  }
}

Span own_text(const std::vector<Node>& nodes, std::size_t node) {
  const Node& own = nodes[node];
  const std::size_t end = own.first_child == Node::none ? own.extent.end : nodes[own.first_child].begin;
  return {std::min(own.text_begin, end), end};
}

std::vector<Item> unnumbered_items(const Items& items, std::size_t node) {
  const auto [first, last] = std::equal_range(items.all.begin(), items.all.end(), Item{ItemKind::measure, node, {}},
                                              [](const Item& a, const Item& b) { return a.node < b.node; });
  std::vector<Item> found;
  std::copy_if(first, last, std::back_inserter(found), [](const Item& item) { return !item.numbered; });
  return found;
}

Items find_items(const Glyphs& text, const std::vector<Node>& nodes, std::size_t most) {
  Items items;
  const auto has_room = [&] {
    items.limited = items.all.size() >= most;
    return !items.limited;
  };
  for (std::size_t i = 0; i < nodes.size() && !items.limited; ++i) {
    const auto kind = item_kind(nodes[i].within);
    if (!kind) continue;
    if (!is_section(nodes[i])) {
      // The smallest marked item is a shortcoming or a duty; measures and plans count at both levels.
      const bool both = *kind == ItemKind::measure || *kind == ItemKind::plan;
      if ((both || is_leaf(nodes, i)) && has_room()) items.all.push_back({*kind, i, nodes[i].extent, true});
    } else {
      each_unnumbered(text, nodes, i, [&](const Item& item) {
        if (has_room()) items.all.push_back(item);
        return !items.limited;
      });
    }
  }
  return items;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

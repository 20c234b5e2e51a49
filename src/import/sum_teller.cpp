#include "import/sum_teller.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
std::vector<model::Quantity> SumTeller::quantities(const Members& members) const {
  std::vector<model::Quantity> values;
  for (const std::size_t member : members) values.push_back(all_[member].quantity);
  return values;
}

model::Agreement SumTeller::agreement(std::size_t whole, const Members& parts) const {
  return model::sum_agrees(all_[whole].quantity, quantities(parts), true);
}

bool SumTeller::exact(std::size_t whole, const Members& parts) const {
  const auto plain = [this](std::size_t i) { return !all_[i].quantity.qualifier; };
  return plain(whole) && std::all_of(parts.begin(), parts.end(), plain);
}

Members SumTeller::adding_up(std::size_t whole, const Members& parts) const {
  Members head;
  for (const std::size_t part : parts) {
    head.push_back(part);
    if (head.size() >= 2 && exact(whole, head) && agreement(whole, head) == model::Agreement::agrees) return head;
  }
  return {};
}

void SumTeller::breakdown(std::size_t whole, const Members& parts, Evidence evidence) {
  if (parts.empty()) return;
  if (const Members all = adding_up(whole, parts); !all.empty()) return add_sum(whole, all, evidence);
  Members list = evidence.says_all ? stated_list(parts) : list_from_begin(parts);
  if (evidence.count != 0 && parts.size() >= evidence.count)
    list.assign(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(evidence.count));
  if (evidence.says_all && evidence.closed) list = parts;
  const auto rest = std::find_if(parts.begin(), parts.end(), [this](std::size_t i) { return is_remainder(i); });
  if (rest != parts.end()) {
    list.assign(parts.begin(), rest + 1);
    evidence.says_all = true;
  }
  if (list.size() == 2 && complement(list[0], list[1])) evidence.points += 3;
  evidence.points += enumerated(list) ? 1 : 0;
  // Persons are counted by more than one mark at a time: Party members, women, the young.
  const bool persons = all_[whole].base == "人" || all_[whole].base == "人次";
  if (persons && evidence.pattern == Pattern::of_which) --evidence.points;
  // Some of a number are not more than it, so what exceeds it has a slip somewhere.
  const auto values = quantities(list);
  if (model::sum_agrees(all_[whole].quantity, values, false) == model::Agreement::disagrees) evidence.points += 2;
  const bool open_list = and_so_on(list.back());
  if (list.size() >= 2 && evidence.says_all && !open_list) return add_sum(whole, list, evidence);
  if (list.size() >= 2 && !open_list && evidence.points + points(whole, list) >= enough && exact(whole, list) &&
      one_slip_off(all_[whole].quantity, quantities(list))) {
    // No word says that the list is all, and the figures do not show it.
    evidence.says_all = false;
    evidence.stated = model::Stated::implied;
    return add_sum(whole, list, evidence);
  }
  for (const std::size_t part : list) add_subset(whole, part, evidence);
}

int SumTeller::points(std::size_t whole, const Members& list) const {
  int points = has_total_word(whole) ? 1 : 0;
  points += list.size() >= 3 ? 1 : 0;
  const Figure& last = all_[list.back()];
  const std::size_t mark = text_.find_any(U",;:。!?)、", last.span.end, sentence_->span.end);
  const bool ends =
      list.back() + 1 == sentence_->last || all_[list.back() + 1].bracket != last.bracket || text_[mark] == U';';
  points += ends ? 1 : 0;
  const auto named = [this](std::size_t part) {
    const Span name = text_.trim({clause_begin(part), all_[part].span.begin});
    return name.size() >= 2 && words_.list_breaks.at(text_.all(), name.begin) == 0;
  };
  points += std::all_of(list.begin(), list.end(), named) ? 1 : 0;
  const Span first = text_.trim({clause_begin(list.front()), all_[list.front()].span.begin});
  if (words_.salient_parts.in(text_.view(first).substr(0, 6)) && list.size() < 3) points -= 2;
  return points;
}

bool SumTeller::enumerated(const Members& list) const {
  for (std::size_t i = 1; i < list.size(); ++i)
    if (text_.find_any(U"、和及", all_[list[i - 1]].span.end, all_[list[i]].span.begin) == all_[list[i]].span.begin)
      return false;
  return list.size() > 1;
}

bool SumTeller::parallel(std::size_t one, std::size_t other) const {
  const auto name = [this](std::size_t figure) {
    return text_.view(text_.trim({clause_begin(figure), all_[figure].span.begin}));
  };
  const std::u32string_view a = name(one);
  const std::u32string_view b = name(other);
  if (a.size() != b.size() || a.size() < 2 || a == b) return false;
  std::size_t equal = 0;
  for (std::size_t i = 0; i < a.size(); ++i) equal += a[i] == b[i] ? 1 : 0;
  return 2 * equal >= a.size();
}

bool SumTeller::and_so_on(std::size_t figure) const {
  const std::size_t end = all_[figure].span.end;
  const std::size_t stop = text_.find_any(U",;、。!?()", end, std::min(sentence_->span.end, end + 12));
  return words_.and_so_on.in(text_.view({end, stop}));
}

bool SumTeller::same(std::size_t a, std::size_t b) const {
  return compare(all_[a].quantity.value, all_[b].quantity.value) == 0 && all_[a].quantity.unit == all_[b].quantity.unit;
}

bool SumTeller::known(const Relation& relation) {
  Members key = relation.parts;
  key.push_back(relation.whole.value_or(all_.size()));
  return !keys_.insert(std::move(key)).second;
}

void SumTeller::add_sum(std::size_t whole, const Members& parts, const Evidence& evidence) {
  Relation relation;
  relation.type = model::RelationType::sum;
  relation.whole = whole;
  relation.parts = parts;
  relation.pattern = evidence.pattern;
  relation.stated = evidence.stated;
  const model::Agreement agrees = agreement(whole, parts);
  if (agrees != model::Agreement::unknown) relation.holds = agrees == model::Agreement::agrees;
  relation.confidence = relation.holds.value_or(false) ? Confidence::certain
                        : evidence.says_all            ? Confidence::likely
                                                       : Confidence::unsure;
  if (known(relation)) return;
  summed_.insert(whole);
  parts_.insert(parts.begin(), parts.end());
  found_.push_back(std::move(relation));
}

void SumTeller::add_subset(std::size_t whole, std::size_t part, const Evidence& evidence) {
  Relation relation;
  relation.type = model::RelationType::subset;
  relation.whole = whole;
  relation.parts = {part};
  relation.coverage = model::Coverage::partial;
  relation.pattern = evidence.pattern;
  relation.stated = evidence.stated;
  const model::Agreement agrees = model::sum_agrees(all_[whole].quantity, {all_[part].quantity}, false);
  // 增加9人，其中新增12人: what came and what went make the difference.
  const Span said{clause_begin(whole), all_[whole].span.begin};
  if (agrees == model::Agreement::disagrees && words_.comparisons.in(text_.view(said))) return;
  if (agrees != model::Agreement::unknown) relation.holds = agrees == model::Agreement::agrees;
  relation.confidence = relation.holds.value_or(true) ? Confidence::likely : Confidence::unsure;
  if (known(relation)) return;
  parts_.insert(part);
  found_.push_back(std::move(relation));
}

void SumTeller::add_equality(std::size_t first, std::size_t second) {
  Relation relation;
  relation.type = model::RelationType::equality;
  relation.parts = {first, second};
  relation.holds = true;
  relation.pattern = Pattern::said_again;
  relation.confidence = Confidence::likely;
  if (!known(relation)) found_.push_back(std::move(relation));
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

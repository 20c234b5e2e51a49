#include "import/relations.hpp"
#include "import/sentence_reader.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>
#include <set>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// What speaks for a list being all of its whole.
struct Evidence {
  bool says_all = false;  ///< 分别为, 其余, 由…组成, a list in brackets
  int points = 0;         ///< short of saying so; enough of them, and a slip of one digit is told
  std::size_t count = 0;  ///< of the parts, where another unit's list beside it tells
  Pattern pattern = Pattern::of_which;
};

constexpr int enough = 4;

class SumFinder : SentenceReader {
 public:
  SumFinder(const Glyphs& text, const Figures& figures, std::vector<Relation>& found)
      : SentenceReader(text, figures), found_(found) {}

  void run() {
    for (std::size_t i = 0; i < figures_.sentences.size(); ++i) {
      if (!turn_to(i)) continue;
      brackets();
      for (const Mark& mark : marks()) take(mark);
      colons();
    }
  }

 private:
  void take(const Mark& mark) {
    switch (mark.kind) {
      case MarkKind::of_which:
      case MarkKind::including:
        return of_which(mark);
      case MarkKind::respectively:
        return respectively(mark);
      case MarkKind::total:
      case MarkKind::cumulative:
        return total_behind(mark), total_before(mark);
      case MarkKind::composed:
        return composed(mark);
      case MarkKind::among:
        return among(mark);
    }
  }

  // --- Deciding

  std::vector<model::Quantity> quantities(const Members& members) const {
    std::vector<model::Quantity> values;
    for (const std::size_t member : members) values.push_back(all_[member].quantity);
    return values;
  }

  model::Agreement agreement(std::size_t whole, const Members& parts) const {
    return model::sum_agrees(all_[whole].quantity, quantities(parts), true);
  }

  /// Whether a sum of these figures can be told by adding: rounded words would agree with nearly anything.
  bool exact(std::size_t whole, const Members& parts) const {
    const auto plain = [this](std::size_t i) { return !all_[i].quantity.qualifier; };
    return plain(whole) && std::all_of(parts.begin(), parts.end(), plain);
  }

  /// The parts from the first on that add up to the whole; none where no two or more do.
  Members adding_up(std::size_t whole, const Members& parts) const {
    Members head;
    for (const std::size_t part : parts) {
      head.push_back(part);
      if (head.size() >= 2 && exact(whole, head) && agreement(whole, head) == model::Agreement::agrees) return head;
    }
    return {};
  }

  void breakdown(std::size_t whole, const Members& parts, Evidence evidence) {
    if (parts.empty()) return;
    if (const Members all = adding_up(whole, parts); !all.empty()) return add_sum(whole, all, evidence);
    Members list = list_from_begin(parts);
    if (evidence.count != 0 && parts.size() >= evidence.count)
      list.assign(parts.begin(), parts.begin() + static_cast<std::ptrdiff_t>(evidence.count));
    const auto rest = std::find_if(list.begin(), list.end(), [this](std::size_t i) { return is_remainder(i); });
    if (rest != list.end()) {
      list.erase(rest + 1, list.end());
      evidence.says_all = true;
    }
    const bool open_list = and_so_on(list.back());
    if (list.size() >= 2 && evidence.says_all && !open_list) return add_sum(whole, list, evidence);
    if (list.size() >= 2 && !open_list && evidence.points + points(whole, list) >= enough && exact(whole, list) &&
        one_digit_off(all_[whole].quantity, quantities(list))) {
      evidence.says_all = false;
      return add_sum(whole, list, evidence);
    }
    for (const std::size_t part : list) add_subset(whole, part, evidence);
  }

  /// How much speaks for a list that does not say so being all of the whole.
  int points(std::size_t whole, const Members& list) const {
    int points = has_total_word(whole) ? 1 : 0;
    points += list.size() >= 3 ? 1 : 0;
    const Figure& last = all_[list.back()];
    const bool ends = list.back() + 1 == sentence_->last || all_[list.back() + 1].bracket != last.bracket;
    points += ends ? 1 : 0;
    const auto named = [this](std::size_t part) {
      const Span name = text_.trim({clause_begin(part), all_[part].span.begin});
      return name.size() >= 2 && words_.list_breaks.at(text_.all(), name.begin) == 0;
    };
    points += std::all_of(list.begin(), list.end(), named) ? 1 : 0;
    const Span first = text_.trim({clause_begin(list.front()), all_[list.front()].span.begin});
    if (words_.salient_parts.in(text_.view(first).substr(0, 6)) && list.size() < 3) points -= 2;
    // Persons are counted by more than one mark at a time: Party members, women, the young.
    if (all_[whole].base == "人" || all_[whole].base == "人次") --points;
    return points;
  }

  /// 等 behind the last part: the list is not all there is.
  bool and_so_on(std::size_t figure) const {
    const std::size_t end = all_[figure].span.end;
    const std::size_t stop = text_.find_any(U",;、。!?()", end, std::min(sentence_->span.end, end + 12));
    return words_.and_so_on.in(text_.view({end, stop}));
  }

  // --- The patterns

  void of_which(const Mark& mark) {
    const std::size_t bracket = figures_.bracket_at(mark.begin);
    Evidence evidence;
    evidence.pattern = mark.kind == MarkKind::of_which ? Pattern::of_which : Pattern::listed_parts;
    evidence.points = mark.kind == MarkKind::including ? 1 : 0;
    if (text_[text_.skip_spaces(mark.end)] == U':') ++evidence.points;
    if (bracket != 0) ++evidence.points;
    const Members wholes = wholes_before(mark.begin, bracket);
    const std::size_t end = next_of_which(mark.end, end_of(bracket), bracket);
    // Where the parts of one unit are all, those of the other unit beside them are all too.
    std::vector<std::pair<std::size_t, Members>> lists;
    for (const std::size_t whole : wholes) {
      Members parts = figures_in(mark.end, end, bracket, all_[whole].base);
      if (mark.kind == MarkKind::including && wholes.size() > 1 && whole != wholes.front()) continue;
      if (parts.empty()) continue;
      evidence.count = std::max(evidence.count, adding_up(whole, parts).size());
      lists.emplace_back(whole, std::move(parts));
    }
    if (lists.size() > 1 && evidence.count != 0)
      evidence.points += 3;
    else
      evidence.count = 0;
    if (restated(mark, bracket)) return;
    for (const auto& [whole, parts] : lists) {
      // 其中 that only says the figure again.
      if (parts.size() == 1 && same(whole, parts[0]))
        add_equality(whole, parts[0]);
      else
        breakdown(whole, parts, evidence);
    }
  }

  /// …1家和4名…，其中…1个、…4人: the same counts in the same order say the same again.
  bool restated(const Mark& mark, std::size_t bracket) {
    Members before;
    Members behind;
    for (std::size_t i = sentence_->first; i < sentence_->last; ++i) {
      if (all_[i].bracket != bracket || all_[i].rate) continue;
      (all_[i].span.end <= mark.begin ? before : behind).push_back(i);
    }
    if (behind.size() < 2 || before.size() < behind.size()) return false;
    before.erase(before.begin(), before.end() - static_cast<std::ptrdiff_t>(behind.size()));
    for (std::size_t k = 0; k < behind.size(); ++k)
      if (compare(all_[before[k]].quantity.value, all_[behind[k]].quantity.value) != 0) return false;
    for (std::size_t k = 0; k < behind.size(); ++k) add_equality(before[k], behind[k]);
    return true;
  }

  /// The list of one 其中 ends where the next begins, unless the outer one goes on behind a semicolon.
  std::size_t next_of_which(std::size_t from, std::size_t to, std::size_t bracket) const {
    for (std::size_t i = from; i < to; ++i)
      if (words_.of_which.at(text_.all(), i) != 0 && figures_.bracket_at(i) == bracket) return i;
    return to;
  }

  void respectively(const Mark& mark) {
    const std::size_t bracket = figures_.bracket_at(mark.begin);
    for (const std::size_t whole : wholes_before(mark.begin, bracket)) {
      const Members parts = list_from_begin(figures_in(mark.end, end_of(bracket), bracket, all_[whole].base));
      if (parts.size() < 2) continue;
      Evidence evidence;
      evidence.pattern = Pattern::listed_parts;
      evidence.says_all = has_total_word(whole);
      if (evidence.says_all || !adding_up(whole, parts).empty()) breakdown(whole, parts, evidence);
    }
  }

  /// A, B, 合计 T.
  void total_behind(const Mark& mark) {
    const std::size_t bracket = figures_.bracket_at(mark.begin);
    const std::optional<std::size_t> whole = counted_by(mark, bracket);
    if (!whole) return;
    const Members before = figures_in(begin_of_list(mark.begin, bracket), mark.begin, bracket, all_[*whole].base);
    Evidence evidence;
    evidence.pattern = Pattern::listed_parts;
    for (std::size_t k = 2; k <= before.size(); ++k) {
      const Members tail(before.end() - static_cast<std::ptrdiff_t>(k), before.end());
      if (exact(*whole, tail) && agreement(*whole, tail) == model::Agreement::agrees)
        return add_sum(*whole, tail, evidence);
    }
    const Members list = list_to_end(before);
    if (mark.kind != MarkKind::total || list.size() < 2 || !opens_clause(mark.begin)) return;
    // 共检查…家 counts another thing than the list before it when a verb of its own follows.
    const std::size_t next = text_.skip_spaces(mark.end);
    const bool own_verb = words_.list_breaks.at(text_.all(), next) != 0 && next < all_[*whole].span.begin;
    const bool strong = mark.end - mark.begin > 1;
    if (own_verb && !strong) return;
    if (!strong && !one_digit_off(all_[*whole].quantity, quantities(list))) return;
    evidence.says_all = true;
    add_sum(*whole, list, evidence);
  }

  /// The figure that a total's word counts: the first behind it in the same clause.
  std::optional<std::size_t> counted_by(const Mark& mark, std::size_t bracket) const {
    constexpr std::size_t farthest = 24;
    for (std::size_t i = sentence_->first; i < sentence_->last; ++i) {
      const Figure& figure = all_[i];
      if (figure.span.begin < mark.end) continue;
      const bool near = figure.span.begin <= mark.end + farthest && figure.bracket == bracket && !figure.rate;
      if (!near || text_.find_any(U",;。(", mark.end, figure.span.begin) != figure.span.begin) return std::nullopt;
      return i;
    }
    return std::nullopt;
  }

  /// Where a list that ends at `place` may begin: behind the last 其中 or total before it.
  std::size_t begin_of_list(std::size_t place, std::size_t bracket) const {
    std::size_t begin = bracket == 0 ? sentence_->span.begin : figures_.brackets[bracket].inner.begin;
    for (std::size_t i = begin; i < place; ++i) {
      const Mark other = mark_at(i);
      if (other.end == 0) continue;
      if (other.kind == MarkKind::of_which && figures_.bracket_at(i) == bracket) begin = other.end;
      i = other.end - 1;
    }
    return begin;
  }

  /// 共 T: A, B; 共 T, A, B where they add up.
  void total_before(const Mark& mark) {
    const std::size_t bracket = figures_.bracket_at(mark.begin);
    const std::optional<std::size_t> whole = counted_by(mark, bracket);
    if (!whole || has_sum(*whole)) return;
    const std::size_t end = next_of_which(all_[*whole].span.end, end_of(bracket), bracket);
    const Members parts = figures_in(all_[*whole].span.end, end, bracket, all_[*whole].base);
    const Members all = adding_up(*whole, list_from_begin(parts));
    if (all.empty()) return;
    Evidence evidence;
    evidence.pattern = Pattern::listed_parts;
    add_sum(*whole, all, evidence);
  }

  /// T: A, B.
  void colons() {
    for (std::size_t i = sentence_->first; i + 2 < sentence_->last; ++i) {
      const Figure& whole = all_[i];
      const std::size_t limit = std::min(all_[i + 1].span.begin, whole.span.end + 14);
      const std::size_t colon = text_.find_any(U":,;、()", whole.span.end, limit);
      if (colon == limit || text_[colon] != U':' || whole.rate || has_sum(i)) continue;
      const std::size_t end = next_of_which(colon, end_of(whole.bracket), whole.bracket);
      if (end <= all_[i + 1].span.begin) continue;
      Evidence evidence;
      evidence.pattern = Pattern::listed_parts;
      evidence.points = 1;
      const Members parts = figures_in(colon, end, whole.bracket, whole.base);
      if (list_from_begin(parts).size() >= 2 && has_entries(colon, parts)) breakdown_or_nothing(i, parts, evidence);
    }
  }

  /// Whether each figure behind the colon is an entry with a name, from the first on.
  bool has_entries(std::size_t colon, const Members& parts) const {
    return !parts.empty() && text_.find_any(U",;", colon, all_[parts[0]].span.begin) == all_[parts[0]].span.begin;
  }

  /// A colon alone says less than 其中: parts that neither add up nor look like all are not told.
  void breakdown_or_nothing(std::size_t whole, const Members& parts, const Evidence& evidence) {
    const Members list = list_from_begin(parts);
    const bool slip = evidence.points + points(whole, list) >= enough && exact(whole, list) &&
                      one_digit_off(all_[whole].quantity, quantities(list));
    if (slip || !adding_up(whole, parts).empty()) breakdown(whole, parts, evidence);
  }

  /// 由 A, B 组成.
  void composed(const Mark& mark) {
    const std::size_t bracket = figures_.bracket_at(mark.begin);
    std::size_t from = mark.begin;
    while (from > sentence_->span.begin && text_[from] != U'由') --from;
    if (text_[from] != U'由') return;
    Members wholes = wholes_before(from, bracket);
    if (const auto behind = counted_by(mark, bracket)) wholes.insert(wholes.begin(), *behind);
    for (const std::size_t whole : wholes) {
      const Members parts = figures_in(from, mark.begin, bracket, all_[whole].base);
      if (parts.size() < 2) continue;
      Evidence evidence;
      evidence.pattern = Pattern::listed_parts;
      evidence.says_all = true;
      return breakdown(whole, parts, evidence);
    }
  }

  /// …W 件…中，A 件….
  void among(const Mark& mark) {
    const std::size_t bracket = figures_.bracket_at(mark.begin);
    std::size_t whole = sentence_->last;
    for (std::size_t i = sentence_->first; i < sentence_->last && all_[i].span.end <= mark.begin; ++i) whole = i;
    if (whole == sentence_->last || all_[whole].bracket != bracket || all_[whole].rate) return;
    constexpr std::size_t longest_name = 16;
    const Span name{all_[whole].span.end, mark.begin};
    if (name.size() > longest_name || text_.find_any(U",;、:。(", name.begin, name.end) != name.end) return;
    const Members parts = list_from_begin(figures_in(mark.end, end_of(bracket), bracket, all_[whole].base));
    Evidence evidence;
    evidence.points = 1;
    breakdown(whole, parts, evidence);
  }

  /// A list in brackets right behind its total.
  void brackets() {
    for (std::size_t i = sentence_->first; i + 1 < sentence_->last; ++i) {
      const std::size_t bracket = all_[i + 1].bracket;
      if (bracket == 0 || bracket == all_[i].bracket || figures_.brackets[bracket].parent != all_[i].bracket) continue;
      const Span inner = figures_.brackets[bracket].inner;
      constexpr std::size_t longest_name = 10;
      const Span name{all_[i].span.end, inner.begin - 1};
      if (inner.begin - 1 < all_[i].span.end || name.size() > longest_name || all_[i].rate ||
          text_.find_any(U",;、:。", name.begin, name.end) != name.end)
        continue;
      // 其中 and 包括 inside the brackets are taken as such.
      bool marked = false;
      for (std::size_t k = inner.begin; k < inner.end && !marked; ++k)
        marked = words_.of_which.at(text_.all(), k) != 0 || words_.including.at(text_.all(), k) > 1 ||
                 (k == inner.begin && words_.including.at(text_.all(), k) != 0);
      if (marked) continue;
      const Members parts = figures_in(inner.begin, inner.end, bracket, all_[i].base);
      Evidence evidence;
      evidence.pattern = Pattern::in_brackets;
      evidence.says_all = parts.size() >= 2;
      breakdown(i, parts, evidence);
    }
  }

  // --- What was found

  bool same(std::size_t a, std::size_t b) const {
    return compare(all_[a].quantity.value, all_[b].quantity.value) == 0 &&
           all_[a].quantity.unit == all_[b].quantity.unit;
  }

  bool has_sum(std::size_t whole) const { return summed_.count(whole) != 0; }

  bool known(const Relation& relation) {
    Members key = relation.parts;
    key.push_back(relation.whole.value_or(all_.size()));
    return !keys_.insert(std::move(key)).second;
  }

  void add_sum(std::size_t whole, const Members& parts, const Evidence& evidence) {
    Relation relation;
    relation.type = model::RelationType::sum;
    relation.whole = whole;
    relation.parts = parts;
    relation.pattern = evidence.pattern;
    const model::Agreement agrees = agreement(whole, parts);
    if (agrees != model::Agreement::unknown) relation.holds = agrees == model::Agreement::agrees;
    relation.confidence = relation.holds.value_or(false) ? Confidence::certain
                          : evidence.says_all            ? Confidence::likely
                                                         : Confidence::unsure;
    if (known(relation)) return;
    summed_.insert(whole);
    found_.push_back(std::move(relation));
  }

  void add_subset(std::size_t whole, std::size_t part, const Evidence& evidence) {
    Relation relation;
    relation.type = model::RelationType::subset;
    relation.whole = whole;
    relation.parts = {part};
    relation.coverage = model::Coverage::partial;
    relation.pattern = evidence.pattern;
    const model::Agreement agrees = model::sum_agrees(all_[whole].quantity, {all_[part].quantity}, false);
    if (agrees != model::Agreement::unknown) relation.holds = agrees == model::Agreement::agrees;
    relation.confidence = relation.holds.value_or(true) ? Confidence::likely : Confidence::unsure;
    if (!known(relation)) found_.push_back(std::move(relation));
  }

  void add_equality(std::size_t first, std::size_t second) {
    Relation relation;
    relation.type = model::RelationType::equality;
    relation.parts = {first, second};
    relation.holds = true;
    relation.pattern = Pattern::said_again;
    relation.confidence = Confidence::likely;
    if (!known(relation)) found_.push_back(std::move(relation));
  }

  std::vector<Relation>& found_;
  std::set<std::size_t> summed_;
  std::set<Members> keys_;
};

}  // namespace

void find_sums(const Glyphs& text, const Figures& figures, std::vector<Relation>& found) {
  SumFinder(text, figures, found).run();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

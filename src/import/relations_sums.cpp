#include "import/sum_teller.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

class SumFinder : SumTeller {
 public:
  using SumTeller::SumTeller;

  void run() {
    for (std::size_t i = 0; i < figures_.sentences.size(); ++i) {
      if (!turn_to(i)) continue;
      brackets();
      for (const Mark& mark : marks()) take(mark);
      colons();
      unmarked();
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

  // --- The patterns

  void of_which(const Mark& mark) {
    const std::size_t bracket = figures_.bracket_at(mark.begin);
    Evidence evidence;
    evidence.pattern = mark.kind == MarkKind::of_which ? Pattern::of_which : Pattern::listed_parts;
    evidence.points = mark.kind == MarkKind::including ? 2 : 0;
    evidence.says_all = words_.dividing.at(text_.all(), mark.begin) == mark.end - mark.begin;
    if (text_[text_.skip_spaces(mark.end)] == U':') ++evidence.points;
    if (bracket != 0) ++evidence.points;
    const Members wholes = wholes_before(mark.begin, bracket);
    const std::size_t end = next_of_which(mark.end, end_of(bracket), bracket);
    // Where the parts of one unit are all, those of the other unit beside them are all too.
    std::vector<std::pair<std::size_t, Members>> lists;
    if (wholes.empty() && mark.kind == MarkKind::including) return of_sentence_before(mark, bracket);
    for (const std::size_t nearest : wholes) {
      Members parts = figures_in(mark.end, end, bracket, all_[nearest].base);
      if (parts.empty()) continue;
      const std::size_t whole = fitting(nearest, mark, parts);
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

  /// The whole among the figures before a mark: the nearest that its parts add up to, else the nearest. Behind a
  /// semicolon it is none that was itself told as a part before.
  std::size_t fitting(std::size_t nearest, const Mark& mark, const Members& parts) const {
    const Figure& figure = all_[nearest];
    const std::size_t place = mark.begin;
    const Members all = before(figures_.sentences[figure.sentence], place, figure.bracket, figure.base);
    for (const std::size_t whole : all)
      if (!adding_up(whole, parts).empty()) return whole;
    // 信访事项按来源分为…: the words before the mark name the whole again.
    std::size_t begin = place;
    while (begin > sentence_->span.begin && !ends_clause(text_[begin - 1]) && text_[begin - 1] != U'(') --begin;
    const std::u32string_view named = text_.view({begin, place});
    for (const std::size_t whole : all)
      if (named.size() >= 4 && all_[whole].span.end <= begin && share_words(named, words_of(whole))) return whole;
    for (const std::size_t whole : all) {
      const bool far = text_.find_any(U";。", all_[whole].span.end, place) != place;
      if (!far || !is_part(whole)) return whole;
    }
    return nearest;
  }

  /// 处罚案件分别为…: the whole is in the sentence before, and is named again.
  void of_sentence_before(const Mark& mark, std::size_t bracket) {
    if (before_ == nullptr || bracket != 0) return;
    const std::u32string_view named = text_.view({sentence_->span.begin, mark.begin});
    for (const std::size_t nearest : nearest_of(*before_)) {
      const std::string& base = all_[nearest].base;
      const Members parts = list_from_begin(figures_in(mark.end, sentence_->span.end, 0, base));
      if (parts.size() < 2) continue;
      Evidence evidence;
      evidence.pattern = Pattern::listed_parts;
      const Members wholes = before(*before_, mark.begin, 0, base);
      const auto adds_up = [&](std::size_t whole) { return !adding_up(whole, parts).empty(); };
      const auto has_room = [&](std::size_t whole) {
        return std::all_of(parts.begin(), parts.end(), [&](std::size_t part) {
          return compare(all_[part].quantity.value, all_[whole].quantity.value) <= 0;
        });
      };
      const auto is_named = [&](std::size_t whole) {
        return share_words(named, words_of(whole)) && !is_part(whole) && has_room(whole);
      };
      auto whole = std::find_if(wholes.begin(), wholes.end(), adds_up);
      if (whole == wholes.end()) whole = std::find_if(wholes.begin(), wholes.end(), is_named);
      if (whole == wholes.end()) continue;
      evidence.says_all = true;
      return breakdown(*whole, parts, evidence);
    }
  }

  Members nearest_of(const Sentence& sentence) const { return nearest(sentence, sentence.span.end, 0); }

  /// T, then figures that are its parts with no word that says so: they add up, or name each other's complement.
  void unmarked() {
    for (std::size_t whole = sentence_->first; whole + 2 < sentence_->last; ++whole) {
      const Figure& figure = all_[whole];
      constexpr std::size_t most = 12;
      if (figure.rate || compare(figure.quantity.value, *Decimal::of(4)) < 0) continue;
      const std::size_t end = next_of_which(figure.span.end, end_of(figure.bracket), figure.bracket);
      Members parts = figures_in(figure.span.end, end, figure.bracket, figure.base);
      if (parts.size() > most) parts.resize(most);
      if (parts.size() < 2 || all_[parts[0]].span.begin > figure.span.end + 60) continue;
      Evidence evidence;
      evidence.pattern = Pattern::listed_parts;
      evidence.stated = model::Stated::implied;
      const auto taken = [this](std::size_t i) { return is_part(i); };
      for (std::size_t k = 0; k + 1 < parts.size(); ++k)
        if (const Members pair{parts[k], parts[k + 1]}; complement(pair[0], pair[1]) &&
                                                        !adding_up(whole, pair).empty() &&
                                                        std::none_of(pair.begin(), pair.end(), taken))
          add_sum(whole, pair, evidence);
      // Behind a semicolon another thing is told.
      if (mark_between(whole, parts[0]) == 2) continue;
      if (const Members all = adding_up(whole, parts); !all.empty()) {
        if (std::none_of(all.begin(), all.end(), taken)) add_sum(whole, all, evidence);
      } else if (const Members told = slip_among(whole, parts);
                 !told.empty() && !is_part(whole) && std::none_of(told.begin(), told.end(), taken)) {
        add_sum(whole, told, evidence);
      }
    }
  }

  /// The parts of a whole that are told as all of it, with a slip in one figure.
  Members slip_among(std::size_t whole, const Members& parts) const {
    Members list = list_from_begin(parts);
    const auto rest = std::find_if(parts.begin(), parts.end(), [this](std::size_t i) { return is_remainder(i); });
    if (rest != parts.end())
      list.assign(parts.begin(), rest + 1);
    else if (complement(parts[0], parts[1]))
      list = {parts[0], parts[1]};
    else if (list.size() < 2 || few(whole) || is_entry(whole, list) ||
             points(whole, list) + likeness(whole, list) < enough)
      return {};
    if (list.size() < 2 || !exact(whole, list) || !one_slip_off(all_[whole].quantity, quantities(list))) return {};
    return list;
  }

  /// Whether a figure is named by a bare verb, as those behind it are: 取消15项，新增17项、扩大37项.
  bool is_entry(std::size_t figure, const Members& list) const {
    const auto bare = [this](std::size_t i) {
      return text_.trim({clause_begin(i), all_[i].span.begin}).size() <= 2 && !has_total_word(i);
    };
    return bare(figure) && std::any_of(list.begin(), list.end(), bare);
  }

  /// Whether a figure is so small that others nearly add up to it by chance.
  bool few(std::size_t figure) const { return compare(all_[figure].quantity.value, *Decimal::of(10)) < 0; }

  /// What else speaks for a list without a word that says so: it is enumerated, or of two that are named alike, and
  /// stands right behind its whole.
  int likeness(std::size_t whole, const Members& list) const {
    int points = enumerated(list) ? 1 : 0;
    if (list.size() == 2 && parallel(list[0], list[1])) points += 2;
    const Span gap{all_[whole].span.end, all_[list[0]].span.begin};
    const std::size_t mark = text_.find_any(U",;:、。", gap.begin, gap.end);
    const bool next = list[0] == whole + 1 && text_.find_any(U",;:、。", mark + 1, gap.end) == gap.end;
    return points + (next ? 1 : 0);
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
    const Members wholes = wholes_before(mark.begin, bracket);
    if (wholes.empty()) return of_sentence_before(mark, bracket);
    for (const std::size_t nearest : wholes) {
      const Members parts = list_from_begin(figures_in(mark.end, end_of(bracket), bracket, all_[nearest].base));
      if (parts.size() < 2) continue;
      const std::size_t whole = fitting(nearest, mark, parts);
      Evidence evidence;
      evidence.pattern = Pattern::listed_parts;
      const bool slip = whole < mark_figure(mark) && whole + 1 == mark_figure(mark) &&
                        one_slip_off(all_[whole].quantity, quantities(parts));
      evidence.says_all = has_total_word(whole) || slip;
      if (evidence.says_all || !adding_up(whole, parts).empty()) breakdown(whole, parts, evidence);
    }
  }

  /// The first figure behind a mark.
  std::size_t mark_figure(const Mark& mark) const {
    std::size_t i = sentence_->first;
    while (i < sentence_->last && all_[i].span.begin < mark.end) ++i;
    return i;
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
    if (mark.kind != MarkKind::total || list.size() < 2 || !closes(list, mark)) return;
    // 共检查…家 counts another thing than the list before it when a verb of its own follows.
    const std::size_t next = text_.skip_spaces(mark.end);
    const bool own_verb = words_.list_breaks.at(text_.all(), next) != 0 && next < all_[*whole].span.begin;
    const bool strong = mark.end - mark.begin > 1;
    if (own_verb && !strong) return;
    if (!strong && !one_slip_off(all_[*whole].quantity, quantities(list))) return;
    evidence.says_all = true;
    add_sum(*whole, list, evidence);
  }

  /// Whether a total's word closes a list: right behind it, but for 两项 and the like, or naming its entries again.
  bool closes(const Members& list, const Mark& mark) const {
    constexpr std::size_t shortest = 4;
    const Span gap = text_.trim({all_[list.back()].span.end, mark.begin});
    const std::size_t clause = text_.find_any(U",;、", gap.begin, gap.end);
    const std::size_t begin = clause == gap.end ? gap.begin : clause + 1;
    if (gap.end - begin <= shortest && clause + 1 >= begin && list.back() + 1 == mark_figure(mark)) return true;
    const std::u32string_view named = text_.view(gap);
    return std::all_of(list.begin(), list.end(), [&](std::size_t part) {
      return share_words(text_.view(text_.trim({clause_begin(part), all_[part].span.begin})), named);
    });
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
                      one_slip_off(all_[whole].quantity, quantities(list));
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
      evidence.says_all = evidence.closed = true;
      breakdown(whole, parts, evidence);
    }
  }

  /// …W 件…中，A 件….
  void among(const Mark& mark) {
    const std::size_t bracket = figures_.bracket_at(mark.begin);
    std::size_t whole = sentence_->last;
    for (std::size_t i = sentence_->first; i < sentence_->last && all_[i].span.end <= mark.begin; ++i) whole = i;
    if (whole == sentence_->last) return of_sentence_before(mark, bracket);
    if (all_[whole].bracket != bracket || all_[whole].rate) return;
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
      evidence.says_all = evidence.closed = parts.size() >= 2;
      breakdown(i, parts, evidence);
    }
  }
};

}  // namespace

void find_sums(const Glyphs& text, const Figures& figures, std::vector<Relation>& found) {
  SumFinder(text, figures, found).run();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

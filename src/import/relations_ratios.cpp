#include "import/relations.hpp"
#include "import/sentence_reader.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>
#include <optional>
#include <set>
#include <unordered_map>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

std::optional<Decimal> sum_of(Decimal a, Decimal b) { return add(a, b); }

class RatioFinder : SentenceReader {
 public:
  RatioFinder(const Glyphs& text, const Figures& figures, std::vector<Relation>& found)
      : SentenceReader(text, figures), found_(found) {
    for (const Relation& relation : found)
      for (const std::size_t part : relation.parts)
        if (relation.whole) wholes_.emplace(part, *relation.whole);
  }

  void run() {
    for (std::size_t i = 0; i < figures_.sentences.size(); ++i) {
      if (!turn_to(i)) continue;
      for (std::size_t rate = sentence_->first; rate < sentence_->last; ++rate)
        if (all_[rate].rate && all_[rate].quantity.unit != "个百分点" && all_[rate].quantity.unit != "百分点")
          take(rate);
    }
  }

 private:
  void take(std::size_t rate) {
    // 60%以上 agrees with nearly anything.
    if (all_[rate].quantity.qualifier) return;
    const Span before{begin_of_clause(rate), all_[rate].span.begin};
    const std::u32string_view words = text_.view(before);
    if (words_.comparisons.in(words)) return;
    if (const std::size_t share = last_word(words_.shares, words); share != npos)
      return share_of(rate, {before.begin, before.begin + share}, {before.begin + share, before.end});
    if (const std::size_t name = last_word(words_.rate_names, words); name != npos && name >= 2)
      return named(rate, {before.begin, before.begin + name});
    if (bracketed(rate)) of_part(rate, all_[rate].bracket == 0 ? npos : counted_before_bracket(rate), {});
  }

  /// Behind the last separator, whatever figures stand in between: 占全县240个村的77%.
  std::size_t begin_of_clause(std::size_t rate) const {
    std::size_t begin = all_[rate].span.begin;
    while (begin > sentence_->span.begin && !separates(text_[begin - 1]) && text_[begin - 1] != U'(') --begin;
    return begin;
  }

  static constexpr std::size_t npos = std::u32string_view::npos;

  static std::size_t last_word(const Words& list, std::u32string_view words) {
    for (std::size_t i = words.size(); i-- > 0;)
      if (list.at(words, i) != 0) return i;
    return npos;
  }

  // --- 整改率

  /// What the name of a rate says: 隐患 and 整改, or 不合格.
  struct Name {
    std::u32string verb;
    std::u32string rest;
  };

  std::optional<Name> name_of_rate(Span before) const {
    constexpr std::size_t longest = 14;
    std::size_t begin = before.end;
    while (begin > before.begin && is_han(text_[begin - 1]) && before.end - begin < longest) --begin;
    if (before.end - begin < 2) return std::nullopt;
    const std::u32string_view stem = text_.view({begin, before.end});
    std::size_t verb = stem.size() - 2;
    if (const std::size_t denial = words_.denials.before(stem, verb)) verb -= denial;
    return Name{std::u32string(stem.substr(verb)), std::u32string(stem.substr(0, verb))};
  }

  /// 按时办结率 is not the rate of 办结: what stands before the verb must be an object, or said of the figures too.
  bool rest_is_met(const Name& name, std::u32string_view around) const {
    std::u32string_view rest = name.rest;
    while (!rest.empty()) {
      if (const std::size_t object = words_.rate_objects.at(rest, 0)) {
        rest.remove_prefix(object);
        continue;
      }
      const std::u32string_view two = rest.substr(0, 2);
      if (around.find(two) == npos) return false;
      rest.remove_prefix(two.size());
    }
    return true;
  }

  void named(std::size_t rate, Span before) {
    const auto name = name_of_rate(before);
    if (!name) return;
    const std::vector<std::size_t> around = near(rate);
    std::u32string words;
    for (const std::size_t i : around) words += words_of(i) + U"\n";
    std::vector<std::size_t> done;
    for (const std::size_t i : around)
      if (is_done(i, name->verb)) done.push_back(i);
    const bool met = rest_is_met(*name, words);
    if (met && agreeing(rate, done, around)) return;
    // 线上办理率 beside 线上备案: the other half of the name tells the part, where the figures agree.
    std::vector<std::size_t> other;
    for (const std::size_t i : around)
      if (name->rest.size() >= 2 && share_words(name->rest, words_of(i))) other.push_back(i);
    if (agreeing(rate, other, around)) return;
    // 办理备案9846人次，其中线上9354人次，线上办理率: a part that the name tells, of a whole that says the verb.
    if (const auto whole = other.size() == 1 ? wholes_.find(other[0]) : wholes_.end();
        whole != wholes_.end() && std::find(done.begin(), done.end(), whole->second) != done.end())
      return add(rate, other[0], whole->second);
    const bool told = done.empty() && other.size() == 1;
    if (!met && !told) return;
    // 差评整改率100%: the other half of the name may as well tell the whole, and all of it was done.
    if (told && compare(all_[rate].quantity.value, *Decimal::of(100)) == 0) return;
    if (told) done = other;
    narrow(done, name->rest);
    if (all_[rate].quantity.value.scale() > 0 && done.size() <= 3 && agreeing(rate, done, farther(rate))) return;
    best(rate, done, name->verb);
  }

  /// Whether the words of a figure say the verb of it, and not its contrary.
  bool is_done(std::size_t figure, const std::u32string& verb) const {
    const std::u32string words = words_of(figure);
    const std::size_t met = words.find(verb);
    constexpr std::u32string_view due = U"应需须待拟";
    return met != npos && words_.denials.before(words, met) == 0 && !words_.unfinished.in(words) &&
           !words_.comparisons.in(words) && (met == 0 || due.find(words[met - 1]) == npos);
  }

  /// The counts of the rate's sentence and of the one before it, the nearest to the rate first: those before it, then
  /// those behind it.
  std::vector<std::size_t> near(std::size_t rate) const {
    const std::size_t first = before_ != nullptr ? before_->first : sentence_->first;
    constexpr std::size_t farthest = 24;
    std::vector<std::size_t> list;
    for (std::size_t i = rate; i-- > first && i + farthest >= rate;)
      if (!all_[i].rate) list.push_back(i);
    for (std::size_t i = rate + 1; i < sentence_->last && i <= rate + farthest; ++i)
      if (!all_[i].rate) list.push_back(i);
    return list;
  }

  /// The counts farther up, the nearest first.
  std::vector<std::size_t> farther(std::size_t rate) const {
    constexpr std::size_t reach = 60;
    std::vector<std::size_t> list;
    for (std::size_t i = rate; i-- > 0 && i + reach >= rate;)
      if (!all_[i].rate) list.push_back(i);
    return list;
  }

  model::Agreement agreement(std::size_t rate, std::size_t part, std::size_t whole) const {
    if (all_[whole].base != all_[part].base) return model::Agreement::unknown;
    return model::ratio_agrees(all_[rate].quantity, all_[part].quantity, all_[whole].quantity);
  }

  /// Parts of one whole are no share of one another.
  bool siblings(std::size_t a, std::size_t b) const {
    const auto one = wholes_.find(a);
    const auto other = wholes_.find(b);
    return one != wholes_.end() && other != wholes_.end() && one->second == other->second;
  }

  bool agreeing(std::size_t rate, const std::vector<std::size_t>& parts, const std::vector<std::size_t>& wholes) {
    for (const std::size_t part : parts)
      for (const std::size_t whole : wholes)
        if (whole != part && !siblings(part, whole) && agreement(rate, part, whole) == model::Agreement::agrees) {
          add(rate, part, whole);
          return true;
        }
    return false;
  }

  /// Of several parts that say the verb, those that say the rest of the name too: 提前办结 beside 办结.
  void narrow(std::vector<std::size_t>& done, const std::u32string& rest) const {
    if (done.size() < 2 || rest.size() < 2) return;
    std::vector<std::size_t> nearer;
    for (const std::size_t part : done)
      if (share_words(rest, words_of(part))) nearer.push_back(part);
    if (!nearer.empty()) done = nearer;
  }

  /// No pair agrees: the one part that the name tells, with the count that fits best. With several such parts the rate
  /// may be that of their sum.
  void best(std::size_t rate, const std::vector<std::size_t>& done, const std::u32string& verb) {
    const auto loose = [&](std::size_t part) { return !ends_with_verb(part, verb); };
    const bool any_close = !std::all_of(done.begin(), done.end(), loose);
    std::vector<std::size_t> here;
    for (const std::size_t part : done)
      if (part >= sentence_->first && !(any_close && loose(part))) here.push_back(part);
    for (const std::size_t part : done)
      if (here.empty() && !(any_close && loose(part))) here.push_back(part);
    // Those before the rate come first in a sentence, and 审结160件 before 审结案件分别为维持71件.
    const auto behind = [rate](std::size_t part) { return part > rate; };
    if (!std::all_of(here.begin(), here.end(), behind))
      here.erase(std::remove_if(here.begin(), here.end(), behind), here.end());
    if (here.size() != 1) return;
    const auto whole = whole_of(rate, here[0]);
    if (whole && !with_another(rate, here[0], *whole)) add(rate, here[0], *whole);
  }

  /// Whether the part makes the rate together with a figure beside it: 优秀96卷，合格24卷，合格率100%.
  bool with_another(std::size_t rate, std::size_t part, std::size_t whole) const {
    model::Quantity both = all_[part].quantity;
    for (const std::size_t other : near(rate)) {
      if (other == part || other == whole || all_[other].quantity.unit != both.unit) continue;
      const auto sum = sum_of(all_[part].quantity.value, all_[other].quantity.value);
      if (!sum) continue;
      both.value = *sum;
      if (model::ratio_agrees(all_[rate].quantity, both, all_[whole].quantity) == model::Agreement::agrees) return true;
    }
    return false;
  }

  bool ends_with_verb(std::size_t figure, const std::u32string& verb) const {
    const Span words = text_.trim({clause_begin(figure), all_[figure].span.begin});
    return words.size() >= verb.size() && text_.view({words.end - verb.size(), words.end}) == verb;
  }

  /// The whole of a part by place and words: the count that the part's clause names again; the first of its stretch
  /// between semicolons; what the rate before was a share of; the nearest that is no part itself; in the sentence
  /// before; behind the rate (合格率98%，抽检50批次，合格49批次).
  std::optional<std::size_t> whole_of(std::size_t rate, std::size_t part) const {
    const Figure& figure = all_[part];
    const Sentence& own = figures_.sentences[figure.sentence];
    const Members all = before(own, figure.span.begin, figure.bracket, figure.base);
    const std::u32string words = words_of(part);
    for (const std::size_t whole : all)
      if (above(whole, part) && common_words(words, words_of(whole)) >= 4) return whole;
    for (auto whole = all.rbegin(); whole != all.rend(); ++whole)
      if (above(*whole, part) && !apart(*whole, part)) return *whole;
    for (std::size_t whole = part + 1; whole < sentence_->last; ++whole)
      if (whole != rate && !all_[whole].rate && all_[whole].base == figure.base && !apart(part, whole) &&
          above(whole, part))
        return whole;
    for (const std::size_t whole : all)
      if (above(whole, part) && denominators_.count(whole) != 0) return whole;
    for (const std::size_t whole : all)
      if (above(whole, part) && wholes_.count(whole) == 0) return whole;
    if (before_ != nullptr &&
        figure.sentence + 1 == static_cast<std::size_t>(sentence_ - figures_.sentences.data()) + 1)
      for (const std::size_t whole : before(*before_, figure.span.begin, 0, figure.base))
        if (above(whole, part) && wholes_.count(whole) == 0) return whole;
    for (const std::size_t whole : farther(rate))
      if (whole < part && above(whole, part) && all_[whole].base == figure.base &&
          common_words(words, words_of(whole)) >= 3)
        return whole;
    // More done than there was: a slip in one of the two.
    for (const std::size_t whole : all)
      if (!apart(whole, part) && all_[whole].quantity.unit == figure.quantity.unit &&
          (differ_by_slip(all_[whole].quantity.value, figure.quantity.value) || mended_by_slip(rate, part, whole)))
        return whole;
    return std::nullopt;
  }

  /// Whether one other digit in the part or in its whole would make the rate.
  bool mended_by_slip(std::size_t rate, std::size_t part, std::size_t whole) const {
    const auto mends = [&](std::size_t figure) {
      model::Quantity changed = all_[figure].quantity;
      for (const Decimal value : slips_of(changed.value)) {
        changed.value = value;
        const model::Quantity& numerator = figure == part ? changed : all_[part].quantity;
        const model::Quantity& denominator = figure == part ? all_[whole].quantity : changed;
        if (compare(numerator.value, denominator.value) <= 0 &&
            model::ratio_agrees(all_[rate].quantity, numerator, denominator) == model::Agreement::agrees)
          return true;
      }
      return false;
    };
    return mends(part) || mends(whole);
  }

  /// Whether a semicolon stands between two figures.
  bool apart(std::size_t first, std::size_t second) const {
    const Span gap{all_[first].span.end, all_[second].span.begin};
    return text_.find_any(U";", gap.begin, gap.end) != gap.end;
  }

  // --- 占…

  /// `subject` are the words before 占, `of` those from 占 to the rate.
  void share_of(std::size_t rate, Span subject, Span of) {
    if (text_.view({subject.begin, of.end}).find(U"分别") != npos) return shares(rate);
    const std::optional<std::size_t> part = part_of_share(rate, subject);
    if (!part) return;
    // 由318项减到276项，即办件占比58.2%: no figure is of what the words name, so only one that agrees is meant.
    const Span named = text_.trim(subject);
    const bool other = named.size() >= 3 && common_words(text_.view(named), words_of(*part)) == 0;
    if (other && !agreeing(rate, {*part}, near(rate))) return;
    if (!other) of_part(rate, *part, of);
    shares_.insert(*part);
  }

  /// The figure that the words before 占 name (地笼占70%), else the nearest before it.
  std::optional<std::size_t> part_of_share(std::size_t rate, Span subject) const {
    const std::u32string_view words = text_.view(text_.trim(subject));
    std::optional<std::size_t> found;
    std::size_t most = 0;
    for (std::size_t i = rate; i-- > sentence_->first;) {
      const bool inside = all_[i].span.begin >= subject.end;
      if (all_[i].rate || inside || !same_place(i, rate)) continue;
      const std::size_t common = common_words(words, words_of(i));
      if (found && common <= most) continue;
      found = i;
      most = common;
    }
    if (found || before_ == nullptr) return found;
    // 新增的占总数的18%: what was counted in the sentence before, by the figure all of whose words are said again.
    for (std::size_t i = before_->last; i-- > before_->first;) {
      const std::u32string own = words_of(i);
      if (all_[i].rate || own.size() < 2) continue;
      const std::size_t share = 100 * common_words(own, words) / (own.size() - 1);
      if (share <= most) continue;
      found = i;
      most = share;
    }
    return found;
  }

  static std::size_t common_words(std::u32string_view a, std::u32string_view b) {
    std::size_t count = 0;
    for (std::size_t i = 0; i + 1 < a.size(); ++i) count += b.find(a.substr(i, 2)) != npos ? 1 : 0;
    return count;
  }

  bool same_place(std::size_t figure, std::size_t rate) const {
    const std::size_t bracket = all_[rate].bracket;
    return all_[figure].bracket == bracket ||
           (bracket != 0 && all_[figure].bracket == figures_.brackets[bracket].parent);
  }

  bool bracketed(std::size_t rate) const {
    const std::size_t bracket = all_[rate].bracket;
    return bracket != 0 && text_.trim({figures_.brackets[bracket].inner.begin, all_[rate].span.begin}).empty();
  }

  /// 41件（35%）: the figure right before the bracket.
  std::size_t counted_before_bracket(std::size_t rate) const {
    if (rate == sentence_->first || all_[rate - 1].rate) return npos;
    const bool apart =
        text_.find_any(U",;。、", all_[rate - 1].span.end, all_[rate].span.begin) != all_[rate].span.begin;
    return apart ? npos : rate - 1;
  }

  /// The whole of a part: named between 占 and the rate, told by a sum or 其中, else the agreeing or the nearest count.
  void of_part(std::size_t rate, std::size_t part, Span of) {
    if (part == npos) return;
    for (std::size_t i = part + 1; i < rate; ++i)
      if (all_[i].span.begin >= of.begin && all_[i].span.end <= of.end && all_[i].base == all_[part].base)
        return add(rate, part, i);
    if (const auto whole = wholes_.find(part);
        whole != wholes_.end() && agreement(rate, part, whole->second) != model::Agreement::unknown)
      return add(rate, part, whole->second);
    if (agreeing(rate, {part}, near(rate))) return;
    // 占案件总数的20%: the whole is named, and may stand farther up.
    const std::u32string_view name = text_.view(of);
    for (const std::size_t whole : farther(rate))
      if (whole < part && name.size() > 3 && share_words(name.substr(1), words_of(whole)) &&
          agreement(rate, part, whole) != model::Agreement::unknown && above(whole, part))
        return add(rate, part, whole);
    if (agreeing(rate, {part}, farther(rate))) return;
    for (const std::size_t whole : before(*sentence_, all_[part].span.begin, all_[part].bracket, all_[part].base))
      if (above(whole, part) && shares_.count(whole) == 0) return add(rate, part, whole);
  }

  bool above(std::size_t whole, std::size_t part) const {
    return model::sum_agrees(all_[whole].quantity, {all_[part].quantity}, false) == model::Agreement::agrees;
  }

  /// A 60件、B 40件，分别占60%、40%.
  void shares(std::size_t rate) {
    std::size_t count = 0;
    while (rate + count < sentence_->last && all_[rate + count].rate) ++count;
    if (count < 2 || rate < sentence_->first + count) return;
    for (std::size_t k = 0; k < count; ++k)
      if (!all_[rate - count + k].rate) of_part(rate + k, rate - count + k, {});
  }

  void add(std::size_t rate, std::size_t part, std::size_t whole) {
    if (!rated_.insert(rate).second) return;
    denominators_.insert(whole);
    Relation relation;
    relation.type = model::RelationType::ratio;
    relation.rate = rate;
    relation.parts = {part};
    relation.whole = whole;
    relation.pattern = Pattern::rate_of_figures;
    const model::Agreement agrees = agreement(rate, part, whole);
    if (agrees != model::Agreement::unknown) relation.holds = agrees == model::Agreement::agrees;
    relation.confidence = relation.holds.value_or(false) ? Confidence::certain : Confidence::likely;
    found_.push_back(std::move(relation));
  }

  std::vector<Relation>& found_;
  std::unordered_map<std::size_t, std::size_t> wholes_;  ///< of parts that a sum or 其中 named
  std::set<std::size_t> rated_;
  std::set<std::size_t> denominators_;
  std::set<std::size_t> shares_;  ///< parts of which a share was said: 处罚80件，占64%，许可45件，占36%
};

}  // namespace

void find_ratios(const Glyphs& text, const Figures& figures, std::vector<Relation>& found) {
  RatioFinder(text, figures, found).run();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#include "import/relations.hpp"
#include "import/vocabulary.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>
#include <set>
#include <unordered_map>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

bool separates(char32_t c) { return c == U',' || c == U';' || c == U':' || c == U'、' || ends_sentence(c); }

class RatioFinder {
 public:
  RatioFinder(const Glyphs& text, const Figures& figures, std::vector<Relation>& found)
      : text_(text), words_(text.vocabulary()), figures_(figures), all_(figures.all), found_(found) {
    for (const Relation& relation : found)
      for (const std::size_t part : relation.parts)
        if (relation.whole) wholes_.emplace(part, *relation.whole);
  }

  void run() {
    for (std::size_t i = 0; i < all_.size(); ++i)
      if (all_[i].rate && all_[i].quantity.unit != "个百分点" && all_[i].quantity.unit != "百分点") take(i);
  }

 private:
  /// The words of a figure's clause before it.
  Span clause(std::size_t figure) const {
    const Sentence& sentence = figures_.sentences[all_[figure].sentence];
    std::size_t begin = all_[figure].span.begin;
    while (begin > sentence.span.begin && !separates(text_[begin - 1]) && text_[begin - 1] != U'(') --begin;
    if (figure > sentence.first) begin = std::max(begin, std::min(all_[figure - 1].span.end, all_[figure].span.begin));
    return {begin, all_[figure].span.begin};
  }

  /// The words around a figure: before it in its clause, and behind it up to the next separator.
  std::u32string words_of(std::size_t figure) const {
    const Sentence& sentence = figures_.sentences[all_[figure].sentence];
    const std::size_t end = all_[figure].span.end;
    const std::size_t stop = text_.find_any(U",;:。!?()", end, std::min(sentence.span.end, end + 20));
    std::u32string words(text_.view(clause(figure)));
    return words.append(text_.view({end, stop}));
  }

  void take(std::size_t rate) {
    const Span before = clause(rate);
    const std::u32string_view words = text_.view(before);
    if (words_.comparisons.in(words)) return;
    if (const std::size_t name = words.rfind(U'率'); name != words.npos && name >= 2)
      return named(rate, {before.begin, before.begin + name});
    if (words_.shares.in(words) || all_[rate].span.begin == before.begin) share(rate, words);
  }

  // --- 整改率

  /// The verb of the rate's name and what else the name says.
  struct Name {
    std::u32string verb;
    std::u32string rest;
  };

  std::optional<Name> name_of_rate(Span before) const {
    std::size_t begin = before.end;
    while (begin > before.begin && is_han(text_[begin - 1]) && before.end - begin < 14) --begin;
    if (before.end - begin < 2) return std::nullopt;
    const std::u32string_view stem = text_.view({begin, before.end});
    return Name{std::u32string(stem.substr(stem.size() - 2)), std::u32string(stem.substr(0, stem.size() - 2))};
  }

  /// 按时办结率 is not the rate of 办结: what stands before the verb must be an object, or said of the figure too.
  bool rest_is_met(const Name& name, std::u32string_view around) const {
    std::u32string_view rest = name.rest;
    while (!rest.empty()) {
      if (const std::size_t object = words_.rate_objects.at(rest, 0)) {
        rest.remove_prefix(object);
        continue;
      }
      const std::u32string_view two = rest.substr(0, 2);
      if (around.find(two) == around.npos) return false;
      rest.remove_prefix(two.size());
    }
    return true;
  }

  void named(std::size_t rate, Span before) {
    const auto name = name_of_rate(before);
    if (!name) return;
    const Span reach = sentences_around(rate);
    const std::u32string_view around = text_.view({reach.begin, before.end - name->verb.size() - name->rest.size()});
    if (!rest_is_met(*name, around)) return;
    std::vector<std::size_t> done;
    for (const std::size_t i : near(rate))
      if (const std::u32string words = words_of(i);
          words.find(name->verb) != words.npos && !words_.unfinished.in(words) && !words_.comparisons.in(words))
        done.push_back(i);
    choose(rate, done, name->verb);
  }

  /// The sentence of a figure, with the one before it in the paragraph.
  Span sentences_around(std::size_t figure) const {
    const std::size_t own = all_[figure].sentence;
    const Sentence& sentence = figures_.sentences[own];
    return {sentence.goes_on && own > 0 ? figures_.sentences[own - 1].span.begin : sentence.span.begin,
            sentence.span.end};
  }

  /// The counts of these sentences, the nearest to the rate first: those before it, then those behind it.
  std::vector<std::size_t> near(std::size_t rate) const {
    const Span reach = sentences_around(rate);
    constexpr std::size_t farthest = 24;
    std::vector<std::size_t> list;
    const std::size_t first = rate > farthest ? rate - farthest : 0;
    const std::size_t last = std::min(all_.size(), rate + farthest);
    for (std::size_t i = rate; i-- > first && all_[i].span.begin >= reach.begin;)
      if (!all_[i].rate) list.push_back(i);
    for (std::size_t i = rate + 1; i < last && all_[i].span.end <= reach.end; ++i)
      if (!all_[i].rate) list.push_back(i);
    return list;
  }

  /// The pair of figures that agrees, else the one whose words and places fit best.
  void choose(std::size_t rate, const std::vector<std::size_t>& done, const std::u32string& verb) {
    std::optional<std::pair<std::size_t, std::size_t>> best;
    for (const std::size_t part : done) {
      for (const std::size_t whole : near(rate)) {
        if (whole == part || all_[whole].base != all_[part].base) continue;
        if (model::ratio_agrees(all_[rate].quantity, all_[part].quantity, all_[whole].quantity) ==
            model::Agreement::agrees)
          return add(rate, part, whole);
      }
    }
    // The whole is the nearest count of the same unit that stands before the part and is not said to be done itself.
    for (const std::size_t part : done) {
      const Sentence& sentence = figures_.sentences[all_[part].sentence];
      if (all_[part].sentence != all_[rate].sentence || best) continue;
      for (std::size_t whole = part; whole-- > sentence.first;) {
        if (all_[whole].rate || all_[whole].base != all_[part].base || all_[whole].bracket != all_[part].bracket)
          continue;
        if (words_of(whole).find(verb) != std::u32string::npos) continue;
        best = {part, whole};
        break;
      }
    }
    if (best) add(rate, best->first, best->second);
  }

  // --- 占…

  void share(std::size_t rate, std::u32string_view words) {
    const bool said = words_.shares.in(words);
    const Figure& figure = all_[rate];
    if (rate == 0 || all_[rate - 1].sentence != figure.sentence) return;
    if (words.find(U"分别") != words.npos) return shares(rate);
    std::size_t part = rate - 1;
    // 41件（35%）: only right behind the figure.
    const bool bracketed = figure.bracket != 0 && figures_.brackets[figure.bracket].inner.begin == clause(rate).begin;
    if (!said && !bracketed) return;
    while (
        part > figures_.sentences[figure.sentence].first &&
        (all_[part].rate || (all_[part].bracket != figure.bracket && all_[part].bracket != parent_of(figure.bracket))))
      --part;
    if (all_[part].rate || all_[part].sentence != figure.sentence) return;
    if (bracketed && text_.find_any(U",;。", all_[part].span.end, figure.span.begin) != figure.span.begin) return;
    of_part(rate, part);
  }

  std::size_t parent_of(std::size_t bracket) const { return bracket == 0 ? 0 : figures_.brackets[bracket].parent; }

  /// The whole of a part: what a sum or 其中 said, else the agreeing or the nearest count before it.
  void of_part(std::size_t rate, std::size_t part) {
    if (const auto whole = wholes_.find(part); whole != wholes_.end()) return add(rate, part, whole->second);
    std::optional<std::size_t> nearest;
    for (const std::size_t whole : near(rate)) {
      if (whole >= part || all_[whole].base != all_[part].base) continue;
      if (model::ratio_agrees(all_[rate].quantity, all_[part].quantity, all_[whole].quantity) ==
          model::Agreement::agrees)
        return add(rate, part, whole);
      const bool larger =
          model::sum_agrees(all_[whole].quantity, {all_[part].quantity}, false) == model::Agreement::agrees;
      if (!nearest && larger && all_[whole].sentence == all_[rate].sentence) nearest = whole;
    }
    if (nearest) add(rate, part, *nearest);
  }

  /// A 60件、B 40件，分别占60%、40%.
  void shares(std::size_t rate) {
    const Sentence& sentence = figures_.sentences[all_[rate].sentence];
    std::size_t count = 0;
    while (rate + count < sentence.last && all_[rate + count].rate) ++count;
    if (count < 2 || rate < sentence.first + count) return;
    for (std::size_t k = 0; k < count; ++k)
      if (!all_[rate - count + k].rate) of_part(rate + k, rate - count + k);
  }

  void add(std::size_t rate, std::size_t part, std::size_t whole) {
    if (!rated_.insert(rate).second) return;
    Relation relation;
    relation.type = model::RelationType::ratio;
    relation.rate = rate;
    relation.parts = {part};
    relation.whole = whole;
    relation.pattern = Pattern::rate_of_figures;
    const model::Agreement agrees = model::ratio_agrees(all_[rate].quantity, all_[part].quantity, all_[whole].quantity);
    if (agrees != model::Agreement::unknown) relation.holds = agrees == model::Agreement::agrees;
    relation.confidence = relation.holds.value_or(false) ? Confidence::certain : Confidence::likely;
    found_.push_back(std::move(relation));
  }

  const Glyphs& text_;
  const Lexicon& words_;
  const Figures& figures_;
  const std::vector<Figure>& all_;
  std::vector<Relation>& found_;
  std::unordered_map<std::size_t, std::size_t> wholes_;  ///< of parts that a sum or 其中 named
  std::set<std::size_t> rated_;
};

}  // namespace

void find_ratios(const Glyphs& text, const Figures& figures, std::vector<Relation>& found) {
  RatioFinder(text, figures, found).run();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

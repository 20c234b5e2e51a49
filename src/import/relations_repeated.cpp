#include "import/relations.hpp"
#include "import/vocabulary.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>
#include <map>
#include <set>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::SectionKind;

bool separates(char32_t c) { return c == U',' || c == U';' || c == U':' || c == U'、' || ends_sentence(c); }

/// What a figure counts, in comparable words.
struct Label {
  std::u32string before;            ///< the words of its clause before it, without fillers
  std::u32string all;               ///< with those behind it
  std::set<std::u32string> pairs;   ///< of neighbouring characters of `all`
  std::set<std::u32string> scopes;  ///< whose figure it is, and of which time
  bool refers_back = false;
  bool usable = false;
};

class Repeated {
 public:
  Repeated(const Glyphs& text, const Figures& figures, const std::vector<Node>& nodes, std::vector<Relation>& found)
      : text_(text), words_(text.vocabulary()), figures_(figures), all_(figures.all), nodes_(nodes), found_(found) {}

  void run() {
    std::map<std::string, std::vector<std::size_t>> by_unit;
    labels_.reserve(all_.size());
    for (std::size_t i = 0; i < all_.size(); ++i) {
      labels_.push_back(label_of(i));
      if (labels_.back().usable) by_unit[all_[i].quantity.unit].push_back(i);
    }
    // Each is compared with the nearest few of its unit, so that a long text costs no more a figure than a short one.
    constexpr std::size_t reach = 150;
    for (const auto& [unit, members] : by_unit)
      for (std::size_t second = 1; second < members.size(); ++second) {
        const std::size_t first = second > reach ? second - reach : 0;
        const auto one = find_before(members, first, second);
        if (one) add(*one, members[second]);
      }
  }

 private:
  Label label_of(std::size_t figure) const {
    const Figure& of = all_[figure];
    const Sentence& sentence = figures_.sentences[of.sentence];
    std::size_t begin = of.span.begin;
    while (begin > sentence.span.begin && !separates(text_[begin - 1]) && text_[begin - 1] != U'(') --begin;
    if (figure > sentence.first) begin = std::max(begin, std::min(all_[figure - 1].span.end, of.span.begin));
    std::size_t end = of.span.end;
    while (end < sentence.span.end && end < of.span.end + 12 && is_han(text_[end])) ++end;
    Label label;
    label.refers_back = words_.back_references.in(text_.view({begin, of.span.begin}));
    label.before = without_fillers({begin, of.span.begin}, label.scopes);
    label.all = label.before + without_fillers({of.span.end, end}, label.scopes);
    for (std::size_t i = 0; i + 1 < label.all.size(); ++i) label.pairs.insert(label.all.substr(i, 2));
    label.usable = label.all.size() >= 2 && !in_plan(of.span.begin) && of.quantity.value.coefficient() != 0;
    return label;
  }

  std::u32string without_fillers(Span span, std::set<std::u32string>& scopes) const {
    std::u32string words;
    for (std::size_t i = span.begin; i < span.end;) {
      if (const std::size_t scope = words_.scopes.at(text_.all(), i); scope != 0 && i + scope <= span.end) {
        scopes.insert(std::u32string(text_.view({i, i + scope})));
        i += scope;
      } else if (const std::size_t filler = words_.fillers.at(text_.all(), i); filler != 0 && i + filler <= span.end) {
        i += filler;
      } else {
        if (is_han(text_[i]) || is_latin(text_[i])) words.push_back(text_[i]);
        ++i;
      }
    }
    return words;
  }

  bool in_plan(std::size_t place) const {
    const auto next = std::upper_bound(nodes_.begin(), nodes_.end(), place,
                                       [](std::size_t at, const Node& node) { return at < node.begin; });
    return next != nodes_.begin() && (next - 1)->within == SectionKind::plan;
  }

  /// The figure before that says the same thing, whether or not it says the same number.
  std::optional<std::size_t> find_before(const std::vector<std::size_t>& members, std::size_t first,
                                         std::size_t second) const {
    std::optional<std::size_t> slip;
    std::size_t same_words = 0;
    for (std::size_t k = second; k-- > first;) {
      const std::size_t one = members[k];
      const std::size_t other = members[second];
      if (all_[one].sentence == all_[other].sentence) continue;
      if (same_value(one, other)) {
        if (says_the_same(one, other, 0.6)) return one;
        continue;
      }
      if (!says_the_same(one, other, 0.85)) continue;
      ++same_words;
      if (!slip && is_slip(one, other)) slip = one;
    }
    // Said three times with three numbers, it is a series.
    return same_words == 1 ? slip : std::nullopt;
  }

  bool same_value(std::size_t a, std::size_t b) const {
    return compare(all_[a].quantity.value, all_[b].quantity.value) == 0 &&
           all_[a].quantity.qualifier == all_[b].quantity.qualifier;
  }

  bool says_the_same(std::size_t a, std::size_t b, double share) const {
    const Label& one = labels_[a];
    const Label& other = labels_[b];
    const std::size_t fewer = std::min(one.pairs.size(), other.pairs.size());
    if (fewer == 0) return false;
    std::size_t common = 0;
    const auto& less = one.pairs.size() <= other.pairs.size() ? one.pairs : other.pairs;
    const auto& more = one.pairs.size() <= other.pairs.size() ? other.pairs : one.pairs;
    for (const std::u32string& pair : less) common += more.count(pair);
    // A number of one digit meets its like by chance: more of the words must be the same.
    const bool short_number = all_[a].quantity.value.coefficient() < 10;
    const std::size_t least = short_number ? 4 : 2;
    if (common < std::min(least, fewer) || fewer < (short_number ? 3U : 1U)) return false;
    return static_cast<double>(common) >= share * static_cast<double>(fewer) && (common >= 2 || one.all == other.all);
  }

  /// Whether two different numbers are one, misprinted once: the same words, the same scope, one digit apart.
  bool is_slip(std::size_t a, std::size_t b) const {
    if (all_[a].quantity.qualifier || all_[b].quantity.qualifier) return false;
    if (!differ_in_one_digit(all_[a].quantity.value, all_[b].quantity.value)) return false;
    if (labels_[a].scopes != labels_[b].scopes && !labels_[b].refers_back) return false;
    constexpr std::size_t telling = 4;
    const bool telling_words = std::min(labels_[a].all.size(), labels_[b].all.size()) >= telling;
    const bool long_number = all_[a].quantity.value.coefficient() >= 10;
    return (telling_words && long_number) || (neighbours_agree(a, b) && long_number) ||
           (labels_[b].refers_back && telling_words);
  }

  /// Whether the figures next to the two in their lists say the same things with the same numbers.
  bool neighbours_agree(std::size_t a, std::size_t b) const {
    std::size_t agreeing = 0;
    for (const int step : {-1, 1}) {
      const auto x = static_cast<std::ptrdiff_t>(a) + step;
      const auto y = static_cast<std::ptrdiff_t>(b) + step;
      if (x < 0 || y < 0 || x >= static_cast<std::ptrdiff_t>(all_.size()) ||
          y >= static_cast<std::ptrdiff_t>(all_.size()))
        continue;
      const auto one = static_cast<std::size_t>(x);
      const auto other = static_cast<std::size_t>(y);
      if (all_[one].quantity.unit == all_[other].quantity.unit && same_value(one, other) &&
          labels_[one].before == labels_[other].before)
        ++agreeing;
    }
    return agreeing != 0;
  }

  void add(std::size_t first, std::size_t second) {
    Relation relation;
    relation.type = model::RelationType::equality;
    relation.parts = {first, second};
    relation.stated = labels_[second].refers_back ? model::Stated::explicit_ : model::Stated::implied;
    relation.holds = same_value(first, second);
    relation.pattern = Pattern::said_again;
    relation.confidence = *relation.holds ? Confidence::likely : Confidence::unsure;
    found_.push_back(std::move(relation));
  }

  const Glyphs& text_;
  const Lexicon& words_;
  const Figures& figures_;
  const std::vector<Figure>& all_;
  const std::vector<Node>& nodes_;
  std::vector<Relation>& found_;
  std::vector<Label> labels_;
};

}  // namespace

void find_repeated(const Glyphs& text, const Figures& figures, const std::vector<Node>& nodes,
                   std::vector<Relation>& found) {
  Repeated(text, figures, nodes, found).run();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

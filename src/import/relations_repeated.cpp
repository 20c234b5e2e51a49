#include "import/relations.hpp"
#include "import/vocabulary.hpp"

#include <fazhi/model/precision.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::SectionKind;

/// Two neighbouring characters.
using Pair = std::uint64_t;

constexpr Pair pair_at(std::u32string_view words, std::size_t at) { return Pair{words[at]} << 32U | words[at + 1]; }

/// A few things in their order, each once.
template <class T>
void make_set(std::vector<T>& things) {
  std::sort(things.begin(), things.end());
  things.erase(std::unique(things.begin(), things.end()), things.end());
}

/// What a figure counts, in comparable words.
struct Label {
  std::u32string all;                       ///< the words of its clause before it and behind it, without fillers
  std::size_t size_before = 0;              ///< of those before it
  std::vector<Pair> pairs;                  ///< of neighbouring characters of `all`
  std::uint64_t bits = 0;                   ///< one for each pair: labels without a common bit have no common pair
  std::vector<std::u32string_view> scopes;  ///< whose figure it is, and of which time
  bool refers_back = false;                 ///< right before the number: 上述326件
  bool points_back = false;                 ///< somewhere before it: 上述拖欠账款的39件
  bool usable = false;

  std::u32string_view before() const { return std::u32string_view(all).substr(0, size_before); }
};

class Repeated {
 public:
  Repeated(const Glyphs& text, const Figures& figures, const std::vector<Node>& nodes, std::vector<Relation>& found)
      : text_(text), words_(text.vocabulary()), figures_(figures), all_(figures.all), nodes_(nodes), found_(found) {
    for (const Relation& relation : found)
      for (const std::size_t part : relation.parts)
        if (relation.whole) part_of_.emplace(*relation.whole, part);
  }

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
    constexpr std::size_t longest = 60;
    std::size_t begin = of.span.begin;
    const std::size_t limit = figure > sentence.first ? all_[figure - 1].span.end : sentence.span.begin;
    while (begin > limit && of.span.begin - begin < longest && !separates(text_[begin - 1]) && text_[begin - 1] != U'(')
      --begin;
    std::size_t end = of.span.end;
    while (end < sentence.span.end && end < of.span.end + 12 && is_han(text_[end])) ++end;
    Label label;
    // 办理的326件, 全部326件 and 上述326件 speak of what was told before.
    const std::u32string_view before = text_.view({begin, of.span.begin});
    label.points_back = words_.back_references.in(before);
    label.refers_back = (before.size() > 2 && before.back() == U'的') || words_.back_references.ends(before) ||
                        text_[of.span.end] == U'的';
    label.all.reserve(end - begin);
    add_words({begin, of.span.begin}, label);
    label.size_before = label.all.size();
    add_words({of.span.end, end}, label);
    make_set(label.scopes);
    if (!label.all.empty()) label.pairs.reserve(label.all.size() - 1);
    for (std::size_t i = 0; i + 1 < label.all.size(); ++i) label.pairs.push_back(pair_at(label.all, i));
    make_set(label.pairs);
    for (const Pair pair : label.pairs) label.bits |= std::uint64_t{1} << ((pair ^ pair >> 29U) & 63U);
    label.usable =
        label.all.size() >= 2 && (label.refers_back || !in_plan(of.span.begin)) && of.quantity.value.coefficient() != 0;
    return label;
  }

  /// The words of a run without fillers; those of a scope apart.
  void add_words(Span span, Label& label) const {
    for (std::size_t i = span.begin; i < span.end;) {
      if (const std::size_t scope = words_.scopes.at(text_.all(), i); scope != 0 && i + scope <= span.end) {
        label.scopes.push_back(text_.view({i, i + scope}));
        i += scope;
      } else if (const std::size_t filler = words_.fillers.at(text_.all(), i); filler != 0 && i + filler <= span.end) {
        i += filler;
      } else if (is_digit(text_[i])) {
        // 2022年办理…: the figure of one year is not that of another.
        const std::size_t begin = i;
        while (i < span.end && is_digit(text_[i])) ++i;
        if (i - begin == 4 && text_[i] == U'年') label.scopes.push_back(text_.view({begin, i}));
      } else {
        if (is_han(text_[i]) || is_latin(text_[i])) label.all.push_back(text_[i]);
        ++i;
      }
    }
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
    std::optional<std::size_t> same;
    std::size_t share_of_slip = 0;
    std::size_t share_of_same = 0;
    std::size_t same_words = 0;
    for (std::size_t k = second; k-- > first;) {
      const std::size_t one = members[k];
      const std::size_t other = members[second];
      if (all_[one].sentence == all_[other].sentence && !labels_[other].points_back) continue;
      const Likeness likeness = compared(labels_[one], labels_[other]);
      if (same_value(one, other)) {
        if (is_same(likeness, one, other) && (!same || likeness.share > share_of_same)) {
          same = one;
          share_of_same = likeness.share;
        }
        continue;
      }
      same_words += likeness.share >= 85 && likeness.common >= 2 ? 1 : 0;
      if (is_slip(likeness, one, other) && (!slip || likeness.share > share_of_slip)) {
        slip = one;
        share_of_slip = likeness.share;
      }
    }
    // The same number by chance, where a number one digit off has the words: 上述73件 of 立案74件.
    constexpr std::size_t clearly = 30;
    if (same && (!slip || share_of_slip < share_of_same + clearly)) return same;
    // Said three times with three numbers, it is a series.
    return same_words <= 1 ? slip : std::nullopt;
  }

  bool same_value(std::size_t a, std::size_t b) const {
    return compare(all_[a].quantity.value, all_[b].quantity.value) == 0 &&
           all_[a].quantity.qualifier == all_[b].quantity.qualifier;
  }

  /// How much the words of two figures have in common.
  struct Likeness {
    std::size_t common = 0;  ///< neighbouring characters that both have
    std::size_t share = 0;   ///< of those of the shorter, in percent
    std::size_t run = 0;     ///< the longest run of characters that both have
    std::size_t begin = 0;   ///< of the run, in the words of the first
    std::size_t again = 0;   ///< the same in those of the second
  };

  static Likeness compared(const Label& one, const Label& other) {
    Likeness likeness;
    if ((one.bits & other.bits) == 0) return likeness;
    for (auto a = one.pairs.begin(), b = other.pairs.begin(); a != one.pairs.end() && b != other.pairs.end();) {
      likeness.common += *a == *b ? 1 : 0;
      const bool first = *a <= *b;
      b += *b <= *a ? 1 : 0;
      a += first ? 1 : 0;
    }
    likeness.share = 100 * likeness.common / std::min(one.pairs.size(), other.pairs.size());
    if (likeness.common < 2) return likeness;
    const std::u32string_view words = one.all;
    for (std::size_t i = 0; i < one.all.size(); ++i)
      for (std::size_t length = likeness.run + 1; i + length <= one.all.size(); ++length) {
        const std::size_t met = other.all.find(words.substr(i, length));
        if (met == std::u32string::npos) break;
        likeness.run = length;
        likeness.begin = i;
        likeness.again = met;
      }
    return likeness;
  }

  bool is_same(const Likeness& likeness, std::size_t a, std::size_t b) const {
    if (labels_[b].refers_back && likeness.common >= 1) return true;
    // A number of one digit meets its like by chance: more of the words must be the same.
    const bool short_number = all_[a].quantity.value.coefficient() < 10;
    if (short_number) return likeness.common >= 4 && likeness.share >= 60;
    const bool equal = likeness.common >= 1 && labels_[a].all == labels_[b].all;
    return equal || (likeness.common >= 2 && likeness.share >= 60) || likeness.run >= 4;
  }

  /// Whether two different numbers are one, misprinted once: the same words, the same scope, one digit apart.
  bool is_slip(const Likeness& likeness, std::size_t a, std::size_t b) const {
    if (all_[a].quantity.qualifier || all_[b].quantity.qualifier) return false;
    if (!differ_by_slip(all_[a].quantity.value, all_[b].quantity.value)) return false;
    const Label& other = labels_[b];
    if (labels_[a].points_back) return false;
    // 上述复议申请486件: all that is said before the number was said of the first.
    if (other.points_back && other.size_before >= 2 && all_of(other.before(), labels_[a])) return true;
    const std::size_t least = other.points_back ? 1 : 2;
    if (other.refers_back && (likeness.common >= least || (likeness.common >= 1 && likeness.share >= 85))) return true;
    if (labels_[a].scopes != other.scopes || all_[a].quantity.value.coefficient() < 10) return false;
    // 法律援助中心接受咨询…: whose figure it is may be said of one alone.
    if (words_.agency_ends.in(other.before().substr(0, likeness.again)) ||
        words_.agency_ends.in(labels_[a].before().substr(0, likeness.begin)))
      return false;
    if (says_otherwise(likeness, labels_[a], other) || part_of_.count({a, b}) != 0) return false;
    if (likeness.run >= 6) return true;
    const bool same_words = likeness.share >= 85 && likeness.common >= 1;
    const bool telling = std::min(labels_[a].all.size(), other.all.size()) >= 4;
    return same_words && (telling || neighbours_agree(a, b));
  }

  /// Whether each has words of its own before what both say, or behind it: 受理复议案件 and 审结复议案件.
  static bool says_otherwise(const Likeness& likeness, const Label& one, const Label& other) {
    return (likeness.begin != 0 && likeness.again != 0) ||
           (likeness.begin + likeness.run < one.size_before && likeness.again + likeness.run < other.size_before);
  }

  static bool all_of(std::u32string_view words, const Label& label) {
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
      if (!std::binary_search(label.pairs.begin(), label.pairs.end(), pair_at(words, i))) return false;
    return true;
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
          labels_[one].before() == labels_[other].before())
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
  std::set<std::pair<std::size_t, std::size_t>> part_of_;  ///< wholes and their parts: the one is not the other
};

}  // namespace

void find_repeated(const Glyphs& text, const Figures& figures, const std::vector<Node>& nodes,
                   std::vector<Relation>& found) {
  Repeated(text, figures, nodes, found).run();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#include "import/reading.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// Behind the words that a clause opens with before it names what is counted: 其中, 我局共, 全年累计办理, a bracket.
std::size_t past_openings(const Glyphs& text, Span name) {
  const Lexicon& words = text.vocabulary();
  const auto behind = [&](std::size_t at, std::size_t least) -> std::size_t {
    const auto all = text.all();
    const std::size_t opening = std::max(words.of_which.at(all, at), words.fillers.at(all, at));
    if (opening != 0) return opening;
    const std::size_t verb = std::max(words.item_verbs.at(all, at), words.subject_breaks.at(all, at));
    return verb != 0 && at + verb + least <= name.end ? verb : 0;
  };
  constexpr std::u32string_view marks = U"、”(";
  std::size_t begin = name.begin;
  while (begin < name.end) {
    const bool open = text[begin] == U'(' && text.find_any(U")", begin, name.end) == name.end;
    const bool mark = marks.find(text[begin]) != marks.npos && (text[begin] != U'(' || open);
    const std::size_t length = mark ? 1 : behind(begin, 2);
    // What is left must name something; a clause of such words alone is its own name.
    if (length == 0 || begin + length >= name.end) break;
    begin += length;
  }
  return begin;
}

/// Without the words that lead over to the number: 共计, 达到, 和. A name has a word of its own left, or is none.
Span before_closings(const Glyphs& text, Span name) {
  const Lexicon& words = text.vocabulary();
  constexpr std::u32string_view closings = U"共计达为均和及、“";
  const Span none{name.end, name.end};
  while (!name.empty()) {
    const std::size_t filler = words.fillers.before(text.all(), name.end);
    const bool closing = closings.find(text[name.end - 1]) != closings.npos;
    const std::size_t length = filler > 1 ? filler : closing ? 1 : 0;
    if (length == 0 || length > name.size()) break;
    name.end -= length;
  }
  const std::u32string_view left = text.view(name);
  const bool named = left.size() > 1 && std::any_of(left.begin(), left.end(), is_han) && !words.subject_breaks.is(left);
  return named ? name : none;
}

/// The Chinese words next to a figure, without the verb before them.
Span subject_of(const Glyphs& text, Span quantity, std::size_t from) {
  constexpr std::size_t longest = 24;
  const auto word = [&text](std::size_t i) {
    return is_han(text[i]) || text[i] == U'“' || text[i] == U'”' || text[i] == U'、';
  };
  std::size_t end = quantity.end;
  while (end < quantity.end + longest && word(end) && text[end] != U'、' &&
         text.vocabulary().subject_breaks.at(text.all(), end) == 0)
    ++end;
  if (end - quantity.end >= 2) return {quantity.end, end};
  std::size_t begin = quantity.begin;
  while (begin > from && quantity.begin - begin < longest &&
         (word(begin - 1) || text[begin - 1] == U')' || text[begin - 1] == U'('))
    --begin;
  return before_closings(text, {past_openings(text, {begin, quantity.begin}), quantity.begin});
}

/// Where the text of the item around a place begins: a time said of one item is not said of the next, even where both
/// are printed in one paragraph.
std::size_t begin_of_item(const Reading& reading, std::size_t place) {
  const std::vector<Node>& nodes = reading.outline.nodes;
  const auto node = std::upper_bound(nodes.begin(), nodes.end(), place,
                                     [](std::size_t at, const Node& other) { return at < other.number.end; });
  const std::size_t begin = node == nodes.begin() ? 0 : (node - 1)->number.end;
  const auto item = std::upper_bound(reading.items.all.begin(), reading.items.all.end(), place,
                                     [](std::size_t at, const Item& other) { return at < other.span.begin; });
  return item == reading.items.all.begin() ? begin : std::max(begin, (item - 1)->span.begin);
}

Around around(const Reading& reading, std::size_t quantity) {
  const Span span = reading.facts.quantities[quantity].span;
  const auto& lines = reading.text.lines();
  const auto line = std::upper_bound(lines.begin(), lines.end(), span.begin,
                                     [](std::size_t at, Span other) { return at < other.begin; }) -
                    1;
  std::size_t from = std::max(line->begin, begin_of_item(reading, span.begin));
  Around words;
  const auto& times = reading.facts.times;
  auto time = std::upper_bound(times.begin(), times.end(), span.begin,
                               [](std::size_t at, const TimeMatch& other) { return at < other.span.begin; });
  // A year in a title says when the titled thing was made.
  const auto& titles = reading.facts.titles;
  const auto titled = [&titles](std::size_t at) {
    const auto title = std::upper_bound(titles.begin(), titles.end(), at,
                                        [](std::size_t place, Span other) { return place < other.begin; });
    return title != titles.begin() && at < (title - 1)->end;
  };
  const auto& quantities = reading.facts.quantities;
  // 较去年, and 2023年的1.2% for any figure but that one.
  const auto of_another = [&](const TimeMatch& one) {
    const Glyphs& text = reading.text;
    const bool compared =
        one.span.begin > 0 && (text[one.span.begin - 1] == U'较' || text[one.span.begin - 1] == U'比');
    const bool attributed =
        text[one.span.end] == U'的' && quantity > 0 && quantities[quantity - 1].span.begin >= one.span.end;
    return compared || attributed;
  };
  for (int back = 0; back < 4 && time != times.begin(); ++back, --time)
    if (!titled((time - 1)->span.begin) && !of_another(*(time - 1))) break;
  if (time != times.begin() && (time - 1)->span.begin >= from && !of_another(*(time - 1))) {
    words.period = (time - 1)->span;
    from = std::max(from, words.period.end);
  }
  if (quantity > 0) from = std::max(from, quantities[quantity - 1].span.end);
  words.subject = subject_of(reading.text, span, std::min(from, span.begin));
  return words;
}

}  // namespace

std::vector<Around> words_around(const Reading& reading) {
  std::vector<Around> words;
  words.reserve(reading.facts.quantities.size());
  for (std::size_t i = 0; i < reading.facts.quantities.size(); ++i) words.push_back(around(reading, i));
  return words;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

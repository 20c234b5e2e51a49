#include "import/defects.hpp"
#include "import/quantities.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t shortest_word = 2;
constexpr std::size_t longest_word = 8;

/// What can be divided is told without its fraction: 123余亩, 1235余元 are in order.
bool is_divisible(const Glyphs& text, Span unit) {
  constexpr std::u32string_view measures = U"元米亩里顷吨斤克升时分秒天日周月季年度瓦伏%‰";
  return text.find_any(measures, unit.begin, unit.end) != unit.end;
}

/// Whether a numeral is written out to the unit: no multiplier, no fraction, at least `digits` of them, and not rounded
/// to tens. Rounding to fives ends in 5, which nobody does beyond a thousand.
bool is_exact(const Glyphs& text, const QuantityMatch& quantity, std::size_t digits) {
  const Span numeral = quantity.numeral;
  std::size_t count = 0;
  for (std::size_t i = numeral.begin; i < numeral.end; ++i) {
    if (!is_digit(text[i]) && text[i] != U',') return false;
    count += is_digit(text[i]) ? 1U : 0U;
  }
  const char32_t last = text[numeral.end - 1];
  if (count < digits || last == U'0' || (count < 4 && last == U'5')) return false;
  constexpr std::u32string_view multipliers = U"百千万亿";
  const std::size_t behind = text.skip_spaces(numeral.end);
  const std::size_t unit = text[behind] == U'余' || text[behind] == U'多' ? behind + 1 : behind;
  return multipliers.find(text[unit]) == multipliers.npos && !is_divisible(text, {behind, quantity.span.end});
}

bool is_numeral(char32_t c) {
  constexpr std::u32string_view numerals = U"〇零一二三四五六七八九十百千万亿两几半";
  return numerals.find(c) != numerals.npos;
}

/// Whether a word may be said twice for more: 一件一件, 研究研究 in speech.
bool is_reduplicated(const Glyphs& text, Span word) {
  if (word.size() > 2) return false;
  constexpr std::u32string_view tries[] = {U"研究", U"讨论", U"商量", U"学习", U"了解", U"考虑",
                                           U"锻炼", U"调查", U"打听", U"休息", U"活动", U"比划"};
  return std::any_of(std::begin(tries), std::end(tries),
                     [&](std::u32string_view other) { return text.view(word) == other; });
}

/// The length of the word at `i` that stands behind itself once more, or 0; the shortest one.
std::size_t repeated_at(const Glyphs& text, std::size_t i, Span line) {
  for (std::size_t length = shortest_word; length <= longest_word && i + 2 * length <= line.end; ++length) {
    if (text[i] != text[i + length] || text.view({i, i + length}) != text.view({i + length, i + 2 * length})) continue;
    const std::u32string_view word = text.view({i, i + length});
    if (!std::all_of(word.begin(), word.end(), is_han) || std::any_of(word.begin(), word.end(), is_numeral)) return 0;
    // 哈哈哈哈, 层层层层 are played with.
    if (std::all_of(word.begin(), word.end(), [&](char32_t c) { return c == word.front(); })) return 0;
    // 委员会 and 委员会议.
    if (word.back() == U'会' && text[i + 2 * length] == U'议') return 0;
    return is_reduplicated(text, {i, i + length}) ? 0 : length;
  }
  return 0;
}

/// 的的, where neither belongs to a word of its own: 目的的, 标的的, 的的确确.
bool is_doubled_particle(const Glyphs& text, std::size_t i, Span line) {
  if (text[i] != U'的' || text[i + 1] != U'的' || i == line.begin || !is_han(text[i - 1])) return false;
  constexpr std::u32string_view before = U"目标有中的";
  constexpr std::u32string_view behind = U"确士的";
  return before.find(text[i - 1]) == before.npos && behind.find(text[i + 2]) == behind.npos;
}

}  // namespace

void find_inexact_figures(const Glyphs& text, const std::vector<QuantityMatch>& quantities, DefectList& found) {
  for (const QuantityMatch& quantity : quantities) {
    const char32_t next = text[text.skip_spaces(quantity.numeral.end)];
    const bool more = quantity.qualifier == model::Qualifier::about_more && (next == U'余' || next == U'多');
    const bool about = quantity.qualifier == model::Qualifier::approx;
    if ((more && is_exact(text, quantity, 3)) || (about && is_exact(text, quantity, 4)))
      found.add(quantity.span, DefectKind::exact_and_more, more ? Confidence::certain : Confidence::likely);
  }
}

void find_repeated_words(const Glyphs& text, Span line, DefectList& found) {
  for (std::size_t i = line.begin; i + 1 < line.end && !found.full(); ++i) {
    const std::size_t length = is_doubled_particle(text, i, line) ? 1 : repeated_at(text, i, line);
    if (length == 0) continue;
    const Span both{i, i + 2 * length};
    // 重视重视程度: of two characters, the second may begin another word.
    found.add(both, DefectKind::repeated_word, length != 2 ? Confidence::certain : Confidence::likely,
              text.text({i, i + length}));
    i = both.end - 1;
  }
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

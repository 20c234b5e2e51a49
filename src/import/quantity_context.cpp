#include "import/numerals.hpp"
#include "import/quantities.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::IndicatorNature;

constexpr std::size_t longest_clause = 40;

/// Where the clause begins that the number at `at` stands in.
std::size_t clause_begin(const Glyphs& text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < longest_clause && !ends_clause(text[begin - 1]) && text[begin - 1] != U'\n') --begin;
  return begin;
}

/// 第3、4、5条: a list of ordinals.
bool in_ordinals(const Glyphs& text, std::size_t at, std::size_t from) {
  std::size_t begin = at;
  while (begin > from && at - begin < longest_clause &&
         (is_digit(text[begin - 1]) || is_chinese_numeral(text[begin - 1]) || text[begin - 1] == U'、' ||
          text[begin - 1] == U'至' || text[begin - 1] == U'和' || text[begin - 1] == U'-'))
    --begin;
  return begin > from && begin < at && text[begin - 1] == U'第';
}

/// 前10名, 全省前三位; not 目前3名, 会前3名.
bool is_rank(const Glyphs& text, std::size_t at, std::size_t from) {
  if (at == from || text[at - 1] != U'前') return false;
  constexpr std::u32string_view times = U"目此日年月以先当会事岗节课提赛战汛";
  if (at - 1 > from && times.find(text[at - 2]) != std::u32string_view::npos) return false;
  std::size_t unit = at;
  while (is_digit(text[unit]) || is_chinese_numeral(text[unit])) ++unit;
  constexpr std::u32string_view ranked = U"名位强列家个项%";
  return ranked.find(text[unit]) != std::u32string_view::npos;
}

/// PM2.5, A4, 5G are names; behind a whole word such as APP a number counts.
bool in_latin_name(const Glyphs& text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < 4 && is_latin(text[begin - 1])) --begin;
  return begin < at && at - begin < 3;
}

/// Whether a figure is a limit of what the words behind it name: 5万立方米以上的单位.
bool is_threshold(const Glyphs& text, const QuantityMatch& quantity) {
  if (quantity.unit == "%" || !quantity.qualifier || quantity.span.empty()) return false;
  const char32_t last = text[quantity.span.end - 1];
  if (last != U'上' && last != U'下' && last != U'内') return false;
  const char32_t next = text[quantity.span.end];
  return is_han(next) || next == U'(';
}

}  // namespace

bool is_part_of_name(const Glyphs& text, std::size_t at, std::size_t from) {
  if (at <= from) return false;
  const char32_t prev = text[at - 1];
  const char32_t before = at - 1 > from ? text[at - 2] : U'\n';
  const bool behind_number = is_digit(before) || is_latin(before);
  switch (prev) {
    case U'第':
    case U'×':
    case U'*':
    case U'·':
    case U'番':
      return true;
    case U'-':
    case U'~':
    case U'+':
    case U':':
    case U'/':
      if (behind_number) return true;
      break;
    case U'时':
    case U'点':
      // 9时30分
      if (is_digit(before)) return true;
      break;
    default:
      break;
  }
  if (is_latin(prev) && in_latin_name(text, at)) return true;
  // 数十次, 几百人 are no numbers; 十二 is read from its begin.
  if (!is_digit(text[at]) && (is_chinese_numeral(prev) || prev == U'万' || prev == U'几' || prev == U'数')) return true;
  if (text.vocabulary().before_names.before(text.all(), at) != 0) return true;
  return is_rank(text, at, from) || in_ordinals(text, at, from);
}

IndicatorNature nature_of(const Glyphs& text, const QuantityMatch& quantity, std::size_t from) {
  constexpr std::size_t near = 8;
  const Lexicon& words = text.vocabulary();
  const std::size_t begin = quantity.span.begin;
  const std::size_t clause = clause_begin(text, begin);
  const std::size_t close = std::max({clause, from, begin > near ? begin - near : 0});
  const std::size_t end = quantity.span.end;
  if (words.plan_parts.begins(text.view({end, end + 4}))) return IndicatorNature::structure;
  if (words.norm_words.in(text.view({close, begin})) || words.duty_words.in(text.view({clause, begin})) ||
      words.norm_ends.at(text.all(), end) != 0 || is_threshold(text, quantity))
    return IndicatorNature::norm;
  return IndicatorNature::result;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

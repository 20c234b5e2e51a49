#include "import/quantities.hpp"
#include "import/vocabulary.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// The end of what is printed in brackets inside a unit (台(套), 家(户)次), or `at`.
std::size_t bracketed(const Glyphs& text, std::size_t at) {
  if (text[at] != U'(') return at;
  const std::size_t inner = text.vocabulary().units.at(text.all(), at + 1);
  const std::size_t other = inner != 0 ? inner : text[at + 1] == U'次' ? 1 : 0;
  if (other == 0 || text[at + 1 + other] != U')') return at;
  const std::size_t end = at + other + 2;
  return text[end] == U'次' ? end + 1 : end;
}

/// The end of what a unit is divided by (元/人, 次/年), or `at`.
std::size_t divided(const Glyphs& text, std::size_t at) {
  if (text[at] != U'/') return at;
  constexpr std::u32string_view times = U"年月日天时周季";
  const std::size_t unit = text.vocabulary().units.at(text.all(), at + 1);
  if (unit != 0) return at + 1 + unit;
  return times.find(text[at + 1]) != std::u32string_view::npos ? at + 2 : at;
}

}  // namespace

std::size_t unit_at(const Glyphs& text, std::size_t at, bool chinese_numeral) {
  const Lexicon& words = text.vocabulary();
  const std::size_t length = (chinese_numeral ? words.chinese_units : words.units).at(text.all(), at);
  if (length == 0 || words.not_counted.at(text.all(), at) >= length + (length > 1 ? 1 : 0)) return 0;
  return divided(text, bracketed(text, at + length)) - at;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

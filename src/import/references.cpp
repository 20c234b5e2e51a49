#include "import/references.hpp"

#include "import/numerals.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_code = 24;

/// Where the agency code begins that ends before `end`: Chinese characters and one bracketed part (（清）应急罚), not
/// over a word that introduces the number.
std::size_t code_begin(const Glyphs& text, std::size_t end, std::size_t from) {
  std::size_t begin = end;
  const std::size_t limit = std::max(from, end > longest_code ? end - longest_code : 0);
  bool bracketed = false;
  while (begin > limit) {
    const char32_t c = text[begin - 1];
    if (c == U')' && !bracketed && begin < end) {
      bracketed = true;
    } else if (c == U'(' && bracketed) {
      --begin;
      break;
    } else if (!is_han(c)) {
      break;
    } else if (!bracketed && text.vocabulary().number_breaks.before(text.all(), begin) != 0 && begin < end) {
      break;
    }
    --begin;
  }
  while (begin < end && (text[begin] == U')' || is_space(text[begin]))) ++begin;
  return begin;
}

std::size_t serial_end(const Glyphs& text, std::size_t at) {
  std::size_t i = text.skip_spaces(at);
  if (text[i] == U'第') i = text.skip_spaces(i + 1);
  const std::size_t digits = i;
  while (is_digit(text[i]) && i - digits < 7) ++i;
  if (i == digits) return at;
  i = text.skip_spaces(i);
  return text[i] == U'号' ? i + 1 : at;
}

std::string regular(const Glyphs& text, Span code, std::size_t year_at, Span serial) {
  std::string value = text.dense(code) + "〔";
  for (std::size_t i = year_at; i < year_at + 4; ++i) value.push_back(static_cast<char>(text[i]));
  return value + "〕" + text.dense(serial);
}

}  // namespace

Span match_title(const Glyphs& text, std::size_t at) {
  if (text[at] != U'《') return {at, at};
  int depth = 0;
  const std::size_t limit = std::min(text.size(), at + longest_title);
  for (std::size_t i = at; i < limit && text[i] != U'\n'; ++i) {
    if (text[i] == U'《') ++depth;
    if (text[i] == U'》' && --depth == 0) return {at, i + 1};
  }
  // An inner 《 that is never closed: the first 》 closes the title.
  const std::size_t end = text.find_any(U"》\n", at, limit);
  return {at, end < limit && text[end] == U'》' ? end + 1 : at};
}

DocumentNumberMatch match_document_number(const Glyphs& text, std::size_t at, std::size_t from) {
  const char32_t c = text[at];
  if (c == U'令') {
    if (text.skip_spaces(at + 1) == text.size() || at == from || !is_han(text[at - 1])) return {};
    const std::size_t end = serial_end(text, at + 1);
    const std::size_t begin = code_begin(text, at, from);
    if (end == at + 1 || at - begin < 2) return {};
    return {{begin, end}, text.dense({begin, end})};
  }
  constexpr std::u32string_view open = U"〔[({【";
  constexpr std::u32string_view close = U"〕])}】";
  const std::size_t style = open.find(c);
  if (style == std::u32string_view::npos) return {};
  const std::size_t year = text.skip_spaces(at + 1);
  for (std::size_t k = 0; k < 4; ++k)
    if (!is_digit(text[year + k])) return {};
  const std::size_t closing = text.skip_spaces(year + 4);
  if (close.find(text[closing]) == std::u32string_view::npos) return {};
  const std::size_t end = serial_end(text, closing + 1);
  if (end == closing + 1) return {};
  std::size_t code_end = at;
  while (code_end > from && is_space(text[code_end - 1])) --code_end;
  const std::size_t begin = code_begin(text, code_end, from);
  if (begin == code_end) return {};
  return {{begin, end}, regular(text, {begin, code_end}, year, {closing + 1, end})};
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

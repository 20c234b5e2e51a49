#include "import/defects.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// What a run of marks should be: one of them where all are the same. Three full stops may stand for an ellipsis, and
/// of different marks each may be meant.
std::optional<std::string> single_mark(const Glyphs& text, Span run) {
  for (std::size_t i = run.begin; i < run.end; ++i)
    if (text[i] != text[run.begin]) return std::nullopt;
  if (text[run.begin] == U'。' && run.size() > 2) return std::nullopt;
  // Of a half-width and a full-width one, the full-width one.
  std::string mark = text.text({run.begin, run.begin + 1});
  for (std::size_t i = run.begin + 1; i < run.end && mark.size() == 1; ++i) mark = text.text({i, i + 1});
  return mark;
}

std::string year_in_brackets(const Glyphs& text, std::size_t year) { return "〔" + text.text({year, year + 4}) + "〕"; }

}  // namespace

void find_slips(const Glyphs& text, Span line, DefectList& found) {
  constexpr std::u32string_view marks = U",。;:、";
  constexpr std::size_t most_spaces = 3;
  std::vector<std::size_t> spaces;
  std::size_t depth = 0;
  for (std::size_t i = line.begin; i + 1 < line.end; ++i) {
    depth += text[i] == U'《' ? 1U : 0U;
    depth -= text[i] == U'》' && depth > 0 ? 1U : 0U;
    if (marks.find(text[i]) != marks.npos && marks.find(text[i + 1]) != marks.npos) {
      std::size_t end = i + 1;
      while (end < line.end && marks.find(text[end]) != marks.npos) ++end;
      found.add({i, end}, DefectKind::doubled_punctuation, Confidence::certain, single_mark(text, {i, end}));
      i = end - 1;
    } else if (is_space(text[i]) && depth == 0 && i > line.begin && is_han(text[i - 1]) && is_han(text[i + 1])) {
      spaces.push_back(i);
    }
  }
  // More of them are no slips but how the line is set.
  const bool sentence = text.find_any(U"。;", line.begin, line.end) != line.end;
  if (!sentence || spaces.size() > most_spaces) return;
  for (const std::size_t space : spaces)
    found.add({space, space + 1}, DefectKind::whitespace_inside_word, Confidence::unsure, "");
}

void find_number_brackets(const Glyphs& text, Span number, DefectList& found) {
  constexpr std::u32string_view opening = U"〔[{【(";
  for (std::size_t i = number.begin; i + 5 < number.end; ++i) {
    const std::size_t year = text.skip_spaces(i + 1);
    if (opening.find(text[i]) == opening.npos || !is_digit(text[year])) continue;
    const std::size_t closing = text.skip_spaces(year + 4);
    const Span bracketed{i, closing + 1};
    const std::string correction = year_in_brackets(text, year);
    if (text.dense(bracketed) != correction)
      found.add(bracketed, DefectKind::misset_number_bracket, Confidence::certain, correction);
    return;
  }
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

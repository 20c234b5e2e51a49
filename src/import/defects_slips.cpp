#include "import/defects.hpp"
#include "import/markers.hpp"
#include "import/references.hpp"

#include <algorithm>
#include <iterator>

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

/// The year of a document number with the brackets around it, where those are not 〔〕; else empty.
Span wrong_brackets(const Glyphs& text, Span number) {
  constexpr std::u32string_view opening = U"〔[{【(";
  for (std::size_t i = number.begin; i + 5 < number.end; ++i) {
    const std::size_t year = text.skip_spaces(i + 1);
    if (opening.find(text[i]) == opening.npos || !is_digit(text[year])) continue;
    const std::size_t closing = text.skip_spaces(year + 4);
    const bool right = text.text({i, i + 1}) == "〔" && text.text({closing, closing + 1}) == "〕";
    return right ? Span{} : Span{i, closing + 1};
  }
  return {};
}

std::string regular_brackets(const Glyphs& text, Span bracketed) {
  return "〔" + text.dense({bracketed.begin + 1, bracketed.end - 1}) + "〕";
}

/// Whether a text has spaces around its digits by habit: those in numbers are none of their own then.
bool sets_digits_apart(const Glyphs& text) {
  constexpr std::size_t slips = 3;
  std::size_t spaces = 0;
  for (std::size_t i = 1; i + 1 < text.size() && spaces <= slips; ++i)
    if (is_space(text[i]) &&
        ((is_digit(text[i - 1]) && is_han(text[i + 1])) || (is_han(text[i - 1]) && is_digit(text[i + 1]))))
      ++spaces;
  return spaces > slips;
}

/// Whether the number of a heading or an item begins there: a space in front of it sets it off.
bool begins_item(const Glyphs& text, std::size_t at) {
  using Reader = Marker (*)(const Glyphs&, std::size_t);
  constexpr Reader readers[] = {is_marker, ought_marker, counted_marker};
  return std::any_of(std::begin(readers), std::end(readers),
                     [&](Reader reader) { return reader(text, at).style != MarkerStyle::none; }) ||
         chinese_marker(text, at, false).style != MarkerStyle::none;
}

/// The spaces in a part of a number, as one slip.
void find_spaces(const Glyphs& text, Span part, DefectList& found) {
  const std::size_t first = text.find_any(U" ", part.begin, part.end);
  if (first == part.end) return;
  std::size_t last = part.end;
  while (!is_space(text[last - 1])) --last;
  found.add({first, last}, DefectKind::whitespace_inside_word, Confidence::certain, text.dense({first, last}));
}

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
    } else if (is_space(text[i]) && depth == 0 && i > line.begin && is_han(text[i - 1]) && is_han(text[i + 1]) &&
               !begins_item(text, i + 1)) {
      spaces.push_back(i);
    }
  }
  // More of them are no slips but how the line is set.
  const bool sentence = text.find_any(U"。;", line.begin, line.end) != line.end;
  if (!sentence || spaces.size() > most_spaces) return;
  for (const std::size_t space : spaces)
    found.add({space, space + 1}, DefectKind::whitespace_inside_word, Confidence::unsure, "");
}

void find_number_slips(const Glyphs& text, const std::vector<DocumentNumberMatch>& numbers, DefectList& found) {
  const bool apart = sets_digits_apart(text);
  for (const DocumentNumberMatch& number : numbers) {
    const Span wrong = wrong_brackets(text, number.span);
    if (!wrong.empty())
      found.add(wrong, DefectKind::misset_number_bracket, Confidence::certain, regular_brackets(text, wrong));
    if (apart) continue;
    // The correction of the brackets takes out the spaces in them.
    find_spaces(text, {number.span.begin, wrong.empty() ? number.span.end : wrong.begin}, found);
    if (!wrong.empty()) find_spaces(text, {wrong.end, number.span.end}, found);
  }
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

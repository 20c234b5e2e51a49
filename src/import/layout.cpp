#include "import/layout.hpp"

#include "import/labels.hpp"
#include "import/markers.hpp"
#include "import/numerals.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t long_line = 30;
constexpr std::size_t header_lines = 80;

bool has_sentence(const Glyphs& text, Span line) { return text.find_any(U"。!?;", line.begin, line.end) != line.end; }

/// Whether the text proper can begin with this line.
bool opens_body(const Glyphs& text, Span line) {
  if (line_marker(text, line).level != 0) return true;
  const std::u32string_view words = text.view(line);
  if (!labels_of(text, line).empty()) return false;
  if (has_sentence(text, line)) return true;
  const char32_t last = text[line.end - 1];
  if (last == U':' && line.size() >= 3 && !text.vocabulary().column_names.in(words)) return true;
  return line.size() > 60 && words.find(U'>') == std::u32string_view::npos &&
         words.find(U'|') == std::u32string_view::npos && text.find_any(U",、", line.begin, line.end) != line.end;
}

void find_copies(const Glyphs& text, Layout& layout) {
  const auto& lines = text.lines();
  layout.copy_begin = lines.size();
  layout.repeated.assign(lines.size(), false);
  std::vector<std::size_t> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i)
    if (lines[i].size() >= long_line && has_sentence(text, lines[i])) paragraphs.push_back(i);
  // Alike lines become neighbours, the first of them in front; most differ in size already. Not a table of hashes, as
  // somebody may choose the lines so that their hashes are the same.
  std::sort(paragraphs.begin(), paragraphs.end(), [&](std::size_t a, std::size_t b) {
    if (lines[a].size() != lines[b].size()) return lines[a].size() < lines[b].size();
    const int order = text.view(lines[a]).compare(text.view(lines[b]));
    return order != 0 ? order < 0 : a < b;
  });
  std::size_t copies = 0;
  std::size_t first_copy = lines.size();
  for (std::size_t k = 1; k < paragraphs.size(); ++k) {
    if (text.view(lines[paragraphs[k]]) != text.view(lines[paragraphs[k - 1]])) continue;
    layout.repeated[paragraphs[k]] = true;
    ++copies;
    first_copy = std::min(first_copy, paragraphs[k]);
  }
  // The whole body again: from the first repeated paragraph on, nearly all that is long was printed before.
  std::size_t others = 0;
  for (const std::size_t i : paragraphs)
    if (i >= first_copy && !layout.repeated[i]) ++others;
  if (copies >= 3 && copies >= 4 * others && copies * 3 >= paragraphs.size() - copies) layout.copy_begin = first_copy;
}

}  // namespace

bool is_short_line(const Glyphs& text, Span line, std::size_t longest) {
  return !line.empty() && line.size() <= longest && text.find_any(U"。!?;:", line.begin, line.end) == line.end;
}

std::size_t find_second_report(const Glyphs& text, const Layout& layout, std::size_t from) {
  constexpr std::size_t opening_lines = 30;
  const auto& lines = text.lines();
  const Lexicon& words = text.vocabulary();
  const auto is_dated = [&](Span line) {
    while (line.begin < line.end && year_at(text, line.begin).length == 0) ++line.begin;
    return !line.empty();
  };
  const auto is_title = [&](Span line) {
    return is_short_line(text, line, 60) && words.report_words.ends(text.view(line)) && is_dated(line) &&
           line_marker(text, line).level == 0 && words.subjects.in(text.view(line)) &&
           text.find_any(U",>|", line.begin, line.end) == line.end;
  };
  for (std::size_t i = from; i < layout.copy_begin; ++i) {
    if (!is_title(lines[i])) continue;
    for (std::size_t k = i + 1; k < std::min(layout.copy_begin, i + opening_lines); ++k) {
      const Marker marker = line_marker(text, lines[k]);
      if (marker.level == 1 && marker.ordinal == 1) return i;
    }
  }
  return layout.copy_begin;
}

bool is_footer(const Glyphs& text, Span line) {
  return line.size() <= 120 && text.vocabulary().footers.in(text.view(line));
}

/// Text is a heading with a number, or a line with punctuation of prose.
std::size_t end_of_text(const Glyphs& text, const Layout& layout, std::size_t limit) {
  const auto& lines = text.lines();
  std::size_t end = limit;
  while (end > layout.body_begin) {
    const Span line = lines[end - 1];
    const bool foot = is_footer(text, line) || (line.size() < 60 && !labels_of(text, line).empty());
    const bool prose = has_sentence(text, line) || line_marker(text, line).level != 0 ||
                       (line.size() > 25 && text.find_any(U",", line.begin, line.end) != line.end) || line.size() > 80;
    if (prose && !foot) break;
    --end;
  }
  if (end == layout.body_begin) return std::min(lines.size(), limit);
  // 其他需要报告的事项 / 无: a word or two below the last heading.
  const bool below = end < limit && line_marker(text, lines[end - 1]).level != 0 && lines[end].size() <= 4;
  return below ? end + 1 : end;
}

Layout lay_out(const Glyphs& text) {
  Layout layout;
  find_copies(text, layout);
  const auto& lines = text.lines();
  const std::size_t limit = std::min(lines.size(), header_lines);
  while (layout.body_begin < limit && !opens_body(text, lines[layout.body_begin])) ++layout.body_begin;
  if (layout.body_begin == limit) layout.body_begin = lines.empty() ? 0 : std::min(limit, lines.size());
  layout.copy_begin = std::max(layout.copy_begin, layout.body_begin);
  layout.body_end = end_of_text(text, layout, layout.copy_begin);
  return layout;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

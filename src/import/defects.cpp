#include "import/defects.hpp"

#include "import/defect_screen.hpp"
#include "import/labels.hpp"
#include "import/reading.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

void find_copies(const Reading& reading, DefectList& found) {
  const Layout& layout = reading.layout;
  const auto& lines = reading.text.lines();
  if (layout.copy_begin < lines.size() && layout.repeated[layout.copy_begin])
    found.add({lines[layout.copy_begin].begin, lines.back().end}, DefectKind::duplicated_body);
  for (std::size_t i = layout.body_begin; i < std::min(layout.copy_begin, layout.body_end); ++i)
    if (layout.repeated[i]) found.add(lines[i], DefectKind::duplicated_paragraph);
}

void find_end(const Reading& reading, DefectList& found) {
  const Layout& layout = reading.layout;
  const auto& lines = reading.text.lines();
  if (layout.body_end <= layout.body_begin) return;
  const Span line = lines[layout.body_end - 1];
  // A mark of a template at the end is a fault of its own.
  constexpr std::u32string_view closing = U"。!?”》)…;>";
  if (line.size() > 4 && closing.find(reading.text[line.end - 1]) == closing.npos)
    found.add({line.end - 1, line.end}, DefectKind::truncated_end, Confidence::likely);
}

/// A title of two lines is one where they stand apart like paragraphs.
void find_broken_title(const Reading& reading, DefectList& found) {
  if (!reading.metadata.title) return;
  const Glyphs& text = reading.text;
  const Span title = reading.metadata.title->span;
  for (std::size_t i = text.find_any(U"\n", title.begin, title.end); i < title.end;) {
    std::size_t ends = 0;
    std::size_t next = i;
    for (; next < title.end && (text[next] == U'\n' || is_space(text[next])); ++next)
      ends += text[next] == U'\n' ? 1 : 0;
    if (ends > 1) found.add({i, next}, DefectKind::broken_title, Confidence::certain, "");
    i = text.find_any(U"\n", next, title.end);
  }
}

/// A space behind the number of a heading, where the other headings have none: 1、 举措.
void find_spaces_behind_numbers(const Reading& reading, DefectList& found) {
  std::vector<Span> spaces;
  std::size_t closed = 0;
  for (const Node& node : reading.outline.nodes) {
    if (node.number.empty() || node.title.begin < node.number.end) continue;
    const char32_t last = reading.text[node.number.end - 1];
    if (last != U'、' && last != U')') continue;
    if (node.title.begin == node.number.end)
      ++closed;
    else
      spaces.push_back({node.number.end, node.title.begin});
  }
  if (3 * spaces.size() > closed) return;
  for (const Span space : spaces) found.add(space, DefectKind::whitespace_inside_word, Confidence::likely, "");
}

void find_missing(const Reading& reading, DefectList& found) {
  const Layout& layout = reading.layout;
  const auto& lines = reading.text.lines();
  if (lines.empty()) return;
  const std::size_t begin = lines.front().begin;
  const std::size_t end = layout.body_end == 0 ? lines.back().end : lines[layout.body_end - 1].end;
  if (!reading.metadata.title) found.add({begin, begin}, DefectKind::missing_title, Confidence::likely);
  if (reading.metadata.signature_agencies.empty())
    found.add({end, end}, DefectKind::missing_signature, Confidence::likely);
  if (!reading.metadata.signed_on) {
    const auto& signers = reading.metadata.signature_agencies;
    const std::size_t at = signers.empty() ? end : signers.back().span.end;
    found.add({at, at}, DefectKind::missing_date, Confidence::likely);
  }
}

/// A plan for the year that is over, or achievements of another year: left from the report before.
void find_wrong_years(const Reading& reading, DefectList& found) {
  if (reading.year == 0) return;
  for (const Node& node : reading.outline.nodes) {
    if (node.level != 1) continue;
    const auto& times = reading.facts.times;
    const auto first = std::lower_bound(times.begin(), times.end(), node.title.begin,
                                        [](const TimeMatch& time, std::size_t at) { return time.span.begin < at; });
    if (first == times.end() || first->span.end > node.title.end || first->kind != TimeMatch::Kind::year) continue;
    if (first + 1 != times.end() && (first + 1)->span.begin < node.title.end) continue;
    const bool plan = node.within == model::SectionKind::plan;
    const bool done =
        node.within == model::SectionKind::achievements || node.within == model::SectionKind::shortcomings;
    if ((plan && first->year <= reading.year) || (done && first->year != reading.year))
      found.add(first->span, DefectKind::wrong_year, Confidence::likely);
  }
}

/// Whether a line between title and body is the page's own, and no residue: it says where and when it was published.
bool labels_the_page(const Reading& reading, Span line) {
  const auto labels = labels_of(reading.text, line);
  return std::any_of(labels.begin(), labels.end(), [](const LabelledValue& label) { return !label.value.empty(); });
}

/// Tools of the page right below the title.
void find_tools_below_title(const Reading& reading, DefectList& found) {
  const auto& titles = reading.metadata.title_lines;
  if (titles.empty()) return;
  const auto& lines = reading.text.lines();
  const std::size_t end = std::min(reading.layout.body_begin, lines.size());
  for (std::size_t i = *std::max_element(titles.begin(), titles.end()) + 1; i < end; ++i)
    if (!labels_the_page(reading, lines[i])) find_tools(reading.text, lines[i], found);
}

/// What each line may have wrong. The screen looks at a line as printed, with the spaces around it; it knows the words
/// that are compiled in, and by others all finders look at all lines.
std::vector<unsigned> suspicions_by_line(const Reading& reading, std::size_t count, bool screened) {
  std::vector<unsigned> suspicions(count, suspicion::all);
  const Glyphs& text = reading.text;
  for (std::size_t i = 0; i < count && screened; ++i) {
    Span line = text.lines()[i];
    while (line.begin > 0 && is_space(text[line.begin - 1])) --line.begin;
    while (is_space(text[line.end])) ++line.end;
    suspicions[i] = reading.layout.repeated[i] ? suspicion::none : suspicions_of(text.bytes(line));
  }
  return suspicions;
}

}  // namespace

std::vector<Defect> DefectList::take() {
  std::stable_sort(found_.begin(), found_.end(),
                   [](const Defect& a, const Defect& b) { return a.span.begin < b.span.begin; });
  return std::move(found_);
}

DefectFact fact_of(const Glyphs& text, Defect defect) {
  constexpr std::size_t most_printed = 60;
  const std::size_t longest = std::min(defect.span.end, defect.span.begin + most_printed);
  const Span printed{defect.span.begin, text.find_any(U"\n", defect.span.begin, longest)};
  return {text.range(defect.span),      defect.kind,       text_of(defect.kind), defect.confidence,
          std::move(defect.correction), text.text(printed)};
}

void find_in_line(const Glyphs& text, Span line, unsigned suspicions, DefectList& found) {
  const auto look = [&](unsigned suspected, void (*find)(const Glyphs&, Span, DefectList&)) {
    if ((suspicions & suspected) != 0) find(text, line, found);
  };
  look(suspicion::foreign, find_foreign_text);
  look(suspicion::personal, find_personal_data);
  look(suspicion::persons, find_private_persons);
  look(suspicion::secrecy, find_secrecy_marks);
  look(suspicion::repeated, find_repeated_words);
  look(suspicion::tools, find_tools);
  look(suspicion::slips, find_slips);
}

std::vector<Defect> find_defects(const Reading& reading, const Options& options) {
  DefectList found(options.max_defects);
  const Layout& layout = reading.layout;
  const auto& lines = reading.text.lines();
  find_missing(reading, found);
  find_copies(reading, found);
  find_number_slips(reading.text, reading.facts.numbers, found);
  find_end(reading, found);
  find_broken_title(reading, found);
  find_spaces_behind_numbers(reading, found);
  find_wrong_years(reading, found);
  find_tools_below_title(reading, found);
  find_inexact_figures(reading.text, reading.facts.quantities, found);
  const std::vector<unsigned> suspicions =
      suspicions_by_line(reading, std::min(lines.size(), layout.copy_begin), !options.vocabulary);
  // What one line opens another may close, and what one has another may make a habit.
  unsigned of_any = suspicion::none;
  for (std::size_t i = layout.body_begin; i < std::min(suspicions.size(), layout.body_end); ++i)
    of_any |= suspicions[i];
  Balance balance(reading.text, found);
  HalfWidth half_width(reading.text, found);
  for (std::size_t i = 0; i < suspicions.size() && !found.full(); ++i) {
    if (layout.repeated[i]) continue;
    const bool in_body = i >= layout.body_begin && i < layout.body_end;
    unsigned fit = suspicions[i];
    if (i < layout.body_begin) fit &= ~suspicion::tools;
    if (!in_body) fit &= ~suspicion::slips;
    find_in_line(reading.text, lines[i], fit, found);
    if (!in_body) continue;
    if ((of_any & suspicion::balance) != 0) balance.line(lines[i]);
    if ((of_any & suspicion::half_width) != 0) half_width.line(lines[i]);
  }
  balance.finish();
  half_width.finish();
  return found.take();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

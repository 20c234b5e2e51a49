#include <fazhi/diag/render.hpp>

#include "diag/display.hpp"

#include <algorithm>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace diag {
namespace {

using Cells = std::vector<Cell>;

std::size_t columns_of(const Cells& cells) {
  std::size_t columns = 0;
  for (const Cell& cell : cells) columns += cell.columns;
  return columns;
}

/// A line of the source, and what of the source is hidden.
struct Line {
  std::string_view text;
  std::size_t begin = 0;  ///< in the source
  const std::vector<Range>* hidden = nullptr;
};

Cells cells_of(const Line& line, std::size_t begin, std::size_t end) {
  Cells cells;
  std::vector<Range>::const_iterator hidden{};
  if (line.hidden != nullptr)
    hidden = std::upper_bound(line.hidden->begin(), line.hidden->end(), line.begin + begin,
                              [](std::size_t at, const Range& place) { return at < place.end; });
  for (std::size_t at = begin; at < std::min(end, line.text.size());) {
    const std::size_t from = line.begin + at;
    cells.push_back(next_cell(line.text, at));
    if (line.hidden == nullptr) continue;
    while (hidden != line.hidden->end() && hidden->end <= from) ++hidden;
    if (hidden != line.hidden->end() && hidden->begin < line.begin + at && !cells.back().is_tab)
      cells.back().shown.assign(cells.back().columns, '*');
  }
  return cells;
}

/// The part of a line that is shown: what stands before the mark, the mark, what stands behind it.
struct Window {
  Cells before;
  Cells mark;
  Cells after;
  bool cut_before = false;
  bool cut_after = false;
};

/// Takes cells off the back until they fit.
bool cut_back(Cells& cells, std::size_t columns) {
  bool cut = false;
  for (std::size_t used = columns_of(cells); used > columns; cut = true) {
    used -= cells.back().columns;
    cells.pop_back();
  }
  return cut;
}

/// Takes cells off the front until they fit, and combining ones that would stand alone then.
bool cut_front(Cells& cells, std::size_t columns) {
  std::size_t used = columns_of(cells);
  auto first = cells.begin();
  while (first != cells.end() && (used > columns || (first != cells.begin() && first->columns == 0)))
    used -= first++->columns;
  const bool cut = first != cells.begin();
  cells.erase(cells.begin(), first);
  return cut;
}

/// A bounded look at a line that may be megabytes long: only bytes near the mark are decoded.
Window look(const Line& of, Range mark, std::size_t columns) {
  const std::string_view line = of.text;
  const std::size_t reach = columns * 8;
  std::size_t from = mark.begin > reach ? mark.begin - reach : 0;
  while (from > 0 && from < mark.begin && (static_cast<unsigned char>(line[from]) & 0xC0U) == 0x80U) ++from;
  const auto part = [&](std::size_t begin, std::size_t end) {
    return cells_of(of, begin, std::min(end, begin + reach));
  };
  Window window;
  window.before = cells_of(of, from, mark.begin);
  window.mark = part(mark.begin, mark.end);
  window.after = part(mark.end, line.size());
  window.cut_before = from > 0;
  window.cut_after = mark.size() > reach || line.size() - mark.end > reach;
  return window;
}

/// Cuts a line down to `columns`, a third of them before the mark unless less is needed behind.
Window fit(Window window, std::size_t columns) {
  const std::size_t before = columns_of(window.before);
  const std::size_t behind = columns_of(window.mark) + columns_of(window.after);
  if (before + behind <= columns && !window.cut_before && !window.cut_after) return window;
  const std::size_t room = columns > 2 ? columns - 2 : 1;  // without the … at both ends
  const std::size_t first = std::min(before, std::max(room / 3, room - std::min(room, behind)));
  if (cut_front(window.before, first)) window.cut_before = true;
  const std::size_t rest = room - columns_of(window.before);
  if (cut_back(window.mark, rest)) {
    window.after.clear();
    window.cut_after = true;
  } else if (cut_back(window.after, rest - columns_of(window.mark))) {
    window.cut_after = true;
  }
  return window;
}

std::string shown(const Window& window) {
  std::string text = window.cut_before ? "…" : "";
  for (const Cells* cells : {&window.before, &window.mark, &window.after})
    for (const Cell& cell : *cells) text += cell.shown;
  return text + (window.cut_after ? "…" : "");
}

/// What stands below: tabs as tabs, so that both lines come out alike wherever the tab stops are.
std::string caret(const Window& window) {
  std::string text = window.cut_before ? " " : "";
  for (const Cell& cell : window.before) text += cell.is_tab ? "\t" : std::string(cell.columns, ' ');
  bool pointed = false;
  for (const Cell& cell : window.mark) {
    if (cell.columns == 0) continue;
    if (cell.is_tab && pointed) {
      text += '\t';
      continue;
    }
    text += pointed ? '~' : '^';
    if (!cell.is_tab) text.append(cell.columns - 1, '~');
    pointed = true;
  }
  return pointed ? text : text + '^';
}

/// A line's number, in three columns at least.
std::string margin(std::size_t line_number) {
  const std::string number = std::to_string(line_number);
  return std::string(number.size() < 3 ? 3 - number.size() : 0, ' ') + number;
}

// As gcc and clang have them.
constexpr std::string_view bold = "1";
constexpr std::string_view green = "1;32";

std::string_view color_of(std::string_view kind) {
  if (kind == "error") return "1;31";
  if (kind == "warning") return "1;35";
  return kind == "hint" ? "1;34" : "1;36";
}

std::string painted(std::string text, std::string_view color, const RenderOptions& options) {
  if (!options.color) return text;
  return "\x1b[" + std::string(color) + 'm' + std::move(text) + "\x1b[0m";
}

std::string snippet(const Source& source, Range place, std::size_t line_number, const Pointer& at,
                    const RenderOptions& options) {
  const Range line = source.line_at(place.begin);
  const std::string_view text = std::string_view(source.text()).substr(line.begin, line.size());
  const std::size_t begin = std::min(std::max(place.begin, line.begin), line.end);
  const std::size_t end = std::max(begin, std::min(place.end, line.end));
  const Window window =
      fit(look({text, line.begin, options.hidden}, {begin - line.begin, end - line.begin}, options.columns),
          options.columns);
  const std::string number = margin(line_number);
  std::string lines = number + " | " + shown(window) + '\n';
  lines += std::string(number.size(), ' ') + " | " + painted(caret(window), green, options);
  if (!at.empty()) lines += "  " + printable(at.text());
  return lines + '\n';
}

std::string render_one(std::string_view kind, const std::string& message, const std::string& id, const Pointer& at,
                       std::optional<Range> place, const Source& source, const RenderOptions& options) {
  std::string where = printable(source.name());
  std::optional<Position> position;
  if (place) {
    position = source.position(place->begin);
    position->line += options.first_line - 1;
    where += ':' + std::to_string(position->line) + ':' + std::to_string(position->column);
  }
  std::string text = painted(where + ':', bold, options) + ' ';
  text += painted(std::string(kind) + ':', color_of(kind), options) + ' ' + printable(message);
  if (!id.empty()) text += " [" + printable(id) + ']';
  text += '\n';
  if (!options.snippet || (place && source.text().empty())) return text;
  if (position) return text + snippet(source, *place, position->line, at, options);
  if (!at.empty()) text += "    | " + printable(at.text()) + '\n';
  return text;
}

/// The ways to mend it, in the column of the snippet's bars.
std::string fixes_of(const Diagnostic& diagnostic, const Source& source, Language language,
                     const RenderOptions& options) {
  const std::size_t line =
      diagnostic.place ? source.position(diagnostic.place->begin).line + options.first_line - 1 : 0;
  const std::string before(margin(line).size() + 1, ' ');
  std::string text;
  for (const Fix& fix : diagnostic.fixes)
    text.append(before)
        .append(painted(fix.safe ? "= fix:" : "= fix (unsafe):", green, options))
        .append(" ")
        .append(printable(fix.title.in(language)))
        .append("\n");
  return text;
}

}  // namespace

std::string render_text(const Diagnostic& diagnostic, const Source& source, Language language,
                        const RenderOptions& options) {
  RenderOptions asked = options;
  if (diagnostic.discreet) asked.snippet = false;
  std::string text = render_one(name_of(diagnostic.severity), diagnostic.message.in(language), diagnostic.id,
                                diagnostic.at, diagnostic.place, source, asked);
  if (options.fixes && !diagnostic.discreet) text += fixes_of(diagnostic, source, language, options);
  for (const Related& related : diagnostic.related)
    text += render_one("note", related.message.in(language), {}, related.at, related.place, source, asked);
  return text;
}

}  // namespace diag
FAZHI_END_NAMESPACE

#include "import/dates.hpp"
#include "import/markers.hpp"
#include "import/metadata.hpp"
#include "import/numerals.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t signature_lines = 8;

/// The names in a line, separated by 、 or a comma.
std::vector<Span> names_of(const Glyphs& text, Span line) {
  std::vector<Span> names;
  for (std::size_t begin = line.begin; begin < line.end;) {
    const std::size_t end = text.find_any(U"、,;:", begin, line.end);
    const Span name = text.trim({begin, end});
    if (!name.empty()) names.push_back(name);
    begin = end + 1;
  }
  return names;
}

/// Names that only spaces part: 县委 县政府.
std::vector<Span> parted(const Glyphs& text, const std::vector<Span>& names) {
  std::vector<Span> all;
  for (const Span name : names) {
    std::vector<Span> parts;
    bool each = true;
    for (std::size_t begin = name.begin; begin < name.end;) {
      const std::size_t end = text.find_any(U" ", begin, name.end);
      if (end > begin) parts.push_back({begin, end});
      each = each && (end == begin || text.vocabulary().addressee_ends.ends(text.view({begin, end})));
      begin = end + 1;
    }
    if (each && parts.size() > 1)
      all.insert(all.end(), parts.begin(), parts.end());
    else
      all.push_back(name);
  }
  return all;
}

/// Signing agencies on a line: one, or several with spaces between.
std::vector<Span> agencies_of(const Glyphs& text, Span line) {
  std::vector<Span> agencies;
  for (std::size_t begin = line.begin; begin < line.end;) {
    const std::size_t end = text.find_any(U" 、", begin, line.end);
    const Span part = text.trim({begin, end});
    if (!part.empty() && !is_agency(text, part))
      return is_agency(text, line) ? std::vector<Span>{line} : std::vector<Span>{};
    if (!part.empty()) agencies.push_back(part);
    begin = end + 1;
  }
  return agencies;
}

/// A line that is a date and no more, a bracket or a space aside.
std::optional<FoundDate> date_line(const Glyphs& text, Span line) {
  if (line.size() > 24) return std::nullopt;
  const auto date = first_date(text, line);
  if (!date || line.size() > date->second.size() + 2) return std::nullopt;
  return FoundDate{date->first, date->second, Confidence::certain, Pattern::signature_block};
}

}  // namespace

void find_addressees(const Glyphs& text, const Layout& layout, Metadata& metadata) {
  for (std::size_t i = layout.body_begin; i < std::min(layout.body_begin + 2, layout.body_end); ++i) {
    const Span line = text.lines()[i];
    const std::size_t colon = text.find_any(U":。", line.begin, std::min(line.end, line.begin + 120));
    if (text[colon] != U':') continue;
    const std::vector<Span> names = parted(text, names_of(text, {line.begin, colon}));
    const bool addressed = !names.empty() && std::all_of(names.begin(), names.end(), [&text](Span name) {
      const std::u32string_view words = text.view(name);
      return words.size() >= 2 && words.size() <= 25 && text.vocabulary().addressee_ends.ends(words) &&
             words.find(U"如下") == words.npos;
    });
    if (!addressed) continue;
    // A text without lines goes on behind the colon.
    if (colon + 1 >= line.end) metadata.addressee_line = i;
    for (const Span name : names)
      metadata.addressees.push_back({text.dense(name), name, Confidence::certain, Pattern::addressee_line});
    return;
  }
}

std::size_t end_before_signature(const Glyphs& text, const Layout& layout) {
  bool outlined = false;
  const std::size_t second = find_second_report(text, layout, layout.body_begin + 1);
  for (std::size_t i = layout.body_begin; i + 1 < layout.body_end; ++i) {
    const Span line = text.lines()[i];
    if (outlined && i == second) return i;
    outlined = outlined || line_marker(text, line).level != 0;
    if (outlined && line.size() <= 50 && date_line(text, text.lines()[i + 1]) && !agencies_of(text, line).empty())
      return i;
  }
  return layout.body_end;
}

namespace {

/// Reads who signs in the lines `[from, limit)`; the lines `note` name attachments.
void read_signature(const Glyphs& text, std::size_t from, std::size_t limit, Span note, Metadata& metadata) {
  const auto& lines = text.lines();
  for (std::size_t i = from; i < limit; ++i) {
    if (i == note.begin && !note.empty() && !metadata.signature_line) i = note.end;
    if (i >= limit) break;
    const Span line = lines[i];
    if (is_footer(text, line) || !labels_of(text, line).empty() || line.size() > 80) break;
    if (auto date = date_line(text, line)) {
      metadata.signed_on = *date;
      if (!metadata.signature_line) metadata.signature_line = i;
      break;
    }
    std::vector<Span> agencies = agencies_of(text, line);
    if (agencies.empty()) {
      // Name and date on one line.
      const auto date = first_date(text, line);
      if (!date || date->second.begin <= line.begin) continue;
      agencies = agencies_of(text, text.trim({line.begin, date->second.begin}));
      if (agencies.empty()) continue;
      metadata.signed_on = FoundDate{date->first, date->second, Confidence::certain, Pattern::signature_block};
    }
    if (!metadata.signature_line) metadata.signature_line = i;
    for (const Span agency : agencies)
      metadata.signature_agencies.push_back({text.text(agency), agency, Confidence::certain, Pattern::signature_block});
    if (metadata.signed_on) break;
  }
}

}  // namespace

void find_signature(const Glyphs& text, const Layout& layout, Metadata& metadata) {
  const std::size_t lines = text.lines().size();
  // The note on attachments stands between the body and who signs.
  const bool noted = layout.attachments_begin < layout.attachments_end && layout.attachments_begin >= layout.body_end;
  const Span note = noted ? Span{layout.attachments_begin, layout.attachments_end} : Span{};
  const std::size_t limit = std::min({lines, layout.copy_begin, layout.body_end + note.size() + signature_lines});
  read_signature(text, layout.body_end, limit, note, metadata);
  if (metadata.signature_line || layout.copy_begin >= lines) return;
  // Where the body is printed twice, who signs may stand behind the second.
  const std::size_t end = end_of_text(text, layout, lines);
  read_signature(text, end, std::min(lines, end + signature_lines), {}, metadata);
  metadata.signature_line.reset();
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

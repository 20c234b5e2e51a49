#include "import/attachments.hpp"
#include "import/compiled_vocabulary.hpp"
#include "import/extract/html_page.hpp"
#include "import/labels.hpp"
#include "import/metadata.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t longest_line = 600;  // in bytes, of one that labels are looked for in

/// Sites write the title of a window as title, column, site.
std::string_view own_part(std::string_view title) {
  std::size_t end = title.size();
  for (const char* mark : {"_", "|", " - ", "--", "——", "｜"}) end = std::min(end, title.find(mark));
  return title.substr(0, end);
}

void add_line(std::string_view label, std::string_view value, std::string& text) {
  if (value.empty()) return;
  text.append(label).append(value).append("\n");
}

/// Whether the text is one label, and a value of that many glyphs.
bool is_labelled(std::string_view text, std::size_t value) {
  const Glyphs glyphs(text, lexicon_of({}));
  if (glyphs.lines().size() != 1) return false;
  const Span line = glyphs.lines().front();
  const auto labels = labels_of(glyphs, line);
  return labels.size() == 1 && labels.front().name.begin == line.begin && labels.front().value.size() == value;
}

Metadata read_metadata(const Glyphs& text) {
  Layout layout = lay_out(text);
  layout.body_end = end_before_signature(text, layout);
  take_attachments(text, layout);
  return find_metadata(text, layout);
}

}  // namespace

// The importer reads labels below the text too, and there it would take a day of publication before the one that the
// page shows under a weaker label; so nothing is added that the page shows.
void add_page_tags(const PageTags& tags, std::string& text) {
  if (tags.article_title.empty() && tags.published.empty() && tags.source.empty() && tags.window.empty()) return;
  std::string lines;
  {
    const Glyphs glyphs(text, lexicon_of({}));
    const Metadata shown = read_metadata(glyphs);
    if (!shown.title)
      add_line("标题：", tags.article_title.empty() ? own_part(tags.window) : tags.article_title, lines);
    if (!shown.published_on) add_line("发布日期：", tags.published, lines);
    if (!shown.source) add_line("来源：", tags.source, lines);
  }
  text += lines;
}

Labelling labelling_of(std::string_view words) {
  if (words.size() > 40 || !is_labelled(words, 0)) return Labelling::none;
  // A common word is no label where only white space parts it from what follows.
  return is_labelled(std::string(words) + " 1", 1) ? Labelling::certain : Labelling::common;
}

bool has_label(std::string_view line) {
  if (line.size() > longest_line) return false;
  const Glyphs glyphs(line, lexicon_of({}));
  for (const Span whole : glyphs.lines())
    for (const LabelledValue& label : labels_of(glyphs, whole))
      if (label.label != Label::ignored && !label.value.empty()) return true;
  return false;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#include "rules/engine/gathered.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace rules::detail {
namespace {

/// Collects the texts of a report in its order. A title or cause that a paragraph of the item prints too is left out,
/// so that nothing is looked at twice.
class Collector {
 public:
  Collector(diag::Paths& paths, std::vector<PlacedText>& texts) : paths_(paths), texts_(texts) {}

  void report(const model::Report& report) {
    const Path& root = paths_.root();
    const Path& metadata = paths_.add(root, "metadata");
    if (report.metadata.title) add({metadata, "title"}, *report.metadata.title);
    if (report.metadata.issuing_agency)
      add({paths_.add(metadata, "issuing_agency"), "name"}, report.metadata.issuing_agency->name);
    list(report.preamble, root, "preamble");
    sections(report.sections, root, "sections");
    if (report.attachments.empty()) return;
    const Path& attachments = paths_.add(root, "attachments");
    for (std::size_t i = 0; i < report.attachments.size(); ++i)
      add({paths_.add(attachments, i), "title"}, report.attachments[i].title);
  }

 private:
  using Path = diag::Path;

  void add(const Path& at, std::string_view text) {
    if (!text.empty()) texts_.push_back({at, text});
  }
  void list(const std::vector<std::string>& texts, const Path& above, const char* key) {
    if (texts.empty()) return;
    const Path& at = paths_.add(above, key);
    for (std::size_t i = 0; i < texts.size(); ++i) add({at, i}, texts[i]);
  }
  void sections(const std::vector<model::Section>& sections, const Path& above, const char* key) {
    if (sections.empty()) return;
    const Path& at = paths_.add(above, key);
    for (std::size_t i = 0; i < sections.size(); ++i) {
      const model::Section& section = sections[i];
      const Path& here = paths_.add(at, i);
      add({here, "heading"}, section.heading);
      list(section.paragraphs, here, "paragraphs");
      items(section.measures, here, "measures");
      items(section.shortcomings, here, "shortcomings");
      items(section.duties, here, "duties");
      items(section.plan_items, here, "plan_items");
      this->sections(section.subsections, here, "subsections");
    }
  }
  template <class Item>
  void items(const std::vector<Item>& items, const Path& above, const char* key) {
    if (items.empty()) return;
    const Path& at = paths_.add(above, key);
    for (std::size_t i = 0; i < items.size(); ++i) item(items[i], paths_.add(at, i));
  }
  template <class Item>
  void item(const Item& item, const Path& at) {
    if (!opens(item.paragraphs, item.number, item.title)) add({at, "title"}, item.title);
    list(item.paragraphs, at, "paragraphs");
    inner(item, at);
  }
  template <class Item>
  void inner(const Item& item, const Path& at) {
    items(item.actions, at, "actions");
  }
  void inner(const model::Shortcoming& item, const Path& at) {
    if (!item.causes.empty()) causes(item, paths_.add(at, "causes"));
    items(item.aspects, at, "aspects");
  }
  void causes(const model::Shortcoming& item, const Path& at) {
    for (std::size_t i = 0; i < item.causes.size(); ++i)
      if (i >= most_looked_for || !prints(item.paragraphs, item.causes[i])) add({at, i}, item.causes[i]);
  }
  /// Whether a paragraph begins with the title, or with the number and the title. It is not looked for further on: each
  /// paragraph is passed once at most.
  static bool opens(const std::vector<std::string>& paragraphs, const std::optional<std::string>& number,
                    std::string_view title) {
    return std::any_of(paragraphs.begin(), paragraphs.end(), [&](std::string_view paragraph) {
      if (begins(paragraph, title)) return true;
      if (!number || !begins(paragraph, *number)) return false;
      paragraph.remove_prefix(number->size());
      return begins(paragraph.substr(std::min(paragraph.find_first_not_of(" \t\n"), paragraph.size())), title);
    });
  }
  static bool begins(std::string_view text, std::string_view words) { return text.substr(0, words.size()) == words; }

  /// Causes stand anywhere in the paragraphs of a shortcoming. So that time is linear in the report, only the first few
  /// of one are looked for, and none that is long; a shortcoming has one to five. One that is not found is a text of
  /// its own, so that nothing goes unjudged.
  static constexpr std::size_t most_looked_for = 16;
  static constexpr std::size_t longest_looked_for = 240;
  static bool prints(const std::vector<std::string>& paragraphs, std::string_view cause) {
    if (cause.size() > longest_looked_for) return false;
    return std::any_of(paragraphs.begin(), paragraphs.end(),
                       [&](const std::string& paragraph) { return paragraph.find(cause) != std::string::npos; });
  }

  diag::Paths& paths_;
  std::vector<PlacedText>& texts_;
};

}  // namespace

const std::vector<PlacedText>& Gathered::texts() {
  if (!texts_) Collector(paths_, texts_.emplace()).report(report_);
  return *texts_;
}

const std::vector<unsigned>& Gathered::signs() {
  if (signs_) return *signs_;
  signs_.emplace().reserve(texts().size());
  for (const PlacedText& text : texts()) signs_->push_back(importer::detail::suspicions_and_signs_of(text.text));
  return *signs_;
}

std::vector<const PlacedText*> Gathered::texts_with(unsigned signs) {
  std::vector<const PlacedText*> with;
  for (std::size_t i = 0; i < texts().size(); ++i)
    if ((this->signs()[i] & signs) != 0) with.push_back(&texts()[i]);
  return with;
}

}  // namespace rules::detail
FAZHI_END_NAMESPACE

#include "import/extract/docx_styles.hpp"

#include "import/extract/docx_numbering.hpp"
#include "import/extract/docx_xml.hpp"
#include "import/extract/zip.hpp"

#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {
namespace {

/// Whether a style of that name belongs to a table of contents: toc 1, TOC Heading, WPSOffice手动目录 1.
bool is_of_contents(std::string_view name) {
  std::string lower(name.substr(0, 4));
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return lower == "toc " || name.find("目录") != std::string_view::npos;
}

}  // namespace

class StylesReader final : public XmlReader {
 public:
  Styles styles;

  void begin(const XmlTag& tag) override {
    ++depth_;
    if (tag.space != Space::word) return;
    if (tag.name == "style") return open(tag);
    if (style_ == nullptr) return;
    // The properties of parts of a table stand in an element of their own.
    if (tag.name == "tblStylePr" || tag.name == "pPrChange" || tag.name == "rPrChange")
      style_ = nullptr;
    else
      describe(tag);
  }

  void end() override {
    if (depth_ == style_depth_) style_ = nullptr;
    --depth_;
  }

  void text(std::string_view /*piece*/) override {}

  void resolve() { styles.resolve(); }

 private:
  void open(const XmlTag& tag) {
    if (styles.styles_.size() >= max_definitions) {
      failure = package_limit({"样式数", "the number of styles is"}, max_definitions);
      return;
    }
    const std::string id(tag.id("styleId"));
    style_ = &styles.styles_[id];
    style_depth_ = depth_;
    const std::string_view plain = tag.get("default");
    if (tag.get("type") == "paragraph" && (plain == "1" || plain == "true" || plain == "on")) styles.plain_ = id;
  }

  void describe(const XmlTag& tag) {
    if (tag.name == "name") style_->contents = is_of_contents(tag.get("val"));
    if (tag.name == "basedOn") style_->based_on = tag.id();
    if (tag.name == "numId") style_->list = tag.number();
    if (tag.name == "ilvl") style_->level = tag.number();
    if (tag.name == "vanish") style_->hidden = tag.is_on();
  }

  int depth_ = 0;
  int style_depth_ = 0;
  Style* style_ = nullptr;
};

const Style& Styles::find(std::string_view id) const {
  static const Style none;
  const auto found = styles_.find(id);
  return found == styles_.end() ? none : found->second;
}

void Styles::resolve() {
  std::map<std::string_view, bool> seen;  // whether it is done
  for (auto& named : styles_) {
    // The chain up to a style that is done, or that stands in the chain already.
    std::vector<std::pair<const std::string, Style>*> chain;
    for (auto at = styles_.find(named.first); at != styles_.end() && seen.emplace(at->first, false).second;
         at = styles_.find(at->second.based_on))
      chain.push_back(&*at);
    while (!chain.empty()) {
      const std::string& id = chain.back()->first;
      Style& style = chain.back()->second;
      chain.pop_back();
      if (style.list) style.list_style = id;
      const auto base = styles_.find(style.based_on);
      const bool usable = base != styles_.end() && seen[base->first];
      seen[id] = true;
      if (!usable) continue;
      if (!style.list) style.list_style = base->second.list_style;
      if (!style.list) style.list = base->second.list;
      if (!style.level) style.level = base->second.level;
      if (!style.hidden) style.hidden = base->second.hidden;
    }
  }
}

Result<Styles> read_styles(std::string_view name, std::string_view xml, std::size_t max_depth) {
  StylesReader reader;
  if (std::optional<Error> error = read_xml(name, xml, max_depth, reader)) return *error;
  reader.resolve();
  return std::move(reader.styles);
}

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE

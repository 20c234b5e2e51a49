#include "import/extract/docx_elements.hpp"

#include <algorithm>
#include <array>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {
namespace {

struct NamedElement {
  std::string_view name;
  Element element;
};

// In the order of the names.
constexpr std::array<NamedElement, 43> word_elements = {{
    {"altChunk", Element::embedded},
    {"br", Element::line_break},
    {"cr", Element::line_break},
    {"del", Element::deleted},
    {"delInstrText", Element::deleted},
    {"delText", Element::deleted},
    {"docPartGallery", Element::gallery},
    {"drawing", Element::picture},
    {"fldChar", Element::field_mark},
    {"fldSimple", Element::simple_field},
    {"hMerge", Element::merged},
    {"hidden", Element::hidden_row},
    {"ilvl", Element::level},
    {"instrText", Element::field_code},
    {"moveFrom", Element::deleted},
    {"noBreakHyphen", Element::hyphen},
    {"numId", Element::list},
    {"numPr", Element::list_properties},
    {"numberingChange", Element::earlier},
    {"object", Element::picture},
    {"p", Element::paragraph},
    {"pPr", Element::paragraph_properties},
    {"pPrChange", Element::earlier},
    {"pStyle", Element::paragraph_style},
    {"pict", Element::picture},
    {"ptab", Element::tab},
    {"r", Element::run},
    {"rPr", Element::run_properties},
    {"rPrChange", Element::earlier},
    {"rStyle", Element::run_style},
    {"rt", Element::phonetic},
    {"sdt", Element::control},
    {"sdtContent", Element::control_content},
    {"sym", Element::symbol},
    {"t", Element::text},
    {"tab", Element::tab},
    {"tbl", Element::table},
    {"tc", Element::cell},
    {"tr", Element::row},
    {"trPr", Element::row_properties},
    {"txbxContent", Element::text_box},
    {"vMerge", Element::merged},
    {"vanish", Element::vanish},
}};

constexpr bool in_order() {
  for (std::size_t i = 1; i < word_elements.size(); ++i)
    if (word_elements[i - 1].name >= word_elements[i].name) return false;
  return true;
}
static_assert(in_order(), "elements are looked up by halving");

}  // namespace

Element element_of(const XmlTag& tag) {
  if (tag.space == Space::math) return tag.name == "t" ? Element::text : Element::other;
  if (tag.space == Space::compatibility) {
    if (tag.name == "AlternateContent") return Element::alternative;
    return tag.name == "Choice" || tag.name == "Fallback" ? Element::branch : Element::other;
  }
  if (tag.space != Space::word) return Element::other;
  const auto* found = std::lower_bound(word_elements.begin(), word_elements.end(), tag.name,
                                       [](const NamedElement& one, std::string_view name) { return one.name < name; });
  return found != word_elements.end() && found->name == tag.name ? found->element : Element::other;
}

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE

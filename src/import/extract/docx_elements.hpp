#pragma once

#include "import/extract/docx_xml.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

/// The elements of a document part that matter for its text; their names in XML stand in docx_elements.cpp.
enum class Element {
  other,
  alternative,  ///< of which one branch is shown
  branch,
  gallery,  ///< says what a content control was made by
  cell,
  control,
  control_content,
  deleted,  ///< by a tracked change
  earlier,  ///< properties before a tracked change
  embedded,
  field_code,
  field_mark,
  hidden_row,
  hyphen,
  level,
  line_break,
  list,
  list_properties,
  merged,
  paragraph,
  paragraph_properties,
  paragraph_style,
  phonetic,
  picture,
  row,
  row_properties,
  run,
  run_properties,
  run_style,
  simple_field,
  symbol,
  tab,
  table,
  text,
  text_box,
  vanish,
};

Element element_of(const XmlTag& tag);

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE

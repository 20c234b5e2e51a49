#pragma once

#include "import/extract/docx_numbering.hpp"
#include "import/extract/docx_styles.hpp"

#include <fazhi/import/extract.hpp>

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

/// What is printed of a document part, a line for each paragraph.
struct BodyText {
  std::string text;
  bool pictures = false;  ///< there are drawings, whose words are not read
  bool embedded = false;  ///< there are documents of other kinds within (altChunk)
};

Result<BodyText> read_body(std::string_view name, std::string_view xml, const Styles& styles, Numbering numbering,
                           const ExtractOptions& options);

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE

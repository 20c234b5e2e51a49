#pragma once

#include "import/layout.hpp"

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// One entry of the note on attachments (附件说明).
struct AttachmentEntry {
  Span whole;  ///< with label, number and closing mark
  Span title;
};

/// Takes the note on attachments below the body, or a page's list of files under the same label: 附件：甲, or numbered
/// entries on one or several lines. Ends the body before it and keeps its lines in the layout. Empty where there is
/// none.
std::vector<AttachmentEntry> take_attachments(const Glyphs& text, Layout& layout);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

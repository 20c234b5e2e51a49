#pragma once

#include "import/glyphs.hpp"

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// The gaps between lines that are one paragraph, which a fixed width has broken in the middle of a sentence: from
/// behind the last glyph of a line to the first of the next. Text pasted from PDF or Word, or wrapped at 72 columns.
std::vector<Span> find_wraps(const Glyphs& text);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include "import/metadata.hpp"
#include "import/outline.hpp"

#include <fazhi/import/genre.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Tells an annual report from what looks alike. In doubt it is a report: refusing a real one is the worse fault.
Genre find_genre(const Glyphs& text, const Layout& layout, const Metadata& metadata, const std::vector<Node>& nodes);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

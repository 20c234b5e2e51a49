#pragma once

#include <fazhi/core/result.hpp>

#include <cstddef>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

/// Whether a part of a document, such as a footer, says more than the number of the page.
Result<bool> has_words(std::string_view name, std::string_view xml, std::size_t max_depth);

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE

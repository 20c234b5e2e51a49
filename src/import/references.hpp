#pragma once

#include "import/glyphs.hpp"

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// 《…》 that begins at `at`, titles within it included; empty where it is not closed within 200 characters.
Span match_title(const Glyphs& text, std::size_t at);

/// A document number whose year's bracket is at `at`, or an order's number (令第5号) whose 令 is at `at`.
struct DocumentNumberMatch {
  Span span;
  std::string value;  ///< hexagonal brackets, no spaces
};
/// `from` is where the search backwards for the agency code ends.
DocumentNumberMatch match_document_number(const Glyphs& text, std::size_t at, std::size_t from);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

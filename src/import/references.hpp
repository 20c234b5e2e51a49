#pragma once

#include "import/glyphs.hpp"

#include <fazhi/import/instrument.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// 《…》 that begins at `at`, titles within it included; empty where it is not closed within 200 characters.
Span match_title(const Glyphs& text, std::size_t at);

/// The kind of instrument that a title with its brackets names, by its form and the words around it.
InstrumentKind kind_of_instrument(const Glyphs& text, Span title);

/// A title's name without spaces; of statutes in full: 中华人民共和国行政处罚法 for 《行政处罚法》.
std::string canonical_title(const Glyphs& text, Span title);

/// A document number whose year's bracket is at `at`, or an order's number (令第5号) whose 令 is at `at`.
struct DocumentNumberMatch {
  Span span;
  std::string value;  ///< hexagonal brackets, no spaces
};
/// `from` is where the search backwards for the agency code ends.
DocumentNumberMatch match_document_number(const Glyphs& text, std::size_t at, std::size_t from);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

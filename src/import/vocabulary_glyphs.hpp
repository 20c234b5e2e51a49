#pragma once

#include <fazhi/core/config.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// The simplified form of a traditional character that the vocabularies use; any other character is its own.
char32_t simplified(char32_t point);

/// The one form of marks that pages print in several: dashes, dots, hexagonal brackets, the ring that is a zero.
char32_t regular_mark(char32_t point);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// One bit for each of U+4E00 to U+9FFF: whether it has a simplified form. Few have, and every character is asked.
extern const std::array<std::uint64_t, 328> traditional_points;

/// The simplified form of a traditional character that the vocabularies use; any other character is its own.
char32_t simplified(char32_t point);

/// The traditional characters and the marks whose one form this glyph is.
std::u32string variants_of(char32_t glyph);

/// The one form of marks that pages print in several: dashes, dots, hexagonal brackets, the ring that is a zero.
char32_t regular_mark(char32_t point);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

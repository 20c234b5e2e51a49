#pragma once

#include "core/scan_text.hpp"

#include <fazhi/core/config.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// What a text may have wrong, so that a finder has to look at it.
namespace suspicion {
enum : unsigned {
  none = 0,
  figures = 1U << 0U,  ///< document numbers and figures
  foreign = 1U << 1U,
  personal = 1U << 2U,
  persons = 1U << 3U,
  secrecy = 1U << 4U,
  repeated = 1U << 5U,
  tools = 1U << 6U,
  slips = 1U << 7U,
  balance = 1U << 8U,
  half_width = 1U << 9U,
  all = (1U << 10U) - 1
};
}  // namespace suspicion

/// Which finders could find something in a text by the words that are compiled in. What is not among them, they do not
/// find: sound texts, which nearly all are, need no glyphs made of them.
unsigned suspicions_of(std::string_view text);
/// The same by one form of the loops.
unsigned suspicions_of(std::string_view text, const scan::UnitForm& form);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include "core/scan_text.hpp"

#include <fazhi/import/find_defects.hpp>

#include <string_view>
#include <vector>

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

/// What else a text may hold, which is no defect: rules look into the texts that have what they are about. The bits go
/// with those of suspicions.
namespace sign {
enum : unsigned {
  citation = 1U << 10U,      ///< a title in 《》
  chain = 1U << 11U,         ///< the number of a clause: 一是, 二要, 第三，
  announcement = 1U << 12U,  ///< how many things a list has that follows: 三个方面：, “五个聚焦”
  year_span = 1U << 13U,     ///< two years with nothing, or 一, between them
  as_of = 1U << 14U,         ///< 截至, 截止
  slip = 1U << 15U,          ///< a set phrase with a slip in it
  all = (1U << 16U) - citation
};
}  // namespace sign

/// Which finders could find something in a text by the words that are compiled in. What is not among them, they do not
/// find: sound texts, which nearly all are, need no glyphs made of them.
unsigned suspicions_of(std::string_view text);
/// The same by one form of the loops.
unsigned suspicions_of(std::string_view text, const scan::UnitForm& form);
/// The same with the signs of the text. One that is not set is not there: what is not understood has all of them.
unsigned suspicions_and_signs_of(std::string_view text);

/// find_defects() of a text whose suspicions are known.
std::vector<DefectFact> defects_of(std::string_view text, unsigned suspicions, const Options& options = {});

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include "rules/support/contents.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// The sections of that kind, in the order of the text; of those inside one another the outer.
std::vector<Placed> sections_of(const Subject& subject, model::SectionKind kind);

/// Whether a section has items or nested sections, and is not mere paragraphs.
bool has_items(const model::Section& section);

/// How much a text says.
struct Extent {
  std::size_t characters = 0;  ///< without spaces and punctuation
  std::size_t sentences = 0;   ///< that are closed
  bool figures = false;        ///< a number in digits that is no year
};

/// How much texts say together.
Extent extent_of(const std::vector<std::string_view>& texts);

/// The text without spaces, which titles and names have where they are printed on several lines or spread.
std::string without_spaces(std::string_view text);

/// Whether the text holds one of the words.
template <class Words>
bool has_any(std::string_view text, const Words& words) {
  for (const std::string_view word : words)
    if (text.find(word) != std::string_view::npos) return true;
  return false;
}

}  // namespace rules
FAZHI_END_NAMESPACE

#pragma once

#include "core/scan_text.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace scan {

/// Goes over UTF-8 once, from `at` on. Where a character of `heads` begins, `take(place)` looks at what does, and gives
/// where to go on, behind the place: what it has taken is not looked at again.
template <class Take>
void find_heads(std::string_view text, const CodePointSet& heads, std::size_t at, Take&& take) {
  CodePointSet::Places places;
  while (at < text.size()) {
    const std::size_t begin = at;
    heads.mark(text, begin, places);
    for (std::size_t word = 0; word < places.size(); ++word)
      for (std::uint64_t bits = places[word]; bits != 0; bits &= bits - 1) {
        const std::size_t place = begin + 64 * word + trailing_zeros(bits);
        if (place >= at && place < text.size() && heads.begins(text, place)) at = take(place);
      }
    at = std::max(at, begin + CodePointSet::places_at_once);
  }
}

}  // namespace scan

FAZHI_END_NAMESPACE

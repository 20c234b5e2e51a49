#pragma once

#include "import/glyphs.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// The glyphs that a fact or the number of a heading inside a paragraph may begin with. Found once, in the text as
/// printed, so that nobody looks at the others.
class Heads {
 public:
  explicit Heads(const Glyphs& text);

  /// Calls `take` with those of a run, in their order; it gives where to go on.
  template <class Take>
  void each(Span span, Take&& take) const {
    auto head = std::lower_bound(places_.begin(), places_.end(), span.begin);
    for (std::size_t at = span.begin; head != places_.end() && *head < span.end; ++head)
      if (*head >= at) at = take(std::size_t{*head});
  }

 private:
  std::vector<std::uint32_t> places_;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE

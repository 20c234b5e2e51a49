#pragma once

#include "import/dates.hpp"
#include "import/heads.hpp"
#include "import/layout.hpp"
#include "import/quantities.hpp"
#include "import/references.hpp"

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// What one pass over the text finds, each kind in the order of the text.
struct Facts {
  std::vector<Span> titles;  ///< 《…》
  std::vector<DocumentNumberMatch> numbers;
  std::vector<TimeMatch> times;
  std::vector<Span> impossible_days;      ///< that no calendar has
  std::vector<QuantityMatch> quantities;  ///< of the body alone
  bool limited = false;                   ///< there were more of all kinds together than allowed

  std::size_t size() const {
    return titles.size() + numbers.size() + times.size() + impossible_days.size() + quantities.size();
  }
};

/// The first facts of the page, `most` of them at most, without what it prints a second time.
Facts find_facts(const Glyphs& text, const Heads& heads, const Layout& layout, std::size_t most);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/rules/subject.hpp>

#include "import/defect_screen.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules::detail {

// What a text may hold, so that a rule looks only into the texts that may have what it is about.
namespace sign = importer::detail::sign;

/// The signs of texts that were looked at, for those who come to the same texts by another way, mostly in their order.
class SignsByText {
 public:
  /// Of each text its signs. It holds on to both, which must outlive it.
  SignsByText(const std::vector<PlacedText>& texts, const std::vector<unsigned>& signs)
      : texts_(texts), signs_(signs) {}

  /// All signs of a text that was not looked at.
  unsigned of(std::string_view text);

 private:
  std::size_t number_of(std::string_view text);
  void sort();

  const std::vector<PlacedText>& texts_;
  const std::vector<unsigned>& signs_;
  std::size_t next_ = 0;               // the number of the text that comes behind the last one
  std::vector<std::size_t> by_place_;  // the numbers by where the text stands in memory; made when one is out of order
};

}  // namespace rules::detail
FAZHI_END_NAMESPACE

#pragma once

#include "annotated.hpp"

#include <fazhi/core/decimal.hpp>

#include <optional>
#include <string>
#include <vector>

/// Wrong digits planted into pages whose figures are known to hang together.
namespace fazhi_tests::annotated {

/// An indicator's words with one digit changed, and what they say then.
struct Change {
  std::string words;
  fazhi::Decimal value;
};

/// Every change of one digit that leaves a plausible number, the last digits first, each by as little as it can.
std::vector<Change> changes_of(const std::string& words, fazhi::Decimal value);

/// A page with one wrong digit.
struct Planted {
  std::string page;
  std::string figure;  ///< as it is printed now
  std::size_t begin = 0;
};

/// Changes one digit of the indicator at that position so that the relation no longer holds. None where no single digit
/// will do.
std::optional<Planted> plant(const Report& report, const Relation& relation, std::size_t position);

/// Whether a wrong digit in the relation can be told: the text states that its figures hang together, and how.
bool can_be_told(const Relation& relation);

}  // namespace fazhi_tests::annotated

#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace comparison::detail {

/// Finds texts by their wording. A text is the set of its neighbouring pairs of characters, punctuation left out; pairs
/// that few texts have weigh more than those that all have, so that 法治政府建设 proves nothing.
class Wording {
 public:
  /// Adds a text that may be found; they are numbered from 0.
  void add(std::string_view text);

  struct Match {
    std::size_t index = 0;
    int likeness = 0;  ///< percent of the weight of the words asked for that is found there
  };

  /// The text in which most of these words are found, the first of equal ones; none when they share nothing.
  std::optional<Match> best(std::string_view words) const;

 private:
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> texts_of_;  // by pair, each text once
  std::size_t count_ = 0;
};

}  // namespace comparison::detail
FAZHI_END_NAMESPACE

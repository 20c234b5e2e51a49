#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace comparison::detail {

/// Finds texts by their wording. A text is the set of its neighbouring pairs of characters, punctuation left out; pairs
/// that few texts have weigh more than those that all have, so that 法治政府建设 proves nothing.
class Wording {
 public:
  /// Adds a text that may be found, and the words that it may be asked for with; they are numbered from 0.
  void add(std::string_view text, std::string_view words);

  struct Match {
    std::size_t index = 0;
    int likeness = 0;  ///< percent of the weight of the words asked for that is found there
  };

  /// The text with exactly these words, punctuation aside, else the one in which most of them are found, the first of
  /// equal ones; none when they share nothing. Looks at a bounded number of texts, for the rarest pairs first: what is
  /// not looked at counts neither for nor against.
  std::optional<Match> best(std::string_view words);

 private:
  /// That a text has a pair, once for each that it has. Sorted, not hashed: the pairs are chosen by whoever wrote it.
  struct Having {
    std::uint64_t pair;
    std::uint32_t text;
  };

  /// Sorts what was added, and leaves out the pairs that too many texts have.
  void tidy();

  std::vector<Having> having_;                  // by pair and then by text, once tidy
  std::vector<std::uint64_t> common_;           // pairs that too many texts have, sorted
  std::size_t tidy_at_ = 0;                     // how large having_ may become before
  bool is_tidy_ = true;                         // nothing was added since
  std::map<std::string, std::size_t> same_as_;  // by words, the first that has them
  std::size_t count_ = 0;
  std::vector<int> found_;              // for a query: the weight found in each text, all 0 in between
  std::vector<std::uint32_t> touched_;  // for a query: the texts with a weight
};

}  // namespace comparison::detail
FAZHI_END_NAMESPACE

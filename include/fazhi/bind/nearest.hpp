#pragma once

#include <fazhi/core/config.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace bind {

/// The number of letters to insert, delete, replace or swap with a neighbour to make one name of the other (the
/// optimal string alignment distance). Names longer than 63 bytes are taken as too far apart.
inline std::size_t distance(std::string_view a, std::string_view b) {
  constexpr std::size_t longest = 63;
  if (a.size() > longest || b.size() > longest) return longest + 1;
  std::array<std::array<std::size_t, longest + 1>, 3> rows{};
  for (std::size_t j = 0; j <= b.size(); ++j) rows[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    auto& row = rows[i % 3];
    const auto& above = rows[(i + 2) % 3];
    const auto& before = rows[(i + 1) % 3];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return rows[a.size() % 3][b.size()];
}

/// The name that was probably meant; empty when none of them is near.
template <class Names, class NameOf>
std::string_view nearest(std::string_view word, const Names& names, NameOf name_of) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(2, word.size() / 3) + 1;
  for (const auto& candidate : names) {
    const std::string_view name = name_of(candidate);
    const std::size_t away = distance(word, name);
    if (away < least) {
      least = away;
      best = name;
    }
  }
  return best;
}

}  // namespace bind
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace diag {

/// One character as a terminal is to show it, or one broken byte.
struct Cell {
  std::string shown;
  std::size_t columns = 0;
  bool is_tab = false;
};

/// The cell at `at`; moves `at` behind it. A tab stays a tab; every other control is escaped.
Cell next_cell(std::string_view text, std::size_t& at);

/// The columns that a tab is reckoned with where a line must be cut.
inline constexpr std::size_t tab_columns = 4;

}  // namespace diag
FAZHI_END_NAMESPACE

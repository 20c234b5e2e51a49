#pragma once

#include <fazhi/core/config.hpp>

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace output {

/// What a table in CSV begins with: the mark by which table programs tell that it is UTF-8.
inline constexpr const char* csv_mark = "\xEF\xBB\xBF";

/// A row of a table in CSV, as RFC 4180 has it, with its end CR LF. What table programs could take for a formula gets
/// an apostrophe before it, numbers below zero aside; controls, and what turns text round, are shown escaped, so a cell
/// is one line.
FAZHI_API std::string csv_row(const std::vector<std::string>& cells);

}  // namespace output
FAZHI_END_NAMESPACE

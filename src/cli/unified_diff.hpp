#pragma once

#include <string>

namespace cli {

/// The lines that lead from one text to another in the unified format, for `git apply` and `patch -p1`; empty for equal
/// texts. The name is that of the file as its bytes are. Where the command was built without the library that finds
/// them, or there are too many for it, lines are compared with those in the same place, or all between the first and
/// the last difference are one hunk.
std::string unified_diff(const std::string& name, const std::string& before, const std::string& after);

}  // namespace cli

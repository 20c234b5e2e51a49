#pragma once

#include "cli/commands.hpp"
#include "cli/outputs.hpp"

#include <fazhi/check/files.hpp>

#include <string>
#include <vector>

namespace cli {

/// The files that a run writes its results to: those of the formats, the summary, and the new baseline.
std::vector<std::string> result_files(const ValidateArguments& arguments, const std::vector<AskedOutput>& asked);

/// Whether a result would take the place of something that is read, or of a report that stands among those that were
/// found and was left out for a result; which has been told then.
bool would_overwrite(const ValidateArguments& arguments, const std::vector<std::string>& results,
                     const fazhi::check::Files& files);

}  // namespace cli

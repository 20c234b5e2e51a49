#pragma once

#include <fazhi/check/load.hpp>

#include <string>
#include <vector>

namespace cli {

/// Reads a file that was named on the command line; `-` is standard input. An error also says the way out.
fazhi::check::Opened open(const std::string& path, const fazhi::importer::ExtractOptions& options = {});

/// What the rules found and what the importer warned of while it read a printed text, in the order of the text.
std::vector<fazhi::diag::Diagnostic> with_warnings(std::vector<fazhi::diag::Diagnostic> found,
                                                   const std::vector<fazhi::diag::Diagnostic>& notes);

/// All problems as a person reads them.
std::string render_all(const std::vector<fazhi::diag::Diagnostic>& problems, const fazhi::diag::Source& source,
                       fazhi::Language language);

}  // namespace cli

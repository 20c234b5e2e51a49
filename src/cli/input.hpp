#pragma once

#include <fazhi/check/load.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cli {

/// Reads a file that was named on the command line; `-` is standard input. An error also says the way out.
fazhi::check::Opened open(const std::string& path, const fazhi::importer::ExtractOptions& options = {});

using ReportFile = fazhi::io::Document<fazhi::model::Report>;

/// Reads a report of any format that was named on the command line; none where it cannot be read, which has been told
/// then.
std::optional<ReportFile> report_in(const std::string& path, const fazhi::check::LoadOptions& options,
                                    fazhi::Language language);

/// All problems as a person reads them.
std::string render_all(const std::vector<fazhi::diag::Diagnostic>& problems, const fazhi::diag::Source& source,
                       fazhi::Language language);

}  // namespace cli

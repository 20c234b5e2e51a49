#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/io/format.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cli {

/// A text that was named on the command line; `-` is standard input.
struct Input {
  std::string path;  ///< as named
  std::optional<fazhi::diag::Source> source;
  std::optional<fazhi::Error> error;  ///< why there is no source
};

/// Reads a file, or standard input, and refuses what is binary.
Input open(const std::string& path);

/// A report, from whichever format.
struct Loaded {
  fazhi::io::Format format = fazhi::io::Format::text;
  std::optional<fazhi::io::Document<fazhi::model::Report>> document;
  std::vector<fazhi::diag::Diagnostic> problems;  ///< of reading, with their places
  fazhi::importer::Imported imported;             ///< of a printed text
};

/// Reads a report from JSON, YAML or its printed text. A text of another genre gives no document and a problem.
Loaded load(const fazhi::diag::Source& source);

/// Reads a text as a printed report, whatever it looks like.
Loaded load_printed(const fazhi::diag::Source& source);

/// Where the values of the report stand.
fazhi::diag::SourceMap places_of(const Loaded& loaded, const fazhi::diag::Source& source);

/// What the rules found and what the importer warned of while it read a printed text, in the order of the text.
std::vector<fazhi::diag::Diagnostic> with_warnings(std::vector<fazhi::diag::Diagnostic> found,
                                                   const std::vector<fazhi::diag::Diagnostic>& notes);

/// All problems as a person reads them.
std::string render_all(const std::vector<fazhi::diag::Diagnostic>& problems, const fazhi::diag::Source& source,
                       fazhi::Language language);

}  // namespace cli

#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/import/extract.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/io/format.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace cli {

/// A document that was named on the command line; `-` is standard input.
struct Input {
  std::string path;                                           ///< as named
  std::unique_ptr<const fazhi::importer::Extracted> printed;  ///< none of JSON and YAML
  std::unique_ptr<const fazhi::diag::Source> structured;      ///< JSON or YAML
  std::optional<fazhi::Error> error;                          ///< why there is neither

  /// The text on which all offsets stand; null where there is none.
  const fazhi::diag::Source* source() const { return printed ? &printed->text : structured.get(); }
};

/// Reads a file, or standard input: JSON and YAML as they are, of anything else the text. `encoding` is the one that
/// printed text is in; empty, it is told by the bytes.
Input open(const std::string& path, const std::string& encoding = {});

/// A report, from whichever format.
struct Loaded {
  fazhi::io::Format format = fazhi::io::Format::text;
  std::optional<fazhi::io::Document<fazhi::model::Report>> document;
  std::vector<fazhi::diag::Diagnostic> problems;  ///< of reading, with their places
  fazhi::importer::Imported imported;             ///< of a printed text
};

enum class Genres { reports_only, any };

/// Reads a report from JSON, YAML or its printed text. A text of another genre gives no document and a problem.
Loaded load(const Input& input, const fazhi::importer::Options& options = {});

/// Reads a printed report and nothing else.
Loaded load_printed(const Input& input, Genres genres, const fazhi::importer::Options& options = {});

/// Where the values of the report stand.
fazhi::diag::SourceMap places_of(const Loaded& loaded, const fazhi::diag::Source& source);

/// What the rules found and what the importer warned of while it read a printed text, in the order of the text.
std::vector<fazhi::diag::Diagnostic> with_warnings(std::vector<fazhi::diag::Diagnostic> found,
                                                   const std::vector<fazhi::diag::Diagnostic>& notes);

/// All problems as a person reads them.
std::string render_all(const std::vector<fazhi::diag::Diagnostic>& problems, const fazhi::diag::Source& source,
                       fazhi::Language language);

}  // namespace cli

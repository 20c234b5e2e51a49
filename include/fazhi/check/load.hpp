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

FAZHI_BEGIN_NAMESPACE

/// Bytes of any format in, findings with their places out: what the command does, for programs.
namespace check {

/// The text of a file: JSON and YAML as they are, of anything else the text taken out of it. It never changes; copies
/// and threads share it.
struct Opened {
  std::string name;
  std::shared_ptr<const importer::Extracted> printed;  ///< none of JSON and YAML
  std::shared_ptr<const diag::Source> structured;      ///< JSON or YAML
  std::optional<Error> error;                          ///< why there is neither
  /// Whether the text is the file byte by byte, so that what is edited by offset may be the file itself. It is not
  /// where the text was decoded or taken out.
  bool is_whole_file = false;
  /// Whether it is a page, a table or a list of findings that fazhi wrote, by the mark in its first line or its head.
  bool is_result = false;
  /// The bytes of the file, where it is plain text that was decoded; else null.
  std::shared_ptr<const std::string> bytes{};

  /// The text on which all offsets stand; null where there is none.
  const diag::Source* source() const { return printed ? &printed->text : structured.get(); }
};

/// Tells by the bytes, and by the name where it ends in `.json`, `.yaml` or `.yml`, what a file is, and takes its text
/// out. Errors are those of importer::extract() and `file.encoding`: JSON or YAML that is no UTF-8.
FAZHI_API Opened open(std::string name, std::string bytes, const importer::ExtractOptions& options = {});

/// The same of a file. Errors are also those of io::read_file().
FAZHI_API Opened open_file(const std::string& path, const importer::ExtractOptions& options = {});

/// How files are read.
struct LoadOptions {
  importer::ExtractOptions extract;  ///< how the text is taken out of what is printed
  importer::Options import;          ///< how a printed report is read
  io::ReadOptions read;              ///< how JSON and YAML are read
  bool any_genre = false;            ///< read printed text that is no annual report too
};

/// A report from whichever format, with all that its values stand on.
struct Loaded {
  Opened text;
  io::Format format = io::Format::text;
  std::optional<io::Document<model::Report>> document;  ///< none where the report could not be read
  std::vector<diag::Diagnostic> problems;               ///< of reading, with their places, in the order of the text
  std::optional<importer::Imported> imported;           ///< of a printed text, even one of another genre
  LoadOptions how{};                                    ///< it was read

  /// The text that offsets stand on; null where there is none.
  const diag::Source* source() const { return text.source(); }

  /// Where the values of the report stand, and, in a printed text, where what it lacks would stand.
  FAZHI_API diag::SourceMap places() const;
};

/// Reads a report from JSON, YAML or the text of a printed one. A file without a text gives its error as a problem;
/// printed text also
/// - `import.not-a-report`: it is of another genre
/// - `document.empty`, or the notes `extract.…` that say why a document has no text
FAZHI_API Loaded load(Opened text, const LoadOptions& options = {});
/// The same of bytes; `name` stands in messages.
FAZHI_API Loaded load(std::string name, std::string bytes, const LoadOptions& options = {});
FAZHI_API Loaded load_file(const std::string& path, const LoadOptions& options = {});  ///< the same of a file

/// Reads a printed report and nothing else: JSON and YAML give `import.not-printed`.
FAZHI_API Loaded load_printed(Opened text, const LoadOptions& options = {});

}  // namespace check
FAZHI_END_NAMESPACE

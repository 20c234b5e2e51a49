#pragma once

#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/import/annotation.hpp>
#include <fazhi/import/extract.hpp>
#include <fazhi/import/genre.hpp>
#include <fazhi/import/options.hpp>
#include <fazhi/model/report.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE

/// From a printed report to the model: scanner, outline, facts, model, in one pass over the text for each.
namespace importer {

/// What was found in a printed text.
struct Imported {
  model::Report report;
  diag::SourceMap places;               ///< every value of the report, and every part as a whole, in the text
  std::vector<Annotation> annotations;  ///< in the order of the text
  Genre genre;                          ///< whether the text is an annual report at all
  std::vector<diag::Diagnostic> notes;  ///< what a person should look at; ids begin with `import.`
};

/// Imports a printed report, as plain text in valid UTF-8. There is always a result: what is not found is absent, and
/// a text of another genre is read as far as it goes, with `genre` saying so. Takes time linear in the text, never
/// throws for what the text holds. Bytes that are no UTF-8 are read as separators.
FAZHI_API Imported import_text(const diag::Source& source, const Options& options = {});

/// The same of a document whose text was taken out by extract(): its notes come first, and the report's digest is that
/// of the file.
FAZHI_API Imported import_text(const Extracted& extracted, const Options& options = {});

}  // namespace importer
FAZHI_END_NAMESPACE

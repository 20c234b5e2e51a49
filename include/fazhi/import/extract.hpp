#pragma once

#include <fazhi/core/callback.hpp>
#include <fazhi/core/config.hpp>
#include <fazhi/core/digest.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/diag/source.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// What a file holds, told by its bytes and never by its name.
enum class Container { text, html, docx, doc, wps, pdf, ofd, rtf, odt, unknown };

/// As it is named in messages and on the command line: `html`.
constexpr std::string_view name_of(Container container) {
  constexpr std::string_view names[] = {"text", "html", "docx", "doc", "wps", "pdf", "ofd", "rtf", "odt", "unknown"};
  return names[static_cast<int>(container)];
}

/// Tells what the bytes are, from their first ones and, for packed documents, from the names in the package.
FAZHI_API Container detect_container(std::string_view bytes);

struct Extracted;
struct ExtractOptions;

/// A reader of one more kind of document: text by character recognition, a company's own format. Asked in their order
/// before the ones that are built in.
struct TextExtractor {
  /// Whether the bytes are of the kind that it reads. `name` is that of the file, for what bytes do not tell.
  Callback<bool(std::string_view name, std::string_view bytes)> accepts;
  /// The text, a line for each paragraph, in valid UTF-8; else an error in both languages.
  Callback<Result<std::string>(std::string_view name, std::string_view bytes)> text;
};

/// How a document's text is taken out of its bytes. What is beyond a limit ends in an error that names the limit.
struct ExtractOptions {
  /// Name of the encoding, such as `gb18030`; empty: by byte order mark, by the bytes, by what a page declares.
  std::string encoding;
  std::size_t max_bytes = 64U << 20U;           ///< of the file
  std::size_t max_text_bytes = 64U << 20U;      ///< of the text that comes out
  std::size_t max_depth = 512;                  ///< of elements in one another, in HTML and in a package's XML
  std::size_t max_package_entries = 4096;       ///< files in a package
  std::size_t max_unpacked_bytes = 64U << 20U;  ///< of all that is unpacked
  std::size_t max_unpacked_ratio = 200;         ///< unpacked to packed size of one file, where it is above a megabyte
  std::size_t max_notes = 1000;
  std::vector<TextExtractor> extractors;
};

/// The text of a document, on which every offset of an import stands.
struct Extracted {
  diag::Source text;  ///< UTF-8 without a byte order mark
  Container container = Container::text;
  std::string encoding = "UTF-8";       ///< of the bytes; for a package that of its text
  std::optional<Digest> digest;         ///< SHA-256 of the bytes
  std::vector<diag::Diagnostic> notes;  ///< places in `text`; ids begin with `extract.`
};

/// Takes the text out of a document. Plain text is decoded, of HTML the visible text is taken, of DOCX the text with
/// its automatic numbers; each paragraph, heading and row of a table is a line. Bytes that are wrong in their encoding
/// become U+FFFD, each run with a warning `extract.bytes`. Errors:
/// - `extract.encoding`: the bytes are of no encoding that is known, or the one that was named is not
/// - `extract.container`: a kind of document that cannot be read; the message names the command that converts it
/// - `extract.damaged`: a package or its text is broken
/// - `extract.limit`: beyond one of the limits
/// - `extract.support`: this build was made without what reads this kind
FAZHI_API Result<Extracted> extract(std::string name, std::string_view bytes, const ExtractOptions& options = {});

}  // namespace importer
FAZHI_END_NAMESPACE

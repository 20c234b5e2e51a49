#pragma once

#include "lsp/position.hpp"
#include "lsp/sketch.hpp"

#include <fazhi/bind/ops.hpp>
#include <fazhi/check/check.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/io/format.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace lsp {

/// What a document is. Of what is neither a report nor a profile nothing is said.
enum class Genre { other, report, profile, printed };

/// A document that is open in the editor.
struct Document {
  std::string uri;
  std::string language;
  std::optional<std::int64_t> version;
  diag::Source source{"", ""};  ///< by the name that the checker is told
  bool is_lost = false;         ///< it is too large, or its changes could not be followed: its text is not known
  std::size_t revision = 0;     ///< another one for another text
};

/// What there is to say of a document.
struct Analysis {
  std::size_t revision = 0;
  Genre genre = Genre::other;
  io::Format format = io::Format::text;
  std::optional<check::Loaded> loaded;    ///< of a report
  std::optional<check::Checked> checked;  ///< of a report
  std::vector<diag::Diagnostic> findings;
};

/// The path that a URI names, without its escapes; the URI itself where it names no file.
std::string path_of(std::string_view uri);

/// The name that a document is checked by: its path, with the ending of its language where it has no other.
std::string name_of(std::string_view uri, std::string_view language);

/// Whether documents of that language are looked at.
bool is_served(std::string_view language);

/// Whether there is anything to say of a document.
bool is_looked_at(const Document& document);

/// How JSON or YAML is built.
Sketch sketch_of(const diag::Source& source, io::Format format);

/// Tells by the keys of the outermost object what JSON or YAML is. A report has `schema_version` with `metadata` or
/// `sections`, or both of these, or `schema_version` and nothing that reports do not have; a profile likewise has
/// `schema_version` and keys of profiles alone. A key that is nearly one of theirs is taken for a slip of the pen.
Genre genre_of(const Sketch& sketch);

/// Likewise of a document that is only begun, for what may be added to it: nothing is there yet, or keys of reports
/// alone, or `schema_version` whatever else. The key `ignored` is not looked at.
Genre begun_genre_of(const Sketch& sketch, std::string_view ignored);

/// The description of what a document holds; null for what has none.
const bind::Ops* description_of(Genre genre);

/// Judges a document as `fazhi validate` would a file of that text.
Analysis analyse(const Document& document, const check::Checker& checker);

}  // namespace lsp
FAZHI_END_NAMESPACE

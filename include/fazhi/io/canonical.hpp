#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/io/format.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// How a file is read that is to be written in its canonical form.
struct CanonicalOptions {
  ReadOptions read;
  /// Gives ids to what has none, by model::assign_ids.
  bool assign_ids = false;
};

/// The canonical form of a file, or why there is none.
struct Canonical {
  std::optional<std::string> text;
  std::vector<diag::Diagnostic> problems;
};

/// Writes a report file anew in its own format, JSON or YAML, as the writers do. No value, kept key or comment is lost:
/// the comments of YAML stay above, behind or below the entry that they stood at, and one blank line stays where there
/// were any. What says nothing goes: lists that are empty, a byte order mark, carriage returns, directives and document
/// marks; aliases are written out. Doing it twice changes nothing. Problems are those of reading, and
/// - `canonical.newer-version`: the file is of a newer minor version, of which some keys would be lost
/// - `canonical.lossy`: the new text would not read back as the old one; nothing is given then
FAZHI_API Canonical canonical(const diag::Source& source, const CanonicalOptions& options = {});

}  // namespace io
FAZHI_END_NAMESPACE

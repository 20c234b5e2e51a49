#pragma once

#include <fazhi/check/check.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace output {

/// Where a finding stands in the file, for people.
struct Region {
  diag::Position begin;
  diag::Position end;  ///< behind its last character
};

/// Where a range of the text stands in the file itself; none where the text was taken out of the file, as lines of
/// that text are not lines of the file.
std::optional<Region> region_in_file(const check::Loaded& loaded, const std::optional<Range>& place);

/// The first line of what a finding marks, shortened; empty where it marks nothing, or must not be shown again. Parts
/// of it that must not be are shown as `*`.
std::string marked_text(const check::Loaded& loaded, const check::Checked& checked, const diag::Diagnostic& finding);

/// What a finding says, in both languages; of a text that was taken out of its file also what is marked there, in place
/// of the line.
std::string told(const check::Loaded& loaded, const check::Checked& checked, const diag::Diagnostic& finding);

/// The name of a file as a path below a folder is written: without `./` before it, in UTF-8.
std::string relative_path(const std::string& name);

}  // namespace output
FAZHI_END_NAMESPACE

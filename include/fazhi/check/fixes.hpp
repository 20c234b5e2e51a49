#pragma once

#include <fazhi/check/check.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/diag/source.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// The bytes of a file of plain text, JSON or YAML, of which a fix gives new ones; null where its text was taken out of
/// another kind of document.
FAZHI_API const std::string* bytes_of(const Opened& opened);

/// Which fixes are made.
struct FixOptions {
  /// Make those too that may change what the text means.
  bool unsafe = false;
  /// Passes over the text at the most: of fixes that overlap, one is made in each.
  std::size_t max_passes = 10;
  /// How often the text is read and judged at the most to find the fixes that do harm.
  std::size_t max_trials = 100;
};

/// A fix of one finding. Its place is that in the text before the pass.
struct FixOfFinding {
  std::string id;  ///< of the finding
  Text title;      ///< of the fix
  bool safe = false;
  diag::Pointer at;
  std::optional<diag::Position> position;
};

/// A fix that was not made, and why:
/// - `fix.text-unreadable`: the text could not be read then
/// - `fix.changes-more`: something else would be read otherwise
/// - `fix.new-error`: an error would be found that was not there
/// - `fix.no-use`: the finding would be there as before, or the text be as it was once
/// - `fix.encoding`: the encoding of the file has no such character
/// - `fix.limit`: beyond `max_passes` or `max_trials`
struct RefusedFix : FixOfFinding {
  Error why;
};

/// What came of mending a file.
struct Fixed {
  std::optional<std::string> bytes;   ///< of the file as mended, in its own encoding; none where nothing was
  std::vector<FixOfFinding> applied;  ///< pass by pass, in the order of the text
  std::vector<RefusedFix> refused;
  std::size_t passes = 0;       ///< in which something was mended
  std::size_t unsafe_left = 0;  ///< findings with fixes none of which is safe, where these were not asked for
  /// Why nothing in this file is mended though something could be:
  /// - `fix.not-plain`: its text was taken out of HTML, DOCX or by an extractor
  /// - `fix.bytes`: its bytes are not quite what its text is in its encoding
  std::optional<Error> error;
  Loaded loaded;    ///< the file as mended
  Checked checked;  ///< what is left
};

/// Mends what was found in a file, writing nothing. Of each finding the first fix is made that may be, all its edits
/// or none; of two that overlap the one that comes first in the text, and the other in the next pass, if it is offered
/// again. Every other byte stays as it is: comments, quotes, layout, line ends, byte order mark, encoding. A fix is
/// undone which does harm or no good. Mending what was mended changes nothing, unless a limit was met. What is
/// suppressed is left alone. The file is read again as it was.
FAZHI_API Fixed fix(const Checker& checker, Loaded loaded, const FixOptions& options = {});

}  // namespace check
FAZHI_END_NAMESPACE

#pragma once

#include "cli/commands.hpp"

#include <fazhi/check/fixes.hpp>

#include <optional>
#include <string>

namespace cli {

/// What came of a file under --fix.
struct Mended {
  fazhi::check::Loaded loaded;    ///< to be reported: the file as it is now
  fazhi::check::Checked checked;  ///< what is left
  std::string text;               ///< for standard output, as it is: under --diff the diff, of `-` the mended bytes
  std::string told;               ///< for standard error: what was mended, and what could not be
  Status status = clean;          ///< `fault` where it could not be written; under --diff `findings` where it would be
  std::optional<std::string> bytes{};  ///< for the file, which write() puts there
  fazhi::check::Opened before{};       ///< the file as it is until then
};

/// Mends the file at `path`, which was loaded by the name it is shown by, and writes nothing. Several threads may do so
/// with files of their own.
Mended mend(const fazhi::check::Checker& checker, fazhi::check::Loaded loaded, const std::string& path,
            const ValidateArguments& arguments);

/// Writes what was mended, if anything was. Where that fails, the file is reported as it was.
void write(Mended& mended, const fazhi::check::Checker& checker, const std::string& path,
           const ValidateArguments& arguments);

/// Whether findings are told at all: --diff tells what would change and nothing else. The status of a file is that of
/// Mended alone then, or `unreadable`.
inline bool tells_findings(const ValidateArguments& arguments) { return !arguments.diff; }

/// Whether standard output takes the mended text of standard input, so that findings are told on standard error. No
/// format but text may go to standard output then.
bool gives_mended_text(const ValidateArguments& arguments);

}  // namespace cli

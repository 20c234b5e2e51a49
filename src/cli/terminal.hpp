#pragma once

#include "cli/status.hpp"

#include <fazhi/core/result.hpp>

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>

namespace cli {

/// Standard output cannot be written to.
struct OutputFailed : std::runtime_error {
  explicit OutputFailed(const std::string& what, bool closed = false)
      : std::runtime_error(what), is_closed_pipe(closed) {}

  bool is_closed_pipe;  ///< whoever read it has seen enough
};

/// The language of the environment, by LC_ALL, LC_MESSAGES or LANG, whichever is set first: Chinese for zh…, else
/// English.
fazhi::Language language_of_environment();

/// Writes to standard output what is for programs, as it is; on a terminal with controls shown, not sent. Throws
/// OutputFailed.
void print(std::string_view text);

/// Writes to standard output what is for people, in the character set of the environment; throws OutputFailed.
void tell(std::string_view text);

/// Makes sure that all was written; throws OutputFailed.
void flush();

/// Writes to standard error, as far as that goes, in the character set of the environment.
void complain(std::string_view text);

/// Tells that the command line is wrong, and gives the status of that.
Status wrong_usage(const fazhi::Text& what, fazhi::Language language);

/// Whether text on standard output is to have colours: as `--color` says, and for `auto` on a terminal that knows them,
/// unless NO_COLOR is set to anything.
bool wants_color(const std::string& asked);

/// Whether standard error is a terminal that can take back what was written.
bool has_status_line();

/// The columns of the terminal at standard error.
std::size_t columns();

/// A file error whose message also says the way out.
fazhi::Error with_way_out(fazhi::Error error);

/// `path: error: message [code]`, for what has no place in a text.
std::string file_error(const std::string& path, const fazhi::Error& error, fazhi::Language language);

/// Whether writing to `out` would destroy the file that is read, which has been told then.
bool would_destroy(const std::string& in, const std::string& out, fazhi::Language language);

/// Writes a result to a file, or to standard output where the path is empty or `-`. False when it could not be
/// written, which has been told then.
bool deliver(const std::string& path, std::string_view text, fazhi::Language language);

}  // namespace cli

#pragma once

#include <fazhi/core/result.hpp>

#include <stdexcept>
#include <string>
#include <string_view>

namespace cli {

/// Standard output cannot be written to.
struct OutputFailed : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The language of the environment, by LC_ALL, LC_MESSAGES or LANG, whichever is set first: Chinese for zh…, else
/// English.
fazhi::Language language_of_environment();

/// Writes to standard output; throws OutputFailed.
void print(std::string_view text);

/// Makes sure that all was written; throws OutputFailed.
void flush();

/// Writes to standard error, as far as that goes.
void complain(std::string_view text);

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

#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/io/limits.hpp>

#include <cstdio>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// Reads a whole file. Errors: `file.missing`, `file.directory`, `file.unreadable`, `limit.bytes`.
FAZHI_API Result<std::string> read_file(const std::string& path, const Limits& limits = {});

/// Reads a stream to its end. Errors: `file.unreadable`, `limit.bytes`.
FAZHI_API Result<std::string> read_stream(std::FILE* stream, const Limits& limits = {});

/// Writes a whole file: into a temporary beside it, flushed and renamed, so that the old file or the new one stands,
/// never a part. The mode of an existing file is kept, and a link stays a link. Gives `file.unwritable` and leaves
/// nothing behind when it fails.
FAZHI_API std::optional<Error> write_file(const std::string& path, std::string_view text);

}  // namespace io
FAZHI_END_NAMESPACE

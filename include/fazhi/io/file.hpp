#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/io/limits.hpp>

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// Reads a whole file. Errors: `file.missing`, `file.directory`, `file.unreadable`, `limit.bytes`.
FAZHI_API Result<std::string> read_file(const std::string& path, const Limits& limits = {});

/// Reads a stream to its end. Errors: `file.unreadable`, `limit.bytes`.
FAZHI_API Result<std::string> read_stream(std::FILE* stream, const Limits& limits = {});

/// Writes a file piece by piece: into a temporary beside it, which finish() puts into its place, so that the old file
/// or the new one stands, never a part. The mode of an existing file is kept, and where that is permitted its owner and
/// group; a link stays a link, but other hard links of the file keep the old text. A device, a pipe and what the
/// process has open (`/dev/stdout`) is written to itself. A writer that goes away before finish() leaves nothing
/// behind, and what was there stays.
class FAZHI_API FileWriter {
 public:
  /// Errors: `file.unwritable`.
  static Result<FileWriter> open(const std::string& path);
  FileWriter(const FileWriter&) = delete;
  FileWriter(FileWriter&&) noexcept;  ///< the other writes nothing more
  FileWriter& operator=(const FileWriter&) = delete;
  FileWriter& operator=(FileWriter&&) noexcept;  ///< what this one had not finished is given up
  ~FileWriter();

  /// Gives `file.unwritable` where it could not be written; the writer is of no use then.
  std::optional<Error> write(std::string_view text);
  /// To be called once, last. Gives `file.unwritable` and leaves nothing behind when it fails.
  std::optional<Error> finish();

 private:
  class Target;
  explicit FileWriter(std::unique_ptr<Target> target);
  std::unique_ptr<Target> target_;
};

/// Writes a whole file as FileWriter does.
FAZHI_API std::optional<Error> write_file(const std::string& path, std::string_view text);

}  // namespace io
FAZHI_END_NAMESPACE

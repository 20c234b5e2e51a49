#include <fazhi/io/file.hpp>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <system_error>

#include <gsl/gsl>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

std::string reason(int error) { return std::generic_category().message(error); }

Error unreadable(int error) {
  return {"file.unreadable", {"文件无法读取：" + reason(error), "the file cannot be read: " + reason(error)}};
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

constexpr std::size_t piece = 65536;

/// Reads to the end. `room` is that of the first piece: one byte more than there are needs no second one.
Result<std::string> read_whole(std::FILE* stream, std::size_t room, const Limits& limits) {
  std::string text;
  std::size_t size = 0;
  for (;;) {
    text.resize(size + room);
    const std::size_t got = std::fread(&text[size], 1, room, stream);
    size += got;
    if (size > limits.max_bytes) {
      const std::string most = std::to_string(limits.max_bytes);
      return Error{"limit.bytes", {"文件超过" + most + "字节", "the file is larger than " + most + " bytes"}};
    }
    if (got < room) break;
    room = std::max(piece, size / 2);
  }
  if (std::ferror(stream) != 0) return unreadable(errno);
  text.resize(size);
  return text;
}

}  // namespace

Result<std::string> read_stream(std::FILE* stream, const Limits& limits) { return read_whole(stream, piece, limits); }

Result<std::string> read_file(const std::string& path, const Limits& limits) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) {
    if (errno == ENOENT || errno == ENOTDIR) return Error{"file.missing", {"没有这个文件", "there is no such file"}};
    return unreadable(errno);
  }
  if (S_ISDIR(status.st_mode))
    return Error{"file.directory", {"这是目录，请给出文件", "this is a directory; name the files in it"}};
  const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(path.c_str(), "rb"));
  if (!file) return unreadable(errno);
  std::setvbuf(file.get(), nullptr, _IONBF, 0);  // all is read at once
  const bool has_size = S_ISREG(status.st_mode) && status.st_size > 0;
  const std::size_t size = has_size ? static_cast<std::size_t>(status.st_size) : piece;
  return read_whole(file.get(), std::min(size, limits.max_bytes) + 1, limits);
}

}  // namespace io
FAZHI_END_NAMESPACE

#include <fazhi/io/file.hpp>

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

}  // namespace

Result<std::string> read_stream(std::FILE* stream, const Limits& limits) {
  std::string text;
  std::size_t size = 0;
  for (;;) {
    if (text.size() < size + 65536) text.resize(size + std::max<std::size_t>(65536, size / 2));
    const std::size_t got = std::fread(&text[size], 1, text.size() - size, stream);
    size += got;
    if (size > limits.max_bytes) {
      const std::string most = std::to_string(limits.max_bytes);
      return Error{"limit.bytes", {"文件超过" + most + "字节", "the file is larger than " + most + " bytes"}};
    }
    if (got == 0) break;
  }
  if (std::ferror(stream) != 0) return unreadable(errno);
  text.resize(size);
  return text;
}

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
  return read_stream(file.get(), limits);
}

}  // namespace io
FAZHI_END_NAMESPACE

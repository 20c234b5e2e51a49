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

Error unwritable(int error) {
  return {"file.unwritable", {"文件无法写入：" + reason(error), "the file cannot be written: " + reason(error)}};
}

struct CloseFile {
  void operator()(std::FILE* file) const { std::fclose(file); }
};

/// A temporary beside its target, which goes away unless it is put in the target's place. A new file gets the mode that
/// the process's mask leaves it.
class Temporary {
 public:
  explicit Temporary(const std::string& target) {
    constexpr int most_tries = 1000;
    for (int i = 0; i < most_tries && descriptor_ < 0; ++i) {
      path_ = target + "." + std::to_string(::getpid()) + "-" + std::to_string(i) + ".tmp";
      descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor_ < 0 && errno != EEXIST) return;
    }
  }
  Temporary(const Temporary&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  ~Temporary() {
    if (descriptor_ < 0) return;
    ::close(descriptor_);
    if (!kept_) ::unlink(path_.c_str());
  }

  bool is_open() const { return descriptor_ >= 0; }

  bool fill(std::string_view text, std::optional<mode_t> mode) {
    while (!text.empty()) {
      const ssize_t written = ::write(descriptor_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      text.remove_prefix(gsl::narrow<std::size_t>(written));
    }
    return (!mode || ::fchmod(descriptor_, *mode) == 0) && ::fsync(descriptor_) == 0;
  }

  bool become(const std::string& target) {
    kept_ = ::rename(path_.c_str(), target.c_str()) == 0;
    return kept_;
  }

 private:
  std::string path_;
  int descriptor_ = -1;
  bool kept_ = false;
};

/// The file that a path leads to, through links; where there is no such file yet, the one that would be made.
std::string resolved(std::string path) {
  constexpr int most_links = 40;  // as many as the system itself follows
  for (int i = 0; i < most_links; ++i) {
    std::string target(4096, '\0');
    const ssize_t size = ::readlink(path.c_str(), target.data(), target.size());
    if (size < 0) break;
    target.resize(gsl::narrow<std::size_t>(size));
    const auto slash = path.rfind('/');
    if (target[0] == '/' || slash == std::string::npos)
      path = target;
    else
      path.replace(slash + 1, std::string::npos, target);
  }
  return path;
}

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

std::optional<Error> write_file(const std::string& path, std::string_view text) {
  const std::string target = resolved(path);
  struct stat status {};
  const bool exists = ::stat(target.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) return unwritable(EISDIR);
  if (exists && !S_ISREG(status.st_mode)) {
    // A device or pipe is written to; there is nothing that could be put in its place.
    const std::unique_ptr<std::FILE, CloseFile> file(std::fopen(target.c_str(), "wb"));
    if (!file || std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() || std::fflush(file.get()) != 0)
      return unwritable(errno);
    return std::nullopt;
  }
  if (exists && ::access(target.c_str(), W_OK) != 0) return unwritable(errno);
  Temporary temporary(target);
  const auto mode = exists ? std::optional<mode_t>(status.st_mode & 07777U) : std::nullopt;
  if (!temporary.is_open() || !temporary.fill(text, mode) || !temporary.become(target)) return unwritable(errno);
  return std::nullopt;
}

}  // namespace io
FAZHI_END_NAMESPACE

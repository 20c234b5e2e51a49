#include <fazhi/io/file.hpp>

#include <cerrno>
#include <cstdlib>
#include <memory>
#include <system_error>
#include <utility>

#include <gsl/gsl>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

Error unwritable(int error) {
  const std::string reason = std::generic_category().message(error);
  return {"file.unwritable", {"文件无法写入：" + reason, "the file cannot be written: " + reason}};
}

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

/// What is written to: a temporary beside the file, or a device or pipe itself, as there is nothing that could be put
/// in its place.
class FileWriter::Target {
 public:
  explicit Target(const std::string& path) : path_(resolved(path)) {
    struct stat status {};
    const bool exists = ::stat(path_.c_str(), &status) == 0;
    if (exists && S_ISDIR(status.st_mode)) {
      error_ = EISDIR;
    } else if (exists && !S_ISREG(status.st_mode)) {
      descriptor_ = ::open(path_.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    } else if (!exists || ::access(path_.c_str(), W_OK) == 0) {
      if (exists) mode_ = status.st_mode & 07777U;
      open_temporary();
    }
    if (descriptor_ < 0 && error_ == 0) error_ = errno;
  }
  Target(const Target&) = delete;
  Target& operator=(const Target&) = delete;
  ~Target() { leave(); }

  /// Why it cannot be written to; 0 where it can.
  int error() const { return error_; }

  bool write(std::string_view text) {
    while (!text.empty()) {
      const ssize_t written = ::write(descriptor_, text.data(), text.size());
      if (written < 0 && errno == EINTR) continue;
      if (written < 0) return false;
      text.remove_prefix(gsl::narrow<std::size_t>(written));
    }
    return true;
  }

  bool finish() {
    if (temporary_.empty()) return true;
    if (mode_ && ::fchmod(descriptor_, *mode_) != 0) return false;
    if (::fsync(descriptor_) != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) return false;
    temporary_.clear();
    return true;
  }

 private:
  /// A new file gets the mode that the process's mask leaves it.
  void open_temporary() {
    constexpr int most_tries = 1000;
    for (int i = 0; i < most_tries && descriptor_ < 0; ++i) {
      temporary_ = path_ + "." + std::to_string(::getpid()) + "-" + std::to_string(i) + ".tmp";
      descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
      if (descriptor_ < 0 && errno != EEXIST) break;
    }
    if (descriptor_ < 0) temporary_.clear();
  }

  void leave() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }

  std::string path_;
  std::string temporary_;  ///< empty when it was put in its place, and of a device
  std::optional<mode_t> mode_;
  int descriptor_ = -1;
  int error_ = 0;
};

FileWriter::FileWriter(std::unique_ptr<Target> target) : target_(std::move(target)) {}
FileWriter::FileWriter(FileWriter&&) noexcept = default;
FileWriter& FileWriter::operator=(FileWriter&&) noexcept = default;
FileWriter::~FileWriter() = default;

Result<FileWriter> FileWriter::open(const std::string& path) {
  auto target = std::make_unique<Target>(path);
  if (target->error() != 0) return unwritable(target->error());
  return FileWriter(std::move(target));
}

std::optional<Error> FileWriter::write(std::string_view text) {
  if (target_->write(text)) return std::nullopt;
  return unwritable(errno);
}

std::optional<Error> FileWriter::finish() {
  if (target_->finish()) return std::nullopt;
  return unwritable(errno);
}

std::optional<Error> write_file(const std::string& path, std::string_view text) {
  auto writer = FileWriter::open(path);
  if (!writer) return writer.error();
  FileWriter file = std::move(writer).value();
  if (auto error = file.write(text)) return error;
  return file.finish();
}

}  // namespace io
FAZHI_END_NAMESPACE

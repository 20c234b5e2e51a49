#include <fazhi/io/file.hpp>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <memory>
#include <string_view>
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

/// The number of an open descriptor of this process that a path stands for, as `/proc/self/fd/1` does.
std::optional<int> descriptor_named(const std::string& path) {
  for (const std::string_view folder : {"/proc/self/fd/", "/proc/thread-self/fd/", "/dev/fd/"}) {
    if (path.compare(0, folder.size(), folder) != 0) continue;
    int number = 0;
    const char* const end = path.data() + path.size();
    const auto read = std::from_chars(path.data() + folder.size(), end, number);
    if (read.ec == std::errc() && read.ptr == end && number >= 0) return number;
  }
  return std::nullopt;
}

/// The file that a path leads to, through links, as far as a descriptor; where there is no such file yet, the one that
/// would be made.
std::string resolved(std::string path) {
  constexpr int most_links = 40;  // as many as the system itself follows
  for (int i = 0; i < most_links && !descriptor_named(path); ++i) {
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
    // What a pipe's or a socket's link says is no path: only the one that was given leads there.
    const bool exists = ::stat(path.c_str(), &status) == 0;
    const bool is_loop = !exists && errno == ELOOP;
    if (const auto own = descriptor_named(path_)) {
      descriptor_ = ::fcntl(*own, F_DUPFD_CLOEXEC, 0);
    } else if (is_loop) {
      error_ = ELOOP;
    } else if (exists && S_ISDIR(status.st_mode)) {
      error_ = EISDIR;
    } else if (exists && !S_ISREG(status.st_mode)) {
      descriptor_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY);
    } else if (!exists || ::access(path_.c_str(), W_OK) == 0) {
      if (exists) old_ = status;
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
    if (old_ && !take_after_old()) return false;
    if (::fsync(descriptor_) != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) return false;
    temporary_.clear();
    return true;
  }

 private:
  /// Gives the new file the mode of the old one and, as far as that is permitted, its owner and group; what runs as
  /// its owner or group must not come to run as another's.
  bool take_after_old() {
    mode_t mode = old_->st_mode & 07777U;
    struct stat now {};
    if (::fstat(descriptor_, &now) != 0) return false;
    const bool is_owned = now.st_uid == old_->st_uid && now.st_gid == old_->st_gid;
    if (!is_owned && ::fchown(descriptor_, old_->st_uid, old_->st_gid) != 0) {
      constexpr auto same_owner = static_cast<uid_t>(-1);
      mode &= 01777U;
      if (::fchown(descriptor_, same_owner, old_->st_gid) != 0 && now.st_gid != old_->st_gid) mode &= 01707U;
    }
    return ::fchmod(descriptor_, mode) == 0;
  }

  /// Beside the file, as what is put into its place by a rename must be on the same device. Its name is short whatever
  /// the file's is, and hidden. A new file gets the mode that the process's mask leaves it; what takes the place of one
  /// is its owner's alone until it has the mode of that.
  void open_temporary() {
    constexpr int most_tries = 1000;
    const std::string folder = path_.substr(0, path_.rfind('/') + 1);  // none: the one that the process is in
    for (int i = 0; i < most_tries && descriptor_ < 0; ++i) {
      temporary_ = folder + ".fazhi-" + std::to_string(::getpid()) + "-" + std::to_string(i) + ".tmp";
      descriptor_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old_ ? 0600 : 0666);
      if (descriptor_ < 0 && errno != EEXIST) break;
    }
    if (descriptor_ < 0) temporary_.clear();
  }

  void leave() {
    if (descriptor_ >= 0) ::close(descriptor_);
    if (!temporary_.empty()) ::unlink(temporary_.c_str());
  }

  std::string path_;
  std::string temporary_;           ///< empty when it was put in its place, and of a device
  std::optional<struct stat> old_;  ///< of the file that it takes the place of
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

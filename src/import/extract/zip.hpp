#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/import/extract.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

/// The error of a document that is broken, with the way out.
Error damaged_package(const std::string& zh, const std::string& en);
/// The error of a document that goes beyond a limit, such as `{"文件数", "files"}`.
Error package_limit(const Text& what, std::size_t limit);

/// The files in a zip package, unpacked into memory one by one when they are asked for. A name is nothing but a key:
/// nothing is written anywhere, so no path in it can lead out.
class Package {
 public:
  /// Reads the list of files. `bytes` must outlive the package. Errors `extract.damaged`, `extract.limit`.
  static Result<Package> open(std::string_view bytes, const ExtractOptions& options);

  Package(const Package&) = delete;
  Package(Package&&) noexcept;
  Package& operator=(const Package&) = delete;
  Package& operator=(Package&&) = delete;
  ~Package();

  /// Upper and lower case of ASCII letters are one, as in the names of an Office document.
  bool has(std::string_view name) const;

  /// The bytes of a file, checked by their sum. What all calls unpack counts towards the limit.
  Result<std::string> read(std::string_view name);

 private:
  struct Entry {
    std::uint64_t directory_place = 0;
    std::uint64_t number = 0;
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
    bool encrypted = false;
  };
  struct Stream;
  struct CloseArchive {
    void operator()(void* archive) const;
  };
  struct Range {
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
  };

  explicit Package(const ExtractOptions& options);
  Result<Entry> current_entry(std::string& name) const;
  bool list(Error& error);
  bool overlaps(Range data);

  std::size_t max_entries_;
  std::size_t max_unpacked_;
  std::size_t max_ratio_;
  std::size_t unpacked_ = 0;
  std::size_t size_ = 0;
  // The archive reads through the stream, so the stream must go last.
  std::unique_ptr<Stream> stream_;
  std::unique_ptr<void, CloseArchive> archive_;
  std::map<std::string, Entry, std::less<>> entries_;
  std::vector<Range> read_;
};

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE

#include "import/extract/zip.hpp"

#include <minizip/unzip.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <new>
#include <optional>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

/// What minizip takes for an open file.
struct Package::Stream {
  std::string_view bytes;
  std::size_t at = 0;

  static voidpf open(voidpf self, const void* /*name*/, int /*mode*/) { return self; }
  static int close(voidpf /*self*/, voidpf /*stream*/) { return 0; }
  static int failed(voidpf /*self*/, voidpf /*stream*/) { return 0; }
  static ZPOS64_T tell(voidpf /*self*/, voidpf stream) { return static_cast<Stream*>(stream)->at; }

  static uLong read(voidpf /*self*/, voidpf stream, void* out, uLong size) {
    Stream& file = *static_cast<Stream*>(stream);
    const std::size_t length = std::min<std::size_t>(size, file.bytes.size() - file.at);
    if (length != 0) std::memcpy(out, file.bytes.data() + file.at, length);
    file.at += length;
    return static_cast<uLong>(length);
  }

  static long seek(voidpf /*self*/, voidpf stream, ZPOS64_T offset, int origin) {  // NOLINT(google-runtime-int)
    Stream& file = *static_cast<Stream*>(stream);
    const std::size_t from = origin == SEEK_CUR ? file.at : origin == SEEK_END ? file.bytes.size() : 0;
    if (offset > file.bytes.size() - from) return -1;
    file.at = from + static_cast<std::size_t>(offset);
    return 0;
  }
};

namespace {

constexpr std::size_t longest_name = 512;
constexpr std::size_t small_file = 1U << 20U;

std::string key_of(std::string_view name) {
  std::string key(name);
  for (char& c : key)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return key;
}

Error broken_list() {
  return damaged_package("压缩包的文件目录不完整或已损坏", "the package's list of files is cut off or broken");
}

/// minizip tells of no memory by one error, zlib within it by another.
void need_memory(int status) {
  if (status == UNZ_INTERNALERROR || status == Z_MEM_ERROR) throw std::bad_alloc();
}

Error broken_file(std::string_view name) {
  const std::string shown(name);
  return damaged_package("压缩包中的“" + shown + "”已损坏", "\"" + shown + "\" in the package is broken");
}

}  // namespace

Error damaged_package(const std::string& zh, const std::string& en) {
  return {"extract.damaged",
          {zh + "；请用Word或WPS打开后另存为新的.docx文件",
           en + "; open it in Word or WPS and save it as a new .docx file"}};
}

Error package_limit(const Text& what, std::size_t limit) {
  const std::string most = std::to_string(limit);
  return {"extract.limit", {what.zh + "超过上限" + most, what.en + " beyond the limit of " + most}};
}

void Package::CloseArchive::operator()(void* archive) const { unzClose(archive); }

Package::Package(const ExtractOptions& options)
    : max_entries_(options.max_package_entries),
      max_unpacked_(options.max_unpacked_bytes),
      max_ratio_(options.max_unpacked_ratio) {}

Package::Package(Package&&) noexcept = default;
Package::~Package() = default;

Result<Package> Package::open(std::string_view bytes, const ExtractOptions& options) {
  Package package(options);
  package.size_ = bytes.size();
  package.stream_ = std::make_unique<Stream>();
  package.stream_->bytes = bytes;
  zlib_filefunc64_def functions{};
  functions.zopen64_file = Stream::open;
  functions.zread_file = Stream::read;
  functions.ztell64_file = Stream::tell;
  functions.zseek64_file = Stream::seek;
  functions.zclose_file = Stream::close;
  functions.zerror_file = Stream::failed;
  functions.opaque = package.stream_.get();
  package.archive_.reset(unzOpen2_64(nullptr, &functions));
  if (!package.archive_)
    return damaged_package("文件不是完整的压缩包，可能下载未完成",
                           "the file is no whole zip package; it may be cut off");
  Error error;
  if (!package.list(error)) return error;
  return package;
}

Result<Package::Entry> Package::current_entry(std::string& name) const {
  unz_file_info64 info{};
  std::vector<char> buffer(longest_name + 1);
  if (unzGetCurrentFileInfo64(archive_.get(), &info, buffer.data(), longest_name, nullptr, 0, nullptr, 0) != UNZ_OK)
    return broken_list();
  unz64_file_pos place{};
  if (unzGetFilePos64(archive_.get(), &place) != UNZ_OK) return broken_list();
  // A zero byte would end the name for one reader and not for another.
  const std::size_t length = std::min<std::size_t>(info.size_filename, longest_name);
  name.assign(buffer.data(), length);
  if (name.find('\0') != std::string::npos) return broken_list();
  if (info.compressed_size > size_) return broken_list();
  const bool encrypted = (info.flag & 1U) != 0;
  return Entry{place.pos_in_zip_directory, place.num_of_file, info.compressed_size, info.uncompressed_size, encrypted};
}

bool Package::list(Error& error) {
  const Error too_many = package_limit({"压缩包内文件数", "the number of files in the package is"}, max_entries_);
  unz_global_info64 global{};
  if (unzGetGlobalInfo64(archive_.get(), &global) != UNZ_OK) return error = broken_list(), false;
  if (global.number_entry > max_entries_) return error = too_many, false;
  int status = unzGoToFirstFile(archive_.get());
  for (std::size_t count = 0; status == UNZ_OK; status = unzGoToNextFile(archive_.get())) {
    if (++count > max_entries_) return error = too_many, false;
    std::string name;
    const Result<Entry> entry = current_entry(name);
    if (!entry) return error = entry.error(), false;
    if (name.size() == longest_name) continue;  // no file of a document has a name as long
    if (entries_.emplace(key_of(name), entry.value()).second) continue;
    error = damaged_package("压缩包内有重名文件“" + name + "”", "two files in the package are named \"" + name + "\"");
    return false;
  }
  if (status != UNZ_END_OF_LIST_OF_FILE) return error = broken_list(), false;
  return true;
}

bool Package::has(std::string_view name) const { return entries_.count(key_of(name)) != 0; }

bool Package::overlaps(Range data) {
  for (const Range& other : read_)
    if (data.begin < other.end && other.begin < data.end) return true;
  read_.push_back(data);
  return false;
}

Result<std::string> Package::read(std::string_view name) {
  const auto found = entries_.find(key_of(name));
  if (found == entries_.end())
    return damaged_package("压缩包中缺少“" + std::string(name) + "”",
                           "the package lacks \"" + std::string(name) + "\"");
  const Entry& entry = found->second;
  if (entry.encrypted)
    return damaged_package("压缩包中的“" + std::string(name) + "”已加密",
                           "\"" + std::string(name) + "\" in the package is encrypted");
  // The sizes are only claimed, but minizip unpacks no more than the claim.
  if (entry.unpacked > max_unpacked_ - unpacked_)
    return package_limit({"解压后的字节数", "the number of unpacked bytes is"}, max_unpacked_);
  if (entry.unpacked > small_file && entry.unpacked / std::max<std::size_t>(max_ratio_, 1) > entry.packed)
    return package_limit({"“" + std::string(name) + "”解压前后的大小之比",
                          "the ratio of unpacked to packed size of \"" + std::string(name) + "\" is"},
                         max_ratio_);
  unz64_file_pos place{};
  place.pos_in_zip_directory = entry.directory_place;
  place.num_of_file = entry.number;
  if (unzGoToFilePos64(archive_.get(), &place) != UNZ_OK) return broken_file(name);
  const int opened = unzOpenCurrentFile(archive_.get());
  need_memory(opened);
  if (opened != UNZ_OK) return broken_file(name);
  const std::uint64_t begin = unzGetCurrentFileZStreamPos64(archive_.get());
  std::string bytes(static_cast<std::size_t>(entry.unpacked), '\0');
  std::size_t size = 0;
  int length = overlaps({begin, begin + entry.packed}) ? UNZ_BADZIPFILE : 1;
  while (length > 0 && size < bytes.size()) {
    const auto wanted = static_cast<unsigned>(std::min<std::size_t>(bytes.size() - size, small_file));
    length = unzReadCurrentFile(archive_.get(), &bytes[size], wanted);
    need_memory(length);
    if (length > 0) size += static_cast<std::size_t>(length);
  }
  // Closing compares the sum.
  const bool whole = unzCloseCurrentFile(archive_.get()) == UNZ_OK && length >= 0 && size == bytes.size();
  if (!whole) return broken_file(name);
  unpacked_ += bytes.size();
  return bytes;
}

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE

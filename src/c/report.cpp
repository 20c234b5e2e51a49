#include <fazhi/check/vocabularies.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/report.hpp>
#include <fazhi/io/text.hpp>

#include "c/texts.hpp"

#include <array>
#include <cstdint>

// Reports: reading them from bytes of any format, and writing them.

namespace check = fazhi::check;
namespace io = fazhi::io;
using fazhi::c::guarded;
using fazhi::c::require;
using fazhi::c::require_place;
using fazhi::c::text_of;

FAZHI_BEGIN_NAMESPACE
namespace c {
namespace {

/// What is read is gone through level by level on the stack. So many levels have room on one of 128 KiB, which is as
/// small as systems make them by default.
constexpr std::uint64_t most_depth = 200;

void set_limit(std::size_t& limit, std::uint64_t asked) {
  if (asked != 0) limit = static_cast<std::size_t>(std::min<std::uint64_t>(asked, SIZE_MAX));
}

importer::SharedVocabulary vocabulary_of(const std::vector<diag::Source>& sources) {
  importer::SharedVocabulary vocabulary;
  for (const diag::Source& source : sources) {
    importer::Compilation extended = check::extend_vocabulary(source, vocabulary);
    if (!extended) fail(first_error(extended.problems, source));
    vocabulary = std::move(extended.vocabulary);
  }
  return vocabulary;
}

check::LoadOptions load_options(const fazhi_read_options* given) {
  const fazhi_read_options asked = known_part(given);
  require(asked.max_depth <= most_depth, "max_depth过大", "max_depth is too large");
  check::LoadOptions options;
  options.extract.encoding = text_of(asked.encoding);
  options.any_genre = asked.any_genre != 0;
  if (asked.warn_unknown != 0) options.read.unknown_keys = io::ReadOptions::Unknown::warn;
  set_limit(options.extract.max_bytes, asked.max_bytes);
  set_limit(options.extract.max_text_bytes, asked.max_bytes);
  set_limit(options.import.max_bytes, asked.max_bytes);
  set_limit(options.read.limits.max_bytes, asked.max_bytes);
  set_limit(options.read.limits.max_depth, asked.max_depth);
  set_limit(options.read.limits.max_values, asked.max_values);
  set_limit(options.read.limits.max_problems, asked.max_problems);
  options.import.vocabulary = vocabulary_of(sources_of("vocabularies", asked.vocabularies, asked.vocabulary_count));
  return options;
}

/// Every way of reading ends alike where there is too much.
void require_fits(std::size_t size, const check::LoadOptions& options) {
  const std::size_t most = options.read.limits.max_bytes;
  if (size <= most) return;
  const std::string number = std::to_string(most);
  fail({"limit.bytes", {"输入超过" + number + "字节", "the input is larger than " + number + " bytes"}});
}

/// All that a function gives, up to the limit.
std::string all_of(fazhi_read_function read, void* user, const check::LoadOptions& options) {
  std::string bytes;
  std::array<char, std::size_t{1} << 14U> part{};
  for (;;) {
    const std::int64_t size = read(user, part.data(), part.size());
    if (size == 0) return bytes;
    if (size < 0) fail(FAZHI_E_STOPPED, {"input.stopped", {"调用方停止了读入", "the caller stopped the input"}});
    require(static_cast<std::uint64_t>(size) <= part.size(), "函数给出的比容得下的多",
            "a function gave more than there was room for");
    bytes.append(part.data(), static_cast<std::size_t>(size));
    require_fits(bytes.size(), options);
  }
}

/// A report with mistakes is one; what no text could be had of is none.
void give_report(fazhi_report** place, std::string name, std::string bytes, const check::LoadOptions& options) {
  check::Opened opened = check::open(std::move(name), std::move(bytes), options.extract);
  if (opened.source() == nullptr) fail(*opened.error);
  give_new(place, check::load(std::move(opened), options));
}

std::string written(const fazhi_report* report, fazhi_format format) {
  const auto& document = document_of(report);
  switch (format) {
    case FAZHI_JSON:
      return io::write_report(document, io::Format::json);
    case FAZHI_YAML:
      return io::write_report(document, io::Format::yaml);
    case FAZHI_TEXT:
      return io::write_text(document.value);
    default:
      fail(FAZHI_E_ARGUMENT, {"argument.wrong", {"没有这种格式", "there is no such format"}});
  }
}

}  // namespace
}  // namespace c
FAZHI_END_NAMESPACE

fazhi_status fazhi_read(fazhi_context* context, const char* name, size_t name_size, const char* bytes,
                        size_t bytes_size, const fazhi_read_options* options, fazhi_report** report) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(report));
    const auto how = fazhi::c::load_options(options);
    const std::string_view given = text_of(bytes, bytes_size);
    fazhi::c::require_fits(given.size(), how);
    fazhi::c::give_report(report, std::string(text_of(name, name_size)), std::string(given), how);
  });
}

fazhi_status fazhi_read_file(fazhi_context* context, const char* path, const fazhi_read_options* options,
                             fazhi_report** report) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(report));
    require(path != nullptr, "没有路径", "there is no path");
    const auto how = fazhi::c::load_options(options);
    auto bytes = fazhi::c::value_of(io::read_file(path, how.read.limits));
    fazhi::c::give_report(report, path, std::move(bytes), how);
  });
}

fazhi_status fazhi_read_stream(fazhi_context* context, const char* name, size_t name_size, fazhi_read_function read,
                               void* user, const fazhi_read_options* options, fazhi_report** report) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(report));
    require(read != nullptr, "没有函数", "there is no function");
    const auto how = fazhi::c::load_options(options);
    std::string called(text_of(name, name_size));
    fazhi::c::give_report(report, std::move(called), fazhi::c::all_of(read, user, how), how);
  });
}

void fazhi_report_free(fazhi_report* report) { delete report; }

int32_t fazhi_report_is_read(const fazhi_report* report) {
  return report != nullptr && report->loaded->document ? 1 : 0;
}

const char* fazhi_report_text(const fazhi_report* report, size_t* size) {
  const fazhi::diag::Source* source = report == nullptr ? nullptr : report->loaded->source();
  if (size != nullptr) *size = source == nullptr ? 0 : source->text().size();
  return source == nullptr ? "" : source->text().c_str();
}

int32_t fazhi_report_text_is_file(const fazhi_report* report) {
  return report != nullptr && report->loaded->text.is_whole_file ? 1 : 0;
}

fazhi_status fazhi_write(fazhi_context* context, const fazhi_report* report, fazhi_format format, fazhi_bytes** bytes) {
  return guarded(context, [&] {
    require_place(static_cast<const void*>(bytes));
    fazhi::c::give(bytes, fazhi::c::written(report, format));
  });
}

fazhi_status fazhi_write_stream(fazhi_context* context, const fazhi_report* report, fazhi_format format,
                                fazhi_write_function write, void* user) {
  return guarded(context, [&] {
    require(write != nullptr, "没有函数", "there is no function");
    fazhi::c::write_to(write, user, fazhi::c::written(report, format));
  });
}

#include "io/fast.hpp"

#include <fazhi/io/read.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace io {

bool has_fast_readers() noexcept {
#ifdef FAZHI_FAST_READERS
  return true;
#else
  return false;
#endif
}

namespace detail {
namespace {

bool all_differ(std::vector<std::string_view> keys) {
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) == keys.end();
}

}  // namespace

bool keys_differ(const bind::Tree& object) {
  std::vector<std::string_view> keys;
  keys.reserve(object.members.size());
  for (const bind::Tree::Member& member : object.members) keys.push_back(member.key);
  return all_differ(std::move(keys));
}

bool KeptSoFar::leave_some(std::size_t before) {
  std::vector<std::string_view> keys;
  for (std::size_t i = before; i < open_.size(); ++i) keys.push_back(extras_[open_[i]].key);
  open_.resize(before);
  return all_differ(std::move(keys));
}

bool read_fast(const diag::Source& source, Format format, const ReadOptions& options, const bind::Ops& type,
               void* value, bind::Extras& extras) {
  if (!has_fast_readers() || !options.fast_readers || source.text().size() > options.limits.max_bytes) return false;
  if (format == Format::json) return read_fast_json(source.text(), options.limits, type, value, extras);
  if (format == Format::yaml) return read_fast_yaml(source.text(), options.limits, type, value, extras);
  return false;
}

}  // namespace detail
}  // namespace io
FAZHI_END_NAMESPACE

#include "io/fast.hpp"

#include <fazhi/io/read.hpp>

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

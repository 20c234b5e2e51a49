#include "io/fast.hpp"

#include <fazhi/io/read.hpp>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

bool read_fast(const diag::Source& source, Format format, const ReadOptions& options, const bind::Ops& type,
               void* value, bind::Extras& extras) {
#ifdef FAZHI_FAST_READERS
  if (!options.fast_readers || source.text().size() > options.limits.max_bytes) return false;
  if (format == Format::json) return read_fast_json(source.text(), options.limits, type, value, extras);
  if (format == Format::yaml) return read_fast_yaml(source.text(), options.limits, type, value, extras);
#endif
  static_cast<void>(source), static_cast<void>(format), static_cast<void>(options);
  static_cast<void>(type), static_cast<void>(value), static_cast<void>(extras);
  return false;
}

}  // namespace io::detail
FAZHI_END_NAMESPACE

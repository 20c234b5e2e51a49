#include "io/fast.hpp"

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

bool read_fast_json(std::string_view, const Limits&, const bind::Ops&, void*, bind::Extras&) { return false; }

}  // namespace io::detail
FAZHI_END_NAMESPACE

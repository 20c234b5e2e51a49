#pragma once

#include <fazhi/bind/tree.hpp>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// From version 0 to 1; docs/migration.md walks through it.
void migrate_from_0(bind::Tree& document);

}  // namespace io::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/digest.hpp>

#include <optional>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// The SHA-256 of a text; none where the library was built without libmd.
std::optional<Digest> digest_of(std::string_view bytes);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

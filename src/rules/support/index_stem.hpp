#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What stands before the `/` of an index number (索引号), where it has the form of an organisation's code.
struct IndexStem {
  enum class Kind { credit_code, organization_code };

  Kind kind = Kind::credit_code;
  std::string code;      ///< without hyphens
  std::size_t size = 0;  ///< as it is printed, in bytes
};

/// None of an index number that begins otherwise, as with a division code or with letters of a name.
std::optional<IndexStem> index_stem(std::string_view index_number);

}  // namespace rules
FAZHI_END_NAMESPACE

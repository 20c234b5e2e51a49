#pragma once

#include "core/strings.hpp"

#include <charconv>
#include <cstdint>
#include <optional>
#include <string_view>
#include <system_error>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// The value of a parameter as a profile writes it; none for what is not a whole number and nothing else.
inline std::optional<std::int64_t> whole_number(std::string_view text) {
  std::int64_t value = 0;
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  return read.ec == std::errc() && read.ptr == end ? std::optional(value) : std::nullopt;
}

}  // namespace rules
FAZHI_END_NAMESPACE

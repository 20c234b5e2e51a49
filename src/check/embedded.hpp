#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

/// A data file, written into the library by cmake/embed.cmake.
struct DataFile {
  std::string_view id;
  std::string_view text;
};

// The files of src/check/profiles.
extern const DataFile profile_files[];
extern const std::size_t profile_file_count;

}  // namespace check::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// A data file, written into the library by cmake/embed.cmake.
struct DataFile {
  std::string_view id;
  std::string_view text;
};

// The files of src/io/catalogues.
extern const DataFile catalogue_files[];
extern const std::size_t catalogue_file_count;

// The files of src/io/instruments.
extern const DataFile instrument_files[];
extern const std::size_t instrument_file_count;

}  // namespace io::detail
FAZHI_END_NAMESPACE

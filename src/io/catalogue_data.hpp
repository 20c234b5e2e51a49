#pragma once

#include <fazhi/core/config.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// A file of src/io/catalogues, written into the library by cmake/embed.cmake.
struct CatalogueFile {
  std::string_view id;
  std::string_view text;
};

extern const CatalogueFile catalogue_files[];
extern const std::size_t catalogue_file_count;

}  // namespace io::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace output::detail {

/// A file of src/output/html, written into the library by cmake/embed.cmake.
struct DataFile {
  std::string_view id;      ///< its name: `page.css`
  std::string_view text;    ///< never CR, so that a browser hashes the bytes that were hashed here
  std::string_view sha256;  ///< of the text, in hexadecimal digits
};

extern const DataFile html_files[];
extern const std::size_t html_file_count;

}  // namespace output::detail
FAZHI_END_NAMESPACE

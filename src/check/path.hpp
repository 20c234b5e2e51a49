#pragma once

#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

/// A name of a file need be no UTF-8; what holds it must be.
inline std::string path_as_utf8(const std::string& path) {
  return utf8::first_invalid(path) ? diag::printable(path) : path;
}

}  // namespace check::detail
FAZHI_END_NAMESPACE

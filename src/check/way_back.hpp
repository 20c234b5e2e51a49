#pragma once

#include <fazhi/check/load.hpp>
#include <fazhi/core/result.hpp>

#include "import/extract/encoding.hpp"

#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

/// How the text of a file becomes its bytes again.
class WayBack {
 public:
  /// Errors: `fix.not-plain`, `fix.bytes`, as Fixed::error has them.
  static Result<WayBack> of(const Opened& opened);

  /// The bytes of a file with that text; none where the encoding lacks a character of it.
  std::optional<std::string> bytes(std::string_view text) const;

  /// Where the encoding lacks a character of the text: `fix.encoding`.
  std::optional<Error> refusal(std::string_view text) const;

 private:
  importer::detail::Encoding encoding_ = importer::detail::Encoding::utf8;
  std::string mark_;
};

}  // namespace check::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/config.hpp>

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::docx {

/// A number as Word prints it in the format `w:numFmt` names: 12 is 十二 in `chineseCounting`, xii in `lowerRoman`.
/// Empty for `none` and `bullet`; in a format of other scripts, and beyond the last sign of one, as decimal digits.
std::string formatted_number(int number, std::string_view format);

}  // namespace importer::detail::docx
FAZHI_END_NAMESPACE

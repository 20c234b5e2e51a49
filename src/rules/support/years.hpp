#pragma once

#include <fazhi/core/config.hpp>

#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// The years that a title or heading names, in Arabic digits (2024) or Chinese ones (二〇二四年), in the order of the
/// text. A range of years (2021—2025年), a title in 《》 and a document number name no year of the report.
std::vector<int> years_in(std::string_view text);

}  // namespace rules
FAZHI_END_NAMESPACE

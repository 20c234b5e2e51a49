#pragma once

#include <fazhi/diag/pointer.hpp>
#include <fazhi/model/report.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules::detail {

/// The text with that pointer; null where something else stands there, or nothing.
const std::string* text_at(const model::Report& report, const diag::Pointer& at);

}  // namespace rules::detail
FAZHI_END_NAMESPACE

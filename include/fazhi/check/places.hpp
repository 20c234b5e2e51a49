#pragma once

#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/diag/source_map.hpp>

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// Puts findings into the order of the text; what has no place comes last.
FAZHI_API void sort_by_place(std::vector<diag::Diagnostic>& findings);

/// Gives each problem that has none the place of what it points at, or of the nearest value around it, in the order of
/// the text. What points at no value gets none.
FAZHI_API void locate_problems(std::vector<diag::Diagnostic>& problems, const diag::SourceMap& places);

}  // namespace check
FAZHI_END_NAMESPACE

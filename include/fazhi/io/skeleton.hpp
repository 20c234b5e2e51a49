#pragma once

#include <fazhi/core/report_year.hpp>
#include <fazhi/core/result.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// The beginning of a report on `year` by `agency`, in YAML, with the sections that are demanded and comments, in the
/// language asked for, that say what belongs where. It reads without problems; what the rules find in it is what only
/// its author can fill in. Errors: `skeleton.agency` for a name that is too short, too long, or no UTF-8.
FAZHI_API Result<std::string> skeleton(ReportYear year, const std::string& agency, Language language);

}  // namespace io
FAZHI_END_NAMESPACE

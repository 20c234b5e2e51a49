#pragma once

#include <fazhi/check/check.hpp>
#include <fazhi/core/text.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace output {

/// One report's page, for people who would rather look than read: the verdict, what is missing, the findings beside the
/// text with their places marked, the figures as small charts. One HTML file that needs nothing beside it and no
/// network; it shows both languages, beginning with `language`. The same as Format::html gives of a run over one file.
FAZHI_API std::string page_of(const check::Checker& checker, const check::Loaded& loaded, const check::Checked& checked,
                              Language language = Language::zh);

}  // namespace output
FAZHI_END_NAMESPACE

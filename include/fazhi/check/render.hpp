#pragma once

#include <fazhi/check/check.hpp>
#include <fazhi/diag/render.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// The problems of reading a file, for a person: each as diag::render_text() shows it, also of a file that has no text
/// to show, as one that is missing.
FAZHI_API std::string render_problems(const Loaded& loaded, Language language, const diag::RenderOptions& options = {});

/// The same of all that was found in a file. What must not be shown again, as numbers of persons, is hidden whatever
/// the options say.
FAZHI_API std::string render_findings(const Loaded& loaded, const Checked& checked, Language language,
                                      const diag::RenderOptions& options = {});

}  // namespace check
FAZHI_END_NAMESPACE

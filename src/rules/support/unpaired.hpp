#pragma once

#include <fazhi/import/defect.hpp>
#include <fazhi/rules/findings.hpp>
#include <fazhi/rules/subject.hpp>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// Reports the marks of that kind without their other half: message 0 for one that opens, 1 for one that closes; `{0}`
/// is the mark, `{1}` what is missing. A pair may reach over the paragraphs of one list, and of a quotation of several
/// paragraphs each may open with a mark that only the last one closes.
void report_unpaired(const Subject& subject, importer::DefectKind kind, Findings& found);

}  // namespace rules
FAZHI_END_NAMESPACE

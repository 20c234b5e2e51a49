#pragma once

#include <fazhi/import/annotation.hpp>
#include <fazhi/import/options.hpp>

#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// What is wrong, by form alone, with a text that is no page: a paragraph, a heading, a title. Ranges are bytes of that
/// text, in the order of it. Kinds that take a whole page to be seen are not among them: what is missing, cut off,
/// printed twice or of another year. Takes time linear in the text; lines are not joined.
FAZHI_API std::vector<DefectFact> find_defects(std::string_view text, const Options& options = {});

}  // namespace importer
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/text.hpp>
#include <fazhi/meta/row.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// An id `thing.what-is-wrong`, which readers, the importer, profiles and the command give to what is wrong with a
/// file. It is stable. Rules have ids of their own: rules::catalogue().
struct ProblemId {
  std::string_view id;
  meta::Words meaning;  ///< what is wrong, in Markdown without a full stop
  meta::Words way_out;  ///< what to do about it, likewise
};

/// The ids that are about one thing.
struct ProblemGroup {
  meta::Words title;
  meta::Words preface;  ///< Markdown, or empty
  const ProblemId* ids = nullptr;
  std::size_t count = 0;

  const ProblemId* begin() const { return ids; }        ///< so that a loop goes over them
  const ProblemId* end() const { return ids + count; }  ///< one behind the last
};

/// All ids, in the order of their page.
FAZHI_API std::vector<ProblemGroup> problem_groups();

/// Null where there is no such id.
FAZHI_API const ProblemId* find_problem(std::string_view id);

/// What is to be said of an id, in Markdown.
FAZHI_API std::string page(const ProblemId& problem, Language language);

/// The page of all ids, in Markdown: docs/errors.md.
FAZHI_API std::string problems_page(Language language);

}  // namespace check
FAZHI_END_NAMESPACE

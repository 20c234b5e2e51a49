#pragma once

#include <fazhi/rules/rule.hpp>

#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// Rules to judge by. They must outlive every use of the list.
using RuleSet = std::vector<const Rule*>;

/// All rules of fazhi, ordered by id.
FAZHI_API const RuleSet& catalogue();

/// The rule of the catalogue with that id, or null.
FAZHI_API const Rule* find(std::string_view id);

}  // namespace rules
FAZHI_END_NAMESPACE

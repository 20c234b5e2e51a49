#pragma once

#include <fazhi/model/section.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// Whether a heading says that causes follow.
bool promises_cause(std::string_view heading);

/// Whether a shortcoming has a cause: one that is marked as such, or words that give a reason.
bool gives_cause(const model::Shortcoming& shortcoming);

/// The same of the shortcoming itself, whatever its aspects say.
bool gives_own_cause(const model::Shortcoming& shortcoming);

/// Whether a section gives the cause of any of its shortcomings, marked or in words.
bool gives_cause(const model::Section& section);

/// Whether a section gives causes for its shortcomings in common, as in a paragraph of its own.
bool gives_cause_for_all(const model::Section& section);

}  // namespace rules
FAZHI_END_NAMESPACE

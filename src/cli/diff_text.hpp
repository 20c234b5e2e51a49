#pragma once

#include <fazhi/bind/diff.hpp>
#include <fazhi/comparison/comparison.hpp>
#include <fazhi/core/text.hpp>

#include <string>
#include <vector>

namespace cli {

/// Changes as a person reads them: a sign, where in words, what was and what is, and the pointer. What the reports hold
/// is made printable.
std::string text_of(const std::vector<fazhi::bind::Change>& changes, const fazhi::model::Report& before,
                    const fazhi::model::Report& after, fazhi::Language language);

/// A comparison as a person reads it.
std::string text_of(const fazhi::comparison::Comparison& comparison, fazhi::Language language);

}  // namespace cli

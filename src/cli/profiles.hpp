#pragma once

#include <fazhi/check/profiles.hpp>
#include <fazhi/core/text.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/rules/criteria.hpp>

#include <optional>
#include <string>

namespace cli {

/// A profile that was named on the command line, with what it extends.
struct NamedProfile {
  std::optional<fazhi::diag::Source> file;  ///< none of a profile of ours
  fazhi::check::ProfileChain chain;
};

/// Reads a profile by the id of one of ours, or from a file. A profile that a file extends and that is none of ours is
/// looked for in the file's folder, as `ID.yaml`, `ID.yml` or `ID.json`. None where there is no such profile, which has
/// been told then; its problems are not.
std::optional<NamedProfile> named_profile(const std::string& id_or_file, fazhi::Language language);

/// The same for judging by it. None where it cannot be used; its problems have been told.
std::optional<fazhi::check::ProfileChain> profile_chain(const std::string& id_or_file, fazhi::Language language);

/// The level of a rule by what profiles say: a severity, or `off`.
std::string level_of(const fazhi::rules::Rule& rule, const fazhi::rules::Criteria& criteria);

}  // namespace cli

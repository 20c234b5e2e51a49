#pragma once

#include <fazhi/core/callback.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/profile.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// The profile that reports are judged by where none is named.
inline constexpr std::string_view default_profile = "national-2019";

/// The ids of the profiles that come with the library: `county-government`, `department`, `national-2019`,
/// `pre-publish`, `sample-province`, `strict`.
FAZHI_API std::vector<std::string_view> builtin_profiles();

/// A profile that comes with the library; none for an id that there is not.
FAZHI_API std::optional<rules::Profile> builtin_profile(std::string_view id);

/// The YAML of a profile that comes with the library, as a model to write one's own by; empty for an id that there is
/// not.
FAZHI_API std::string_view builtin_profile_text(std::string_view id);

/// Reads one profile from JSON or YAML, as io::read_report does a report. What it extends is not looked at.
FAZHI_API io::Read<rules::Profile> read_profile(const diag::Source& source, const io::ReadOptions& options = {});

/// How what a profile extends is found, and what it may name.
struct ProfileOptions {
  /// Gives the profile of an id that none of ours has, as one of a file beside; null, or none: there is no such
  /// profile; an error: there is one that cannot be read. The library opens no file by what a profile says.
  Callback<Result<std::optional<rules::Profile>>(std::string_view id)> find;
  /// The rules that profiles may name.
  rules::RuleSet rules = rules::catalogue();
  /// Profiles in a chain at the most.
  std::size_t max_depth = 8;
};

/// A profile and all that it extends, base first, as rules::ValidateOptions takes them; empty where a problem is an
/// error. Problems point into the profile itself.
struct ProfileChain {
  std::vector<rules::Profile> profiles;
  std::vector<diag::Diagnostic> problems;

  explicit operator bool() const { return !profiles.empty(); }  ///< whether it could be read
};

/// Follows `extends`, and looks whether what the profile sets is there to be set. Problems are those of
/// rules::problems_of() and
/// - `profile.no-such-base`: `extends` names no profile; `profile.cycle`: the profile extends itself in the end;
///   `profile.too-deep`: more than `max_depth` profiles; `profile.base-wrong`: a base that was given has problems
///   or cannot be read
/// - `profile.no-such-rule`: in `rules` or `suppressions`; `profile.rule-twice`: in `rules`
/// - `profile.no-such-parameter`, `profile.parameter-twice`: in the setting of a rule, or of a check, which has none;
///   `profile.parameter-value`: no whole number within the bounds of the parameter
/// - `profile.suppression-no-reason`, `profile.suppression-at` (no JSON Pointer), `profile.not-suppressible` (a note on
///   suppressions): in `suppressions`
/// - `profile.too-many`: more than 1000 settings in `rules` or `suppressions`, or parameters of one
/// - `profile.years`: the first year is after the last
/// - `profile.check-of-base`: a check has the id of a check of a base
FAZHI_API ProfileChain chain_of(const rules::Profile& profile, const ProfileOptions& options = {});

/// Reads a profile and follows what it extends; problems have their places, in the order of the text.
FAZHI_API ProfileChain load_profile(const diag::Source& source, const ProfileOptions& options = {},
                                    const io::ReadOptions& reading = {});

/// The chain of a profile that comes with the library; empty for an id that there is not.
FAZHI_API ProfileChain builtin_chain(std::string_view id);

}  // namespace check
FAZHI_END_NAMESPACE

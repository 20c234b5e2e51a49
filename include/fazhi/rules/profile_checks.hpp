#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/model/report.hpp>
#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/profile.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What the patterns of checks may take, whatever the patterns and the texts: each in steps, for all texts that it is
/// matched with, and all checks of one call together in time. A check that reaches a limit gives up: it has failed, and
/// that is told. Steps come first, so that every machine gives the same answer.
struct PatternLimits {
  std::int64_t max_steps = 20'000'000;                            ///< of ICU's matcher
  std::int64_t max_steps_of_character = 1000;                     ///< more of them, for each character of the texts
  std::chrono::milliseconds max_time = std::chrono::seconds(10);  ///< for what is done in few steps
};

/// What is wrong with the checks of a profile, by pointers into it, such as `/checks/2/pattern`; the examples that fail
/// are among them. A profile without errors here can be used. Ids:
/// - `check.id-form`: not kebab-case; `check.id-of-rule`: one of `rules` has it; `check.id-taken`: an earlier check has
/// it
/// - `check.at-syntax`, `check.unknown-field`, `check.item-expected`: `at` names nothing that a report can have
/// - `check.no-condition`: nothing is asked
/// - `check.condition-kind`: a condition that does not suit what stands there, as a least value of a text
/// - `check.bounds`: the least is above the greatest, or below zero where things are counted
/// - `check.value`: a value of `one_of` that the field cannot have
/// - `check.no-message`: the message is empty in a language
/// - `check.too-many`: more than 1000 checks, values of `one_of`, or examples of a kind; they are not looked at then
/// - `pattern.syntax`: not a regular expression
/// - those of test_examples()
FAZHI_API std::vector<diag::Diagnostic> problems_of(const Profile& profile, const PatternLimits& limits = {},
                                                    const RuleSet& rules = catalogue());

/// Tries the examples of a profile: each is put where its check looks, in a report that has nothing else; an empty one
/// that the field cannot hold stands for no value. Ids:
/// - `check.good-refused`, `check.bad-passed`: the check judges the example otherwise than the profile says
/// - `check.example`: the field cannot have that value, or is no text, number or date
/// - `pattern.bound`: the check gave up on the example
/// - `pattern.support`, a warning: this build cannot match, so the examples of the check were not tried
/// The examples of a check that has other problems are not tried, nor those behind one that it gave up on.
FAZHI_API std::vector<diag::Diagnostic> test_examples(const Profile& profile, const PatternLimits& limits = {});

/// What one check finds in a report.
struct CheckOutcome {
  std::vector<diag::Diagnostic> findings;
  std::optional<Error> ended;  ///< why it could not judge the whole report: an id of problems_of()
};

/// What one check finds, whatever its level; for tests of checks.
FAZHI_API CheckOutcome apply(const ProfileCheck& check, const model::Report& report, const PatternLimits& limits = {});

}  // namespace rules
FAZHI_END_NAMESPACE

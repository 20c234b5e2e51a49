#pragma once

#include <fazhi/model/report.hpp>
#include <fazhi/rules/findings.hpp>
#include <fazhi/rules/profile_checks.hpp>

#include "rules/engine/value_path.hpp"
#include "rules/support/pattern.hpp"

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A check as a rule without a function, for Findings and listings: off by default where its level is. It views the
/// check, which must outlive it.
Rule rule_of(const ProfileCheck& check);

/// The limits of checks that share one time.
class SharedLimits {
 public:
  explicit SharedLimits(const PatternLimits& limits);

  /// What is left for the next check; the time runs from the first call.
  PatternLimits left();

 private:
  using Clock = std::chrono::steady_clock;

  PatternLimits limits_;
  std::optional<Clock::time_point> begin_;
};

/// Why this build cannot judge by a check, so that it is to be told as skipped: `pattern.support`.
std::optional<Error> skip_reason(const ProfileCheck& check);

/// Finds the values that a check does not allow; `{0}` in its message is what was found. It visits the values that the
/// check names and no others. Returns why it could not judge all of them, what it found until then stands: what is
/// wrong with the check as problems_of() says it, or `pattern.bound`.
std::optional<Error> run(const ProfileCheck& check, const model::Report& report, Findings& found,
                         const PatternLimits& limits = {});

/// The conditions of a check that do not suit a value of that type, by the names of their fields.
std::vector<std::string_view> unsuitable_conditions(const ProfileCheck& check, const bind::Ops& type);

/// Whether a check asks for anything.
bool has_condition(const ProfileCheck& check);

/// A check that was made ready to run. The check must outlive it. All runs share the bounds of its pattern.
class ReadyCheck {
 public:
  /// Errors: what is wrong with `at`, with the kind of a condition, or with the pattern.
  static Result<ReadyCheck> of(const ProfileCheck& check, const PatternLimits& limits);

  std::optional<Error> run(const model::Report& report, Findings& found) { return run(path_, report, found); }
  /// The same for the values of another path to the same field.
  std::optional<Error> run(const ValuePath& path, const model::Report& report, Findings& found);

  const ValuePath& path() const { return path_; }

 private:
  enum class Verdict { holds, broken, unknown };

  ReadyCheck(const ProfileCheck& check, ValuePath path, std::optional<Pattern> pattern);
  Verdict judge(const void* value);
  Verdict judge_text(std::string_view text);

  const ProfileCheck* check_;
  ValuePath path_;
  std::optional<Pattern> pattern_;
};

}  // namespace rules
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/rules/profile_checks.hpp>

#include <memory>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A regular expression of a profile, as ICU has them. What matching may take is bounded for all searches together.
class Pattern {
 public:
  enum class Answer {
    found,
    absent,
    gave_up  ///< the bound was reached, and nothing is known
  };

  /// Whether this build can match at all.
  static bool supported();

  /// Errors:
  /// - `pattern.support`: this build cannot match
  /// - `pattern.syntax`: not a regular expression
  static Result<Pattern> compile(std::string_view expression, const PatternLimits& limits);

  Pattern(Pattern&& other) noexcept;
  Pattern& operator=(Pattern&& other) noexcept;
  Pattern(const Pattern&) = delete;
  Pattern& operator=(const Pattern&) = delete;
  ~Pattern();

  /// Whether the expression matches somewhere in the text. All searches by one pattern share its bounds, which grow
  /// with the texts.
  Answer search(std::string_view text);

 private:
  struct State;
  explicit Pattern(std::unique_ptr<State> state);

  std::unique_ptr<State> state_;
};

}  // namespace rules
FAZHI_END_NAMESPACE

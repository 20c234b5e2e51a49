#pragma once

#include <fazhi/core/result.hpp>
#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/profile.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// The ids that findings go by and that can be suppressed: of rules, of checks of profiles, and of what readers and the
/// importer tell (find_problem()), but for the notes on suppressions.
class FAZHI_API KnownIds {
 public:
  /// The ids of these rules, of the checks of these profiles, and of all readers.
  KnownIds(const rules::RuleSet& rules, const std::vector<rules::Profile>& profiles);

  /// Why findings of an id cannot be suppressed; none where they can be. Errors:
  /// - `suppression.not-suppressible`: it is the id of a note on suppressions
  /// - `suppression.no-such-rule`: nothing has that id; the nearest is told
  std::optional<Error> refusal_of(std::string_view id) const;

 private:
  std::vector<std::string> ids_;  // sorted
};

}  // namespace check
FAZHI_END_NAMESPACE

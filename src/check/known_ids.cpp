#include <fazhi/check/known_ids.hpp>
#include <fazhi/check/problem_ids.hpp>

#include <fazhi/bind/nearest.hpp>

#include "check/suppressions.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace check {

KnownIds::KnownIds(const rules::RuleSet& rules, const std::vector<rules::Profile>& profiles) {
  for (const rules::Rule* rule : rules) ids_.emplace_back(rule->id);
  for (const rules::Profile& profile : profiles)
    for (const rules::ProfileCheck& one : profile.checks) ids_.push_back(one.id.to_wire());
  for (const ProblemGroup& group : problem_groups())
    for (const ProblemId& one : group)
      if (!detail::is_note_on_suppression(one.id)) ids_.emplace_back(one.id);
  std::sort(ids_.begin(), ids_.end());
}

std::optional<Error> KnownIds::refusal_of(std::string_view id) const {
  if (detail::is_note_on_suppression(id))
    return Error{"suppression.not-suppressible",
                 {"关于豁免的提示不能豁免", "notes on suppressions cannot be suppressed"}};
  if (std::binary_search(ids_.begin(), ids_.end(), id)) return std::nullopt;
  const bool is_of_reader = id.find('.') != std::string_view::npos;
  const std::string asked(id);
  const std::string near(bind::nearest(id, ids_, [](const std::string& one) { return std::string_view(one); }));
  return Error{
      "suppression.no-such-rule",
      {(is_of_reader ? "没有标识“" : "没有规则“") + asked + "”" + (near.empty() ? "" : "；是否为“" + near + "”？"),
       (is_of_reader ? "there is no id '" : "there is no rule '") + asked + "'" +
           (near.empty() ? "" : "; did you mean '" + near + "'?")}};
}

}  // namespace check
FAZHI_END_NAMESPACE

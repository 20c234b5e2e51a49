#pragma once

#include <fazhi/core/month_day.hpp>
#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/model/section.hpp>
#include <fazhi/rules/profile.hpp>
#include <fazhi/rules/rule.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What reports of one year are judged by: what the profiles of a chain say together. Without any profile these are the
/// contents and deadlines of the Provisions of 2019 (督察工作规定, the part on annual reports).
struct Criteria {
  std::vector<model::SectionKind> required_sections = {
      model::SectionKind::achievements, model::SectionKind::shortcomings, model::SectionKind::principal_leader_duty,
      model::SectionKind::plan};
  MonthDay submit_by = MonthDay::from_wire("03-01").value();   ///< of the year after: reported before that day
  MonthDay publish_by = MonthDay::from_wire("04-01").value();  ///< of the year after: made public before that day
  diag::Severity fail_on = diag::Severity::error;              ///< a finding of this severity is not acceptable
  std::map<std::string, RuleLevel, std::less<>> levels;        ///< by rule id, where a profile says so
  std::map<std::string, std::vector<Parameter>, std::less<>> parameters;  ///< by rule id
  std::vector<const ProfileCheck*> checks;  ///< of the profiles, which must outlive the criteria
  std::vector<const Profile*> applied;      ///< the profiles that are for the year, base first
  std::vector<const Profile*> left_out;     ///< those that are for other years

  /// Whether a report without it is incomplete.
  bool requires_section(model::SectionKind kind) const;

  /// What a parameter is set to: by the last profile that gives it a whole number within its bounds, else its default.
  FAZHI_API std::int64_t number(std::string_view rule, const ParameterRow& row) const;
};

/// What a chain of profiles, base first, says for reports of `year`: of what several say the last one holds. A profile
/// that is not for that year adds nothing; where the year is unknown all of them do. The chain must outlive what it
/// gives.
FAZHI_API Criteria criteria_of(const std::vector<Profile>& chain, std::optional<int> year);
Criteria criteria_of(const std::vector<Profile>&& chain, std::optional<int> year) = delete;

inline bool Criteria::requires_section(model::SectionKind kind) const {
  for (const model::SectionKind required : required_sections)
    if (required == kind) return true;
  return false;
}

}  // namespace rules
FAZHI_END_NAMESPACE

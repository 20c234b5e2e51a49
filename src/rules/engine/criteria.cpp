#include <fazhi/rules/criteria.hpp>

#include "rules/support/strings.hpp"

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

bool is_for(const Profile& profile, std::optional<int> year) {
  if (!year) return true;
  return (!profile.first_year || profile.first_year->value() <= *year) &&
         (!profile.last_year || *year <= profile.last_year->value());
}

void apply(const RuleSetting& setting, Criteria& criteria) {
  if (setting.level) criteria.levels[setting.rule] = *setting.level;
  if (setting.parameters.empty()) return;
  auto& parameters = criteria.parameters[setting.rule];
  parameters.insert(parameters.end(), setting.parameters.begin(), setting.parameters.end());
}

/// Where each check stands among those of the criteria, by id.
using Places = std::map<std::string_view, std::size_t>;

/// A check takes the place of one with its id, as a setting does.
void add(const ProfileCheck& check, Criteria& criteria, Places& places) {
  const auto [place, is_new] = places.emplace(check.id.to_wire(), criteria.checks.size());
  if (is_new)
    criteria.checks.push_back(&check);
  else
    criteria.checks[place->second] = &check;
}

void apply(const Profile& profile, Criteria& criteria, Places& places) {
  if (!profile.required_sections.empty()) criteria.required_sections = profile.required_sections;
  if (profile.submit_by) criteria.submit_by = *profile.submit_by;
  if (profile.publish_by) criteria.publish_by = *profile.publish_by;
  if (profile.fail_on) criteria.fail_on = *profile.fail_on;
  for (const RuleSetting& setting : profile.rules) apply(setting, criteria);
  for (const ProfileCheck& check : profile.checks) add(check, criteria, places);
}

}  // namespace

Criteria criteria_of(const std::vector<Profile>& chain, std::optional<int> year) {
  Criteria criteria;
  Places places;
  for (const Profile& profile : chain) {
    if (is_for(profile, year)) {
      apply(profile, criteria, places);
      criteria.applied.push_back(&profile);
    } else {
      criteria.left_out.push_back(&profile);
    }
  }
  return criteria;
}

std::int64_t Criteria::number(std::string_view rule, const ParameterRow& row) const {
  std::int64_t value = row.value;
  const auto set = parameters.find(rule);
  if (set == parameters.end()) return value;
  for (const Parameter& parameter : set->second) {
    const auto given = parameter.name == row.name ? whole_number(parameter.value) : std::nullopt;
    if (given && row.least <= *given && *given <= row.greatest) value = *given;
  }
  return value;
}

}  // namespace rules
FAZHI_END_NAMESPACE

#include <fazhi/rules/catalogue.hpp>

#include "rules/list.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace rules {

const RuleSet& catalogue() {
  // Ordered by id; a test holds the list, the ids and the files together.
  static const RuleSet rules = {&achievements_present,
                                &agency_given,
                                &causes_given,
                                &codes_known,
                                &document_number_year_agrees,
                                &each_cause_given,
                                &heading_number_form,
                                &heading_numbers_continuous,
                                &heading_year_agrees,
                                &ids_unique,
                                &instruments_in_force,
                                &leader_duty_own_section,
                                &leader_duty_present,
                                &plan_present,
                                &publication_date_given,
                                &publication_overdue,
                                &published_after_year_end,
                                &published_by_april_1,
                                &references_exist,
                                &relation_roles,
                                &report_year_given,
                                &required_section_not_empty,
                                &shortcomings_present,
                                &signature_given,
                                &signing_date_given,
                                &signing_year_agrees,
                                &title_given,
                                &title_names_year,
                                &title_year_agrees};
  return rules;
}

const Rule* find(std::string_view id) {
  const RuleSet& rules = catalogue();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == id; });
  return found == rules.end() ? nullptr : *found;
}

}  // namespace rules
FAZHI_END_NAMESPACE

#include <fazhi/rules/catalogue.hpp>

#include "rules/list.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace rules {

const RuleSet& catalogue() {
  // Ordered by id; a test holds the list, the ids and the files together.
  static const RuleSet rules = {&achievements_present,
                                &agency_given,
                                &agency_name_agrees,
                                &announced_count_kept,
                                &body_once,
                                &brackets_paired,
                                &causes_given,
                                &change_agrees,
                                &codes_check,
                                &codes_known,
                                &dates_in_order,
                                &document_number_brackets,
                                &document_number_form,
                                &document_number_year_agrees,
                                &each_cause_given,
                                &equal_figures_agree,
                                &exact_or_more,
                                &figures_cover_the_year,
                                &full_width_punctuation,
                                &heading_level_skipped,
                                &heading_number_form,
                                &heading_numbers_continuous,
                                &heading_year_agrees,
                                &ids_unique,
                                &implied_figures_agree,
                                &index_number_own,
                                &instruments_in_force,
                                &leader_duty_concrete,
                                &leader_duty_own_section,
                                &leader_duty_present,
                                &no_advertising,
                                &no_bank_cards,
                                &no_direction_controls,
                                &no_garbled_text,
                                &no_identity_numbers,
                                &no_mobile_numbers,
                                &no_page_residue,
                                &no_pinyin,
                                &no_placeholders,
                                &no_private_names,
                                &no_secrecy_marks,
                                &no_stray_spaces,
                                &ordinals_contiguous,
                                &paragraphs_once,
                                &parts_within_whole,
                                &plan_answers_shortcomings,
                                &plan_present,
                                &previous_figures_agree,
                                &previous_report_fits,
                                &profile_section_present,
                                &publication_date_given,
                                &publication_overdue,
                                &published_after_year_end,
                                &published_by_april_1,
                                &punctuation_single,
                                &quotes_paired,
                                &rates_within_100,
                                &ratios_hold,
                                &references_exist,
                                &regulation_wording_adapted,
                                &relation_roles,
                                &report_year_given,
                                &required_section_not_empty,
                                &section_not_filler,
                                &sections_recognised,
                                &set_phrase_slips,
                                &shortcomings_present,
                                &signature_agency_agrees,
                                &signature_given,
                                &signing_date_given,
                                &signing_year_agrees,
                                &submitted_by_march_1,
                                &sums_hold,
                                &text_complete,
                                &text_year_agrees,
                                &title_form,
                                &title_given,
                                &title_names_year,
                                &title_unbroken,
                                &title_year_agrees,
                                &words_once,
                                &year_span_form};
  return rules;
}

const Rule* find(std::string_view id) {
  const RuleSet& rules = catalogue();
  const auto found = std::find_if(rules.begin(), rules.end(), [&](const Rule* rule) { return rule->id == id; });
  return found == rules.end() ? nullptr : *found;
}

}  // namespace rules
FAZHI_END_NAMESPACE

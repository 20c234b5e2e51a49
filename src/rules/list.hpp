#pragma once

#include <fazhi/rules/findings.hpp>
#include <fazhi/rules/subject.hpp>

FAZHI_BEGIN_NAMESPACE
namespace rules {

// The rules of fazhi. Each stands in the file of its name; the catalogue lists them.
extern const Rule achievements_present;
extern const Rule agency_given;
extern const Rule agency_name_agrees;
extern const Rule announced_count_kept;
extern const Rule body_once;
extern const Rule brackets_paired;
extern const Rule causes_given;
extern const Rule change_agrees;
extern const Rule codes_check;
extern const Rule codes_known;
extern const Rule dates_in_order;
extern const Rule document_number_brackets;
extern const Rule document_number_form;
extern const Rule document_number_year_agrees;
extern const Rule each_cause_given;
extern const Rule equal_figures_agree;
extern const Rule exact_or_more;
extern const Rule figures_cover_the_year;
extern const Rule full_width_punctuation;
extern const Rule heading_level_skipped;
extern const Rule heading_number_form;
extern const Rule heading_numbers_continuous;
extern const Rule heading_year_agrees;
extern const Rule ids_unique;
extern const Rule implied_figures_agree;
extern const Rule index_number_own;
extern const Rule instruments_in_force;
extern const Rule leader_duty_concrete;
extern const Rule leader_duty_own_section;
extern const Rule leader_duty_present;
extern const Rule no_advertising;
extern const Rule no_bank_cards;
extern const Rule no_direction_controls;
extern const Rule no_garbled_text;
extern const Rule no_identity_numbers;
extern const Rule no_mobile_numbers;
extern const Rule no_page_residue;
extern const Rule no_pinyin;
extern const Rule no_placeholders;
extern const Rule no_private_names;
extern const Rule no_secrecy_marks;
extern const Rule no_stray_spaces;
extern const Rule ordinals_contiguous;
extern const Rule paragraphs_once;
extern const Rule parts_within_whole;
extern const Rule plan_answers_shortcomings;
extern const Rule plan_present;
extern const Rule previous_figures_agree;
extern const Rule previous_report_fits;
extern const Rule profile_section_present;
extern const Rule publication_date_given;
extern const Rule publication_overdue;
extern const Rule published_after_year_end;
extern const Rule published_by_april_1;
extern const Rule punctuation_single;
extern const Rule quotes_paired;
extern const Rule rates_within_100;
extern const Rule ratios_hold;
extern const Rule references_exist;
extern const Rule regulation_wording_adapted;
extern const Rule relation_roles;
extern const Rule report_year_given;
extern const Rule required_section_not_empty;
extern const Rule section_not_filler;
extern const Rule sections_recognised;
extern const Rule set_phrase_slips;
extern const Rule shortcomings_present;
extern const Rule signature_agency_agrees;
extern const Rule signature_given;
extern const Rule signing_date_given;
extern const Rule signing_year_agrees;
extern const Rule submitted_by_march_1;
extern const Rule sums_hold;
extern const Rule text_complete;
extern const Rule text_year_agrees;
extern const Rule title_form;
extern const Rule title_given;
extern const Rule title_names_year;
extern const Rule title_unbroken;
extern const Rule title_year_agrees;
extern const Rule words_once;
extern const Rule year_span_form;

}  // namespace rules
FAZHI_END_NAMESPACE

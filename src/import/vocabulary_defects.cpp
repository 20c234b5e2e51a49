#include "import/vocabulary_defects.hpp"

#include "import/vocabulary_tables.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

void add_defect_words(DefectWords& words) {
  words.advertising = words_of(defect_words::advertising);
  words.site_words = words_of(defect_words::site_words);
  words.site_endings = words_of(defect_words::site_endings);
  words.site_labels = words_of(defect_words::site_labels);
  words.template_marks = words_of(defect_words::template_marks);
  words.page_tools = words_of(defect_words::page_tools);
  words.placeholders = words_of(defect_words::placeholders);
  words.behind_blanks = words_of(defect_words::behind_blanks);
  words.garbled = words_of(defect_words::garbled);
  words.office_lines = words_of(defect_words::office_lines);
  words.card_labels = words_of(defect_words::card_labels);
  words.secrecy_marks = words_of(defect_words::secrecy_marks);
  words.person_roles = words_of(defect_words::person_roles);
  words.person_titles = words_of(defect_words::person_titles);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

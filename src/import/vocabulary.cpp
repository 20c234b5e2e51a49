#include <fazhi/import/vocabulary.hpp>

#include "import/compiled_vocabulary.hpp"
#include "import/vocabulary_tables.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer {
namespace detail {

const CompiledVocabulary& compiled_in() {
  static const CompiledVocabulary words(default_vocabulary());
  return words;
}

}  // namespace detail

Vocabulary default_vocabulary() {
  Vocabulary all;
  detail::add_page_words(all.words.page);
  detail::add_outline_words(all.words.outline);
  detail::add_fact_words(all.words.facts);
  detail::add_relation_words(all.words.relations);
  detail::add_genre_words(all.words.genre);
  detail::add_instrument_words(all.words.instruments);
  detail::add_defect_words(all.words.defects);
  return all;
}

const Vocabulary& vocabulary_of(const CompiledVocabulary& compiled) { return compiled.vocabulary(); }

}  // namespace importer
FAZHI_END_NAMESPACE

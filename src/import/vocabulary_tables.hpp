#pragma once

#include <fazhi/import/vocabulary.hpp>

#include <cstddef>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

// The words that are compiled in: one function a table, in vocabulary_….cpp. A word that no file could hold is a fault
// of the table, and ends the program at the first use.

inline Word word(std::string_view text) { return Word::from_wire(text).value(); }

template <std::size_t size>
std::vector<Word> words_of(const char* const (&table)[size]) {
  std::vector<Word> words;
  words.reserve(size);
  for (const char* text : table) words.push_back(word(text));
  return words;
}

void add_page_words(PageWords& words);
void add_outline_words(OutlineWords& words);
void add_fact_words(FactWords& words);
void add_unit_words(FactWords& words);
void add_relation_words(RelationWords& words);
void add_genre_words(GenreWords& words);
void add_instrument_words(InstrumentWords& words);
void add_defect_words(DefectWords& words);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#include "import/vocabulary.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

const Lexicon& compiled_in() {
  static const Lexicon words = [] {
    Lexicon all;
    add_page_words(all);
    add_outline_words(all);
    add_fact_words(all);
    add_relation_words(all);
    return all;
  }();
  return words;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

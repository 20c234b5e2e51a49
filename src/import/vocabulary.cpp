#include "import/vocabulary.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

const Vocabulary& vocabulary() {
  static const Vocabulary compiled_in = [] {
    Vocabulary words;
    add_page_words(words);
    add_outline_words(words);
    add_fact_words(words);
    return words;
  }();
  return compiled_in;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

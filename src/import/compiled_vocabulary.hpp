#pragma once

#include "import/vocabulary.hpp"

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace importer {

class CompiledVocabulary {
 public:
  explicit CompiledVocabulary(Vocabulary words) : vocabulary_(std::move(words)), lexicon_(vocabulary_.words) {}

  const Vocabulary& vocabulary() const { return vocabulary_; }
  const detail::Lexicon& lexicon() const { return lexicon_; }

 private:
  Vocabulary vocabulary_;
  detail::Lexicon lexicon_;  // of those words
};

namespace detail {

/// The vocabulary that is compiled in.
const CompiledVocabulary& compiled_in();

/// What an import reads with.
inline const Lexicon& lexicon_of(const SharedVocabulary& vocabulary) {
  return vocabulary ? vocabulary->lexicon() : compiled_in().lexicon();
}

/// A word in the form that it is looked for: folded, without white space around it.
std::u32string folded(std::string_view word);

}  // namespace detail

}  // namespace importer
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <memory>

FAZHI_BEGIN_NAMESPACE
namespace importer {

class CompiledVocabulary;

/// The words and the limits of one import. What lies behind a limit is left out and told by a note `import.limit`.
struct Options {
  std::shared_ptr<const CompiledVocabulary> vocabulary;  ///< of compile(); null: the words that are compiled in
  std::size_t max_bytes = 64U << 20U;                    ///< of the text
  std::size_t max_lines = 200'000;                       ///< that hold something, of the body
  std::size_t max_headings = 200'000;                    ///< in the outline
  std::size_t max_annotations = 200'000;  ///< figures, dates, documents and items; with headings, in all; attachments
  std::size_t max_defects = 10'000;       ///< of the page
  std::size_t max_notes = 1000;           ///< the rest is counted in one last note
};

}  // namespace importer
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/import/vocabulary.hpp>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// Reads a vocabulary from JSON or YAML, and extends `base` by it, or the words that are compiled in where that is
/// null. Problems are those of io::read() and of importer::compile(), with their places.
FAZHI_API importer::Compilation extend_vocabulary(const diag::Source& source,
                                                  const importer::SharedVocabulary& base = nullptr);

}  // namespace check
FAZHI_END_NAMESPACE

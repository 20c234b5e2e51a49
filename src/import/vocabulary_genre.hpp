#pragma once

#include <fazhi/core/text.hpp>
#include <fazhi/import/vocabulary_genre.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// A word that tells a page for another document.
struct GenreCue {
  std::u32string word;
  CuePlace place = CuePlace::title;
  std::string kind;
  CueYields to = CueYields::nothing;
};

/// What is told of such a document.
struct GenreReason {
  std::string kind;
  Text text;
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE

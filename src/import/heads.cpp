#include "import/heads.hpp"

#include "import/vocabulary.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

Heads::Heads(const Glyphs& text) : places_(text.printed_as(text.vocabulary().heads.get())) {}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

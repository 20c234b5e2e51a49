#include <fazhi/import/word.hpp>

#include "import/compiled_vocabulary.hpp"

#include <fazhi/core/utf8.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer {
namespace detail {

std::u32string folded(std::string_view word) {
  constexpr std::u32string_view blank = U" \n";
  std::u32string glyphs = fold(word);
  const std::size_t begin = glyphs.find_first_not_of(blank);
  if (begin == std::u32string::npos) return {};
  if (begin == 0 && blank.find(glyphs.back()) == blank.npos) return glyphs;
  return glyphs.substr(begin, glyphs.find_last_not_of(blank) + 1 - begin);
}

namespace {

/// Whether a text begins with what can be seen; nearly all words do.
bool begins_visibly(std::string_view text) {
  if (text.empty()) return false;
  const unsigned char lead = utf8::detail::byte(text, 0);
  if (lead > 0x20 && lead < 0x7F) return true;
  return lead >= 0xE5 && lead <= 0xE9 && utf8::detail::sequence(text, 0) == 3;
}

}  // namespace
}  // namespace detail

Result<Word> Word::from_wire(std::string_view text) {
  // A code point has four bytes at the most: a hostile text is not walked.
  if (text.size() > max_length && (text.size() > 4 * max_length || utf8::length(text) > max_length))
    return Error{"vocabulary-word.too-long", {"词汇至多64个字", "a word has at most 64 characters"}};
  if (!detail::begins_visibly(text) && detail::folded(text).empty())
    return Error{
        "vocabulary-word.empty",
        {"此处须有一个词，不能只有空白或不可见字符", "a word is needed here, not only spaces or invisible characters"}};
  return Word(std::string(text));
}

}  // namespace importer
FAZHI_END_NAMESPACE

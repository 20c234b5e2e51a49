#include "import/outline.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

/// Whether a first sentence is a bare headline: nothing but what is to be done or was done, no figures, few clauses.
bool is_headline(const Glyphs& text, Span sentence, int level) {
  const std::size_t longest = level == 3 ? 40 : 80;
  const std::ptrdiff_t most_commas = level == 3 ? 1 : 4;
  const std::u32string_view words = text.view(sentence);
  if (words.size() > longest || words.find(U':') != std::u32string_view::npos ||
      words.find(U';') != std::u32string_view::npos)
    return false;
  const std::ptrdiff_t commas = std::count(words.begin(), words.end(), U',');
  if (commas > most_commas) return false;
  if (commas == 0) return true;
  return std::none_of(words.begin(), words.end(), [](char32_t c) { return is_digit(c) || c == U'了' || c == U'《'; });
}

std::size_t without_closing(const Glyphs& text, std::size_t begin, std::size_t end) {
  constexpr std::u32string_view closing = U"。!?;:,、.* \n";
  while (end > begin && closing.find(text[end - 1]) != std::u32string_view::npos) --end;
  return end;
}

}  // namespace

void set_title(const Glyphs& text, Node& node, std::size_t limit) {
  std::size_t begin = text.skip_spaces(node.number.end);
  const std::size_t end = std::max(begin, text.trim({begin, std::min(limit, node.line_end)}).end);
  const std::size_t sentence = text.find_any(U"。!?", begin, end);
  const bool whole_line = end == node.line_end && sentence + 1 >= end;
  const std::size_t mark = text.find_any(U":;", begin, sentence);
  const bool more = std::min(limit, node.extent.end) > sentence + 1;
  node.own_line = whole_line && mark + 1 >= end;
  const Span first{begin, sentence};
  const bool run_on = node.level == 3 && !more && sentence < end;
  // A sentence or clause with nothing below it is the text of its item, not a heading over one.
  const bool heads = std::min(sentence, mark) == end || node.extent.end > node.line_end;
  const bool headline = (node.own_line && heads && node.level < 3 && first.size() <= 80) ||
                        (!run_on && is_headline(text, first, node.level)) || first.size() == 0;
  std::size_t title_end = sentence;
  if (!headline) title_end = text.find_any(U",;:。!?", begin, end);
  node.title = {begin, std::max(begin, without_closing(text, begin, title_end))};
  // A headline stands apart from its text; an opening clause is part of it.
  node.text_begin = headline ? std::min(end, sentence + (sentence < end ? 1U : 0U)) : begin;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

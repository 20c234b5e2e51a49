#include "import/words.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

WordIndex::WordIndex(const std::vector<std::u32string>& words) {
  /// The words below a node, and how many glyphs they have in common.
  struct Run {
    std::size_t begin;
    std::size_t end;
    std::size_t depth;
  };
  std::vector<Run> runs;
  const auto split = [&](Run run) {
    const std::size_t before = nodes_.size();
    for (std::size_t i = run.begin; i < run.end;) {
      const char32_t glyph = words[i][run.depth];
      std::size_t end = i + 1;
      while (end < run.end && words[end][run.depth] == glyph) ++end;
      // In alphabetical order the word that ends here is the first.
      const bool whole = words[i].size() == run.depth + 1;
      nodes_.push_back({glyph, 0, 0, whole ? i : none});
      runs.push_back({whole ? i + 1 : i, end, run.depth + 1});
      i = end;
    }
    return nodes_.size() - before;
  };
  roots_ = split({0, words.size(), 0});
  for (std::size_t i = 0; i < roots_; ++i) first_.add({&nodes_[i].glyph, 1});
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    nodes_[i].children = static_cast<std::uint32_t>(nodes_.size());
    const std::size_t count = split(runs[i]);
    nodes_[i].count = static_cast<std::uint32_t>(count);
  }
}

const WordIndex::Node* WordIndex::among(std::size_t first, std::size_t count, char32_t glyph) const {
  const Node* begin = nodes_.data() + first;
  const Node* const end = begin + count;
  constexpr std::size_t few = 8;
  if (count > few)
    begin = std::lower_bound(begin, end, glyph, [](const Node& node, char32_t wanted) { return node.glyph < wanted; });
  else
    while (begin != end && begin->glyph < glyph) ++begin;
  return begin != end && begin->glyph == glyph ? begin : nullptr;
}

WordIndex::Match WordIndex::longest_from(std::u32string_view text, std::size_t at) const {
  Match found;
  const Node* node = root(text[at]);
  for (std::size_t i = at + 1; node != nullptr; ++i) {
    if (node->word != none) found = {node->word, i - at};
    node = i < text.size() ? child(*node, text[i]) : nullptr;
  }
  return found;
}

WordIndex::Match WordIndex::longest_back(std::u32string_view text, std::size_t end) const {
  Match found;
  const Node* node = root(text[end - 1]);
  for (std::size_t i = end - 1; node != nullptr; --i) {
    if (node->word != none) found = {node->word, end - i};
    node = i > 0 ? child(*node, text[i - 1]) : nullptr;
  }
  return found;
}

namespace {

WordIndex index_of(std::vector<std::u32string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return WordIndex(words);
}

std::vector<std::u32string> reversed(std::vector<std::u32string> words) {
  for (std::u32string& word : words) std::reverse(word.begin(), word.end());
  return words;
}

}  // namespace

Words::Words(const Give& give)
    : forward_([give] { return index_of(give()); }), backward_([give] { return index_of(reversed(give())); }) {}

std::size_t Words::find(std::u32string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (at(text, i) != 0) return i;
  return std::u32string_view::npos;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

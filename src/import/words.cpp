#include "import/words.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

WordIndex::WordIndex(std::vector<std::u32string> words) : words_(std::move(words)) {
  for (std::size_t i = 0; i < words_.size(); ++i) {
    const auto first = by_first_.emplace(words_[i].front(), std::pair<std::size_t, std::size_t>(i, i)).first;
    first->second.second = i + 1;
  }
}

bool WordIndex::Walk::take(char32_t glyph) {
  if (depth_ == 0) {
    const auto first = index_->by_first_.find(glyph);
    if (first == index_->by_first_.end()) return false;
    std::tie(begin_, end_) = first->second;
    depth_ = 1;
    return true;
  }
  const auto words = index_->words_.begin();
  const auto at = [words](std::size_t word) { return words + static_cast<std::ptrdiff_t>(word); };
  if (words_end_here()) ++begin_;
  const auto begin =
      std::partition_point(at(begin_), at(end_), [&](const std::u32string& word) { return word[depth_] < glyph; });
  const auto end =
      std::partition_point(begin, at(end_), [&](const std::u32string& word) { return word[depth_] == glyph; });
  begin_ = static_cast<std::size_t>(begin - words);
  end_ = static_cast<std::size_t>(end - words);
  ++depth_;
  return begin_ < end_;
}

std::size_t WordIndex::longest(std::u32string_view text, std::size_t at) const {
  std::size_t found = none;
  Walk walk(*this);
  for (; at < text.size() && walk.take(text[at]); ++at)
    if (const std::size_t word = walk.word(); word != none) found = word;
  return found;
}

std::size_t WordIndex::longest_before(std::u32string_view text, std::size_t end) const {
  std::size_t found = none;
  Walk walk(*this);
  for (end = std::min(end, text.size()); end > 0 && walk.take(text[end - 1]); --end)
    if (const std::size_t word = walk.word(); word != none) found = word;
  return found;
}

Words::Words(std::vector<std::u32string> words) {
  const auto index = [](std::vector<std::u32string> all) {
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return WordIndex(std::move(all));
  };
  forward_ = index(words);
  for (std::u32string& word : words) std::reverse(word.begin(), word.end());
  backward_ = index(std::move(words));
}

std::size_t Words::find(std::u32string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (at(text, i) != 0) return i;
  return std::u32string_view::npos;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

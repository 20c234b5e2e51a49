#include "import/words.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

void insert_by_length(std::vector<std::u32string>& words, const std::u32string& word) {
  const auto place = std::find_if(words.begin(), words.end(),
                                  [&word](const std::u32string& other) { return other.size() < word.size(); });
  words.insert(place, word);
}

}  // namespace

void Words::add(std::string_view word) {
  const std::u32string folded = fold(word);
  if (folded.empty()) return;
  insert_by_length(by_first_[folded.front()], folded);
  insert_by_length(by_last_[folded.back()], folded);
}

std::size_t Words::at(std::u32string_view text, std::size_t at) const {
  if (at >= text.size()) return 0;
  const auto words = by_first_.find(text[at]);
  if (words == by_first_.end()) return 0;
  for (const std::u32string& word : words->second)
    if (text.compare(at, word.size(), word) == 0) return word.size();
  return 0;
}

std::size_t Words::before(std::u32string_view text, std::size_t end) const {
  if (end == 0 || end > text.size()) return 0;
  const auto words = by_last_.find(text[end - 1]);
  if (words == by_last_.end()) return 0;
  for (const std::u32string& word : words->second)
    if (word.size() <= end && text.compare(end - word.size(), word.size(), word) == 0) return word.size();
  return 0;
}

std::size_t Words::find(std::u32string_view text) const {
  for (std::size_t i = 0; i < text.size(); ++i)
    if (at(text, i) != 0) return i;
  return std::u32string_view::npos;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

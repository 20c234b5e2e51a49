#include "comparison/wording.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace comparison::detail {
namespace {

constexpr std::size_t most_characters = 2000;  // of a text that are looked at
// A pair that more texts have than this tells nothing, and following it would cost time without bound.
constexpr std::size_t most_texts = 256;

bool is_word(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= 0x3400 && c <= 0x9FFF) ||
         (c >= 0xF900 && c <= 0xFAFF) || c >= 0x20000;
}

/// The distinct pairs of a text, sorted.
std::vector<std::uint64_t> pairs_of(std::string_view text) {
  std::vector<std::uint64_t> pairs;
  char32_t last = 0;
  std::size_t read = 0;
  for (std::size_t at = 0; at < text.size() && read < most_characters; ++read) {
    const char32_t c = utf8::next(text, at);
    if (!is_word(c)) continue;
    if (last != 0) pairs.push_back((std::uint64_t{last} << 32U) | c);
    last = c;
  }
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

/// One more for each halving of the number of texts that have the pair: whole numbers, the same on every machine.
int weight(std::size_t texts, std::size_t having) {
  int weight = 1;
  for (std::size_t most = texts / (having + 1); most > 0; most /= 2) ++weight;
  return weight;
}

}  // namespace

void Wording::add(std::string_view text) {
  for (const std::uint64_t pair : pairs_of(text)) texts_of_[pair].push_back(static_cast<std::uint32_t>(count_));
  ++count_;
}

std::optional<Wording::Match> Wording::best(std::string_view words) const {
  int total = 0;
  std::unordered_map<std::uint32_t, int> found;
  for (const std::uint64_t pair : pairs_of(words)) {
    const auto texts = texts_of_.find(pair);
    const std::size_t having = texts == texts_of_.end() ? 0 : texts->second.size();
    if (having > most_texts) continue;
    const int heavy = weight(count_, having);
    total += heavy;
    if (having == 0) continue;
    for (const std::uint32_t text : texts->second) found[text] += heavy;
  }
  std::optional<Match> best;
  for (const auto& [text, sum] : found) {
    const int likeness = sum * 100 / total;
    if (!best || likeness > best->likeness || (likeness == best->likeness && text < best->index))
      best = Match{text, likeness};
  }
  return best;
}

}  // namespace comparison::detail
FAZHI_END_NAMESPACE

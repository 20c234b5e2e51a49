#include "comparison/wording.hpp"

#include <fazhi/core/utf8.hpp>

#include <gsl/span>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace comparison::detail {
namespace {

constexpr std::size_t most_characters = 2000;  // of a text that are looked at
// A pair that more texts have than this tells nothing, and following it would cost time without bound.
constexpr std::size_t most_texts = 256;
// Putting in order begins with so many pairs of all texts, and goes on whenever they have doubled.
constexpr std::size_t least_to_tidy = 65'536;
// Of the texts that have a pair, over all pairs of one query: so that many long texts of the same words cost no more.
constexpr std::size_t most_work = 16'384;

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

/// The characters that make words; the text itself where there are none.
std::string words_in(std::string_view text) {
  std::string words;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_word(utf8::next(text, at))) words.append(text.substr(begin, at - begin));
  }
  return words.empty() ? std::string(text) : words;
}

}  // namespace

void Wording::add(std::string_view text, std::string_view words) {
  for (const std::uint64_t pair : pairs_of(text))
    if (!std::binary_search(common_.begin(), common_.end(), pair))
      having_.push_back({pair, static_cast<std::uint32_t>(count_)});
  is_tidy_ = false;
  if (having_.size() >= std::max(tidy_at_, least_to_tidy)) tidy();
  same_as_.emplace(words_in(words), count_);
  found_.push_back(0);
  ++count_;
}

void Wording::tidy() {
  std::sort(having_.begin(), having_.end(),
            [](const Having& a, const Having& b) { return a.pair != b.pair ? a.pair < b.pair : a.text < b.text; });
  const auto old_common = static_cast<std::ptrdiff_t>(common_.size());
  auto kept = having_.begin();
  for (auto run = having_.begin(); run != having_.end();) {
    const auto end = std::find_if(run, having_.end(), [&](const Having& one) { return one.pair != run->pair; });
    if (static_cast<std::size_t>(end - run) > most_texts)
      common_.push_back(run->pair);
    else
      kept = kept == run ? end : std::move(run, end, kept);
    run = end;
  }
  having_.erase(kept, having_.end());
  std::inplace_merge(common_.begin(), common_.begin() + old_common, common_.end());
  is_tidy_ = true;
  tidy_at_ = having_.size() * 2;
}

std::optional<Wording::Match> Wording::best(std::string_view words) {
  const auto same = same_as_.find(words_in(words));
  if (same != same_as_.end()) return Match{same->second, 100};

  if (!is_tidy_) tidy();
  const auto by_pair = [](const Having& a, const Having& b) { return a.pair < b.pair; };
  using Texts = gsl::span<const Having>;
  std::vector<Texts> asked;  // for each pair, the texts that have it
  for (const std::uint64_t pair : pairs_of(words)) {
    if (std::binary_search(common_.begin(), common_.end(), pair)) continue;
    const auto [first, last] = std::equal_range(having_.begin(), having_.end(), Having{pair, 0}, by_pair);
    asked.emplace_back(having_.data() + (first - having_.begin()), static_cast<std::size_t>(last - first));
  }
  std::stable_sort(asked.begin(), asked.end(), [](const Texts& a, const Texts& b) { return a.size() < b.size(); });

  int total = 0;
  std::size_t work = 0;
  for (const Texts& texts : asked) {
    work += texts.size();
    if (work > most_work) break;
    const int heavy = weight(count_, texts.size());
    total += heavy;
    for (const Having& one : texts) {
      if (found_[one.text] == 0) touched_.push_back(one.text);
      found_[one.text] += heavy;
    }
  }
  std::optional<Match> best;
  for (const std::uint32_t text : touched_) {
    const int likeness = found_[text] * 100 / total;
    if (!best || likeness > best->likeness || (likeness == best->likeness && text < best->index))
      best = Match{text, likeness};
    found_[text] = 0;
  }
  touched_.clear();
  return best;
}

}  // namespace comparison::detail
FAZHI_END_NAMESPACE

#include "rules/engine/text_signs.hpp"

#include <algorithm>
#include <functional>

FAZHI_BEGIN_NAMESPACE
namespace rules::detail {

void SignsByText::sort() {
  for (std::size_t i = 0; i < texts_.size(); ++i) by_place_.push_back(i);
  std::sort(by_place_.begin(), by_place_.end(), [this](std::size_t a, std::size_t b) {
    return std::less<>()(texts_[a].text.data(), texts_[b].text.data());
  });
}

/// Texts that are looked at and not asked for are passed over, a few at a time.
std::size_t SignsByText::number_of(std::string_view text) {
  constexpr std::size_t farthest = 4;
  const auto is_it = [&](std::size_t i) { return texts_[i].text.data() == text.data(); };
  for (std::size_t i = next_; i < std::min(next_ + farthest, texts_.size()); ++i)
    if (is_it(i)) return i;
  if (by_place_.empty()) sort();
  const auto found =
      std::lower_bound(by_place_.begin(), by_place_.end(), text.data(),
                       [this](std::size_t i, const char* at) { return std::less<>()(texts_[i].text.data(), at); });
  return found != by_place_.end() && is_it(*found) ? *found : texts_.size();
}

unsigned SignsByText::of(std::string_view text) {
  const std::size_t number = number_of(text);
  if (number == texts_.size()) return sign::all;
  next_ = number + 1;
  return signs_[number];
}

}  // namespace rules::detail
FAZHI_END_NAMESPACE

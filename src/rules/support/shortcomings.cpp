#include "rules/support/shortcomings.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Names of shortcomings in general, and the words that stand around them in a heading.
constexpr std::string_view names[] = {"问题", "問題",     "不足", "短板", "弱项", "困难",
                                      "差距", "薄弱环节", "原因", "挑战", "难点", "堵点"};
constexpr std::string_view around[] = {"存在", "主要", "突出", "一些", "几个", "当前", "目前", "工作",
                                       "之处", "方面", "面临", "的",   "还",   "仍",   "和",   "及",
                                       "与",   "其",   "、",   "。",   "：",   ":",    " ",    "　"};

template <class Words>
std::size_t length_at_begin(std::string_view text, const Words& words) {
  const auto* const word = std::find_if(std::begin(words), std::end(words),
                                        [&](std::string_view one) { return text.substr(0, one.size()) == one; });
  return word == std::end(words) ? 0 : word->size();
}

/// Whether a title holds nothing but such words: 存在的主要问题, 不足及原因.
bool is_mere_heading(std::string_view title) {
  bool named = false;
  while (!title.empty()) {
    const std::size_t name = length_at_begin(title, names);
    const std::size_t length = name != 0 ? name : length_at_begin(title, around);
    if (length == 0) return false;
    named = named || name != 0;
    title.remove_prefix(length);
  }
  return named;
}

}  // namespace

diag::Pointer PlacedShortcoming::at() const {
  const diag::Pointer at = section->at / "shortcomings" / item;
  return aspect ? at / "aspects" / *aspect : at;
}

std::vector<PlacedShortcoming> shortcomings_of(const Placed& section) {
  std::vector<PlacedShortcoming> all;
  const auto& items = section.section->shortcomings;
  all.reserve(items.size());
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].aspects.empty() || !is_mere_heading(items[i].title)) {
      all.push_back({&items[i], &section, i});
      continue;
    }
    for (std::size_t k = 0; k < items[i].aspects.size(); ++k)
      all.push_back({&items[i].aspects[k], &section, i, k, &items[i]});
  }
  return all;
}

}  // namespace rules
FAZHI_END_NAMESPACE

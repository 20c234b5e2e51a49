#include "rules/support/terms.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <array>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Words that say how things are or will be, and not what they are.
constexpr std::string_view common_words[] = {
    "法治政府建设", "法治政府", "法治建设", "进一步", "不到位", "不平衡", "不充分", "不均衡", "主要是", "下一步",
    "工作",         "建设",     "不足",     "不够",   "有待",   "存在",   "问题",   "需要",   "加强",   "提升",
    "提高",         "仍然",     "依然",     "部分",   "个别",   "一些",   "方面",   "能力",   "水平",   "力度",
    "短板",         "薄弱",     "差距",     "完善",   "健全",   "推进",   "深入",   "落实",   "情况",   "要求",
    "相关",         "有关",     "开展",     "全面",   "持续",   "推动",   "强化",   "主要",   "原因",   "由于",
    "因为",         "导致",     "造成",     "较为",   "还有",   "不强",   "不高",   "不多",   "不大",   "不深",
    "不严",         "一是",     "二是",     "三是",   "四是",   "五是",   "年度",   "今年",   "明年",   "本局",
    "我局",         "我县",     "我市",     "我区",   "我镇",   "我省",   "全县",   "全市",   "全区",   "全局",
    "全省",         "同时",     "以及",     "以来",   "目前",   "当前",   "相对",   "比较",   "时代",   "新的",
    "任务",         "机制",     "制度",     "作用",   "发挥",   "措施",   "确保",   "切实",   "积极",   "努力",
    "做好",         "抓好",     "继续",     "坚持",   "进行",   "实现",   "促进",   "保障",   "能够",   "可以",
    "不断",         "成效",     "效果",     "质量",   "监管",   "领域",   "人员",   "監管",   "領域",   "人員"};

/// Words for one matter that reports name in turn by any of them: who does the work, how the law is made known, and
/// what is done by machines.
struct Matter {
  std::uint32_t key;  // no pair of characters is so small
  std::string_view word;
};
constexpr Matter matters[] = {{1, "队伍"},   {1, "人员"}, {1, "力量"},   {1, "人才"},     {1, "干部"}, {1, "培训"},
                              {1, "编制"},   {1, "素质"}, {1, "隊伍"},   {1, "人員"},     {2, "普法"}, {2, "宣传"},
                              {2, "学法"},   {2, "守法"}, {2, "宣傳"},   {2, "法律知识"}, {3, "智慧"}, {3, "数字"},
                              {3, "信息化"}, {3, "平台"}, {3, "互联网"}, {3, "数据"},     {3, "數字"}};

/// Whose 人员 are served or watched, and do not do the work.
constexpr std::string_view served[] = {"从业", "务工", "從業", "務工"};

bool is_served(std::string_view text, std::size_t at) {
  return std::any_of(std::begin(served), std::end(served), [&](std::string_view word) {
    return at >= word.size() && text.substr(at - word.size(), word.size()) == word;
  });
}

bool is_staff(std::string_view word) { return word == "人员" || word == "人員"; }

/// How many slots may be looked at for one key.
constexpr std::size_t nearest = 16;

constexpr char32_t first_han = U'\u4E00';
constexpr std::size_t count_of_han = 0x5200;
constexpr bool is_han(char32_t point) { return point >= first_han && point < first_han + count_of_han; }

struct Word {
  std::string_view text;
  std::uint32_t matter = 0;  ///< 0 of a common word
  std::uint16_t head = 0;    ///< its first character, counted from the first of all
  std::uint32_t next = 0;    ///< the bytes of its second one
};

constexpr std::size_t width = 3;  // of a Chinese character, in bytes

/// The bytes of the character at `at` as one number; 0 behind the end.
constexpr std::uint32_t bytes_at(std::string_view text, std::size_t at) {
  if (at + width > text.size()) return 0;
  return (std::uint32_t{utf8::detail::byte(text, at)} << 16U) |
         (std::uint32_t{utf8::detail::byte(text, at + 1)} << 8U) | utf8::detail::byte(text, at + 2);
}

/// All these words by their first character, so that most characters of a text are looked up in no list.
class Words {
 public:
  constexpr Words() {
    for (const std::string_view word : common_words) add(word, 0);
    for (const Matter& matter : matters) add(matter.word, matter.key);
    for (std::size_t i = count; i-- > 0;) first_[words_[i].head] = static_cast<std::uint8_t>(i + 1);
  }

  /// The first of those that begin with a Chinese character, the longest of them; null: there is none.
  constexpr const Word* of(char32_t point) const {
    const std::size_t first = first_[point - first_han];
    return first == 0 ? nullptr : &words_[first - 1];
  }

 private:
  static constexpr std::size_t count = std::size(common_words) + std::size(matters);
  static_assert(count < 256, "one byte tells them apart");

  constexpr void add(std::string_view text, std::uint32_t matter) {
    std::size_t begin = 0;
    const Word word{text, matter, static_cast<std::uint16_t>(utf8::next(text, begin) - first_han),
                    bytes_at(text, width)};
    std::size_t at = added_++;
    for (; at > 0 && is_before(word, words_[at - 1]); --at) words_[at] = words_[at - 1];
    words_[at] = word;
  }
  static constexpr bool is_before(const Word& a, const Word& b) {
    return a.head != b.head ? a.head < b.head : a.text.size() > b.text.size();
  }

  std::array<Word, count + 1> words_{};  ///< behind the last one, one that is none
  std::array<std::uint8_t, count_of_han> first_{};
  std::size_t added_ = 0;
};

constexpr Words words;

/// The Chinese character at `at`, counted from 1; 0 for any other. Moves behind it.
std::uint32_t han_at(std::string_view text, std::size_t& at) {
  const char32_t point = utf8::next(text, at);
  return is_han(point) ? static_cast<std::uint32_t>(point - first_han + 1) : 0;
}

/// Gives each key of a text, in its order and as often as it stands there, until `take` does not want another; false
/// then.
template <class Take>
bool each_key(std::string_view text, Take take) {
  std::uint32_t before = 0;
  std::size_t common_end = 0;  // of the common word that is being passed over
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    std::uint32_t here = han_at(text, at);
    const Word* const first = here == 0 ? nullptr : words.of(first_han + here - 1);
    const std::uint32_t next = first == nullptr ? 0 : bytes_at(text, at);
    for (const Word* word = first; word != nullptr; word = word[1].head == first->head ? word + 1 : nullptr) {
      if (word->next != next || (word->matter == 0 && begin < common_end)) continue;
      if (text.compare(begin, word->text.size(), word->text) != 0) continue;
      if (word->matter == 0)
        common_end = begin + word->text.size();
      else if ((!is_staff(word->text) || !is_served(text, begin)) && !take(word->matter))
        return false;
    }
    if (begin < common_end) here = 0;
    if (before != 0 && here != 0 && !take((before << 16U) | (here - 1))) return false;
    before = here;
  }
  return true;
}

}  // namespace

void Terms::add(std::string_view text) {
  each_key(text, [this](std::uint32_t key) {
    add_key(key);
    return true;
  });
}

bool Terms::meets(std::string_view text) const {
  return !each_key(text, [this](std::uint32_t key) { return !has(key); });
}

std::size_t Terms::slot_of(std::uint32_t key) const {
  return static_cast<std::size_t>((key * std::uint64_t{0x9E3779B97F4A7C15}) >> 32U) & (slots_.size() - 1);
}

bool Terms::has(std::uint32_t key) const {
  if (slots_.empty()) return false;
  const std::size_t first = slot_of(key);
  for (std::size_t i = 0; i < nearest; ++i) {
    const std::uint32_t slot = slots_[(first + i) & (slots_.size() - 1)];
    if (slot == key) return true;
    if (slot == 0) return false;
  }
  return crowded_.count(key) != 0;
}

/// Puts a key where there is room for it; false where it was there.
bool Terms::put(std::uint32_t key) {
  const std::size_t first = slot_of(key);
  for (std::size_t i = 0; i < nearest; ++i) {
    std::uint32_t& slot = slots_[(first + i) & (slots_.size() - 1)];
    if (slot == key) return false;
    if (slot != 0) continue;
    slot = key;
    return true;
  }
  return crowded_.insert(key).second;
}

void Terms::grow() {
  constexpr std::size_t least = 256;
  slots_.assign(std::max(least, 2 * slots_.size()), 0);
  crowded_.clear();
  for (const std::uint32_t key : keys_) put(key);
}

void Terms::add_key(std::uint32_t key) {
  if (2 * keys_.size() >= slots_.size()) grow();
  if (put(key)) keys_.push_back(key);
}

}  // namespace rules
FAZHI_END_NAMESPACE

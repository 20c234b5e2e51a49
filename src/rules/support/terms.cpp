#include "rules/support/terms.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Words that say how things are or will be, and not what they are.
constexpr std::u32string_view common_words[] = {
    U"法治政府建设", U"法治政府", U"法治建设", U"进一步", U"不到位", U"不平衡", U"不充分", U"不均衡", U"主要是",
    U"下一步",       U"工作",     U"建设",     U"不足",   U"不够",   U"有待",   U"存在",   U"问题",   U"需要",
    U"加强",         U"提升",     U"提高",     U"仍然",   U"依然",   U"部分",   U"个别",   U"一些",   U"方面",
    U"能力",         U"水平",     U"力度",     U"短板",   U"薄弱",   U"差距",   U"完善",   U"健全",   U"推进",
    U"深入",         U"落实",     U"情况",     U"要求",   U"相关",   U"有关",   U"开展",   U"全面",   U"持续",
    U"推动",         U"强化",     U"主要",     U"原因",   U"由于",   U"因为",   U"导致",   U"造成",   U"较为",
    U"还有",         U"不强",     U"不高",     U"不多",   U"不大",   U"不深",   U"不严",   U"一是",   U"二是",
    U"三是",         U"四是",     U"五是",     U"年度",   U"今年",   U"明年",   U"本局",   U"我局",   U"我县",
    U"我市",         U"我区",     U"我镇",     U"我省",   U"全县",   U"全市",   U"全区",   U"全局",   U"全省",
    U"同时",         U"以及",     U"以来",     U"目前",   U"当前",   U"相对",   U"比较",   U"时代",   U"新的",
    U"任务",         U"机制",     U"制度",     U"作用",   U"发挥",   U"措施",   U"确保",   U"切实",   U"积极",
    U"努力",         U"做好",     U"抓好",     U"继续",   U"坚持",   U"进行",   U"实现",   U"促进",   U"保障",
    U"能够",         U"可以",     U"不断",     U"成效",   U"效果",   U"质量",   U"监管",   U"领域",   U"人员",
    U"監管",         U"領域",     U"人員"};

/// Words for one matter that reports name in turn by any of them: who does the work, how the law is made known, and
/// what is done by machines.
struct Matter {
  std::uint64_t key;  // no pair of characters is so small
  std::u32string_view word;
};
constexpr Matter matters[] = {{1, U"队伍"},     {1, U"人员"}, {1, U"力量"}, {1, U"人才"},   {1, U"干部"},
                              {1, U"培训"},     {1, U"编制"}, {1, U"素质"}, {1, U"隊伍"},   {1, U"人員"},
                              {2, U"普法"},     {2, U"宣传"}, {2, U"学法"}, {2, U"守法"},   {2, U"宣傳"},
                              {2, U"法律知识"}, {3, U"智慧"}, {3, U"数字"}, {3, U"信息化"}, {3, U"平台"},
                              {3, U"互联网"},   {3, U"数据"}, {3, U"數字"}};

/// Whose 人员 are served or watched, and do not do the work.
constexpr std::u32string_view served[] = {U"从业", U"务工", U"從業", U"務工"};

bool is_served(const std::u32string& text, std::size_t at) {
  return std::any_of(std::begin(served), std::end(served), [&](std::u32string_view word) {
    return at >= word.size() && text.compare(at - word.size(), word.size(), word.data(), word.size()) == 0;
  });
}

bool names(const std::u32string& text, const Matter& matter) {
  const bool staff = matter.word == U"人员" || matter.word == U"人員";
  for (auto at = text.find(matter.word); at != text.npos; at = text.find(matter.word, at + 1))
    if (!staff || !is_served(text, at)) return true;
  return false;
}

bool is_han(char32_t point) { return point >= U'\u4E00' && point <= U'\u9FFF'; }

/// What may begin at a character, so that most are looked up in no list.
class Beginnings {
 public:
  Beginnings() {
    for (const std::u32string_view word : common_words) mark(word.front(), common);
    for (const Matter& matter : matters) mark(matter.word.front(), of_matter);
  }

  bool is_common(char32_t point) const { return has(point, common); }
  bool is_of_matter(char32_t point) const { return has(point, of_matter); }

 private:
  enum Bit : std::uint8_t { common = 1, of_matter = 2 };
  static constexpr char32_t first = U'\u4E00';
  static constexpr std::size_t count = 0x5200;

  void mark(char32_t point, Bit bit) {
    std::uint8_t& bits = bits_[point - first];
    bits = static_cast<std::uint8_t>(bits | bit);
  }
  bool has(char32_t point, Bit bit) const {
    return point >= first && point - first < count && (bits_[point - first] & bit) != 0;
  }

  std::array<std::uint8_t, count> bits_{};
};

const Beginnings& beginnings() {
  static const Beginnings all;
  return all;
}

/// The length of the common word at `at`, the longest first, or 0.
std::size_t common_at(const std::u32string& text, std::size_t at) {
  if (!beginnings().is_common(text[at])) return 0;
  std::size_t longest = 0;
  for (const std::u32string_view word : common_words)
    if (word.front() == text[at] && word.size() > longest &&
        text.compare(at, word.size(), word.data(), word.size()) == 0)
      longest = word.size();
  return longest;
}

}  // namespace

void Terms::add(std::string_view text) {
  std::u32string points;
  points.reserve(text.size() / 3 + 1);
  bool of_matter = false;
  for (std::size_t at = 0; at < text.size();) {
    points += utf8::next(text, at);
    of_matter = of_matter || beginnings().is_of_matter(points.back());
  }
  if (of_matter)
    for (const Matter& matter : matters)
      if (names(points, matter)) pairs_.push_back(matter.key);
  char32_t before = 0;
  for (std::size_t at = 0; at < points.size();) {
    const std::size_t common = common_at(points, at);
    const char32_t here = common == 0 && is_han(points[at]) ? points[at] : 0;
    if (before != 0 && here != 0) pairs_.push_back((static_cast<std::uint64_t>(before) << 32U) | here);
    before = here;
    at += std::max<std::size_t>(common, 1);
  }
}

const std::vector<std::uint64_t>& Terms::sorted() const {
  if (sorted_ != pairs_.size()) {
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    sorted_ = pairs_.size();
  }
  return pairs_;
}

std::size_t Terms::size() const { return sorted().size(); }

bool Terms::meets(const Terms& other) const {
  const auto& others = other.sorted();
  return std::any_of(pairs_.begin(), pairs_.end(),
                     [&](std::uint64_t pair) { return std::binary_search(others.begin(), others.end(), pair); });
}

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"
#include "rules/support/chains.hpp"
#include "rules/support/ordinals.hpp"

#include <algorithm>
#include <array>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { missing, repeated, starts_late, unmarked };

/// Members that count on from one another, with what is wrong among them.
struct Chain {
  struct Break {
    std::size_t member = 0;
    Says says = missing;
    int due = 0;
  };
  std::vector<const ChainMark*> members;
  std::vector<Break> breaks;
  int expected = 2;
  bool gap = false;       ///< a number between its members is written in another way
  bool repeated = false;  ///< its last member has the number of the one before
};

/// Where a text of a scope is looked through: from one mark to the next.
struct Stretch {
  std::size_t first_text = 0;
  std::size_t from = 0;
  std::size_t last_text = 0;
  std::size_t to = 0;
};

bool any_of(const ChainScope& scope, Stretch stretch, const std::vector<std::string>& words) {
  for (std::size_t i = stretch.first_text; i <= stretch.last_text && i < scope.texts.size(); ++i) {
    std::string_view text = scope.texts[i].text;
    if (i == stretch.last_text) text = text.substr(0, stretch.to);
    if (i == stretch.first_text) text = text.substr(std::min(stretch.from, text.size()));
    for (const std::string& word : words)
      if (text.find(word) != std::string_view::npos) return true;
  }
  return false;
}

/// How else a member of that number may begin.
std::vector<std::string> other_ways(int value) {
  const std::string chinese = chinese_number(value);
  const std::string arabic = std::to_string(value);
  std::vector<std::string> ways;
  for (const char* before : {"，", "。", "；", "：", ",", ";", ":", "第", "其", "（", "(", " ", "\n"})
    ways.push_back(before + chinese);
  for (const char* behind : {"是", "要", "、"}) ways.push_back(chinese + behind);
  for (const char* behind : {".", "．", "、", "）", ")"}) ways.push_back(arabic + behind);
  if (value == 1) ways.insert(ways.end(), {"首先", "一方面"});
  if (value == 2) ways.insert(ways.end(), {"其次", "另一方面", "再者"});
  if (value == 3) ways.insert(ways.end(), {"再次"});
  return ways;
}

/// Follows the chains of one scope; a chain may stand inside a member of another.
class Counter {
 public:
  Counter(const ChainScope& scope, Findings& found) : scope_(scope), found_(found) {}

  void run() {
    for (const ChainMark& mark : scope_.marks) take(mark);
    for (auto& chains : open_) close_down_to(chains, 0);
  }

 private:
  using Open = std::vector<Chain>;
  static constexpr std::size_t deepest = 8;

  void take(const ChainMark& mark) {
    Open& is = open_[static_cast<std::size_t>(ChainStyle::is)];
    Open& chains = open_[static_cast<std::size_t>(mark.number.style)];
    // 一是 … 二是 … 三加强 …: the third has lost its 是.
    if (mark.number.style == ChainStyle::bare && chains.empty() && !is.empty() &&
        is.back().expected == mark.number.value) {
      is.back().breaks.push_back({is.back().members.size(), unmarked, mark.number.value});
      return append(is.back(), mark);
    }
    if (mark.number.value == 1 || chains.empty()) return begin(chains, mark);
    for (std::size_t i = chains.size(); i-- > 0;) {
      if (chains[i].expected != mark.number.value) continue;
      close_down_to(chains, i + 1);
      return append(chains[i], mark);
    }
    mismatch(chains, mark);
  }

  void begin(Open& chains, const ChainMark& mark) {
    if (chains.size() == deepest) {
      report(chains.front());
      chains.erase(chains.begin());
    }
    chains.emplace_back();
    append(chains.back(), mark);
  }

  static void append(Chain& chain, const ChainMark& mark) {
    chain.members.push_back(&mark);
    chain.expected = mark.number.value + 1;
    chain.repeated = false;
  }

  void mismatch(Open& chains, const ChainMark& mark) {
    Chain& chain = chains.back();
    // 首先 … 二是 … begins another list.
    if (mark.number.value == 2 && any_of(scope_, between(chain, mark), {"首先", "其一", "一方面"}))
      return begin(chains, mark);
    const int due = chain.expected;
    const bool jumps = mark.number.value > due;
    // 一是 二是 二是 四是: the repeated one stands for the third.
    const bool behind_repeated = chain.repeated && mark.number.value == chain.expected + 1;
    if (behind_repeated) return append(chain, mark);
    if (jumps && written_otherwise(chain, mark))
      chain.gap = true;
    else
      chain.breaks.push_back({chain.members.size(), jumps ? missing : repeated, chain.expected});
    append(chain, mark);
    chain.repeated = mark.number.value + 1 == due;
  }

  /// Whether the number that is due stands between the last member and this one in another form.
  bool written_otherwise(const Chain& chain, const ChainMark& mark) const {
    const ChainMark& last = *chain.members.back();
    for (const ChainMark* other = &last + 1; other < &mark; ++other)
      if (other->number.value == chain.expected) return true;
    return any_of(scope_, between(chain, mark), other_ways(chain.expected));
  }

  static Stretch between(const Chain& chain, const ChainMark& mark) {
    const ChainMark& last = *chain.members.back();
    return {last.text, last.behind, mark.text, begin_of(mark)};
  }
  /// The number of an item stands before its first text.
  static std::size_t begin_of(const ChainMark& mark) { return mark.behind == 0 ? 0 : mark.within.begin; }

  /// What stands before a mark, as far back as the first member of its list may be.
  Stretch before(const ChainMark& mark) const {
    constexpr std::size_t farthest = 2000;
    Stretch stretch{mark.text, 0, mark.text, begin_of(mark)};
    std::size_t bytes = stretch.to;
    while (bytes < farthest && stretch.first_text > 0) bytes += scope_.texts[--stretch.first_text].text.size() + 1;
    if (bytes > farthest) stretch.from = bytes - farthest;
    return stretch;
  }

  void close_down_to(Open& chains, std::size_t left) {
    for (; chains.size() > left; chains.pop_back()) report(chains.back());
  }

  void report(Chain& chain) {
    const ChainMark& first = *chain.members.front();
    if (first.number.value == 2 && chain.members.size() > 1 && !any_of(scope_, before(first), other_ways(1)))
      chain.breaks.insert(chain.breaks.begin(), {0, starts_late, 1});
    for (const Chain::Break& broken : chain.breaks) {
      const ChainMark& mark = *chain.members[broken.member];
      const std::string due = broken.says == unmarked ? std::string(mark.printed) + "是" : with_value(mark, broken.due);
      Finding finding = found_.add(broken.says, mark.at, {std::string(mark.printed), due});
      finding.within(mark.within);
      if (broken.says == unmarked)
        finding.fix({{"补上“是”", "add 是"}, false, {{mark.at, mark.within, due, std::nullopt}}});
      else if (&broken == &chain.breaks.front() && !chain.gap && chain.members.size() <= most_counted)
        finding.fix(renumbering(chain));
    }
  }

  static diag::Fix renumbering(const Chain& chain) {
    diag::Fix fix{{"按次序重新编号", "number them in order"}, false, {}};
    for (std::size_t i = 0; i < chain.members.size(); ++i) {
      const ChainMark& mark = *chain.members[i];
      const int rank = static_cast<int>(i) + 1;
      if (mark.number.value != rank) fix.edits.push_back({mark.at, mark.within, with_value(mark, rank), std::nullopt});
    }
    return fix;
  }

  const ChainScope& scope_;
  Findings& found_;
  std::array<Open, 4> open_;  ///< by style
};

void check(const Subject& subject, Findings& found) {
  for (const ChainScope& scope : subject.gathered().scopes()) Counter(scope, found).run();
}

}  // namespace

constexpr Rule ordinals_contiguous =
    rule("ordinals-contiguous")
        .severity(diag::Severity::warning)
        .category(Category::form)
        .basis("fazhi-format", "列举的次序", "the order of what is listed")
        .catches("“一是”“二是”的列举漏号或重号", "a chain of 一是, 二是 in which a number is lost or comes twice")
        .fixable(Fixable::unsafely)
        .titled("“一是、二是、三是”依次列举", "What is listed as 一是, 二是, 三是 is counted without a break")
        .says("“{0}”之前缺“{1}”", "“{1}” is missing before “{0}”")
        .says("“{0}”重复，此处应为“{1}”", "“{0}” comes again; “{1}” is due here")
        .says("列举从“{0}”开始，缺“{1}”", "the list begins with “{0}”; “{1}” is missing")
        .says("列举中的“{0}”应写作“{1}”", "“{0}” in this list should read “{1}”")
        .example("一是健全制度。二是加强培训。三是严格考核。", "一是健全制度。三是严格考核。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

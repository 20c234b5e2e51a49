#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"
#include "rules/support/chains.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/ordinals.hpp"

#include <fazhi/core/utf8.hpp>

#include "core/scan_text.hpp"
#include <algorithm>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

bool is_one_of(char32_t point, std::u32string_view points) { return points.find(point) != points.npos; }
bool is_han(char32_t point) { return point >= 0x4E00 && point <= 0x9FFF; }
bool is_digit(char32_t point) { return point >= U'0' && point <= U'9'; }
bool starts_with(std::string_view text, std::string_view words) { return text.substr(0, words.size()) == words; }

char32_t point_at(std::string_view text, std::size_t at) { return at < text.size() ? utf8::next(text, at) : U'\0'; }

/// A number from 2 to 20, as 三, 两 or 3, and where it ends.
struct Count {
  int value = 0;
  std::size_t end = 0;
};

/// Whether a number from 2 on may begin with it.
bool may_count(char32_t point) { return is_digit(point) || numeral_value(point) > 1 || point == U'两'; }

Count count_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  if (point_at(text, at) == U'两') {
    utf8::next(text, end);
    return {2, end};
  }
  const bool arabic = is_digit(point_at(text, at));
  while (end < text.size() && end - at < 12) {
    const char32_t point = point_at(text, end);
    if (arabic ? !is_digit(point) : numeral_value(point) == 0) break;
    utf8::next(text, end);
  }
  const auto ordinal = end == at ? std::nullopt : ordinal_of(text.substr(at, end - at));
  if (!ordinal || ordinal->value < 2 || ordinal->value > 20) return {};
  return {ordinal->value, end};
}

/// What a text announces: so many of something.
struct Announcement {
  int count = 0;
  Range numeral;
  Range words;             ///< with what is counted
  std::string_view each;   ///< the word that each of them begins with; empty where any may
  std::size_t behind = 0;  ///< where the list begins
};

/// What is counted in an announcement before a colon. What is not abstract counts things of the world: 3家企业.
bool counts_points(std::string_view words) {
  if (starts_with(words, "方面") || starts_with(words, "点") || starts_with(words, "条")) return true;
  for (const std::string_view counter : {"个", "项", "大", "类", "种"})
    if (starts_with(words, counter)) words.remove_prefix(counter.size());
  for (const std::string_view noun : {"方面", "问题", "不足", "短板", "弱项", "差距", "原因", "措施", "举措", "工作",
                                      "任务", "环节", "重点", "抓手", "行动", "特点", "亮点", "做法", "层面", "目标"})
    if (words.find(noun) != std::string_view::npos) return true;
  return false;
}

/// 三个方面的问题： at `at`, with the list right behind the colon or at the end of the text.
std::optional<Announcement> before_colon(std::string_view text, std::size_t at) {
  const Count count = count_at(text, at);
  if (count.value == 0) return std::nullopt;
  std::size_t end = count.end;
  for (int points = 0; points < 12 && is_han(point_at(text, end)); ++points) utf8::next(text, end);
  if (!is_one_of(point_at(text, end), U":：")) return std::nullopt;
  const std::size_t colon = end;
  utf8::next(text, end);
  while (is_one_of(point_at(text, end), U" \t\r\n\u3000")) utf8::next(text, end);
  // Things of the world count where their names are listed: 3项制度：《…》《…》.
  if (!counts_points(text.substr(count.end, colon - count.end)) && !is_one_of(point_at(text, end), U"“《"))
    return std::nullopt;
  return Announcement{count.value, {at, count.end}, {at, colon}, "", end};
}

/// 五个聚焦, 三加强 at `at`, inside quotation marks.
std::optional<Announcement> in_quotes(std::string_view text, std::size_t at) {
  const Count count = count_at(text, at);
  if (count.value == 0) return std::nullopt;
  std::size_t begin = count.end;
  if (point_at(text, begin) == U'个') utf8::next(text, begin);
  std::size_t end = begin;
  for (int points = 0; points < 2 && is_han(point_at(text, end)); ++points) utf8::next(text, end);
  if (utf8::length(text.substr(begin, end - begin)) != 2 || !is_one_of(point_at(text, end), U"”\"、」"))
    return std::nullopt;
  return Announcement{count.value, {at, count.end}, {at, end}, text.substr(begin, end - begin), end};
}

constexpr scan::CodePointSet turning(U":：“”");

/// More bytes than the longest announcement has before its colon, so that a scan may begin there.
constexpr std::size_t reach = 64;

/// Where an announcement may begin, at `at` or behind it: near before a colon, or within quotation marks.
std::size_t next_candidate(std::string_view text, std::size_t at, bool quoted, scan::CodePointSearch& turns,
                           std::size_t& turn) {
  if (quoted) return at;
  if (turn < at) turn = turns.next(at);
  if (turn >= text.size()) return text.size();
  if (turn - at <= reach) return at;
  std::size_t begin = turn - reach;
  while (begin > at && (static_cast<unsigned char>(text[begin]) & 0xC0U) == 0x80U) --begin;
  return begin;
}

/// All announcements of a text, in its order.
std::vector<Announcement> announcements_in(std::string_view text) {
  std::vector<Announcement> all;
  char32_t before = U'\0';
  bool quoted = false;
  scan::CodePointSearch turns(turning, text);
  std::size_t turn = turns.next(0);
  for (std::size_t at = 0; (at = next_candidate(text, at, quoted, turns, turn)) < text.size();) {
    const char32_t point = point_at(text, at);
    std::optional<Announcement> found;
    if (may_count(point) && !is_digit(before) && !is_one_of(before, U"第.．一二三四五六七八九十百千万")) {
      if (quoted) found = in_quotes(text, at);
      if (!found) found = before_colon(text, at);
    }
    if (found) all.push_back(*found);
    if (point == U'“') quoted = true;
    if (point == U'”') quoted = false;
    before = point;
    utf8::next(text, at);
  }
  return all;
}

/// What follows an announcement: how many members, and where the last of them stands.
struct Listed {
  int count = 0;
  diag::Path last;
};

/// The text of a member behind its mark.
std::string_view words_of(const ChainScope& scope, const ChainMark& mark) {
  if (mark.text >= scope.texts.size()) return {};
  std::string_view text = scope.texts[mark.text].text.substr(mark.behind);
  if (mark.behind == 0 && starts_with(text, mark.printed)) text.remove_prefix(mark.printed.size());
  return text;
}

/// The chain whose first member is mark number `first`; what stands inside its members is left aside. None where a mark
/// fits nowhere, or a member does not begin with `each`.
std::optional<Listed> chain_from(const ChainScope& scope, std::size_t first, std::string_view each) {
  constexpr std::size_t deepest = 8;
  constexpr std::size_t longest = 200;
  const ChainStyle style = scope.marks[first].number.style;
  Listed listed;
  std::vector<int> expected;  // of the chain, and of those that are open inside it
  for (std::size_t i = first; i < std::min(scope.marks.size(), first + longest); ++i) {
    const ChainMark& mark = scope.marks[i];
    if (mark.number.style != style) continue;
    if (mark.number.value == 1) {
      if (expected.size() == deepest) expected.pop_back();
      expected.push_back(1);
    }
    while (!expected.empty() && expected.back() != mark.number.value) expected.pop_back();
    if (expected.empty()) return std::nullopt;
    ++expected.back();
    if (expected.size() > 1) continue;
    if (!starts_with(words_of(scope, mark), each)) return std::nullopt;
    ++listed.count;
    listed.last = mark.at;
  }
  return listed;
}

/// The names in “” or 《》 that a text lists from `at` to the end of the sentence; none where it goes on otherwise, as
/// with 等. A name may announce names itself, so that a text is passed once for each: hence a bound on both.
std::optional<Listed> names_from(const PlacedText& text, std::size_t at) {
  constexpr std::size_t longest_name = 240;
  constexpr int most_names = 40;
  Listed listed;
  std::size_t i = at;
  while (is_one_of(point_at(text.text, i), U"“《")) {
    const std::string_view close = point_at(text.text, i) == U'“' ? "”" : "》";
    const std::size_t end = text.text.substr(i, longest_name).find(close);
    if (end == std::string_view::npos || listed.count == most_names) return std::nullopt;
    ++listed.count;
    i += end + close.size();
    while (is_one_of(point_at(text.text, i), U"、和及与 ")) utf8::next(text.text, i);
  }
  listed.last = text.at;
  return i == text.text.size() || is_one_of(point_at(text.text, i), U"。；;") ? std::optional(listed) : std::nullopt;
}

/// The items below a part, where all of them are numbered （一） （二） … or 1. 2. … in order and begin with `each`.
std::optional<Listed> items_below(const OutlinePart& part, std::string_view each) {
  constexpr std::size_t most = 100;
  if (part.parts.size() > most) return std::nullopt;
  Listed listed;
  std::optional<OrdinalForm> form;
  for (const OutlinePart& below : part.parts) {
    const auto& ordinal = below.ordinal;
    if (!ordinal || (form && *form != ordinal->form) || ordinal->value != listed.count + 1) return std::nullopt;
    if (!starts_with(below.title, each)) return std::nullopt;
    form = ordinal->form;
    ++listed.count;
    listed.last = {below.at, "number"};
  }
  return listed;
}

/// The list that an announcement in text number `text` of the scope leads to.
std::optional<Listed> list_behind(const ChainScope& scope, std::size_t text, const Announcement& announced) {
  const std::string_view words = scope.texts[text].text;
  const bool at_end = announced.behind >= words.size();
  if (announced.each.empty() && is_one_of(point_at(words, announced.behind), U"“《"))
    return names_from(scope.texts[text], announced.behind);
  const auto next = std::partition_point(scope.marks.begin(), scope.marks.end(), [&](const ChainMark& mark) {
    return mark.text < text || (mark.text == text && mark.behind <= announced.behind);
  });
  if (next != scope.marks.end()) {
    const bool adjoins = next->text == text ? next->within.begin == announced.behind
                                            : at_end && next->text == text + 1 && next->behind <= next->within.size();
    const bool follows = next->text == text || scope.part == nullptr || scope.texts[text].at == scope.part->title_at;
    if (next->number.value != 1 || !(announced.each.empty() ? adjoins : follows)) return std::nullopt;
    return chain_from(scope, static_cast<std::size_t>(next - scope.marks.begin()), announced.each);
  }
  if (!scope.part || scope.part->parts.empty()) return std::nullopt;
  const bool last = text + 1 == scope.texts.size();
  const bool leads = announced.each.empty() ? at_end && last : last || scope.texts[text].at == scope.part->title_at;
  return leads ? items_below(*scope.part, announced.each) : std::nullopt;
}

std::string numeral_like(std::string_view printed, int value) {
  if (is_digit(point_at(printed, 0))) return std::to_string(value);
  return value == 2 ? "两" : chinese_number(value);
}

/// What text number `i` of the scope announces and is not kept.
void check_text(const ChainScope& scope, std::size_t i, Findings& found) {
  const PlacedText& text = scope.texts[i];
  for (const Announcement& announced : announcements_in(text.text)) {
    const auto listed = list_behind(scope, i, announced);
    if (!listed || listed->count < 2 || listed->count == announced.count) continue;
    const auto part_of = [&](Range range) { return text.text.substr(range.begin, range.size()); };
    Finding finding = found.add(text.at, {shortened(part_of(announced.words)), listed->count});
    finding.within(announced.words).see(listed->last, {"所列的最后一项", "the last that is listed"});
    if (listed->count > most_counted) continue;
    const std::string numeral = numeral_like(part_of(announced.numeral), listed->count);
    finding.fix(
        {{"改为“" + numeral + "”", "write " + numeral}, false, {{text.at, announced.numeral, numeral, std::nullopt}}});
  }
}

void check(const Subject& subject, Findings& found) {
  for (const ChainScope& scope : subject.gathered().scopes())
    for (std::size_t i = 0; i < scope.texts.size(); ++i)
      if ((scope.texts[i].signs & detail::sign::announcement) != 0) check_text(scope, i, found);
}

}  // namespace

constexpr Rule announced_count_kept =
    rule("announced-count-kept")
        .severity(diag::Severity::warning)
        .category(Category::form)
        .basis("fazhi-format", "所称项数与所列相符", "as many listed as announced")
        .catches("说“三项措施”，只列“一是”“二是”", "three measures are announced and two are listed")
        .fixable(Fixable::unsafely)
        .titled("所列项数与所称相符", "As many are listed as are announced")
        .says("称“{0}”，所列为{1}项", "“{0}” is announced; {1} are listed")
        .example("采取三项措施：一是健全制度；二是加强培训；三是严格考核。",
                 "采取三项措施：一是健全制度；二是加强培训。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "import/defects.hpp"
#include "import/vocabulary.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

// The most frequent family names in the order of their code points, without those that begin common words of reports:
// 成, 全, 安, 方, 高, 金, 万, 任, 于, 向, 易, 严, 尚.
constexpr std::u32string_view surnames =
    U"丁丛乔伍何余侯俞倪傅兰冯刘卜卢史叶吕吴周唐夏姚姜孔孙孟宋尤尹岳崔左庄庞康廖张彭徐戴施曹曾朱李杜杨林柯柳梁"
    U"梅榕樊欧武段殷毕毛江汤汪沈洪涂温滕潘焦熊牛王田申白石祁祝秦程章罗翁翟耿聂胡舒芦苏范莫萧葛董蒋蔡薛袁裴詹许"
    U"谢谭谷贺贾赖赵辛邓邢邱邵邹郑郝郭钟钱阎阮陆陈陶雷霍鞠韦韩顾颜马魏鲁黄黎龙龚";
// What stands in the words of reports and not in given names.
constexpr std::u32string_view no_names =
    U"的了和在是对等及有不行组织参加提供服务机构队伍员会议法律政府部门单位管理制度办案件库团代表评审查咨询意见"
    U"讲授培训与程全现场深入某余名人次个年月日省市县区镇乡村街道局厅委院所校厂店公司项目材料解责任职权落实推动"
    U"调作式序线油路业因从也为将把被让使由到按各本该其此并或但就都再还已未经过后前中内外上下又很更最工时复养西"
    U"羊地间木款财物围受向述问虑季救续水事稼请诉报申辩求";
// What may follow a name.
constexpr std::u32string_view behind_names = U"为作就对在担任到等围从以受应因被向的与和及同、,。;()“《讲授解主";

bool is_surname(char32_t c) { return std::binary_search(surnames.begin(), surnames.end(), c); }
bool in(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

/// Whether a name of `length` characters stands at `i`. The last of three may be any word's character where more of
/// them follows: 刘可为为.
bool is_name(const Glyphs& text, std::size_t i, std::size_t length) {
  if (!is_surname(text[i])) return false;
  for (std::size_t k = i + 1; k < i + length; ++k) {
    const bool doubled = k == i + 2 && text[k] == U'为' && text[k + 1] == U'为';
    if (!is_han(text[k]) || (in(no_names, text[k]) && !doubled)) return false;
  }
  return true;
}

/// The end of a name at `i` that is followed as names are, or `i`.
std::size_t name_end(const Glyphs& text, std::size_t i, Span line) {
  for (std::size_t length = 3; length >= 2; --length) {
    const std::size_t end = i + length;
    if (end > line.end || !is_name(text, i, length)) continue;
    if (end == line.end || in(behind_names, text[end]) || text.vocabulary().person_titles.at(text.all(), end) != 0)
      return end;
  }
  return i;
}

/// 任命…为, 聘请…担任: what stands between is a name.
bool is_appointed(const Glyphs& text, std::size_t i, std::size_t end) {
  constexpr std::u32string_view verbs[] = {U"任命", U"聘请", U"聘任", U"邀请"};
  const bool named = std::any_of(std::begin(verbs), std::end(verbs), [&](std::u32string_view verb) {
    return i >= verb.size() && text.starts(i - verb.size(), verb);
  });
  return named && (text[end] == U'为' || text.starts(end, U"担任"));
}

/// Words for many, which stand before what they do as well: 学生夏令营, 居民龙舟赛. A name behind them has a verb.
bool names_one_of(const Glyphs& text, std::size_t begin, std::size_t i, std::size_t end) {
  constexpr std::u32string_view groups[] = {U"学生", U"居民", U"职工", U"村民", U"员工", U"业主", U"患者", U"志愿者"};
  const bool group = std::any_of(std::begin(groups), std::end(groups), [&](std::u32string_view word) {
    return text.view({begin, i}) == word;
  });
  constexpr std::u32string_view verbs = U"为就对在担到从以因被向受";
  constexpr std::u32string_view events = U"赛营班展节课社会队周";
  return !group || (in(verbs, text[end]) && !in(events, text[end - 1]));
}

/// Whether what stands before `i` names who sends a person: a school, a firm, a court.
bool ends_institution(const Glyphs& text, std::size_t i, Span line) {
  constexpr std::u32string_view ends = U"校院所司学";
  return i > line.begin + 2 && in(ends, text[i - 1]);
}

}  // namespace

void find_private_persons(const Glyphs& text, Span line, DefectList& found) {
  const Lexicon& words = text.vocabulary();
  for (std::size_t i = line.begin; i + 1 < line.end && !found.full(); ++i) {
    if (i == line.begin || !is_surname(text[i])) continue;
    std::size_t end = name_end(text, i, line);
    if (end == i) continue;
    const bool titled = words.person_titles.at(text.all(), end) != 0 && ends_institution(text, i, line);
    const std::size_t role = words.person_roles.before(text.all(), i);
    const bool told = role != 0 && names_one_of(text, i - role, i, end);
    if (!told && !titled && !is_appointed(text, i, end)) continue;
    found.add({i, end}, DefectKind::private_person, Confidence::likely);
    // 律师王某、李某: those behind it are named alike.
    while (text[end] == U'、' && is_surname(text[end + 1])) {
      const std::size_t next = name_end(text, end + 1, line);
      if (next == end + 1) break;
      found.add({end + 1, next}, DefectKind::private_person, Confidence::likely);
      end = next;
    }
    i = end - 1;
  }
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

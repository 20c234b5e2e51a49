#include "rules/list.hpp"
#include "rules/support/section_texts.hpp"

#include <fazhi/core/utf8.hpp>

#include "core/scan_text.hpp"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// A word by which a report says that a leader did something, and which sort of thing that is.
struct Word {
  std::size_t sort;
  std::string_view text;
};

// clang-format off
constexpr Word words[] = {
    {0, "亲自部署"}, {0, "親自部署"}, {0, "工作亲自"},
    {1, "亲自过问"}, {1, "親自過問"}, {1, "问题亲自"},
    {2, "亲自协调"}, {2, "親自協調"}, {2, "环节亲自"},
    {3, "亲自督办"}, {3, "親自督辦"}, {3, "任务亲自"}, {3, "督办"}, {3, "督辦"},
    {4, "亲自"}, {4, "親自"}, {4, "带头"}, {4, "帶頭"}, {4, "带队"}, {4, "牵头"}, {4, "率先垂范"},
    {5, "学法"}, {5, "學法"}, {5, "学习"}, {5, "學習"}, {5, "中心组"}, {5, "中心組"}, {5, "法治课"},
    {6, "主持"}, {6, "召开"}, {6, "召開"}, {6, "常务会"}, {6, "党组会"}, {6, "党委会"}, {6, "专题会"}, {6, "议题"},
    {7, "述法"}, {7, "述职"}, {7, "述職"},
    {8, "法律顾问"}, {8, "法律顧問"}, {8, "公职律师"}, {8, "公職律師"},
    {9, "听取"}, {9, "聽取"}, {9, "汇报"}, {9, "匯報"},
    {10, "批示"}, {10, "审定"}, {10, "签批"}, {10, "签发"}, {10, "约谈"}, {10, "督查"}, {10, "督察"}, {10, "督导"}, {10, "批准"},
    {11, "督促"}, {11, "指导督"},
    {12, "工作要点"}, {12, "工作计划"}, {12, "年度计划"}, {12, "纳入"}, {12, "納入"}, {12, "责任书"}, {12, "责任清单"},
    {13, "出庭"}, {13, "应诉"}, {13, "旁听"}, {13, "庭审"}, {13, "應訴"},
    {14, "人大"}, {14, "政协"}, {14, "干预"}, {14, "插手"},
    {15, "合法性审"}, {15, "规范性文件"}, {15, "依法决策"}, {15, "重大决策"}, {15, "重大行政决策"},
    {16, "调研"}, {16, "調研"},
    {17, "协调解决"}, {17, "協調解決"}, {17, "推动解决"}, {17, "推動解決"},
    {18, "研究"}, {18, "审议"}, {18, "部署"}, {18, "签订"}, {18, "包案"}, {18, "调度"}, {18, "领导小组"},
};
// clang-format on
constexpr std::size_t sorts = words[std::size(words) - 1].sort + 1;

/// What follows 学习 where it is an attitude, and no one is said to have studied.
constexpr std::array<std::string_view, 4> attitudes = {"贯彻", "宣传贯彻", "貫徹", "宣傳貫徹"};

bool starts_with_any(std::string_view text) {
  return std::any_of(attitudes.begin(), attitudes.end(),
                     [&](std::string_view word) { return text.substr(0, word.size()) == word; });
}

/// The characters that the words begin with.
constexpr std::array<char32_t, std::size(words)> heads_of_words() {
  std::array<char32_t, std::size(words)> heads{};
  for (std::size_t i = 0; i < heads.size(); ++i) {
    std::size_t begin = 0;
    heads[i] = utf8::next(words[i].text, begin);
  }
  return heads;
}
constexpr auto heads = heads_of_words();
constexpr scan::CodePointSet all_heads({heads.data(), heads.size()});

using Given = std::bitset<sorts>;

/// Notes the sorts of things of which a text tells, until there are enough of them.
void note_sorts(std::string_view text, std::size_t enough, Given& given) {
  scan::CodePointSearch search(all_heads, text);
  for (std::size_t at = search.next(0); at < text.size() && given.count() < enough; at = search.next(at + 1)) {
    std::size_t behind = at;
    const char32_t head = utf8::next(text, behind);
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const std::string_view word = words[i].text;
      if (heads[i] != head || text.substr(at, word.size()) != word) continue;
      const bool may_be_attitude = word == "学习" || word == "學習";
      if (!may_be_attitude || !starts_with_any(text.substr(at + word.size()))) given.set(words[i].sort);
    }
  }
}

/// Who is meant by a principal leader, as the subject of a sentence.
constexpr std::array<std::string_view, 18> leaders = {
    "主要负责人", "主要負責人", "主要领导", "主要領導", "党组书记", "黨組書記", "党委书记", "黨委書記", "局长",
    "局長",       "县长",       "縣長",     "区长",     "區長",     "市长",     "镇长",     "乡长",     "主任"};

/// Words of an action that is counted.
constexpr std::array<std::string_view, 14> actions = {"检查", "檢查", "走访", "走訪", "化解", "接访", "接待",
                                                      "办理", "辦理", "解决", "开展", "開展", "参加", "讲"};

/// Whether a sentence tells how often a leader did something, as 局长走访企业12家 does.
bool counts_an_action(std::string_view text) {
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find("。", begin), text.size());
    const std::string_view sentence = text.substr(begin, end - begin);
    if (has_any(sentence, leaders) && has_any(sentence, actions) && extent_of({sentence}).figures) return true;
    begin = end + std::string_view("。").size();
  }
  return false;
}

/// How many sorts of things are said to have been done, as far as `enough`; a figure is one, and so is an action that
/// it counts.
int sorts_in(const std::vector<std::string_view>& texts, std::size_t enough) {
  Given told;
  for (const std::string_view text : texts) note_sorts(text, enough, told);
  const int given = static_cast<int>(told.count());
  if (told.count() >= enough) return given;
  return given + (extent_of(texts).figures ? 1 : 0) +
         (std::any_of(texts.begin(), texts.end(), counts_an_action) ? 1 : 0);
}

void check(const Subject& subject, Findings& found) {
  const std::vector<Placed> sections = sections_of(subject, model::SectionKind::principal_leader_duty);
  std::vector<std::string_view> texts;
  for (const Placed& placed : sections)
    for (const std::string_view text : texts_in(*placed.section)) texts.push_back(text);
  // required-section-not-empty speaks of one that says nothing at all.
  if (std::all_of(texts.begin(), texts.end(), is_blank)) return;
  const std::int64_t least = found.number("least_markers");
  const int given = sorts_in(texts, static_cast<std::size_t>(least));
  if (given >= least) return;
  const bool has_heading = !is_blank(sections[0].section->heading);
  found.add(has_heading ? sections[0].at / "heading" : sections[0].at, {given});
}

}  // namespace

constexpr Rule leader_duty_concrete =
    rule("leader-duty-concrete")
        .severity(diag::Severity::warning)
        .category(Category::contents)
        .basis("supervision-2019",
               "年度报告一章，报告内容之三；做法参照《党政主要负责人履行推进法治建设第一责任人职责规定》",
               "the part on annual reports, the third of the contents; what counts as an action follows the Provisions "
               "on principal leaders' duty of 2016")
        .catches("第一责任人职责部分只有表态，没有做了什么",
                 "the section on the leaders' duty states an attitude, and nothing that was done")
        .for_reports_of(2019)
        .titled("写明主要负责人做了什么", "What the principal leaders did is said")
        .says(
            "看不出主要负责人做了什么（找到{0}"
            "类具体做法），请写明部署、过问、协调、督办、学法、听取汇报、述法等情况和次数",
            "it is not said what the principal leaders did (sorts of action found: {0}); tell what they arranged, "
            "inquired into, coordinated and saw through, what they studied and heard, and how often")
        .parameter("least_markers", 2, 0, 10, "至少应有几类具体做法", "the least number of sorts of action")
        .example(
            "三、党政主要负责人履行推进法治建设第一责任人职责情况\n局主要负责人主持学法4次，亲自部署案卷评查，听取执法"
            "汇报2次。",
            "三、党政主要负责人履行推进法治建设第一责任人职责情况\n局主要负责人高度重视，认真履行了职责。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

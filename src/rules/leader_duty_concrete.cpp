#include "rules/list.hpp"
#include "rules/support/section_texts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Words by which a report says that a leader did one sort of thing.
using Marker = std::array<std::string_view, 10>;

constexpr Marker markers[] = {
    {"亲自部署", "親自部署", "工作亲自"},
    {"亲自过问", "親自過問", "问题亲自"},
    {"亲自协调", "親自協調", "环节亲自"},
    {"亲自督办", "親自督辦", "任务亲自", "督办", "督辦"},
    {"亲自", "親自", "带头", "帶頭", "带队", "牵头", "率先垂范"},
    {"学法", "學法", "学习", "學習", "中心组", "中心組", "法治课"},
    {"主持", "召开", "召開", "常务会", "党组会", "党委会", "专题会", "议题"},
    {"述法", "述职", "述職"},
    {"法律顾问", "法律顧問", "公职律师", "公職律師"},
    {"听取", "聽取", "汇报", "匯報"},
    {"批示", "审定", "签批", "签发", "约谈", "督查", "督察", "督导", "批准"},
    {"督促", "指导督"},
    {"工作要点", "工作计划", "年度计划", "纳入", "納入", "责任书", "责任清单"},
    {"出庭", "应诉", "旁听", "庭审", "應訴"},
    {"人大", "政协", "干预", "插手"},
    {"合法性审", "规范性文件", "依法决策", "重大决策", "重大行政决策"},
    {"调研", "調研"},
    {"协调解决", "協調解決", "推动解决", "推動解決"},
    {"研究", "审议", "部署", "签订", "包案", "调度", "领导小组"},
};

/// What follows 学习 where it is an attitude, and no one is said to have studied.
constexpr std::array<std::string_view, 4> attitudes = {"贯彻", "宣传贯彻", "貫徹", "宣傳貫徹"};

bool starts_with_any(std::string_view text) {
  return std::any_of(attitudes.begin(), attitudes.end(),
                     [&](std::string_view word) { return text.substr(0, word.size()) == word; });
}

bool says(std::string_view text, std::string_view word) {
  if (word.empty()) return false;
  const bool may_be_attitude = word == "学习" || word == "學習";
  for (std::size_t at = text.find(word); at != text.npos; at = text.find(word, at + word.size()))
    if (!may_be_attitude || !starts_with_any(text.substr(at + word.size()))) return true;
  return false;
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
int markers_in(const std::vector<std::string_view>& texts, std::int64_t enough) {
  int given = 0;
  for (const Marker& marker : markers) {
    if (given >= enough) return given;
    const bool holds = std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
      return std::any_of(marker.begin(), marker.end(), [&](std::string_view word) { return says(text, word); });
    });
    given += holds ? 1 : 0;
  }
  if (given >= enough) return given;
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
  const int given = markers_in(texts, least);
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

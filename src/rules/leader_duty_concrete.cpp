#include "rules/list.hpp"
#include "rules/support/section_texts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Words by which a report says that a leader did one sort of thing.
using Marker = std::array<std::string_view, 8>;

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
    {"批示", "审定", "签批", "签发", "约谈", "督查", "督察", "督导"},
    {"督促", "指导督", "严格要求"},
    {"工作要点", "工作计划", "年度计划", "纳入", "納入", "责任书", "责任清单"},
    {"出庭", "应诉", "旁听", "庭审", "應訴"},
    {"人大", "政协", "干预", "插手"},
    {"合法性审", "规范性文件", "依法决策", "重大决策", "重大行政决策"},
    {"研究", "审议", "部署", "签订", "包案", "调度", "领导小组"},
};

/// How many sorts of things are said to have been done; a figure is one.
int markers_in(const std::vector<std::string_view>& texts) {
  const auto holds = [&](const Marker& marker) {
    return std::any_of(texts.begin(), texts.end(), [&](std::string_view text) {
      return std::any_of(marker.begin(), marker.end(), [&](std::string_view word) {
        return !word.empty() && text.find(word) != std::string_view::npos;
      });
    });
  };
  return static_cast<int>(std::count_if(std::begin(markers), std::end(markers), holds)) +
         (extent_of(texts).figures ? 1 : 0);
}

void check(const Subject& subject, Findings& found) {
  const std::vector<Placed> sections = sections_of(subject.report, model::SectionKind::principal_leader_duty);
  std::vector<std::string_view> texts;
  for (const Placed& placed : sections)
    for (const std::string_view text : texts_in(*placed.section)) texts.push_back(text);
  // required-section-not-empty speaks of one that says nothing at all.
  if (std::all_of(texts.begin(), texts.end(), is_blank)) return;
  const int given = markers_in(texts);
  if (given >= found.number("least_markers")) return;
  const bool has_heading = !is_blank(sections[0].section->heading);
  found.add(has_heading ? sections[0].at / "heading" : sections[0].at, {given});
}

}  // namespace

constexpr Rule leader_duty_concrete =
    rule("leader-duty-concrete")
        .severity(diag::Severity::warning)
        .category(Category::contents)
        .basis("leader-duty-2016", "党政主要负责人的职责", "the duties of principal leaders")
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

#include "import/vocabulary_tables.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::SectionKind;

struct Row {
  const char* word;
  SectionKind kind;
};

// The first cue in a heading decides: a section that merges two contents has the kind of the first. Longer words
// come before shorter ones that begin with them.
constexpr Row kind_cues[] = {{"第一责任人", SectionKind::principal_leader_duty},
                             {"第一责任职责", SectionKind::principal_leader_duty},
                             {"第一负责人", SectionKind::principal_leader_duty},
                             {"需要上级支持", SectionKind::other},
                             {"需要上级", SectionKind::other},
                             {"需要协调", SectionKind::other},
                             {"需要帮助", SectionKind::other},
                             {"的建议", SectionKind::other},
                             {"几点建议", SectionKind::other},
                             {"经验体会", SectionKind::other},
                             {"工作体会", SectionKind::other},
                             {"几点体会", SectionKind::other},
                             {"启示", SectionKind::other},
                             {"其他需", SectionKind::other_matters},
                             {"其它需", SectionKind::other_matters},
                             {"其他须", SectionKind::other_matters},
                             {"其他报告", SectionKind::other_matters},
                             {"其他重要事项", SectionKind::other_matters},
                             {"其他有关", SectionKind::other_matters},
                             {"其他工作情况", SectionKind::other_matters},
                             {"有关情况说明", SectionKind::other_matters},
                             {"需要说明", SectionKind::other_matters},
                             {"需说明的", SectionKind::other_matters},
                             {"整改方向", SectionKind::plan},
                             {"整改落实", SectionKind::plan},
                             {"整改举措", SectionKind::plan},
                             {"改进举措", SectionKind::plan},
                             {"改进工作", SectionKind::plan},
                             {"对策措施", SectionKind::plan},
                             {"后续", SectionKind::plan},
                             {"接下来", SectionKind::plan},
                             {"问题分析", SectionKind::shortcomings},
                             {"问题及原因", SectionKind::shortcomings},
                             {"面临的挑战", SectionKind::shortcomings},
                             {"挑战", SectionKind::shortcomings},
                             {"薄弱点", SectionKind::shortcomings},
                             {"工作短板", SectionKind::shortcomings},
                             {"有待加强", SectionKind::shortcomings},
                             {"有待提升", SectionKind::shortcomings},
                             {"需要改进", SectionKind::shortcomings},
                             {"需要加强", SectionKind::shortcomings},
                             {"一些问题", SectionKind::shortcomings},
                             {"查摆", SectionKind::shortcomings},
                             {"查找出的问题", SectionKind::shortcomings},
                             {"自查发现", SectionKind::shortcomings},
                             {"发现的问题", SectionKind::shortcomings},
                             {"中的问题", SectionKind::shortcomings},
                             {"的问题", SectionKind::shortcomings},
                             {"原因分析", SectionKind::shortcomings},
                             {"亮点", SectionKind::highlights},
                             {"创新做法", SectionKind::highlights},
                             {"创新工作", SectionKind::highlights},
                             {"经验做法", SectionKind::highlights},
                             {"典型做法", SectionKind::highlights},
                             {"举措", SectionKind::achievements},
                             {"述法情况", SectionKind::principal_leader_duty},
                             {"述法工作", SectionKind::principal_leader_duty},
                             {"需要支持", SectionKind::other},
                             {"意见建议", SectionKind::other},
                             {"意见和建议", SectionKind::other},
                             {"工作建议", SectionKind::other},
                             {"有关建议", SectionKind::other},
                             {"对策建议", SectionKind::other},
                             {"典型经验", SectionKind::other},
                             {"典型案例", SectionKind::other},
                             {"其他需要报告", SectionKind::other_matters},
                             {"其它需要报告", SectionKind::other_matters},
                             {"需要报告的其他", SectionKind::other_matters},
                             {"需要说明的", SectionKind::other_matters},
                             {"其他需要说明", SectionKind::other_matters},
                             {"其他情况", SectionKind::other_matters},
                             {"其他事项", SectionKind::other_matters},
                             {"其他有关情况", SectionKind::other_matters},
                             {"整改措施", SectionKind::plan},
                             {"改进措施", SectionKind::plan},
                             {"改进方向", SectionKind::plan},
                             {"下一步", SectionKind::plan},
                             {"下步", SectionKind::plan},
                             {"下一年", SectionKind::plan},
                             {"下年度", SectionKind::plan},
                             {"下一阶段", SectionKind::plan},
                             {"下阶段", SectionKind::plan},
                             {"今后", SectionKind::plan},
                             {"明年", SectionKind::plan},
                             {"来年", SectionKind::plan},
                             {"努力方向", SectionKind::plan},
                             {"工作方向", SectionKind::plan},
                             {"主要安排", SectionKind::plan},
                             {"工作安排", SectionKind::plan},
                             {"重点安排", SectionKind::plan},
                             {"任务安排", SectionKind::plan},
                             {"安排部署", SectionKind::achievements},
                             {"工作打算", SectionKind::plan},
                             {"打算", SectionKind::plan},
                             {"工作计划", SectionKind::plan},
                             {"工作思路", SectionKind::plan},
                             {"工作谋划", SectionKind::plan},
                             {"工作展望", SectionKind::plan},
                             {"工作规划", SectionKind::plan},
                             {"工作设想", SectionKind::plan},
                             {"下年工作", SectionKind::plan},
                             {"未来工作", SectionKind::plan},
                             {"思路及", SectionKind::plan},
                             {"思路和", SectionKind::plan},
                             {"安排及", SectionKind::plan},
                             {"不足", SectionKind::shortcomings},
                             {"存在问题", SectionKind::shortcomings},
                             {"存在的问题", SectionKind::shortcomings},
                             {"存在的主要问题", SectionKind::shortcomings},
                             {"存在的突出问题", SectionKind::shortcomings},
                             {"存在主要问题", SectionKind::shortcomings},
                             {"存在的困难", SectionKind::shortcomings},
                             {"主要问题", SectionKind::shortcomings},
                             {"问题和", SectionKind::shortcomings},
                             {"问题与", SectionKind::shortcomings},
                             {"问题及", SectionKind::shortcomings},
                             {"问题短板", SectionKind::shortcomings},
                             {"面临的问题", SectionKind::shortcomings},
                             {"面临的困难", SectionKind::shortcomings},
                             {"存在困难", SectionKind::shortcomings},
                             {"主要困难", SectionKind::shortcomings},
                             {"主要短板", SectionKind::shortcomings},
                             {"有待改进", SectionKind::shortcomings},
                             {"困难和", SectionKind::shortcomings},
                             {"困难与", SectionKind::shortcomings},
                             {"困难问题", SectionKind::shortcomings},
                             {"短板和", SectionKind::shortcomings},
                             {"短板及", SectionKind::shortcomings},
                             {"短板弱项", SectionKind::shortcomings},
                             {"存在的短板", SectionKind::shortcomings},
                             {"存在短板", SectionKind::shortcomings},
                             {"差距", SectionKind::shortcomings},
                             {"薄弱环节", SectionKind::shortcomings},
                             {"存在的薄弱", SectionKind::shortcomings},
                             {"缺点", SectionKind::shortcomings},
                             {"工作亮点", SectionKind::highlights},
                             {"亮点工作", SectionKind::highlights},
                             {"特色亮点", SectionKind::highlights},
                             {"亮点特色", SectionKind::highlights},
                             {"亮点和特色", SectionKind::highlights},
                             {"主要亮点", SectionKind::highlights},
                             {"创新亮点", SectionKind::highlights},
                             {"特色工作", SectionKind::highlights},
                             {"特色做法", SectionKind::highlights},
                             {"主要举措", SectionKind::achievements},
                             {"举措和成效", SectionKind::achievements},
                             {"举措及成效", SectionKind::achievements},
                             {"举措与成效", SectionKind::achievements},
                             {"举措成效", SectionKind::achievements},
                             {"主要措施", SectionKind::achievements},
                             {"工作措施", SectionKind::achievements},
                             {"工作举措", SectionKind::achievements},
                             {"成效", SectionKind::achievements},
                             {"主要做法", SectionKind::achievements},
                             {"工作回顾", SectionKind::achievements},
                             {"开展情况", SectionKind::achievements},
                             {"工作情况", SectionKind::achievements},
                             {"推进情况", SectionKind::achievements},
                             {"完成情况", SectionKind::achievements},
                             {"落实情况", SectionKind::achievements},
                             {"建设情况", SectionKind::achievements}};

constexpr const char* leader_words[] = {"主要负责人",   "主要负责同志", "主要领导",     "党政负责人",   "负责人履行",
                                        "负责同志履行", "一把手",       "领导班子履行", "行政首长",     "书记",
                                        "党政正职",     "局长",         "领导干部履行", "领导班子履职", "法定代表人",
                                        "主任履行",     "区长",         "县长",         "市长",         "镇长",
                                        "乡长",         "厅长",         "校长",         "院长"};
constexpr const char* leader_duties[] = {"职责", "履职",     "履责",     "履行",   "述法", "述职",
                                         "责任", "推进法治", "推动法治", "抓法治", "带头"};
constexpr const char* plan_ends[] = {"安排", "打算", "计划", "思路", "设想", "展望", "谋划"};
constexpr const char* result_words[] = {"成效", "情况", "做法", "总结", "回顾", "举措", "措施", "进展", "成绩", "概况"};

constexpr const char* item_verbs[] = {
    "加强", "强化", "推进", "推动", "完善", "健全", "落实", "提升",   "提高", "坚持", "深化", "优化", "规范", "开展",
    "抓好", "抓实", "做好", "持续", "全面", "严格", "突出", "聚焦",   "构建", "建立", "加大", "创新", "压实", "夯实",
    "注重", "狠抓", "着力", "积极", "深入", "切实", "扎实", "进一步", "大力", "依法", "增强", "拓展", "打造", "探索",
    "巩固", "统筹", "细化", "畅通", "紧盯", "围绕", "立足", "充分",   "组织", "监督", "抓"};

constexpr const char* lead_in_problem[] = {"存在以下", "存在一些",   "存在不少", "存在诸多", "还存在",
                                           "仍存在",   "主要表现",   "具体表现", "主要体现", "主要存在",
                                           "主要有",   "存在的不足", "存在不足", "存在问题", "存在如下",
                                           "存在着",   "主要是",     "表现在",   "表现为"};
constexpr const char* cause_words[] = {"由于", "原因是",   "原因在于", "主要原因", "究其原因", "是因为",
                                       "因为", "主要在于", "根源在于", "受限于",   "受制于",   "缘于",
                                       "源于", "归因于",   "所致",     "导致的"};

}  // namespace

void add_outline_words(OutlineWords& words) {
  for (const Row& row : kind_cues) words.section_cues.push_back({word(row.word), row.kind});
  words.leader_words = words_of(leader_words);
  words.leader_duties = words_of(leader_duties);
  words.plan_ends = words_of(plan_ends);
  words.result_words = words_of(result_words);
  words.item_verbs = words_of(item_verbs);
  words.shortcoming_lead_ins = words_of(lead_in_problem);
  words.cause_words = words_of(cause_words);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

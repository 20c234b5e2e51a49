#include "import/vocabulary_tables.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::Qualifier;

constexpr const char* negations[] = {
    "未发生",     "没有发生", "未出现",   "无",     "没有",     "未产生",     "未接到",   "未发现",
    "不发生",     "未有",     "未曾发生", "未收到", "未发生过", "没有发生过", "未出现过", "未曾发生过",
    "未发生任何", "未引发",   "没有引发", "未新增", "无新增",   "未接到过",   "未收到过", "未被",
    "不存在",     "未办理",   "没有出现", "未查实", "未造成",   "未有过",     "未产生过", "未形成",
    "未接报",     "未接获",   "未受理",   "未涉及", "未新发",   "未出过",     "没出现",   "没发生"};
constexpr const char* norm_words[] = {
    "每年",   "每月",     "每季度", "每半年", "每周",     "每季",   "每名",   "每个",   "每次",   "不得",   "应当",
    "力争",   "计划",     "每户",   "每人",   "每件",     "每起",   "每场",   "每家",   "每天",   "每日",   "每批",
    "每所",   "每村",     "每两年", "每三年", "争取达到", "拟",     "预计",   "权重",   "分值",   "满分",   "承诺",
    "限期",   "上限",     "下限",   "门槛",   "须经",     "必须",   "压缩至", "压缩到", "缩短至", "缩短为", "缩减至",
    "缩减到", "办理时限", "标准为", "标准是", "目标为",   "目标是", "标准不", "目标值", "标准达"};
constexpr const char* duty_words[] = {"必须", "应当", "不得", "力争", "要求每", "规定每", "明确每", "确保每", "计划于"};
constexpr const char* norm_ends[] = {"标准",   "目标",   "的标准", "的目标", "以内办结", "内办结",
                                     "的上限", "的限额", "的门槛", "的要求", "的配备"};
constexpr const char* slogan_verbs[] = {"坚持", "践行", "做到", "紧盯", "紧扣", "围绕", "聚焦", "捍卫", "树牢",
                                        "增强", "突出", "把握", "严把", "立足", "把好", "坚定", "实现"};
constexpr const char* before_names[] = {"最多跑", "只跑", "最多跑了", "至多跑", "只进"};
constexpr const char* subject_breaks[] = {"参加", "参与", "进入", "进行", "全部", "达到", "用于", "不定期", "取得",
                                          "开展", "组织", "完成", "出席", "分别", "落实", "均",   "已",     "请示",
                                          "办理", "查处", "获",   "对",   "在",   "并",   "实现", "纳入",   "通过",
                                          "受到", "的",   "予以", "举办", "召开", "建设", "占",   "涉及"};
constexpr const char* plan_parts[] = {"重点任务", "工作任务", "任务",     "行动",
                                      "总方案",   "子方案",   "专项方案", "重点工作"};

struct Qualified {
  const char* word;
  Qualifier qualifier;
};
constexpr Qualified before[] = {
    {"不得少于", Qualifier::at_least}, {"不得低于", Qualifier::at_least}, {"不能少于", Qualifier::at_least},
    {"不能低于", Qualifier::at_least}, {"最少", Qualifier::at_least},     {"≥", Qualifier::at_least},
    {"不得超过", Qualifier::at_most},  {"不能超过", Qualifier::at_most},  {"不得高于", Qualifier::at_most},
    {"不得多于", Qualifier::at_most},  {"未超过", Qualifier::at_most},    {"≤", Qualifier::at_most},
    {"不足于", Qualifier::less_than},  {"未满", Qualifier::less_than},    {"未达到", Qualifier::less_than},
    {"小于", Qualifier::less_than},    {"高于", Qualifier::about_more},   {"多于", Qualifier::about_more},
    {"大于", Qualifier::about_more},   {"超过了", Qualifier::about_more}, {"约为", Qualifier::approx},
    {"约达", Qualifier::approx},       {"约有", Qualifier::approx},       {"至少", Qualifier::at_least},
    {"不少于", Qualifier::at_least},   {"不低于", Qualifier::at_least},   {"不小于", Qualifier::at_least},
    {"不超过", Qualifier::at_most},    {"不高于", Qualifier::at_most},    {"不多于", Qualifier::at_most},
    {"至多", Qualifier::at_most},      {"不足", Qualifier::less_than},    {"不到", Qualifier::less_than},
    {"低于", Qualifier::less_than},    {"少于", Qualifier::less_than},    {"超过", Qualifier::about_more},
    {"超出", Qualifier::about_more},   {"超", Qualifier::about_more},     {"逾", Qualifier::about_more},
    {"突破", Qualifier::about_more},   {"大约", Qualifier::approx},       {"约", Qualifier::approx},
    {"近", Qualifier::approx},         {"将近", Qualifier::approx},       {"接近", Qualifier::approx}};
constexpr Qualified after[] = {{"以上", Qualifier::at_least},     {"及以上", Qualifier::at_least},
                               {"或以上", Qualifier::at_least},   {"以下", Qualifier::at_most},
                               {"以内", Qualifier::at_most},      {"之内", Qualifier::at_most},
                               {"(含)以上", Qualifier::at_least}, {"(含)以下", Qualifier::at_most},
                               {"左右", Qualifier::approx},       {"上下", Qualifier::approx}};
constexpr const char* no_approximation[] = {
    "节约",   "预约",   "签约",   "公约",   "制约",     "附近",     "最近",   "临近",   "邻近",   "靠近",
    "就近",   "履约",   "赴约",   "违约",   "解约",     "集约",     "爽约",   "续约",   "新近",   "亲近",
    "贴近",   "走近",   "逼近",   "抵近",   "赶超",     "反超",     "做不到", "达不到", "找不到", "想不到",
    "看不到", "得不到", "听不到", "用不到", "感受不到", "存在不足", "补不足", "有不足"};
constexpr const char* number_breaks[] = {"根据", "按照", "依据", "依照", "印发", "下发", "转发", "制发", "落实",
                                         "贯彻", "执行", "以及", "出台", "制定", "遵照", "发布", "文件", "关于",
                                         "通知", "的",   "和",   "与",   "及",   "在",   "以",   "由",   "经",
                                         "按",   "据",   "等",   "为",   "了",   "从",   "对",   "即",   "是",
                                         "文号", "字号", "号",   "编号", "依",   "见",   "到",   "其中"};

using Year = RelativeYear;
using Part = PartOfYear;

struct Time {
  const char* word;
  Year year;
  Part part;
};
constexpr Time relative_times[] = {{"今年上半年", Year::report_year, Part::first_half},
                                   {"今年下半年", Year::report_year, Part::second_half},
                                   {"上半年", Year::report_year, Part::first_half},
                                   {"下半年", Year::report_year, Part::second_half},
                                   {"今年", Year::report_year, Part::whole},
                                   {"去年", Year::last_year, Part::whole},
                                   {"上年度", Year::last_year, Part::whole},
                                   {"上一年度", Year::last_year, Part::whole},
                                   {"本年度", Year::report_year, Part::whole},
                                   {"全年", Year::report_year, Part::whole},
                                   {"下一年度", Year::next_year, Part::whole},
                                   {"下年度", Year::next_year, Part::whole},
                                   {"明年", Year::next_year, Part::whole}};

template <std::size_t size>
std::vector<QualifierEntry> qualifiers_of(const Qualified (&rows)[size]) {
  std::vector<QualifierEntry> words;
  for (const Qualified& row : rows) words.push_back({word(row.word), row.qualifier});
  return words;
}

}  // namespace

void add_fact_words(FactWords& words) {
  add_unit_words(words);
  words.negations = words_of(negations);
  words.norm_words = words_of(norm_words);
  words.duty_words = words_of(duty_words);
  words.norm_ends = words_of(norm_ends);
  words.slogan_verbs = words_of(slogan_verbs);
  words.before_names = words_of(before_names);
  words.plan_parts = words_of(plan_parts);
  words.subject_breaks = words_of(subject_breaks);
  words.qualifiers_before = qualifiers_of(before);
  words.qualifiers_after = qualifiers_of(after);
  words.no_qualifiers = words_of(no_approximation);
  words.number_breaks = words_of(number_breaks);
  for (const Time& time : relative_times) words.relative_times.push_back({word(time.word), time.year, time.part});
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

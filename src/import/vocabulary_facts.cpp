#include "import/vocabulary_tables.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using model::Qualifier;

// Counters that may be followed by 次 (个次, 家次, 人次) or another counter in brackets; the table is completed below.
constexpr const char* counters[] = {
    "个", "名", "人", "件", "起", "家", "条", "项", "份", "场", "期", "部", "台", "套", "支", "艘", "辆", "处", "床",
    "宗", "例", "篇", "幅", "张", "块", "册", "本", "卷", "批", "轮", "户", "栋", "幢", "座", "所", "间", "架", "枚",
    "只", "株", "棵", "桶", "箱", "袋", "瓶", "盒", "顶", "根", "把", "副", "双", "具", "节", "堂", "课", "讲", "集",
    "首", "封", "笔", "单", "款", "类", "种", "组", "队", "班", "车", "位", "案", "则", "页", "字", "票", "盘", "片",
    "粒", "颗", "头", "匹", "面", "道", "门", "次", "届", "桩", "层", "站", "对", "列", "股", "柜", "盏", "杆", "车辆"};
constexpr const char* measures[] = {
    "元",     "美元",     "亩",       "公顷",     "吨",     "公斤",     "千克",   "克",     "公里",  "千米",   "米",
    "平方米", "平方公里", "立方米",   "平方千米", "升",     "千瓦",     "千瓦时", "兆瓦",   "度电",  "小时",   "分钟",
    "秒",     "天",       "个工作日", "个小时",   "学时",   "课时",     "个学时", "个课时", "人天",  "工日",   "岁",
    "倍",     "分",       "成",       "%",        "‰",      "个百分点", "百分点", "人次",   "个次",  "台套",   "台件",
    "场次",   "批次",     "轮次",     "频次",     "班次",   "车次",     "辆次",   "家次",   "户次",  "件次",   "项次",
    "组次",   "队次",     "趟",       "遍",       "回",     "下",       "套次",   "点次",   "处次",  "台次",   "条次",
    "艘次",   "架次",     "人份",     "件套",     "企次",   "厂次",     "校次",   "村次",   "所次",  "万字",   "公升",
    "kg",     "km",       "km²",      "m²",       "KM",     "床位",     "车位",   "席",     "套件",  "件(套)", "台(套)",
    "台(件)", "项(次)",   "场(次)",   "期(次)",   "户(次)", "家(次)",   "人(次)", "件(次)", "个(次)"};
constexpr const char* chinese_units[] = {"个",   "次",   "名",   "家",     "起",   "件",   "场",   "批",  "轮",
                                         "座",   "支",   "台",   "辆",     "份",   "户",   "处",   "所",  "人次",
                                         "场次", "万元", "亿元", "万人次", "例",   "宗",   "篇",   "套",  "部",
                                         "幅",   "批次", "家次", "元",     "条次", "万人", "余次", "项次"};
constexpr const char* scales[] = {"万", "亿", "千", "百", "万亿", "千万", "百万", "十万", "千亿", "百亿"};

constexpr const char* structural[] = {
    "方面", "环节", "阶段", "层面", "维度", "关键", "维护", "意识", "自信", "确立", "全面", "聚焦", "坚持", "务必",
    "结合", "一批", "一律", "一",   "清楚", "到位", "必须", "重大", "凡是", "统一", "结构", "体系", "文明", "建设",
    "伟大", "转变", "导向", "强化", "提升", "突出", "注重", "抓手", "抓",   "着力", "深化", "加强", "原则", "要点",
    "亲自", "专项", "明确", "纳入", "不",   "同步", "重点", "时间", "时段", "步骤", "角度", "领域", "清单", "革命",
    "循环", "毫不", "规定", "过硬", "责任", "主体", "优化", "更",   "环境", "大局", "代表", "特色", "依法", "文件",
    "规范", "延伸", "覆盖", "平台", "机制", "目标", "问题", "主题", "内容"};
constexpr const char* not_counted[] = {
    "部门",   "部署", "部分",   "部委", "部级", "人民", "人大", "人才", "人均", "人居", "周年",   "家庭",
    "家门口", "件套", "期叠加", "期间", "次性", "次元", "次日", "分之", "分局", "分析", "分别",   "分类",
    "分管",   "下同", "起来",   "道路", "道交", "面积", "面向", "面对", "面临", "站式", "本账",   "本年",
    "篇文章", "案件", "案例",   "案卷", "案由", "单位", "条例", "名列", "场所", "场地", "班子",   "组织",
    "队伍",   "队员", "台账",   "台风", "支部", "所属", "所有", "元旦", "元宵", "升级", "升至",   "升为",
    "克服",   "课题", "讲话",   "讲座", "集中", "集体", "具体", "具有", "把握", "副",   "双随机", "根据",
    "首次",   "首个", "列入",   "列为", "列席", "门户", "门店", "节点", "节日", "车辆", "款项",   "股份",
    "股权",   "层级", "层面",   "字号", "头部", "户籍", "处罚", "处理", "处置", "处级", "位于",   "位列",
    "位居",   "成立", "成为",   "成果", "成效", "天然", "页岩", "只有", "种类", "类型", "证"};
constexpr const char* negations[] = {"未发生", "没有发生", "未出现", "无",   "没有",     "未产生",
                                     "未接到", "未发现",   "不发生", "未有", "未曾发生", "未收到"};
constexpr const char* norm_words[] = {"每年", "每月", "每季度", "每半年", "每周", "每季", "每名", "每个",
                                      "每次", "不得", "应当",   "标准",   "目标", "力争", "计划"};
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
    {"至少", Qualifier::at_least},   {"不少于", Qualifier::at_least}, {"不低于", Qualifier::at_least},
    {"不小于", Qualifier::at_least}, {"不超过", Qualifier::at_most},  {"不高于", Qualifier::at_most},
    {"不多于", Qualifier::at_most},  {"至多", Qualifier::at_most},    {"不足", Qualifier::less_than},
    {"不到", Qualifier::less_than},  {"低于", Qualifier::less_than},  {"少于", Qualifier::less_than},
    {"超过", Qualifier::about_more}, {"超出", Qualifier::about_more}, {"超", Qualifier::about_more},
    {"逾", Qualifier::about_more},   {"突破", Qualifier::about_more}, {"大约", Qualifier::approx},
    {"约", Qualifier::approx},       {"近", Qualifier::approx},       {"将近", Qualifier::approx},
    {"接近", Qualifier::approx}};
constexpr Qualified after[] = {{"以上", Qualifier::at_least},   {"及以上", Qualifier::at_least},
                               {"或以上", Qualifier::at_least}, {"以下", Qualifier::at_most},
                               {"以内", Qualifier::at_most},    {"之内", Qualifier::at_most},
                               {"左右", Qualifier::approx},     {"上下", Qualifier::approx}};
constexpr const char* no_approximation[] = {"节约", "预约", "签约", "公约", "合约", "制约", "附近", "最近",
                                            "临近", "邻近", "靠近", "就近", "履约", "赴约", "违约", "解约"};
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
  words.counters = words_of(counters);
  words.units = words_of(measures);
  words.chinese_units = words_of(chinese_units);
  words.scales = words_of(scales);
  words.structural = words_of(structural);
  words.not_counted = words_of(not_counted);
  words.negations = words_of(negations);
  words.norm_words = words_of(norm_words);
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

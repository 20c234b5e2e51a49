#include "import/vocabulary_tables.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr const char* of_which[] = {"其中"};
constexpr const char* including[] = {"包括", "包含", "含", "涵盖", "分为", "分成", "具体为", "具体包括", "即"};
constexpr const char* dividing[] = {"分为", "分成", "分", "具体为", "即"};
constexpr const char* respectively[] = {"分别为", "分别是", "分别有", "分别达", "分别"};
constexpr const char* totals[] = {"合计", "共计", "总计", "总共",   "一共",  "共",
                                  "总数", "总量", "总额", "总人数", "总件数"};
constexpr const char* cumulative[] = {"累计", "共同", "公共", "共享", "共建", "共治", "共管"};
constexpr const char* remainders[] = {"其余", "余下", "剩余", "其他", "其它"};
constexpr const char* composed[] = {"组成", "构成"};
constexpr const char* and_so_on[] = {"等"};
constexpr const char* list_breaks[] = {
    "结案", "审结",   "受理", "办理", "收到", "采纳", "签订", "复查", "核查", "立项", "出具", "聘请", "设",   "外聘",
    "已",   "共",     "立案", "整改", "处罚", "罚款", "罚没", "责令", "移送", "完成", "办结", "下达", "下发", "发放",
    "培训", "参加",   "覆盖", "同比", "较",   "占",   "查处", "查封", "扣押", "约谈", "曝光", "救助", "开展", "组织",
    "检查", "排查",   "发现", "出动", "收缴", "没收", "取缔", "关停", "停业", "挽回", "涉案", "涉及", "服务", "解答",
    "调解", "受教育", "受益", "并",   "同时", "此外", "另",   "还",   "有效", "全部", "均",   "提出", "采纳", "追回",
    "收到", "作出",   "做出", "召开", "举办", "播放", "推送", "惠及", "督促", "指导", "帮扶", "整治", "拆除", "清理",
    "化解", "答复",   "回复", "处理", "处置", "督办", "通报", "问责", "追责"};
constexpr const char* salient_parts[] = {"重大", "重点", "主要", "仅", "特别", "典型", "涉", "核实", "有"};
constexpr const char* comparisons[] = {"同比", "环比", "增长", "增加", "增幅", "提高",   "提升",   "上升",   "下降",
                                       "减少", "降低", "降幅", "升幅", "涨幅", "较上年", "较去年", "比上年", "比去年",
                                       "压减", "压缩", "缩短", "节约", "超额", "高于",   "低于"};
constexpr const char* unfinished[] = {"正在", "尚未", "剩余", "其余", "待整改", "待办", "拟", "逾期"};
constexpr const char* denials[] = {"不予", "不", "尚未", "未", "非", "没有"};
constexpr const char* rate_names[] = {"率", "进度", "占比", "比例", "比重"};
constexpr const char* shares[] = {"占"};
constexpr const char* scopes[] = {"全市",   "全县",   "全区",   "全省",   "全州", "全镇", "全乡", "全系统", "我局",
                                  "我市",   "我县",   "我区",   "局机关", "本局", "各镇", "各乡", "各街道", "各单位",
                                  "各部门", "辖区",   "市级",   "县级",   "区级", "镇级", "乡级", "上半年", "下半年",
                                  "一季度", "二季度", "三季度", "四季度", "去年", "上年", "新增", "新建",   "累计",
                                  "其中",   "截至",   "线上",   "线下",   "首次", "集中", "专项", "每"};
constexpr const char* fillers[] = {
    "全年",     "共",   "累计", "合计",     "共计", "总计", "今年以来", "今年", "年内",   "本年度", "年度",
    "先后",     "已",   "均",   "的",       "了",   "对",   "等",       "达到", "达",     "为",     "计",
    "截至目前", "目前", "截至", "报告期内", "上述", "前述", "以上",     "这",   "该",     "我局",   "全局",
    "本局",     "我们", "我委", "我厅",     "我办", "通过", "以来",     "期间", "一年来", "年",     "月",
    "日",       "各类", "进行", "开展",     "组织", "并",   "也",       "在",   "和",     "与",     "及"};
constexpr const char* back_references[] = {"上述", "前述", "如前所述", "前文", "前面", "该", "这", "以上", "全部"};
constexpr const char* rate_objects[] = {
    "案件",     "隐患", "问题",     "事项",     "投诉",   "举报", "纠纷",     "矛盾",
    "矛盾纠纷", "信访", "信访件",   "信访事项", "文件",   "建议", "提案",     "诉讼",
    "行政诉讼", "复议", "行政复议", "行政案件", "总体",   "综合", "产品",     "食品",
    "药品",     "样品", "抽检",     "抽查",     "监督",   "执法", "行政执法", "人员",
    "队伍",     "年度", "整体",     "总",       "的",     "安全", "安全隐患", "重大隐患",
    "件",       "工单", "热线",     "诉求",     "合同",   "意见", "任务",     "项目",
    "学员",     "考试", "干部",     "行政",     "负责人", "机关", "行政机关", "行政机关负责人",
    "应诉",     "初次", "初次检验", "检验",     "检测",   "监测", "水质",     "线索"};

}  // namespace

void add_relation_words(RelationWords& words) {
  words.of_which = words_of(of_which);
  words.including = words_of(including);
  words.dividing = words_of(dividing);
  words.respectively = words_of(respectively);
  words.totals = words_of(totals);
  words.cumulative = words_of(cumulative);
  words.remainders = words_of(remainders);
  words.composed = words_of(composed);
  words.and_so_on = words_of(and_so_on);
  words.list_breaks = words_of(list_breaks);
  words.salient_parts = words_of(salient_parts);
  words.comparisons = words_of(comparisons);
  words.unfinished = words_of(unfinished);
  words.shares = words_of(shares);
  words.scopes = words_of(scopes);
  words.fillers = words_of(fillers);
  words.back_references = words_of(back_references);
  words.denials = words_of(denials);
  words.rate_names = words_of(rate_names);
  words.rate_objects = words_of(rate_objects);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#include "import/vocabulary_tables.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

using Label = LabelMeaning;

struct Row {
  const char* word;
  Label label;
  bool alone;
};

// The labels of disclosure tables and of the line below a title. A label without a colon must be set off by white
// space, and only those that are no words of prose may stand so.
constexpr Row labels[] = {{"索引号", Label::index_number, true},
                          {"信息索引号", Label::index_number, true},
                          {"索取号", Label::index_number, true},
                          {"信息索引", Label::index_number, true},
                          {"索引编号", Label::index_number, true},
                          {"文号", Label::document_number, true},
                          {"发文字号", Label::document_number, true},
                          {"文件编号", Label::document_number, true},
                          {"备注/文号", Label::document_number, true},
                          {"公文字号", Label::document_number, true},
                          {"文件号", Label::document_number, false},
                          {"文件字号", Label::document_number, true},
                          {"发布机构", Label::issuer, true},
                          {"发文机关", Label::issuer, true},
                          {"发文机构", Label::issuer, true},
                          {"发布单位", Label::issuer, true},
                          {"发文单位", Label::issuer, true},
                          {"制发机构", Label::issuer, true},
                          {"制发机关", Label::issuer, true},
                          {"公开机构", Label::issuer, true},
                          {"发布机关", Label::issuer, true},
                          {"发布部门", Label::issuer, true},
                          {"发文部门", Label::issuer, true},
                          {"公开主体", Label::issuer, true},
                          {"公开部门", Label::issuer, true},
                          {"制作机关", Label::issuer, true},
                          {"公开单位", Label::issuer, true},
                          {"发布者", Label::issuer, false},
                          {"供稿单位", Label::source, false},
                          {"来源", Label::source, false},
                          {"信息来源", Label::source, true},
                          {"文章来源", Label::source, true},
                          {"稿件来源", Label::source, true},
                          {"来自", Label::source, false},
                          {"稿件作者", Label::source, false},
                          {"发布日期", Label::published, true},
                          {"发布时间", Label::published, true},
                          {"公开日期", Label::published, true},
                          {"公开时间", Label::published, true},
                          {"公布日期", Label::published, true},
                          {"公布时间", Label::published, true},
                          {"发稿时间", Label::published, true},
                          {"发稿日期", Label::published, true},
                          {"发表时间", Label::published, true},
                          {"发表日期", Label::published, true},
                          {"上传时间", Label::published, true},
                          {"上传日期", Label::published, true},
                          {"信息时间", Label::published, true},
                          {"添加时间", Label::published, true},
                          {"发布于", Label::published, false},
                          {"更新时间", Label::updated, true},
                          {"更新日期", Label::updated, true},
                          {"录入时间", Label::updated, true},
                          {"著录时间", Label::updated, true},
                          {"发文日期", Label::sent, true},
                          {"发文时间", Label::sent, true},
                          {"印发日期", Label::sent, true},
                          {"生成日期", Label::generated, true},
                          {"生成时间", Label::generated, true},
                          {"成文日期", Label::signed_on, true},
                          {"成文时间", Label::signed_on, true},
                          {"时间", Label::time, false},
                          {"日期", Label::time, false},
                          {"名称", Label::title, false},
                          {"标题", Label::title, false},
                          {"文件名称", Label::title, false},
                          {"信息名称", Label::title, true},
                          {"公文名称", Label::title, true},
                          {"公开方式", Label::mode, true},
                          {"公开形式", Label::mode, true},
                          {"公开属性", Label::mode, true},
                          {"公开范围", Label::scope, true},
                          {"公开时限", Label::period, true},
                          {"公开期限", Label::period, true},
                          {"主题分类", Label::subject, true},
                          {"信息分类", Label::subject, true},
                          {"信息分类名称", Label::subject, true},
                          {"体裁分类", Label::ignored, true},
                          {"信息类别", Label::ignored, true},
                          {"分类", Label::ignored, false},
                          {"公文目录", Label::ignored, true},
                          {"公文种类", Label::ignored, true},
                          {"主题", Label::ignored, false},
                          {"主题词", Label::ignored, true},
                          {"关键词", Label::ignored, true},
                          {"关键字", Label::ignored, true},
                          {"有效性", Label::ignored, true},
                          {"时效", Label::ignored, false},
                          {"时效性", Label::ignored, true},
                          {"公文时效", Label::ignored, true},
                          {"效力状态", Label::ignored, true},
                          {"效力级别", Label::ignored, true},
                          {"是否有效", Label::ignored, true},
                          {"生效时间", Label::ignored, true},
                          {"生效日期", Label::ignored, true},
                          {"施行日期", Label::ignored, true},
                          {"终止时间", Label::ignored, true},
                          {"废止日期", Label::ignored, true},
                          {"废止时间", Label::ignored, true},
                          {"有效期", Label::ignored, false},
                          {"统一编号", Label::ignored, true},
                          {"责任部门", Label::ignored, true},
                          {"责任编辑", Label::ignored, true},
                          {"编辑", Label::ignored, false},
                          {"作者", Label::ignored, false},
                          {"审核", Label::ignored, false},
                          {"浏览次数", Label::ignored, true},
                          {"浏览量", Label::ignored, true},
                          {"点击数", Label::ignored, true},
                          {"点击率", Label::ignored, true},
                          {"点击次数", Label::ignored, true},
                          {"点击量", Label::ignored, true},
                          {"访问次数", Label::ignored, true},
                          {"访问量", Label::ignored, true},
                          {"阅读次数", Label::ignored, true},
                          {"阅读量", Label::ignored, true},
                          {"阅读", Label::ignored, false},
                          {"字体", Label::ignored, false},
                          {"字号", Label::ignored, false},
                          {"字体大小", Label::ignored, true},
                          {"栏目", Label::ignored, false},
                          {"所属栏目", Label::ignored, true},
                          {"备注", Label::ignored, false},
                          {"载体类型", Label::ignored, true},
                          {"记录形式", Label::ignored, true},
                          {"语种", Label::ignored, false},
                          {"内容概述", Label::ignored, true},
                          {"视力保护色", Label::ignored, true},
                          {"分享到", Label::ignored, true},
                          {"分享", Label::ignored, false},
                          {"打印", Label::ignored, false}};

constexpr const char* subjects[] = {"法治政府建设", "法治政府部门建设", "法治政府工作", "法治政府", "法治建设",
                                    "依法行政",     "依法治市",         "依法治县",     "依法治区", "法治",
                                    "法治工作",     "依法治理",         "法治机关建设"};
constexpr const char* report_words[] = {"报告", "总结", "情况", "汇报", "年报",   "思路", "要点", "安排",
                                        "计划", "打算", "小结", "综述", "白皮书", "公示", "公告"};
constexpr const char* document_words[] = {"通知", "方案", "规划", "意见", "工作要点", "规则", "办法",
                                          "规定", "解读", "公告", "通告", "纲要",     "条例", "细则",
                                          "计划", "函",   "批复", "决定", "清单",     "制度"};
constexpr const char* agency_ends[] = {
    "局",         "厅",     "委员会", "委",   "人民政府", "政府",   "街道办事处", "办事处", "街道",     "管委会",
    "管理委员会", "院",     "部",     "中心", "总队",     "支队",   "大队",       "办公室", "政府办",   "办公厅",
    "署",         "会",     "党组",   "党委", "工委",     "党工委", "总局",       "分局",   "行政公署", "行署",
    "委办",       "人防办", "法治办", "编办", "外办",     "网信办", "侨办",       "台办",   "合作社",   "农场",
    "银行",       "支行",   "集团",   "公司", "站",       "馆",     "所",         "税务局", "海关"};
constexpr const char* addressee_ends[] = {"政府", "委",     "局",   "厅",   "委员会",     "人大",   "政协",   "行署",
                                          "办",   "办公室", "小组", "会",   "人大常委会", "党组",   "党委",   "院",
                                          "部",   "办公厅", "主任", "委员", "代表",       "常委",   "单位",   "街道",
                                          "镇",   "乡",     "处",   "中心", "科",         "党工委", "管委会", "组"};
constexpr const char* region_ends[] = {"省",   "市",     "县",     "区",     "镇",     "乡",   "州",
                                       "旗",   "盟",     "自治区", "自治县", "自治州", "街道", "开发区",
                                       "新区", "民族乡", "苏木",   "高新区", "林区"};
constexpr const char* column_names[] = {"政务公开", "首页",   "信息公开目录", "当前位置", "所在的位置", "所在位置",
                                        "无障碍",   "登录",   "注册",         "网站支持", "互动交流",   "新闻中心",
                                        "政民互动", "今天是", "星期",         "繁体",     "网站地图",   "返回",
                                        "附件",     "字体",   "打印",         "您的位置", "要闻动态",   "专题专栏"};
constexpr const char* footers[] = {
    "版权所有",     "主办单位", "承办单位", "主办:",    "承办:",    "ICP备",     "公网安备", "网站标识码",
    "扫一扫",       "相关链接", "上一篇",   "下一篇",   "相关附件", "附件下载",  "打印本页", "关闭窗口",
    "分享到",       "网站地图", "联系我们", "技术支持", "返回顶部", "相关信息",  "相关文章", "责任编辑",
    "政府网站找错", "备案号",   "附件:",    "抄送:",    "联系人:",  "联系电话:", "(此件",    "信息公开选登"};
constexpr const char* opening_verbs[] = {
    "推进", "推动", "坚持", "认真", "围绕", "深入", "按照", "根据",     "严格",     "全面", "积极", "以",   "落实",
    "贯彻", "在",   "紧扣", "紧紧", "加强", "完成", "扎实", "切实",     "持续",     "始终", "将",   "把",   "统筹",
    "立足", "高度", "充分", "聚焦", "牢固", "着力", "大力", "法治政府", "法治建设", "提升", "抓好", "不断", "坚决",
    "依法", "编制", "加快", "纵深", "继续", "取得", "履行", "锚定",     "对标",     "奋力", "学习", "健全", "创新",
    "深化", "有序", "有力", "结合", "发布", "印发", "公布", "(",        "关于",     "法治", "对",   "已",   "促进",
    "强化", "努力", "稳步", "主动", "能够", "各级", "各项", "年度"};

}  // namespace

void add_page_words(PageWords& words) {
  for (const Row& row : labels) words.labels.push_back({word(row.word), row.label, row.alone});
  words.subjects = words_of(subjects);
  words.report_words = words_of(report_words);
  words.document_words = words_of(document_words);
  words.agency_ends = words_of(agency_ends);
  words.addressee_ends = words_of(addressee_ends);
  words.region_ends = words_of(region_ends);
  words.column_names = words_of(column_names);
  words.footers = words_of(footers);
  words.opening_verbs = words_of(opening_verbs);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/config.hpp>

FAZHI_BEGIN_NAMESPACE
/// The words that are compiled in for the defects of a page.
namespace importer::detail::defect_words {

// Brands of betting sites and set phrases of adult ones: no report has a use for them.
inline constexpr const char* advertising[] = {
    "足彩",         "雷速体育",     "亚博体育",   "开云体育",   "乐鱼体育",     "华体会",       "爱游戏体育",
    "必威体育",     "万博体育",     "米兰体育",   "九游体育",   "星空体育",     "半岛体育",     "澳门新葡京",
    "葡京娱乐",     "威尼斯人娱乐", "真人百家乐", "百家乐在线", "老虎机平台",   "棋牌游戏平台", "彩票平台",
    "时时彩平台",   "北京赛车pk10", "开户送彩金", "体育投注",   "滚球投注",     "外围投注",     "bet365",
    "188bet",       "国产精品",     "亚洲无码",   "无码高清",   "一区二区三区", "成人在线",     "成人视频",
    "在线观看免费", "免费在线观看", "久久久",     "黄色网站",   "代开发票",     "私家侦探"};
// Words of such sites that reports use as well: they tell something beside the marks that join words into addresses.
inline constexpr const char* site_words[] = {"体育", "彩",   "直播", "娱乐", "棋牌", "投注", "官网", "注册", "下载",
                                             "入口", "平台", "在线", "视频", "博",   "APP",  "app",  "网址", "赌"};
inline constexpr const char* site_endings[] = {"com", "net", "cn",   "cc",  "vip",  "xyz",    "top", "app", "info",
                                               "tv",  "me",  "site", "bet", "club", "online", "win", "icu", "org"};
inline constexpr const char* site_labels[] = {"网址", "网站", "官网", "邮箱",   "登录", "登陆",
                                              "访问", "域名", "http", "公众号", "平台"};
inline constexpr const char* template_marks[] = {
    "&nbsp;",     "&amp;",        "&lt;",         "&gt;",         "&quot;",    "&ensp;",
    "&emsp;",     "<br>",         "<br/>",        "<br />",       "<p>",       "</p>",
    "<span",      "</span>",      "<div",         "</div>",       "<td",       "</td>",
    "<table",     "</table",      "<font",        "</font>",      "<strong>",  "</strong>",
    "<o:p>",      "</o:p>",       "{{",           "}}",           "${",        "mso-",
    "font-size:", "font-family:", "text-indent:", "line-height:", "undefined", "[object Object]",
    "<!--",       "-->"};
inline constexpr const char* page_tools[] = {
    "扫一扫在手机", "打印本页",   "关闭窗口", "关闭本页", "分享到:",  "上一篇",   "下一篇",  "返回顶部", "相关链接",
    "字体:大",      "字体大小",   "【字体",   "[字体",    "大 中 小", "【打印",   "【关闭",  "[打印",    "[关闭",
    "打印 关闭",    "视力保护色", "我要纠错", "点击收藏", "加入收藏", "设为首页", "收藏本页"};
inline constexpr const char* placeholders[] = {"待补充", "待填写",   "待完善数据", "(略)",   "此处填写",
                                               "请填写", "某某局",   "某某县",     "某某市", "某某区",
                                               "某某镇", "某某单位", "数据待定"};
inline constexpr const char* behind_blanks[] = {"局", "县",   "市", "区", "镇", "乡",   "年", "月",
                                                "日", "万元", "件", "次", "名", "起",   "家", "场",
                                                "份", "项",   "个", "条", "人", "街道", "委"};
inline constexpr const char* garbled[] = {"锟斤拷", "烫烫", "屯屯屯", "锘挎", "鈥", "銆", "锛", "绗竴"};
inline constexpr const char* office_lines[] = {"热线",     "值班",     "举报", "监督电话", "咨询",
                                               "办公电话", "服务电话", "投诉", "受理电话", "公开电话",
                                               "报警",     "单位电话", "专线", "客服"};
inline constexpr const char* card_labels[] = {"卡号", "银行卡", "账号", "帐号", "账户", "帐户"};
inline constexpr const char* secrecy_marks[] = {"秘密",     "机密",     "绝密",     "内部",     "内部资料", "内部文件",
                                                "内部材料", "内部使用", "内部参阅", "内部传阅", "注意保存", "妥善保管",
                                                "不予公开", "不公开",   "严禁外传", "请勿外传", "不得外传", "阅后收回"};
inline constexpr const char* person_roles[] = {
    "律师",   "专家",     "专家组成员", "教授",       "副教授",     "讲师",   "培训师", "工程师",
    "老师",   "研究员",   "法律顾问",   "员工",       "职工",       "村民",   "居民",   "当事人",
    "申请人", "被申请人", "原告",       "驾驶员",     "司机",       "学生",   "患者",   "嫌疑人",
    "志愿者", "业主",     "经营者",     "法定代表人", "心理咨询师", "会计师", "评估师"};
inline constexpr const char* person_titles[] = {"老师",   "教授", "副教授", "讲师", "律师",
                                                "研究员", "博士", "先生",   "女士"};

}  // namespace importer::detail::defect_words
FAZHI_END_NAMESPACE

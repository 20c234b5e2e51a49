#pragma once

#include <fazhi/core/config.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
/// How the names of persons are told by form.
namespace importer::detail::person_names {

// The most frequent family names in the order of their code points, without those that begin common words of reports:
// 成, 全, 安, 方, 高, 金, 万, 任, 于, 向, 易, 严, 尚.
inline constexpr std::u32string_view surnames =
    U"丁丛乔伍何余侯俞倪傅兰冯刘卜卢史叶吕吴周唐夏姚姜孔孙孟宋尤尹岳崔左庄庞康廖张彭徐戴施曹曾朱李杜杨林柯柳梁"
    U"梅榕樊欧武段殷毕毛江汤汪沈洪涂温滕潘焦熊牛王田申白石祁祝秦程章罗翁翟耿聂胡舒芦苏范莫萧葛董蒋蔡薛袁裴詹许"
    U"谢谭谷贺贾赖赵辛邓邢邱邵邹郑郝郭钟钱阎阮陆陈陶雷霍鞠韦韩顾颜马魏鲁黄黎龙龚";
// What stands in the words of reports and not in given names.
inline constexpr std::u32string_view no_names =
    U"的了和在是对等及有不行组织参加提供服务机构队伍员会议法律政府部门单位管理制度办案件库团代表评审查咨询意见"
    U"讲授培训与程全现场深入某余名人次个年月日省市县区镇乡村街道局厅委院所校厂店公司项目材料解责任职权落实推动"
    U"调作式序线油路业因从也为将把被让使由到按各本该其此并或但就都再还已未经过后前中内外上下又很更最工时复养西"
    U"羊地间木款财物围受向述问虑季救续水事稼请诉报申辩求";
// What may follow a name.
inline constexpr std::u32string_view behind_names = U"为作就对在担任到等围从以受应因被向的与和及同、,。;()“《讲授解主";
// What may stand right before the name of a person that is appointed, and the ends of institutions that send one.
inline constexpr std::u32string_view appointing_verbs[] = {U"任命", U"聘请", U"聘任", U"邀请"};
inline constexpr std::u32string_view institution_ends = U"校院所司学";

}  // namespace importer::detail::person_names
FAZHI_END_NAMESPACE

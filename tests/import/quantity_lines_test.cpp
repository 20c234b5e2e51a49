#include "support.hpp"

#include <gtest/gtest.h>

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

// Sentences of the offices that write such reports, with all quantities that each of them states.
namespace {

using fazhi::importer::IndicatorFact;
using fazhi_tests::all;
using fazhi_tests::imported;
using fazhi_tests::page_with;

std::string name_of(const std::optional<fazhi::model::Qualifier>& qualifier) {
  std::string name = "exact";
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<fazhi::model::Qualifier>>([&](auto each) {
    if (qualifier == each.value) name = each.name;
  });
  return name;
}

/// `value unit qualifier [text]` of each quantity of a sentence.
std::string quantities(const std::string& sentence) {
  const std::string page = page_with(sentence);
  std::string found;
  for (const auto& fact : all<IndicatorFact>(imported(page)))
    found += (found.empty() ? "" : "; ") + fact.value.to_wire() + " " + fact.unit + " " + name_of(fact.qualifier) +
             " [" + page.substr(fact.range.begin, fact.range.size()) + "]";
  return found;
}

struct Line {
  const char* sentence;
  const char* expected;
};
void PrintTo(const Line& line, std::ostream* out) { *out << line.sentence; }

class QuantityLine : public testing::TestWithParam<Line> {};

TEST_P(QuantityLine, IsReadAsPrinted) { EXPECT_EQ(quantities(GetParam().sentence), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Numerals, QuantityLine,
    testing::Values(
        Line{"巡查林区42次。", "42 次 exact [42次]"}, Line{"投资16.4亿。", "16.4 亿 exact [16.4亿]"},
        Line{"累计投资16.4亿元。", "16.4 亿元 exact [16.4亿元]"},
        Line{"发放手册2000多份。", "2000 份 about_more [2000多份]"},
        Line{"追缴款项121.1余万元。", "121.1 万元 about_more [121.1余万元]"},
        Line{"服务群众3.5万余人次。", "3.5 万人次 about_more [3.5万余人次]"},
        Line{"参加群众逾千名。", "1000 名 about_more [逾千名]"},
        Line{"办结率达百分之三十五。", "35 % exact [百分之三十五]"},
        Line{"办结率达百分之九十八点五。", "98.5 % exact [百分之九十八点五]"},
        Line{"失误率千分之三。", "3 ‰ exact [千分之三]"}, Line{"提高2.4个百分点。", "2.4 个百分点 exact [2.4个百分点]"},
        Line{"新购设备1,036台。", "1036 台 exact [1,036台]"},
        Line{"新购设备１，０３６台。", "1036 台 exact [１，０３６台]"},
        Line{"新购设备1 036台。", "1036 台 exact [1 036台]"}, Line{"新购设备1 2台。", "12 台 exact [1 2台]"},
        Line{"罚款12. 5万元。", "12.5 万元 exact [12. 5万元]"},
        Line{"罚款12 .5 万元。", "12.5 万元 exact [12 .5 万元]"},
        Line{"审查合同 ３２０ 份。", "320 份 exact [３２０ 份]"}, Line{"投入三万元。", "3 万元 exact [三万元]"},
        Line{"投入三万五千元。", "35000 元 exact [三万五千元]"},
        Line{"投入一百二十余万元。", "120 万元 about_more [一百二十余万元]"},
        Line{"投入一亿元。", "1 亿元 exact [一亿元]"}, Line{"逾万名群众参与。", "10000 名 about_more [逾万名]"},
        Line{"近亿元资金。", "100000000 元 approx [近亿元]"}, Line{"近百家企业受益。", "100 家 approx [近百家]"},
        Line{"百余家企业受益。", "100 家 about_more [百余家]"}, Line{"三十余次检查。", "30 次 about_more [三十余次]"},
        Line{"十多次会商。", "10 次 about_more [十多次]"}, Line{"浏览量超过120万。", "120 万 about_more [超过120万]"},
        Line{"阅读量10万+。", "10 万 about_more [10万+]"},
        Line{"阅读量10万+人次。", "10 万人次 about_more [10万+人次]"}, Line{"开设两个栏目。", "2 个 exact [两个]"}));

INSTANTIATE_TEST_SUITE_P(
    Units, QuantityLine,
    testing::Values(
        Line{"检查230个次。", "230 个次 exact [230个次]"}, Line{"配备器材90台套。", "90 台套 exact [90台套]"},
        Line{"配备器材90台（套）。", "90 台（套） exact [90台（套）]"},
        Line{"走访35户次、检查18件次。", "35 户次 exact [35户次]; 18 件次 exact [18件次]"},
        Line{"森林面积12.5万公顷。", "12.5 万公顷 exact [12.5万公顷]"},
        Line{"巡护120平方公里。", "120 平方公里 exact [120平方公里]"},
        Line{"出动车辆300辆次。", "300 辆次 exact [300辆次]"}, Line{"培训40学时。", "40 学时 exact [40学时]"},
        Line{"培训40个课时。", "40 个课时 exact [40个课时]"}, Line{"刊发信息30篇次。", "30 篇次 exact [30篇次]"},
        Line{"标准为500元/人。", "500 元/人 exact [500元/人]"},
        Line{"用水量30立方米/天。", "30 立方米/天 exact [30立方米/天]"},
        Line{"浓度35微克/立方米。", "35 微克/立方米 exact [35微克/立方米]"},
        Line{"清运土方3万方。", "3 万方 exact [3万方]"},
        Line{"减税1.2亿元，惠及3400户次。", "1.2 亿元 exact [1.2亿元]; 3400 户次 exact [3400户次]"},
        Line{"封填机井12口。", "12 口 exact [12口]"}, Line{"放流鱼苗300万尾。", "300 万尾 exact [300万尾]"},
        Line{"扑杀家禽2万羽。", "2 万羽 exact [2万羽]"}, Line{"打掉犯罪团伙3伙。", "3 伙 exact [3伙]"},
        Line{"接种疫苗2.3万剂次。", "2.3 万剂次 exact [2.3万剂次]"}, Line{"供电120千伏。", "120 千伏 exact [120千伏]"},
        Line{"发电300万千瓦时。", "300 万千瓦时 exact [300万千瓦时]"},
        Line{"拆除违建1200平米。", "1200 平米 exact [1200平米]"}, Line{"查扣货物3.2吨。", "3.2 吨 exact [3.2吨]"},
        Line{"储存数据20TB。", "20 TB exact [20TB]"},
        Line{"查获假烟120条、假酒30瓶。", "120 条 exact [120条]; 30 瓶 exact [30瓶]"},
        Line{"建成公厕15座，改造老旧小区8个、楼栋32栋。", "15 座 exact [15座]; 8 个 exact [8个]; 32 栋 exact [32栋]"},
        Line{"调解纠纷62起，涉及金额85.6万元，涉及当事人130人。",
             "62 起 exact [62起]; 85.6 万元 exact [85.6万元]; 130 人 exact [130人]"},
        Line{"下降15.3‰。", "15.3 ‰ exact [15.3‰]"}, Line{"满意度得分98.5分。", "98.5 分 exact [98.5分]"},
        Line{"提升位次3位。", "3 位 exact [3位]"}, Line{"推送信息320条（次）。", "320 条（次） exact [320条（次）]"},
        Line{"检查家（户）次：共320家（户）次。", "320 家（户）次 exact [320家（户）次]"},
        Line{"处罚320家/次。", "320 家/次 exact [320家/次]"}, Line{"修复河道3.5公里。", "3.5 公里 exact [3.5公里]"},
        Line{"新增绿地3.5公顷，植树12万株。", "3.5 公顷 exact [3.5公顷]; 12 万株 exact [12万株]"},
        Line{"减少碳排放3000吨标准煤。", "3000 吨标准煤 exact [3000吨标准煤]"},
        Line{"查封场所5间，暂扣船舶6艘次。", "5 间 exact [5间]; 6 艘次 exact [6艘次]"},
        Line{"开展日常巡查5次日常检查。", "5 次 exact [5次]"}, Line{"下发督办单12单。", "12 单 exact [12单]"},
        Line{"播出节目30期次。", "30 期次 exact [30期次]"},
        Line{"教育学生1.2万余名。", "1.2 万名 about_more [1.2万余名]"},
        Line{"出动警力2000余人（次）。", "2000 人（次） about_more [2000余人（次）]"},
        Line{"发放补贴520.35万余元。", "520.35 万元 about_more [520.35万余元]"},
        Line{"排查楼宇12幢56层。", "12 幢 exact [12幢]; 56 层 exact [56层]"}, Line{"受理投诉3宗。", "3 宗 exact [3宗]"},
        Line{"检测样品200批次，合格率99.5%。", "200 批次 exact [200批次]; 99.5 % exact [99.5%]"},
        Line{"检定计量器具3200台件。", "3200 台件 exact [3200台件]"},
        Line{"抽检38个批次。", "38 个批次 exact [38个批次]"}, Line{"新增床位300张。", "300 张 exact [300张]"},
        Line{"发放法律援助案件补贴8.5万元，办理案件200件次。", "8.5 万元 exact [8.5万元]; 200 件次 exact [200件次]"},
        Line{"宣讲36场次，2.1万人次。", "36 场次 exact [36场次]; 2.1 万人次 exact [2.1万人次]"},
        Line{"APP检查12款。", "12 款 exact [12款]"}, Line{"下架违规APP12款。", "12 款 exact [12款]"},
        Line{"噪声下降5分贝。", "5 分贝 exact [5分贝]"}, Line{"压减3个工作日。", "3 个工作日 exact [3个工作日]"},
        Line{"开展为期3个月的行动。", "3 个月 exact [3个月]"}));

INSTANTIATE_TEST_SUITE_P(
    Qualifiers, QuantityLine,
    testing::Values(
        Line{"覆盖率60%以上。", "60 % at_least [60%以上]"}, Line{"抽查至少6次。", "6 次 at_least [至少6次]"},
        Line{"抽查不少于6次。", "6 次 at_least [不少于6次]"}, Line{"不得少于6次。", "6 次 at_least [不得少于6次]"},
        Line{"不得超过3个工作日。", "3 个工作日 at_most [不得超过3个工作日]"},
        Line{"不超过3个工作日。", "3 个工作日 at_most [不超过3个工作日]"},
        Line{"人数不足30人。", "30 人 less_than [不足30人]"}, Line{"未满18周岁。", "18 周岁 less_than [未满18周岁]"},
        Line{"约为30%。", "30 % approx [约为30%]"}, Line{"耗资约30万元。", "30 万元 approx [约30万元]"},
        Line{"节约30万元。", "30 万元 exact [30万元]"}, Line{"近3000人参加。", "3000 人 approx [近3000人]"},
        Line{"最近3次检查。", "3 次 exact [3次]"}, Line{"签约12个项目。", "12 个 exact [12个]"},
        Line{"预约3000人次。", "3000 人次 exact [3000人次]"}, Line{"占比80%左右。", "80 % approx [80%左右]"},
        Line{"误差5%以内。", "5 % at_most [5%以内]"}, Line{"每年开展3至5次检查。", "3 次 at_least [3至5次]"},
        Line{"每年开展3-5次检查。", "3 次 at_least [3-5次]"},
        Line{"在5—10个工作日内办结。", "5 个工作日 at_least [5—10个工作日]"},
        Line{"抽查比例为3%至5%。", "3 % at_least [3%至5%]"},
        Line{"处1000元至5000元罚款。", "1000 元 at_least [1000元至5000元]"},
        Line{"由15个工作日缩短至5个工作日。", "15 个工作日 exact [15个工作日]; 5 个工作日 exact [5个工作日]"},
        Line{"从3件到8件。", "3 件 exact [3件]; 8 件 exact [8件]"}, Line{"未发生一起投诉。", "0 起 exact [一起]"},
        Line{"未发生过一起投诉。", "0 起 exact [一起]"}, Line{"没有发生1起投诉。", "0 起 exact [1起]"},
        Line{"无一例投诉。", "0 例 exact [一例]"}, Line{"无一人受到处分。", "0 人 exact [一人]"},
        Line{"未收到一件复议申请。", "0 件 exact [一件]"}, Line{"投诉0起。", "0 起 exact [0起]"},
        Line{"达100%。", "100 % exact [100%]"}, Line{"百分之百办结。", "100 % exact [百分之百]"},
        Line{"年取水量5万立方米以上的单位。", "5 万立方米 at_least [5万立方米以上]"},
        Line{"对500平方米以上经营场所开展检查。", "500 平方米 at_least [500平方米以上]"},
        Line{"确保参训率不低于95%。", "95 % at_least [不低于95%]"}, Line{"必须经过两次考核。", "2 次 exact [两次]"},
        Line{"每名人员至少1次。", "1 次 at_least [至少1次]"}, Line{"两名以上执法人员。", "2 名 at_least [两名以上]"},
        Line{"力争全年培训12场。", "12 场 exact [12场]"}, Line{"权重占15%。", "15 % exact [15%]"}));

INSTANTIATE_TEST_SUITE_P(
    Context, QuantityLine,
    testing::Values(
        Line{"上级批转案件3件，\"\"五进\"\"活动。", "3 件 exact [3件]"},
        Line{"开展”五进”活动，检查3家单位。", "3 家 exact [3家]"},
        Line{"以“强化担当、提升能力、服务大局、保障发展”为主题，开展宣讲3场，覆盖“重点人群”200人。",
             "3 场 exact [3场]; 200 人 exact [200人]"},
        Line{"全县9镇3街道。", "9 镇 exact [9镇]; 3 街道 exact [3街道]"}, Line{"涉及12村。", "12 村 exact [12村]"},
        Line{"调整权责清单事项128项，其中行政许可12项、行政处罚96项。",
             "128 项 exact [128项]; 12 项 exact [12项]; 96 项 exact [96项]"},
        Line{"较上年增加12件，同比增长15.6%。", "12 件 exact [12件]; 15.6 % exact [15.6%]"},
        Line{"由去年的35件上升到48件。", "35 件 exact [35件]; 48 件 exact [48件]"},
        Line{"按期办结率、满意率均为100%。", "100 % exact [100%]"},
        Line{"行政机关负责人出庭应诉率100%（应出庭12次、实际出庭12次）。",
             "100 % exact [100%]; 12 次 exact [12次]; 12 次 exact [12次]"},
        Line{"实有执法人员一百四十六人，持证一百四十三人。",
             "146 人 exact [一百四十六人]; 143 人 exact [一百四十三人]"},
        Line{"办结六十八项。", "68 项 exact [六十八项]"},
        Line{"受理1 362 件，咨询8 400 余人次。", "1362 件 exact [1 362 件]; 8400 人次 about_more [8 400 余人次]"},
        Line{"未引发一件行政诉讼。", "0 件 exact [一件]"}, Line{"走访476戶。", "476 戶 exact [476戶]"},
        Line{"明确每百张床位配备不少于12名人员。", "12 名 at_least [不少于12名]"},
        Line{"处理工单12345件。", "12345 件 exact [12345件]"}, Line{"通过12345受理诉求356件。", "356 件 exact [356件]"},
        Line{"检查“三小”场所120家。", "120 家 exact [120家]"}, Line{"开展“一月一法”宣传12期。", "12 期 exact [12期]"},
        Line{"建成“1+12”调解室13个。", "13 个 exact [13个]"}, Line{"对2家/次企业。", "2 家/次 exact [2家/次]"},
        Line{"整改问题4类28个。", "4 类 exact [4类]; 28 个 exact [28个]"},
        Line{"获评全省十佳2项、全国先进1项。", "2 项 exact [2项]; 1 项 exact [1项]"},
        Line{"3月至11月检查66家次。", "66 家次 exact [66家次]"}, Line{"2024年1-11月受理3件。", "3 件 exact [3件]"},
        Line{"全区15个镇（街道）、236个村（社区）实现全覆盖。", "15 个 exact [15个]; 236 个 exact [236个]"},
        Line{"共有公职律师5名、法律顾问3名（其中外聘2名）。", "5 名 exact [5名]; 3 名 exact [3名]; 2 名 exact [2名]"},
        Line{"组织学法考试1次，参考率100%、合格率98.7%，平均分95.3分。",
             "1 次 exact [1次]; 100 % exact [100%]; 98.7 % exact [98.7%]; 95.3 分 exact [95.3分]"},
        Line{"梳理“高效办成一件事”13项。", "13 项 exact [13项]"},
        Line{"累计发放贷款1.35亿余元。", "1.35 亿元 about_more [1.35亿余元]"},
        Line{"惠及群众10余万人。", "10 万人 about_more [10余万人]"},
        Line{"压减办理时限60%，减少材料25份。", "60 % exact [60%]; 25 份 exact [25份]"},
        Line{"网办率由85.2%提高到97.6%，提高12.4个百分点。",
             "85.2 % exact [85.2%]; 97.6 % exact [97.6%]; 12.4 个百分点 exact [12.4个百分点]"},
        Line{"开展“4·15”“6·26”“12·4”宣传活动6场次。", "6 场次 exact [6场次]"},
        Line{"依托“3·15”开展活动，出动45人次。", "45 人次 exact [45人次]"},
        Line{"一审判决3件，二审判决1件。", "3 件 exact [3件]; 1 件 exact [1件]"},
        Line{"罚款人民币3 000元。", "3000 元 exact [3 000元]"},
        Line{"完成率达到98％以上。", "98 % at_least [98％以上]"},
        Line{"减少2.5亿千瓦时。", "2.5 亿千瓦时 exact [2.5亿千瓦时]"},
        Line{"约谈企业10家（次）。", "10 家（次） exact [10家（次）]"},
        Line{"培训班3期、180人次、24学时。", "3 期 exact [3期]; 180 人次 exact [180人次]; 24 学时 exact [24学时]"}));

INSTANTIATE_TEST_SUITE_P(
    Collisions, QuantityLine,
    testing::Values(
        Line{"挽回损失约42万元，折合约11.5万元。", "42 万元 approx [约42万元]; 11.5 万元 approx [约11.5万元]"},
        Line{"未发现一份违规合同。", "0 份 exact [一份]"}, Line{"农机事故零起。", "0 起 exact [零起]"},
        Line{"两项合计35件。", "35 件 exact [35件]"}, Line{"提高0.12个千分点。", "0.12 个千分点 exact [0.12个千分点]"},
        Line{"其余40人为临时人员。", "40 人 exact [40人]"}, Line{"建成12支队伍。", "12 支 exact [12支]"},
        Line{"受理3起诉讼案件。", "3 起 exact [3起]"},
        Line{"培训3名优秀骨干、5名单位代表。", "3 名 exact [3名]; 5 名 exact [5名]"},
        Line{"查处5处分别为违建。", "5 处 exact [5处]"},
        Line{"召开3次生产安全会议，报送5次数据。", "3 次 exact [3次]; 5 次 exact [5次]"},
        Line{"成立5人工作专班。", "5 人 exact [5人]"}, Line{"查处3人行贿。", "3 人 exact [3人]"},
        Line{"保护5种植物。", "5 种 exact [5种]"},
        Line{"35户均已整改，12人均为新任。", "35 户 exact [35户]; 12 人 exact [12人]"},
        Line{"发现3件事故线索。", "3 件 exact [3件]"},
        Line{"查处两起不予处罚案件、三件全部办结。", "2 起 exact [两起]; 3 件 exact [三件]"},
        Line{"开展两次推进会。", "2 次 exact [两次]"},
        Line{"发出5张图纸、3张表格。", "5 张 exact [5张]; 3 张 exact [3张]"}, Line{"颁发3本证书。", "3 本 exact [3本]"},
        Line{"提前3天完成，有效期3年。", "3 天 exact [3天]"},
        Line{"随机抽查清单、内容及标准72条。", "72 条 exact [72条]"}, Line{"判定标准宣贯15场。", "15 场 exact [15场]"},
        Line{"站点均达到3车15人标准。", "3 车 exact [3车]; 15 人 exact [15人]"}));

class LineWithout : public testing::TestWithParam<const char*> {};

TEST_P(LineWithout, AQuantity) { EXPECT_EQ(quantities(GetParam()), ""); }

INSTANTIATE_TEST_SUITE_P(
    Reads, LineWithout,
    testing::Values("无一例外。", "零投诉、零复议。", "2024年3月5日召开会议。", "编印第17期简报。",
                    "印发清林发〔2024〕12号文件。", "吸取“4·18”事件教训，开展12.4宣传。", "开展3.15消费维权日活动。",
                    "开展“护绿2024”行动。", "形成1-8-26-n框架。", "构建1+6+12个网格体系。",
                    "落实《三年行动50条办法》。", "从四个方面、三个环节入手。", "从4个方面、3个环节入手。",
                    "坚持三个结合。", "做到三个到位。", "落实三项制度。", "增强四个意识、坚定四个自信、做到两个维护。",
                    "开展“五进”“双随机”“三个一批”活动。", "深化三个一批。", "开展\"五进\"活动。", "24小时值守。",
                    "7×24小时值守。", "365天值守。", "打造15分钟法律服务圈。", "依托12345热线、12348平台、110联动。",
                    "防御3号台风。", "八五普法，十四五规划。", "党的二十大、二十届三中全会。", "党的20届三中全会。",
                    "零件检查。", "二期工程、二次供水。", "进入第二轮。", "排名全省前3位。", "前10名。",
                    "组织数十次活动、几百人参加。", "参加人员二三十人。", "千家万户、百家争鸣、三番五次。",
                    "最多跑一次、最多跑1次改革。", "实行一窗通办、一件事一次办。", "上午9时30分召开会议。",
                    "根据第3、4、5条规定。", "三分之二的单位。", "1/3的单位。", "比例为1:500。", "PM2.5、PM10浓度。",
                    "5G网络、A4纸、2.0版、5A级景区。", "防止两张皮。", "会同10部门执法。", "三位一体。",
                    "（2021年版）第3版。", "2024度工作。", "三支一扶、三区三线、一案双罚。",
                    "一批项目、一系列措施、一些问题。", "形成三张清单。", "第十四个五年规划。", "编号为2024-35。",
                    "联系电话0596-1234567。", "每一起案件、每个案件。", "八小时之外。", "统一、进一步、一方面。",
                    "推行“631”工作机制。", "位列全省第3、全市第1。", "实行三级调解，二级响应。",
                    "履行公众参与、专家论证等五个法定程序。", "三个重点方面。",
                    "列为决策事项，两项都走完程序，两条均已落实。"));

class Norm : public testing::TestWithParam<const char*> {};

TEST_P(Norm, IsWhatIsPrescribed) {
  const auto found = all<IndicatorFact>(imported(page_with(GetParam())));
  ASSERT_FALSE(found.empty());
  for (const auto& fact : found) EXPECT_EQ(fact.nature, fazhi::model::IndicatorNature::norm);
}

INSTANTIATE_TEST_SUITE_P(Reads, Norm,
                         testing::Values("每年开展3至5次检查。", "每年开展3-5次检查。", "在5—10个工作日内办结。",
                                         "抽查比例为3%至5%。", "处1000元至5000元罚款。",
                                         "年取水量5万立方米以上的单位。", "对500平方米以上经营场所开展检查。",
                                         "必须经过两次考核。", "每名人员至少1次。", "力争全年培训12场。", "权重占15%。",
                                         "明确每百张床位配备不少于12名人员。", "站点均达到3车15人标准。"));

}  // namespace

#include "quantities.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi_tests::quantities;

using fazhi::importer::IndicatorFact;
using fazhi_tests::all;
using fazhi_tests::imported;
using fazhi_tests::page_with;

struct Case {
  const char* name;
  const char* sentence;
  const char* expected;
};
class Quantity : public testing::TestWithParam<Case> {};

TEST_P(Quantity, IsReadAsPrinted) { EXPECT_EQ(quantities(GetParam().sentence), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Reads, Quantity,
    testing::Values(Case{"Plain", "巡查林区42次。", "42 次 exact [42次]"},
                    Case{"Thousands", "清点苗木1,036株。", "1036 株 exact [1,036株]"},
                    Case{"Fraction", "罚没款76.026万元。", "76.026 万元 exact [76.026万元]"},
                    Case{"FullWidth", "审查合同３２０份。", "320 份 exact [３２０份]"},
                    Case{"MoreBeforeUnit", "发放手册2000多份。", "2000 份 about_more [2000多份]"},
                    Case{"MoreBeforeScale", "追缴款项31.5余万元。", "31.5 万元 about_more [31.5余万元]"},
                    Case{"MoreBehindScale", "服务群众3.5万余人次。", "3.5 万人次 about_more [3.5万余人次]"},
                    Case{"StraySpace", "纠正案卷18 起。", "18 起 exact [18 起]"},
                    Case{"AtLeastBehind", "覆盖率60%以上。", "60 % at_least [60%以上]"},
                    Case{"AtLeastBefore", "抽查至少6次。", "6 次 at_least [至少6次]"},
                    Case{"AtMost", "不超过3个工作日办结。", "3 个工作日 at_most [不超过3个工作日]"},
                    Case{"Approximate", "节水约12吨。", "12 吨 approx [约12吨]"},
                    Case{"WordsThatEndAlike", "节约30万元。", "30 万元 exact [30万元]"},
                    Case{"Percent", "按时办结率百分之九十五。", "95 % exact [百分之九十五]"},
                    Case{"PercentagePoints", "提高2.4个百分点。", "2.4 个百分点 exact [2.4个百分点]"},
                    Case{"Chinese", "举办讲座十二场。", "12 场 exact [十二场]"},
                    Case{"ChineseWithQualifier", "采纳建议逾千条。", "1000 条 about_more [逾千条]"},
                    Case{"DoubleUnit", "配备器材90台套，走访230个次。",
                         "90 台套 exact [90台套]; 230 个次 exact [230个次]"},
                    // The whole of it is no number, and too great for one.
                    Case{"PowersThatDoNotAddUp", "登记一千八百四十五亿一亿一株。", "100000001 株 exact [一亿一株]"},
                    Case{"ThousandInAWord", "采纳建议近千条。", "1000 条 approx [近千条]"},
                    Case{"Area", "清理林地3.2万平方米。", "3.2 万平方米 exact [3.2万平方米]"},
                    Case{"None", "未发生一起投诉。", "0 起 exact [一起]"},
                    Case{"Two", "培训9次、207人。", "9 次 exact [9次]; 207 人 exact [207人]"}),
    [](const auto& test) { return test.param.name; });

class NoQuantity : public testing::TestWithParam<Case> {};

TEST_P(NoQuantity, IsFound) { EXPECT_EQ(quantities(GetParam().sentence), ""); }

INSTANTIATE_TEST_SUITE_P(
    Reads, NoQuantity,
    testing::Values(Case{"InDates", "2024年3月5日召开会议。", ""}, Case{"InOrdinals", "编印第17期简报。", ""},
                    Case{"InDocumentNumbers", "印发清林发〔2024〕12号文件。", ""},
                    Case{"InEventCodes", "吸取“4·18”事件教训。", ""},
                    Case{"InNamesOfActions", "开展“护绿2024”行动。", ""}, Case{"InCodes", "形成1-8-26框架。", ""},
                    Case{"InTitles", "落实《三年行动50条办法》。", ""},
                    Case{"OfDiscourse", "从四个方面、三个环节入手。", ""}, Case{"OfWords", "进一步统一思想。", ""},
                    Case{"Affirmative", "开展一次行动。", ""}, Case{"RoundTheClock", "24小时值守。", ""},
                    Case{"Vague", "组织数十次活动。", ""}, Case{"Departments", "会同10部门和两部门执法。", ""},
                    Case{"Lines", "受理12345热线来电。", ""}, Case{"Ranks", "排名第2位。", ""}),
    [](const auto& test) { return test.param.name; });

TEST(Quantity, HangsOnTheDeepestHeading) {
  const auto found =
      all<IndicatorFact>(imported("一、主要做法\n（一）执法。全年立案3起，具体情况说明如下文所述。\n（二）普法。一是开"
                                  "展宣讲活动。组织宣讲团进村入户，共举办宣讲8场。"
                                  "二是制作宣传材料。会同文化部门编印画册并在集市发放，共发放600份。\n"));
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].path, "一/(一)");
  EXPECT_EQ(found[1].path, "一/(二)/一是");
  EXPECT_EQ(found[2].path, "一/(二)/二是");
}

TEST(Quantity, KnowsWhatIsCountedAndWhen) {
  const auto found = all<IndicatorFact>(imported(page_with("今年以来，共查办案件27起。")));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].subject, "查办案件");
  EXPECT_EQ(found[0].period, "今年以来");
}

TEST(Quantity, IsANormInAPlan) {
  const auto found = all<IndicatorFact>(imported("一、下一步打算\n（一）培训。组织培训6场。\n"));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].nature, fazhi::model::IndicatorNature::norm);
}

}  // namespace

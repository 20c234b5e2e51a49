#include "support.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi::importer::HeadingFact;
using fazhi::model::SectionKind;
using fazhi_tests::all;
using fazhi_tests::imported;

/// `path text` of each heading, one a line.
std::string headings(const std::string& page) {
  std::string found;
  for (const auto& heading : all<HeadingFact>(imported(page))) found += heading.path + " " + heading.text + "\n";
  return found;
}

TEST(Outline, FindsHeadingsOnTheirOwnLines) {
  EXPECT_EQ(
      headings("一、主要举措\n（一）健全制度\n出台办法。\n(二) 加强监督。\n开展检查。\n二、存在不足\n执法力量不强。\n"),
      "一 主要举措\n一/(一) 健全制度\n一/(二) 加强监督\n二 存在不足\n");
}

TEST(Outline, TellsTheNumberOfAHeadingFromTheYearBehindIt) {
  EXPECT_EQ(headings("1、2024年度主要举措\n出台办法。\n2、存在不足\n执法力量不强。\n3、2025年度工作安排\n充实力量。\n"),
            "一 2024年度主要举措\n二 存在不足\n三 2025年度工作安排\n");
}

TEST(Outline, TakesTheFirstSentenceOfARunInHeadingWhenItIsBare) {
  EXPECT_EQ(headings("一、主要举措\n（一）健全制度机制，压实工作责任。全年制定办法3件。\n"),
            "一 主要举措\n一/(一) 健全制度机制，压实工作责任\n");
}

TEST(Outline, TakesTheFirstClauseWhenTheSentenceTellsFacts) {
  EXPECT_EQ(headings("一、主要举措\n（一）推进平台建设，投入30万元升级系统。系统运行平稳。\n"),
            "一 主要举措\n一/(一) 推进平台建设\n");
}

TEST(Outline, FindsLongItemsInsideAParagraph) {
  EXPECT_EQ(headings("一、主要举措\n（一）严格执法。一是开展巡查。对辖区重点林地进行拉网式巡查，发现并整改隐患12处；"
                     "二是办理案件。对盗伐林木的行为依法立案查处，全年办结案件9起。三加强协作。与公安机关建立线索移送制"
                     "度并定期会商研判。\n"),
            "一 主要举措\n一/(一) 严格执法\n一/(一)/一是 开展巡查\n一/(一)/二是 办理案件\n一/(一)/三是 加强协作\n");
}

TEST(Outline, LeavesAShortEnumerationInItsSentence) {
  EXPECT_EQ(headings("一、主要举措\n（一）加强学习。一是学原文。二是谈体会。三是抓落实。\n"),
            "一 主要举措\n一/(一) 加强学习\n");
}

TEST(Outline, KeepsAWordThatBeginsBehindTheNumberWhole) {
  const auto list =
      all<HeadingFact>(imported("一、下一步打算\n一是指导乡镇执法。\n二是指定专人负责。\n三是指全员轮训。\n"));
  ASSERT_EQ(list.size(), 4u);
  EXPECT_EQ(list[1].number + "|" + list[1].text, "一是|指导乡镇执法");
  EXPECT_EQ(list[2].number + "|" + list[2].text, "二是|指定专人负责");
  EXPECT_EQ(list[3].number + "|" + list[3].text, "三是指|全员轮训");
}

TEST(Outline, TakesArabicItemsAsTheThirdLevel) {
  EXPECT_EQ(headings("一、主要举措\n（一）优化服务。1.压缩时限。办理时限缩短。2.减少材料。取消证明。\n"),
            "一 主要举措\n一/(一) 优化服务\n一/(一)/一是 压缩时限\n一/(一)/二是 减少材料\n");
}

TEST(Outline, TakesAnArabicNumberForASectionWhereOneIsMeant) {
  const auto found = imported("1、 主要举措\n（一）健全制度。出台办法。\n二、下一步打算\n继续努力。\n");
  const auto list = all<HeadingFact>(found);
  ASSERT_EQ(list.size(), 3u);
  EXPECT_EQ(list[0].level, 1);
  EXPECT_EQ(list[0].path, "一");
  EXPECT_EQ(list[0].number, "1、");
  ASSERT_FALSE(found.notes.empty());
  EXPECT_EQ(found.notes[0].id, "import.heading-number");
}

TEST(Outline, FindsASectionThatHasLostItsNumber) {
  const std::string page =
      "一、主要举措\n（一）健全制度。出台办法。\n（二）加强监督。开展检查。\n存在的不足\n（一）力量不强。人员较少。\n";
  EXPECT_EQ(headings(page), "一 主要举措\n一/(一) 健全制度\n一/(二) 加强监督\n二 存在的不足\n二/(一) 力量不强\n");
}

TEST(Outline, ReadsATextWithoutLines) {
  EXPECT_EQ(headings("2024年，我局推进法治建设。现将情况报告如下： 一、主要举措 （一）健全制度 出台办法。 "
                     "（二）加强监督 开展检查。 "
                     "二、下一步打算 继续努力。"),
            "一 主要举措\n一/(一) 健全制度 出台办法\n一/(二) 加强监督 开展检查\n二 下一步打算 继续努力\n");
}

TEST(Outline, DoesNotTakeEnumerationsInProseForHeadings) {
  EXPECT_EQ(headings("一、主要举措\n推动一、二、三产业融合，落实第（二）项要求，得分9.5分。\n"), "一 主要举措\n");
}

TEST(Outline, LeavesABracketedEnumerationInItsSentence) {
  EXPECT_EQ(headings("一、主要举措\n（一）清理林地。范围包括：（一）坡地；（二）河滩。\n（二）办理案件。开展检查。\n"),
            "一 主要举措\n一/(一) 清理林地\n一/(二) 办理案件\n");
}

TEST(Outline, ReadsHeadingsInTheTypographyOfAPage) {
  EXPECT_EQ(headings("## 一、主要举措\n**（一）健全制度**\n出台办法。\n"), "一 主要举措\n一/(一) 健全制度\n");
}

TEST(Outline, TakesOughtAndCountedItemsAsTheThirdLevel) {
  EXPECT_EQ(headings("一、下一步打算\n一要抓好培训。全年办班4期。\n二要盯紧火险。逐村排查。\n"
                     "二、存在不足\n第一，人手少。编制不够。第二，经费紧。投入有限。\n"),
            "一 下一步打算\n一/一是 抓好培训\n一/二是 盯紧火险\n二 存在不足\n二/一是 人手少\n二/二是 经费紧\n");
}

TEST(Outline, LeavesWordsThatOnlyLookLikeOughtOrCountedItems) {
  EXPECT_EQ(headings("一、主要举措\n（一）规范执法。明确三要素。第一，它是标准。一要件不缺。\n"),
            "一 主要举措\n一/(一) 规范执法\n");
}

TEST(Outline, TakesEnclosedNumbersAtTheBeginOfALineAsTheThirdLevel) {
  EXPECT_EQ(headings("一、主要举措\n（一）优化服务\n（1）压缩时限。办理时限缩短。\n（2）减少材料。取消证明。\n"
                     "（二）严格执法\n①开展巡查。发现隐患。\n② 办理案件。全部办结。\n"),
            "一 主要举措\n一/(一) 优化服务\n一/(一)/一是 压缩时限\n一/(一)/二是 减少材料\n"
            "一/(二) 严格执法\n一/(二)/一是 开展巡查\n一/(二)/二是 办理案件\n");
}

TEST(Outline, LeavesNumbersBelowTheThirdLevelInTheirItem) {
  EXPECT_EQ(headings("一、主要举措\n（一）优化服务\n1.压缩时限。\n（1）简易事项。\n（2）一般事项。\n2.减少材料。\n"),
            "一 主要举措\n一/(一) 优化服务\n一/(一)/一是 压缩时限\n一/(一)/二是 减少材料\n");
}

TEST(Outline, TakesAllSectionsWithArabicNumbersWhereTheFirstHasOne) {
  EXPECT_EQ(headings("1、工作成效\n（一）严格执法。一是开展巡查。对辖区重点林地进行拉网式巡查，发现并整改隐患12处。\n"
                     "2、主要负责人履职情况\n局长主持会议。\n3、存在问题\n人手少。\n"),
            "一 工作成效\n一/(一) 严格执法\n一/(一)/一是 开展巡查\n二 主要负责人履职情况\n三 存在问题\n");
}

struct Kind {
  const char* name;
  const char* heading;
  SectionKind kind;
};
class KindOf : public testing::TestWithParam<Kind> {};

TEST_P(KindOf, Heading) {
  const auto list = all<HeadingFact>(imported("清溪县林业局2024年法治政府建设年度报告\n2024年，工作有序推进。\n一、" +
                                              std::string(GetParam().heading) + "\n（一）工作。全年开展检查3次。\n"));
  ASSERT_FALSE(list.empty());
  EXPECT_EQ(list[0].kind, GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(
    Section, KindOf,
    testing::Values(Kind{"Measures", "主要做法和取得的成效", SectionKind::achievements},
                    Kind{"Topic", "强化组织保障，凝聚工作合力", SectionKind::achievements},
                    Kind{"MergedTakesTheFirst", "工作成效与不足", SectionKind::achievements},
                    Kind{"Shortcomings", "当前存在的困难和问题", SectionKind::shortcomings},
                    Kind{"LeaderByOffice", "局主要领导履行法治建设职责情况", SectionKind::principal_leader_duty},
                    Kind{"Plan", "今后一个时期的打算", SectionKind::plan},
                    Kind{"PlanByItsEnd", "法治林业建设安排", SectionKind::plan},
                    Kind{"ShortcomingsBeforePlan", "存在的不足及下一步打算", SectionKind::shortcomings},
                    Kind{"PlanByYear", "2025年重点任务", SectionKind::plan},
                    Kind{"MeasuresOfThatYear", "2024年重点任务落实情况", SectionKind::achievements},
                    Kind{"TopicThatNamesFaults", "坚持问题导向，补齐短板弱项", SectionKind::achievements},
                    Kind{"FaultsOfATopic", "推进依法行政中的薄弱环节", SectionKind::shortcomings},
                    Kind{"Improvable", "有待改进的方面", SectionKind::shortcomings},
                    Kind{"Afterwards", "后续工作", SectionKind::plan},
                    Kind{"LeaderAtWork", "主要负责人推进法治林业建设情况", SectionKind::principal_leader_duty},
                    Kind{"LeaderReports", "年度述法情况", SectionKind::principal_leader_duty},
                    Kind{"LeaderBehindATopic", "健全责任体系，压实主要负责人责任", SectionKind::achievements},
                    Kind{"Suggestions", "几点建议", SectionKind::other},
                    Kind{"Others", "其他", SectionKind::other_matters},
                    Kind{"Practices", "典型做法", SectionKind::highlights},
                    Kind{"Basics", "基本情况", SectionKind::basic_situation},
                    Kind{"Highlights", "特色亮点", SectionKind::highlights},
                    Kind{"OtherMatters", "其他需要报告的事项", SectionKind::other_matters},
                    Kind{"Traditional", "下一步工作計劃", SectionKind::plan}),
    [](const auto& test) { return test.param.name; });

TEST(Kind, OfALevelTwoIsSaidWhereItDiffers) {
  const auto list = all<HeadingFact>(
      imported("一、工作情况\n（一）主要负责人履行第一责任人职责。全年听取汇报3次。\n（二）规范执法。开展检查。\n"));
  ASSERT_EQ(list.size(), 3u);
  EXPECT_EQ(list[1].kind, SectionKind::principal_leader_duty);
  EXPECT_EQ(list[2].kind, std::nullopt);
}

TEST(Kind, OfATopicalHeadingIsToldByItsText) {
  const auto list =
      all<HeadingFact>(imported("一、正视差异\n工作中仍存在一些不足，主要表现在：力量不强；经费不多。\n"));
  ASSERT_EQ(list.size(), 1u);
  EXPECT_EQ(list[0].kind, SectionKind::shortcomings);
}

TEST(Outline, FindsTheSectionThatIsMissingBetweenTwoNumbers) {
  EXPECT_EQ(headings("一、完善制度\n出台办法。\n坚持规范执法，提高监管水平\n开展巡查。\n三、下步打算\n继续努力。\n"),
            "一 完善制度\n二 坚持规范执法，提高监管水平\n三 下步打算\n");
}

TEST(Outline, FindsAChainThatHasLostItsWordFromTheBegin) {
  EXPECT_EQ(
      headings("一、主要举措\n按照部署推进工作。一加强巡查。全年巡护山场。二加强办案。依法查处案件。三加强协作。会商"
               "研判线索。\n"),
      "一 主要举措\n一/一是 加强巡查\n一/二是 加强办案\n一/三是 加强协作\n");
}

TEST(Outline, TakesPartsAndSpacedNumbersForSections) {
  EXPECT_EQ(headings("第一部分 主要举措\n出台办法。\n第二部分 下步打算\n继续努力。\n"), "一 主要举措\n二 下步打算\n");
  EXPECT_EQ(headings("一 主要举措\n出台办法。\n二 下步打算\n继续努力。\n"), "一 主要举措\n二 下步打算\n");
}

TEST(Outline, KnowsSectionsWithoutAnyNumberByTheirWords) {
  EXPECT_EQ(headings("清溪县林业局2024年法治政府建设年度报告\n现将情况报告如下。\n主要举措和成效\n出台办法。\n"
                     "存在的不足\n力量薄弱。\n下一步打算\n继续努力。\n"),
            "一 主要举措和成效\n二 存在的不足\n三 下一步打算\n");
}

}  // namespace

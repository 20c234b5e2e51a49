#include "support.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi_tests::imported;

struct Case {
  const char* name;
  const char* page;
  const char* kind;
};
class Genre : public testing::TestWithParam<Case> {};

TEST_P(Genre, IsToldFromThePage) {
  const auto genre = imported(GetParam().page).genre;
  EXPECT_EQ(genre.kind, GetParam().kind);
  EXPECT_EQ(genre.is_report, genre.kind == "annual_report");
  EXPECT_FALSE(genre.reason.zh.empty());
  EXPECT_FALSE(genre.reason.en.empty());
}

INSTANTIATE_TEST_SUITE_P(
    Of, Genre,
    testing::Values(
        Case{"Report", "清溪县林业局2024年法治政府建设年度报告\n一、主要举措\n开展检查。\n", "annual_report"},
        Case{"ReportWithoutTitle", "2024年，我局推进法治政府建设。\n一、工作成效\n开展检查。\n", "annual_report"},
        Case{"ReportAndPlan", "清溪县林业局2024年法治政府建设工作总结及2025年工作思路\n一、工作成效\n开展检查。\n",
             "annual_report"},
        Case{"ReportAndLeaderDuty",
             "清溪县林业局关于2024年度法治政府建设情况和主要负责人履行第一责任人职责情况的报告\n一、工作成效\n开展检查"
             "。\n",
             "annual_report"},
        Case{"ReportAndNextYearsPoints",
             "清溪县林业局2024年法治政府建设工作总结和2025年工作要点\n一、工作成效\n开展检查。\n", "annual_report"},
        Case{"ReportInMarkdown", "**清溪县林业局2024年法治政府建设年度报告**\n**一、主要举措**\n开展检查。\n",
             "annual_report"},
        Case{"LeaderDutyOfGovernment",
             "清溪县林业局主要负责人履行推进法治政府建设第一责任人职责情况的报告\n一、学法情况\n带头学法。\n",
             "leader_duty_report"},
        Case{"Template", "**县林业局2024年法治政府建设年度报告\n一、主要举措\n开展检查。\n", "template"},
        Case{"Disclosure", "清溪县林业局2024年政府信息公开工作年度报告\n一、总体情况\n发布信息。\n",
             "disclosure_report"},
        Case{"DisclosureWithoutTitle",
             "一、总体情况\n（一）主动公开。发布信息20条。\n（二）依申请公开。收到申请3件。\n", "disclosure_report"},
        Case{"WorkReport", "政府工作报告\n各位代表：\n一、2024年工作回顾\n经济增长。\n", "government_work_report"},
        Case{"LeaderDuty", "林业局局长2024年度述法报告\n一、学法情况\n我带头学法。\n", "leader_duty_report"},
        Case{"Plan", "清溪县林业局2025年法治政府建设工作要点\n一、总体要求\n推进工作。\n", "work_plan"},
        Case{"PlanWithoutTitle", "为做好法治政府建设工作，制定本计划。\n一、主要任务\n推进工作。\n", "work_plan"},
        Case{"Notice", "关于报送2024年法治政府建设年度报告的通知\n各科室：\n请按时报送。\n", "notice"},
        Case{"Interpretation", "《清溪县2024年法治政府建设情况报告》政策解读\n一、起草背景\n按要求起草。\n",
             "interpretation"},
        Case{"NoticeAboveItsReport",
             "关于印发清溪县林业局2024年法治政府建设情况报告的通知\n各科室：\n现印发给你们。\n"
             "一、主要举措\n开展检查。\n二、下一步打算\n加强培训。\n",
             "annual_report"},
        Case{"ReportMadePublicAsANotice",
             "清溪县林业局2024年法治政府建设情况公示\n一、主要举措\n开展检查。\n二、存在的不足\n力量不强。\n",
             "annual_report"},
        Case{"WorkReportThatTellsOfIt", "2024年工作情况报告\n我局推进法治政府建设。\n一、主要举措\n开展检查。\n",
             "annual_report"},
        Case{"ReportToTheStandingCommittee",
             "各位委员，现将2024年法治政府建设情况报告如下。\n一、主要举措\n开展检查。\n", "annual_report"},
        Case{"WhitePaper", "2024年度清溪县法治政府建设白皮书\n一、主要举措\n开展检查。\n", "annual_report"},
        Case{"ReportWithASchoolTopic", "清溪县教育局2024年依法行政、依法治校工作总结\n一、主要举措\n开展检查。\n",
             "annual_report"},
        Case{"ReportOfTheDisclosingOffice",
             "清溪县数据局2024年法治政府建设年度报告\n2024年，我局推进政务公开。\n一、主要举措\n开展检查。\n",
             "annual_report"},
        Case{"School", "清溪中学2024年依法治校工作总结\n一、健全制度\n（一）完善章程。\n", "other"},
        Case{"LegalKnowledge", "清溪县2024年法治宣传教育工作总结\n一、健全制度\n（一）举办讲座。\n", "other"},
        Case{"Evaluation", "清溪县法治政府建设评估报告\n一、评估概况\n受委托开展评估。\n", "other"},
        Case{"Essay", "推进法治政府建设的实践与思考\n一、重要意义\n值得思考。\n", "other"},
        Case{"Application", "法治政府建设示范创建申报材料\n一、基本情况\n我县申报。\n", "other"},
        Case{"Inspection", "清溪县法治政府建设督察反馈问题整改情况报告\n一、整改情况\n逐项整改。\n", "self_inspection"},
        Case{"NoticeWithoutTitle", "各科室：\n现就编制法治政府建设年度报告有关事项通知如下：\n一、报告内容\n分四项。\n",
             "notice"},
        Case{"RulesOfReports", "一、报告名称\n法治政府建设年度报告。\n二、报告主体\n县级以上部门。\n", "notice"},
        Case{"PlanByItsOpening", "为做好法治政府建设工作，现提出如下要点。\n一、加强学习\n组织学习。\n", "work_plan"},
        Case{"PlanWithItsYears", "清溪县法治政府建设实施方案（2021—2025年）\n一、加强学习\n组织学习。\n", "work_plan"},
        Case{"NewsOfAReport", "清溪县林业局公布2024年法治政府建设年度报告\n近日，报告公布，全文三千字。\n", "news"},
        Case{"NewsOfAMeeting", "全县法治政府建设推进会召开\n3月5日，会议听取了年度报告。\n", "news"},
        Case{"LeaderInTheFirstPerson", "2024年，我带头推进法治政府建设。\n一、带头学法\n主持学习。\n",
             "leader_duty_report"},
        Case{"ModelText", "2024年法治政府建设年度报告（模板）\n一、主要举措\n开展检查。\n", "template"},
        Case{"Empty", " \n　\n", "empty"}, Case{"SomethingElse", "今天天气很好，大家一起去爬山。\n", "other"}),
    [](const auto& test) { return test.param.name; });

}  // namespace

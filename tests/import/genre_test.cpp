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
        Case{"Empty", " \n　\n", "empty"}, Case{"SomethingElse", "今天天气很好，大家一起去爬山。\n", "other"}),
    [](const auto& test) { return test.param.name; });

}  // namespace

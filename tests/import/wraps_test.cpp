#include "support.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi::importer::HeadingFact;
using fazhi::importer::IndicatorFact;
using fazhi::importer::LawReference;
using fazhi_tests::all;
using fazhi_tests::imported;

const std::string head = "清溪县林业局2024年法治政府建设年度报告\n";

/// A page of 56 columns, as it is pasted from a document.
const std::string wrapped = head +
                            "　　一、主要举措\n"
                            "　　（一）严格执法。落实《清溪县林区野外用火管理办\n"
                            "法》要求，对辖区重点林地进行拉网式巡查，全年出动巡查\n"
                            "人员360人次，发现并整改隐患12处，为护林防火打下了坚\n"
                            "实基础。开展联合检查，办理涉林案件9起，涉案金额18.5\n"
                            "万元，全部办结。\n"
                            "　　（二）健全制度。制定巡护、案件办理、档案管理等3\n"
                            "项制度，明确办案人员职责。\n"
                            "　　二、下一步打算\n"
                            "　　继续加强护林员队伍建设，力争全年培训护林员200人次\n"
                            "以上。\n";

TEST(Wraps, AreNoEndsOfParagraphs) {
  const auto section = imported(wrapped).report.sections.at(0);
  ASSERT_EQ(section.measures.size(), 2u);
  ASSERT_EQ(section.measures[0].paragraphs.size(), 1u);
  EXPECT_EQ(section.measures[1].paragraphs.at(0),
            "健全制度。制定巡护、案件办理、档案管理等3项制度，明确办案人员职责。");
}

TEST(Wraps, DivideNoFigureAndNoTitle) {
  const auto found = imported(wrapped);
  const auto figures = all<IndicatorFact>(found);
  ASSERT_EQ(figures.size(), 6u);
  EXPECT_EQ(figures[3].value.to_wire() + figures[3].unit, "18.5万元");
  EXPECT_EQ(wrapped.substr(figures[3].range.begin, figures[3].range.size()), "18.5\n万元");
  EXPECT_EQ(figures[4].value.to_wire() + figures[4].unit, "3项");
  const auto titles = all<LawReference>(found);
  ASSERT_EQ(titles.size(), 1u);
  EXPECT_EQ(titles[0].title, "清溪县林区野外用火管理办法");
}

TEST(Wraps, LeaveHeadingsOnLinesOfTheirOwn) {
  const auto headings = all<HeadingFact>(imported(wrapped));
  ASSERT_EQ(headings.size(), 4u);
  EXPECT_EQ(headings[0].text, "主要举措");
  EXPECT_EQ(headings[3].text, "下一步打算");
}

TEST(Wraps, AreFoundBehindACommaWhateverTheWidth) {
  const auto found = imported(head + "一、主要举措\n（一）健全制度\n对辖区重点林地进行巡查，\n全年整改隐患12处。\n");
  EXPECT_EQ(found.report.sections.at(0).measures.at(0).paragraphs.size(), 1u);
}

TEST(Wraps, AreNoneWhereHeadingsAndShortParagraphsFollowEachOther) {
  const auto found = imported(head +
                              "一、强化组织领导，压实法治建设工作责任\n2024年，召开会议3次。\n"
                              "二、强化制度建设，夯实依法行政工作基础\n2024年，制定办法3件。\n"
                              "三、强化执法监督，规范林业行政执法行为\n2024年，评查案卷9件。\n");
  const auto headings = all<HeadingFact>(found);
  ASSERT_EQ(headings.size(), 3u);
  EXPECT_EQ(headings[2].text, "强化执法监督，规范林业行政执法行为");
}

TEST(Wraps, KeepLatinWordsApart) {
  const auto found = imported(head +
                              "一、主要举措\n（一）推进数字建设。对林区视频监控设备升级，采用Smart\n"
                              "Forest平台，对接省级系统，实现数据共享，县乡村三级护林\n"
                              "人员统一调度，全年处置火情隐患信息，并把处置结果反馈给\n"
                              "相关乡镇，由乡镇组织护林员逐条核查，形成闭环管理，全年\n"
                              "核查12条。\n");
  EXPECT_NE(found.report.sections.at(0).measures.at(0).paragraphs.at(0).find("Smart Forest平台"), std::string::npos);
}

}  // namespace

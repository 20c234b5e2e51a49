#include "support.hpp"

#include <gtest/gtest.h>

namespace {

using Field = fazhi::importer::MetadataField;
using fazhi::diag::Pointer;
using fazhi_tests::imported;
using fazhi_tests::metadata;

const std::string body =
    "清溪县林业局2024年法治政府建设年度报告\n2024年，我局推进各项工作。\n一、主要举措\n（一）健全制度。出台办法。\n";
const std::string closing = "清溪县林业局\n2025年1月20日\n";

/// The titles, joined with `|`.
std::string titles(const std::string& page) {
  std::string joined;
  for (const auto& attachment : imported(page).report.attachments)
    joined += (joined.empty() ? "" : "|") + attachment.title;
  return joined;
}

struct Case {
  const char* name;
  const char* note;
  const char* titles;
};
class Note : public testing::TestWithParam<Case> {};

TEST_P(Note, IsReadBetweenTheBodyAndTheSignature) {
  const std::string page = body + GetParam().note + closing;
  const auto found = imported(page);
  EXPECT_EQ(titles(page), GetParam().titles);
  EXPECT_EQ(metadata(found, Field::signature_agency), "清溪县林业局");
  EXPECT_EQ(metadata(found, Field::signed_on), "2025-01-20");
  const auto& measures = found.report.sections.at(0).measures;
  ASSERT_EQ(measures.size(), 1u);
  EXPECT_TRUE(measures[0].actions.empty());
  EXPECT_EQ(measures[0].paragraphs, std::vector<std::string>{"健全制度。出台办法。"});
}

TEST_P(Note, IsReadBelowTheSignature) { EXPECT_EQ(titles(body + closing + GetParam().note), GetParam().titles); }

INSTANTIATE_TEST_SUITE_P(
    Printed, Note,
    testing::Values(Case{"One", "附件：案件统计表\n", "案件统计表"},
                    Case{"OneNumbered", "附件：1.案件统计表\n", "案件统计表"},
                    Case{"HalfWidth", "附件:案件统计表\n", "案件统计表"},
                    Case{"Spaced", "　　附　件 ： 案件统计表\n", "案件统计表"},
                    Case{"ClosingMark", "附件：案件统计表。\n", "案件统计表"},
                    Case{"TitleMarks", "附件：《案件统计表》；\n", "《案件统计表》"},
                    Case{"Lines", "附件：1.案件统计表\n2.文件目录\n", "案件统计表|文件目录"},
                    Case{"Marks", "附件：1、案件统计表；\n2、文件目录。\n", "案件统计表|文件目录"},
                    Case{"Bracketed", "附件：（1）案件统计表\n（2）文件目录\n", "案件统计表|文件目录"},
                    Case{"Chinese", "附件：一、案件统计表\n二、文件目录\n", "案件统计表|文件目录"},
                    Case{"OneLine", "附件：1.案件统计表 2.文件目录；3.培训计划\n", "案件统计表|文件目录|培训计划"},
                    Case{"LabelAlone", "附件：\n1.案件统计表\n2.文件目录\n", "案件统计表|文件目录"},
                    Case{"LabelAloneOne", "附件：\n案件统计表\n", "案件统计表"},
                    Case{"Labels", "附件1：案件统计表\n附件2：文件目录\n", "案件统计表|文件目录"},
                    Case{"LabelsWithoutNumbers", "附件：案件统计表\n附件：文件目录\n", "案件统计表|文件目录"},
                    Case{"Files", "附件：\n案件统计表.xlsx\n文件目录.pdf\n", "案件统计表.xlsx|文件目录.pdf"},
                    Case{"YearBehindTheNumber", "附件：1.2024年案件统计表\n2.2024年文件目录\n",
                         "2024年案件统计表|2024年文件目录"},
                    Case{"DecimalIsNoNumber", "附件：1.5万亩补植地块清单\n", "1.5万亩补植地块清单"}),
    [](const auto& test) { return test.param.name; });

class NoNote : public testing::TestWithParam<Case> {};

TEST_P(NoNote, IsTakenForOne) { EXPECT_EQ(titles(body + closing + GetParam().note), ""); }

INSTANTIATE_TEST_SUITE_P(Residue, NoNote,
                         testing::Values(Case{"Links", "相关附件：案件统计表.xls\n", ""},
                                         Case{"Downloads", "附件下载：案件统计表.xls\n", ""},
                                         Case{"Link", "附件：点击下载\n", ""}, Case{"None", "附件：无\n", ""},
                                         Case{"Count", "附件：2个\n", ""}, Case{"Nothing", "附件：\n", ""},
                                         Case{"Footer", "附件：\n版权所有 清溪县林业局\n", ""},
                                         Case{"Sentences", "附件：\n1.案件清单。共办理案件12件。\n", ""},
                                         Case{"SecondAlone", "附件2：文件目录\n", ""}),
                         [](const auto& test) { return test.param.name; });

TEST(Attachments, AreNotReadWhereTheTextGoesOn) {
  const auto found = imported(body + "附件：1.案件统计表\n二、下一步打算\n继续努力。\n" + closing);
  EXPECT_TRUE(found.report.attachments.empty());
  EXPECT_EQ(found.report.sections.size(), 2u);
}

TEST(Attachments, EndTheTextBehindADateAlone) {
  const auto found = imported(body + "2025年1月20日\n附件：1.案件统计表\n2.文件目录\n");
  EXPECT_EQ(found.report.attachments.size(), 2u);
  EXPECT_EQ(metadata(found, Field::signed_on), "2025-01-20");
  EXPECT_EQ(found.report.sections.at(0).measures.at(0).paragraphs.size(), 1u);
}

TEST(Attachments, NameNoLabelsOfThePage) {
  const auto found = imported(body + closing + "附件：文号 索引号\n发布日期：2025-02-03\n");
  EXPECT_EQ(found.report.attachments.at(0).title, "文号 索引号");
  EXPECT_EQ(metadata(found, Field::published_on), "2025-02-03");
}

TEST(Attachments, HaveTheirPlaces) {
  const std::string page = body + "附件：1.案件统计表；\n2.文件目录\n" + closing;
  const auto found = imported(page);
  const auto text_at = [&](const Pointer& at) {
    const auto* place = found.places.find(at);
    return place == nullptr ? std::string() : page.substr(place->value.begin, place->value.size());
  };
  const Pointer list = Pointer() / "attachments";
  EXPECT_EQ(text_at(list / 0), "附件：1.案件统计表；");
  EXPECT_EQ(text_at(list / 0 / "title"), "案件统计表");
  EXPECT_EQ(text_at(list / 1), "2.文件目录");
  EXPECT_EQ(text_at(list / 1 / "title"), "文件目录");
}

}  // namespace

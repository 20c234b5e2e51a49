#include "support.hpp"

#include <gtest/gtest.h>

namespace {

using Field = fazhi::importer::MetadataField;
using fazhi_tests::imported;
using fazhi_tests::metadata;

const char* const body = "2024年，清溪县林业局推进各项工作。\n一、主要举措\n（一）健全制度。出台办法。\n";

std::string of(Field field, const std::string& head) { return metadata(imported(head + body), field); }

struct Case {
  const char* name;
  Field field;
  const char* head;
  const char* expected;
};
class Head : public testing::TestWithParam<Case> {};

TEST_P(Head, GivesTheValue) { EXPECT_EQ(of(GetParam().field, GetParam().head), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Of, Head,
    testing::Values(
        Case{"Title", Field::title, "清溪县林业局2024年法治政府建设年度报告\n",
             "清溪县林业局2024年法治政府建设年度报告"},
        Case{"TitleOverLines", Field::title, "清溪县林业局关于\n\n2024年度法治政府建设情况的报告\n",
             "清溪县林业局关于2024年度法治政府建设情况的报告"},
        Case{"TitleBehindItsAgency", Field::title, "清溪县林业局\n关于2024年度法治政府建设情况的报告\n",
             "清溪县林业局关于2024年度法治政府建设情况的报告"},
        Case{"TitleNotTheColumn", Field::title, "法治政府建设年度报告\n清溪县林业局2024年法治政府建设情况报告\n",
             "清溪县林业局2024年法治政府建设情况报告"},
        Case{"TitleNotTheSite", Field::title, "首页 > 政务公开 > 法治政府建设\n清溪县2024年法治政府建设情况报告\n",
             "清溪县2024年法治政府建设情况报告"},
        Case{"TitleWithANote", Field::title, "清溪县林业局法治政府建设情况报告（2024年度）_清溪县人民政府\n",
             "清溪县林业局法治政府建设情况报告（2024年度）"},
        Case{"AgencyOfTitle", Field::issuing_agency, "清溪县林业局2024年法治政府建设年度报告\n", "清溪县林业局"},
        Case{"JointAgencies", Field::issuing_agency,
             "中共清溪县委员会\n清溪县人民政府\n关于2024年法治政府建设情况的报告\n",
             "中共清溪县委员会、清溪县人民政府"},
        Case{"AgencyOfLabel", Field::issuing_agency, "发布机构：清溪县林业局\n2024年法治政府建设情况报告\n",
             "清溪县林业局"},
        Case{"AgencyIsNoAccount", Field::issuing_agency, "发布机构：qxlyj\n", "清溪县林业局"},
        Case{"AgencyOfOpening", Field::issuing_agency, "", "清溪县林业局"},
        Case{"AgencyOfATitleThatBeginsWithAbout", Field::issuing_agency,
             "关于清溪县林业局2024年法治政府建设情况的报告\n", "清溪县林业局"},
        Case{"AgencyWithAnUnknownEnd", Field::issuing_agency, "清溪县供水总站点2024年法治政府建设情况报告\n",
             "清溪县供水总站点"},
        Case{"TitleOfAServiceOffice", Field::title, "清溪县政务服务中心2024年法治政府建设年度报告\n",
             "清溪县政务服务中心2024年法治政府建设年度报告"},
        Case{"AgencyOfAnotherLabel", Field::issuing_agency, "| 公开主体 | 清溪县林业局 |\n2024年法治政府建设报告\n",
             "清溪县林业局"},
        Case{"PublishedBehindTheSource", Field::published_on,
             "清溪县林业局2024年法治政府建设报告\n来源：县林业局 2025-02-03 15:20 浏览：\n", "2025-02-03"},
        Case{"AddresseesPartedBySpaces", Field::addressee, "县委 县政府：\n", "县委|县政府"},
        Case{"YearOfTitle", Field::report_year, "清溪县林业局2023年法治政府建设年度报告\n", "2023"},
        Case{"YearInChineseFigures", Field::report_year, "清溪县林业局二〇二二年法治政府建设年度报告\n", "2022"},
        Case{"YearOfOpening", Field::report_year, "", "2024"},
        Case{"NumberMadeRegular", Field::document_number, "清林发[2025] 3 号\n清溪县林业局2024年法治政府建设报告\n",
             "清林发〔2025〕3号"},
        Case{"NumberOfLabel", Field::document_number, "文  号：清林发﹝2025﹞3号 索引号：0123-9/2025-1\n",
             "清林发〔2025〕3号"},
        Case{"NumberWithoutValue", Field::document_number, "文号： 索引号：0123-9/2025-1\n", ""},
        Case{"IndexNumber", Field::index_number, "索 引 号: 11330000MB00/2025-00012 分类: 林业\n",
             "11330000MB00/2025-00012"},
        Case{"IndexInTable", Field::index_number, "| 索引号 | 620721125/2026-2 | 发文字号 | 无 |\n",
             "620721125/2026-2"},
        Case{"IndexOnNextLine", Field::index_number, "索引号\n\n7708/2024-29\n\n文号\n\n公布日期\n\n2025-02-03\n",
             "7708/2024-29"},
        Case{"Published", Field::published_on, "发布时间 : 2025-02-03 16:05来源 : 清溪县林业局\n", "2025-02-03"},
        Case{"PublishedOnNextLine", Field::published_on, "公布日期\n\n2025-02-03\n", "2025-02-03"},
        Case{"PublishedInBrackets", Field::published_on, "[ 发布日期 ] 2025/2/3 [ 有效性 ]\n", "2025-02-03"},
        Case{"PublishedWithStraySpaces", Field::published_on, "发布日期: 2025- 02- 03 16: 05 访问次数:\n",
             "2025-02-03"},
        Case{"PublishedWithoutALabel", Field::published_on,
             "清溪县林业局2024年法治政府建设报告\n2025-02-03 09:30 来源：清溪县林业局 字号：大 中 小\n", "2025-02-03"},
        Case{"PublishedBeforeUpdated", Field::published_on, "更新时间：2025-03-09 发布日期：2025-02-03\n",
             "2025-02-03"},
        Case{"PublishedNotTheClock", Field::published_on, "今天是：2026年5月6日 星期三\n", ""},
        Case{"PublishedNotADayThatIsNone", Field::published_on, "发布日期：2025-02-30\n", ""},
        Case{"DeliveredIsNotPublished", Field::published_on,
             "清溪县2024年法治政府建设情况的报告\n（2025年5月8日在县人大常委会第九次会议上）\n", ""},
        Case{"Generated", Field::generated_on, "生成日期 2025-02-01 发布日期 2025-02-03\n", "2025-02-01"},
        Case{"Mode", Field::disclosure_mode, "公开方式 主动公开 公开范围 面向社会\n", "主动公开"},
        Case{"AddresseesBeforeTheText", Field::addressee, "县委、县政府：2024年，我局推进工作。", "县委|县政府"},
        Case{"Addressees", Field::addressee, "县委、县政府，市林业局：\n", "县委|县政府|市林业局"}),
    [](const auto& test) { return test.param.name; });

TEST(Agency, OfTheOpeningMayStandBehindClausesThatLeadIn) {
  const auto agency = [](const std::string& opening) {
    return metadata(imported(opening + "\n一、主要举措\n（一）健全制度。出台办法。\n"), Field::issuing_agency);
  };
  EXPECT_EQ(agency("2024年，在县委的领导下，清溪县林业局推进法治政府建设。"), "清溪县林业局");
  EXPECT_EQ(agency("2024年，清溪县林业局（以下简称“县林业局”）推进法治政府建设。"), "清溪县林业局");
  EXPECT_EQ(agency("按照县委要求，我局推进法治政府建设，县财政局给予支持。"), "");
}

TEST(Signature, IsTheAgencyAndTheDateAtTheEnd) {
  const auto found = imported(std::string(body) + "清溪县林业局\n2025年1月20日\n扫一扫在手机打开\n");
  EXPECT_EQ(metadata(found, Field::signature_agency), "清溪县林业局");
  EXPECT_EQ(metadata(found, Field::signed_on), "2025-01-20");
}

TEST(Signature, MayBeDatedInChinese) {
  EXPECT_EQ(metadata(imported(std::string(body) + "二〇二五年一月二十日\n"), Field::signed_on), "2025-01-20");
}

TEST(Signature, EndsTheTextBeforeAttachments) {
  const auto found =
      imported(std::string(body) + "清溪县林业局\n2025年1月20日\n附件：\n1.案件清单。共办理案件12件。\n");
  EXPECT_EQ(metadata(found, Field::signature_agency), "清溪县林业局");
  EXPECT_TRUE(fazhi_tests::all<fazhi::importer::IndicatorFact>(found).empty());
}

TEST(Signature, IsNoneWhereTheFootOfAPageFollows) {
  const auto found = imported(std::string(body) + "主办单位：清溪县人民政府办公室\n版权所有 清溪县林业局\n");
  EXPECT_EQ(metadata(found, Field::signature_agency), "");
}

/// The ids of the notes, with their lines.
std::string noted(const std::string& text, const fazhi::importer::Options& options = {}) {
  const fazhi::diag::Source source("page.txt", text);
  std::string all;
  for (const auto& note : fazhi::importer::import_text(source, options).notes)
    all += note.id + ' ' + std::to_string(source.position(note.place->begin).line) + "; ";
  return all;
}

TEST(Notes, NameALineBeforeTheSignatureThatIsLeftOut) {
  const std::string page = std::string("清溪县林业局2024年法治政府建设年度报告\n") + body;
  EXPECT_EQ(noted(page + "清溪县林业局\n2025年1月20日\n"), "");
  EXPECT_EQ(noted(page + "复议收案12件\n清溪县林业局\n2025年1月20日\n"), "import.line-left-out 5; ");
}

TEST(Notes, NameTextBehindTheSignature) {
  const std::string page =
      std::string("清溪县林业局2024年法治政府建设年度报告\n") + body + "清溪县林业局\n2025年1月20日\n";
  EXPECT_EQ(noted(page + "以上数据由局办公室统计，截止日期为年末最后一天。\n"), "import.text-after-signature 7; ");
  EXPECT_EQ(noted(page + "扫一扫在手机打开当前页。\n"), "");
}

TEST(Notes, NameDatesThatNoCalendarHas) {
  const std::string title = "清溪县林业局2024年法治政府建设年度报告\n";
  const auto signed_on = [&title](const char* date) { return noted(title + body + "清溪县林业局\n" + date + "\n"); };
  for (const char* date : {"2025年2月30日", "二〇二五年十三月一日", "2025 年 4 月 31 日", "2025年3月32日",
                           "2025年13月24日", "2025-02-30", "2023年2月29日"})
    EXPECT_EQ(signed_on(date), "import.no-such-date 6; ") << date;
  for (const char* date : {"2025年2月28日", "2024年2月29日", "2025-02-28", "2025年3月3日"})
    EXPECT_EQ(signed_on(date), "") << date;
  EXPECT_EQ(noted(title + "发布日期：2025年6月31日\n" + body), "import.no-such-date 2; ");
  EXPECT_EQ(noted(title + body + "（二）开展检查。4月31日起，对林场开展检查。\n"), "import.no-such-date 5; ");
}

TEST(Notes, NameControlCharacters) {
  const std::string title = "清溪县林业局2024年法治政府建设年度报告\n";
  EXPECT_EQ(noted(title + body + "（二）依法\x07履职。\x1b[31m检查\x7f林场。\n"), "import.control-characters 5; ");
  EXPECT_EQ(noted(title + body + "（二）依法\t履职。\r\n\f\v（三）检查林场。\n"), "");
  fazhi::importer::Options none;
  none.max_notes = 0;
  const std::string text = title + body + "（二）依法\x07履职。\n";
  const auto notes = fazhi::importer::import_text({"page.txt", text}, none).notes;
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].id, "import.limit");
}

TEST(Dates, AreNoneWhereNoCalendarHasTheDay) {
  const auto found = imported(std::string(body) + "清溪县林业局\n2025年2月30日\n");
  EXPECT_EQ(metadata(found, Field::signed_on), "");
  for (const auto& date : fazhi_tests::all<fazhi::importer::DateFact>(found)) EXPECT_EQ(date.value.size(), 4U);
}

TEST(Notes, NameASecondReportInTheSameText) {
  const std::string first = std::string("清溪县林业局2024年法治政府建设年度报告\n") + body;
  const std::string second =
      "清溪县水利局2023年法治政府建设年度报告\n2023年，我局推进各项工作。\n一、主要做法\n（一）修渠引水。修渠9条。\n";
  EXPECT_EQ(noted(first + second), "import.second-report 5; ");
  const auto report = imported(first + second).report;
  EXPECT_EQ(report.sections.size(), 1u);
  EXPECT_EQ(report.metadata.title, "清溪县林业局2024年法治政府建设年度报告");
  EXPECT_EQ(noted(first + "清溪县林业局\n2025年1月20日\n" + second), "import.second-report 7; ");
}

TEST(Signature, MayStandBehindTheSecondCopyOfABody) {
  std::string text =
      "2024年，清溪县林业局推进各项工作，坚持依法护林、依法用林，取得了一定的成绩和经验。\n一、主要举措\n";
  for (const char* item : {"（一）健全制度。全年制定巡护、案件办理、档案管理等办法，明确办案人员的各项职责。\n",
                           "（二）加强监督。对辖区重点林地进行拉网式巡查，及时发现并且督促整改各类火灾隐患。\n",
                           "（三）宣传法律。在乡镇集市设立咨询台，向群众讲解森林防火和野生动物保护的规定。\n"})
    text += item;
  const auto found =
      imported("清溪县林业局2024年法治政府建设年度报告\n" + text + text + "清溪县林业局\n2025年1月20日\n");
  EXPECT_EQ(metadata(found, Field::signature_agency), "清溪县林业局");
  EXPECT_EQ(metadata(found, Field::signed_on), "2025-01-20");
}

TEST(Notes, AreBounded) {
  std::string page = "清溪县林业局2024年法治政府建设年度报告\n";
  for (int i = 0; i < 50; ++i) page += "一、主要举措\n健全制度，出台办法。\n";
  fazhi::importer::Options options;
  options.max_notes = 3;
  const auto notes = fazhi::importer::import_text({"page.txt", page}, options).notes;
  ASSERT_EQ(notes.size(), 4U);
  EXPECT_EQ(notes.back().id, "import.limit");
  EXPECT_NE(notes.back().message.en.find("more notes"), std::string::npos);
}

}  // namespace

#include <fazhi/io/text.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;

model::Measure measure(std::optional<std::string> number, std::string title, std::vector<std::string> paragraphs = {}) {
  model::Measure item;
  item.number = std::move(number);
  item.title = std::move(title);
  item.paragraphs = std::move(paragraphs);
  return item;
}

model::Section section(std::optional<std::string> number, std::string heading, model::SectionKind kind) {
  model::Section made;
  made.number = std::move(number);
  made.heading = std::move(heading);
  made.kind = kind;
  return made;
}

std::string printed(model::Section section) {
  model::Report report;
  report.sections.push_back(std::move(section));
  return io::write_text(report);
}

constexpr auto achievements = model::SectionKind::achievements;

TEST(PrintedText, OfAnEmptyReportIsEmpty) { EXPECT_EQ(io::write_text(model::Report()), ""); }

TEST(PrintedText, HasWhatAPageSaysInItsOrder) {
  model::Report report;
  report.metadata.title = "清溪县林业局2024年法治政府建设年度报告";
  report.metadata.issuing_agency.emplace().name = "清溪县林业局";
  report.metadata.document_number = DocumentNumber::from_wire("清林发〔2025〕3号").value();
  report.metadata.index_number = "QX-2025-7";
  report.metadata.addressees = {"县委", "县政府"};
  report.metadata.copied_to = {"县司法局"};
  report.metadata.publication.emplace().published_on = Date::of(2025, 2, 3);
  report.metadata.signature.emplace().agencies = {"清溪县林业局"};
  report.metadata.signature->signed_on = Date::of(2025, 1, 20);
  report.preamble = {"现将情况报告如下："};
  report.sections.push_back(section("一、", "主要举措", achievements));
  report.attachments = {{"统计表", std::nullopt}};
  EXPECT_EQ(io::write_text(report),
            "索引号：QX-2025-7\n发布日期：2025-02-03\n\n清溪县林业局2024年法治政府建设年度报告\n清林发〔2025〕3号\n\n"
            "县委、县政府：\n\n现将情况报告如下：\n\n一、主要举措\n\n附件：统计表\n\n清溪县林业局\n2025年1月20日\n\n"
            "抄送：县司法局\n");
}

TEST(PrintedText, NamesAnAgencyThatTheTitleDoesNot) {
  model::Report report;
  report.metadata.title = "2024年法治政府建设年度报告";
  report.metadata.issuing_agency.emplace().name = "清溪县林业局";
  EXPECT_EQ(io::write_text(report), "发布机构：清溪县林业局\n\n2024年法治政府建设年度报告\n");
}

TEST(PrintedText, PrintsATitleThatOpensItsParagraphOnce) {
  auto made = section("一、", "主要举措", achievements);
  made.measures = {measure("（一）", "健全制度", {"健全制度。出台办法。", "组织学习。"}),
                   measure("（二）", "规范执法", {"规范执法行为的办法已经印发。"})};
  EXPECT_EQ(printed(made),
            "一、主要举措\n（一）健全制度。出台办法。\n组织学习。\n（二）规范执法\n规范执法行为的办法已经印发。\n");
}

TEST(PrintedText, MergesTheListsOfASectionByTheirNumbers) {
  auto made = section("一、", "工作情况", achievements);
  made.measures = {measure("（一）", "甲"), measure("㈡", "乙"), measure("（十）", "丁")};
  made.subsections = {section("（九）", "丙", model::SectionKind::principal_leader_duty),
                      section("（十一）", "戊", model::SectionKind::plan)};
  EXPECT_EQ(printed(made), "一、工作情况\n（一）甲\n㈡乙\n（九）丙\n（十）丁\n（十一）戊\n");
}

/// Which of two items comes first whose lists would have the second of them first.
bool comes_first(const std::string& number, const std::string& other) {
  auto made = section("一、", "工作情况", achievements);
  made.measures = {measure(other, "乙")};
  made.subsections = {section(number, "甲", model::SectionKind::plan)};
  return printed(made) == "一、工作情况\n" + number + "甲\n" + other + "乙\n";
}

TEST(PrintedText, ReadsEachKindOfNumeral) {
  // Each before the next.
  const std::vector<std::vector<std::string>> rows = {
      {"①", "②", "⑨", "⑩", "⑳", "21.", "99.", "100."},
      {"㈠", "㈡", "（三）", "㈨", "㈩", "（十一）", "（十九）", "（二十）", "（二十一）", "（三十）", "（九十九）"},
      {"一是", "九是", "十是", "十二是", "二十是", "二十三是"},
      {"一、", "第二章", "三部", "十、", "十五、", "二十、", "四十六、"},
      {"１．", "2.", "１０．", "11.", "999999.", "1000000."},
      {"3.", "3)", "三、"},  // an item, one in brackets, a section
  };
  for (const auto& row : rows)
    for (std::size_t i = 0; i + 1 < row.size(); ++i) {
      EXPECT_TRUE(comes_first(row[i], row[i + 1])) << row[i] << row[i + 1];
      EXPECT_FALSE(comes_first(row[i + 1], row[i])) << row[i] << row[i + 1];
    }
  // What is no number comes before all.
  for (const std::string& none :
       {std::string("零"), std::string("其"), std::string("（") + std::string(93, ' ') + "二"})
    EXPECT_TRUE(comes_first(none, "①")) << none;
  EXPECT_FALSE(comes_first("（" + std::string(90, ' ') + "二", "①"));
}

TEST(PrintedText, PutsItemsOfTheThirdLevelBeforeThoseOfTheSecond) {
  auto made = section("一、", "工作情况", achievements);
  made.measures = {measure("一是", "甲"), measure("二是", "乙"), measure("三是", "丙")};
  made.subsections = {section("（一）", "丁", model::SectionKind::plan)};
  EXPECT_EQ(printed(made), "一、工作情况\n一是甲\n二是乙\n三是丙\n（一）丁\n");
}

TEST(PrintedText, KeepsTheOrderOfWhatHasNoNumber) {
  auto made = section(std::nullopt, "", achievements);
  made.measures = {measure(std::nullopt, "丙"), measure(std::nullopt, "甲", {"另起一段。"})};
  made.subsections = {section(std::nullopt, "乙", achievements)};
  EXPECT_EQ(printed(made), "丙\n甲\n另起一段。\n乙\n");
}

TEST(PrintedText, GoesOnInTheLineOfARunThatItsItemsAreTheRestOf) {
  auto made = section("一、", "主要举措", achievements);
  made.measures = {measure("（一）", "推进平台建设", {"推进平台建设，投入30万元。"})};
  made.measures[0].actions = {measure("一是", "采购设备", {"采购设备。添置终端。"}),
                              measure("二是", "培训人员", {"培训人员。组织学习。"}),
                              measure("四是", "联网", {"联网。接入平台。"})};
  EXPECT_EQ(printed(made),
            "一、主要举措\n（一）推进平台建设，投入30万元。一是采购设备。添置终端。二是培训人员。组织学习。\n"
            "四是联网。接入平台。\n");
}

TEST(PrintedText, GoesOnBehindACommaOnlyWithAClause) {
  for (const std::string number : {"一是", "1."}) {
    auto made = section("一、", "主要举措", achievements);
    made.measures = {measure("（一）", "推进平台建设", {"推进平台建设，"})};
    made.measures[0].actions = {measure(number, "采购设备", {"采购设备。"})};
    EXPECT_EQ(printed(made),
              "一、主要举措\n（一）推进平台建设，" + std::string(number == "1." ? "\n" : "") + number + "采购设备。\n");
  }
}

TEST(PrintedText, LetsSentencesWithoutNumbersFollowEachOther) {
  auto made = section("二、", "不足", model::SectionKind::shortcomings);
  made.paragraphs = {"存在以下不足："};
  model::Shortcoming first;
  first.title = "人手少";
  first.paragraphs = {"人手少，任务重；"};
  model::Shortcoming second;
  second.title = "宣传不够";
  second.paragraphs = {"宣传不够。"};
  model::Shortcoming third;
  third.title = "经费紧张";
  made.shortcomings = {first, second, third};
  EXPECT_EQ(printed(made), "二、不足\n存在以下不足：人手少，任务重；宣传不够。\n经费紧张\n");
}

TEST(PrintedText, SetsANumberApartFromANumeral) {
  auto made = section("一、", "二级以上火险响应", achievements);
  made.measures = {measure("1.", "2024年巡山"), measure("2.", "设卡"), measure("3、", "三级响应")};
  EXPECT_EQ(printed(made), "一、 二级以上火险响应\n1. 2024年巡山\n2.设卡\n3、三级响应\n");
}

TEST(PrintedText, PrintsOnOneLineWhatMustStandOnOne) {
  model::Report report;
  report.metadata.title = "法治政府建设\n年度报告";
  report.metadata.index_number = "一\r\n二";
  EXPECT_EQ(io::write_text(report), "索引号：一  二\n\n法治政府建设 年度报告\n");
}

TEST(PrintedText, ReadsALongNumberNotAgainAndAgain) {
  auto made = section("一、", "工作情况", achievements);
  made.measures = {measure(std::string(100'000, '('), "甲")};
  for (int i = 0; i < 20'000; ++i) made.subsections.push_back(section("（一）", "乙", achievements));
  EXPECT_EQ(printed(made).size(), std::string("一、工作情况\n").size() + 100'000 + 4 + 20'000 * 13);
}

}  // namespace

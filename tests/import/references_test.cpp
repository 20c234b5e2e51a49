#include "support.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi::importer::DateFact;
using fazhi::importer::DocumentNumberFact;
using fazhi::importer::LawReference;
using fazhi_tests::all;
using fazhi_tests::imported;
using fazhi_tests::page_with;

template <class T>
std::string texts(const std::string& sentence) {
  const std::string page = page_with(sentence);
  std::string found;
  for (const auto& fact : all<T>(imported(page)))
    if (fact.range.begin > page_with("").size() - 2)
      found += (found.empty() ? "" : "|") + page.substr(fact.range.begin, fact.range.size());
  return found;
}

std::string dates(const std::string& sentence) {
  std::string found;
  for (const auto& fact : all<DateFact>(imported(page_with(sentence))))
    if (fact.range.begin > page_with("").size() - 2)
      found += (found.empty() ? "" : "|") + fact.value + " " + fact.resolved;
  return found;
}

TEST(LawReference, IncludesItsBracketsAndInnerTitles) {
  EXPECT_EQ(texts<LawReference>("落实《关于转发〈林地管理办法〉的通知》和《森林法》。"),
            "《关于转发〈林地管理办法〉的通知》|《森林法》");
  EXPECT_EQ(texts<LawReference>("落实《关于转发《林地管理办法》的通知》。"), "《关于转发《林地管理办法》的通知》");
}

TEST(LawReference, IsNoneWithoutAnEnd) { EXPECT_EQ(texts<LawReference>("落实《森林法。"), ""); }

TEST(DocumentNumber, TakesItsCodeAndNothingBeforeIt) {
  EXPECT_EQ(texts<DocumentNumberFact>("根据清政办发〔2023〕32 号文件要求，印发方案（清林发[2024]5号）。"),
            "清政办发〔2023〕32 号|清林发[2024]5号");
  EXPECT_EQ(texts<DocumentNumberFact>("复查（清）林罚﹝2022﹞16号案卷。"), "（清）林罚﹝2022﹞16号");
  EXPECT_EQ(texts<DocumentNumberFact>("学习《防火规定》（林业部令第13号）。"), "林业部令第13号");
}

TEST(Date, SaysWhatTheWordsSayAndWhatTheyMean) {
  EXPECT_EQ(dates("2024年3月5日召开会议。"), "2024-03-05 2024-03-05");
  EXPECT_EQ(dates("6月13日召开会议。"), "--06-13 2024-06-13");
  EXPECT_EQ(dates("4月份开展检查。"), "--04 2024-04");
  EXPECT_EQ(dates("5月份以来开展检查。"), "--05/.. 2024-05/..");
  EXPECT_EQ(dates("1-12月开展检查。"), "--01/--12 2024-01/2024-12");
  EXPECT_EQ(dates("截至2024年11月完成。"), "../2024-11 ../2024-11");
  EXPECT_EQ(dates("2024年上半年完成。"), "2024-H1 2024-H1");
  EXPECT_EQ(dates("去年启动，今年以来收官。"), "2023 2023|2024 2024");
  EXPECT_EQ(dates("（2021—2025年）的规划。"), "2021/2025 2021/2025");
}

TEST(Date, IsNoneInOtherWords) { EXPECT_EQ(dates("三年行动进入第二个月，2.5公里。"), ""); }

}  // namespace

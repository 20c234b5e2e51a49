#include "support.hpp"

#include <fazhi/meta/describe.hpp>

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

/// `kind canonical` of the one title of a sentence.
std::string instrument(const std::string& sentence) {
  const auto found = all<LawReference>(imported(page_with(sentence)));
  return found.size() == 1 ? std::string(fazhi::meta::name_of(found[0].kind)) + " " + found[0].canonical
                           : std::to_string(found.size());
}

struct Titled {
  const char* sentence;
  const char* expected;
};
void PrintTo(const Titled& titled, std::ostream* out) { *out << titled.sentence; }

class Instrument : public testing::TestWithParam<Titled> {};

TEST_P(Instrument, IsToldByItsTitle) { EXPECT_EQ(instrument(GetParam().sentence), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Reads, Instrument,
    testing::Values(
        Titled{"填写《　》。", "other "}, Titled{"学习《宪法》。", "constitution 中华人民共和国宪法"},
        Titled{"学习《行政处罚法》。", "law 中华人民共和国行政处罚法"},
        Titled{"学习《中华人民共和国行政处罚法》。", "law 中华人民共和国行政处罚法"},
        Titled{"学习《森林法（2019年修订）》。", "law 中华人民共和国森林法（2019年修订）"},
        Titled{"学习《森林防火条例》。", "administrative_regulation 森林防火条例"},
        Titled{"学习《行政复议法实施条例》。", "administrative_regulation 中华人民共和国行政复议法实施条例"},
        Titled{"学习《青山省森林防火条例》。", "local_regulation 青山省森林防火条例"},
        Titled{"学习《青山省实施〈森林法〉办法》。", "local_regulation 青山省实施〈森林法〉办法"},
        Titled{"学习《林木种子质量管理办法》。", "departmental_rule 林木种子质量管理办法"},
        Titled{"学习《农产品市场管理规定》。", "departmental_rule 农产品市场管理规定"},
        Titled{"学习《青山市湿地保护办法》。", "local_government_rule 青山市湿地保护办法"},
        Titled{"印发《清溪县护林员管理办法》。", "normative_document 清溪县护林员管理办法"},
        Titled{"学习《中国共产党问责条例》。", "party_regulation 中国共产党问责条例"},
        Titled{"学习《党章》。", "party_regulation 中国共产党章程"},
        Titled{"学习《党政主要负责人履行推进法治建设第一责任人职责规定》。",
               "party_regulation 党政主要负责人履行推进法治建设第一责任人职责规定"},
        Titled{"印发《关于加强护林工作的通知》。", "normative_document 关于加强护林工作的通知"},
        Titled{"公布《权力清单》。", "normative_document 权力清单"},
        Titled{"修订《森林火灾应急预案》。", "emergency_plan 森林火灾应急预案"},
        Titled{"发放《护林法律手册》。", "book 护林法律手册"}, Titled{"刊于《清溪日报》。", "periodical 清溪日报"},
        Titled{"刊发文章《以法护林》。", "article 以法护林"}, Titled{"举办《护林与法》专题讲座。", "lecture 护林与法"},
        Titled{"开设《林间普法》栏目。", "column 林间普法"}, Titled{"颁发《林权证》。", "certificate 林权证"},
        Titled{"填报《护林情况表》。", "form 护林情况表"}, Titled{"演出《林海》。", "other 林海"}));

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

TEST(Date, OfWordsIsResolvedByTheYearOfTheReport) {
  EXPECT_EQ(dates("一季度巡查，第3季度整改。"), "--01/--03 2024-01/2024-03|--07/--09 2024-07/2024-09");
  EXPECT_EQ(dates("前三季度巡查。"), "--01/--09 2024-01/2024-09");
  EXPECT_EQ(dates("2023年第四季度巡查。"), "2023-10/2023-12 2023-10/2023-12");
  EXPECT_EQ(dates("近三年来无火灾。"), "2022/2024 2022/2024");
  EXPECT_EQ(dates("年底前完成。"), "--12 2024-12");
  EXPECT_EQ(dates("本年度巡查，下一年度续办。"), "2024 2024|2025 2025");
}

TEST(Date, IsNoneInOtherWords) { EXPECT_EQ(dates("三年行动进入第二个月，2.5公里。"), ""); }

}  // namespace

#include "support.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi::importer::DefectFact;
using fazhi_tests::all;
using fazhi_tests::imported;
using fazhi_tests::page_with;

/// `kind [text]` of each defect of a page that is signed and dated.
std::string defects_of(const std::string& page) {
  std::string found;
  for (const auto& fact : all<DefectFact>(imported(page)))
    found += (found.empty() ? "" : "; ") + std::string(name_of(fact.kind)) + " [" +
             page.substr(fact.range.begin, fact.range.size()) + "]";
  return found;
}

std::string defects(const std::string& sentence) {
  return defects_of(page_with(sentence) + "清溪县林业局\n2025年2月20日\n");
}

struct Line {
  const char* sentence;
  const char* expected;
};
void PrintTo(const Line& line, std::ostream* out) { *out << line.sentence; }

class DefectLine : public testing::TestWithParam<Line> {};

TEST_P(DefectLine, IsFoundByItsForm) { EXPECT_EQ(defects(GetParam().sentence), GetParam().expected); }

INSTANTIATE_TEST_SUITE_P(
    Page, DefectLine,
    testing::Values(
        Line{"办理换证、天宇体育_彩票网¥官网5件。", "injected_advertising [天宇体育_彩票网¥官网]"},
        Line{"巡查林区亚博体育三处。", "injected_advertising [亚博体育]"},
        Line{"巡查林区dayu88.vip三处。", "injected_advertising [dayu88.vip]"},
        Line{"巡查&nbsp;林区{{name}}。", "page_residue [&nbsp;]; page_residue [{{]; page_residue [}}]"},
        Line{"巡查林区。<br>", "page_residue [<br>]"}, Line{"巡查林区，，整改隐患。", "doubled_punctuation [，，]"},
        Line{"巡查林区、，整改隐患。。", "doubled_punctuation [、，]; doubled_punctuation [。。]"},
        Line{"巡查林区（含湿地，整改隐患。", "unbalanced_bracket [（]"},
        Line{"巡查林区含湿地），整改隐患。", "unbalanced_bracket [）]"},
        Line{"开展“护绿行动，整改隐患。", "unbalanced_quote [“]"},
        Line{"印发清林发[2024]5号文件。", "misset_number_bracket [[2024]]"},
        Line{"印发清林发﹝2024﹞5号文件。", "misset_number_bracket [﹝2024﹞]"},
        Line{"会同XX局巡查，20xx年起施行。", "placeholder [XX]; placeholder [20xx]"},
        Line{"巡查____次，待补充。", "placeholder [____]; placeholder [待补充]"},
        Line{"巡查\xEF\xBF\xBD\xEF\xBF\xBD林区锟斤拷。", "garbled [\xEF\xBF\xBD\xEF\xBF\xBD]; garbled [锟斤拷]"},
        Line{"巡查林ㄒ唬┥区。", "garbled [ㄒ唬┥]"}, Line{"巡查å¤§æž林区。", "garbled [å¤§æž]"},
        Line{"应（yìng）急巡查。", "pinyin_annotation [（yìng）]"}, Line{"巡查林 区。", "whitespace_inside_word [ ]"},
        Line{"巡查\xE2\x80\xAE林区。", "bidi_control [\xE2\x80\xAE]"}));

INSTANTIATE_TEST_SUITE_P(PersonalData, DefectLine,
                         testing::Values(Line{"护林员身份证11010519491231002X。",
                                              "identity_number [11010519491231002X]"},
                                         Line{"联系护林员13800138000。", "mobile_number [13800138000]"},
                                         Line{"补贴汇至银行卡4111111111111111。", "bank_card [4111111111111111]"}));

class SoundLine : public testing::TestWithParam<const char*> {};

TEST_P(SoundLine, HasNoDefect) { EXPECT_EQ(defects(GetParam()), ""); }

INSTANTIATE_TEST_SUITE_P(Page, SoundLine,
                         testing::Values("办事网站www.qingxi.gov.cn上线，邮箱linye@qingxi.com开通。",
                                         "登录网址www.linye.com查询。", "查处网络彩票、外围赌博案件。",
                                         "整改隐患……巡查林区——含湿地。", "1）巡查；2）整改。", "查处王某某、张XX案。",
                                         "印发《护林办法》（清林发〔2024〕5号）。", "建设5G、APP平台。",
                                         "落实《林区管理 护林办法》要求。", "罚款¥500元。",
                                         "“一是‘护林’”，“二是‘造林’”。"));

INSTANTIATE_TEST_SUITE_P(PersonalData, SoundLine,
                         testing::Values("编号110105194912310021。", "编号11010519491331002X。",
                                         "编号99010519491231002X。", "举报热线13800138000。",
                                         "电话0596-7654321，邮编363700。", "流水号138001380001。",
                                         "银行卡4111111111111112。", "编号4111111111111111。"));

TEST(Defect, IsWhatIsMissing) {
  EXPECT_EQ(defects_of("一、主要举措\n（一）规范执法。巡查林区。\n"),
            "missing_title []; missing_signature []; missing_date []");
  EXPECT_EQ(defects_of(page_with("巡查林区。") + "清溪县林业局\n"), "missing_date []");
}

TEST(Defect, IsAnEndInTheMiddle) { EXPECT_EQ(defects("巡查林区，整改隐"), "truncated_end [隐]"); }

TEST(Defect, IsTheSameParagraphTwice) {
  const std::string paragraph = "会同各乡镇对重点林区开展拉网式巡查，逐处登记火险隐患并当场督促整改，形成台账。";
  EXPECT_EQ(defects(paragraph + "\n" + paragraph), "");
  EXPECT_EQ(defects("巡查。\n" + paragraph + "\n整改。\n" + paragraph), "duplicated_paragraph [" + paragraph + "]");
}

TEST(Defect, IsAYearLeftFromTheReportBefore) {
  EXPECT_EQ(defects("巡查林区。\n二、2024年工作打算\n（一）培训。组织培训。"), "wrong_year [2024年]");
  EXPECT_EQ(defects("巡查林区。\n二、2025年工作打算\n（一）培训。组织培训。"), "");
}

TEST(Defect, IsAToolOfThePageBelowTheText) {
  EXPECT_EQ(
      defects("巡查林区。") + "|" + defects_of(page_with("巡查林区。") + "清溪县林业局\n2025年2月20日\n打印本页\n"),
      "|page_residue [打印本页]");
}

TEST(Defect, IsToldUpToALimit) {
  std::string marks;
  for (int i = 0; i < 50; ++i) marks += "巡查，，";
  fazhi::importer::Options options;
  options.max_defects = 7;
  const auto found = fazhi::importer::import_text(fazhi::diag::Source("page.txt", page_with(marks)), options);
  EXPECT_EQ(all<DefectFact>(found).size(), 7u);
}

TEST(Defect, IsSaidInBothLanguages) {
  for (int kind = 0; kind <= static_cast<int>(fazhi::importer::DefectKind::bidi_control); ++kind) {
    const auto text = fazhi::importer::text_of(static_cast<fazhi::importer::DefectKind>(kind));
    EXPECT_FALSE(text.zh.empty() || text.en.empty()) << kind;
  }
}

}  // namespace

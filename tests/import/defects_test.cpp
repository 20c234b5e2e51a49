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
        Line{"巡查&nbsp;林区{{name}}。", "page_residue [&nbsp;]; placeholder [{{name}}]"},
        Line{"巡查林区。<br>", "page_residue [<br>]"}, Line{"巡查林区，，整改隐患。", "doubled_punctuation [，，]"},
        Line{"巡查林区、，整改隐患。。", "doubled_punctuation [、，]; doubled_punctuation [。。]"},
        Line{"巡查林区（含湿地，整改隐患。", "unbalanced_bracket [（]"},
        // What opens is closed two lines further down at the most.
        Line{"巡查林区（含湿地。\n整改隐患。\n全部办结）。", ""},
        Line{"巡查林区（含湿地。\n整改隐患。\n登记造册。\n全部办结）。",
             "unbalanced_bracket [（]; unbalanced_bracket [）]"},
        Line{"巡查林区含湿地），整改隐患。", "unbalanced_bracket [）]"},
        Line{"开展“护绿行动，整改隐患。", "unbalanced_quote [“]"},
        Line{"印发清林发[2024]5号文件。", "misset_number_bracket [[2024]]"},
        Line{"印发清林发﹝2024﹞5号文件。", "misset_number_bracket [﹝2024﹞]"},
        Line{"印发清林发{2024}5号文件。", "misset_number_bracket [{2024}]"},
        Line{"会同XX局巡查，20xx年起施行。", "placeholder [XX]; placeholder [20xx]"},
        Line{"巡查____次，待补充。", "placeholder [____]; placeholder [待补充]"},
        Line{"巡查\xEF\xBF\xBD\xEF\xBF\xBD林区锟斤拷。", "garbled [\xEF\xBF\xBD\xEF\xBF\xBD]; garbled [锟斤拷]"},
        Line{"巡查林ㄒ唬┥区。", "garbled [ㄒ唬┥]"}, Line{"巡查å¤§æž林区。", "garbled [å¤§æž]"},
        Line{"应（yìng）急巡查。", "pinyin_annotation [（yìng）]"}, Line{"巡查林 区。", "whitespace_inside_word [ ]"},
        Line{"巡查\xE2\x80\xAE林区。", "bidi_control [\xE2\x80\xAE]"}));

INSTANTIATE_TEST_SUITE_P(
    Blanks, DefectLine,
    testing::Values(Line{"会同××局巡查。", "placeholder [××]"}, Line{"会同某某县巡查。", "placeholder [某某县]"},
                    Line{"自20xx年3月起施行。", "placeholder [20xx]"}, Line{"自202X年起施行。", "placeholder [202X]"},
                    Line{"2025年X月X日起施行。", "placeholder [X]; placeholder [X]"},
                    Line{"印发清林发〔2024〕X号文件。", "placeholder [X]"},
                    Line{"巡查{单位名称}林区。", "placeholder [{单位名称}]"},
                    Line{"巡查${unit}林区。", "placeholder [${unit}]"},
                    Line{"巡查林区（略）。", "placeholder [（略）]"}, Line{"整改□□处。", ""},
                    Line{"培训□□人。", "placeholder [□□]"}, Line{"巡查林区，此处填写。", "placeholder [此处填写]"}));

INSTANTIATE_TEST_SUITE_P(Figures, DefectLine,
                         testing::Values(Line{"发放宣传册27053余份。", "exact_and_more [27053余份]"},
                                         Line{"整改隐患1399多条。", "exact_and_more [1399多条]"},
                                         Line{"巡查123余次。", "exact_and_more [123余次]"},
                                         Line{"培训近1399人。", "exact_and_more [近1399人]"},
                                         Line{"培训1,387余人次。", "exact_and_more [1,387余人次]"}));

INSTANTIATE_TEST_SUITE_P(
    HalfWidth, DefectLine,
    testing::Values(Line{"巡查林区,整改隐患。", "half_width_punctuation [,]"},
                    Line{"巡查林区;整改隐患!", "half_width_punctuation [;]; half_width_punctuation [!]"},
                    Line{"巡查乡(镇)林区。", "half_width_punctuation [(]; half_width_punctuation [)]"},
                    // Behind each mark that closes, and before each that opens.
                    Line{"宣传“护林”,巡查林区。", "half_width_punctuation [,]"},
                    Line{"宣传《森林法》,巡查林区。", "half_width_punctuation [,]"},
                    Line{"宣传（三次）,巡查林区。", "half_width_punctuation [,]"},
                    Line{"宣传〔三次〕,巡查林区。", "half_width_punctuation [,]"},
                    Line{"宣传【三次】,巡查林区。", "half_width_punctuation [,]"},
                    Line{"宣传“森林‘防火’,植树”。", "half_width_punctuation [,]"},
                    Line{"巡查林区,“护林”三次。", "half_width_punctuation [,]"},
                    Line{"巡查林区,《森林法》三次。", "half_width_punctuation [,]"},
                    Line{"巡查林区,（护林）三次。", "half_width_punctuation [,]"},
                    Line{"巡查林区,〔护林〕三次。", "half_width_punctuation [,]"},
                    Line{"巡查林区,【护林】三次。", "half_width_punctuation [,]"},
                    Line{"宣传“森林,‘防火’植树”。", "half_width_punctuation [,]"},
                    Line{"宣传《森林法》,整改隐患:“护林”行动。",
                         "half_width_punctuation [,]; half_width_punctuation [:]"}));

INSTANTIATE_TEST_SUITE_P(Words, DefectLine,
                         testing::Values(Line{"会同民政局民政局巡查。", "repeated_word [民政局民政局]"},
                                         Line{"对林区进行进行巡查。", "repeated_word [进行进行]"},
                                         Line{"开展重点林区的的巡查。", "repeated_word [的的]"}));

INSTANTIATE_TEST_SUITE_P(Secrecy, DefectLine,
                         testing::Values(Line{"巡查林区。\n机密★1年\n整改隐患。", "secrecy_mark [机密★1年]"},
                                         Line{"巡查林区。\n【内部】\n整改隐患。", "secrecy_mark [【内部】]"},
                                         Line{"巡查林区。\n内部资料　注意保存\n整改隐患。",
                                              "secrecy_mark [内部资料　注意保存]"},
                                         Line{"巡查林区。\n秘 密\n整改隐患。", "secrecy_mark [秘 密]"},
                                         Line{"巡查林区。\n公开方式：不予公开\n整改隐患。", "secrecy_mark [不予公开]"},
                                         Line{"印发秘密★文件。", "secrecy_mark [秘密]"}));

INSTANTIATE_TEST_SUITE_P(
    Persons, DefectLine,
    testing::Values(Line{"聘请律师程守正为法律顾问。", "private_person [程守正]"},
                    Line{"任命程岚为法制员。", "private_person [程岚]"},
                    Line{"邀请清溪县委党校程守正老师授课。", "private_person [程守正]"},
                    Line{"邀请律师程守正、魏岚、邹可为为护林员授课。",
                         "private_person [程守正]; private_person [魏岚]; private_person [邹可为]"}));

INSTANTIATE_TEST_SUITE_P(
    Numbers, DefectLine,
    testing::Values(Line{"印发清林发〔2024〕32 号文件。", "whitespace_inside_word [ ]"},
                    Line{"印发清林发 〔2024〕 32号文件。", "whitespace_inside_word [ 〔2024〕 ]"},
                    Line{"印发清林发 [2024] 32号文件。",
                         "whitespace_inside_word [ ]; misset_number_bracket [[2024]]; whitespace_inside_word [ ]"},
                    Line{"印发清林发【 2024 】32号文件。", "misset_number_bracket [【 2024 】]"}));

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

INSTANTIATE_TEST_SUITE_P(Blanks, SoundLine,
                         testing::Values("查处XX公司、王某某案。", "面积3×5米。", "开展**市场监管**和**市容**整治。",
                                         "建成X光室，联合YX局域网。"));

INSTANTIATE_TEST_SUITE_P(Figures, SoundLine,
                         testing::Values("发放宣传册2000余份。", "培训120余人。", "培训3.5万余人次。",
                                         "收缴罚款121.1余万元。", "整改15余处。", "造林1399余亩。",
                                         "收缴罚款1399余元。", "整改125余处。", "发放27053份。", "培训约120人。",
                                         "整改1399条以上。", "连续365余天无火情。"));

INSTANTIATE_TEST_SUITE_P(HalfWidth, SoundLine,
                         testing::Values("培训1,387人。", "使用GPS,APP巡查。", "9:30开始巡查。", "比例为3:1。",
                                         "巡查（含湿地）林区。", "邮箱ab@qingxi.gov.cn,网址http://qingxi.gov.cn。"));

INSTANTIATE_TEST_SUITE_P(Numbers, SoundLine,
                         testing::Values("印发 12 件文件、3 件清单，其中清林发〔2024〕32 号 1 件。"));

INSTANTIATE_TEST_SUITE_P(Words, SoundLine,
                         testing::Values("达到护林的目的的措施。", "一件一件整改。", "反复研究研究。",
                                         "处理执行标的的问题。", "好好巡查，层层层层压实。"));

INSTANTIATE_TEST_SUITE_P(Secrecy, SoundLine,
                         testing::Values("保守国家秘密，保护商业秘密。", "加强内部管理。",
                                         "对不予公开的信息逐件说明理由。", "开展“机密文件”检查。",
                                         "巡查林区。\n公开方式：主动公开\n整改隐患。"));

INSTANTIATE_TEST_SUITE_P(Persons, SoundLine,
                         testing::Values("律师参与办案。", "律师高度重视。", "聘请律师为法律顾问。", "局长程守正出席。",
                                         "专家江西调研。", "听取当事人陈述、申辩。", "居民陆续到场。",
                                         "律师向群众解答。", "专家任主讲。", "律师于近期对案件研判。",
                                         "职工严格按程序操作。", "邀请专家授课。", "组织职工学习，居民安全用火。",
                                         "查处当事人程某、魏某某案。", "老师马上到岗，教授方法。",
                                         "任命林业局为牵头单位。", "聘请林地专家为顾问。"));

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

TEST(Defect, IsAnEmptyLineInsideTheTitle) {
  const std::string body = "一、主要举措\n（一）规范执法。巡查林区。\n清溪县林业局\n2025年2月20日\n";
  const std::string head = "清溪县林业局关于";
  const std::string rest = "2024年法治政府建设年度情况的报告\n";
  EXPECT_EQ(defects_of(head + "\n" + rest + body), "");
  EXPECT_EQ(defects_of(head + "\n\n" + rest + body), "broken_title [\n\n]");
}

TEST(Defect, IsASpaceBehindTheNumberOfOneHeading) {
  const std::string page =
      "清溪县林业局2024年法治政府建设年度报告\n一、{}主要举措\n（一）巡查。巡查林区。\n（二）培训。组织培训。\n"
      "二、不足\n（一）巡查不足。巡查不够。\n清溪县林业局\n2025年2月20日\n";
  std::string spaced = page;
  EXPECT_EQ(defects_of(spaced.replace(spaced.find("{}"), 2, " ")), "whitespace_inside_word [ ]");
  std::string all = page;
  for (std::size_t at = 0; (at = all.find("）", at)) != std::string::npos; at += 4) all.insert(at + 3, " ");
  EXPECT_EQ(defects_of(all.replace(all.find("{}"), 2, " ")), "");
}

TEST(Defect, IsHalfWidthPunctuationOnceWhereItIsAHabit) {
  std::string marks;
  for (int i = 0; i < 21; ++i) marks += "巡查林区,整改隐患;";
  EXPECT_EQ(defects(marks), "half_width_punctuation [,]");
  EXPECT_EQ(defects("建乡(镇)、村(居)、组(户)、点(段)台账，巡查林区，整改隐患。"), "half_width_punctuation [(]");
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
  for (int kind = 0; kind <= static_cast<int>(fazhi::importer::DefectKind::broken_title); ++kind) {
    const auto text = fazhi::importer::text_of(static_cast<fazhi::importer::DefectKind>(kind));
    EXPECT_FALSE(text.zh.empty() || text.en.empty()) << kind;
  }
}

}  // namespace

#include "support.hpp"

#include <fazhi/meta/describe.hpp>

#include <gtest/gtest.h>

#include <ostream>

namespace {

using fazhi::importer::IndicatorFact;
using fazhi::importer::RelationFact;
using fazhi::model::RelationType;
using fazhi_tests::all;
using fazhi_tests::imported;
using fazhi_tests::page_with;

/// The relations of a text, one a line: `sum 15件 = 8件 + 7件`, `ratio 80% = 8件 / 10件`, `equal 3起 3起`,
/// `part 2件 of 9件`; with `!` before those that do not hold.
std::string relations_in(const std::string& text) {
  const auto read = imported(text);
  const auto figure = [&](std::size_t begin) {
    for (const IndicatorFact& fact : all<IndicatorFact>(read))
      if (fact.range.begin == begin) return text.substr(begin, fact.range.size());
    return std::string("?");
  };
  std::string lines;
  for (const RelationFact& fact : all<RelationFact>(read)) {
    if (!lines.empty()) lines += "\n";
    if (fact.holds == false) lines += "!";
    if (fact.relation == RelationType::sum) {
      lines += "sum " + figure(*fact.whole) + " =";
      for (std::size_t i = 0; i < fact.parts.size(); ++i) lines += (i == 0 ? " " : " + ") + figure(fact.parts[i]);
    } else if (fact.relation == RelationType::ratio) {
      lines += "ratio " + figure(*fact.rate) + " = " + figure(fact.parts[0]) + " / " + figure(*fact.whole);
    } else if (fact.relation == RelationType::subset) {
      lines += "part " + figure(fact.parts[0]) + " of " + figure(*fact.whole);
    } else {
      lines += "equal " + figure(fact.parts[0]) + " " + figure(fact.parts[1]);
    }
  }
  return lines;
}

struct Stated {
  const char* name;
  const char* sentence;
  const char* relations;
};
void PrintTo(const Stated& stated, std::ostream* out) { *out << stated.name; }

class Relations : public testing::TestWithParam<Stated> {};

TEST_P(Relations, AreThoseThatTheSentenceStates) {
  EXPECT_EQ(relations_in(page_with(GetParam().sentence)), GetParam().relations);
}

constexpr Stated sums[] = {
    {"OfWhich", "全年办理林业案件36件，其中行政处罚21件、行政强制15件。", "sum 36件 = 21件 + 15件"},
    {"OfWhichInTheNextSentence", "共受理申请58件。其中首次登记30件；变更登记28件。", "sum 58件 = 30件 + 28件"},
    {"TwoUnitsSideBySide", "结案40起，罚款9.5万元。其中木材类案件25起，罚款6.1万元；野生动物类案件15起，罚款3.4万元。",
     "sum 40起 = 25起 + 15起\nsum 9.5万元 = 6.1万元 + 3.4万元"},
    {"UnitsThatDifferInTheirMultiplier", "投入1.2亿元，其中造林8000万元、管护4000万元。",
     "sum 1.2亿元 = 8000万元 + 4000万元"},
    {"Brackets", "核发许可证27本（新办19本，换发8本）。", "sum 27本 = 19本 + 8本"},
    {"NestedBrackets", "巡护90次，其中日间70次（晴天50次，雨天20次）、夜间20次。",
     "sum 90次 = 70次 + 20次\nsum 70次 = 50次 + 20次"},
    {"Remainder", "排查苗圃64家，其中合格61家，其余3家已限期改正。", "sum 64家 = 61家 + 3家"},
    {"Respectively", "全年共开展培训14期，面向站所、企业、林农的分别为5期、6期、3期。", "sum 14期 = 5期 + 6期 + 3期"},
    {"TotalBehind", "发放手册1200册、挂图300张、折页500册，合计1700册。", "sum 1700册 = 1200册 + 500册"},
    {"TotalOfAList", "县级检查12次，镇级检查20次，共计32次。", "sum 32次 = 12次 + 20次"},
    {"Colon", "建立队伍9支：专业队伍2支，半专业队伍7支。", "sum 9支 = 2支 + 7支"},
    {"Composed", "全县护林队伍由专职护林员45人、兼职护林员105人组成，共150人。", "sum 150人 = 45人 + 105人"},
    {"Including", "修订制度11项，包括审批类4项、执法类5项、内控类2项。", "sum 11项 = 4项 + 5项 + 2项"},
    {"Among", "在50件处罚案件中，一般程序18件，简易程序32件。", "sum 50件 = 18件 + 32件"},
    {"TotalBeforeAList", "全年共检查场所80家，木材加工30家，苗木经营50家。", "sum 80家 = 30家 + 50家"},
};
INSTANTIATE_TEST_SUITE_P(Sum, Relations, testing::ValuesIn(sums),
                         [](const auto& test) { return std::string(test.param.name); });

constexpr Stated partial[] = {
    {"OnePart", "收到来信310封，其中举报线索12封。", "part 12封 of 310封"},
    {"PartsThatAreNotAll", "查处案件77起，其中盗伐案件20起、火灾案件6起。", "part 20起 of 77起\npart 6起 of 77起"},
    {"AndSoOn", "出台文件30件，包括办法4件、细则5件等。", "part 4件 of 30件\npart 5件 of 30件"},
    {"ThenAnotherThing", "发现隐患88处，其中重大隐患5处，立案9起，罚款4万元。", "part 5处 of 88处"},
    {"OfOtherUnitsNothing", "出动车辆60台，其中夜间巡查40次。", ""},
    {"OfADifference", "持证人员131人，较上年增加9人，其中新申领12人，注销3人。", "part 3人 of 9人"},
    {"SmallNumbersByChance", "制发执法建议书7份，检察建议书回复5份，司法建议书回复3份。", ""},
    {"ThatIsNoSlipOfItsWhole", "全年受理行政复议案件48件。其中，县本级受理行政复议案件43件。", "part 43件 of 48件"},
    {"BareVerbsAreNoTotal", "取消15项，新增17项、扩大37项、移交1项。", ""},
    {"ARestatement", "对2家企业和3名当事人作出处理，其中处罚企业2个、处理当事人3人。", "equal 2家 2个\nequal 3名 3人"},
};
INSTANTIATE_TEST_SUITE_P(Part, Relations, testing::ValuesIn(partial),
                         [](const auto& test) { return std::string(test.param.name); });

constexpr Stated ratios[] = {
    {"RateOfWhatWasDone", "受理投诉48件，办结47件，办结率97.9%。", "ratio 97.9% = 47件 / 48件"},
    {"RateWithItsObject", "排查火灾隐患160处，已整改152处，隐患整改率95%。", "ratio 95% = 152处 / 160处"},
    {"RateBefore", "合格率96.5%，抽检样品200批次，合格193批次。", "ratio 96.5% = 193批次 / 200批次"},
    {"Share", "办理案件125件，其中简易程序85件，占68%。", "part 85件 of 125件\nratio 68% = 85件 / 125件"},
    {"SharesInTheirOrder", "在册护林员200人，其中男性150人、女性50人，分别占75%、25%。",
     "sum 200人 = 150人 + 50人\nratio 75% = 150人 / 200人\nratio 25% = 50人 / 200人"},
    {"ShareInBrackets", "检查商户90家，其中合格81家（占90%）。", "part 81家 of 90家\nratio 90% = 81家 / 90家"},
    {"WhatIsLeftIsNotDone", "发现问题50个，已整改48个，正在整改2个，整改率96%。",
     "sum 50个 = 48个 + 2个\nratio 96% = 48个 / 50个"},
    {"ARateWithoutBase", "群众满意率99.2%。", ""},
    {"ANarrowerRateThanTheFigures", "受理申请120件，办结118件，按时办结率100%。", ""},
    {"SharesOfAWholeThatIsNotGiven", "男性32人，占比64%；女性18人，占比36%。", ""},
    {"TheWholeOfARateNamedAlone", "收到评价456条，其中差评12条，差评整改率100%。", "part 12条 of 456条"},
    {"ARateOfSomethingElse", "行政许可事项由318项精简到276项，即办件占比达到58.2%。", ""},
    {"AgainstLastYear", "办理案件60件，较上年增加12件，增长25%。", ""},
};
INSTANTIATE_TEST_SUITE_P(Ratio, Relations, testing::ValuesIn(ratios),
                         [](const auto& test) { return std::string(test.param.name); });

constexpr Stated wrong[] = {
    {"OfWhich", "全年共办理林业案件46件，其中：行政处罚21件，行政强制9件，行政裁决6件。",
     "!sum 46件 = 21件 + 9件 + 6件"},
    {"OneUnitOfTwo", "结案40起，罚款9.5万元。其中木材类案件25起，罚款6.7万元；野生动物类案件15起，罚款3.4万元。",
     "sum 40起 = 25起 + 15起\n!sum 9.5万元 = 6.7万元 + 3.4万元"},
    {"Brackets", "核发许可证27本（新办18本，换发8本）。", "!sum 27本 = 18本 + 8本"},
    {"Remainder", "排查苗圃64家，其中合格51家，其余3家已限期改正。", "!sum 64家 = 51家 + 3家"},
    {"TotalBehind", "县级检查12次，镇级检查20次，共计42次。", "!sum 42次 = 12次 + 20次"},
    {"Respectively", "全年共开展培训14期，面向站所、企业、林农的分别为5期、6期、8期。", "!sum 14期 = 5期 + 6期 + 8期"},
    {"Rate", "受理投诉48件，办结47件，办结率87.9%。", "!ratio 87.9% = 47件 / 48件"},
    {"Share", "办理案件125件，其中简易程序85件，占58%。", "part 85件 of 125件\n!ratio 58% = 85件 / 125件"},
    {"PartAboveItsWhole", "收到来信31封，其中举报线索72封。", "!part 72封 of 31封"},
    {"DigitsThatChangedPlaces", "核发采伐许可证481本，其中商品林263本、公益林109本、薪炭林46本。",
     "!sum 481本 = 263本 + 109本 + 46本"},
    {"PartsBeyondTheWhole", "开展普法宣讲212场，其中进校园118场、进社区134场。", "!sum 212场 = 118场 + 134场"},
    {"NothingLikeTheWhole", "清理文件24件，其中继续有效31件、修改4件、废止7件。",
     "!part 31件 of 24件\npart 4件 of 24件\npart 7件 of 24件"},
    {"MoreDoneThanThereWas", "排查火灾隐患583处，已整改679处，整改率99.41%。", "!ratio 99.41% = 679处 / 583处"},
    {"RateOfThePartItNames", "办理异地备案846件，其中线上备案754件，线上办理率98.0%。",
     "part 754件 of 846件\n!ratio 98.0% = 754件 / 846件"},
    {"WholeInTheSentenceBefore",
     "审结案件912件，尚未审结65件。在审结案件中，维持511件、变更86件、驳回133件、终止180件。",
     "!sum 912件 = 511件 + 86件 + 133件 + 180件"},
};
INSTANTIATE_TEST_SUITE_P(Wrong, Relations, testing::ValuesIn(wrong),
                         [](const auto& test) { return std::string(test.param.name); });

std::string two_items(const std::string& first, const std::string& second) {
  return "清溪县林业局2024年法治政府建设年度报告\n一、主要举措和成效\n（一）规范执法。" + first + "\n（二）强化监督。" +
         second + "\n";
}

TEST(RepeatedFigures, AreOneFigureWhereTheWordsAreTheSame) {
  EXPECT_EQ(relations_in(two_items("全年办理林木采伐许可326件。", "对办理的林木采伐许可326件全部抽查。")),
            "equal 326件 326件");
}

TEST(RepeatedFigures, AreToldWhenOneDigitOfOneIsWrong) {
  EXPECT_EQ(relations_in(two_items("全年办理林木采伐许可326件。", "全年办理林木采伐许可336件，全部抽查。")),
            "!equal 326件 336件");
}

TEST(RepeatedFigures, AreNoneWhereOnlyTheNumberIsTheSame) {
  EXPECT_EQ(relations_in(two_items("开展培训41次。", "走访企业41次。")), "");
}

TEST(RepeatedFigures, AreNoneWhereTheScopeDiffers) {
  EXPECT_EQ(relations_in(two_items("全县办理林业行政处罚案件132件。", "我局办理林业行政处罚案件112件，各镇另有办理。")),
            "");
}

TEST(RepeatedFigures, AreNoneWhereEachHasWordsOfItsOwn) {
  EXPECT_EQ(relations_in(two_items("受理林业行政复议案件18件。", "审结林业行政复议案件16件。")), "");
  EXPECT_EQ(relations_in(two_items("查处野生动物案件28件。", "查处野生植物案件18件。")), "");
  EXPECT_EQ(relations_in(two_items("城东分局办理行政许可128件。", "城西分局办理行政许可126件。")), "");
}

TEST(RepeatedFigures, AreNoneWhereTheYearDiffers) {
  EXPECT_EQ(relations_in(two_items("2023年共办理林业行政处罚案件152件。", "本年度共办理林业行政处罚案件182件。")), "");
}

TEST(Relations, OfARateThatTwoFiguresMakeAreNotTold) {
  EXPECT_EQ(relations_in(page_with("评查案卷120卷，优秀96卷，优秀率80%，合格24卷，合格率100%。")),
            "sum 120卷 = 96卷 + 24卷\nratio 80% = 96卷 / 120卷");
}

TEST(Relations, AreNoSumsOfAPartAndAPartOfIt) {
  EXPECT_EQ(relations_in(page_with("发现火情隐患320处，整改318处，其中当场整改2处。")), "part 2处 of 318处");
}

TEST(RepeatedFigures, AreNoneWhereOneNamesWhoseItIs) {
  EXPECT_EQ(relations_in(two_items("全年接受林权咨询3200人次。", "林权服务中心接受林权咨询2200人次。")), "");
}

TEST(Relations, OfTheModelNameIndicatorsByTheirIds) {
  const auto read = imported(page_with("受理投诉48件，办结47件，办结率97.9%。"));
  ASSERT_EQ(read.report.relations.size(), 1u);
  const auto& relation = read.report.relations[0];
  const auto& figures = read.report.sections[0].measures[0].indicators;
  ASSERT_EQ(figures.size(), 3u);
  EXPECT_EQ(relation.whole, figures[0].id);
  EXPECT_EQ(relation.parts[0], *figures[1].id);
  EXPECT_EQ(relation.rate, figures[2].id);
}

TEST(Relations, TakeTimeInStepWithTheText) {
  // A sentence of thousands of figures is no sentence; many short ones are many.
  std::string endless;
  for (int i = 0; i < 1'500; ++i) endless += "其中甲类" + std::to_string(100 + i) + "件、";
  EXPECT_LT(all<RelationFact>(imported(page_with(endless))).size(), 100'000u);
  std::string many;
  for (int i = 0; i < 400; ++i) many += "办理案件9件，其中甲类4件、乙类5件。";
  EXPECT_GE(all<RelationFact>(imported(page_with(many))).size(), 400u);
  // No mark divides the figures, and no figure the words.
  std::string undivided;
  for (int i = 0; i < 100'000; ++i) undivided += "1件";
  EXPECT_EQ(all<IndicatorFact>(imported(page_with(undivided))).size(), 100'000u);
  std::string words;
  for (int i = 0; i < 20'000; ++i) words += std::string(i % 7 < 3 ? "甲" : "乙") + (i % 11 < 5 ? "丙" : "丁");
  EXPECT_LE(all<RelationFact>(imported(page_with(words + "25件。" + words + "35件。"))).size(), 1u);
}

}  // namespace

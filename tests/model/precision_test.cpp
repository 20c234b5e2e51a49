#include <fazhi/model/precision.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;
using namespace fazhi::model;

Quantity figure(const char* value, const char* unit, std::optional<Qualifier> qualifier = std::nullopt) {
  return {Decimal::from_wire(value).value(), unit, qualifier};
}

struct Conversion {
  const char* value;
  const char* unit;
  const char* base_value;
  const char* base_unit;
};
class BaseUnit : public testing::TestWithParam<Conversion> {};

TEST_P(BaseUnit, IsReachedExactly) {
  const auto base = in_base_unit(figure(GetParam().value, GetParam().unit));
  ASSERT_TRUE(base);
  EXPECT_EQ(base->value.to_wire(), GetParam().base_value);
  EXPECT_EQ(base->unit, GetParam().base_unit);
}

INSTANTIATE_TEST_SUITE_P(
    , BaseUnit,
    testing::Values(Conversion{"121.1", "万元", "1211000", "元"}, Conversion{"0.00005", "亿元", "5000", "元"},
                    Conversion{"1.23456", "万元", "12345.6", "元"}, Conversion{"3", "万人次", "30000", "人次"},
                    Conversion{"2", "亿", "200000000", ""}, Conversion{"2", "百万元", "2000000", "元"},
                    Conversion{"7", "千元", "7000", "元"}, Conversion{"7", "千米", "7", "千米"},
                    Conversion{"99.76", "%", "99.76", "%"}, Conversion{"1", "万亿元", "1000000000000", "元"}));

TEST(InBaseUnit, OfANumberThatGrowsTooLongIsNone) { EXPECT_FALSE(in_base_unit(figure("999999999999999", "亿元"))); }

struct Range {
  const char* value;
  const char* unit;
  std::optional<Qualifier> qualifier;
  const char* low;
  const char* high;
};
class Intervals : public testing::TestWithParam<Range> {};

TEST_P(Intervals, HoldWhatTheFigureMayStandFor) {
  const auto interval = interval_of(figure(GetParam().value, GetParam().unit, GetParam().qualifier));
  ASSERT_TRUE(interval);
  const auto same = [](const std::optional<Decimal>& end, const char* text) {
    return end ? text != nullptr && compare(*end, Decimal::from_wire(text).value()) == 0 : text == nullptr;
  };
  EXPECT_TRUE(same(interval->low, GetParam().low)) << (interval->low ? interval->low->to_wire() : "open");
  EXPECT_TRUE(same(interval->high, GetParam().high)) << (interval->high ? interval->high->to_wire() : "open");
}

INSTANTIATE_TEST_SUITE_P(, Intervals,
                         testing::Values(Range{"18", "件", {}, "18", "18"}, Range{"99.76", "%", {}, "99.755", "99.765"},
                                         Range{"121.1", "万元", {}, "1210500", "1211500"},
                                         Range{"3", "万人次", {}, "25000", "35000"},
                                         Range{"300", "场", Qualifier::about_more, "300", "400"},
                                         Range{"320", "场", Qualifier::about_more, "320", "330"},
                                         Range{"2.5", "亿元", Qualifier::about_more, "250000000", "260000000"},
                                         Range{"300", "人", Qualifier::approx, "250", "350"},
                                         Range{"60", "%", Qualifier::at_least, "60", nullptr},
                                         Range{"60", "%", Qualifier::at_most, nullptr, "60"},
                                         Range{"50", "天", Qualifier::less_than, "40", "50"}));

TEST(SumAgrees, ExactlyForCounts) {
  EXPECT_EQ(sum_agrees(figure("13", "件"), {figure("8", "件"), figure("5", "件")}, true), Agreement::agrees);
  EXPECT_EQ(sum_agrees(figure("13", "件"), {figure("8", "件"), figure("4", "件")}, true), Agreement::disagrees);
}

TEST(SumAgrees, WhenPartsAreOnlySome) {
  EXPECT_EQ(sum_agrees(figure("13", "件"), {figure("8", "件"), figure("4", "件")}, false), Agreement::agrees);
  EXPECT_EQ(sum_agrees(figure("13", "件"), {figure("8", "件"), figure("6", "件")}, false), Agreement::disagrees);
}

TEST(SumAgrees, WithinTheDigitsThatWereWritten) {
  EXPECT_EQ(sum_agrees(figure("3.5", "万元"), {figure("20400", "元"), figure("15000", "元")}, true), Agreement::agrees);
  EXPECT_EQ(sum_agrees(figure("3.5", "万元"), {figure("20600", "元"), figure("15000", "元")}, true),
            Agreement::disagrees);
  EXPECT_EQ(sum_agrees(figure("100", "件", Qualifier::about_more), {figure("80", "件"), figure("41", "件")}, true),
            Agreement::agrees);
}

TEST(SumAgrees, IsUnknownBetweenUnits) {
  EXPECT_EQ(sum_agrees(figure("13", "件"), {figure("8", "人"), figure("5", "件")}, true), Agreement::unknown);
}

TEST(SumAgrees, BetweenUnitsThatCountTheSame) {
  EXPECT_EQ(sum_agrees(figure("13", "人"), {figure("8", "名"), figure("5", "位")}, true), Agreement::agrees);
  EXPECT_EQ(sum_agrees(figure("13", "件"), {figure("8", "起"), figure("4", "宗")}, true), Agreement::disagrees);
  EXPECT_EQ(sum_agrees(figure("13", "人"), {figure("8", "人次"), figure("5", "人")}, true), Agreement::unknown);
}

TEST(RatioAgrees, WithinTheDigitsThatWereWritten) {
  const Quantity part = figure("420", "件");
  const Quantity whole = figure("421", "件");
  EXPECT_EQ(ratio_agrees(figure("99.76", "%"), part, whole), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("99.8", "%"), part, whole), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("99.78", "%"), part, whole), Agreement::disagrees);
  EXPECT_EQ(ratio_agrees(figure("99", "%", Qualifier::at_least), part, whole), Agreement::agrees);
}

TEST(RatioAgrees, TakesDigitsThatWereCutOff) {
  EXPECT_EQ(ratio_agrees(figure("99.9", "%"), figure("2999", "件"), figure("3000", "件")), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("99", "%"), figure("2999", "件"), figure("3000", "件")), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("99.69", "%"), figure("332", "件"), figure("333", "件")), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("86.4", "%"), figure("32", "家"), figure("37", "家")), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("86.3", "%"), figure("32", "家"), figure("37", "家")), Agreement::disagrees);
  // The next digit itself was not cut off.
  EXPECT_EQ(ratio_agrees(figure("49.9", "%"), figure("1", "件"), figure("2", "件")), Agreement::disagrees);
  EXPECT_EQ(ratio_agrees(figure("99", "%"), figure("3", "件"), figure("3", "件")), Agreement::disagrees);
}

TEST(RatioAgrees, TakesAWholePercentageAsRounded) {
  EXPECT_EQ(ratio_agrees(figure("33", "%"), figure("1", "件"), figure("3", "件")), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("67", "%"), figure("2", "件"), figure("3", "件")), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("66", "%"), figure("2", "件"), figure("3", "件")), Agreement::disagrees);
  EXPECT_EQ(sum_agrees(figure("100", "%"), {figure("33", "%"), figure("33", "%"), figure("33", "%")}, true),
            Agreement::agrees);
}

TEST(RatioAgrees, KnowsItsUnits) {
  EXPECT_EQ(ratio_agrees(figure("500", "‰"), figure("5", "件"), figure("10", "件")), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("50", "‰"), figure("5", "件"), figure("10", "件")), Agreement::disagrees);
  EXPECT_EQ(ratio_agrees(figure("50", "%"), figure("5", "件"), figure("10", "人")), Agreement::unknown);
  EXPECT_EQ(ratio_agrees(figure("50", "个百分点"), figure("5", "件"), figure("10", "件")), Agreement::unknown);
  EXPECT_EQ(ratio_agrees(figure("-50", "%"), figure("-5", "件"), figure("10", "件")), Agreement::unknown);
}

TEST(RatioAgrees, KnowsThatPartAndWholeWereRounded) {
  EXPECT_EQ(ratio_agrees(figure("33.3", "%"), figure("1", "万元"), figure("3", "万元")), Agreement::agrees);
  EXPECT_EQ(ratio_agrees(figure("80", "%"), figure("1", "万元"), figure("3", "万元")), Agreement::disagrees);
}

TEST(SameFigure, MayBeWrittenInTwoWays) {
  EXPECT_EQ(same_figure(figure("1.2", "万人次"), figure("12034", "人次")), Agreement::agrees);
  EXPECT_EQ(same_figure(figure("1.2", "万人次"), figure("12634", "人次")), Agreement::disagrees);
}

}  // namespace

#include <fazhi/core/decimal.hpp>

#include <gtest/gtest.h>

namespace {

using fazhi::Decimal;

Decimal decimal(const char* text) { return Decimal::from_wire(text).value(); }

TEST(Decimal, KeepsItsDigits) {
  for (const char* text : {"0", "76.026", "1.50", "-0.5", "0.00", "999999999999999999", "0.00000000000000001"})
    EXPECT_EQ(decimal(text).to_wire(), text);
}

TEST(Decimal, TellsEqualNumbersFromEqualDigits) {
  EXPECT_NE(decimal("1.5"), decimal("1.50"));
  EXPECT_EQ(compare(decimal("1.5"), decimal("1.50")), 0);
}

TEST(Decimal, ComparesNumbersTooLongToAlign) {
  EXPECT_LT(compare(decimal("0.00000000000000001"), decimal("999999999999999999")), 0);
  EXPECT_GT(compare(decimal("-1"), decimal("-999999999999999999")), 0);
  EXPECT_GT(compare(decimal("0.5"), decimal("-0.5")), 0);
  EXPECT_LT(compare(decimal("-0.51"), decimal("-0.5")), 0);
}

TEST(Decimal, AddsExactly) { EXPECT_EQ(add(decimal("121.8"), decimal("18.5"))->to_wire(), "140.3"); }

TEST(Decimal, AddsWhatBinaryFloatingPointGetsWrong) {
  EXPECT_EQ(add(decimal("185.76"), decimal("14.29"))->to_wire(), "200.05");
}

TEST(Decimal, HasNoSumThatWouldNotFit) {
  EXPECT_FALSE(add(decimal("999999999999999999"), decimal("1")));
  EXPECT_FALSE(add(decimal("999999999999999999"), decimal("0.1")));
}

TEST(Decimal, MultipliesExactly) {
  EXPECT_EQ(multiply(decimal("1.25"), decimal("-0.4"))->to_wire(), "-0.500");
  EXPECT_FALSE(multiply(decimal("999999999999999999"), decimal("2")));
}

TEST(Decimal, ShiftsByPowersOfTen) {
  EXPECT_EQ(decimal("121.1").shifted(4)->to_wire(), "1211000");
  EXPECT_EQ(decimal("5").shifted(-2)->to_wire(), "0.05");
  EXPECT_EQ(decimal("0").shifted(4)->to_wire(), "0");
  EXPECT_FALSE(decimal("999999999999999999").shifted(1));
  EXPECT_FALSE(decimal("1").shifted(-18));
}

TEST(Decimal, ReadsNumbersExactlyFromTheirText) {
  EXPECT_EQ(Decimal::from_number("1.5e3").value().to_wire(), "1500");
  EXPECT_EQ(Decimal::from_number("15E-1").value().to_wire(), "1.5");
  EXPECT_EQ(Decimal::from_number("0.1").value().to_wire(), "0.1");
  EXPECT_EQ(Decimal::from_number("010").value().to_wire(), "10");
  EXPECT_EQ(Decimal::from_number("-1e2").value().to_wire(), "-100");
}

TEST(Decimal, RefusesNumbersItCannotHold) {
  EXPECT_EQ(Decimal::from_number("1e400").error().code, "decimal.range");
  EXPECT_EQ(Decimal::from_number("1e99999").error().code, "decimal.range");
  EXPECT_EQ(Decimal::from_number("1e").error().code, "decimal.syntax");
  EXPECT_EQ(Decimal::from_number("--1").error().code, "decimal.syntax");
}

struct Refusal {
  const char* name;
  const char* text;
  const char* code;
};
class DecimalRefuses : public testing::TestWithParam<Refusal> {};

TEST_P(DecimalRefuses, WithItsOwnCode) {
  const auto read = Decimal::from_wire(GetParam().text);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().code, GetParam().code);
}

INSTANTIATE_TEST_SUITE_P(
    , DecimalRefuses,
    testing::Values(Refusal{"Nothing", "", "decimal.syntax"}, Refusal{"Sign", "-", "decimal.syntax"},
                    Refusal{"Plus", "+1", "decimal.syntax"}, Refusal{"LeadingZero", "01", "decimal.syntax"},
                    Refusal{"BarePoint", "1.", "decimal.syntax"}, Refusal{"NoWhole", ".5", "decimal.syntax"},
                    Refusal{"Exponent", "1e3", "decimal.syntax"}, Refusal{"Chinese", "一百", "decimal.syntax"},
                    Refusal{"Space", "1 000", "decimal.syntax"},
                    Refusal{"NineteenDigits", "1000000000000000000", "decimal.range"},
                    Refusal{"LongFraction", "0.000000000000000001", "decimal.range"}),
    [](const auto& test) { return test.param.name; });

}  // namespace

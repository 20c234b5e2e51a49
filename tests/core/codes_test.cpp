#include <fazhi/core/codes.hpp>

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace fazhi::codes;

TEST(CreditCode, HoldsByItsCheckDigit) {
  for (const char* code : {"11120102000144717R", "11440881007109850C"})
    EXPECT_EQ(fault_of_credit_code(code), std::nullopt) << code;
}

TEST(CreditCode, FailsWithAnyOtherCheckDigit) {
  const std::string code = "11120102000144717R";
  for (const char other : std::string("0123456789ABCDEFGHJKLMNPQTUWXY"))
    EXPECT_EQ(fault_of_credit_code(code.substr(0, 17) + other), Fault::check_digit) << other;
}

TEST(CreditCode, FailsWhenTwoNeighboursChangePlaces) {
  EXPECT_EQ(fault_of_credit_code("11120120000144717R"), Fault::check_digit);
}

TEST(CreditCode, HasNoLettersThatLookLikeDigits) {
  for (const char other : std::string("IOSVZa-"))
    EXPECT_EQ(fault_of_credit_code("1112010200014471" + std::string(1, other) + "R"), Fault::character) << other;
  EXPECT_EQ(fault_of_credit_code("11120102000144717I"), Fault::character);
}

TEST(CreditCode, HasEighteenCharacters) {
  for (const char* code : {"", "11120102000144717", "11120102000144717RR"})
    EXPECT_EQ(fault_of_credit_code(code), Fault::length) << code;
}

TEST(OrganizationCode, HoldsByItsCheckDigit) {
  for (const char* code : {"776480259", "011158671", "000014349"})
    EXPECT_EQ(fault_of_organization_code(code), std::nullopt) << code;
}

TEST(OrganizationCode, WritesTenAsXAndElevenAsNought) {
  EXPECT_EQ(fault_of_organization_code("00000006X"), std::nullopt);
  EXPECT_EQ(fault_of_organization_code("000000000"), std::nullopt);
}

TEST(OrganizationCode, FailsWithAnotherDigit) {
  EXPECT_EQ(fault_of_organization_code("776480258"), Fault::check_digit);
  EXPECT_EQ(fault_of_organization_code("776480529"), Fault::check_digit);
  EXPECT_EQ(fault_of_organization_code("77648025-9"), Fault::length);
  EXPECT_EQ(fault_of_organization_code("7764802-9"), Fault::character);
}

TEST(DivisionCode, IsOfAProvinceItsCityAndItsCounty) {
  for (const char* code : {"110000", "110101", "370400", "429004", "659001"})
    EXPECT_TRUE(is_division_code(code)) << code;
  for (const char* code : {"", "11010", "990101", "110001", "11010A", "1101011"})
    EXPECT_FALSE(is_division_code(code)) << code;
}

}  // namespace

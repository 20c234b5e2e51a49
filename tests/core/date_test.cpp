#include <fazhi/core/date.hpp>

#include <gtest/gtest.h>

namespace {

using fazhi::Date;

TEST(Date, ComesBackAsItWasRead) { EXPECT_EQ(Date::from_wire("2025-04-01").value().to_wire(), "2025-04-01"); }

TEST(Date, KnowsLeapYears) {
  EXPECT_TRUE(Date::of(2024, 2, 29));
  EXPECT_FALSE(Date::of(2025, 2, 29));
  EXPECT_TRUE(Date::of(2000, 2, 29));
  EXPECT_FALSE(Date::of(1900, 2, 29));
}

TEST(Date, IsOrderedByTheCalendar) {
  EXPECT_LT(*Date::of(2024, 12, 31), *Date::of(2025, 1, 1));
  EXPECT_LT(*Date::of(2025, 3, 31), *Date::of(2025, 4, 1));
}

TEST(Date, RefusesADayThatDoesNotExist) {
  EXPECT_EQ(Date::from_wire("2025-02-30").error().code, "date.no-such-day");
  EXPECT_EQ(Date::from_wire("2025-13-01").error().code, "date.no-such-day");
  EXPECT_EQ(Date::from_wire("0000-01-01").error().code, "date.no-such-day");
}

TEST(Date, RefusesAnotherForm) {
  for (const char* text : {"", "2025-4-1", "2025/04/01", "20250401", "2025-04-0a", "2025年4月1日", "2025-04-01 ",
                           "2025-03-3-", "2025-0--1", "-025-03-01", "2025-03--1"})
    EXPECT_EQ(Date::from_wire(text).error().code, "date.syntax") << text;
}

}  // namespace

#include <fazhi/core/partial_date.hpp>

#include <gtest/gtest.h>

namespace {

using fazhi::Date;
using fazhi::PartialDate;

TEST(PartialDate, KeepsThePrecisionThatItWasReadIn) {
  for (const char* text : {"2021", "2021-07", "2021-07-15"})
    EXPECT_EQ(PartialDate::from_wire(text).value().to_wire(), text);
  EXPECT_NE(PartialDate::from_wire("2021").value(), PartialDate::from_wire("2021-01").value());
  EXPECT_EQ(PartialDate(*Date::of(2021, 7, 15)), PartialDate::from_wire("2021-07-15").value());
}

TEST(PartialDate, MeansAllDaysOfItsMonthOrYear) {
  const auto first = [](const char* text) { return PartialDate::from_wire(text).value().first_day().to_wire(); };
  const auto last = [](const char* text) { return PartialDate::from_wire(text).value().last_day().to_wire(); };
  EXPECT_EQ(first("2021"), "2021-01-01");
  EXPECT_EQ(last("2021"), "2021-12-31");
  EXPECT_EQ(first("2024-02"), "2024-02-01");
  EXPECT_EQ(last("2024-02"), "2024-02-29");
  EXPECT_EQ(last("2023-02"), "2023-02-28");
  EXPECT_EQ(last("2023-04"), "2023-04-30");
  EXPECT_EQ(first("2021-07-15"), "2021-07-15");
  EXPECT_EQ(last("2021-07-15"), "2021-07-15");
}

TEST(PartialDate, RefusesOtherForms) {
  for (const char* text : {"", "21", "2021-7", "2021-7-15", "2021/07/15", "2021-", "2021-07-", "2021年", "20210715"})
    EXPECT_EQ(PartialDate::from_wire(text).error().code, "partial-date.syntax") << text;
}

TEST(PartialDate, RefusesWhatTheCalendarHasNot) {
  for (const char* text : {"0000", "2021-00", "2021-13", "2021-02-30"})
    EXPECT_EQ(PartialDate::from_wire(text).error().code, "date.no-such-day") << text;
}

}  // namespace

#include <fazhi/core/digest.hpp>
#include <fazhi/core/identifier.hpp>
#include <fazhi/core/legal.hpp>
#include <fazhi/core/month_day.hpp>
#include <fazhi/core/range.hpp>
#include <fazhi/core/report_year.hpp>
#include <fazhi/core/schema_version.hpp>

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace fazhi;

TEST(Identifier, TakesALetterAndWhatFollows) {
  EXPECT_EQ(Identifier::from_wire("m-1.2.3").value().to_wire(), "m-1.2.3");
  EXPECT_TRUE(Identifier::from_wire(std::string(64, 'a')));
}

TEST(Identifier, RefusesTheRest) {
  for (const std::string& text :
       {std::string(), std::string("1a"), std::string("编号"), std::string("a b"), std::string(65, 'a')})
    EXPECT_EQ(Identifier::from_wire(text).error().code, "identifier.syntax") << text;
}

TEST(Digest, IsSixtyFourLowerCaseDigits) {
  const std::string text = "sha256:" + std::string(63, '0') + "f";
  EXPECT_EQ(Digest::from_wire(text).value().to_wire(), text);
  for (const std::string& bad : {std::string(), std::string(64, '0'), text + "0", "sha256:" + std::string(64, 'F'),
                                 "sha512:" + std::string(64, '0')})
    EXPECT_EQ(Digest::from_wire(bad).error().code, "digest.syntax") << bad;
}

TEST(MonthDay, IsADayOfAnyYear) {
  for (const char* text : {"04-01", "02-29", "12-31"}) EXPECT_EQ(MonthDay::from_wire(text).value().to_wire(), text);
  for (const char* text : {"", "4-1", "2024-04-01", "04/01", "ab-cd"})
    EXPECT_EQ(MonthDay::from_wire(text).error().code, "month-day.syntax") << text;
  for (const char* text : {"02-30", "13-01", "00-01", "04-31", "04-00"})
    EXPECT_EQ(MonthDay::from_wire(text).error().code, "month-day.no-such-day") << text;
}

TEST(ReportYear, RefusesWhatCannotBeAReportsYear) {
  EXPECT_EQ(ReportYear::from_wire(2024).value().value(), 2024);
  EXPECT_EQ(ReportYear::from_wire(1977).error().code, "report-year.range");
  EXPECT_EQ(ReportYear::from_wire(20244).error().code, "report-year.range");
}

TEST(SchemaVersion, ReadsOlderAndNewerMinorVersions) {
  EXPECT_EQ(SchemaVersion::from_wire("1.0").value(), SchemaVersion());
  EXPECT_TRUE(SchemaVersion::from_wire("1.7").value().is_newer());
  EXPECT_EQ(SchemaVersion::from_wire("1.7").value().to_wire(), "1.7");
}

TEST(SchemaVersion, RefusesAnotherMajorVersion) {
  EXPECT_EQ(SchemaVersion::from_wire("2.0").error().code, "schema-version.major");
  for (const char* text : {"", "1", "1.", "v1.0", "1.00", "01.0"})
    EXPECT_EQ(SchemaVersion::from_wire(text).error().code, "schema-version.syntax") << text;
}

TEST(Range, HoldsAndMeets) {
  EXPECT_TRUE((Range{2, 8}).holds({2, 8}));
  EXPECT_FALSE((Range{2, 8}).holds({1, 3}));
  EXPECT_TRUE((Range{2, 8}).meets({7, 9}));
  EXPECT_FALSE((Range{2, 8}).meets({8, 9}));
}

TEST(Legal, HasEachInstrumentOnceWithBothTitles) {
  std::set<std::string_view> ids;
  for (const auto& instrument : legal::instruments) {
    EXPECT_TRUE(ids.insert(instrument.id).second) << instrument.id;
    EXPECT_FALSE(instrument.zh.empty() || instrument.en.empty()) << instrument.id;
    EXPECT_EQ(legal::find(instrument.id), &instrument);
  }
  EXPECT_EQ(legal::find("no-such-instrument"), nullptr);
}

}  // namespace

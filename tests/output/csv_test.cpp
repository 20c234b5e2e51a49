#include <fazhi/output/csv.hpp>

#include <gtest/gtest.h>

namespace {

using fazhi::output::csv_row;

TEST(CsvRow, QuotesWhatHoldsACommaOrAQuote) {
  EXPECT_EQ(csv_row({"机关", "a,b", "“x\"y", ""}), "机关,\"a,b\",\"“x\"\"y\",\r\n");
}

TEST(CsvRow, LetsNoCellBeAFormula) {
  EXPECT_EQ(csv_row({"=1+1", "-1+1", "@SUM(1)", "＋1", "-x"}), "\"'=1+1\",\"'-1+1\",\"'@SUM(1)\",\"'＋1\",\"'-x\"\r\n");
}

TEST(CsvRow, LeavesANumberBelowZeroANumber) { EXPECT_EQ(csv_row({"-3.20", "-0"}), "-3.20,-0\r\n"); }

TEST(CsvRow, KeepsACellOnOneLine) { EXPECT_EQ(csv_row({"a\r\nb", "\tc"}), "a\\x0d\\x0ab,\\x09c\r\n"); }

}  // namespace

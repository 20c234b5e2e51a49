#include <fazhi/output/summary.hpp>

#include "cli/command.hpp"
#include "runs.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi::Date;
using fazhi::check::Checker;
using fazhi::check::CheckOptions;
using fazhi::output::Format;
using fazhi::output::Lateness;
using fazhi::output::SummaryRow;

Checker on(std::optional<Date> day, const char* profile = "national-2019") {
  CheckOptions options;
  options.as_of = day;
  options.profiles = fazhi::check::builtin_chain(profile);
  return Checker(options);
}

SummaryRow row_of(const std::string& bytes, const Checker& checker = on(std::nullopt)) {
  const auto one = fazhi_tests::judged(checker, "a.yaml", bytes);
  return fazhi::output::summary_row(one.loaded, one.checked, checker);
}

std::vector<std::string> codes_of(const SummaryRow& row) {
  std::vector<std::string> codes;
  for (const auto& part : row.missing) codes.push_back(part.code);
  return codes;
}

std::string published(const std::string& day) {
  return command::with("  signature:\n", "  publication:\n    published_on: \"" + day + "\"\n  signature:\n");
}

TEST(SummaryRow, NamesTheReportAndCountsWhatWasFound) {
  const SummaryRow row = row_of(command::report);
  EXPECT_EQ(row.agency, "清河县应急管理局");
  EXPECT_EQ(row.report_year, 2024);
  EXPECT_EQ(row.title, "清河县应急管理局2024年度法治政府建设年度报告");
  EXPECT_TRUE(row.acceptable);
  EXPECT_EQ(row.errors, 0U);
  EXPECT_EQ(codes_of(row), std::vector<std::string>{"published_on"});
  EXPECT_FALSE(row.failure);
}

TEST(SummaryRow, NamesMissingSectionsAndParts) {
  const std::string text = command::with("  - kind: plan", "  - kind: other");
  EXPECT_EQ(codes_of(row_of(command::with("    signed_on: \"2025-01-20\"\n", ""))),
            (std::vector<std::string>{"signed_on", "published_on"}));
  const std::string heading = "2025年度主要安排";
  std::string without = text;
  without.replace(without.find(heading), heading.size(), "其他情况");
  EXPECT_EQ(codes_of(row_of(without)), (std::vector<std::string>{"plan", "published_on"}));
}

TEST(SummaryRow, CountsTheDaysThatPublicationWasLate) {
  EXPECT_FALSE(row_of(published("2025-04-01")).publication);
  const SummaryRow late = row_of(published("2025-05-02"));
  ASSERT_TRUE(late.publication);
  EXPECT_EQ(late.publication->days, 31);
  EXPECT_EQ(late.publication->due, Date::of(2025, 4, 1));
  EXPECT_EQ(late.publication->day, Lateness::Day::done);
  EXPECT_EQ(row_of(published("2026-04-01")).publication->days, 365);
  EXPECT_EQ(row_of(published("2028-04-01")).publication->days, 1096);  // over a leap day
}

TEST(SummaryRow, CountsTheDaysUntilNowWhereNothingWasPublished) {
  const SummaryRow row = row_of(command::report, on(Date::of(2025, 4, 11)));
  ASSERT_TRUE(row.publication);
  EXPECT_EQ(row.publication->days, 10);
  EXPECT_EQ(row.publication->day, Lateness::Day::as_of);
  EXPECT_FALSE(row_of(command::report).publication);
}

TEST(SummaryRow, CountsTheDaysThatSubmissionWasLate) {
  const SummaryRow row = row_of(command::with("  signature:\n", "  submitted_on: \"2025-03-03\"\n  signature:\n"));
  ASSERT_TRUE(row.submission);
  EXPECT_EQ(row.submission->days, 2);
  const SummaryRow signed_late = row_of(command::with("2025-01-20", "2025-03-31"));
  ASSERT_TRUE(signed_late.submission);
  EXPECT_EQ(signed_late.submission->days, 30);
  EXPECT_EQ(signed_late.submission->day, Lateness::Day::signed_on);
}

TEST(SummaryRow, SaysWhyAFileCouldNotBeRead) {
  const SummaryRow row = row_of("");
  EXPECT_EQ(row.status, fazhi::rules::FileStatus::unreadable);
  ASSERT_TRUE(row.failure);
  EXPECT_EQ(row.failure->zh, "文件是空的");
  EXPECT_EQ(row.gravest, std::vector<std::string>{"document.empty"});
}

/// Reads cells as RFC 4180 has them.
std::vector<std::vector<std::string>> cells_of(const std::string& text) {
  std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"')
      rows.back().back() += text[++i];
    else if (c == '"')
      quoted = !quoted;
    else if (c == ',' && !quoted)
      rows.back().emplace_back();
    else if (c == '\r' && !quoted && text[i + 1] == '\n')
      rows.emplace_back(1), ++i;
    else
      rows.back().back() += c;
  }
  rows.pop_back();
  return rows;
}

TEST(SummaryCsv, HasARowOfAsManyCellsForEachFileBehindAByteOrderMark) {
  const Checker checker;
  const auto run = fazhi_tests::tricky_run(checker);
  const std::string text = fazhi_tests::written(Format::summary_csv, checker, run);
  ASSERT_EQ(text.rfind("\xEF\xBB\xBF文件 path,机关 agency,", 0), 0U);
  const auto rows = cells_of(text);
  ASSERT_EQ(rows.size(), run.size() + 1);
  for (const auto& row : rows) EXPECT_EQ(row.size(), rows[0].size());
  EXPECT_EQ(rows[1][0], "./报告 2024/一, 二:三%.txt");
  EXPECT_EQ(rows[4][0], "/srv/page.html");
  EXPECT_EQ(rows[5][4], "无法读取 unreadable");
}

TEST(SummaryCsv, LetsNoCellBeAFormula) {
  const Checker checker;
  for (const std::string begin : {"=1+1", "+1", "-1+1", "@SUM(1)", "＝1", "－1"}) {
    const auto rows =
        cells_of(fazhi_tests::written(Format::summary_csv, checker, {fazhi_tests::judged(checker, begin, "")}));
    ASSERT_EQ(rows.size(), 2U) << begin;
    EXPECT_EQ(rows[1][0], "'" + begin);
  }
}

TEST(SummaryCsv, ShowsControlsEscaped) {
  const Checker checker;
  const std::string name = std::string("\t=1\r\n\x1b[31m\0\x7F", 12) + "\xC2\x9B\xE2\x80\xAE\xFF,\"";
  const auto rows =
      cells_of(fazhi_tests::written(Format::summary_csv, checker, {fazhi_tests::judged(checker, name, "")}));
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[1][0], "\\x09=1\\x0d\\x0a\\x1b[31m\\x00\\x7f\\x9b\\u202e\\xff,\"");
}

}  // namespace

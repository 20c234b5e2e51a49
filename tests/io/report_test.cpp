#include <fazhi/io/file.hpp>
#include <fazhi/io/report.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;

TEST(ReadReport, TellsTheFormatByItself) {
  EXPECT_TRUE(io::read_report(diag::Source("-", R"({"schema_version": "1.0", "metadata": {}, "sections": []})")));
  EXPECT_TRUE(io::read_report(diag::Source("-", "schema_version: '1.0'\nmetadata: {}\nsections: []\n")));
  const auto text = io::read_report(diag::Source("a.txt", "某县某局2024年法治政府建设年度报告\n"));
  ASSERT_EQ(text.problems.size(), 1U);
  EXPECT_EQ(text.problems[0].id, "format.not-structured");
}

TEST(WriteReport, WritesEitherFormat) {
  EXPECT_EQ(io::write_report(model::Report{}, io::Format::yaml),
            "schema_version: \"1.0\"\nmetadata: {}\nsections: []\n");
  EXPECT_EQ(io::write_report(model::Report{}, io::Format::json),
            "{\n  \"schema_version\": \"1.0\",\n  \"metadata\": {},\n  \"sections\": []\n}\n");
}

/// `fazhi schema > schemas/report.schema.json` brings the file up to date.
TEST(ReportSchema, IsTheOneInTheSchemasFolder) {
  const auto file = io::read_file(FAZHI_SOURCE_DIR "/schemas/report.schema.json");
  ASSERT_TRUE(file) << file.error().message.en;
  EXPECT_EQ(io::report_schema(), file.value());
}

}  // namespace

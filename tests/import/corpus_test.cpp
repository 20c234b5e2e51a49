#include "support.hpp"

#include <fazhi/io/report.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

namespace {

namespace fs = std::filesystem;
using fazhi::model::SectionKind;

const fs::path reports = fs::path(FAZHI_SHARED_DIR) / "corpus" / "reports";

std::vector<fs::path> pages() {
  std::vector<fs::path> found;
  if (!fs::is_directory(reports)) return found;
  for (const auto& entry : fs::directory_iterator(reports))
    if (entry.path().extension() == ".txt") found.push_back(entry.path());
  return found;
}

void kinds(const fazhi::model::Section& section, std::set<SectionKind>& found) {
  found.insert(section.kind);
  for (const auto& sub : section.subsections) kinds(sub, found);
}

TEST(Corpus, EveryReportHoldsTheRequiredContents) {
  if (pages().empty()) GTEST_SKIP() << "the corpus is not beside the checkout: " << reports;
  for (const fs::path& page : pages()) {
    std::ifstream file(page, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const auto found = fazhi_tests::imported(text);
    EXPECT_TRUE(found.genre.is_report) << page;
    EXPECT_TRUE(found.report.metadata.report_year.has_value()) << page;
    std::set<SectionKind> held;
    for (const auto& section : found.report.sections) kinds(section, held);
    EXPECT_TRUE(held.count(SectionKind::achievements) + held.count(SectionKind::basic_situation)) << page;
    EXPECT_TRUE(held.count(SectionKind::shortcomings)) << page;
    EXPECT_TRUE(held.count(SectionKind::principal_leader_duty)) << page;
    EXPECT_TRUE(held.count(SectionKind::plan)) << page;
  }
}

TEST(Corpus, EveryReportReadsBackEqualFromBothFormats) {
  if (pages().empty()) GTEST_SKIP() << "the corpus is not beside the checkout: " << reports;
  using fazhi::io::Format;
  for (const fs::path& page : pages()) {
    std::ifstream file(page, std::ios::binary);
    const auto report = fazhi_tests::imported({std::istreambuf_iterator<char>(file), {}}).report;
    for (const Format format : {Format::json, Format::yaml}) {
      const std::string written = fazhi::io::write_report(report, format);
      const auto read = fazhi::io::read_report(fazhi::diag::Source("-", written));
      ASSERT_TRUE(read) << page << ' ' << read.problems.at(0).id;
      EXPECT_TRUE(read.problems.empty()) << page;
      EXPECT_EQ(read.document->value, report) << page;
    }
  }
}

}  // namespace

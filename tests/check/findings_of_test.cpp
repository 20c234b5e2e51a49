#include "forms.hpp"

#include <fazhi/check/check.hpp>

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

namespace {

using fazhi::check::builtin_chain;
using fazhi::check::Checker;
using fazhi::check::CheckOptions;
using fazhi::rules::FileFindings;
using fazhi::rules::Offsets;

const std::string slip = "，，";

/// The page with a comma too many.
std::string slipped() {
  std::string page = fazhi_tests::printed_page;
  return page.replace(page.find("，督促"), slip.size() / 2, slip);
}

fazhi::check::Loaded loaded(const std::string& name, const std::string& bytes) {
  return fazhi::check::load(name, bytes);
}

FileFindings found_in(const fazhi::check::Loaded& file, const Checker& checker = Checker()) {
  return findings_of(file, checker.check(file));
}

/// What the first edit for the comma replaces, in the text that it is said to stand in.
std::string edited(const FileFindings& found, const std::string& text) {
  for (const auto& one : found.findings)
    if (one.id == "punctuation-single" && !one.fixes.empty()) {
      const auto& edit = one.fixes.at(0).edits.at(0);
      return text.substr(static_cast<std::size_t>(edit.begin), static_cast<std::size_t>(edit.end - edit.begin));
    }
  return "none";
}

TEST(FindingsOf, GivesBytesOfTheFileWhereItIsTheText) {
  auto forms = fazhi_tests::structured_forms(slipped());
  forms.push_back({"report.txt", slipped()});
  for (const auto& form : forms) {
    const FileFindings found = found_in(loaded(form.name, form.bytes));
    EXPECT_EQ(found.offsets, Offsets::file) << form.name;
    EXPECT_EQ(edited(found, form.bytes).substr(0, slip.size()), slip) << form.name;
  }
}

TEST(FindingsOf, SaysWhereBytesAreThoseOfTheTextTakenOut) {
  auto forms = fazhi_tests::printed_forms(slipped());
  forms.at(0) = {"marked.txt", "\xEF\xBB\xBF" + slipped()};
  for (const auto& form : forms) {
    const auto file = loaded(form.name, form.bytes);
    const FileFindings found = found_in(file);
    EXPECT_EQ(found.offsets, Offsets::text) << form.name;
    EXPECT_EQ(edited(found, file.source()->text()), slip) << form.name;
    EXPECT_NE(edited(found, form.bytes), slip) << form.name;
  }
}

TEST(FindingsOf, SaysSoOfAnotherEncoding) {
  std::ifstream stream(std::string(FAZHI_SOURCE_DIR) + "/tests/data/encodings/simplified.gb18030.txt",
                       std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
  const std::string comma = "\xA3\xAC";
  bytes.replace(bytes.find(comma), comma.size(), comma + comma);
  const auto file = loaded("report.txt", bytes);
  if (file.source() == nullptr) GTEST_SKIP() << "this build has no ICU";
  const FileFindings found = found_in(file);
  EXPECT_EQ(found.offsets, Offsets::text);
  EXPECT_EQ(edited(found, file.source()->text()), slip);
}

TEST(FindingsOf, SaysByWhichThresholdItJudged) {
  CheckOptions options;
  options.profiles = builtin_chain("strict");
  const auto file = loaded("report.txt", slipped());
  EXPECT_EQ(found_in(file, Checker(options)).fail_on, fazhi::diag::Severity::warning);
  EXPECT_EQ(found_in(file, Checker(options)).acceptable, false);
  EXPECT_EQ(found_in(file).fail_on, fazhi::diag::Severity::error);
  const FileFindings broken = found_in(loaded("report.yaml", "metadata: [\n"));
  EXPECT_EQ(broken.acceptable, false);
  EXPECT_FALSE(broken.fail_on);
}

TEST(FindingsOf, NamesTheProfilesThatWereForTheYear) {
  CheckOptions options;
  options.profiles = builtin_chain("strict");
  const FileFindings found = found_in(loaded("report.txt", slipped()), Checker(options));
  ASSERT_EQ(found.profiles.size(), options.profiles->profiles.size());
  EXPECT_EQ(found.profiles.at(0).profile, "national-2019");
  EXPECT_EQ(found.profiles.at(0).state, fazhi::rules::RuleState::ran);
  std::string old = slipped();
  for (auto at = old.find("2024"); at != std::string::npos; at = old.find("2024")) old.replace(at, 4, "2017");
  const FileFindings early = found_in(loaded("report.txt", old), Checker(options));
  const auto is_left_out = [](const auto& line) {
    return line.profile == "national-2019" && line.state == fazhi::rules::RuleState::skipped &&
           line.reason_code == fazhi::rules::skipped_not_in_force && line.reason;
  };
  EXPECT_TRUE(std::any_of(early.profiles.begin(), early.profiles.end(), is_left_out));
}

TEST(FindingsOf, CountsWhatWasFoundAndNotWhatWasKept) {
  CheckOptions options;
  options.max_findings = 1;
  const auto file = loaded("report.txt", slipped());
  const FileFindings found = found_in(file, Checker(options));
  const auto& counts = found.summary;
  EXPECT_EQ(found.findings.size(), 1u);
  EXPECT_EQ(counts.errors + counts.warnings + counts.infos + counts.hints, counts.left_out + 1);
  EXPECT_EQ(counts.warnings, found_in(file).summary.warnings);
}

}  // namespace

#include <fazhi/io/canonical.hpp>
#include <fazhi/io/report.hpp>
#include <fazhi/io/skeleton.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <set>

namespace {

using namespace fazhi;

class Skeleton : public testing::TestWithParam<Language> {
 protected:
  static std::string text(const std::string& agency = "清河县应急管理局") {
    return io::skeleton(ReportYear::from_wire(2025).value(), agency, GetParam()).value();
  }
};

TEST_P(Skeleton, LacksOnlyWhatItsAuthorKnows) {
  const auto read = io::read_report({"new.yaml", text()});
  ASSERT_TRUE(read) << read.problems.at(0).message.en;
  EXPECT_TRUE(read.problems.empty());
  rules::ValidateOptions options;
  options.as_of = Date::of(2026, 2, 1);
  std::set<std::string> ids;
  for (const auto& found : rules::validate(read.document->value, options).findings) ids.insert(found.id);
  EXPECT_EQ(ids, (std::set<std::string>{"publication-date-given", "required-section-not-empty", "signing-date-given"}));
}

TEST_P(Skeleton, HoldsWhatWasAsked) {
  const auto metadata = io::read_report({"new.yaml", text()}).document->value.metadata;
  EXPECT_EQ(metadata.report_year->value(), 2025);
  EXPECT_EQ(metadata.issuing_agency->name, "清河县应急管理局");
  EXPECT_EQ(metadata.title, "清河县应急管理局2025年度法治政府建设年度报告");
}

/// Taking the comment signs away gives a report that has everything.
TEST_P(Skeleton, HasExamplesThatAreRight) {
  std::string filled;
  std::string all = text();
  for (std::size_t begin = 0; begin < all.size();) {
    const std::size_t end = all.find('\n', begin);
    std::string line = all.substr(begin, end - begin);
    begin = end + 1;
    const std::size_t sign = line.find("# ");
    const bool is_comment = sign != std::string::npos && line.find_first_not_of(' ') == sign;
    const std::string rest = is_comment ? line.substr(sign + 2) : "";
    const std::size_t first = rest.find_first_not_of(' ');
    const bool is_yaml =
        is_comment && (rest.compare(first, 2, "- ") == 0 || rest.find(": ") != std::string::npos || rest.back() == ':');
    if (is_yaml) line = line.substr(0, sign) + rest;
    filled += line + '\n';
  }
  const std::string wrong = "十八位统一社会信用代码";
  for (const std::string& code : {wrong, std::string("eighteen characters")})
    if (filled.find(code) != std::string::npos) filled.replace(filled.find(code), code.size(), "11130921MB0000000X");
  const auto read = io::read_report({"new.yaml", filled});
  ASSERT_TRUE(read) << read.problems.at(0).message.en << '\n' << filled;
  EXPECT_EQ(read.document->value.sections.size(), 5U);
  for (const auto& found : rules::validate(read.document->value).findings)
    EXPECT_NE(found.severity, diag::Severity::error) << found.id << ' ' << found.at.text();
}

TEST_P(Skeleton, QuotesAnOddName) {
  const auto read = io::read_report({"new.yaml", text("{year}: # 局\n")});
  ASSERT_TRUE(read) << read.problems.at(0).message.en;
  EXPECT_EQ(read.document->value.metadata.issuing_agency->name, "{year}: # 局\n");
}

TEST_P(Skeleton, KeepsItsCommentsWhenItIsFormatted) {
  const auto formatted = io::canonical({"new.yaml", text()});
  ASSERT_TRUE(formatted.text);
  EXPECT_EQ(*formatted.text, text());
}

INSTANTIATE_TEST_SUITE_P(, Skeleton, testing::Values(Language::zh, Language::en),
                         [](const auto& test) { return test.param == Language::zh ? "Chinese" : "English"; });

TEST(SkeletonRefuses, ANameThatIsNone) {
  const auto year = ReportYear::from_wire(2025).value();
  for (const std::string& name : {std::string(), std::string("局"), std::string("\xFF\xFE\xFF"), std::string(201, 'a')})
    EXPECT_EQ(io::skeleton(year, name, Language::zh).error().code, "skeleton.agency");
}

}  // namespace

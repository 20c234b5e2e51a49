// The five published reports beside the checkout: what is really wrong with each, read by a person, and nothing else.

#include <fazhi/diag/source.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <set>
#include <string>

namespace {

struct Published {
  const char* number;  // the first three digits of the file's name
  std::set<std::string> wrong;
  std::set<std::string> noted;  // information and hints
};
std::ostream& operator<<(std::ostream& out, const Published& report) { return out << report.number; }

class PublishedReport : public testing::TestWithParam<Published> {
 protected:
  void SetUp() override {
    const std::filesystem::path folder = std::string(FAZHI_SHARED_DIR) + "/corpus/reports";
    if (!std::filesystem::is_directory(folder)) GTEST_SKIP() << "the corpus is not here";
    for (const auto& entry : std::filesystem::directory_iterator(folder))
      if (entry.path().filename().string().rfind(GetParam().number, 0) == 0) path = entry.path().string();
    ASSERT_NE(path, "");
  }
  std::string path;
};

TEST_P(PublishedReport, IsFoundWantingInWhatItLacks) {
  const fazhi::diag::Source source(path, fazhi::io::read_file(path).value());
  const auto printed = fazhi::importer::import_text(source);
  fazhi::rules::ValidateOptions options;
  options.printed = &printed;
  std::set<std::string> wrong;
  std::set<std::string> noted;
  for (const auto& found : fazhi::rules::validate(printed.report, options).findings)
    (found.severity <= fazhi::diag::Severity::warning ? wrong : noted).insert(found.id);
  EXPECT_EQ(wrong, GetParam().wrong);
  EXPECT_EQ(noted, GetParam().noted);
}

INSTANTIATE_TEST_SUITE_P(
    , PublishedReport,
    testing::Values(Published{"000",
                              {"leader-duty-own-section", "no-advertising", "punctuation-single", "set-phrase-slips",
                               "signature-given"},
                              {"each-cause-given"}},
                    Published{"001",
                              {"causes-given", "document-number-brackets", "heading-number-form", "set-phrase-slips",
                               "signing-date-given"},
                              {"no-private-names", "no-stray-spaces", "publication-date-given", "title-unbroken"}},
                    Published{"002", {"body-once", "ordinals-contiguous", "signature-given"}, {"each-cause-given"}},
                    Published{"003",
                              {"agency-given", "signature-given", "title-given"},
                              {"each-cause-given", "publication-date-given"}},
                    Published{"004", {"causes-given", "exact-or-more", "no-page-residue", "set-phrase-slips"}, {}}),
    [](const auto& test) { return "Number" + std::string(test.param.number); });

}  // namespace

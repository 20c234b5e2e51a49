#include <fazhi/fazhi.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace {

namespace io = fazhi::io;
using Ids = std::vector<std::string>;

const std::string root = FAZHI_SOURCE_DIR "/";

std::string read(const std::string& path) {
  const auto text = io::read_file(root + path);
  EXPECT_TRUE(text) << path;
  return text ? text.value() : std::string();
}

fazhi::importer::Imported imported(const std::string& path) {
  return fazhi::importer::import_text({path.substr(path.rfind('/') + 1), read(path)});
}

bool has_digests() { return fazhi::importer::import_text({"a.txt", "abc"}).report.provenance->digest.has_value(); }

TEST(Provenance, NamesTheSourceByItsDigest) {
  if (!has_digests()) GTEST_SKIP() << "the library was built without libmd";
  const auto provenance = *fazhi::importer::import_text({"page/a.txt", "abc"}).report.provenance;
  // The well-known digest of these three letters.
  EXPECT_EQ(provenance.digest->to_wire(), "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(provenance.source, "a.txt");
  EXPECT_EQ(provenance.importer, "fazhi");
  EXPECT_EQ(provenance.importer_version, FAZHI_VERSION_STRING);
}

TEST(Provenance, EscapesANameThatIsNoUtf8) {
  const auto report = fazhi::importer::import_text({"bad\xff.txt", "abc"}).report;
  EXPECT_EQ(report.provenance->source, "bad\\xff.txt");
}

/// The ids of what the rules find, in the order of the alphabet.
Ids findings(const std::string& path) {
  Ids ids;
  for (const auto& finding : fazhi::rules::validate(imported(path).report).findings) ids.push_back(finding.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

// When the importer learns to read the sample better: fazhi import examples/report.txt -o examples/report.yaml, and
// the same for .json.
TEST(Sample, IsKeptInBothFormatsAsTheImporterReadsIt) {
  if (!has_digests()) GTEST_SKIP() << "the library was built without libmd, and the sample has a digest";
  const auto report = imported("examples/report.txt").report;
  EXPECT_EQ(io::write_report(report, io::Format::yaml), read("examples/report.yaml"));
  EXPECT_EQ(io::write_report(report, io::Format::json), read("examples/report.json"));
}

TEST(Sample, HasTheFaultsThatItsReadmeNames) {
  EXPECT_EQ(findings("examples/report.txt"), (Ids{"each-cause-given", "heading-year-agrees", "published-by-april-1"}));
}

TEST(Sample, ReadsBackFromBothFormatsAsOneReport) {
  const auto yaml = io::read_report({"report.yaml", read("examples/report.yaml")});
  const auto json = io::read_report({"report.json", read("examples/report.json")});
  ASSERT_TRUE(yaml && json);
  EXPECT_EQ(yaml.document->value, json.document->value);
}

TEST(Fixtures, LackWhatTheirReadmeSays) {
  EXPECT_EQ(findings("tests/data/reports/halfwidth_page.txt"), Ids{});
  EXPECT_EQ(findings("tests/data/reports/five_contents.txt"), Ids{});
  EXPECT_EQ(findings("tests/data/reports/nested_duty.txt"), (Ids{"heading-number-form", "leader-duty-own-section"}));
  EXPECT_EQ(findings("tests/data/reports/untitled.txt"),
            (Ids{"agency-given", "publication-date-given", "signature-given", "title-given"}));
}

TEST(Fixtures, TellOfABodyThatIsPrintedTwice) {
  const auto page = imported("tests/data/reports/halfwidth_page.txt");
  ASSERT_EQ(page.notes.size(), 1u);
  EXPECT_EQ(page.notes[0].id, "import.body-repeated");
  EXPECT_EQ(page.report.sections.size(), 4u);
}

TEST(Readme, ShowsTheExampleAsItIs) {
  const std::string example = read("examples/ten_lines.cpp");
  const std::string code = example.substr(example.find("#include"));
  for (const char* page : {"README.md", "README.zh-CN.md"})
    EXPECT_NE(read(page).find("```cpp\n" + code + "```"), std::string::npos) << page;
}

}  // namespace

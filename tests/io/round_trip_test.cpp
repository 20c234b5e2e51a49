#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>

#include <gtest/gtest.h>

#include "arbitrary.hpp"

namespace {

using namespace fazhi;

std::string first_problem(const io::Read<model::Report>& read) {
  return read.problems.empty() ? "" : read.problems[0].id + " at " + read.problems[0].at.text();
}

/// JSON → model → YAML → model → JSON, for arbitrary reports. The seed of a failure is in its trace.
TEST(RoundTrip, IsTheIdentityForArbitraryReports) {
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    SCOPED_TRACE("seed " + std::to_string(seed));
    const model::Report report = Arbitrary(seed).report();
    const std::string json = io::write_json(report);
    const auto from_json = io::read_json<model::Report>(diag::Source("report.json", json));
    ASSERT_TRUE(from_json) << first_problem(from_json) << '\n' << json;
    ASSERT_EQ(from_json.document->value, report) << json;
    const std::string yaml = io::write_yaml(*from_json.document);
    const auto from_yaml = io::read_yaml<model::Report>(diag::Source("report.yaml", yaml));
    ASSERT_TRUE(from_yaml) << first_problem(from_yaml) << '\n' << yaml;
    ASSERT_EQ(from_yaml.document->value, report) << yaml;
    ASSERT_EQ(io::write_json(*from_yaml.document), json);
  }
}

TEST(RoundTrip, HasAPlaceForEachValueThatIsWritten) {
  const model::Report report = Arbitrary(7).report();
  for (const auto format : {io::Format::json, io::Format::yaml}) {
    const diag::Source source("report", format == io::Format::json ? io::write_json(report) : io::write_yaml(report));
    const diag::SourceMap places = io::places(source, format);
    std::size_t checked = 0;
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
      const diag::Place* place = places.find(diag::Pointer{} / "sections" / i / "kind");
      ASSERT_NE(place, nullptr);
      const std::string text = source.text().substr(place->value.begin, place->value.size());
      EXPECT_NE(text.find(meta::name_of(report.sections[i].kind)), std::string::npos) << text;
      ++checked;
    }
    EXPECT_GT(checked, 0U);
  }
}

TEST(RoundTrip, KeepsExtensionKeysWhereTheyStood) {
  const std::string json = io::write_json(
      *io::read_yaml<model::Report>(
           diag::Source("a.yaml",
                        "schema_version: '1.0'\nmetadata:\n  x-note: {a: [1, no, 2.50]}\nsections: []\nx-end: ~\n"))
           .document);
  EXPECT_NE(json.find("\"x-note\": {\n      \"a\": [\n        1,\n        \"no\",\n        2.50\n"), std::string::npos)
      << json;
  EXPECT_NE(json.find("\"x-end\": null"), std::string::npos) << json;
  const auto again = io::read_json<model::Report>(diag::Source("a.json", json));
  ASSERT_TRUE(again);
  EXPECT_EQ(io::write_json(*again.document), json);
}

}  // namespace

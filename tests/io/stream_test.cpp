#include <fazhi/io/stream.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <gtest/gtest.h>

#include <sstream>

namespace {

using namespace fazhi;

const std::string report = "schema_version: '1.0'\nmetadata: {}\nsections: []\n";
const std::string json = R"({"schema_version":"1.0","metadata":{},"sections":[]})";

/// `line:ok` or `line:problem` of each document.
std::string said(const std::string& text, io::Format format, std::size_t max_bytes = 1000) {
  std::istringstream input(text);
  io::ReadOptions options;
  options.limits.max_bytes = max_bytes;
  io::Stream<model::Report> stream(input, "stream", format, options);
  std::string all;
  while (const auto item = stream.next())
    all += std::to_string(item->first_line) + ":" + (item->read ? "ok" : item->read.problems.at(0).id) + " ";
  return all;
}

TEST(JsonLines, ShowProblemsWithTheLinesOfTheStream) {
  std::istringstream input(json + "\n{\"metadata\": 1,\n");
  io::Stream<model::Report> stream(input, "stream.jsonl", io::Format::json);
  EXPECT_EQ(render_problems(*stream.next(), Language::en), "");
  const std::string told = render_problems(*stream.next(), Language::en);
  EXPECT_EQ(told.substr(0, told.find(" ", 24)), "stream.jsonl:2:14: error:") << told;
  EXPECT_NE(told.find("\n  2 | {\"metadata\": 1,\n"), std::string::npos) << told;
}

TEST(JsonLines, AreReadOneByOneAndABadOneStopsNothing) {
  EXPECT_EQ(said(json + "\n\n{\"a\n" + json, io::Format::json), "1:ok 3:json.syntax 4:ok ");
}

TEST(JsonLines, MayBeTooLong) {
  EXPECT_EQ(said(json + "\n\"" + std::string(200, 'x') + "\"\n" + json + "\n", io::Format::json, 100),
            "1:ok 2:limit.bytes 3:ok ");
}

TEST(YamlStream, IsCutAtItsMarkers) {
  EXPECT_EQ(said(report + "---\n" + report + "...\n---\n" + report, io::Format::yaml), "1:ok 4:ok 9:ok ");
}

TEST(YamlStream, PassesOverDocumentsOfNothing) {
  EXPECT_EQ(said("# a\n---\n# b\n---\n...\n\n---\n" + report + "...\n", io::Format::yaml), "6:ok ");
  EXPECT_EQ(said("", io::Format::yaml), "");
}

TEST(YamlStream, KeepsDirectivesWithTheirDocument) {
  EXPECT_EQ(said("%YAML 1.2\n---\n" + report, io::Format::yaml), "1:ok ");
}

TEST(YamlStream, GoesOnBehindABadDocument) {
  EXPECT_EQ(said("x-a: [\n---\n" + report, io::Format::yaml), "1:yaml.syntax 2:ok ");
  EXPECT_EQ(said("a: " + std::string(200, 'x') + "\nb: 1\n---\n" + report, io::Format::yaml, 100),
            "1:limit.bytes 3:ok ");
}

TEST(YamlStream, TakesADocumentThatBeginsOnItsMarkersLine) {
  EXPECT_EQ(
      said("--- " + std::string("{schema_version: '1.0', metadata: {}, sections: []}\n--- 1\n"), io::Format::yaml),
      "1:ok 2:type.object-expected ");
}

}  // namespace

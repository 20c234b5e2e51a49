#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/rules/findings_line.hpp>
#include <fazhi/version.hpp>

#include "runs.hpp"

#include <gtest/gtest.h>

namespace {

using fazhi::check::Checker;
using fazhi::check::CheckOptions;
using fazhi::output::Format;
using fazhi_tests::Files;

std::string at_once(const Checker& checker, const Files& run) {
  fazhi::rules::FindingsFile file;
  file.version = FAZHI_VERSION_STRING;
  file.as_of = checker.options().as_of;
  file.profile = checker.profile().id.to_wire();
  file.rule_set = fazhi::rules::RuleSetLine{checker.rule_set().version, checker.rule_set().digest};
  for (const auto& one : run) add(file, findings_of(one.loaded, one.checked));
  return fazhi::io::write_json(file);
}

Checker with_a_day() {
  CheckOptions options;
  options.as_of = fazhi::Date::of(2025, 4, 20);
  return Checker(options);
}

TEST(JsonOutput, IsTheWholeRunWrittenAtOnceByteForByte) {
  for (const Checker& checker : {Checker(), with_a_day()}) {
    const Files all = fazhi_tests::tricky_run(checker);
    for (const std::size_t count : {0U, 1U, 3U, 5U}) {
      const Files run(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count));
      EXPECT_EQ(written(Format::json, checker, run), at_once(checker, run)) << count << " files";
    }
  }
}

TEST(JsonOutput, GivesAFileBeforeTheNextOneIsJudged) {
  const Checker checker;
  const auto writer = writer_of(Format::json, checker);
  writer->begin();
  const auto one = fazhi_tests::judged(checker, "a.txt", fazhi_tests::printed_page);
  EXPECT_NE(writer->file(one.loaded, one.checked).find("\"path\": \"a.txt\""), std::string::npos);
}

TEST(JsonLinesOutput, HasALineForEachFileThatIsWholeInItself) {
  const Checker checker = with_a_day();
  const Files run = fazhi_tests::tricky_run(checker);
  const auto lines = fazhi_tests::split_lines(written(Format::jsonl, checker, run));
  ASSERT_EQ(lines.size(), run.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto read = fazhi::io::read_json<fazhi::rules::FindingsLine>(fazhi::diag::Source("line", lines[i]));
    ASSERT_TRUE(read.document) << lines[i];
    const auto& line = read.document->value;
    EXPECT_EQ(line.schema, "urn:fazhi:schema:findings-line:1");
    EXPECT_EQ(line.as_of, fazhi::Date::of(2025, 4, 20));
    EXPECT_EQ(fazhi::io::write_json(line.file), fazhi::io::write_json(findings_of(run[i].loaded, run[i].checked)));
  }
}

TEST(JsonLinesOutput, OfNoFilesIsEmpty) { EXPECT_EQ(fazhi_tests::written(Format::jsonl, Checker(), {}), ""); }

}  // namespace

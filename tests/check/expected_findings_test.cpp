// The reports of tests/data/annotated, each with the list of what must be found in it, which a person wrote by reading.

#include <fazhi/check/load.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/instruments.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

namespace expected {

/// A finding: what speaks, how grave it is, on which line, and the beginning of what it points at.
struct Entry {
  std::string rule;
  std::string severity;
  std::int64_t line = 0;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Entry, (), (rule, severity, line, text))
constexpr auto fazhi_describe(fazhi::meta::Of<Entry>) {
  using fazhi::meta::field;
  return fazhi::meta::type(
      "entry", {"发现", "Finding"}, "fazhi-format", field("rule").titled("规则", "Rule").required(),
      field("severity").titled("严重程度", "Severity").required(), field("line").titled("行", "Line").required(),
      field("text").titled("文字", "Text").required());
}

struct List {
  std::vector<Entry> findings;
};
BOOST_DESCRIBE_STRUCT(List, (), (findings))
constexpr auto fazhi_describe(fazhi::meta::Of<List>) {
  return fazhi::meta::type("list", {"清单", "List"}, "fazhi-format",
                           fazhi::meta::field("findings").titled("发现", "Findings").required());
}

namespace {

using fazhi::diag::Source;

const std::string folder = std::string(FAZHI_SOURCE_DIR) + "/tests/data/annotated/";

std::string line_of(const Entry& entry) {
  return "  - {rule: " + entry.rule + ", severity: " + entry.severity + ", line: " + std::to_string(entry.line) +
         ", text: \"" + entry.text + "\"}\n";
}

/// The first characters of what a finding points at, on one line.
std::string beginning(const Source& source, fazhi::Range place) {
  constexpr std::size_t most = 16;
  const std::string_view text = std::string_view(source.text()).substr(place.begin, place.size());
  std::string first;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size() && count < most; ++count) {
    const std::size_t begin = at;
    fazhi::utf8::next(text, at);
    const std::string_view one = text.substr(begin, at - begin);
    first += one == "\n" || one == "\"" || one == "\\" ? " " : std::string(one);
  }
  return first;
}

std::string lines_of(const std::vector<Entry>& entries) {
  std::vector<std::string> lines;
  for (const Entry& entry : entries) lines.push_back(line_of(entry));
  // Of one place the order says nothing.
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += line;
  return text;
}

std::string found_in(const std::string& path) {
  const auto loaded = fazhi::check::load_file(path);
  if (!loaded.document) return "not read";
  std::vector<fazhi::model::Catalogue> catalogues;
  for (const std::string_view id : fazhi::io::builtin_catalogues())
    catalogues.push_back(*fazhi::io::builtin_catalogue(id));
  const std::vector<fazhi::model::InstrumentList> instruments{fazhi::io::builtin_instruments()};
  fazhi::rules::ValidateOptions options;
  options.printed = &*loaded.imported;
  options.catalogues = &catalogues;
  options.instruments = &instruments;
  auto findings = fazhi::rules::validate(loaded.document->value, options).findings;
  const Source& source = *loaded.source();
  fazhi::rules::locate(findings, loaded.document->value, loaded.places(), source);
  std::vector<Entry> entries;
  for (const auto& found : findings) {
    const fazhi::Range place = found.place.value_or(fazhi::Range{});
    entries.push_back({found.id, std::string(name_of(found.severity)),
                       static_cast<std::int64_t>(source.position(place.begin).line), beginning(source, place)});
  }
  return lines_of(entries);
}

std::vector<std::string> reports() {
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt") names.push_back(entry.path().stem().string());
  std::sort(names.begin(), names.end());
  return names;
}

class ExpectedFindings : public testing::TestWithParam<std::string> {};

TEST_P(ExpectedFindings, AreFoundAndNothingElse) {
  const std::string list = folder + GetParam() + ".findings.yaml";
  const auto text = fazhi::io::read_file(list);
  ASSERT_TRUE(text) << list;
  const auto read = fazhi::io::read<List>(Source(list, text.value()), fazhi::io::Format::yaml);
  ASSERT_TRUE(read) << list;
  EXPECT_EQ(found_in(folder + GetParam() + ".txt"), lines_of(read.document->value.findings));
}

INSTANTIATE_TEST_SUITE_P(, ExpectedFindings, testing::ValuesIn(reports()), [](const auto& test) {
  std::string name = test.param;
  std::replace(name.begin(), name.end(), '-', '_');
  return "Report" + name;
});

}  // namespace
}  // namespace expected

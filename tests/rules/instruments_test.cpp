// What the rules on instruments and codes make of the lists that they are given; their cases stand in the YAML beside.

#include <fazhi/io/instruments.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

namespace {

using namespace fazhi;
using Lists = std::vector<model::InstrumentList>;

model::Report report_of(int year, std::vector<std::string> preamble) {
  model::Report report;
  report.metadata.report_year = ReportYear::from_wire(year).value();
  report.preamble = std::move(preamble);
  return report;
}

model::InstrumentRecord record(const char* title, const char* to, model::SourceConfidence confidence) {
  model::InstrumentRecord one;
  one.title = title;
  one.in_force_to = PartialDate::from_wire(to).value();
  one.source = "县政府公报";
  one.confidence = confidence;
  return one;
}

model::InstrumentList list_of(model::InstrumentRecord one) {
  model::InstrumentList list;
  list.instruments.push_back(std::move(one));
  return list;
}

std::vector<diag::Diagnostic> found_by(const Lists& lists, const model::Report& report) {
  rules::ValidateOptions options;
  options.instruments = &lists;
  return rules::apply(*rules::find("instruments-in-force"), report, options);
}

const rules::LedgerEntry& entry(const rules::Outcome& outcome, std::string_view rule) {
  for (const auto& one : outcome.ledger)
    if (one.rule == rule) return one;
  throw std::out_of_range(std::string(rule));
}

TEST(InstrumentsInForce, IsSkippedWithoutAList) {
  const auto outcome = rules::validate(report_of(2024, {"依据《合同法》审查合同。"}));
  EXPECT_EQ(entry(outcome, "instruments-in-force").state, rules::LedgerEntry::State::skipped);
  EXPECT_EQ(entry(outcome, "instruments-in-force").reason_code, rules::skipped_needs_instruments);
  EXPECT_EQ(entry(outcome, "codes-known").reason_code, rules::skipped_needs_catalogues);
}

TEST(InstrumentsInForce, TakesAListOfOnesOwnBesideOurs) {
  const auto report = report_of(2024, {"执行《清河县河道管理办法》和《担保法》。"});
  Lists lists = {io::builtin_instruments()};
  EXPECT_EQ(found_by(lists, report).size(), 1U);
  lists.push_back(list_of(record("清河县河道管理办法", "2022-06", model::SourceConfidence::high)));
  const auto found = found_by(lists, report);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].message.zh, "《清河县河道管理办法》施行至2022年6月，报告年度是2024年");
}

TEST(InstrumentsInForce, GoesByTheLastListThatNamesAnInstrument) {
  const auto report = report_of(2024, {"执行《担保法》。"});
  Lists lists = {io::builtin_instruments(),
                 list_of(record("中华人民共和国担保法", "2030", model::SourceConfidence::high))};
  EXPECT_TRUE(found_by(lists, report).empty());
}

TEST(InstrumentsInForce, JudgesNothingByADoubtfulRecord) {
  const auto report = report_of(2024, {"执行《清河县河道管理办法》。"});
  EXPECT_TRUE(found_by({list_of(record("清河县河道管理办法", "2022", model::SourceConfidence::low))}, report).empty());
  EXPECT_EQ(found_by({list_of(record("清河县河道管理办法", "2022", model::SourceConfidence::medium))}, report).size(),
            1U);
}

TEST(InstrumentsInForce, NamesTheOtherPlaces) {
  const auto report = report_of(2024, {"执行《担保法》。", "自《担保法》施行以来。", "再学《中华人民共和国担保法》。"});
  const auto found = found_by({io::builtin_instruments()}, report);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].at.text(), "/preamble/0");
  ASSERT_EQ(found[0].related.size(), 1U);
  EXPECT_EQ(found[0].related[0].at.text(), "/preamble/2");
}

TEST(InstrumentsInForce, NeedsNoTitleToBeClosed) {
  for (const char* text : {"依据《合同法审查合同。", "依据合同法》审查合同。", "依据《》审查合同。", "《合同法\n》"})
    EXPECT_TRUE(found_by({io::builtin_instruments()}, report_of(2024, {text})).empty()) << text;
}

TEST(InstrumentsInForce, TakesTimeByTheLengthOfTheText) {
  std::string opened;
  std::string cited;
  for (int i = 0; i < 50000; ++i) opened += "《";
  for (int i = 0; i < 5000; ++i) cited += "修订《合同法》，";
  EXPECT_TRUE(found_by({io::builtin_instruments()}, report_of(2024, {opened, cited})).empty());
}

}  // namespace

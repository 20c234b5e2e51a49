#include <fazhi/import/find_defects.hpp>
#include <fazhi/import/import.hpp>
#include <fazhi/rules/subject.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <chrono>

namespace {

using fazhi::diag::Source;
using fazhi::importer::DefectKind;
namespace importer = fazhi::importer;
namespace model = fazhi::model;
namespace rules = fazhi::rules;

/// `kind pointer [text]` of each blemish.
std::string blemishes(const rules::Subject& subject) {
  std::string all;
  for (const rules::Blemish& blemish : subject.blemishes())
    all += std::string(name_of(blemish.kind)) + ' ' + blemish.at.text() + " [" + blemish.text + "]\n";
  return all;
}

/// Those of a printed page, but for what it lacks.
std::string blemishes_of_page(const std::string& page) {
  const auto printed = importer::import_text(Source("page", page));
  const rules::Criteria criteria;
  rules::Subject subject(printed.report, criteria);
  subject.printed = &printed;
  std::string all;
  for (const rules::Blemish& blemish : subject.blemishes()) {
    if (blemish.place->empty()) continue;
    all += std::string(name_of(blemish.kind)) + ' ' + blemish.at.text() + " [" +
           page.substr(blemish.place->begin, blemish.place->size()) + "]\n";
  }
  return all;
}

std::string page(const std::string& head, const std::string& measure, const std::string& foot) {
  return head + "\n清河县应急管理局2024年度法治政府建设年度报告\n\n一、主要举措和成效\n（一）规范检查。" + measure +
         "\n\n二、2025年度安排\n（一）充实力量。新招执法人员3名，充实到乡镇。\n\n清河县应急管理局\n2025年1月20日\n" +
         foot;
}

TEST(SubjectTexts, AreAllTextsOnceInTheOrderOfTheReport) {
  model::Report report;
  report.metadata.title = "年度报告";
  report.preamble = {"导言"};
  model::Section& section = report.sections.emplace_back();
  section.heading = "主要举措";
  section.paragraphs = {"概述"};
  model::Measure& measure = section.measures.emplace_back();
  measure.title = "规范检查";
  measure.paragraphs = {"规范检查。全年检查86次。"};
  model::Measure& action = measure.actions.emplace_back();
  action.title = "逐家检查";
  model::Shortcoming& shortcoming = section.shortcomings.emplace_back();
  shortcoming.title = "力量不足";
  shortcoming.causes = {"编制有限"};
  std::string all;
  const rules::Criteria criteria;
  const rules::Subject subject(report, criteria);
  for (const rules::PlacedText& text : subject.texts()) all += text.at.text() + '=' + std::string(text.text) + '\n';
  EXPECT_EQ(all,
            "/metadata/title=年度报告\n/preamble/0=导言\n/sections/0/heading=主要举措\n/sections/0/paragraphs/0=概述\n"
            "/sections/0/measures/0/paragraphs/0=规范检查。全年检查86次。\n"
            "/sections/0/measures/0/actions/0/title=逐家检查\n/sections/0/shortcomings/0/title=力量不足\n"
            "/sections/0/shortcomings/0/causes/0=编制有限\n");
}

/// The pointers of the texts.
std::string pointers(const model::Report& report) {
  std::string all;
  const rules::Criteria criteria;
  const rules::Subject subject(report, criteria);
  for (const rules::PlacedText& text : subject.texts()) all += text.at.text() + '\n';
  return all;
}

TEST(SubjectTexts, AreOnceWhereAParagraphBeginsWithNumberAndTitle) {
  model::Report report;
  model::Measure& measure = report.sections.emplace_back().measures.emplace_back();
  measure.number = "一是";
  measure.title = "规范检查";
  measure.paragraphs = {"概述。", "一是规范检查。全年检查86次。"};
  EXPECT_EQ(pointers(report), "/sections/0/measures/0/paragraphs/0\n/sections/0/measures/0/paragraphs/1\n");
}

/// A shortcoming of so many causes, each of them printed behind all others in its one paragraph.
model::Report with_causes(std::size_t count) {
  model::Report report;
  model::Shortcoming& shortcoming = report.sections.emplace_back().shortcomings.emplace_back();
  std::string& paragraph = shortcoming.paragraphs.emplace_back();
  for (std::size_t i = 0; i < count; ++i) {
    shortcoming.causes.push_back("原因" + std::to_string(i) + "号");
    paragraph += shortcoming.causes.back();
  }
  return report;
}

TEST(SubjectTexts, LookForTheFirstCausesAlone) {
  EXPECT_EQ(pointers(with_causes(16)), "/sections/0/shortcomings/0/paragraphs/0\n");
  EXPECT_EQ(pointers(with_causes(17)),
            "/sections/0/shortcomings/0/paragraphs/0\n/sections/0/shortcomings/0/causes/16\n");
}

TEST(SubjectTexts, AreCollectedInTimeLinearInTheReport) {
  // Looking for each of the causes in the paragraph would compare 10^11 bytes.
  const model::Report report = with_causes(100000);
  const rules::Criteria criteria;
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_EQ(rules::Subject(report, criteria).texts().size(), 100000U - 16 + 1);
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(SubjectBlemishes, OfAReportWithoutAPageStandInItsTexts) {
  model::Report report;
  report.preamble = {"检查，，整改", "无", "依据清应急[2024]5号"};
  const rules::Criteria criteria;
  const rules::Subject subject(report, criteria);
  EXPECT_EQ(blemishes(subject), "doubled_punctuation /preamble/0 [，，]\nmisset_number_bracket /preamble/2 [[2024]]\n");
  EXPECT_EQ(subject.blemishes()[0].within, (fazhi::Range{6, 12}));
  EXPECT_EQ(subject.blemishes()[0].place, std::nullopt);
}

TEST(SubjectBlemishes, OfAPageAreToldByTheTextThatPrintsThem) {
  EXPECT_EQ(blemishes_of_page(page("", "全年检查86家次，，督促整改112处。", "")),
            "doubled_punctuation /sections/0/measures/0/paragraphs/0 [，，]\n");
}

/// `pointer begin-end` of what the first fix of the first finding changes, and what the page has there.
std::string first_edit(const std::string& page, const char* rule) {
  const auto printed = importer::import_text(Source("page", page));
  rules::ValidateOptions options;
  options.printed = &printed;
  const auto found = rules::apply(*rules::find(rule), printed.report, options);
  if (found.empty() || found[0].fixes.empty()) return "no fix";
  const auto& edit = found[0].fixes[0].edits.at(0);
  return edit.at.text() + ' ' + std::to_string(edit.within.begin) + '-' + std::to_string(edit.within.end) + " [" +
         page.substr(edit.place->begin, edit.place->size()) + ']';
}

TEST(SubjectBlemishes, OfAPageAreMendedInTheTextThatPrintsThemByteByByte) {
  const std::string twice =
      "清河县应急管理局2024年度法治政府建设年度报告\n\n一、主要举措和成效\n全年检查86家次，督促整改，，复查。\n";
  const auto printed = importer::import_text(Source("page", twice));
  const auto at = printed.report.sections.at(0).paragraphs.at(0).find("，，");
  EXPECT_EQ(first_edit(twice, "punctuation-single"),
            "/sections/0/paragraphs/0 " + std::to_string(at) + '-' + std::to_string(at + 6) + " [，，]");
}

TEST(SubjectBlemishes, OfAPageThatNoTextPrintsSoAreMendedOnThePageAlone) {
  EXPECT_EQ(first_edit(page("清应急[2025]5号\n", "全年检查86家次。", ""), "document-number-brackets"), " 0-0 [[2025]]");
  EXPECT_EQ(first_edit(page("", "全年检查86家次。", "\n打印本页\n"), "no-page-residue"), " 0-0 [打印本页]");
}

TEST(SubjectBlemishes, OfTheHeadOfAPageAreToldByTheirValue) {
  EXPECT_EQ(blemishes_of_page(page("清应急[2025]5号\n", "全年检查86家次。", "")),
            "misset_number_bracket /metadata/document_number [[2025]]\n");
}

TEST(SubjectBlemishes, OutsideTheReportAreToldByTheWholeOfIt) {
  EXPECT_EQ(blemishes_of_page(page("", "全年检查86家次。", "\n打印本页\n")), "page_residue  [打印本页]\n");
}

}  // namespace

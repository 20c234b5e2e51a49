#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const model::Metadata& given = subject.report.metadata;
  if (!given.document_number || !given.report_year) return;
  const int year = given.report_year->value();
  const int numbered = given.document_number->year();
  if (numbered != year && numbered != year + 1) found.add(metadata() / "document_number", {numbered, year, year + 1});
}

}  // namespace

constexpr Rule document_number_year_agrees =
    rule("document-number-year-agrees")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("fazhi-format", "日期前后相符", "dates that fit one another")
        .catches("沿用往年的报告，发文字号未改", "a report of another year used as a draft, with its document number")
        .titled("发文字号的年份与报告年度相符", "The year of the document number fits the report year")
        .says("发文字号的年份是{0}，{1}年度的报告应在{2}年发文，请核对",
              "the document number is of {0}; a report on {1} is issued in {2}; check it")
        .example("2024年度的报告，发文字号为清应急〔2025〕5号", "2024年度的报告，发文字号为清应急〔2023〕5号")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

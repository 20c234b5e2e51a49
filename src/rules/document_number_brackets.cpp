#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_by_text(subject, importer::DefectKind::misset_number_bracket, found);
}

}  // namespace

constexpr Rule document_number_brackets =
    rule("document-number-brackets")
        .severity(diag::Severity::warning)
        .category(Category::form)
        .basis("gbt-9704", "发文字号", "document number")
        .for_reports_of(2012)
        .fixable(Fixable::safely)
        .titled("发文字号的年份用六角括号", "The year of a document number stands in hexagonal brackets")
        .says("发文字号的年份写作“{0}”，应为“{1}”", "the year of a document number is written “{0}”; write “{1}”")
        .says("发文字号的年份写作“{0}”等{2}处，应用六角括号〔〕",
              "the years of {2} document numbers stand in other brackets, “{0}” the first; write 〔〕")
        .example("清应急〔2025〕5号", "清应急[2025]5号")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

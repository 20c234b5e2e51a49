#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// The brackets ﹝﹞ and ［］ are hard to tell from 〔〕 on a page.
std::size_t message_for(const Blemish& first, bool several) {
  const std::string_view opening = std::string_view(first.text).substr(0, 3);
  const bool alike = opening == "﹝" || opening == "［";
  return (alike ? 2U : 0U) + (several ? 1U : 0U);
}

void check(const Subject& subject, Findings& found) {
  report_by_text(subject, importer::DefectKind::misset_number_bracket, found, message_for);
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
        .says("发文字号的年份写作“{0}”，所用括号是形似的另一字符（{3}），应为“{1}”",
              "the year of a document number is written “{0}” with brackets of another character ({3}) that looks "
              "alike; write “{1}”")
        .says("发文字号的年份写作“{0}”等{2}处，所用括号是形似的另一字符（{3}），应用六角括号〔〕",
              "the years of {2} document numbers, “{0}” the first, stand in brackets of another character ({3}) that "
              "looks alike; write 〔〕")
        .example("清应急〔2025〕5号", "清应急[2025]5号")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

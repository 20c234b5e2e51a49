#include "rules/list.hpp"
#include "rules/support/contents.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { nothing, no_agency };

bool names_agency(const model::Signature& signature) {
  return std::any_of(signature.agencies.begin(), signature.agencies.end(),
                     [](const std::string& agency) { return !is_blank(agency); });
}

void check(const Subject& subject, Findings& found) {
  const auto& signature = subject.report.metadata.signature;
  if (signature && names_agency(*signature)) return;
  const bool dated = signature && signature->signed_on;
  found.add(dated ? no_agency : nothing, metadata() / "signature");
}

}  // namespace

constexpr Rule signature_given =
    rule("signature-given")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("gbt-9704", "发文机关署名", "signature")
        .for_reports_of(2012)
        .titled("报告有署名", "The report is signed")
        .says("报告没有署名和成文日期，请在正文之后补上",
              "the report has no signature and no date of signing; add them at the end")
        .says("报告有成文日期，没有署名机关，请补上", "the report is dated but names no signing agency; add it")
        .example("……特此报告。\n清河县应急管理局\n2025年1月20日", "……特此报告。\n（此后再无署名和日期）")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

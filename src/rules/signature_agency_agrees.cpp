#include "rules/list.hpp"
#include "rules/support/agency_names.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const model::Metadata& given = subject.report.metadata;
  if (!given.issuing_agency || !given.signature || is_blank(given.issuing_agency->name)) return;
  const auto& signers = given.signature->agencies;
  // Who signs together with the issuing agency need not be named by it.
  for (const std::string& signer : signers)
    if (is_blank(signer) || may_sign_for(signer, *given.issuing_agency)) return;
  if (signers.empty()) return;  // signature-given speaks of that
  found
      .add(metadata() / "signature" / "agencies" / std::size_t{0},
           {shortened(signers[0]), shortened(given.issuing_agency->name)})
      .see(metadata() / "issuing_agency" / "name", {"发布机构写在这里", "the issuing agency is given here"});
}

}  // namespace

constexpr Rule signature_agency_agrees =
    rule("signature-agency-agrees")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("gbt-9704", "发文机关署名", "signature")
        .catches("沿用其他机关的报告作底稿，署名没有改",
                 "another agency's report was used as a draft, and its signature was left")
        .for_reports_of(2012)
        .titled("署名机关就是发布机构", "The agency that signs is the one whose report it is")
        .says("署名为“{0}”，发布机构为“{1}”，请核对",
              "signed by “{0}”, while the issuing agency is “{1}”; check which is right")
        .example("清河县应急管理局2024年度法治政府建设年度报告\n……\n清河县应急管理局",
                 "清河县应急管理局2024年度法治政府建设年度报告\n……\n安平县水利局")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

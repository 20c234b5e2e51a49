#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const auto& agency = subject.report.metadata.issuing_agency;
  if (!agency || is_blank(agency->name)) found.add(metadata() / "issuing_agency");
}

}  // namespace

constexpr Rule agency_given =
    rule("agency-given")
        .severity(diag::Severity::error)
        .category(Category::metadata)
        .basis("fazhi-format", "判断的前提", "what any judgement needs")
        .catches("既无署名，也无发布机构：不知是谁的报告，无从判断",
                 "neither signed nor placed under an agency: without knowing whose report it is nothing can be judged")
        .titled("写明发布机构", "The issuing agency is given")
        .says("看不出是哪个机关的报告，请写明发布机构", "it is not said whose report this is; name the issuing agency")
        .example("清河县应急管理局2024年度法治政府建设年度报告",
                 "2024年度法治政府建设年度报告\n（无署名，页面也无发布机构）")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

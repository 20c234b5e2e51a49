#include "rules/list.hpp"

#include <fazhi/import/annotation.hpp>

#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  // Reports of the police and of sports have such words and addresses too: an error needs more than one sign.
  for (const Blemish& blemish : subject.blemishes())
    if (blemish.kind == importer::DefectKind::injected_advertising &&
        blemish.confidence == importer::Confidence::certain)
      report_blemish(blemish, found);
}

}  // namespace

constexpr Rule no_advertising =
    rule("no-advertising")
        .severity(diag::Severity::error)
        .category(Category::page)
        .basis("fazhi-format", "页面整洁", "a clean page")
        .catches(
            "网页被篡改，博彩、色情网站的词句或网址混入正文、标题",
            "pages that were tampered with: words or addresses of betting and adult sites inside titles and sentences")
        .titled("报告中没有混入的广告和网址", "No advertising is mixed into the report")
        .says("混入广告或外部网址“{0}”，请删去，并检查网站是否被篡改",
              "advertising or a foreign address, “{0}”, stands in the text; take it out, and check whether the site "
              "was tampered with")
        .example("办理变更登记5件。", "办理变更登记、某某体育_某某娱乐¥平台5件。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

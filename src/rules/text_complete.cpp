#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::truncated_end, found);
}

}  // namespace

constexpr Rule text_complete =
    rule("text-complete")
        .severity(diag::Severity::warning)
        .category(Category::page)
        .basis("fazhi-format", "页面整洁", "a clean page")
        .catches("正文只发布了一部分，末句中断",
                 "a page that holds only a part of the text, cut off inside its last sentence")
        .needs(Need::page)
        .titled("正文完整，末句没有中断", "The text is whole and does not break off")
        .says("正文止于“{0}”，末句没有结束，请核对是否缺失",
              "the text ends with “{0}”, inside a sentence; check whether something is lost")
        .example("（三）充实执法力量。新增持证人员6名。", "（三）充实执法力量。新增持证人员")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

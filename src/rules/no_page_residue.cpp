#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::page_residue, found);
}

}  // namespace

constexpr Rule no_page_residue =
    rule("no-page-residue")
        .severity(diag::Severity::warning)
        .category(Category::page)
        .basis("fazhi-format", "页面整洁", "a clean page")
        .catches("网页的打印、分享、上一篇等工具文字和模板代码随正文一起发布",
                 "words of page tools, such as those for printing and sharing, and code of templates that were "
                 "published with the text")
        .fixable(Fixable::unsafely)
        .titled("报告中没有网页工具和模板的残留", "No residue of page tools and templates is left")
        .says("网页工具或模板的残留“{0}”，请删去", "“{0}” is residue of the page; take it out")
        .example("清河县应急管理局\n2025年1月20日", "清河县应急管理局\n2025年1月20日\n打印本页 关闭窗口")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

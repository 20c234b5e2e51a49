#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::broken_title, found);
}

}  // namespace

constexpr Rule title_unbroken =
    rule("title-unbroken")
        .severity(diag::Severity::info)
        .category(Category::form)
        .basis("fazhi-format", "页面整洁", "a clean page")
        .catches("网页把标题拆成几段，检索和转载时只剩半句",
                 "pages that break the title into paragraphs, so that searches and copies take half of it")
        .needs(Need::page)
        .fixable(Fixable::unsafely)
        .titled("标题中间没有空行", "No empty line stands inside the title")
        .says("标题中间有空行，请连成一个标题", "an empty line stands inside the title; set it as one")
        .example("清河县应急管理局关于2024年度法治政府建设情况的报告",
                 "清河县应急管理局关于\n\n2024年度法治政府建设情况的报告")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

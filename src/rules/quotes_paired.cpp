#include "rules/list.hpp"
#include "rules/support/unpaired.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_unpaired(subject, importer::DefectKind::unbalanced_quote, found);
}

}  // namespace

constexpr Rule quotes_paired =
    rule("quotes-paired")
        .severity(diag::Severity::warning)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("引号缺少一半", "quotation marks without their other half")
        .titled("引号成对", "Quotation marks come in pairs")
        .says("此处的前引号没有配对的后引号", "the opening quotation mark here has no closing one")
        .says("此处的后引号没有配对的前引号", "the closing quotation mark here has no opening one")
        .example("深化“放管服”改革。", "深化“放管服改革。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

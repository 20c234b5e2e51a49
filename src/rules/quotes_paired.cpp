#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::unbalanced_quote, found);
}

}  // namespace

constexpr Rule quotes_paired = rule("quotes-paired")
                                   .severity(diag::Severity::warning)
                                   .category(Category::language)
                                   .basis("fazhi-format", "文字整洁", "clean text")
                                   .catches("引号缺少一半", "quotation marks without their other half")
                                   .titled("引号成对", "Quotation marks come in pairs")
                                   .says("引号{0}缺少与之成对的另一半", "the quotation mark {0} has no other half")
                                   .example("深化“放管服”改革。", "深化“放管服改革。")
                                   .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

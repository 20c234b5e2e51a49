#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::doubled_punctuation, found);
}

}  // namespace

constexpr Rule punctuation_single =
    rule("punctuation-single")
        .severity(diag::Severity::warning)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("逗号、句号重复", "doubled commas and full stops")
        .fixable(Fixable::safely)
        .titled("标点不重复", "Punctuation is not doubled")
        .says("标点“{0}”重复", "doubled punctuation: “{0}”")
        .example("全年检查企业86家次，整改隐患112处。", "全年检查企业86家次，，整改隐患112处。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::unbalanced_bracket, found);
}

}  // namespace

constexpr Rule brackets_paired =
    rule("brackets-paired")
        .severity(diag::Severity::warning)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("括号、书名号缺少一半", "brackets and title marks without their other half")
        .titled("括号和书名号成对", "Brackets and title marks come in pairs")
        .says("括号{0}缺少与之成对的另一半", "the bracket {0} has no other half")
        .example("修订《行政执法公示办法》（试行）。", "修订《行政执法公示办法（试行）。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

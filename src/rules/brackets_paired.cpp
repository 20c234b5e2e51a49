#include "rules/list.hpp"
#include "rules/support/unpaired.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_unpaired(subject, importer::DefectKind::unbalanced_bracket, found);
}

}  // namespace

constexpr Rule brackets_paired =
    rule("brackets-paired")
        .severity(diag::Severity::warning)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("括号、书名号缺少一半", "brackets and title marks without their other half")
        .titled("括号和书名号成对", "Brackets and title marks come in pairs")
        .says("“{0}”后缺少配对的“{1}”", "no “{1}” follows to close “{0}”")
        .says("“{0}”前缺少配对的“{1}”", "no “{1}” stands before “{0}” to open it")
        .example("修订《行政执法公示办法》（试行）。", "修订《行政执法公示办法（试行）。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

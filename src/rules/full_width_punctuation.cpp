#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::half_width_punctuation, found);
}

}  // namespace

constexpr Rule full_width_punctuation =
    rule("full-width-punctuation")
        .severity(diag::Severity::info)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches(
            "中文之间使用半角标点；多为网站转换所致，默认不查",
            "half-width punctuation in Chinese text; mostly the work of a site, so it is not looked for by default")
        .off_by_default()
        .fixable(Fixable::safely)
        .titled("中文之间用全角标点", "Chinese text has full-width punctuation")
        .says("中文之间的“{0}”是半角标点，应为“{1}”", "“{0}” between Chinese characters is half-width; write “{1}”")
        .example("巡查林区，整改隐患。", "巡查林区,整改隐患。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

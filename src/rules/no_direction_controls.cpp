#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::bidi_control, found);
}

}  // namespace

constexpr Rule no_direction_controls =
    rule("no-direction-controls")
        .severity(diag::Severity::warning)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("复制网页文字时带入改变书写方向的不可见字符，显示与内容不一致",
                 "invisible characters that turn the direction of writing, copied from a page, by which a text shows "
                 "what it does not say")
        .fixable(Fixable::safely)
        .titled("没有改变书写方向的不可见字符", "No invisible character turns the direction of writing")
        .says("含有改变书写方向的不可见字符", "an invisible character here turns the direction of writing")
        .example("巡查林区，整改隐患。", "巡查林区（此处有不可见字符U+202E），整改隐患。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

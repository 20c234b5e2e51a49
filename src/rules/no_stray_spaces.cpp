#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::whitespace_inside_word, found);
}

}  // namespace

constexpr Rule no_stray_spaces = rule("no-stray-spaces")
                                     .severity(diag::Severity::info)
                                     .category(Category::language)
                                     .basis("fazhi-format", "文字整洁", "clean text")
                                     .catches("词中、发文字号中夹有空格", "spaces inside words and document numbers")
                                     .fixable(Fixable::unsafely)
                                     .titled("字间没有多余的空格", "No stray space stands between characters")
                                     .says("字间有多余的空格", "a stray space stands between characters")
                                     .example("巡查林区，整改隐患。", "巡查林 区，整改隐患。")
                                     .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// The second printing begins with the first line of its text, and that line alone is shown.
void check(const Subject& subject, Findings& found) {
  for (Blemish blemish : subject.blemishes()) {
    if (blemish.kind != importer::DefectKind::duplicated_body || !blemish.place) continue;
    blemish.place->end = blemish.place->begin + blemish.text.size();
    blemish.correction.reset();
    Finding finding = report_blemish(blemish, found);
    if (const PlacedText* first = text_beginning_with(subject, blemish.text))
      finding.see(first->at, {"第一次刊印", "printed for the first time"});
  }
}

}  // namespace

constexpr Rule body_once = rule("body-once")
                               .severity(diag::Severity::warning)
                               .category(Category::page)
                               .basis("fazhi-format", "页面整洁", "a clean page")
                               .catches("同一正文在页面上刊印两遍", "the whole text printed twice on one page")
                               .needs(Need::page)
                               .titled("正文只刊印一遍", "The text is printed once")
                               .says("从“{0}”起，正文又刊印了一遍，请删去一份",
                                     "from “{0}” on, the text is printed a second time; take one of them out")
                               .example("（正文一份）", "（同一正文接连两份）")
                               .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

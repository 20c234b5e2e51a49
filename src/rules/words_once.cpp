#include "rules/list.hpp"

#include <fazhi/import/annotation.hpp>

#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  // 社区社区矫正: a word of two characters may stand behind itself as the beginning of the next.
  for (const Blemish& blemish : subject.blemishes())
    if (blemish.kind == importer::DefectKind::repeated_word && blemish.confidence == importer::Confidence::certain)
      report_blemish(blemish, found);
}

}  // namespace

constexpr Rule words_once = rule("words-once")
                                .severity(diag::Severity::warning)
                                .category(Category::language)
                                .basis("fazhi-format", "文字整洁", "clean text")
                                .catches("机关名称等词语误写两遍，如“民政局民政局”",
                                         "words written twice by mistake, such as the name of an agency")
                                .fixable(Fixable::unsafely)
                                .titled("词语没有误写两遍", "No word is written twice by mistake")
                                .says("“{0}”词语重复，疑为“{1}”", "“{0}”: a word stands twice; probably “{1}” is meant")
                                .example("清河县民政局推进清单管理。", "清河县民政局民政局推进清单管理。")
                                .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"

#include <fazhi/import/annotation.hpp>

#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  // Of one that is unsure, a case is told around it: names of persons and firms are hidden there on purpose.
  for (const Blemish& blemish : subject.blemishes())
    if (blemish.kind == importer::DefectKind::placeholder && blemish.confidence != importer::Confidence::unsure)
      report_blemish(blemish, found);
}

}  // namespace

constexpr Rule no_placeholders =
    rule("no-placeholders")
        .severity(diag::Severity::error)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("“××”“20xx年”“（略）”“待补充”等空位没有填写就发布",
                 "blanks such as ××, 20xx and 待补充 that were published without being filled in")
        .titled("没有未填写的空位", "No blank is left to be filled in")
        .says("“{0}”尚未填写", "“{0}” was not filled in")
        .example("全年办理行政处罚案件21件。", "全年办理行政处罚案件XX件。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

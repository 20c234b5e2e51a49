#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::exact_and_more, found);
}

}  // namespace

constexpr Rule exact_or_more =
    rule("exact-or-more")
        .severity(diag::Severity::warning)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("精确到个位的数字又称“余”“多”“约”", "figures that are exact to the unit and yet told as rounded")
        .titled("精确的数字不再称“余”", "An exact figure is not told as rounded")
        .says("“{0}”既精确到个位又称概数，请核对",
              "“{0}” is exact to the unit and yet told as rounded; check the figure")
        .example("发放宣传资料27000余份。", "发放宣传资料27053余份。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

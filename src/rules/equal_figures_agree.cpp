#include "rules/list.hpp"
#include "rules/support/broken_relations.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  tell_broken(subject, model::RelationType::equality, model::Stated::explicit_, 0, found);
}

}  // namespace

constexpr Rule equal_figures_agree =
    rule("equal-figures-agree")
        .severity(diag::Severity::error)
        .category(Category::arithmetic)
        .basis("fazhi-format", "关系，相等", "relations, equalities")
        .catches("同一数字在报告两处写得不一样", "one figure is given differently in two places of the report")
        .titled("同一数字前后一致", "The same figure is the same wherever it is given")
        .says(says_equality.zh, says_equality.en)
        .example("全年办理复议案件47件……上述47件复议案件均已审结。", "全年办理复议案件47件……上述41件复议案件均已审结。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

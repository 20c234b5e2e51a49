#include "rules/list.hpp"
#include "rules/support/broken_relations.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  tell_broken(subject, model::RelationType::ratio, model::Stated::explicit_, 0, found);
}

}  // namespace

constexpr Rule ratios_hold =
    rule("ratios-hold")
        .severity(diag::Severity::error)
        .category(Category::arithmetic)
        .basis("fazhi-format", "关系，比率", "relations, ratios")
        .catches("比率与所列分子、分母对不上：数字改过一处，另一处未改，或抄录有误",
                 "a rate that its own figures do not give: one of them was changed or copied wrong")
        .titled("比率与分子、分母相符", "A rate is that of its part in its whole")
        .says(says_ratio.zh, says_ratio.en)
        .example("排查问题640个，已整改612个，整改率95.6%。", "排查问题640个，已整改612个，整改率98.6%。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

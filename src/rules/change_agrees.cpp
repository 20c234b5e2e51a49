#include "rules/list.hpp"
#include "rules/support/growth.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  for (const Growth& growth : growths_in(subject)) {
    const auto& before = growth.figure.indicator->previous;
    if (!before || agreement(growth, *before) != model::Agreement::disagrees) continue;
    const model::Quantity& now = growth.figure.quantity();
    const auto right = change_between(*before, now, growth.rate.quantity());
    if (!right) continue;
    found.add(growth.rate.value(), {said_by(growth), printed(*before), printed(now), *right})
        .see(growth.figure.value(), {"本期数", "the figure now"})
        .see(growth.figure.at / "previous" / "value", {"上期数", "the figure before"});
  }
}

}  // namespace

constexpr Rule change_agrees =
    rule("change-agrees")
        .severity(diag::Severity::warning)
        .category(Category::arithmetic)
        .basis("fazhi-format", "指标，上期数", "indicators, previous value")
        .catches("所写增减幅度与前后两个数字算不拢", "a growth or fall that its own two figures do not give")
        .titled("增减幅度与前后两期数字相符", "A growth or fall is that of its two figures")
        .says("写作{0}，而由{1}到{2}应为{3}", "given as {0}, but from {1} to {2} is {3}")
        .example("受理投诉80件，上年为107件，同比下降25.2%。", "受理投诉80件，上年为107件，同比下降52.2%。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

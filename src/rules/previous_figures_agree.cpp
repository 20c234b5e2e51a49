#include <fazhi/bind/visit.hpp>
#include <fazhi/comparison/compare.hpp>

#include "rules/list.hpp"
#include "rules/support/growth.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

using model::Agreement;
using model::Quantity;

enum Says : std::size_t { previous_value, growth_rate };

/// The figures of the year before, by where their match stands in this report.
std::map<std::string, Quantity> figures_before(const Subject& subject) {
  std::map<std::string, Quantity> before;
  for (const auto& change : comparison::compare(*subject.previous, subject.report).indicators)
    if (change.before && change.after) before.emplace(change.after->pointer, change.before->quantity);
  return before;
}

bool is_year_before(const Subject& subject) {
  const auto& year = subject.report.metadata.report_year;
  const auto& before = subject.previous->metadata.report_year;
  return year && before && before->value() + 1 == year->value();
}

void check(const Subject& subject, Findings& found) {
  if (!is_year_before(subject)) return;  // another year's figures say nothing; previous-report-fits tells that
  const auto before = figures_before(subject);
  bind::visit(subject.report, [&](const diag::Pointer& at, const model::Indicator& indicator) {
    const auto reported = before.find(at.text());
    if (reported == before.end() || !indicator.previous) return;
    if (model::same_figure(*indicator.previous, reported->second) == Agreement::disagrees)
      found.add(previous_value, at / "previous" / "value", {printed(*indicator.previous), printed(reported->second)});
  });
  for (const Growth& growth : growths_in(subject)) {
    const auto reported = before.find(growth.figure.at.text());
    if (reported == before.end() || growth.figure.indicator->previous) continue;
    const Quantity& now = growth.figure.quantity();
    if (agreement(growth, reported->second) != Agreement::disagrees) continue;
    if (const auto right = change_between(reported->second, now, growth.rate.quantity()))
      found.add(growth_rate, growth.rate.value(), {said_by(growth), printed(reported->second), printed(now), *right})
          .see(growth.figure.value(), {"本年数", "the figure of this year"});
  }
}

}  // namespace

constexpr Rule previous_figures_agree =
    rule("previous-figures-agree")
        .severity(diag::Severity::warning)
        .category(Category::arithmetic)
        .basis("fazhi-format", "指标，上期数", "indicators, previous value")
        .catches("报告所写上年数或同比增减，与上年报告公布的数字不符",
                 "what is said of the year before is not what that year's report made public")
        .needs(Need::previous)
        .titled("所写上年数、同比与上年报告相符", "Figures of the year before are those of its report")
        .says("上年数写作{0}，而上年报告为{1}", "the year before is given as {0}, but its report says {1}")
        .says("写作同比{0}，而由上年报告的{1}到{2}应为{3}",
              "given as {0}, but from {1} in last year's report to {2} is {3}")
        .example("上年报告：行政处罚案件107件。\n本年：行政处罚案件120件，同比增长12.1%。",
                 "上年报告：行政处罚案件107件。\n本年：行政处罚案件120件，同比增长21.1%。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

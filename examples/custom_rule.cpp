// Judges reports by the rules of fazhi and by one rule of the program's own.
//   custom_rule report.txt report.yaml
// Ends with 0 where all are acceptable; with 1 where one is not; with 2 for wrong usage; with 3 where one cannot be
// read.

#include <fazhi/fazhi.hpp>

#include <algorithm>
#include <iostream>

namespace rules = fazhi::rules;
using fazhi::diag::Pointer;

// A rule is data and a function without state, which only looks at the report and tells what it finds by pointer. This
// one asks that every plan item names a figure.
void check_plans(const rules::Subject& subject, rules::Findings& found) {
  const auto check = [&](const Pointer& at, const fazhi::model::PlanItem& item) {
    if (item.targets.empty()) found.add(at / "title", {item.title});
  };
  fazhi::bind::visit(subject.report, check);
}

constexpr rules::Rule plan_with_target = rules::rule("plan-with-target")
                                             .severity(fazhi::diag::Severity::warning)
                                             .basis("fazhi-format", "内部要求", "a demand of this office")
                                             .titled("安排写明量化目标", "A plan item names a target")
                                             .says("安排“{0}”没有量化目标；请补写可以考核的数字",
                                                   "the plan item “{0}” has no target; add a figure to be held to")
                                             .checks(check_plans);

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "用法：custom_rule 文件…\n", 2;

  fazhi::check::CheckOptions options;  // begins with the rules of fazhi and its default profile
  options.rules.push_back(&plan_with_target);
  options.as_of = fazhi::Date::of(2025, 5, 1);  // deadlines are judged by this day: no rule reads the clock
  options.fail_on = fazhi::check::FailOn::warning;
  const fazhi::check::Checker checker(options);

  int status = 0;
  const auto tell = [&status](const fazhi::check::Judged& judged) {
    std::cout << fazhi::check::render_findings(judged.loaded, judged.checked, fazhi::Language::zh);
    status = std::max(status, !judged.loaded.document ? 3 : judged.checked.acceptable() ? 0 : 1);
  };
  // Several files at a time, told in their order on this thread.
  fazhi::check::check_files(checker, {argv + 1, argv + argc}, tell);
  return status;
}

#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  if (subject.report.sections.empty()) return;  // sections-recognised speaks of that
  if (!subject.criteria.requires_section(model::SectionKind::plan)) return;
  if (presence_of(subject, model::SectionKind::plan) == Presence::absent) found.add(missing_section());
}

}  // namespace

constexpr Rule plan_present =
    rule("plan-present")
        .severity(diag::Severity::error)
        .category(Category::contents)
        .basis("supervision-2019", "年度报告一章，报告内容", "the part on annual reports, contents")
        .for_reports_of(2019)
        .titled("写明下一年度主要安排", "The report gives next year's main arrangements")
        .says("缺少下一年度主要安排，请补写该部分", "next year's main arrangements are missing; add that section")
        .example("四、2025年度主要安排\n（一）充实乡镇执法人员。", "三、第一责任人职责履行情况\n……\n（此后再无安排）")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  if (subject.report.sections.empty()) return;  // sections-recognised speaks of that
  if (!subject.criteria.requires_section(model::SectionKind::principal_leader_duty)) return;
  if (presence_of(subject, model::SectionKind::principal_leader_duty) == Presence::absent) found.add(missing_section());
}

}  // namespace

constexpr Rule leader_duty_present =
    rule("leader-duty-present")
        .severity(diag::Severity::error)
        .category(Category::contents)
        .basis("supervision-2019", "年度报告一章，报告内容", "the part on annual reports, contents")
        .for_reports_of(2019)
        .titled("写明党政主要负责人履行第一责任人职责情况", "The report tells how the principal leaders did their duty")
        .says("缺少党政主要负责人履行第一责任人职责情况，请补写该部分",
              "how the principal leaders did their duty of being first responsible is missing; add that section")
        .example("三、党政主要负责人履行推进法治建设第一责任人职责情况\n局主要负责人主持学法4次，亲自部署案卷评查。",
                 "一、主要举措和成效\n……\n二、存在的不足和原因\n……\n三、下一年度主要安排\n……")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

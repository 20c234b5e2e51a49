#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  if (subject.report.sections.empty()) return;  // sections-recognised speaks of that
  if (!subject.criteria.requires_section(model::SectionKind::achievements)) return;
  // Measures count wherever they stand: reports also give them as basic situation, as highlights, or by theme.
  if (presence_of(subject, model::SectionKind::achievements) == Presence::absent) found.add(missing_section());
}

}  // namespace

constexpr Rule achievements_present =
    rule("achievements-present")
        .severity(diag::Severity::error)
        .category(Category::contents)
        .basis("supervision-2019", "年度报告一章，报告内容", "the part on annual reports, contents")
        .for_reports_of(2019)
        .titled("写明主要举措和成效", "The report gives the year's main measures and results")
        .says("缺少主要举措和成效，请补写该部分", "the year's main measures and results are missing; add that section")
        .example("一、主要举措和成效\n（一）规范执法检查。全年检查企业86家次，督促整改隐患112处。",
                 "一、存在的不足和原因\n……\n二、第一责任人职责履行情况\n……\n三、下一年度主要安排\n……")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

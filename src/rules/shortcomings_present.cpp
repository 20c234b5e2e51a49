#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  if (subject.report.sections.empty()) return;  // sections-recognised speaks of that
  if (!subject.criteria.requires_section(model::SectionKind::shortcomings)) return;
  if (presence_of(subject, model::SectionKind::shortcomings) == Presence::absent) found.add(missing_section());
}

}  // namespace

constexpr Rule shortcomings_present =
    rule("shortcomings-present")
        .severity(diag::Severity::error)
        .category(Category::contents)
        .basis("supervision-2019", "年度报告一章，报告内容", "the part on annual reports, contents")
        .for_reports_of(2019)
        .titled("写明存在的不足", "The report gives the year's shortcomings")
        .says("缺少存在的不足和原因，请补写该部分", "shortcomings and their causes are missing; add that section")
        .example("二、存在的不足和原因\n（一）普法形式单一。主要原因是对新媒体运用钻研不够。",
                 "一、主要举措和成效\n……\n二、第一责任人职责履行情况\n……\n三、下一年度主要安排\n……")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

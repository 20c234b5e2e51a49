#include "rules/list.hpp"
#include "rules/support/contents.hpp"

#include <set>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const std::vector<Placed>& sections = all_sections(subject);
  // Reports that go by theme have several sections of one kind; one that says something is enough.
  std::set<model::SectionKind> said;
  for (const Placed& placed : sections)
    if (says_anything(*placed.section)) said.insert(placed.section->kind);
  for (const Placed& placed : sections) {
    const model::Section& section = *placed.section;
    if (!subject.criteria.requires_section(section.kind) || said.count(section.kind) != 0) continue;
    const bool has_heading = !is_blank(section.heading);
    found.add(has_heading ? placed.at / "heading" : placed.at, {text_of(meta::title_of(section.kind))});
  }
}

}  // namespace

constexpr Rule required_section_not_empty =
    rule("required-section-not-empty")
        .severity(diag::Severity::error)
        .category(Category::contents)
        .basis("supervision-2019", "年度报告一章，报告内容", "the part on annual reports, contents")
        .for_reports_of(2019)
        .titled("必备部分不是空的", "No required section is empty")
        .says("“{0}”只有标题，没有正文，请补写", "the section “{0}” has a heading and nothing below it; write it")
        .example("二、存在的不足和原因\n（一）普法形式单一。主要原因是对新媒体运用钻研不够。",
                 "二、存在的不足和原因\n三、第一责任人职责履行情况")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

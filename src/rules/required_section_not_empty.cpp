#include "rules/list.hpp"
#include "rules/support/contents.hpp"

#include <set>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

bool is_required(model::SectionKind kind) {
  return kind == model::SectionKind::achievements || kind == model::SectionKind::shortcomings ||
         kind == model::SectionKind::principal_leader_duty || kind == model::SectionKind::plan;
}

void check(const Subject& subject, Findings& found) {
  const std::vector<Placed> sections = all_sections(subject.report);
  // Reports that go by theme have several sections of one kind; one that says something is enough.
  std::set<model::SectionKind> said;
  for (const Placed& placed : sections)
    if (says_anything(*placed.section)) said.insert(placed.section->kind);
  for (const Placed& placed : sections) {
    const model::Section& section = *placed.section;
    if (!is_required(section.kind) || said.count(section.kind) != 0) continue;
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
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

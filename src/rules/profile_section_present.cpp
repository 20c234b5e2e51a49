#include "rules/list.hpp"
#include "rules/support/contents.hpp"

#include <algorithm>
#include <set>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Whether a rule of its own asks for that content.
bool has_own_rule(model::SectionKind kind) {
  return kind == model::SectionKind::achievements || kind == model::SectionKind::shortcomings ||
         kind == model::SectionKind::principal_leader_duty || kind == model::SectionKind::plan;
}

void check(const Subject& subject, Findings& found) {
  const std::vector<Placed>& sections = all_sections(subject);
  std::set<model::SectionKind> asked;
  for (const model::SectionKind kind : subject.criteria.required_sections) {
    if (has_own_rule(kind) || !asked.insert(kind).second) continue;
    const auto is_it = [kind](const Placed& placed) { return placed.section->kind == kind; };
    if (std::none_of(sections.begin(), sections.end(), is_it))
      found.add(missing_section(), {text_of(meta::title_of(kind))});
  }
}

}  // namespace

constexpr Rule profile_section_present =
    rule("profile-section-present")
        .severity(diag::Severity::error)
        .category(Category::contents)
        .basis("fazhi-format", "校验方案，必需部分", "profiles, required sections")
        .catches("地方另外要求的部分，报告只按全国通行的四项内容写，漏了",
                 "the report has the four contents of the national rule, and not what the place asks for beside them")
        .titled("有校验方案另外要求的部分", "The sections are there that the profile asks for beside the four contents")
        .says("校验方案要求有“{0}”部分，报告没有，请补写",
              "the profile asks for a section “{0}”, which is not there; add it")
        .example("方案要求单列工作亮点：\n五、工作亮点\n推行检查“一张清单”，企业平均受检次数下降。",
                 "方案要求单列工作亮点：\n四、2025年度主要安排\n……\n（此后再无其他部分）")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

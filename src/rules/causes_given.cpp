#include "rules/list.hpp"
#include "rules/support/causes.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { promised, unmentioned };

/// The first section on shortcomings; none when they stand elsewhere or nowhere.
const Placed* first_on_shortcomings(const std::vector<Placed>& sections) {
  for (const Placed& placed : sections)
    if (placed.section->kind == model::SectionKind::shortcomings && says_anything(*placed.section)) return &placed;
  return nullptr;
}

void check(const Subject& subject, Findings& found) {
  if (!subject.criteria.requires_section(model::SectionKind::shortcomings)) return;
  const std::vector<Placed>& sections = all_sections(subject);
  const Placed* first = first_on_shortcomings(sections);
  if (!first) return;  // shortcomings-present and required-section-not-empty speak of that
  for (const Placed& placed : sections)
    if (gives_cause(*placed.section)) return;
  found.add(promises_cause(first->section->heading) ? promised : unmentioned, first->at / "heading");
}

}  // namespace

constexpr Rule causes_given =
    rule("causes-given")
        .severity(diag::Severity::error)
        .category(Category::contents)
        .basis("supervision-2019", "年度报告一章，报告内容", "the part on annual reports, contents")
        .for_reports_of(2019)
        .titled("说明不足的原因", "The causes of the shortcomings are given")
        .says("标题写有原因，未见说明原因的词语（如“由于”“原因是”），请核对或逐条写明",
              "the heading promises causes, but no words that give one (such as 由于, 原因是) were seen; check, or "
              "state them one "
              "by one")
        .says("未见说明原因的词语（如“由于”“原因是”），请核对或逐条写明",
              "no words that give a cause (such as 由于, 原因是) were seen; check, or state the causes one by one")
        .example("二、存在的不足和原因\n（一）普法形式单一。主要原因是对新媒体运用钻研不够。",
                 "二、存在的不足和原因\n（一）普法形式单一。\n（二）乡镇持证人员偏少。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

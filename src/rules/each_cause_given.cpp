#include "rules/list.hpp"
#include "rules/support/causes.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

bool any_cause(const std::vector<Placed>& sections) {
  for (const Placed& placed : sections)
    if (gives_cause(*placed.section)) return true;
  return false;
}

void check(const Subject& subject, Findings& found) {
  const std::vector<Placed> sections = all_sections(subject.report);
  if (!any_cause(sections)) return;  // causes-given speaks of them all
  for (const Placed& placed : sections) {
    if (gives_cause_for_all(*placed.section)) continue;
    const auto& items = placed.section->shortcomings;
    for (std::size_t i = 0; i < items.size(); ++i)
      if (!gives_cause(items[i])) found.add(placed.at / "shortcomings" / i / "title", {shortened(items[i].title)});
  }
}

}  // namespace

constexpr Rule each_cause_given =
    rule("each-cause-given")
        .severity(diag::Severity::hint)
        .category(Category::contents)
        .basis("supervision-2019", "年度报告一章，报告内容", "the part on annual reports, contents")
        .for_reports_of(2019)
        .titled("每条不足都说明原因", "Each shortcoming has its cause")
        .says("不足“{0}”未写明原因", "no cause is stated for the shortcoming “{0}”")
        .example("（一）普法形式单一。原因是对新媒体运用钻研不够。\n（二）持证人员偏少。由于编制有限，多年没有补充。",
                 "（一）普法形式单一。原因是对新媒体运用钻研不够。\n（二）持证人员偏少。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

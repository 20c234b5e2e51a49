#include "rules/list.hpp"
#include "rules/support/causes.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/shortcomings.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

bool any_cause(const std::vector<Placed>& sections) {
  for (const Placed& placed : sections)
    if (gives_cause(*placed.section)) return true;
  return false;
}

void check(const Subject& subject, Findings& found) {
  const std::vector<Placed>& sections = all_sections(subject);
  if (!any_cause(sections)) return;  // causes-given speaks of them all
  for (const Placed& placed : sections) {
    if (gives_cause_for_all(*placed.section)) continue;
    const model::Shortcoming* above = nullptr;  // asked once for all that stand below it
    bool above_gives_cause = false;
    for (const PlacedShortcoming& item : shortcomings_of(placed)) {
      if (item.below != above) {
        above = item.below;
        above_gives_cause = above != nullptr && gives_own_cause(*above);
      }
      if (above_gives_cause || gives_cause(*item.shortcoming)) continue;
      found.add(item.at() / "title", {shortened(item.shortcoming->title)});
    }
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

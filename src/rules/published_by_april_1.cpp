#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  const auto published = publication_date(subject.report);
  const auto due = publication_due(subject);
  if (!published || !due) return;
  // 之前 is read in the publisher's favour: 1 April itself is still in time.
  if (*published > *due) found.add(metadata() / "publication" / "published_on", {published->to_wire(), due->to_wire()});
}

}  // namespace

constexpr Rule published_by_april_1 =
    rule("published-by-april-1")
        .severity(diag::Severity::warning)
        .category(Category::publication)
        .basis("supervision-2019", "年度报告一章，公开", "the part on annual reports, publication")
        .for_deadlines_in(2020)
        .titled("年度报告按期公开，国家规定为4月1日之前",
                "The report is made public in time, before 1 April by national rule")
        .says("发布日期为{0}，应于{1}之前公开；如系重新发布，请注明首次公开日期",
              "the date of publication is {0}, it should be public before {1}; if this is a later copy, give the day "
              "on which it first was")
        .example("2024年度的报告，发布日期：2025-03-31", "2024年度的报告，发布日期：2025-04-11")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

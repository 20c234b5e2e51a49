#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  if (!publication_date(subject.report)) found.add(metadata() / "publication" / "published_on");
}

}  // namespace

constexpr Rule publication_date_given =
    rule("publication-date-given")
        .severity(diag::Severity::info)
        .category(Category::publication)
        .basis("supervision-2019", "年度报告一章，公开", "the part on annual reports, publication")
        .for_reports_of(2019)
        .titled("写明发布日期", "The date of publication is given")
        .says("没有发布日期，无法判断是否按期公开",
              "there is no date of publication, so it cannot be told whether it was in time")
        .example("发布日期：2025-02-10", "发布日期：")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::secrecy_mark, found);
}

}  // namespace

constexpr Rule no_secrecy_marks =
    rule("no-secrecy-marks")
        .severity(diag::Severity::error)
        .category(Category::privacy)
        .basis("supervision-2019", "年度报告一章，公开", "annual reports, publication")
        .catches("带有“秘密”“内部”“不予公开”等标志的稿件拿去公开",
                 "a draft marked as secret, as internal or as not for the public that is about to be published")
        .for_reports_of(2019)
        .off_by_default()
        .titled("拟公开的报告没有密级标志", "A report that is to be public has no mark of secrecy")
        .says("带有密级或不予公开的标志“{0}”，公开前须经保密审查",
              "it has the mark “{0}”; before publication it must pass the review of secrecy")
        .example("公开方式：主动公开", "机密★1年")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

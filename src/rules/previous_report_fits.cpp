#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/strings.hpp"

#include <algorithm>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { other_year, other_agency };

bool has_name(const model::Agency& agency, const std::string& name) {
  return std::find(agency.short_names.begin(), agency.short_names.end(), name) != agency.short_names.end();
}

/// An agency may be named with the place that it is of or without it, or by a short name that it gives.
bool same_agency(const model::Agency& a, const model::Agency& b) {
  if (a.credit_code && b.credit_code) return *a.credit_code == *b.credit_code;
  return ends_with(a.name, b.name) || ends_with(b.name, a.name) || has_name(a, b.name) || has_name(b, a.name);
}

void check(const Subject& subject, Findings& found) {
  const model::Metadata& now = subject.report.metadata;
  const model::Metadata& before = subject.previous->metadata;
  if (now.report_year && before.report_year && before.report_year->value() + 1 != now.report_year->value())
    found.add(other_year, metadata() / "report_year", {before.report_year->value(), now.report_year->value()});
  if (now.issuing_agency && before.issuing_agency && !same_agency(*now.issuing_agency, *before.issuing_agency))
    found.add(other_agency, metadata() / "issuing_agency" / "name",
              {before.issuing_agency->name, now.issuing_agency->name});
}

}  // namespace

constexpr Rule previous_report_fits =
    rule("previous-report-fits")
        .severity(diag::Severity::warning)
        .category(Category::metadata)
        .basis("fazhi-format", "报告年度、发布机构", "report year and issuing agency")
        .catches("拿来比较的不是本机构上一年度的报告，比较所得便不可信",
                 "the report to compare with is of another year or agency, so nothing that is compared can be trusted")
        .needs(Need::previous)
        .titled("所给上年报告为本机构上一年度的报告", "The report of the year before is of that year and of the agency")
        .says("所给上年报告是{0}年度的，而本报告是{1}年度的",
              "the report given for the year before is on {0}, and this one on {1}")
        .says("所给上年报告由{0}发布，而本报告由{1}发布",
              "the report given for the year before is by {0}, and this one by {1}")
        .example("2024年度的报告，与同一机构2023年度的报告比较", "2024年度的报告，与同一机构2022年度的报告比较")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

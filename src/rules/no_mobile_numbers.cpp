#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// The number itself is not printed in a message, which goes into logs and issues: only its first four digits are.
void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::mobile_number, found, Quote::masked);
}

}  // namespace

constexpr Rule no_mobile_numbers =
    rule("no-mobile-numbers")
        .severity(diag::Severity::warning)
        .category(Category::privacy)
        .basis("fazhi-format", "个人信息保护", "protection of personal data")
        .catches("公开的报告登出个人手机号码", "the mobile number of a person on a public page")
        .titled("不出现个人手机号码", "No mobile number of a person is shown")
        .says("出现手机号码（{0}）；不是办公电话的，公开前请删去",
              "it shows a mobile number ({0}); unless it is an office line, take it out before publication")
        .example("联系人：局法规股，电话0599-1234567。", "联系人：张某，手机（11位号码）。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

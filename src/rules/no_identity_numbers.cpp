#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// The number itself is not printed in a message, which goes into logs and issues: only its first four digits are.
void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::identity_number, found, Quote::masked);
}

}  // namespace

constexpr Rule no_identity_numbers =
    rule("no-identity-numbers")
        .severity(diag::Severity::error)
        .category(Category::privacy)
        .basis("fazhi-format", "个人信息保护", "protection of personal data")
        .catches("公开的报告登出公民身份号码", "the identity number of a person on a public page")
        .titled("不出现公民身份号码", "No identity number of a person is shown")
        .says("出现公民身份号码（{0}），公开前请删去",
              "it shows the identity number of a person ({0}); take it out before publication")
        .example("对当事人张某作出处罚。", "对当事人张某（身份证号的18位数字）作出处罚。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

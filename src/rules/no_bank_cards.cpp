#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// The number itself is not printed in a message, which goes into logs and issues: only its first four digits are.
void check(const Subject& subject, Findings& found) {
  report_blemishes(subject, importer::DefectKind::bank_card, found, Quote::masked);
}

}  // namespace

constexpr Rule no_bank_cards = rule("no-bank-cards")
                                   .severity(diag::Severity::error)
                                   .category(Category::privacy)
                                   .basis("fazhi-format", "个人信息保护", "protection of personal data")
                                   .catches("公开的报告登出银行卡号", "the number of a bank card on a public page")
                                   .titled("不出现银行卡号", "No number of a bank card is shown")
                                   .says("出现银行卡号（{0}），公开前请删去",
                                         "it shows the number of a bank card ({0}); take it out before publication")
                                   .example("退还保证金3万元。", "退还保证金3万元，银行卡号（19位数字）。")
                                   .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

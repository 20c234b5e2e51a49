#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/ordinals.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  for (std::size_t i = 0; i < subject.report.sections.size(); ++i) {
    const auto& number = subject.report.sections[i].number;
    const auto ordinal = number ? ordinal_of(*number) : std::nullopt;
    if (!ordinal || ordinal->form == OrdinalForm::chinese || ordinal->form == OrdinalForm::part) continue;
    found.add(diag::Pointer{} / "sections" / i / "number", {shortened(*number), chinese_number(ordinal->value) + "、"});
  }
}

}  // namespace

constexpr Rule heading_number_form =
    rule("heading-number-form")
        .severity(diag::Severity::warning)
        .category(Category::form)
        .basis("gbt-9704", "正文，结构层次序数", "body, numbers of headings")
        .for_reports_of(2012)
        .titled("一级标题序数用“一、”", "Headings of the first level are numbered 一、")
        .says("一级标题序数写作“{0}”，应为“{1}”", "a heading of the first level is numbered “{0}”; write “{1}”")
        .example("一、主要举措和成效", "1、主要举措和成效")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/contents.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) {
  if (subject.report.sections.empty()) found.add(missing_section());
}

}  // namespace

constexpr Rule sections_recognised =
    rule("sections-recognised")
        .severity(diag::Severity::error)
        .category(Category::contents)
        .basis("fazhi-format", "判断的前提", "what any judgement needs")
        .catches("转载或复制时序号和标题丢失，全文连成一片",
                 "numbers and headings lost in copying, so that the report is one run of text")
        .titled("能识别报告的各部分", "The report has sections that can be told apart")
        .says("未能识别各部分标题（一、二、…），无法判断内容是否齐备，请补上标题",
              "no headings (一、二、…) were recognised, so it cannot be judged whether the contents are complete; add "
              "them")
        .example("一、主要举措和成效\n……\n二、存在的不足和原因\n……", "（全文没有标题）本年度开展执法检查86家次。……")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

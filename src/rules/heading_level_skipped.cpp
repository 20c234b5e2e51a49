#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/ordinals.hpp"
#include "rules/support/outline.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// The level that a number is for: 一、 1, （一） 2, 1. 3, （1） 4; 0 for any other.
int level_of(std::string_view printed) {
  const auto ordinal = ordinal_of(printed);
  if (!ordinal) return 0;
  switch (ordinal->form) {
    case OrdinalForm::chinese:
      return 1;
    case OrdinalForm::bracketed:
      return 2;
    case OrdinalForm::arabic:
      return 3;
    case OrdinalForm::arabic_bracketed:
      return 4;
    case OrdinalForm::part:
      return 0;
  }
  return 0;
}

/// Tells of the first item below `parent` that leaves out a level; those beside it are numbered alike.
void check(const OutlinePart& parent, Findings& found) {
  const int level = level_of(parent.printed_number());
  for (const OutlinePart& part : parent.parts) {
    const int below = level_of(part.printed_number());
    if (level == 0 || below <= level + 1) continue;
    constexpr std::string_view due[] = {"", "一、", "（一）", "1."};
    found
        .add(part.at / "number",
             {shortened(parent.printed_number()), shortened(part.printed_number()), std::string(due[level + 1])})
        .see(parent.at / "number", {"上一级序数", "the number of the level above"});
    break;
  }
  for (const OutlinePart& part : parent.parts) check(part, found);
}

void check(const Subject& subject, Findings& found) {
  for (const OutlinePart& section : outline_of(subject.report)) check(section, found);
}

}  // namespace

constexpr Rule heading_level_skipped =
    rule("heading-level-skipped")
        .severity(diag::Severity::hint)
        .category(Category::form)
        .basis("gbt-9704", "正文，结构层次序数", "body, numbers of headings")
        .for_reports_of(2012)
        .titled("标题不越级", "No level of headings is left out")
        .says("“{0}”之下直接用“{1}”，中间缺“{2}”一级", "“{1}” stands right below “{0}”; the level of “{2}” is left out")
        .example("一、主要举措和成效\n（一）规范执法检查", "一、主要举措和成效\n1.规范执法检查")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/ordinals.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { jumps, repeats, starts_late, missing };

/// The numbers of the first level, with what should come next.
class Counter {
 public:
  explicit Counter(Findings& found) : found_(found) {}

  void take(int value, const std::string& printed, const diag::Pointer& at) {
    const std::string due = chinese_number(expected_) + "、";
    if (value == expected_ - 1 && value > 0)
      found_.add(repeats, at, {shortened(printed), due});
    else if (value != expected_)
      found_.add(expected_ == 1 ? starts_late : jumps, at, {shortened(printed), due});
    expected_ = value + 1;
  }

  void skip(const diag::Pointer& at) { found_.add(missing, at, {"", chinese_number(expected_++) + "、"}); }

 private:
  Findings& found_;
  int expected_ = 1;
};

bool may_be_unnumbered(model::SectionKind kind) {
  return kind == model::SectionKind::other || kind == model::SectionKind::other_matters;
}

void check(const Subject& subject, Findings& found) {
  const auto& sections = subject.report.sections;
  const auto number_of = [](const model::Section& section) {
    return section.number ? ordinal_of(*section.number) : std::nullopt;
  };
  // Where no heading has a number, none is missing.
  if (std::none_of(sections.begin(), sections.end(), number_of)) return;
  Counter counter(found);
  for (std::size_t i = 0; i < sections.size(); ++i) {
    const diag::Pointer at = diag::Pointer{} / "sections" / i;
    if (const auto ordinal = number_of(sections[i]))
      counter.take(ordinal->value, *sections[i].number, at / "number");
    else if (!sections[i].number && !may_be_unnumbered(sections[i].kind))
      counter.skip(at / "heading");
  }
}

}  // namespace

constexpr Rule heading_numbers_continuous =
    rule("heading-numbers-continuous")
        .severity(diag::Severity::warning)
        .category(Category::form)
        .basis("gbt-9704", "正文，结构层次序数", "body, numbers of headings")
        .for_reports_of(2012)
        .titled("一级标题序数连续", "The headings of the first level are numbered without a break")
        .says("序数“{0}”不连续，此处应为“{1}”", "the number “{0}” breaks the count; “{1}” is due here")
        .says("序数“{0}”重复，此处应为“{1}”", "the number “{0}” comes twice; “{1}” is due here")
        .says("序数从“{0}”开始，应从“{1}”开始", "the count starts with “{0}”; it starts with “{1}”")
        .says("其他标题都有序数，此处缺“{1}”", "the other headings are numbered; “{1}” is missing here")
        .example("一、主要举措和成效\n二、存在的不足和原因\n三、第一责任人职责履行情况",
                 "一、主要举措和成效\n一、存在的不足和原因\n三、第一责任人职责履行情况")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

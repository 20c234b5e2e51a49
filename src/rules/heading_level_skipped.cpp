#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/ordinals.hpp"
#include "rules/support/outline.hpp"

#include <algorithm>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { once, several };

constexpr std::size_t most_places = 9;

/// The level that a number is for: 一、 1, （一） 2, 1. 3, （1） 4; 0 for any other.
int level_of(const OutlinePart& part) {
  if (!part.ordinal) return 0;
  switch (part.ordinal->form) {
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

/// A number that leaves out a level, below the number of the level above.
struct Skip {
  const OutlinePart* parent;
  const OutlinePart* part;
  int level;  // of the parent
};

/// The first item below each parent that leaves out a level; those beside it are numbered alike.
void collect(const OutlinePart& parent, std::vector<Skip>& skips) {
  const int level = level_of(parent);
  const auto skipping = [&](const OutlinePart& part) { return level_of(part) > level + 1; };
  const auto first = level == 0 ? parent.parts.end() : std::find_if(parent.parts.begin(), parent.parts.end(), skipping);
  if (first != parent.parts.end()) skips.push_back({&parent, &*first, level});
  for (const OutlinePart& part : parent.parts) collect(part, skips);
}

/// A report that leaves out a level does so by habit: one finding tells of it.
void check(const Subject& subject, Findings& found) {
  const std::vector<OutlinePart>& outline = subject.gathered().outline();
  std::vector<Skip> skips;
  for (const OutlinePart& section : outline) collect(section, skips);
  if (skips.empty()) return;
  constexpr std::string_view due[] = {"", "一、", "（一）", "1."};
  const Skip& first = skips.front();
  Finding finding = found.add(skips.size() > 1 ? several : once, first.part->at / "number",
                              {shortened(first.parent->printed_number()), shortened(first.part->printed_number()),
                               std::string(due[first.level + 1]), static_cast<int>(skips.size())});
  finding.see(first.parent->at / "number", {"上一级序数", "the number of the level above"});
  for (std::size_t i = 1; i < std::min(skips.size(), most_places); ++i)
    finding.see(skips[i].part->at / "number", {"这里也缺一级", "a level is left out here too"});
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
        .says("“{0}”之下直接用“{1}”，中间缺“{2}”一级，全文共{3}处",
              "“{1}” stands right below “{0}”; the level of “{2}” is left out, in {3} places in all")
        .example("一、主要举措和成效\n（一）规范执法检查", "一、主要举措和成效\n1.规范执法检查")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

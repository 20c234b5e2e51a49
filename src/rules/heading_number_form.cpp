#include "rules/engine/gathered.hpp"
#include "rules/list.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/ordinals.hpp"
#include "rules/support/outline.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { first_level, half_a_bracket, all_of_first_level };

void report(Findings& found, Says says, const OutlinePart& part, const std::string& due) {
  const std::string_view printed = part.printed_number();
  found.add(says, part.at / "number", {shortened(printed), due})
      .fix({{"改写序数", "write the number so"},
            says == half_a_bracket,  // the same number; others may be referred to as they are
            {{part.at / "number", {0, printed.size()}, due, std::nullopt}}});
}

bool holds_one_of(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(),
                     [&](std::string_view mark) { return text.find(mark) != std::string_view::npos; });
}

/// A number below the first level that has lost one of its brackets: 一）.
void check_brackets(const OutlinePart& part, Findings& found) {
  const std::string_view printed = part.printed_number();
  const auto& ordinal = part.ordinal;
  if (ordinal && ordinal->form == OrdinalForm::bracketed &&
      holds_one_of(printed, {"(", "（"}) != holds_one_of(printed, {")", "）"})) {
    const bool narrow = holds_one_of(printed, {"(", ")"});
    const std::string numeral(printed.substr(ordinal->numeral.begin, ordinal->numeral.size()));
    report(found, half_a_bracket, part, narrow ? "(" + numeral + ")" : "（" + numeral + "）");
  }
  for (const OutlinePart& below : part.parts) check_brackets(below, found);
}

bool is_of_first_level(OrdinalForm form) { return form == OrdinalForm::chinese || form == OrdinalForm::part; }

/// Where all headings of the first level are written alike, one finding mends them all.
void check_first_level(const std::vector<OutlinePart>& outline, Findings& found) {
  std::vector<std::pair<const OutlinePart*, std::string>> others;
  bool mixed = false;
  for (const OutlinePart& section : outline) {
    const auto& ordinal = section.ordinal;
    if (!ordinal) continue;
    if (is_of_first_level(ordinal->form))
      mixed = true;
    else
      others.emplace_back(&section, chinese_number(ordinal->value) + "、");
  }
  if (mixed || others.size() < 2) {
    for (const auto& [part, due] : others) report(found, first_level, *part, due);
    return;
  }
  diag::Fix fix{{"改写全部一级标题序数", "write the numbers of all headings of the first level so"}, false, {}};
  for (const auto& [part, due] : others)
    fix.edits.push_back({part->at / "number", {0, part->printed_number().size()}, due, std::nullopt});
  const auto& [part, due] = others.front();
  found
      .add(all_of_first_level, part->at / "number",
           {shortened(part->printed_number()), due, static_cast<int>(others.size())})
      .fix(std::move(fix));
}

void check(const Subject& subject, Findings& found) {
  const std::vector<OutlinePart>& outline = subject.gathered().outline();
  check_first_level(outline, found);
  for (const OutlinePart& section : outline)
    for (const OutlinePart& below : section.parts) check_brackets(below, found);
}

}  // namespace

constexpr Rule heading_number_form =
    rule("heading-number-form")
        .severity(diag::Severity::warning)
        .category(Category::form)
        .basis("gbt-9704", "正文，结构层次序数", "body, numbers of headings")
        .for_reports_of(2012)
        .fixable(Fixable::unsafely)
        .titled("各级标题序数依次用“一、”“（一）”", "Headings are numbered 一、 and below that （一）")
        .says("一级标题序数写作“{0}”，应为“{1}”", "a heading of the first level is numbered “{0}”; write “{1}”")
        .says("序数“{0}”缺一半括号，应为“{1}”", "the number “{0}” has lost a bracket; write “{1}”")
        .says("一级标题序数写作“{0}”等{2}处，应为“{1}”等",
              "{2} headings of the first level are numbered “{0}” and so on; write “{1}” and so on")
        .example("一、主要举措和成效", "1、主要举措和成效")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

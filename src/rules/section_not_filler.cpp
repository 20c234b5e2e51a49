#include "rules/list.hpp"
#include "rules/support/section_texts.hpp"

#include <cstdint>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Whether sections of one kind say together no more than a sentence of filler. Empty ones say nothing and are not
/// meant.
bool is_filler(const std::vector<Placed>& sections, const Findings& limits, Extent& extent) {
  std::vector<std::string_view> texts;
  for (const Placed& placed : sections) {
    if (has_items(*placed.section) || !placed.section->indicators.empty()) return false;
    for (const std::string_view text : texts_in(*placed.section)) texts.push_back(text);
  }
  extent = extent_of(texts);
  const auto fewer = [&](std::size_t count, const char* least) {
    return static_cast<std::int64_t>(count) < limits.number(least);
  };
  return extent.characters > 0 && !extent.figures && fewer(extent.characters, "least_characters") &&
         fewer(extent.sentences, "least_sentences");
}

void check(const Subject& subject, Findings& found) {
  for (const model::SectionKind kind : subject.criteria.required_sections) {
    if (kind == model::SectionKind::principal_leader_duty) continue;  // leader-duty-concrete asks more of it
    const std::vector<Placed> sections = sections_of(subject, kind);
    Extent extent;
    if (sections.empty() || !is_filler(sections, found, extent)) continue;
    const bool has_heading = !is_blank(sections[0].section->heading);
    found.add(has_heading ? sections[0].at / "heading" : sections[0].at,
              {text_of(meta::title_of(kind)), std::to_string(extent.characters)});
  }
}

}  // namespace

constexpr Rule section_not_filler =
    rule("section-not-filler")
        .severity(diag::Severity::warning)
        .category(Category::contents)
        .basis("supervision-2019", "年度报告一章，报告内容", "the part on annual reports, contents")
        .catches("必备部分只有一句空话应付", "a required section is one sentence that says nothing")
        .for_reports_of(2019)
        .titled("必备部分不是一句空话", "No required section is a sentence of filler")
        .says("“{0}”只有一句话（{1}字），没有数据，没有事项，请写明具体情况",
              "the section “{0}” is one sentence ({1} characters) without any figure or item; say what there is to say")
        .parameter("least_characters", 50, 0, 10000, "不足此字数，且不足以下句数，又无数据和事项的，为空话",
                   "a section with fewer characters and fewer sentences, no figure and no item, is filler")
        .parameter("least_sentences", 2, 0, 1000, "不足此句数，且不足以上字数，又无数据和事项的，为空话",
                   "a section with fewer sentences and fewer characters, no figure and no item, is filler")
        .example("四、2025年度主要安排\n（一）充实乡镇执法人员，年内招录8名。\n（二）用短视频开展普法。",
                 "四、2025年度主要安排\n今后将再接再厉，不断取得新成绩。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

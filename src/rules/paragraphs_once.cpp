#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"
#include "rules/support/contents.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

std::size_t least_characters(const Findings& found) {
  return static_cast<std::size_t>(found.number("least_characters"));
}

Text stood_before() { return {"首次出现", "stands here first"}; }

/// A line that the page prints twice is read once, so the report has it no second time.
void check_page(const Subject& subject, Findings& found) {
  for (const Blemish& blemish : subject.blemishes()) {
    if (blemish.kind != importer::DefectKind::duplicated_paragraph) continue;
    Finding finding = report_blemish(blemish, found);
    if (const PlacedText* first = text_beginning_with(subject, blemish.text)) finding.see(first->at, stood_before());
  }
}

void check_texts(const Subject& subject, Findings& found) {
  const std::size_t least = least_characters(found);
  std::vector<const PlacedText*> texts;
  texts.reserve(subject.texts().size());
  for (const PlacedText& text : subject.texts())
    if (text.text.size() >= least) texts.push_back(&text);
  // Alike texts become neighbours, in the order of the report; most differ in size already.
  std::sort(texts.begin(), texts.end(), [](const PlacedText* a, const PlacedText* b) {
    if (a->text.size() != b->text.size()) return a->text.size() < b->text.size();
    const int order = a->text.compare(b->text);
    return order != 0 ? order < 0 : a < b;
  });
  std::vector<std::pair<const PlacedText*, const PlacedText*>> again;
  const PlacedText* first = nullptr;
  for (const PlacedText* text : texts) {
    if (!first || first->text != text->text)
      first = text;
    else if (utf8::length(text->text) >= least)
      again.emplace_back(text, first);
  }
  std::sort(again.begin(), again.end());
  for (const auto& [text, before] : again) found.add(text->at, {shortened(text->text)}).see(before->at, stood_before());
}

void check(const Subject& subject, Findings& found) {
  check_page(subject, found);
  check_texts(subject, found);
}

}  // namespace

constexpr Rule paragraphs_once =
    rule("paragraphs-once")
        .severity(diag::Severity::warning)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("同一段落在报告中出现两次", "a paragraph that stands twice in a report")
        .titled("段落不重复", "No paragraph stands twice")
        .says("与前文相同的段落：“{0}”", "a paragraph that stood before: “{0}”")
        .parameter("least_characters", 40, 20, 1000, "短于此数的段落可以相同", "shorter paragraphs may be alike")
        .example(
            "全年组织行政执法业务培训6期，覆盖全部持证人员，逐一开展案卷评查和模拟办案，并把评查结果用于年度考核。",
            "全年组织行政执法业务培训6期，覆盖全部持证人员，逐一开展案卷评查和模拟办案，并把评查结果用于年度考核。\n全"
            "年组织行政执法业务培训6期，覆盖全部持证人员，逐一开展案卷评查和模拟办案，并把评查结果用于年度考核。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

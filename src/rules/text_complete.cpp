#include "rules/list.hpp"

#include <fazhi/core/utf8.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// The last words of the text that has this pointer, or what is printed at the end.
std::string last_words(const Subject& subject, const Blemish& end) {
  constexpr std::size_t most = 10;
  for (const PlacedText& text : subject.texts()) {
    if (text.at != end.at) continue;
    std::size_t begin = 0;
    for (std::size_t length = utf8::length(text.text); length > most; --length) utf8::next(text.text, begin);
    return std::string(text.text.substr(begin));
  }
  return end.text;
}

void check(const Subject& subject, Findings& found) {
  for (const Blemish& blemish : subject.blemishes())
    if (blemish.kind == importer::DefectKind::truncated_end)
      found.add(blemish.at, {last_words(subject, blemish)}).printed_at(blemish.place);
}

}  // namespace

constexpr Rule text_complete =
    rule("text-complete")
        .severity(diag::Severity::warning)
        .category(Category::page)
        .basis("fazhi-format", "页面整洁", "a clean page")
        .catches("正文只发布了一部分，末句中断",
                 "a page that holds only a part of the text, cut off inside its last sentence")
        .needs(Need::page)
        .titled("正文完整，末句没有中断", "The text is whole and does not break off")
        .says("正文止于“{0}”，末句没有结束，请核对是否缺失",
              "the text ends with “{0}”, inside a sentence; check whether something is lost")
        .example("（三）充实执法力量。新增持证人员6名。", "（三）充实执法力量。新增持证人员")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

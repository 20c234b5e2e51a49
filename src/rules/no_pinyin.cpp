#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

#include <algorithm>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

enum Says : std::size_t { one, many };

/// Such text has it behind every other character, so one finding tells of all that stand in one text.
void check(const Subject& subject, Findings& found) {
  const auto& blemishes = subject.blemishes();
  const auto is_pinyin = [](const Blemish& blemish) { return blemish.kind == importer::DefectKind::pinyin_annotation; };
  for (auto first = std::find_if(blemishes.begin(), blemishes.end(), is_pinyin); first != blemishes.end();) {
    std::vector<diag::TextEdit> edits;
    auto next = first;
    for (; next != blemishes.end() && next->at == first->at; next = std::find_if(next + 1, blemishes.end(), is_pinyin))
      edits.push_back({next->at, next->within.value_or(Range{}), "", next->place});
    const auto count = static_cast<int>(edits.size());
    found.add(count > 1 ? many : one, first->at, {first->text, count})
        .within(first->within)
        .printed_at(first->place)
        .fix({{"删去", "delete it"}, false, std::move(edits)});
    first = next;
  }
}

}  // namespace

constexpr Rule no_pinyin =
    rule("no-pinyin")
        .severity(diag::Severity::warning)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("网站转换繁体字时混入拼音，如“應（yīng）急”",
                 "pinyin that a site has put behind characters when it converted them")
        .fixable(Fixable::unsafely)
        .titled("没有混入的拼音", "No pinyin is mixed in")
        .says("混入拼音注音“{0}”，请删去", "pinyin is mixed in: “{0}”; take it out")
        .says("混入拼音注音“{0}”等{1}处，请删去", "pinyin is mixed in at {1} places, “{0}” the first; take it out")
        .example("应急管理", "应（yìng）急管理")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

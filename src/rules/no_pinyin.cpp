#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

/// Such text has it behind every other character.
void check(const Subject& subject, Findings& found) {
  report_by_text(subject, importer::DefectKind::pinyin_annotation, found,
                 [](const Blemish&, bool several) { return several ? std::size_t{1} : std::size_t{0}; });
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
        .says("混入拼音注音“{0}”等{2}处，请删去", "pinyin is mixed in at {2} places, “{0}” the first; take it out")
        .example("应急管理", "应（yìng）急管理")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

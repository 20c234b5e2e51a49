#include "rules/list.hpp"
#include "rules/support/blemishes.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

void check(const Subject& subject, Findings& found) { report_blemishes(subject, importer::DefectKind::garbled, found); }

}  // namespace

constexpr Rule no_garbled_text =
    rule("no-garbled-text")
        .severity(diag::Severity::error)
        .category(Category::language)
        .basis("fazhi-format", "文字整洁", "clean text")
        .catches("转码出错，正文中出现乱码", "broken characters that a wrong encoding has left")
        .titled("没有乱码", "No characters are broken")
        .says("“{0}”是乱码，请按原文改正", "“{0}” is broken text; restore it from the original")
        .example("推进政务公开。", "推进锟斤拷公开。")
        .checks(check);

}  // namespace rules
FAZHI_END_NAMESPACE

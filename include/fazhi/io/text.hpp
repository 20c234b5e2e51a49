#pragma once

#include <fazhi/core/config.hpp>
#include <fazhi/model/report.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// A report as it would be printed, in plain UTF-8 text: what a page of publication says in labelled lines (索引号,
/// 发布日期 …), title, document number, addressees, preamble, sections, attachments, signature and date of signing.
///
/// Words come from the report alone and none comes twice: an item whose first paragraph begins with its title is its
/// number and that paragraph. Items and subsections of a section are merged by their numbers; what has none stands
/// where its list has it. Indicators, legal bases, causes and whatever else is part of the paragraphs is not printed
/// again, nor is what a report says of itself but no print does: ids, codes, relations, provenance, addresses of pages.
/// Importing the text gives the report that an importer had made, but for its provenance. Takes time linear in the
/// report.
FAZHI_API std::string write_text(const model::Report& report);

}  // namespace io
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/import/defect.hpp>
#include <fazhi/rules/findings.hpp>
#include <fazhi/rules/subject.hpp>

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// Whether what is wrong is quoted in a message, or hidden but for its beginning.
enum class Quote { shown, masked };

/// Reports each blemish of that kind by message 0: `{0}` is what is wrong, `{1}` what it would be right as. It offers
/// the correction where form alone gives one.
void report_blemishes(const Subject& subject, importer::DefectKind kind, Findings& found, Quote quote = Quote::shown);

/// The same of one blemish.
Finding report_blemish(const Blemish& blemish, Findings& found, Quote quote = Quote::shown);

/// Reports what usually stands many times in one text: one finding for all of that kind in it, which points at the
/// first and mends each. `{2}` says how many, `{3}` which character the first begins with, as U+FE5D.
using MessageFor = std::size_t (*)(const Blemish& first, bool several);
void report_by_text(const Subject& subject, importer::DefectKind kind, Findings& found, MessageFor message);

/// The first four characters, `*` for each other one.
std::string masked(std::string_view text);

/// The text of the report that begins with these words, or null.
const PlacedText* text_beginning_with(const Subject& subject, std::string_view words);

}  // namespace rules
FAZHI_END_NAMESPACE

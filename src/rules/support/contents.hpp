#pragma once

#include <fazhi/model/report.hpp>
#include <fazhi/rules/subject.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// A section and where it stands.
struct Placed {
  const model::Section* section = nullptr;
  diag::Path at;
  bool nested = false;    ///< inside another section
  std::size_t below = 0;  ///< how many that are inside it follow
};

/// All sections of a report, the nested ones too, in the order of the text.
const std::vector<Placed>& all_sections(const Subject& subject);

/// Where a report gives one of the contents that are demanded of it.
enum class Presence {
  own_section,  ///< a section of its own
  merged,       ///< named in the heading of a section that has another kind
  nested,       ///< inside another section
  absent
};

/// Where the content of that kind is given, the best place first. `at` gets the heading or the list that gives it.
Presence presence_of(const Subject& subject, model::SectionKind kind, diag::Pointer* at = nullptr);

/// Whether a section says anything: a paragraph, an item, or a nested section that does.
bool says_anything(const model::Section& section);

/// All that a section prints below its own heading.
std::vector<std::string_view> texts_in(const model::Section& section);

/// Where a missing section would stand.
inline diag::Pointer missing_section() { return diag::Pointer{} / "sections" / "-"; }

inline diag::Pointer metadata() { return diag::Pointer{} / "metadata"; }

/// The day on which the report was made public, if it says so.
std::optional<Date> publication_date(const model::Report& report);

/// That day of the year after the report's, 28 February for 29 in a common year; none while the year is unknown.
std::optional<Date> due(const model::Report& report, MonthDay day);

/// The day before which the report is to be public.
std::optional<Date> publication_due(const Subject& subject);

/// Whether a text is empty or only space.
bool is_blank(std::string_view text);

/// The first of a text, for messages: at most `points` characters, then …
std::string shortened(std::string_view text, std::size_t points = 20);

}  // namespace rules
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/check/check.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace output {

/// What a report lacks: a required section by the name of its kind, such as `plan`, or a part of what identifies it:
/// `title`, `issuing_agency`, `report_year`, `signature`, `signed_on`, `published_on`; or the `causes` of shortcomings.
struct MissingPart {
  std::string code;
  Text title;
};

/// By how much a deadline was missed.
struct Lateness {
  Date due;      ///< the last day that was in time
  Date on;       ///< the day that is later
  int days = 0;  ///< between the two, at least 1
  /// What `on` is: the day on which it was done; the day of signing, where the other is not given; or the day to judge
  /// by, on which it was still to do.
  enum class Day { done, signed_on, as_of } day = Day::done;
};

/// One report in a list of many, for whoever looks after all of them.
struct SummaryRow {
  std::string path;  ///< as rules::FileFindings has it: valid UTF-8
  std::optional<std::string> agency;
  std::optional<int> report_year;
  std::optional<std::string> title;
  rules::FileStatus status = rules::FileStatus::unreadable;
  bool acceptable = false;
  /// As the rules saw it that ran, known findings among it; required sections first.
  std::vector<MissingPart> missing;
  std::optional<Date> signed_on;
  std::optional<Date> submitted_on;
  std::optional<Date> published_on;
  std::optional<Lateness> submission;   ///< where a rule found it late
  std::optional<Lateness> publication;  ///< the same
  std::size_t errors = 0;
  std::size_t warnings = 0;
  std::size_t infos = 0;
  std::size_t hints = 0;
  std::size_t suppressed = 0;  ///< findings that are known, counted nowhere else
  /// The ids of the findings of the gravest severity, each once, in the order of the text; five at the most.
  std::vector<std::string> gravest;
  std::optional<Text> failure;  ///< why the report could not be read or judged to the end
};

/// The row of one file.
FAZHI_API SummaryRow summary_row(const check::Loaded& loaded, const check::Checked& checked,
                                 const check::Checker& checker);

}  // namespace output
FAZHI_END_NAMESPACE

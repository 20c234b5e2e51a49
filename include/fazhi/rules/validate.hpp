#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/profile_checks.hpp>
#include <fazhi/rules/subject.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What a report is judged by.
struct ValidateOptions {
  /// The day to judge deadlines by. Without it the rules that need a day are skipped, and told as skipped.
  std::optional<Date> as_of;
  /// What to judge by: ours, some of ours, or others beside them. Of two with one id the second fails.
  RuleSet rules = catalogue();
  /// What is asked of reports: a profile and what it extends, base first. None: as Criteria says.
  std::vector<Profile> profiles;
  /// Findings kept of one report, at least 1: the gravest; the rest is counted in Outcome::left_out.
  std::size_t max_findings = 1000;
  /// What matching the patterns of profiles may take.
  PatternLimits patterns;

  // What a report is held against; null is not given, and the rules that need it are skipped. They must outlive the
  // run.

  const model::Report* previous = nullptr;      ///< the agency's report of the year before
  const importer::Imported* printed = nullptr;  ///< the page that the report was imported from
  const std::vector<model::Catalogue>* catalogues = nullptr;
  const std::vector<model::InstrumentList>* instruments = nullptr;
};

/// What became of one rule.
struct LedgerEntry {
  /// Of a rule that failed nothing is known: it threw, or gave up.
  enum class State { ran, skipped, failed };

  std::string rule;
  State state = State::ran;
  std::size_t found = 0;    ///< those over the limit too
  std::string reason_code;  ///< why it was skipped or failed, for programs; empty when it ran
  Text reason;              ///< the same for people
};

/// Reason codes of the ledger.
inline constexpr const char* skipped_off = "off";                        ///< by the profile, or until one asks for it
inline constexpr const char* skipped_not_in_force = "not-in-force";      ///< not for that report year
inline constexpr const char* skipped_needs_today = "needs-today";        ///< no ValidateOptions::as_of
inline constexpr const char* skipped_needs_previous = "needs-previous";  ///< no ValidateOptions::previous
inline constexpr const char* skipped_needs_page = "needs-page";          ///< it was not imported from one
inline constexpr const char* skipped_needs_catalogues = "needs-catalogues";    ///< no catalogue of codes
inline constexpr const char* skipped_needs_instruments = "needs-instruments";  ///< no list of instruments
inline constexpr const char* skipped_needs_patterns = "needs-patterns";        ///< built without ICU
inline constexpr const char* failed_check = "check-failed";        ///< its function threw, or it cannot be used
inline constexpr const char* failed_gave_up = "gave-up";           ///< its pattern took too long
inline constexpr const char* failed_duplicate = "duplicate-rule";  ///< a rule before it has its id

/// The name of a state in every machine format.
constexpr std::string_view name_of(LedgerEntry::State state) {
  switch (state) {
    case LedgerEntry::State::ran:
      return "ran";
    case LedgerEntry::State::skipped:
      return "skipped";
    case LedgerEntry::State::failed:
      return "failed";
  }
  return "failed";
}

/// The answer: what was found, and what was looked for.
struct Outcome {
  std::vector<diag::Diagnostic> findings;  ///< in the order of the model's pointers, then by id
  /// One entry a rule, in the order of the rule set; then the profiles' own checks, those of other years last.
  std::vector<LedgerEntry> ledger;
  std::vector<LedgerEntry> profiles;  ///< one entry a profile: whether it is for the report's year
  std::size_t left_out = 0;           ///< findings over the limit
  /// How many of each severity were found, those over the limit too; count() tells them.
  std::array<std::size_t, 4> totals{};
  std::optional<diag::Severity> gravest;           ///< of all findings, those over the limit too
  diag::Severity fail_on = diag::Severity::error;  ///< what the profiles do not accept

  /// Adds one that no rule has found, as a reader's problem, and counts it.
  FAZHI_API void add(diag::Diagnostic found);
  /// How many of that severity were found, those over the limit too: more than `findings` holds of them, maybe.
  FAZHI_API std::size_t count(diag::Severity severity) const;
  /// How many rules ended so.
  FAZHI_API std::size_t count(LedgerEntry::State state) const;
  /// Whether the report is complete, lawful in form and consistent: no error was found and no rule failed.
  FAZHI_API bool valid() const;
  /// Whether it passes the profiles' own threshold, which may be higher or lower; no rule failed.
  FAZHI_API bool acceptable() const;
};

/// Judges a report. Gives the same answer for the same arguments, whatever the day and the locale.
FAZHI_API Outcome validate(const model::Report& report, const ValidateOptions& options = {});

/// What one rule finds, whatever the report's year and what profiles make of the rule; for tests of rules. The options
/// give what it needs.
FAZHI_API std::vector<diag::Diagnostic> apply(const Rule& rule, const model::Report& report,
                                              const ValidateOptions& options = {});

/// Looks up where each finding and its fixes stand, and puts them into the order of the text. What is about a part of a
/// text gets the place of that part where the source prints the text as it is. A fix whose place cannot be told so is
/// left out. Of a missing field the nearest value around it is shown, by its key where it has one.
FAZHI_API void locate(std::vector<diag::Diagnostic>& findings, const model::Report& report,
                      const diag::SourceMap& places, const diag::Source& source);

/// Adds to the places of a printed report where the parts that it lacks would stand: title and page lines at its
/// beginning, a section or the signature at the end of its body. So locate() can point there.
FAZHI_API void add_missing_parts(diag::SourceMap& places, const diag::Source& source);

}  // namespace rules
FAZHI_END_NAMESPACE

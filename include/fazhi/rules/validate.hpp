#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/diag/source_map.hpp>
#include <fazhi/rules/catalogue.hpp>

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

struct ValidateOptions {
  /// The day to judge deadlines by. Without it the rules that need a day are skipped, and told as skipped.
  std::optional<Date> as_of;
  /// What to judge by: ours, some of ours, or others beside them.
  RuleSet rules = catalogue();
  /// Severities other than the rules' own, by rule id.
  std::map<std::string, diag::Severity> severities;
  /// Findings kept of one report, at least 1: the gravest; the rest is counted in Outcome::left_out.
  std::size_t max_findings = 1000;
};

/// What became of one rule.
struct LedgerEntry {
  enum class State { ran, skipped, failed };

  std::string rule;
  State state = State::ran;
  std::size_t found = 0;
  std::string reason_code;  ///< why it was skipped or failed, for programs; empty when it ran
  Text reason;              ///< the same for people
};

/// Reason codes of the ledger.
inline constexpr const char* skipped_needs_today = "needs-today";    // no ValidateOptions::as_of
inline constexpr const char* skipped_not_in_force = "not-in-force";  // the rule is not for that report year
inline constexpr const char* failed_check = "check-failed";          // its function threw

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
  std::vector<LedgerEntry> ledger;         ///< one entry a rule, in the order of the rule set
  std::size_t left_out = 0;                ///< findings over the limit

  /// How many findings have that severity.
  FAZHI_API std::size_t count(diag::Severity severity) const;
  /// How many rules ended so.
  FAZHI_API std::size_t count(LedgerEntry::State state) const;
  /// Whether no error was found and no rule failed.
  FAZHI_API bool valid() const;
};

/// Judges a report. Gives the same answer for the same arguments, whatever the day and the locale.
FAZHI_API Outcome validate(const model::Report& report, const ValidateOptions& options = {});

/// What one rule finds, whatever the report's year; for tests of rules.
FAZHI_API std::vector<diag::Diagnostic> apply(const Rule& rule, const model::Report& report,
                                              std::optional<Date> as_of = std::nullopt);

/// Looks up where each finding stands, and puts them into the order of the text. Of a missing field the nearest value
/// around it is shown, by its key where it has one.
FAZHI_API void locate(std::vector<diag::Diagnostic>& findings, const diag::SourceMap& places);

/// Adds to the places of a printed report where the parts that it lacks would stand: title and page lines at its
/// beginning, a section or the signature at the end of its body. So locate() can point there.
FAZHI_API void add_missing_parts(diag::SourceMap& places, const diag::Source& source);

}  // namespace rules
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/check/baseline.hpp>
#include <fazhi/check/load.hpp>
#include <fazhi/check/profiles.hpp>
#include <fazhi/core/digest.hpp>
#include <fazhi/model/instrument_list.hpp>
#include <fazhi/rules/findings_file.hpp>
#include <fazhi/rules/suppression.hpp>
#include <fazhi/rules/validate.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// From which severity on findings make a report not acceptable: as the profile says, or as the caller does.
enum class FailOn { profile, error, warning, info, hint, never };

/// What reports are judged by, and what they are held against.
struct CheckOptions {
  /// A profile and what it extends, as load_profile() or builtin_chain() gives them; none: the default profile. A chain
  /// that could not be made is refused, as it would let another profile judge.
  std::optional<ProfileChain> profiles;
  /// The rules to run: ours, some of ours, or others beside them. They must outlive the checker.
  rules::RuleSet rules = rules::catalogue();
  /// The day to judge deadlines by. Without it the rules that need a day are skipped, and told as skipped.
  std::optional<Date> as_of;
  /// The agency's report of the year before.
  std::optional<model::Report> previous;
  /// Codes and instruments; none: those that come with the library.
  std::optional<std::vector<model::Catalogue>> catalogues;
  std::optional<std::vector<model::InstrumentList>> instruments;
  FailOn fail_on = FailOn::profile;
  /// What is known and not to be told again, beside what profiles and files say of it.
  std::vector<rules::Suppression> suppressions;
  /// Whether comments and `x-fazhi` keys of the reports hold. Whoever judges the reports of others may not want that;
  /// nothing is told of them then.
  bool heed_file_suppressions = true;
  /// What was found before, in files that are loaded by the paths that it names.
  std::optional<Baseline> baseline;
  /// Findings of rules kept of one report, at least 1: the gravest; the rest is counted. What is suppressed does not
  /// count. Rules give 20000 or as many as this, whichever is more, to choose from; what is over that is told as it was
  /// counted, as it cannot be looked at.
  std::size_t max_findings = 1000;
  /// What matching the patterns of profiles may take.
  rules::PatternLimits patterns;
  /// How the checker reads what it is given as bytes or by path. What was loaded is judged as it was read.
  LoadOptions load;
};

/// A finding that is known, and by what.
struct SuppressedFinding {
  diag::Diagnostic finding;
  rules::SuppressionOrigin origin = rules::SuppressionOrigin::file;
  std::optional<std::string> reason;
  std::optional<Date> until;
};

/// What was found in one file.
struct Checked {
  rules::FileStatus status = rules::FileStatus::unreadable;
  /// What the reader, the rules and the importer's warnings say, in the order of the text, with places; and the ledger.
  /// A file that could not be read has the reader's findings alone.
  rules::Outcome outcome;
  /// What was found and is known, in the order of the text; none of it is in `outcome`, nor counted there but in the
  /// ledger. As many are kept as of findings.
  std::vector<SuppressedFinding> suppressed;
  std::size_t suppressed_count = 0;  ///< those over the limit too
  /// The parts of the text that must not be shown again, as numbers of persons, in their order and apart: what discreet
  /// findings point at, those over the limit too, and wherever the same number stands. No message, title of a fix or
  /// reason holds such a number; a fix that would write one is left out.
  std::vector<Range> discreet;
  /// Which of CheckOptions::suppressions matched anything, by their indexes in order.
  std::vector<std::size_t> used;
  /// Findings of the baseline that this file no longer has. Those of rules that did not run, or are not known, are
  /// none.
  std::size_t baseline_gone = 0;
  /// From which severity on findings are not accepted; none: all are, and where the file could not be read.
  std::optional<diag::Severity> fail_on;

  /// Whether the report could be read and judged, and has no finding at or above the threshold. A valid report need not
  /// be acceptable, nor an acceptable one valid.
  FAZHI_API bool acceptable() const;
};

/// What was found in a file, for machines. Its path is the name that the file was loaded by, bytes that are no UTF-8
/// written as `\\xff`.
FAZHI_API rules::FileFindings findings_of(const Loaded& loaded, const Checked& checked);

/// Which rules judged: the version that brought them, and a digest of them, the profiles, catalogues and lists of
/// instruments, which changes with every level, parameter, message, check, code and date. It does not cover what is
/// told of the report: its own text, how that was read, the day, and the report of the year before. No digest where the
/// library was built without libmd.
struct RuleSetStamp {
  std::string version;
  std::optional<Digest> digest;
};

namespace detail {
class HeldOptions;
class Known;
class LazyStamp;
}  // namespace detail

/// Judges files. It never changes: threads may share one.
class FAZHI_API Checker {
 public:
  /// Judges by the default profile.
  explicit Checker();
  /// Throws std::invalid_argument where the chain of profiles is empty, or where the pointer of a suppression is
  /// neither empty nor begins with `/`.
  explicit Checker(CheckOptions options);

  /// Judges a file that was loaded. What the file itself says is known is told where it does not hold or is of no use,
  /// with its place, each a warning unless said otherwise:
  /// - `suppression.syntax`: a comment or an `x-fazhi` key that cannot be understood
  /// - `suppression.no-reason`, `suppression.no-such-rule`, `suppression.date`: the reason is missing, nothing has that
  ///   id, or its last day is none
  /// - `suppression.not-suppressible`: notes on suppressions cannot be suppressed
  /// - `suppression.nothing-follows`: the comment stands above nothing
  /// - `suppression.unplaced`: the layout of the YAML is not understood, so that no comment of it can be heeded
  /// - `suppression.too-many`: more than 1000 in one file
  /// - `suppression.expired`: its last day is over, and it does not hold any more
  /// - `suppression.expiry-not-judged` (hint): it has a last day, and no CheckOptions::as_of was given; it holds
  /// - `suppression.unused` (info): there is nothing that it would suppress
  /// - `suppression.not-judged` (hint): its rule did not run, so whether it is of use cannot be told
  /// Of profiles and of CheckOptions only `expired` and `expiry-not-judged` are told, without a place, and only in
  /// files that have what they are about.
  Checked check(const Loaded& loaded) const;
  /// Loads bytes, and judges what they hold.
  Checked check(std::string name, std::string bytes) const;

  /// As it was made, the default profile and what comes with the library filled in. The lists that come with the
  /// library are read when this is first called, if no rule has needed them before.
  const CheckOptions& options() const;
  /// CheckOptions::load of options(), for which no list is read.
  const LoadOptions& load_options() const;
  /// The profile that judges, without what it extends.
  const rules::Profile& profile() const;
  /// Which rules judge, as results name them. The digest is made when it is first asked for.
  const RuleSetStamp& rule_set() const;

 private:
  std::shared_ptr<const detail::HeldOptions> options_;
  std::shared_ptr<const detail::Known> known_;
  std::shared_ptr<const detail::LazyStamp> stamp_;
};

}  // namespace check
FAZHI_END_NAMESPACE

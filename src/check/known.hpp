#pragma once

#include <fazhi/check/check.hpp>
#include <fazhi/check/fingerprint.hpp>

#include "check/held_options.hpp"
#include "check/suppressions.hpp"
#include "core/lazy.hpp"
#include "rules/engine/prepared.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

/// Whether a run tells by its silence that there is no finding of that id: the rule ran to its end. What readers tell
/// is always looked for; a rule or check that the run does not know is not.
bool was_looked_for(const rules::Outcome& outcome, std::string_view id);

/// One thing that is said to be known, while a file is judged.
struct Ignore {
  rules::Suppression said;
  rules::SuppressionOrigin origin = rules::SuppressionOrigin::file;
  std::size_t index = 0;  ///< in CheckOptions::suppressions
  diag::Pointer from;     ///< where a file says so
  std::optional<Range> place;
  std::vector<std::string> steps;  ///< of its pointer; `*` is any one step
  bool is_expired = false;
  bool is_used = false;  ///< it matched something, even if it does not hold
};

/// What is known before any file is looked at.
class Known {
 public:
  /// The options must outlive it.
  explicit Known(const HeldOptions& options);

  /// Of profiles, base first, then of the caller.
  const std::vector<Ignore>& ignores() const { return ignores_; }
  /// Made when they are first asked for: most files say nothing that needs them.
  const KnownIds& ids() const;
  /// How rules judge every file.
  const rules::detail::Prepared& prepared() const { return prepared_; }
  const std::optional<Date>& as_of() const { return as_of_; }
  /// Whether what files say of themselves holds.
  bool heeds_files() const { return heeds_files_; }
  /// What the baseline has of a file; null where it does not name it.
  const std::vector<KnownFinding>* baseline_of(const std::string& path) const;

  Ignore ignore(const rules::Suppression& said, rules::SuppressionOrigin origin) const;

  Known(const Known&) = delete;
  Known& operator=(const Known&) = delete;
  ~Known() = default;

 private:
  rules::ValidateOptions how_;
  rules::detail::Prepared prepared_;  // of the options above
  const CheckOptions& options_;
  std::optional<Date> as_of_;
  bool heeds_files_;
  fazhi::detail::Lazy<KnownIds> ids_;
  std::vector<Ignore> ignores_;
  std::map<std::string, std::vector<KnownFinding>> baseline_;
};

/// Parts what is known of one file from what is to be told.
class Sieve {
 public:
  Sieve(const Known& known, const Loaded& loaded, const io::ReadOptions& reading);

  /// Whether there is anything that could be known.
  bool is_needed() const { return !ignores_.empty() || !baseline_.empty(); }
  /// Takes a finding that is known.
  bool takes(diag::Diagnostic& finding);
  /// Takes what is known out of what the rules found, and out of its counts.
  void sift(rules::Outcome& outcome);

  /// What is to be said of the file's suppressions, once all was judged.
  std::vector<diag::Diagnostic> notes(const rules::Outcome& outcome) const;
  /// What was taken, at most so many.
  void hand_over(Checked& checked, std::size_t limit);

 private:
  bool is_ignored(diag::Diagnostic& finding);
  bool is_in_baseline(diag::Diagnostic& finding);
  bool take_from_baseline(const diag::Diagnostic& finding);
  void note(std::vector<diag::Diagnostic>& notes, const Ignore& ignore, const rules::Outcome& outcome) const;
  void note_use(std::vector<diag::Diagnostic>& notes, const Ignore& ignore, const rules::Outcome& outcome) const;
  std::size_t gone(const rules::Outcome& outcome) const;

  const Known& known_;
  std::vector<Ignore> ignores_;
  std::multimap<std::string, std::size_t> by_rule_;  // into ignores_, in their order
  struct Left {
    std::string rule;
    std::int64_t count = 0;
  };
  std::map<std::string, Left> baseline_;  // by fingerprint
  Fingerprints fingerprints_;
  std::vector<diag::Diagnostic> problems_;
  std::vector<SuppressedFinding> taken_;
  bool is_complete_ = true;  // the rules gave all that they found
};

}  // namespace check::detail
FAZHI_END_NAMESPACE

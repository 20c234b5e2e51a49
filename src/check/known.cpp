#include "check/known.hpp"

#include <fazhi/check/places.hpp>

#include <algorithm>
#include <iterator>
#include <limits>
#include <stdexcept>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {
namespace {

using rules::LedgerEntry;
using rules::SuppressionOrigin;

bool covers(const std::vector<std::string>& steps, const std::vector<std::string>& at) {
  if (at.size() < steps.size()) return false;
  return std::equal(steps.begin(), steps.end(), at.begin(),
                    [](const std::string& asked, const std::string& step) { return asked == "*" || asked == step; });
}

diag::Diagnostic note_on(const Ignore& ignore, const char* id, diag::Severity severity, Text message) {
  diag::Diagnostic note;
  note.id = id;
  note.severity = severity;
  note.message = std::move(message);
  note.at = ignore.from;
  note.place = ignore.place;
  return note;
}

/// What it is called in a note, with whose it is where the note has no place.
Text name_of(const Ignore& ignore) {
  Text name{"对 " + ignore.said.rule + " 的豁免", "the suppression of " + ignore.said.rule};
  if (ignore.origin == SuppressionOrigin::profile) name = {"方案" + name.zh, name.en + " in the profile"};
  return name;
}

/// The rule's line of the ledger; null for what is told by readers.
const LedgerEntry* entry_of(const rules::Outcome& outcome, std::string_view rule) {
  const auto found = std::find_if(outcome.ledger.begin(), outcome.ledger.end(),
                                  [&](const LedgerEntry& entry) { return entry.rule == rule; });
  return found == outcome.ledger.end() ? nullptr : &*found;
}

/// Findings that rules give, unless more are asked for: some of them may be suppressed, or tell what must be hidden.
constexpr std::size_t most_to_sift = 20000;

/// Rules of others may look at the lists whenever they like; ours say that they need them.
bool may_wait_for_lists(const rules::RuleSet& rules) { return rules == rules::catalogue(); }

rules::ValidateOptions how(const HeldOptions& held) {
  const CheckOptions& options = held.given();
  rules::ValidateOptions how;
  how.as_of = options.as_of;
  how.rules = options.rules;
  how.profiles = options.profiles->profiles;
  how.max_findings = std::max(options.max_findings, most_to_sift);
  how.patterns = options.patterns;
  how.previous = options.previous ? &*options.previous : nullptr;
  if (!may_wait_for_lists(options.rules)) {
    how.catalogues = &held.catalogues();
    how.instruments = &held.instruments();
  }
  return how;
}

rules::detail::LateLists late_lists(const HeldOptions& held) {
  return {[&held] { return &held.catalogues(); }, [&held] { return &held.instruments(); }};
}

}  // namespace

bool was_looked_for(const rules::Outcome& outcome, std::string_view id) {
  const LedgerEntry* entry = entry_of(outcome, id);
  return entry == nullptr ? id.find('.') != std::string_view::npos : entry->state == LedgerEntry::State::ran;
}

Known::Known(const HeldOptions& held)
    : how_(how(held)),
      prepared_(how_, late_lists(held)),
      options_(held.given()),
      as_of_(options_.as_of),
      heeds_files_(options_.heed_file_suppressions) {
  const CheckOptions& options = options_;
  for (const rules::Profile& profile : options.profiles->profiles)
    for (const rules::Suppression& said : profile.suppressions)
      ignores_.push_back(ignore(said, SuppressionOrigin::profile));
  for (std::size_t i = 0; i < options.suppressions.size(); ++i) {
    ignores_.push_back(ignore(options.suppressions[i], SuppressionOrigin::command));
    ignores_.back().index = i;
  }
  if (!options.baseline) return;
  for (const KnownFile& file : options.baseline->files) {
    auto& all = baseline_[baseline_path(file.path)];
    all.insert(all.end(), file.findings.begin(), file.findings.end());
  }
}

const KnownIds& Known::ids() const {
  return ids_.get([this] { return KnownIds(options_.rules, options_.profiles->profiles); });
}

const std::vector<KnownFinding>* Known::baseline_of(const std::string& path) const {
  const auto found = baseline_.find(baseline_path(path));
  return found == baseline_.end() ? nullptr : &found->second;
}

Ignore Known::ignore(const rules::Suppression& said, SuppressionOrigin origin) const {
  Ignore ignore;
  ignore.said = said;
  ignore.origin = origin;
  if (said.at && !said.at->empty() && said.at->front() != '/')
    throw std::invalid_argument("fazhi: the pointer of a suppression must begin with /");
  if (said.at) ignore.steps = diag::Pointer::from_text(*said.at).steps();
  ignore.is_expired = said.until && as_of_ && *said.until < *as_of_;
  return ignore;
}

Sieve::Sieve(const Known& known, const Loaded& loaded, const io::ReadOptions& reading)
    : known_(known), fingerprints_(loaded) {
  FileSuppressions of_file;
  if (known.heeds_files()) of_file = suppressions_in(loaded, known, reading);
  problems_ = std::move(of_file.problems);
  for (FileSuppression& one : of_file.all) {
    Ignore& ignore = ignores_.emplace_back(known.ignore(one.said, SuppressionOrigin::file));
    ignore.from = std::move(one.from);
    ignore.place = one.place;
  }
  ignores_.insert(ignores_.end(), known.ignores().begin(), known.ignores().end());
  for (std::size_t i = 0; i < ignores_.size(); ++i) by_rule_.emplace(ignores_[i].said.rule, i);
  if (const auto* entries = known.baseline_of(loaded.text.name)) {
    for (const KnownFinding& entry : *entries) {
      Left& left = baseline_[entry.fingerprint];
      left.rule = entry.rule;
      left.count +=
          std::min(std::max<std::int64_t>(entry.count, 0), std::numeric_limits<std::int64_t>::max() - left.count);
    }
  }
}

bool Sieve::is_ignored(diag::Diagnostic& finding) {
  const auto [first, last] = by_rule_.equal_range(finding.id);
  if (first == last) return false;
  const auto steps = finding.at.steps();
  Ignore* by = nullptr;
  for (auto one = first; one != last; ++one) {
    Ignore& ignore = ignores_[one->second];
    if (!covers(ignore.steps, steps)) continue;
    ignore.is_used = true;
    if (!ignore.is_expired && by == nullptr) by = &ignore;
  }
  if (by == nullptr) return false;
  take_from_baseline(finding);  // it is there still, whoever else knows of it
  taken_.push_back({std::move(finding), by->origin, by->said.reason, by->said.until});
  return true;
}

bool Sieve::take_from_baseline(const diag::Diagnostic& finding) {
  if (baseline_.empty()) return false;
  const auto left = baseline_.find(fingerprints_.of(finding));
  if (left == baseline_.end() || left->second.rule != finding.id || left->second.count == 0) return false;
  --left->second.count;
  return true;
}

bool Sieve::is_in_baseline(diag::Diagnostic& finding) {
  if (!take_from_baseline(finding)) return false;
  taken_.push_back({std::move(finding), SuppressionOrigin::baseline, std::nullopt, std::nullopt});
  return true;
}

bool Sieve::takes(diag::Diagnostic& finding) {
  if (is_note_on_suppression(finding.id)) return false;
  return is_ignored(finding) || is_in_baseline(finding);
}

void Sieve::sift(rules::Outcome& outcome) {
  is_complete_ = outcome.left_out == 0;
  if (!is_needed()) return;
  std::vector<diag::Diagnostic> told;
  for (diag::Diagnostic& one : outcome.findings) {
    const auto severity = static_cast<std::size_t>(one.severity);
    if (takes(one))
      --outcome.totals[severity];
    else
      told.push_back(std::move(one));
  }
  outcome.findings = std::move(told);
  outcome.gravest.reset();
  for (std::size_t i = outcome.totals.size(); i-- > 0;)
    if (outcome.totals[i] != 0) outcome.gravest = static_cast<diag::Severity>(i);
}

void Sieve::note_use(std::vector<diag::Diagnostic>& notes, const Ignore& ignore, const rules::Outcome& outcome) const {
  const std::string& rule = ignore.said.rule;
  if (const LedgerEntry* entry = entry_of(outcome, rule); entry != nullptr && entry->state != LedgerEntry::State::ran) {
    const Text& reason = entry->reason;
    notes.push_back(
        note_on(ignore, "suppression.not-judged", diag::Severity::hint,
                {rule + " 此次没有运行（" + reason.zh + "），看不出这项豁免是否还有用",
                 rule + " did not run (" + reason.en + "), so whether this is still of use cannot be told"}));
  } else if (is_complete_) {
    notes.push_back(note_on(
        ignore, "suppression.unused", diag::Severity::info,
        {"这里没有 " + rule + " 的发现，豁免可以删去", "there is no finding of " + rule + " here, so this can go"}));
  }
}

void Sieve::note(std::vector<diag::Diagnostic>& notes, const Ignore& ignore, const rules::Outcome& outcome) const {
  const bool is_of_file = ignore.origin == SuppressionOrigin::file;
  const Text name = name_of(ignore);
  const std::string until = ignore.said.until ? ignore.said.until->to_wire() : "";
  const bool is_told = is_of_file || ignore.is_used;
  if (ignore.is_expired && is_told) {
    notes.push_back(note_on(
        ignore, "suppression.expired", diag::Severity::warning,
        {name.zh + "已于" + until + "到期，不再有效", name.en + " ended on " + until + " and does not hold any more"}));
    return;
  }
  if (ignore.said.until && !known_.as_of() && is_told)
    notes.push_back(note_on(ignore, "suppression.expiry-not-judged", diag::Severity::hint,
                            {name.zh + "有效期至" + until + "，须给出 --as-of 才能判断是否到期；此次仍按有效处理",
                             name.en + " ends on " + until + ": give --as-of to have that judged; it was held valid"}));
  if (is_of_file && !ignore.is_used) note_use(notes, ignore, outcome);
}

std::vector<diag::Diagnostic> Sieve::notes(const rules::Outcome& outcome) const {
  std::vector<diag::Diagnostic> notes = problems_;
  for (const Ignore& ignore : ignores_) note(notes, ignore, outcome);
  return notes;
}

std::size_t Sieve::gone(const rules::Outcome& outcome) const {
  std::size_t count = 0;
  for (const auto& [fingerprint, left] : baseline_)
    if (was_looked_for(outcome, left.rule)) count += static_cast<std::size_t>(left.count);
  return count;
}

void Sieve::hand_over(Checked& checked, std::size_t limit) {
  const auto begin = [](const SuppressedFinding& one) {
    return one.finding.place ? one.finding.place->begin : std::numeric_limits<std::size_t>::max();
  };
  std::stable_sort(taken_.begin(), taken_.end(), [&](const auto& a, const auto& b) { return begin(a) < begin(b); });
  checked.suppressed_count = taken_.size();
  if (taken_.size() > limit) taken_.resize(limit);
  checked.suppressed = std::move(taken_);
  for (const Ignore& ignore : ignores_)
    if (ignore.origin == SuppressionOrigin::command && ignore.is_used && !ignore.is_expired)
      checked.used.push_back(ignore.index);
  if (is_complete_) checked.baseline_gone = gone(checked.outcome);
}

}  // namespace check::detail
FAZHI_END_NAMESPACE

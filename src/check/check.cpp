#include <fazhi/check/check.hpp>
#include <fazhi/check/fingerprint.hpp>
#include <fazhi/check/places.hpp>

#include <fazhi/io/write.hpp>
#include <fazhi/rules/rules_file.hpp>
#include <fazhi/version.hpp>

#include "check/discretion.hpp"
#include "check/held_options.hpp"
#include "check/known.hpp"
#include "check/path.hpp"
#include "core/lazy.hpp"
#include "import/digest.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

using rules::FileStatus;

RuleSetStamp stamp_of(const CheckOptions& options) {
  std::string text = io::write_json(rules::rules_file(options.rules));
  // Their order counts too: the nearer profile and the later list hold.
  for (const rules::Profile& profile : options.profiles->profiles) text += io::write_json(profile);
  for (const model::Catalogue& catalogue : *options.catalogues) text += io::write_json(catalogue);
  for (const model::InstrumentList& list : *options.instruments) text += io::write_json(list);
  return {FAZHI_VERSION_STRING, importer::detail::digest_of(text)};
}

/// Adds what readers told, but for what is known.
void add(rules::Outcome& outcome, std::vector<diag::Diagnostic> told, detail::Sieve& sieve) {
  for (diag::Diagnostic& one : told)
    if (!sieve.takes(one)) outcome.add(std::move(one));
}

/// Leaves the gravest, and counts the others.
void cut(rules::Outcome& outcome, std::size_t limit) {
  std::vector<diag::Diagnostic>& findings = outcome.findings;
  if (findings.size() <= limit) return;
  std::stable_sort(findings.begin(), findings.end(),
                   [](const diag::Diagnostic& a, const diag::Diagnostic& b) { return a.severity < b.severity; });
  outcome.left_out += findings.size() - limit;
  findings.erase(findings.begin() + static_cast<std::ptrdiff_t>(limit), findings.end());
}

/// What keeps a file from being read cannot be suppressed.
Checked unreadable(const Loaded& loaded) {
  Checked checked;
  for (const diag::Diagnostic& one : loaded.problems) checked.outcome.add(one);
  sort_by_place(checked.outcome.findings);
  detail::Discretion(loaded, checked.outcome, loaded.how.import).hide(checked);
  return checked;
}

/// A note of the importer, and the rule that says the same of the page.
struct Twin {
  std::string_view note;
  std::string_view rule;
};
constexpr Twin twins[] = {{"import.body-repeated", "body-once"},
                          {"import.paragraph-repeated", "paragraphs-once"},
                          {"import.truncated", "text-complete"}};

/// Whether a rule answers for what the note says: it ran, or the profile does not want to hear of it.
bool is_left_to_rule(const std::string& note, const std::vector<rules::LedgerEntry>& ledger) {
  return std::any_of(std::begin(twins), std::end(twins), [&](const Twin& twin) {
    const auto answers = [&](const rules::LedgerEntry& entry) {
      return entry.rule == twin.rule &&
             (entry.state == rules::LedgerEntry::State::ran || entry.reason_code == rules::skipped_off);
    };
    return twin.note == note && std::any_of(ledger.begin(), ledger.end(), answers);
  });
}

/// The importer's warnings, without those that are left to a rule.
std::vector<diag::Diagnostic> warnings(const std::vector<diag::Diagnostic>& notes, const rules::Outcome& outcome) {
  std::vector<diag::Diagnostic> told;
  for (const diag::Diagnostic& note : notes)
    if (note.severity <= diag::Severity::warning && !is_left_to_rule(note.id, outcome.ledger)) told.push_back(note);
  return told;
}

FileStatus status_of(const rules::Outcome& outcome) {
  if (outcome.count(rules::LedgerEntry::State::failed) != 0) return FileStatus::failed;
  return outcome.valid() ? FileStatus::valid : FileStatus::not_valid;
}

std::optional<diag::Severity> threshold(FailOn asked, const rules::Outcome& outcome) {
  switch (asked) {
    case FailOn::profile:
      return outcome.fail_on;
    case FailOn::error:
      return diag::Severity::error;
    case FailOn::warning:
      return diag::Severity::warning;
    case FailOn::info:
      return diag::Severity::info;
    case FailOn::hint:
      return diag::Severity::hint;
    case FailOn::never:
      break;
  }
  return std::nullopt;
}

/// What the report says of itself.
void name(rules::FileFindings& file, const model::Metadata& metadata, const detail::Masks& masks) {
  if (metadata.title) file.title = masks.masked(*metadata.title);
  file.report_year = metadata.report_year;
  if (metadata.issuing_agency) file.agency = masks.masked(metadata.issuing_agency->name);
}

void add_suppressed(rules::FileFindings& file, const Checked& checked, const diag::Source* source,
                    Fingerprints& fingerprints) {
  for (const SuppressedFinding& one : checked.suppressed) {
    file.suppressed.push_back({rules::entry_of(one.finding, source), one.origin, one.reason, one.until});
    file.suppressed.back().finding.fingerprint = fingerprints.of(one.finding);
  }
  file.summary.suppressed = static_cast<std::int64_t>(checked.suppressed_count);
}

}  // namespace

/// Made when it is first asked for: it takes longer than judging a report, and few kinds of results name it.
class detail::LazyStamp : public fazhi::detail::Lazy<RuleSetStamp> {};

bool Checked::acceptable() const {
  if (status == FileStatus::unreadable || status == FileStatus::failed) return false;
  return !fail_on || !outcome.gravest || *outcome.gravest > *fail_on;
}

Checker::Checker() : Checker(CheckOptions{}) {}

Checker::Checker(CheckOptions options)
    : options_(std::make_shared<const detail::HeldOptions>(std::move(options))),
      known_(std::make_shared<const detail::Known>(*options_)),
      stamp_(std::make_shared<const detail::LazyStamp>()) {}

const CheckOptions& Checker::options() const { return options_->whole(); }

const LoadOptions& Checker::load_options() const { return options_->given().load; }

const rules::Profile& Checker::profile() const { return options_->given().profiles->profiles.back(); }

const RuleSetStamp& Checker::rule_set() const {
  return stamp_->get([this] { return stamp_of(options()); });
}

Checked Checker::check(const Loaded& loaded) const {
  if (!loaded.document) return unreadable(loaded);
  Checked checked;
  rules::Outcome& outcome = checked.outcome;
  const model::Report& report = loaded.document->value;
  const CheckOptions& options = options_->given();
  const std::size_t limit = std::max<std::size_t>(options.max_findings, 1);
  detail::Sieve sieve(*known_, loaded, loaded.how.read);
  outcome = rules::detail::validate(report, known_->prepared(), loaded.imported ? &*loaded.imported : nullptr);
  if (!outcome.findings.empty()) rules::locate(outcome.findings, report, loaded.places(), *loaded.source());
  const detail::Discretion discretion(loaded, outcome, loaded.how.import);
  sieve.sift(outcome);
  cut(outcome, limit);
  add(outcome, loaded.problems, sieve);
  if (loaded.imported) add(outcome, warnings(loaded.imported->notes, outcome), sieve);
  sieve.hand_over(checked, limit);
  for (diag::Diagnostic& note : sieve.notes(outcome)) outcome.add(std::move(note));
  discretion.hide(checked);
  sort_by_place(outcome.findings);
  checked.status = status_of(outcome);
  checked.fail_on = threshold(options.fail_on, outcome);
  if (checked.fail_on) outcome.fail_on = *checked.fail_on;
  return checked;
}

Checked Checker::check(std::string name, std::string bytes) const {
  return check(load(std::move(name), std::move(bytes), load_options()));
}

rules::FileFindings findings_of(const Loaded& loaded, const Checked& checked) {
  auto file =
      rules::findings_of(detail::path_as_utf8(loaded.text.name), checked.status, checked.outcome, loaded.source());
  file.acceptable = checked.acceptable();
  file.fail_on = checked.fail_on;
  if (loaded.source() != nullptr)
    file.offsets = loaded.text.is_whole_file ? rules::Offsets::file : rules::Offsets::text;
  if (loaded.document) name(file, loaded.document->value.metadata, detail::numbers_of(loaded, checked));
  Fingerprints fingerprints(loaded);
  for (std::size_t i = 0; i < file.findings.size(); ++i)
    file.findings[i].fingerprint = fingerprints.of(checked.outcome.findings[i]);
  add_suppressed(file, checked, loaded.source(), fingerprints);
  return file;
}

}  // namespace check
FAZHI_END_NAMESPACE

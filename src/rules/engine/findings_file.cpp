#include <fazhi/rules/findings_file.hpp>

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

Message message_of(const Text& text) { return {text.zh, text.en}; }

std::int64_t number_of(std::size_t count) { return static_cast<std::int64_t>(count); }

template <class Entry>
void put_place(Entry& entry, const std::optional<Range>& place, const diag::Source* source) {
  if (!place || source == nullptr) return;
  const diag::Position position = source->position(place->begin);
  entry.line = number_of(position.line);
  entry.column = number_of(position.column);
  entry.utf16_column = number_of(source->utf16_column(place->begin));
  entry.begin = number_of(place->begin);
  entry.end = number_of(place->end);
}

/// A fix by the bytes of the source; none where an edit has no place there.
std::optional<FixEntry> entry_of(const diag::Fix& fix) {
  FixEntry entry{message_of(fix.title), fix.safe, {}};
  for (const diag::TextEdit& edit : fix.edits) {
    if (!edit.place) return std::nullopt;
    entry.edits.push_back({edit.at.text(), number_of(edit.place->begin), number_of(edit.place->end), edit.replacement});
  }
  return entry;
}

RuleState state_of(LedgerEntry::State state) {
  switch (state) {
    case LedgerEntry::State::ran:
      return RuleState::ran;
    case LedgerEntry::State::skipped:
      return RuleState::skipped;
    case LedgerEntry::State::failed:
      return RuleState::failed;
  }
  return RuleState::failed;
}

/// The state and its reason, of a rule's line or a profile's.
template <class Line>
void put_state(Line& line, const LedgerEntry& entry) {
  line.state = state_of(entry.state);
  if (entry.reason_code.empty()) return;
  line.reason_code = entry.reason_code;
  line.reason = message_of(entry.reason);
}

void take(LedgerLine& line, const LedgerEntry& entry) {
  line.rule = entry.rule;
  line.found = number_of(entry.found);
  put_state(line, entry);
}

FileSummary summary_of(const Outcome& outcome) {
  FileSummary summary;
  summary.errors = number_of(outcome.count(diag::Severity::error));
  summary.warnings = number_of(outcome.count(diag::Severity::warning));
  summary.infos = number_of(outcome.count(diag::Severity::info));
  summary.hints = number_of(outcome.count(diag::Severity::hint));
  summary.left_out = number_of(outcome.left_out);
  summary.rules_run = number_of(outcome.count(LedgerEntry::State::ran));
  summary.rules_skipped = number_of(outcome.count(LedgerEntry::State::skipped));
  summary.rules_failed = number_of(outcome.count(LedgerEntry::State::failed));
  return summary;
}

}  // namespace

FindingEntry entry_of(const diag::Diagnostic& found, const diag::Source* source) {
  FindingEntry entry;
  entry.id = found.id;
  entry.severity = found.severity;
  entry.message = message_of(found.message);
  entry.pointer = found.at.text();
  put_place(entry, found.place, source);
  for (const diag::Related& related : found.related) {
    RelatedPlace& place = entry.related.emplace_back();
    place.message = message_of(related.message);
    place.pointer = related.at.text();
    put_place(place, related.place, source);
  }
  for (const diag::Fix& fix : found.fixes)
    if (auto one = entry_of(fix)) entry.fixes.push_back(std::move(*one));
  return entry;
}

FileFindings findings_of(std::string path, FileStatus status, const Outcome& outcome, const diag::Source* source) {
  FileFindings file;
  file.path = std::move(path);
  file.status = status;
  for (const diag::Diagnostic& found : outcome.findings) file.findings.push_back(entry_of(found, source));
  for (const LedgerEntry& entry : outcome.ledger) take(file.ledger.emplace_back(), entry);
  for (const LedgerEntry& entry : outcome.profiles) {
    ProfileLine& line = file.profiles.emplace_back();
    line.profile = entry.rule;
    put_state(line, entry);
  }
  file.summary = summary_of(outcome);
  return file;
}

void count(RunSummary& summary, FileStatus status) {
  ++summary.files;
  switch (status) {
    case FileStatus::valid:
      ++summary.valid;
      return;
    case FileStatus::not_valid:
      ++summary.not_valid;
      return;
    case FileStatus::unreadable:
      ++summary.unreadable;
      return;
    case FileStatus::failed:
      ++summary.failed;
      return;
  }
}

void add(FindingsFile& run, FileFindings file) {
  count(run.summary, file.status);
  run.files.push_back(std::move(file));
}

}  // namespace rules
FAZHI_END_NAMESPACE

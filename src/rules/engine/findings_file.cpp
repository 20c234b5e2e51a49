#include <fazhi/rules/findings_file.hpp>

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace rules {
namespace {

Message message_of(const Text& text) { return {text.zh, text.en}; }

template <class Entry>
void put_place(Entry& entry, const std::optional<Range>& place, const diag::Source* source) {
  if (!place || source == nullptr) return;
  const auto number = [](std::size_t value) { return static_cast<std::int64_t>(value); };
  const diag::Position position = source->position(place->begin);
  entry.line = number(position.line);
  entry.column = number(position.column);
  entry.utf16_column = number(source->utf16_column(place->begin));
  entry.begin = number(place->begin);
  entry.end = number(place->end);
}

/// A fix by the bytes of the source; none where an edit has no place there.
std::optional<FixEntry> entry_of(const diag::Fix& fix) {
  FixEntry entry{message_of(fix.title), fix.safe, {}};
  for (const diag::TextEdit& edit : fix.edits) {
    if (!edit.place) return std::nullopt;
    entry.edits.push_back({edit.at.text(), static_cast<std::int64_t>(edit.place->begin),
                           static_cast<std::int64_t>(edit.place->end), edit.replacement});
  }
  return entry;
}

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

void count(FileSummary& summary, diag::Severity severity) {
  switch (severity) {
    case diag::Severity::error:
      ++summary.errors;
      return;
    case diag::Severity::warning:
      ++summary.warnings;
      return;
    case diag::Severity::info:
      ++summary.infos;
      return;
    case diag::Severity::hint:
      ++summary.hints;
      return;
  }
}

void take(LedgerLine& line, FileSummary& summary, const LedgerEntry& entry) {
  line.rule = entry.rule;
  line.found = static_cast<std::int64_t>(entry.found);
  if (!entry.reason_code.empty()) {
    line.reason_code = entry.reason_code;
    line.reason = message_of(entry.reason);
  }
  switch (entry.state) {
    case LedgerEntry::State::ran:
      line.state = RuleState::ran;
      ++summary.rules_run;
      return;
    case LedgerEntry::State::skipped:
      line.state = RuleState::skipped;
      ++summary.rules_skipped;
      return;
    case LedgerEntry::State::failed:
      line.state = RuleState::failed;
      ++summary.rules_failed;
      return;
  }
}

}  // namespace

FileFindings findings_of(std::string path, FileStatus status, const Outcome& outcome, const diag::Source* source) {
  FileFindings file;
  file.path = std::move(path);
  file.status = status;
  for (const diag::Diagnostic& found : outcome.findings) {
    file.findings.push_back(entry_of(found, source));
    count(file.summary, found.severity);
  }
  for (const LedgerEntry& entry : outcome.ledger) take(file.ledger.emplace_back(), file.summary, entry);
  file.summary.left_out = static_cast<std::int64_t>(outcome.left_out);
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

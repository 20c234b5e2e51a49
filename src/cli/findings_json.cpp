#include "cli/findings_json.hpp"

#include "cli/json_text.hpp"

#include <fazhi/core/utf8.hpp>
#include <fazhi/diag/render.hpp>

#include <algorithm>

namespace cli {
namespace {

using fazhi::bind::Sink;
using fazhi::diag::Diagnostic;
using fazhi::diag::Severity;
using fazhi::diag::Source;
using fazhi::rules::LedgerEntry;

/// A name of a file need be no UTF-8; JSON must be.
std::string as_utf8(const std::string& path) {
  return fazhi::utf8::first_invalid(path) ? fazhi::diag::printable(path) : path;
}

void write_place(const fazhi::diag::Pointer& at, const std::optional<fazhi::Range>& place, const Source* source,
                 Sink& sink) {
  put(sink, "pointer", std::string_view(at.text()));
  if (!place || source == nullptr) return;
  const fazhi::diag::Position position = source->position(place->begin);
  put(sink, "line", position.line);
  put(sink, "column", position.column);
  put(sink, "utf16_column", source->utf16_column(place->begin));
  put(sink, "begin", place->begin);
  put(sink, "end", place->end);
}

void write_finding(const Diagnostic& found, const Source* source, Sink& sink) {
  sink.begin_object();
  put(sink, "id", std::string_view(found.id));
  put(sink, "severity", name_of(found.severity));
  put(sink, "message", found.message);
  write_place(found.at, found.place, source, sink);
  sink.key("related");
  sink.begin_array();
  for (const fazhi::diag::Related& related : found.related) {
    sink.begin_object();
    put(sink, "message", related.message);
    write_place(related.at, related.place, source, sink);
    sink.end_object();
  }
  sink.end_array();
  sink.end_object();
}

void write_entry(const LedgerEntry& entry, Sink& sink) {
  sink.begin_object();
  put(sink, "rule", std::string_view(entry.rule));
  put(sink, "state", name_of(entry.state));
  put(sink, "found", entry.found);
  if (!entry.reason_code.empty()) {
    put(sink, "reason_code", std::string_view(entry.reason_code));
    put(sink, "reason", entry.reason);
  }
  sink.end_object();
}

void write_summary(const Verdict& verdict, Sink& sink) {
  sink.begin_object();
  put(sink, "errors", verdict.count(Severity::error));
  put(sink, "warnings", verdict.count(Severity::warning));
  put(sink, "infos", verdict.count(Severity::info));
  put(sink, "hints", verdict.count(Severity::hint));
  put(sink, "left_out", verdict.outcome.left_out);
  put(sink, "rules_run", verdict.outcome.count(LedgerEntry::State::ran));
  put(sink, "rules_skipped", verdict.outcome.count(LedgerEntry::State::skipped));
  put(sink, "rules_failed", verdict.outcome.count(LedgerEntry::State::failed));
  sink.end_object();
}

}  // namespace

std::size_t Verdict::count(Severity severity) const {
  return static_cast<std::size_t>(std::count_if(findings.begin(), findings.end(),
                                                [&](const Diagnostic& found) { return found.severity == severity; }));
}

std::string_view name_of(Verdict::State state) {
  switch (state) {
    case Verdict::State::valid:
      return "valid";
    case Verdict::State::not_valid:
      return "not-valid";
    case Verdict::State::unreadable:
      return "unreadable";
    case Verdict::State::failed:
      return "failed";
  }
  return "failed";
}

void write(const Verdict& verdict, const Source* source, Sink& sink) {
  sink.begin_object();
  put(sink, "path", std::string_view(as_utf8(verdict.path)));
  put(sink, "status", name_of(verdict.state));
  sink.key("findings");
  sink.begin_array();
  for (const Diagnostic& found : verdict.findings) write_finding(found, source, sink);
  sink.end_array();
  sink.key("ledger");
  sink.begin_array();
  for (const LedgerEntry& entry : verdict.outcome.ledger) write_entry(entry, sink);
  sink.end_array();
  sink.key("summary");
  write_summary(verdict, sink);
  sink.end_object();
}

}  // namespace cli

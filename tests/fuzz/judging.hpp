#pragma once

#include <fazhi/check/check.hpp>
#include <fazhi/check/fixes.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/output/page.hpp>
#include <fazhi/output/writer.hpp>

#include "fuzz.hpp"

#include <string>
#include <utility>

/// What must hold of whatever was loaded: its places lie in the text, what is written of it reads back as the same, and
/// no output sends what the text holds to a terminal or a page as anything but text.
namespace fuzz {

inline void expect_within(const std::optional<fazhi::Range>& range, std::size_t size, const char* what) {
  if (range) expect(range->begin <= range->end && range->end <= size, what);
}

inline void expect_places(const fazhi::diag::Diagnostic& found, std::size_t size) {
  expect(!found.id.empty() && !found.message.zh.empty() && !found.message.en.empty(), "a finding without words");
  expect_within(found.place, size, "a finding beyond the text");
  for (const auto& related : found.related) expect_within(related.place, size, "a related place beyond the text");
  for (const auto& fix : found.fixes)
    for (const auto& edit : fix.edits) expect_within(edit.place, size, "an edit beyond the text");
}

/// What a terminal or another program would take for an order, in text that is UTF-8 and ends in a zero: a control
/// character, or for people a mark that turns the text round or ends a line. Most of an output is the same whatever the
/// input, so this is not watched itself.
#ifdef __clang__
__attribute__((no_sanitize("address", "undefined", "coverage")))
#endif
inline const char*
order_in(const char* text, std::size_t size, bool marks_too) {
  const auto* const bytes = reinterpret_cast<const unsigned char*>(text);
  for (std::size_t at = 0; at < size; ++at) {
    const unsigned char byte = bytes[at];
    if ((byte < 0x20 && byte != '\n' && byte != '\t' && byte != '\r') || byte == 0x7F) return "a control character";
    if (byte == 0xC2 && bytes[at + 1] < 0xA0) return "a second control character";
    if (!marks_too) continue;
    if (byte == 0xD8 && bytes[at + 1] == 0x9C) return "the Arabic letter mark";
    if (byte != 0xE2) continue;
    if (bytes[at + 1] == 0x80 && (bytes[at + 2] == 0x8E || bytes[at + 2] == 0x8F)) return "a mark of a direction";
    if (bytes[at + 1] == 0x80 && (bytes[at + 2] == 0xA8 || bytes[at + 2] == 0xA9)) return "a mark that ends a line";
    if (bytes[at + 1] == 0x80 && bytes[at + 2] >= 0xAA && bytes[at + 2] <= 0xAE) return "a mark that turns text round";
    if (bytes[at + 1] == 0x81 && bytes[at + 2] >= 0xA6 && bytes[at + 2] <= 0xA9) return "a mark that isolates text";
  }
  return nullptr;
}

inline void expect_harmless(const std::string& text, fazhi::output::Format format) {
  const char* const order = order_in(text.data(), text.size(), format == fazhi::output::Format::text);
  if (order != nullptr) fail(order, std::string(fazhi::output::name_of(format)));
  expect(!fazhi::utf8::first_invalid(text), "an output is no UTF-8");
}

/// Whether to write what stands around the files: where it says anything of them, and seldom else.
inline bool is_whole(fazhi::output::Format format, unsigned choice) {
  using fazhi::output::Format;
  return format == Format::text || format == Format::html || format == Format::summary_csv ||
         format == Format::summary_html || choice >= 250;
}

inline void expect_writes_back(const fazhi::io::Document<fazhi::model::Report>& document) {
  using fazhi::diag::Source;
  using fazhi::io::read;
  using fazhi::model::Report;
  const std::string json = fazhi::io::write_json(document);
  const auto from_json = read<Report>(Source("written", json), fazhi::io::Format::json);
  expect(from_json.document.has_value(), "what was written as JSON cannot be read", json);
  expect(from_json.document->value == document.value, "JSON reads back as another report", json);
  const std::string yaml = fazhi::io::write_yaml(document);
  const auto from_yaml = read<Report>(Source("written", yaml), fazhi::io::Format::yaml);
  expect(from_yaml.document.has_value(), "what was written as YAML cannot be read", yaml);
  expect(from_yaml.document->value == document.value, "YAML reads back as another report", yaml);
  expect(fazhi::io::write_yaml(*from_yaml.document) == yaml, "YAML is written otherwise the second time", yaml);
}

/// `choice` says in which form the findings are written: one an input, so that many inputs can be tried.
inline void judge(const fazhi::check::Checker& checker, const fazhi::check::Loaded& loaded, unsigned choice) {
  const std::size_t size = loaded.source() == nullptr ? 0 : loaded.source()->text().size();
  const fazhi::check::Checked checked = checker.check(loaded);
  for (const auto& found : checked.outcome.findings) expect_places(found, size);
  for (const fazhi::Range& range : checked.discreet) expect_within(range, size, "a discreet part beyond the text");
  constexpr unsigned formats = static_cast<unsigned>(fazhi::output::Format::summary_html) + 1;
  const auto format = static_cast<fazhi::output::Format>(choice % formats);
  fazhi::output::WriterOptions options;
  options.language = choice % 3 == 0 ? fazhi::Language::en : fazhi::Language::zh;
  const auto writer = fazhi::output::writer_of(format, checker, options);
  std::string output = is_whole(format, choice) ? writer->begin() : std::string();
  output += writer->file(loaded, checked);
  if (is_whole(format, choice)) {
    fazhi::rules::RunSummary run;
    run.files = 1;
    output += writer->end(run);
  }
  expect_harmless(output, format);
}

/// A checker of few findings, as every one costs a line in each output.
inline const fazhi::check::Checker& default_checker() {
  static const fazhi::check::Checker checker([] {
    fazhi::check::CheckOptions options;
    options.max_findings = 100;
    options.as_of = fazhi::Date::from_wire("2026-03-01").value();
    return options;
  }());
  return checker;
}

}  // namespace fuzz

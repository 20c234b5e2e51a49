#pragma once

#include <fazhi/check/check.hpp>
#include <fazhi/output/writer.hpp>

#include "check/printed_page.hpp"

#include <string>
#include <utility>
#include <vector>

/// Runs whose findings hold all that a format must keep from being taken for something of its own.
namespace fazhi_tests {

struct Judged {
  fazhi::check::Loaded loaded;
  fazhi::check::Checked checked;
};
using Files = std::vector<Judged>;

inline Judged judged(const fazhi::check::Checker& checker, const std::string& name, const std::string& bytes) {
  Judged one{fazhi::check::load(name, bytes, checker.options().load), {}};
  one.checked = checker.check(one.loaded);
  return one;
}

/// Text that would end a string, a line, a command, a section of XML, a script or a cell, and turn text round.
inline const std::string hostile =
    "=1+1\"'\n::error file=a::b\r\n]]>--><script>alert(1)</script>&amp; %0A, : \\ \t\x1b[31m\x01 "
    "\xE2\x80\xAEx\xE2\x81\xA6y \xEF\xBF\xBE 。";

/// A page with findings of every severity, one of them about text of the page, and one that is known.
inline Judged hostile_file(const fazhi::check::Checker& checker, const std::string& name) {
  Judged one = judged(checker, name, printed_page);
  auto& outcome = one.checked.outcome;
  const std::string heading = "不足和原因";
  const std::size_t at = printed_page.find(heading);
  for (const auto severity : {fazhi::diag::Severity::error, fazhi::diag::Severity::warning, fazhi::diag::Severity::info,
                              fazhi::diag::Severity::hint}) {
    fazhi::diag::Diagnostic found;
    found.id = "hostile." + std::string(name_of(severity));
    found.severity = severity;
    found.message = {hostile, hostile};
    found.at = fazhi::diag::Pointer{} / "sections" / 1 / hostile;
    if (severity <= fazhi::diag::Severity::warning) found.place = fazhi::Range{at, at + heading.size()};
    found.related.push_back({{hostile, hostile}, fazhi::diag::Pointer{} / "metadata", found.place});
    found.fixes.push_back({{hostile, hostile}, true, {{found.at, {}, hostile, found.place}}});
    outcome.add(found);
    one.checked.suppressed.push_back({found, fazhi::rules::SuppressionOrigin::file, hostile, std::nullopt});
    ++one.checked.suppressed_count;
  }
  one.checked.status = fazhi::rules::FileStatus::not_valid;
  return one;
}

/// Files with findings, without any, one that cannot be read, and one taken out of HTML, by names of every kind.
inline Files tricky_run(const fazhi::check::Checker& checker) {
  Files run;
  run.push_back(hostile_file(checker, "./报告 2024/一, 二:三%.txt"));
  run.push_back(hostile_file(checker, "bad\xFFname\n::warning::<a b='c'>\".txt"));
  run.push_back(judged(checker, "broken.yaml", "metadata: [\n"));
  run.push_back(judged(checker, "/srv/page.html", as_html(printed_page)));
  run.push_back(judged(checker, "-", ""));
  return run;
}

inline std::string written(fazhi::output::Format format, const fazhi::check::Checker& checker, const Files& run,
                           const fazhi::output::WriterOptions& options = {}) {
  const auto writer = writer_of(format, checker, options);
  std::string text = writer->begin();
  fazhi::rules::RunSummary summary;
  for (const Judged& one : run) {
    count(summary, one.checked.status);
    text += writer->file(one.loaded, one.checked);
  }
  return text + writer->end(summary);
}

inline std::vector<std::string> split_lines(const std::string& text) {
  std::vector<std::string> lines;
  std::size_t at = 0;
  for (std::size_t end = text.find('\n'); end != std::string::npos; end = text.find('\n', at)) {
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  if (at < text.size()) lines.push_back(text.substr(at));
  return lines;
}

}  // namespace fazhi_tests

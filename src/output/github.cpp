#include <fazhi/diag/render.hpp>

#include "output/places.hpp"
#include "output/words.hpp"
#include "output/writers.hpp"

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

/// The text with what would end a command, or a property of one, written as the runner reads it back. Controls were
/// escaped before, so that no line can begin within it.
std::string escaped(const std::string& text, bool is_property) {
  std::string safe;
  for (const char c : diag::printable(text)) {
    if (c == '%')
      safe += "%25";
    else if (is_property && c == ':')
      safe += "%3A";
    else if (is_property && c == ',')
      safe += "%2C";
    else
      safe += c;
  }
  return safe;
}

std::string_view command_of(diag::Severity severity) {
  switch (severity) {
    case diag::Severity::error:
      return "::error";
    case diag::Severity::warning:
      return "::warning";
    case diag::Severity::info:
    case diag::Severity::hint:
      break;
  }
  return "::notice";
}

/// The name of a file. The runner reads the ends of lines back, so that a name with them still names the file; what
/// else is no character to show is escaped as everywhere.
std::string escaped_path(const std::string& path) {
  std::string safe;
  std::size_t begin = 0;
  for (std::size_t end = path.find_first_of("\r\n"); end != std::string::npos;
       end = path.find_first_of("\r\n", begin)) {
    safe += escaped(path.substr(begin, end - begin), true) + (path[end] == '\r' ? "%0D" : "%0A");
    begin = end + 1;
  }
  return safe + escaped(path.substr(begin), true);
}

/// `,line=3,endLine=3,col=5,endColumn=9`; the runner takes columns within one line only.
std::string properties_of(const Region& region) {
  std::string text = ",line=" + std::to_string(region.begin.line) + ",endLine=" + std::to_string(region.end.line);
  if (region.begin.line == region.end.line)
    text += ",col=" + std::to_string(region.begin.column) + ",endColumn=" + std::to_string(region.end.column);
  return text;
}

std::string line_of(std::string_view command, const check::Loaded& loaded, const std::optional<Region>& region,
                    const std::string& id, const std::string& message) {
  std::string line(command);
  line += " file=" + escaped_path(relative_path(loaded.text.name));
  if (region) line += properties_of(*region);
  return line + ",title=" + escaped(id, true) + "::" + escaped(message, false) + '\n';
}

/// Commands of a workflow, which the runner shows beside the lines of a change.
class GitHubWriter : public Writer {
 public:
  std::string begin() override { return {}; }

  std::string file(const check::Loaded& loaded, const check::Checked& checked) override {
    std::string text;
    for (const diag::Diagnostic& one : checked.outcome.findings)
      text += line_of(command_of(one.severity), loaded, region_in_file(loaded, one.place), one.id,
                      told(loaded, checked, one));
    for (const rules::LedgerEntry& entry : checked.outcome.ledger)
      if (entry.state == rules::LedgerEntry::State::failed)
        text += line_of("::error", loaded, std::nullopt, entry.rule, in_both(entry.reason));
    return text;
  }

  std::string end(const rules::RunSummary& /*run*/) override { return {}; }
};

}  // namespace

std::unique_ptr<Writer> detail::github_writer() { return std::make_unique<GitHubWriter>(); }

}  // namespace output
FAZHI_END_NAMESPACE

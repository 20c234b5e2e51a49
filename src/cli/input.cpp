#include "cli/input.hpp"

#include "cli/terminal.hpp"

#include <fazhi/diag/render.hpp>
#include <fazhi/io/file.hpp>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace cli {

using fazhi::diag::Diagnostic;

fazhi::check::Opened open(const std::string& path, const fazhi::importer::ExtractOptions& options) {
  auto bytes = path == "-" ? fazhi::io::read_stream(stdin) : fazhi::io::read_file(path);
  if (!bytes) return {path, nullptr, nullptr, with_way_out(bytes.error())};
  return fazhi::check::open(path, std::move(bytes).value(), options);
}

std::vector<Diagnostic> with_warnings(std::vector<Diagnostic> found, const std::vector<Diagnostic>& notes) {
  for (const Diagnostic& note : notes)
    if (note.severity <= fazhi::diag::Severity::warning) found.push_back(note);
  const auto order = [](const Diagnostic& one) { return one.place ? one.place->begin : 0; };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  return found;
}

std::string render_all(const std::vector<Diagnostic>& problems, const fazhi::diag::Source& source,
                       fazhi::Language language) {
  std::string text;
  for (const Diagnostic& one : problems) text += fazhi::diag::render_text(one, source, language);
  return text;
}

}  // namespace cli

#include "cli/input.hpp"

#include "cli/charset.hpp"
#include "cli/terminal.hpp"

#include <fazhi/diag/render.hpp>
#include <fazhi/io/file.hpp>

#include <cstdio>
#include <utility>

namespace cli {

using fazhi::diag::Diagnostic;

fazhi::check::Opened open(const std::string& path, const fazhi::importer::ExtractOptions& options) {
  fazhi::io::Limits limits;
  limits.max_bytes = options.max_bytes;
  auto bytes = path == "-" ? fazhi::io::read_stream(stdin, limits) : fazhi::io::read_file(path, limits);
  if (!bytes) return {shown(path), nullptr, nullptr, with_way_out(bytes.error()), false};
  return fazhi::check::open(shown(path), std::move(bytes).value(), options);
}

std::optional<ReportFile> report_in(const std::string& path, const fazhi::check::LoadOptions& options,
                                    fazhi::Language language) {
  const fazhi::check::Opened input = open(path, options.extract);
  if (!input.source()) {
    complain(file_error(input.name, *input.error, language));
    return std::nullopt;
  }
  fazhi::check::Loaded loaded = fazhi::check::load(input, options);
  complain(render_all(loaded.problems, *input.source(), language));
  return std::move(loaded.document);
}

std::string render_all(const std::vector<Diagnostic>& problems, const fazhi::diag::Source& source,
                       fazhi::Language language) {
  std::string text;
  for (const Diagnostic& one : problems) text += fazhi::diag::render_text(one, source, language);
  return text;
}

}  // namespace cli

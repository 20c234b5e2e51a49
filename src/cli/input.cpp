#include "cli/input.hpp"

#include "cli/terminal.hpp"

#include <fazhi/diag/render.hpp>
#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/rules/validate.hpp>

#include <algorithm>
#include <cstdio>
#include <utility>

namespace cli {
namespace {

using fazhi::diag::Diagnostic;
using fazhi::diag::Source;
using fazhi::io::Format;
using Report = fazhi::model::Report;

fazhi::Error binary() {
  return {"file.binary",
          {"这不是文本文件；Word、WPS、PDF等请先另存为纯文本（UTF-8）",
           "this is no text file; save Word, WPS or PDF files as plain text (UTF-8) first"}};
}

Diagnostic problem(const char* id, fazhi::Text message, fazhi::Range place) {
  Diagnostic found;
  found.id = id;
  found.message = std::move(message);
  found.place = place;
  return found;
}

fazhi::Range first_line(const Source& source) { return source.line_at(source.text().find_first_not_of(" \t\r\n")); }

/// Why a text is not taken for a printed report, if so.
std::optional<Diagnostic> refusal(const Source& source, const fazhi::importer::Genre& genre) {
  if (fazhi::io::detect(source.name(), source.text()) != Format::text)
    return problem("import.not-printed",
                   {"这是YAML或JSON文件，不是印出的报告；请用 fazhi validate 或 fazhi convert",
                    "this is a YAML or JSON file, no printed report; use fazhi validate or fazhi convert"},
                   first_line(source));
  if (!genre.is_report)
    return problem("import.not-a-report",
                   {genre.reason.zh + "；用 fazhi annotate 可看到识别出的内容",
                    genre.reason.en + "; fazhi annotate shows what was found in it"},
                   first_line(source));
  return std::nullopt;
}

}  // namespace

Input open(const std::string& path) {
  Input input{path, std::nullopt, std::nullopt};
  auto text = path == "-" ? fazhi::io::read_stream(stdin) : fazhi::io::read_file(path);
  if (!text) {
    input.error = with_way_out(text.error());
  } else if (fazhi::io::detect(path, text.value()) == Format::binary) {
    input.error = binary();
  } else {
    input.source.emplace(path, std::move(text).value());
  }
  return input;
}

Loaded load_printed(const Source& source) {
  Loaded loaded;
  if (auto invalid = fazhi::io::check_utf8(source)) {
    loaded.problems.push_back(*std::move(invalid));
    return loaded;
  }
  if (source.text().find_first_not_of(" \t\r\n") == std::string::npos) {
    loaded.problems.push_back(problem("document.empty", {"文件是空的", "the file is empty"}, {0, 0}));
    return loaded;
  }
  loaded.imported = fazhi::importer::import_text(source);
  if (auto refused = refusal(source, loaded.imported.genre))
    loaded.problems.push_back(*std::move(refused));
  else
    loaded.document = fazhi::io::Document<Report>{loaded.imported.report, {}};
  return loaded;
}

Loaded load(const Source& source) {
  const Format format = fazhi::io::detect(source.name(), source.text());
  if (format == Format::text) return load_printed(source);
  Loaded loaded;
  loaded.format = format;
  auto read = fazhi::io::read<Report>(source, format);
  loaded.document = std::move(read.document);
  loaded.problems = std::move(read.problems);
  return loaded;
}

fazhi::diag::SourceMap places_of(const Loaded& loaded, const Source& source) {
  if (loaded.format != Format::text) return fazhi::io::places(source, loaded.format);
  fazhi::diag::SourceMap places = loaded.imported.places;
  fazhi::rules::add_missing_parts(places, source);
  return places;
}

std::vector<Diagnostic> with_warnings(std::vector<Diagnostic> found, const std::vector<Diagnostic>& notes) {
  for (const Diagnostic& note : notes)
    if (note.severity <= fazhi::diag::Severity::warning) found.push_back(note);
  const auto order = [](const Diagnostic& one) { return one.place ? one.place->begin : 0; };
  std::stable_sort(found.begin(), found.end(),
                   [&](const Diagnostic& a, const Diagnostic& b) { return order(a) < order(b); });
  return found;
}

std::string render_all(const std::vector<Diagnostic>& problems, const Source& source, fazhi::Language language) {
  std::string text;
  for (const Diagnostic& one : problems) text += fazhi::diag::render_text(one, source, language);
  return text;
}

}  // namespace cli

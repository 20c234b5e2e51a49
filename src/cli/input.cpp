#include "cli/input.hpp"

#include "cli/terminal.hpp"

#include <fazhi/core/utf8.hpp>
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

fazhi::Error in_another_encoding(const std::string& encoding) {
  return {"file.encoding",
          {"YAML和JSON须为UTF-8，而这个文件是" + encoding + "；请先转换：iconv -f " + encoding + " -t UTF-8",
           "YAML and JSON must be UTF-8, and this file is " + encoding + "; convert it first: iconv -f " + encoding +
               " -t UTF-8"}};
}

bool is_structured(Format format) { return format == Format::json || format == Format::yaml; }

Diagnostic problem(const char* id, fazhi::Text message, fazhi::Range place) {
  Diagnostic found;
  found.id = id;
  found.message = std::move(message);
  found.place = place;
  return found;
}

fazhi::Range first_line(const Source& source) { return source.line_at(source.text().find_first_not_of(" \t\r\n")); }

Diagnostic not_printed(const Source& source) {
  return problem("import.not-printed",
                 {"这是YAML或JSON文件，不是印出的报告；请用 fazhi validate 或 fazhi convert",
                  "this is a YAML or JSON file, no printed report; use fazhi validate or fazhi convert"},
                 first_line(source));
}

Diagnostic no_report(const Source& source, const fazhi::importer::Genre& genre) {
  return problem(
      "import.not-a-report",
      {genre.reason.zh + "；用 fazhi annotate 可看到识别出的内容，fazhi import --any-genre 仍可读入",
       genre.reason.en + "; fazhi annotate shows what was found in it, fazhi import --any-genre reads it all the same"},
      first_line(source));
}

/// What the bytes are, if they are no JSON and no YAML that can be read.
void open_printed(Input& input, const std::string& bytes, const std::string& encoding) {
  fazhi::importer::ExtractOptions options;
  options.encoding = encoding;
  auto extracted = fazhi::importer::extract(input.path, bytes, options);
  if (!extracted) {
    input.error = extracted.error();
    return;
  }
  const bool is_text = extracted.value().container == fazhi::importer::Container::text;
  if (is_text && is_structured(fazhi::io::detect(input.path, extracted.value().text.text())))
    input.error = in_another_encoding(extracted.value().encoding);
  else
    input.printed = std::make_unique<const fazhi::importer::Extracted>(std::move(extracted).value());
}

/// The encoding of bytes that are no UTF-8; empty when that cannot be told.
std::string encoding_seen(const std::string& path, const std::string& bytes) {
  const auto extracted = fazhi::importer::extract(path, bytes);
  return extracted ? extracted.value().encoding : std::string();
}

}  // namespace

Input open(const std::string& path, const std::string& encoding) {
  Input input{path, nullptr, nullptr, std::nullopt};
  auto bytes = path == "-" ? fazhi::io::read_stream(stdin) : fazhi::io::read_file(path);
  if (!bytes) {
    input.error = with_way_out(bytes.error());
    return input;
  }
  // RTF begins as JSON does.
  const bool rich_text = fazhi::importer::detect_container(bytes.value()) == fazhi::importer::Container::rtf;
  if (rich_text || !is_structured(fazhi::io::detect(path, bytes.value()))) {
    open_printed(input, bytes.value(), encoding);
    return input;
  }
  if (fazhi::utf8::first_invalid(bytes.value())) {
    const std::string seen = encoding_seen(path, bytes.value());
    // Where it is UTF-8 but for a few bytes, the reader tells the first of them.
    if (!seen.empty() && seen != "UTF-8") {
      input.error = in_another_encoding(seen);
      return input;
    }
  }
  input.structured = std::make_unique<const Source>(path, std::move(bytes).value());
  return input;
}

Loaded load_printed(const Input& input, Genres genres, const fazhi::importer::Options& options) {
  Loaded loaded;
  const Source& source = *input.source();
  if (!input.printed) {
    loaded.problems.push_back(not_printed(source));
    return loaded;
  }
  if (source.text().find_first_not_of(" \t\r\n") == std::string::npos) {
    // A document without text has said why: it holds pictures, or a program that writes the page.
    loaded.problems = input.printed->notes;
    for (Diagnostic& one : loaded.problems) one.severity = fazhi::diag::Severity::error;
    if (loaded.problems.empty())
      loaded.problems.push_back(problem("document.empty", {"文件是空的", "the file is empty"}, {0, 0}));
    return loaded;
  }
  loaded.imported = fazhi::importer::import_text(*input.printed, options);
  if (genres == Genres::reports_only && !loaded.imported.genre.is_report)
    loaded.problems.push_back(no_report(source, loaded.imported.genre));
  else
    loaded.document = fazhi::io::Document<Report>{loaded.imported.report, {}};
  return loaded;
}

Loaded load(const Input& input, const fazhi::importer::Options& options) {
  if (input.printed) return load_printed(input, Genres::reports_only, options);
  Loaded loaded;
  const Source& source = *input.structured;
  loaded.format = fazhi::io::detect(source.name(), source.text());
  auto read = fazhi::io::read<Report>(source, loaded.format);
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

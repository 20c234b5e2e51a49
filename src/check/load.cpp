#include <fazhi/check/load.hpp>

#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/report.hpp>
#include <fazhi/rules/validate.hpp>

#include "core/scan.hpp"

#include <string_view>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

constexpr const char* spaces = " \t\r\n";

Error in_another_encoding(const std::string& encoding) {
  return {"file.encoding",
          {"YAML和JSON须为UTF-8，而这个文件是" + encoding + "；请先转换：iconv -f " + encoding + " -t UTF-8",
           "YAML and JSON must be UTF-8, and this file is " + encoding + "; convert it first: iconv -f " + encoding +
               " -t UTF-8"}};
}

/// Whether the bytes are what output::writer_of() makes of a run, of those that would pass for a report.
bool is_result(std::string_view bytes) {
  constexpr std::string_view beginnings[] = {"\xEF\xBB\xBF文件 path,机关 agency,",
                                             "{\"schema\":\"urn:fazhi:schema:findings-line:"};
  for (const std::string_view beginning : beginnings)
    if (bytes.substr(0, beginning.size()) == beginning) return true;
  constexpr std::size_t most_of_head = 256;
  return bytes.substr(0, 9) == "<!DOCTYPE" &&
         bytes.substr(0, most_of_head).find("<meta name=\"generator\" content=\"fazhi\">") != std::string_view::npos;
}

/// RTF begins as JSON does. To know its container takes a look at all of a file, which most are spared: those whose
/// beginning holds no NUL, as UTF-16 would, and no word of RTF.
bool is_rich_text(std::string_view bytes) {
  constexpr std::size_t head_size = 1U << 17U;  // more than that looks at
  const std::string_view head = bytes.substr(0, head_size);
  // The backslash is rarer than the brace before it.
  if (head.find('\0') == std::string_view::npos && head.find("\\rtf") == std::string_view::npos) return false;
  return importer::detect_container(bytes) == importer::Container::rtf;
}

bool is_structured(io::Format format) { return format == io::Format::json || format == io::Format::yaml; }

diag::Diagnostic problem(std::string id, Text message, std::optional<Range> place) {
  diag::Diagnostic found;
  found.id = std::move(id);
  found.message = std::move(message);
  found.place = place;
  return found;
}

Range first_line(const diag::Source& source) { return source.line_at(source.text().find_first_not_of(spaces)); }

diag::Diagnostic not_printed(const diag::Source& source) {
  return problem("import.not-printed",
                 {"这是YAML或JSON文件，不是印出的报告；请用 fazhi validate 或 fazhi convert",
                  "this is a YAML or JSON file, no printed report; use fazhi validate or fazhi convert"},
                 first_line(source));
}

diag::Diagnostic no_report(const diag::Source& source, const importer::Genre& genre) {
  return problem(
      "import.not-a-report",
      {genre.reason.zh + "；用 fazhi annotate 可看到识别出的内容，fazhi import --any-genre 仍可读入",
       genre.reason.en + "; fazhi annotate shows what was found in it, fazhi import --any-genre reads it all the same"},
      first_line(source));
}

/// What the bytes are, if they are no JSON and no YAML that can be read.
void open_printed(Opened& opened, std::string bytes, const importer::ExtractOptions& options) {
  auto extracted = importer::extract(opened.name, bytes, options);
  if (!extracted) {
    opened.error = extracted.error();
    return;
  }
  const bool is_text = extracted.value().container == importer::Container::text;
  if (is_text && is_structured(io::detect(opened.name, extracted.value().text.text())))
    opened.error = in_another_encoding(extracted.value().encoding);
  else
    opened.printed = std::make_shared<const importer::Extracted>(std::move(extracted).value());
  opened.is_whole_file = opened.printed && opened.printed->text.text() == bytes;
  if (opened.printed && is_text && !opened.is_whole_file)
    opened.bytes = std::make_shared<const std::string>(std::move(bytes));
}

/// The encoding of bytes that are no UTF-8; empty when that cannot be told.
std::string encoding_seen(const std::string& name, const std::string& bytes, importer::ExtractOptions options) {
  options.encoding.clear();
  options.extractors.clear();
  const auto extracted = importer::extract(name, bytes, options);
  return extracted ? extracted.value().encoding : std::string();
}

/// A document without text has said why: it holds pictures, or a program that writes the page.
std::vector<diag::Diagnostic> without_text(std::vector<diag::Diagnostic> notes) {
  for (diag::Diagnostic& one : notes) one.severity = diag::Severity::error;
  if (notes.empty()) notes.push_back(problem("document.empty", {"文件是空的", "the file is empty"}, Range{0, 0}));
  return notes;
}

/// What a file without a text comes to.
Loaded unopened(Opened text, const LoadOptions& options) {
  Loaded loaded;
  loaded.how = options;
  loaded.problems.push_back(problem(text.error->code, text.error->message, std::nullopt));
  loaded.text = std::move(text);
  return loaded;
}

/// Of bytes that would pass for YAML or JSON: why they cannot be read as such. Where they are UTF-8 but for a few
/// bytes, the reader tells the first of them.
std::optional<Error> fault_of_encoding(const std::string& name, const std::string& bytes,
                                       const importer::ExtractOptions& options) {
  if (scan::valid_utf8(bytes) == bytes.size()) return std::nullopt;
  const std::string seen = encoding_seen(name, bytes, options);
  if (seen.empty() || seen == "UTF-8") return std::nullopt;
  return in_another_encoding(seen);
}

/// Opens them without a look at the encoding of YAML and JSON.
Opened open_as_given(std::string name, std::string bytes, const importer::ExtractOptions& options) {
  Opened opened;
  opened.is_result = is_result(bytes);
  opened.name = std::move(name);
  if (!is_structured(io::detect(opened.name, bytes)) || is_rich_text(bytes)) {
    open_printed(opened, std::move(bytes), options);
    return opened;
  }
  opened.structured = std::make_shared<const diag::Source>(opened.name, std::move(bytes));
  opened.is_whole_file = true;
  return opened;
}

Result<std::string> read_within_limit(const std::string& path, const importer::ExtractOptions& options) {
  io::Limits limits;
  limits.max_bytes = options.max_bytes;
  return io::read_file(path, limits);
}

Opened without_bytes(const std::string& path, const Error& error) { return {path, nullptr, nullptr, error, false}; }

/// Takes back what passes for YAML or JSON and is in another encoding.
void heed_encoding(Opened& opened, const importer::ExtractOptions& options) {
  if (!opened.structured) return;
  opened.error = fault_of_encoding(opened.name, opened.structured->text(), options);
  if (!opened.error) return;
  opened.structured.reset();
  opened.is_whole_file = false;
}

}  // namespace

Opened open(std::string name, std::string bytes, const importer::ExtractOptions& options) {
  Opened opened = open_as_given(std::move(name), std::move(bytes), options);
  heed_encoding(opened, options);
  return opened;
}

Opened open_file(const std::string& path, const importer::ExtractOptions& options) {
  auto bytes = read_within_limit(path, options);
  if (!bytes) return without_bytes(path, bytes.error());
  return open(path, std::move(bytes).value(), options);
}

diag::SourceMap Loaded::places() const {
  if (source() == nullptr) return {};
  if (!imported) return io::places(*source(), format, how.read.limits);
  diag::SourceMap places = imported->places;
  rules::add_missing_parts(places, *source());
  return places;
}

Loaded load_printed(Opened text, const LoadOptions& options) {
  if (text.source() == nullptr) return unopened(std::move(text), options);
  Loaded loaded;
  loaded.how = options;
  loaded.text = std::move(text);
  const diag::Source& source = *loaded.source();
  if (!loaded.text.printed) {
    loaded.problems.push_back(not_printed(source));
    return loaded;
  }
  if (source.text().find_first_not_of(spaces) == std::string::npos) {
    loaded.problems = without_text(loaded.text.printed->notes);
    return loaded;
  }
  loaded.imported = importer::import_text(*loaded.text.printed, options.import);
  if (!options.any_genre && !loaded.imported->genre.is_report)
    loaded.problems.push_back(no_report(source, loaded.imported->genre));
  else
    loaded.document = io::Document<model::Report>{loaded.imported->report, {}};
  return loaded;
}

Loaded load(Opened text, const LoadOptions& options) {
  if (!text.structured) return load_printed(std::move(text), options);
  Loaded loaded;
  loaded.how = options;
  loaded.text = std::move(text);
  const diag::Source& source = *loaded.source();
  loaded.format = io::detect(source.name(), source.text());
  auto read = io::read_report(source, options.read);
  loaded.document = std::move(read.document);
  loaded.problems = std::move(read.problems);
  return loaded;
}

Loaded load(std::string name, std::string bytes, const LoadOptions& options) {
  Loaded loaded = load(open_as_given(std::move(name), std::move(bytes), options.extract), options);
  // What could be read is UTF-8.
  if (loaded.document || !loaded.text.structured) return loaded;
  heed_encoding(loaded.text, options.extract);
  if (loaded.text.error) return unopened(std::move(loaded.text), options);
  return loaded;
}

Loaded load_file(const std::string& path, const LoadOptions& options) {
  auto bytes = read_within_limit(path, options.extract);
  if (!bytes) return load(without_bytes(path, bytes.error()), options);
  return load(path, std::move(bytes).value(), options);
}

}  // namespace check
FAZHI_END_NAMESPACE

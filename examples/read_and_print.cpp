// Reads a report, be it YAML, JSON or printed text, validates it, and prints what was found with its place.
//   read_and_print report.yaml

#include <fazhi/fazhi.hpp>

#include <iostream>
#include <utility>

int main(int argc, char** argv) {
  const std::string name = argc > 1 ? argv[1] : "report.yaml";
  const auto text = fazhi::io::read_file(name);
  if (!text) return std::cerr << name << ": " << text.error().message.en << '\n', 3;

  // A source is a text with the name it is called by; findings are shown against it.
  const fazhi::diag::Source source(name, text.value());
  const auto print = [&source](const auto& findings) {
    for (const auto& finding : findings) std::cout << fazhi::diag::render_text(finding, source, fazhi::Language::en);
  };

  // The model holds no places: they are in a table beside it, keyed by JSON Pointer.
  fazhi::model::Report report;
  fazhi::diag::SourceMap places;
  const auto format = fazhi::io::detect(name, source.text());
  if (format == fazhi::io::Format::text) {
    auto imported = fazhi::importer::import_text(source);
    report = std::move(imported.report), places = std::move(imported.places);
  } else {
    auto read = fazhi::io::read_report(source);
    print(read.problems);
    if (!read) return 3;
    report = std::move(read.document->value), places = fazhi::io::places(source, format);
  }

  auto outcome = fazhi::rules::validate(report);
  fazhi::rules::locate(outcome.findings, report, places, source);
  print(outcome.findings);
  return outcome.valid() ? 0 : 1;
}

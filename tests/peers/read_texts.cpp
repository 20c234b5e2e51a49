// fazhi-read-texts json|yaml FILE...: a line of JSON for each file: what it holds, or the id of the first problem.
// Beside that, the fast and the complete reader are held equal on the same text as a part of a report.

#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/model/report.hpp>

#include <cstdio>
#include <string>

namespace {

using namespace fazhi;

std::string in_a_report(const std::string& text, io::Format format) {
  if (format == io::Format::json)
    return R"({"schema_version":"1.0","metadata":{"title":"x","report_year":2024,"issuing_agency":{"name":"x"}},)"
           R"("sections":[],"x-k":)" +
           text + "}";
  std::string yaml =
      "schema_version: '1.0'\nmetadata:\n  title: x\n  report_year: 2024\n  issuing_agency:\n    name: x\n"
      "sections: []\nx-k:\n  ";
  for (const char c : text) (yaml += c) += c == '\n' ? "  " : "";
  return yaml;
}

/// What the two readers make differently of a text; empty where nothing.
std::string difference(const std::string& text, io::Format format) {
  const diag::Source source("text", in_a_report(text, format));
  io::ReadOptions options;
  const auto fast = io::read<model::Report>(source, format, options);
  options.fast_readers = false;
  const auto complete = io::read<model::Report>(source, format, options);
  if (fast.document.has_value() != complete.document.has_value()) return "whether it can be read";
  if (fast.problems.size() != complete.problems.size()) return "the problems";
  if (fast && !(fast.document->extras == complete.document->extras)) return "the value";
  return "";
}

std::string line_of(const std::string& text, io::Format format) {
  const auto read = io::read<bind::Tree>(diag::Source("text", text), format);
  std::string line = R"({"differ":")" + difference(text, format) + R"(","problem":)";
  if (!read) return line + '"' + read.problems.front().id + R"("})";
  return line + R"(null,"value":)" + io::write_json(*read.document, io::JsonStyle::compact) + '}';
}

}  // namespace

int main(int argc, char** argv) {
  const auto format = argc > 1 && std::string(argv[1]) == "yaml" ? io::Format::yaml : io::Format::json;
  for (int i = 2; i < argc; ++i) {
    const auto text = io::read_file(argv[i]);
    if (!text) {
      std::fprintf(stderr, "%s: %s\n", argv[i], text.error().message.en.c_str());
      return 1;
    }
    std::puts(line_of(text.value(), format).c_str());
  }
  return 0;
}

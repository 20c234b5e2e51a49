// A user's program: a printed report in, findings and YAML out. Ends with 0 when the YAML reads back as what was found.

#include <fazhi/fazhi.hpp>

#include <cstdio>

int main(int argc, char** argv) {
  const auto text = fazhi::io::read_file(argc > 1 ? argv[1] : "report.txt");
  if (!text) return std::puts(text.error().message.en.c_str()), 3;
  const fazhi::diag::Source source("report.txt", text.value());

  const auto imported = fazhi::importer::import_text(source);
  auto findings = fazhi::rules::validate(imported.report).findings;
  fazhi::rules::locate(findings, imported.report, imported.places, source);
  for (const auto& finding : findings)
    std::fputs(fazhi::diag::render_text(finding, source, fazhi::Language::zh).c_str(), stdout);

  const std::string yaml = fazhi::io::write_yaml(imported.report);
  std::fputs(yaml.c_str(), stdout);

  const auto again = fazhi::io::read_yaml<fazhi::model::Report>({"report.yaml", yaml});
  return again && !imported.report.sections.empty() && again.document->value == imported.report ? 0 : 1;
}

// The program of the README: a printed report in, findings and YAML out.
//   ten_lines report.txt

#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int, char** argv) {
  const auto document = fazhi::importer::extract(argv[1], fazhi::io::read_file(argv[1]).value()).value();
  const auto imported = fazhi::importer::import_text(document);

  auto findings = fazhi::rules::validate(imported.report).findings;
  fazhi::rules::locate(findings, imported.report, imported.places, document.text);
  for (const auto& finding : findings)
    std::cout << fazhi::diag::render_text(finding, document.text, fazhi::Language::zh);

  std::cout << fazhi::io::write_yaml(imported.report);
}

// The program of the README: a report of any format in, findings and YAML out.
//   ten_lines report.txt

#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int, char** argv) {
  const auto loaded = fazhi::check::load_file(argv[1]);
  if (loaded.text.error) return std::cerr << loaded.text.error->message.zh << '\n', 3;

  const auto checked = fazhi::check::Checker().check(loaded);
  for (const auto& finding : checked.outcome.findings)
    std::cout << fazhi::diag::render_text(finding, *loaded.source(), fazhi::Language::zh);

  if (!loaded.document) return 3;
  std::cout << fazhi::io::write_yaml(loaded.document->value);
  return checked.acceptable() ? 0 : 1;
}

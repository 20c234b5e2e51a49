// Imports a printed report from plain text, a web page or a Word document and writes it as YAML to standard output,
// with what a person should look at on standard error.
//   import_report report.txt > report.yaml
// Ends with 0; with 2 for wrong usage; with 3 where it cannot be read or is no annual report.

#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "用法：import_report 文件 > report.yaml\n", 2;
  const auto loaded = fazhi::check::load_printed(fazhi::check::open_file(argv[1]));
  std::cerr << fazhi::check::render_problems(loaded, fazhi::Language::zh);
  if (!loaded.document) return 3;

  // What the importer was not sure of; and every value of the report has its place in the printed text.
  for (const auto& note : loaded.imported->notes)
    std::cerr << fazhi::diag::render_text(note, *loaded.source(), fazhi::Language::zh);
  if (const auto* place = loaded.imported->places.find(fazhi::diag::Pointer{} / "metadata" / "title"))
    std::cerr << "标题在第" << loaded.source()->position(place->value.begin).line << "行\n";

  std::cout << fazhi::io::write_yaml(*loaded.document);
}

// Imports a printed report from plain text and writes it as YAML to standard output, with what a person should look at
// on standard error.
//   import_report report.txt > report.yaml

#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int argc, char** argv) {
  const std::string name = argc > 1 ? argv[1] : "report.txt";
  const auto text = fazhi::io::read_file(name);
  if (!text) return std::cerr << name << ": " << text.error().message.en << '\n', 3;

  const fazhi::diag::Source source(name, text.value());
  if (const auto problem = fazhi::io::check_utf8(source))
    return std::cerr << fazhi::diag::render_text(*problem, source, fazhi::Language::en), 3;

  // There is always a result; `genre` says whether the text is such a report at all.
  const auto imported = fazhi::importer::import_text(source);
  if (!imported.genre.is_report) return std::cerr << name << ": " << imported.genre.reason.en << '\n', 3;
  for (const auto& note : imported.notes) std::cerr << fazhi::diag::render_text(note, source, fazhi::Language::en);

  // Every value of the report has its place in the printed text.
  if (const auto* place = imported.places.find(fazhi::diag::Pointer{} / "metadata" / "title"))
    std::cerr << "the title stands in line " << source.position(place->value.begin).line << '\n';

  std::cout << fazhi::io::write_yaml(imported.report);
}

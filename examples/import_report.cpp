// Imports a printed report from plain text, a web page or a Word document and writes it as YAML to standard output,
// with what a person should look at on standard error.
//   import_report report.txt > report.yaml

#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int argc, char** argv) {
  const std::string name = argc > 1 ? argv[1] : "report.txt";
  const auto bytes = fazhi::io::read_file(name);
  if (!bytes) return std::cerr << name << ": " << bytes.error().message.en << '\n', 3;

  // The encoding is told by the bytes, and so is what kind of document it is.
  const auto document = fazhi::importer::extract(name, bytes.value());
  if (!document) return std::cerr << name << ": " << document.error().message.en << '\n', 3;
  const fazhi::diag::Source& source = document.value().text;

  // There is always a result; `genre` says whether the text is such a report at all.
  const auto imported = fazhi::importer::import_text(document.value());
  if (!imported.genre.is_report) return std::cerr << name << ": " << imported.genre.reason.en << '\n', 3;
  for (const auto& note : imported.notes) std::cerr << fazhi::diag::render_text(note, source, fazhi::Language::en);

  // Every value of the report has its place in the printed text.
  if (const auto* place = imported.places.find(fazhi::diag::Pointer{} / "metadata" / "title"))
    std::cerr << "the title stands in line " << source.position(place->value.begin).line << '\n';

  std::cout << fazhi::io::write_yaml(imported.report);
}

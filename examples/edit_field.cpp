// Sets one text of a report in YAML or JSON, and leaves every other byte of the file as it is: comments, order, quotes,
// layout. The file is replaced as a whole or not at all.
//   edit_field report.yaml /metadata/publication/published_on 2025-03-20
// Ends with 0; with 2 for wrong usage; with 3 where the file cannot be read, or would not be a report any more; with 4
// where it cannot be written.

#include <fazhi/fazhi.hpp>

#include <iostream>

namespace {

int refuse(const char* file, const fazhi::Error& error, int status) {
  std::cerr << fazhi::diag::printable(file) << ": " << fazhi::diag::printable(error.message.zh) << " [" << error.code
            << "]\n";
  // Each id has its way out; `fazhi explain ID` prints it too.
  if (const auto* known = fazhi::check::find_problem(error.code)) std::cerr << "  " << known->way_out.zh << '\n';
  return status;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4 || argv[2][0] != '/') return std::cerr << "用法：edit_field 文件 /指针 文字\n", 2;
  const auto text = fazhi::io::read_file(argv[1]);
  if (!text) return refuse(argv[1], text.error(), 3);

  const fazhi::diag::Source source(argv[1], text.value());
  const auto edit =
      fazhi::bind::Edit::set(fazhi::diag::Pointer::from_text(argv[2]), fazhi::bind::tree_of(std::string(argv[3])));
  const auto edited = fazhi::io::edit(source, fazhi::io::detect(source.name(), source.text()), {edit});
  if (!edited) return refuse(argv[1], edited.error(), 3);

  // An edit keeps the file readable as YAML or JSON; whether it is still a report is seen by reading it.
  const auto loaded = fazhi::check::load(argv[1], edited.value());
  std::cerr << fazhi::check::render_problems(loaded, fazhi::Language::zh);
  if (!loaded.document) return 3;

  if (const auto error = fazhi::io::write_file(argv[1], edited.value())) return refuse(argv[1], *error, 4);
}

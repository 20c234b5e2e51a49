// Sets the date of publication in report.yaml, or another file, and prints the result: all else, comments and order and
// layout, stays as it is written.

#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "用法：edit_report FILE\n";
    return 2;
  }
  const auto text = fazhi::io::read_file(argv[1]);
  if (!text) {
    std::cerr << argv[1] << ": " << text.error().message.zh << '\n';
    return 1;
  }
  const fazhi::diag::Source source(argv[1], text.value());

  const fazhi::diag::Pointer published = fazhi::diag::Pointer{} / "metadata" / "publication" / "published_on";
  const fazhi::bind::Tree day{fazhi::bind::Tree::Kind::string, "2025-03-20", {}, {}};
  const auto edited = fazhi::io::edit(source, fazhi::io::detect(source.name(), source.text()),
                                      {fazhi::bind::Edit::set(published, day)});
  if (!edited) {
    std::cerr << argv[1] << ": " << edited.error().message.zh << '\n';
    return 1;
  }
  std::cout << edited.value();
}

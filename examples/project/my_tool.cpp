#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "usage: my_tool REPORT\n", 2;
  const auto loaded = fazhi::check::load_file(argv[1]);
  const auto checked = fazhi::check::Checker().check(loaded);
  std::cout << fazhi::check::render_findings(loaded, checked, fazhi::Language::en);
  if (!loaded.document) return 3;
  std::cout << loaded.document->value.sections.size() << " sections\n";
  return checked.acceptable() ? 0 : 1;
}

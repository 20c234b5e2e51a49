// The program of the README: a report of any format in, findings and YAML out.
//   ten_lines report.txt

#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "用法：ten_lines 文件\n", 2;

  const auto loaded = fazhi::check::load_file(argv[1]);
  const auto checked = fazhi::check::Checker().check(loaded);
  std::cerr << fazhi::check::render_findings(loaded, checked, fazhi::Language::zh);

  if (!loaded.document) return 3;
  std::cout << fazhi::io::write_yaml(loaded.document->value);
  return checked.acceptable() ? 0 : 1;
}

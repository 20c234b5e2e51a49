// fazhi-bench-corpus FOLDER COUNT: writes reports of agencies that do not exist as NNN.json (compact), NNN.pretty.json,
// NNN.yaml and NNN.txt.

#include <fazhi/io/write.hpp>

#include <cstdlib>
#include <fstream>
#include <iostream>
#include <string>

#include "corpus.hpp"

namespace {

bool write(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  return static_cast<bool>(file.flush());
}

}  // namespace

int main(int argc, char** argv) {
  const long count = argc == 3 ? std::strtol(argv[2], nullptr, 10) : 0;
  if (count < 1 || count > 10000) {
    std::cerr << "usage: fazhi-bench-corpus FOLDER COUNT\n";
    return 2;
  }
  for (long i = 0; i < count; ++i) {
    const auto report = corpus::report(static_cast<std::size_t>(i));
    const std::string digits = std::to_string(i);
    const std::string base =
        std::string(argv[1]) + '/' + std::string(digits.size() < 3 ? 3 - digits.size() : 0, '0') + digits;
    if (!write(base + ".json", fazhi::io::write_json(report, fazhi::io::JsonStyle::compact)) ||
        !write(base + ".pretty.json", fazhi::io::write_json(report)) ||
        !write(base + ".yaml", fazhi::io::write_yaml(report)) || !write(base + ".txt", corpus::printed(report))) {
      std::cerr << base << " cannot be written\n";
      return 1;
    }
  }
}

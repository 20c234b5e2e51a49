// fazhi-write-outputs FOLDER: writes runs over tricky files in every format for machines, for others to read. The names
// are `tricky.FORMAT` and `empty.FORMAT`, the latter of a run over no files.

#include "output/runs.hpp"

#include <fazhi/output/format.hpp>

#include <cstdio>
#include <exception>
#include <fstream>
#include <string>

namespace {

using fazhi::output::Format;

void write(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  if (!file.flush()) throw std::runtime_error("cannot write " + path);
}

void write_all(const std::string& folder) {
  fazhi::check::CheckOptions options;
  options.as_of = fazhi::Date::of(2025, 4, 20);
  options.profiles = fazhi::check::builtin_chain("sample-province");
  const fazhi::check::Checker checker(options);
  const auto run = fazhi_tests::tricky_run(checker);
  for (const Format format : {Format::json, Format::jsonl, Format::sarif, Format::github, Format::gitlab, Format::junit,
                              Format::summary_csv}) {
    const std::string name(name_of(format));
    write(folder + "/tricky." + name, fazhi_tests::written(format, checker, run));
    write(folder + "/empty." + name, fazhi_tests::written(format, checker, {}));
  }
}

}  // namespace

int main(int count, char** arguments) {
  try {
    if (count != 2) throw std::invalid_argument("usage: fazhi-write-outputs FOLDER");
    write_all(arguments[1]);
    return 0;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "%s\n", error.what());
    return 1;
  }
}

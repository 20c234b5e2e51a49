// What a user's file costs the compiler that reads one report with fazhi: see compile_cost.sh.

#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  const auto text = fazhi::io::read_file(argv[1]);
  if (!text) {
    std::cerr << text.error().message.en << '\n';
    return 1;
  }
  const fazhi::diag::Source source(argv[1], text.value());
  const auto read = fazhi::io::read_report(source);
  for (const auto& problem : read.problems) std::cerr << fazhi::diag::render_text(problem, source, fazhi::Language::en);
  if (!read) return 1;
  const auto& metadata = read.document->value.metadata;
  std::cout << metadata.title.value_or("-") << ' ' << (metadata.report_year ? metadata.report_year->value() : 0)
            << '\n';
}

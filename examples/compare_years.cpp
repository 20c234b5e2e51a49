// Compares the reports of two years: what became of the plan, and how the figures moved. Without a second file the
// first, such as report.yaml, is compared with itself.

#include <fazhi/fazhi.hpp>

#include <iostream>
#include <optional>

namespace {

std::optional<fazhi::model::Report> read(const char* path) {
  const auto text = fazhi::io::read_file(path);
  if (!text) {
    std::cerr << path << ": " << text.error().message.zh << '\n';
    return std::nullopt;
  }
  const fazhi::diag::Source source(path, text.value());
  auto read = fazhi::io::read_report(source);
  for (const auto& problem : read.problems) std::cerr << fazhi::diag::render_text(problem, source, fazhi::Language::zh);
  if (!read) return std::nullopt;
  return std::move(read.document->value);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::cerr << "用法：compare_years BEFORE [AFTER]\n";
    return 2;
  }
  const auto before = read(argv[1]);
  const auto after = read(argv[argc - 1]);
  if (!before || !after) return 1;

  // The catalogue knows the same figure under several names, and which way it is better.
  const auto catalogue = fazhi::io::builtin_catalogue("indicators");
  fazhi::comparison::Options options;
  options.indicators = &catalogue.value();

  const auto comparison = fazhi::comparison::compare(*before, *after, options);
  for (const auto& item : comparison.plan_items)
    std::cout << fazhi::meta::title_of(item.fate).zh << "  " << item.title << '\n';
  for (const auto& figure : comparison.indicators)
    if (figure.difference)
      std::cout << figure.name << "  " << figure.difference->to_wire() << figure.unit << "  "
                << fazhi::meta::title_of(figure.trend).zh << '\n';
}

// Compares the reports of two years, of any format: what became of the plan, and how the figures moved.
//   compare_years report-2023.yaml report-2024.txt
// Ends with 0; with 2 for wrong usage; with 3 where one of them cannot be read.

#include <fazhi/fazhi.hpp>

#include <iostream>

int main(int argc, char** argv) {
  if (argc != 3) return std::cerr << "用法：compare_years 上年报告 本年报告\n", 2;
  const auto before = fazhi::check::load_file(argv[1]);
  const auto after = fazhi::check::load_file(argv[2]);
  for (const auto* loaded : {&before, &after}) std::cerr << fazhi::check::render_problems(*loaded, fazhi::Language::zh);
  if (!before.document || !after.document) return 3;

  // The catalogue knows the same figure under several names, and which way it is better.
  const auto catalogue = fazhi::io::builtin_catalogue("indicators");
  fazhi::comparison::Options options;
  options.indicators = &catalogue.value();

  const auto comparison = fazhi::comparison::compare(before.document->value, after.document->value, options);
  for (const auto& item : comparison.plan_items)
    std::cout << fazhi::meta::title_of(item.fate).zh << "  " << fazhi::diag::printable(item.title) << '\n';
  for (const auto& figure : comparison.indicators)
    if (figure.difference)
      std::cout << fazhi::diag::printable(figure.name + "  " + figure.difference->to_wire() + figure.unit) << "  "
                << fazhi::meta::title_of(figure.trend).zh << '\n';
}

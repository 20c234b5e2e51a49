// Judges a report by fazhi's rules and by one rule of the program's own.
//   custom_rule report.txt

#include <fazhi/fazhi.hpp>
#include <fazhi/rules/findings.hpp>

#include <iostream>

namespace rules = fazhi::rules;
using fazhi::diag::Pointer;

// A rule is data and a function without state. This one asks that every plan item names a figure.
void check_plans(const rules::Subject& subject, rules::Findings& found) {
  const auto& sections = subject.report.sections;
  for (std::size_t s = 0; s < sections.size(); ++s)
    for (std::size_t i = 0; i < sections[s].plan_items.size(); ++i)
      if (sections[s].plan_items[i].targets.empty())
        found.add(Pointer{} / "sections" / s / "plan_items" / i / "title", {sections[s].plan_items[i].title});
}

constexpr rules::Rule plan_with_target = rules::rule("plan-with-target")
                                             .severity(fazhi::diag::Severity::info)
                                             .basis("fazhi-format", "内部要求", "a demand of this office")
                                             .titled("安排写明量化目标", "A plan item names a target")
                                             .says("安排“{0}”没有量化目标", "the plan item “{0}” has no target")
                                             .checks(check_plans);

int main(int argc, char** argv) {
  const std::string name = argc > 1 ? argv[1] : "report.txt";
  const auto text = fazhi::io::read_file(name);
  if (!text) return std::cerr << name << ": " << text.error().message.en << '\n', 3;
  const fazhi::diag::Source source(name, text.value());
  const auto imported = fazhi::importer::import_text(source);

  rules::ValidateOptions options;  // begins with the rules of fazhi
  options.printed = &imported;     // for what is wrong with the page itself
  options.rules.push_back(&plan_with_target);
  auto findings = rules::validate(imported.report, options).findings;
  rules::locate(findings, imported.report, imported.places, source);
  for (const auto& finding : findings) std::cout << fazhi::diag::render_text(finding, source, fazhi::Language::zh);
}

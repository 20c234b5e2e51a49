// Reads a report of any format (YAML, JSON, or a printed one as text, web page or Word document) and prints its outline
// with the figures in it, each line with its place in the file.
//   read_and_print report.txt
// Ends with 0; with 2 for wrong usage; with 3 where there is no report to be read.

#include <fazhi/fazhi.hpp>

#include <iostream>

namespace {

using fazhi::diag::Pointer;
namespace model = fazhi::model;

class Outline {
 public:
  // A report holds no places: they are in a table beside it, by JSON Pointer.
  explicit Outline(const fazhi::check::Loaded& loaded) : source_(*loaded.source()), places_(loaded.places()) {}

  // bind::visit() calls these for each part of the report, in its order.
  void operator()(const Pointer& at, const model::Section& section) const { print(at / "heading", section.heading); }
  void operator()(const Pointer& at, const model::Measure& measure) const { print(at / "title", measure.title); }
  void operator()(const Pointer& at, const model::Shortcoming& lack) const { print(at / "title", lack.title); }
  void operator()(const Pointer& at, const model::LeaderDuty& duty) const { print(at / "title", duty.title); }
  void operator()(const Pointer& at, const model::PlanItem& item) const { print(at / "title", item.title); }
  void operator()(const Pointer& at, const model::Indicator& figure) const {
    print(at / "quantity", figure.name.value_or("") + " = " + figure.quantity.value.to_wire() + figure.quantity.unit);
  }

 private:
  void print(const Pointer& at, const std::string& text) const {
    std::cout << source_.name();
    if (const auto* place = places_.nearest(at)) {
      const auto position = source_.position(place->value.begin);
      std::cout << ':' << position.line << ':' << position.column;
    }
    // What comes from a file may hold anything; a terminal gets it without control characters.
    std::cout << ": " << std::string(at.steps().size() - 3, ' ') << fazhi::diag::printable(text) << '\n';
  }

  const fazhi::diag::Source& source_;
  fazhi::diag::SourceMap places_;
};

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return std::cerr << "用法：read_and_print 文件\n", 2;

  // Nothing is thrown for a bad file: what is wrong is in `problems`, each with its place and what to do about it.
  const auto loaded = fazhi::check::load_file(argv[1]);
  std::cerr << fazhi::check::render_problems(loaded, fazhi::Language::zh);
  if (!loaded.document) return 3;
  const model::Report& report = loaded.document->value;

  std::cout << fazhi::diag::printable(report.metadata.title.value_or("（无标题）")) << '\n';
  fazhi::bind::visit(report, Outline(loaded));
}

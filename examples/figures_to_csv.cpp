// Converts reports of any format (YAML, JSON, or printed ones as text, web pages or Word documents) to one table in CSV
// of all their figures, each in the digits and the unit of the print, with its place.
//   figures_to_csv report.txt report.yaml > figures.csv
// Ends with 0; with 2 for wrong usage; with 3 where a file cannot be read, of which the table has no row.

#include <fazhi/fazhi.hpp>

#include <iostream>

namespace {

namespace model = fazhi::model;
using fazhi::output::csv_row;

void convert(const fazhi::check::Loaded& loaded, std::ostream& out) {
  const model::Report& report = loaded.document->value;
  const model::Metadata& metadata = report.metadata;
  const std::string agency = metadata.issuing_agency ? metadata.issuing_agency->name : "";
  const std::string year = metadata.report_year ? std::to_string(metadata.report_year->to_wire()) : "";
  const auto places = loaded.places();

  const auto write = [&](const fazhi::diag::Pointer& at, const model::Indicator& figure) {
    const model::Quantity& quantity = figure.quantity;
    const auto* place = places.nearest(at);
    // Enumerators have titles for people, as everything in the model has.
    const auto qualifier = quantity.qualifier ? fazhi::meta::title_of(*quantity.qualifier).zh : "";
    out << csv_row({agency, year, figure.name.value_or(""), quantity.value.to_wire(), quantity.unit,
                    std::string(qualifier), figure.period.value_or(""),
                    std::string(fazhi::meta::title_of(figure.nature).zh), loaded.text.name,
                    place ? std::to_string(loaded.source()->position(place->value.begin).line) : "", at.text()});
  };
  fazhi::bind::visit(report, write);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "用法：figures_to_csv 文件… > 表.csv\n", 2;
  int status = 0;
  std::cout << fazhi::output::csv_mark
            << csv_row({"机关", "年度", "名称", "数值", "单位", "限定", "期间", "性质", "文件", "行", "指针"});
  for (int i = 1; i < argc; ++i) {
    const auto loaded = fazhi::check::load_file(argv[i]);
    std::cerr << fazhi::check::render_problems(loaded, fazhi::Language::zh);
    if (loaded.document)
      convert(loaded, std::cout);
    else
      status = 3;
  }
  if (!std::cout.flush()) return std::cerr << "无法写出\n", 4;
  return status;
}

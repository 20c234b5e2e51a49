// Adds up the figures of many reports, one in JSON on each line, by year and indicator: of all agencies and of each.
//   statistics < reports.jsonl > sums.csv
// Sums are exact, in base units: 1.2万元 and 3000元 are 15000元. Rates and what is not exact (余, 约) are counted, not
// added. Ends with 0; with 3 where a line cannot be read, which is told with its place and left out.

#include <fazhi/fazhi.hpp>

#include <iostream>
#include <map>

namespace {

namespace model = fazhi::model;
using fazhi::output::csv_row;

struct Sum {
  std::size_t figures = 0, added = 0;
  std::optional<fazhi::Decimal> total = fazhi::Decimal();  // none where it takes more than 18 digits

  void add_figure(const model::Quantity& figure) {
    ++figures;
    const auto base = model::in_base_unit(figure);
    if (!base || figure.qualifier || model::is_rate(figure.unit)) return;
    ++added;
    if (total) total = add(*total, base->value);
  }
};
using Sums = std::map<std::vector<std::string>, Sum>;  // by year, indicator, unit and agency, which is empty for all

void add_report(const model::Report& report, Sums& sums) {
  const std::string year = report.metadata.report_year ? std::to_string(report.metadata.report_year->to_wire()) : "?";
  const std::string agency = report.metadata.issuing_agency ? report.metadata.issuing_agency->name : "?";
  model::each_indicator(report, [&](const model::Indicator& figure) {
    if (!figure.name || figure.nature != model::IndicatorNature::result) return;
    const std::string unit(model::common_unit(model::parse_unit(figure.quantity.unit).base));
    for (const std::string& whose : {std::string(), agency})
      sums[{year, *figure.name, unit, whose}].add_figure(figure.quantity);
  });
}

}  // namespace

int main() {
  Sums sums;
  int status = 0;
  fazhi::io::Stream<model::Report> reports(std::cin, "stdin", fazhi::io::Format::json);
  while (const auto item = reports.next()) {  // holds one report at a time
    std::cerr << render_problems(*item, fazhi::Language::zh);
    if (!item->read) status = 3;
    if (item->read) add_report(item->read.document->value, sums);
  }
  std::cout << fazhi::output::csv_mark << csv_row({"年度", "指标", "单位", "机关", "个数", "计入合计", "合计"});
  for (const auto& [key, sum] : sums) {
    const std::string total = sum.added == 0 ? "" : sum.total ? sum.total->to_wire() : "超出18位";
    std::cout << csv_row({key[0], key[1], key[2], key[3].empty() ? "全部" : key[3], std::to_string(sum.figures),
                          std::to_string(sum.added), total});
  }
  return status;
}

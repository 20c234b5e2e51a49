#include <fazhi/output/summary.hpp>

#include "output/html_frame.hpp"
#include "output/html_markup.hpp"
#include "output/html_view.hpp"
#include "output/writers.hpp"

FAZHI_BEGIN_NAMESPACE
namespace output::detail {
namespace {

using html::both;
using html::element;
using html::escaped;

/// A cell; `by` is what its column is sorted by, where that is not what is seen.
std::string cell(const std::string& of, const std::string& inner, const std::string& by = {}) {
  return "<td" + (of.empty() ? of : " class=\"" + of + "\"") + (by.empty() ? by : " data-by=\"" + by + "\"") + ">" +
         inner + "</td>";
}

std::string list(const std::vector<MissingPart>& missing) {
  std::string text;
  for (const MissingPart& part : missing) text += element("li", "", html::icon("missing") + both(part.title));
  return text.empty() ? text : element("ul", "absent", text);
}

std::string date(const std::optional<Date>& date) { return date ? date->to_wire() : std::string(); }

std::string late(const std::optional<Lateness>& lateness) {
  if (!lateness) return {};
  const std::string days = std::to_string(lateness->days);
  return element("span", "no", both("晚" + days + "天", days == "1" ? "1 day late" : days + " days late"));
}

/// A deadline's column: the day on which it was done, and by how much that was late.
std::string deadline(const std::optional<Date>& done, const std::optional<Lateness>& lateness) {
  const std::string day = date(done);
  const std::string told = late(lateness);
  return cell("short", day + (day.empty() || told.empty() ? "" : " ") + told, day);
}

std::string number(std::size_t count) { return cell("figure", std::to_string(count)); }

std::string verdict(const SummaryRow& row, const check::Checked& checked) {
  std::string text = html::status_of(checked);
  if (row.failure) text += element("p", "note", both(*row.failure));
  const bool judged = row.status == rules::FileStatus::valid || row.status == rules::FileStatus::not_valid;
  if (judged && row.acceptable != (row.status == rules::FileStatus::valid))
    text += element("p", "note", row.acceptable ? both("可接受", "acceptable") : both("不可接受", "not acceptable"));
  return cell("", text, std::to_string(static_cast<int>(row.status)));
}

std::string codes(const std::vector<std::string>& ids) {
  std::string text;
  for (const std::string& id : ids) text += element("li", "", element("code", "", escaped(id)));
  return text.empty() ? text : element("ul", "", text);
}

class SummaryPage : public Writer {
 public:
  SummaryPage(const check::Checker& checker, const WriterOptions& options)
      : checker_(checker),
        frame_{{"法治政府建设年度报告汇总", "Annual reports: a summary"}, options.language, {"summary.js"}} {}

  std::string begin() override {
    struct Column {
      const char* zh;
      const char* en;
    };
    std::string heads;
    for (const Column& column :
         {Column{"报告", "Report"}, Column{"年度", "Year"}, Column{"结论", "Verdict"}, Column{"缺少", "Missing"},
          Column{"错误", "Errors"}, Column{"警告", "Warnings"}, Column{"提醒", "Infos"}, Column{"建议", "Hints"},
          Column{"已豁免", "Known"}, Column{"报送", "Submitted"}, Column{"公开", "Published"},
          Column{"最重的发现", "Gravest findings"}})
      heads += "<th scope=\"col\">" + both(column.zh, column.en) + "</th>";
    return html::head(frame_) + "<section class=\"index\" aria-labelledby=\"rows-name\"><h2 id=\"rows-name\">" +
           both("每份报告一行", "One row a report") + "</h2>\n<p class=\"tools\" hidden><label for=\"words\">" +
           both("查找", "Look for") +
           "</label><input id=\"words\" type=\"search\"><output id=\"shown\" for=\"words\">" +
           "</output></p>\n<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"rows-name\"><table "
           "class=\"rows\"><thead><tr>" +
           heads + "</tr></thead><tbody>\n";
  }

  std::string file(const check::Loaded& loaded, const check::Checked& checked) override {
    const SummaryRow row = summary_row(loaded, checked, checker_);
    const html::View view(checker_, loaded, checked, 1);
    const std::string name = row.agency ? *row.agency : row.title ? *row.title : row.path;
    return "<tr><th scope=\"row\">" + view.shown(name) + element("p", "path", escaped(row.path)) + "</th>" +
           cell("short", row.report_year ? std::to_string(*row.report_year) : std::string()) + verdict(row, checked) +
           cell("parts", list(row.missing), std::to_string(row.missing.size())) + number(row.errors) +
           number(row.warnings) + number(row.infos) + number(row.hints) + number(row.suppressed) +
           deadline(row.submitted_on, row.submission) + deadline(row.published_on, row.publication) +
           cell("", codes(row.gravest)) + "</tr>\n";
  }

  std::string end(const rules::RunSummary& run) override {
    return "</tbody></table></div>" + element("p", "", both(html::tally_of(run))) + "</section>\n" +
           html::foot(frame_, html::colophon_of(checker_));
  }

 private:
  const check::Checker& checker_;
  html::Frame frame_;
};

}  // namespace

std::unique_ptr<Writer> summary_html_writer(const check::Checker& checker, const WriterOptions& options) {
  return std::make_unique<SummaryPage>(checker, options);
}

}  // namespace output::detail
FAZHI_END_NAMESPACE

#include <fazhi/output/csv.hpp>
#include <fazhi/output/summary.hpp>

#include "output/writers.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace {

constexpr std::array<std::string_view, 22> titles = {"文件 path",
                                                     "机关 agency",
                                                     "报告年度 report_year",
                                                     "标题 title",
                                                     "结论 status",
                                                     "可接受 acceptable",
                                                     "缺少 missing",
                                                     "缺少（代码） missing_codes",
                                                     "成文日期 signed_on",
                                                     "报送日期 submitted_on",
                                                     "迟报天数 submission_days_late",
                                                     "报送说明 submission_note",
                                                     "公开日期 published_on",
                                                     "迟公开天数 publication_days_late",
                                                     "公开说明 publication_note",
                                                     "错误 errors",
                                                     "警告 warnings",
                                                     "提醒 infos",
                                                     "建议 hints",
                                                     "已知 suppressed",
                                                     "最严重的规则 gravest_rules",
                                                     "未完成的原因 failure"};

template <class Parts, class Of>
std::string joined(const Parts& parts, Of of) {
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : "; ") + of(part);
  return text;
}

std::string day(const std::optional<Date>& date) { return date ? date->to_wire() : ""; }
std::string days(const std::optional<Lateness>& late) { return late ? std::to_string(late->days) : ""; }

/// What the days were counted from, and to.
std::string note(const std::optional<Lateness>& late) {
  if (!late) return "";
  const std::string due = late->due.to_wire();
  const std::string on = late->on.to_wire();
  switch (late->day) {
    case Lateness::Day::done:
      return "期限" + due + "，实际" + on + " / due " + due + ", done " + on;
    case Lateness::Day::signed_on:
      return "期限" + due + "，成文" + on + " / due " + due + ", signed " + on;
    case Lateness::Day::as_of:
      return "期限" + due + "，至" + on + "未见 / due " + due + ", not seen by " + on;
  }
  return "";
}

std::string conclusion(rules::FileStatus status) {
  return std::string(meta::title_of(status).zh) + ' ' + std::string(meta::name_of(status));
}

class CsvWriter : public Writer {
 public:
  explicit CsvWriter(const check::Checker& checker) : checker_(checker) {}

  std::string begin() override { return csv_mark + csv_row({titles.begin(), titles.end()}); }

  std::string file(const check::Loaded& loaded, const check::Checked& checked) override {
    const SummaryRow row = summary_row(loaded, checked, checker_);
    return csv_row({row.path,
                    row.agency.value_or(""),
                    row.report_year ? std::to_string(*row.report_year) : "",
                    row.title.value_or(""),
                    conclusion(row.status),
                    row.acceptable ? "是 yes" : "否 no",
                    joined(row.missing, [](const MissingPart& part) { return part.title.zh + ' ' + part.title.en; }),
                    joined(row.missing, [](const MissingPart& part) { return part.code; }),
                    day(row.signed_on),
                    day(row.submitted_on),
                    days(row.submission),
                    note(row.submission),
                    day(row.published_on),
                    days(row.publication),
                    note(row.publication),
                    std::to_string(row.errors),
                    std::to_string(row.warnings),
                    std::to_string(row.infos),
                    std::to_string(row.hints),
                    std::to_string(row.suppressed),
                    joined(row.gravest, [](const std::string& id) { return id; }),
                    row.failure ? row.failure->zh + " / " + row.failure->en : ""});
  }

  std::string end(const rules::RunSummary& /*run*/) override { return {}; }

 private:
  const check::Checker& checker_;
};

}  // namespace

std::unique_ptr<Writer> detail::summary_csv_writer(const check::Checker& checker) {
  return std::make_unique<CsvWriter>(checker);
}

}  // namespace output
FAZHI_END_NAMESPACE

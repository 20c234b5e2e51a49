#include <fazhi/output/page.hpp>
#include <fazhi/version.hpp>

#include "output/html_frame.hpp"
#include "output/html_markup.hpp"
#include "output/html_view.hpp"
#include "output/writers.hpp"

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace output {
namespace detail {

std::string html::report_of(View& view) {
  // What links to a line comes before the text, which then has an id where one is linked to.
  const std::string outline = outline_of(view);
  const std::string findings = findings_of(view);
  const std::string text = text_of(view);
  return element("div", "answer-and-parts", verdict_of(view) + outline) +
         element("div", text.empty() ? "work alone" : "work", findings + text) + figures_of(view) + ledger_of(view);
}

std::string html::colophon_of(const check::Checker& checker) {
  const std::string profile = checker.profile().id.to_wire();
  Text judged{"由 fazhi " FAZHI_VERSION_STRING " 校验；校验方案 " + profile,
              "Checked by fazhi " FAZHI_VERSION_STRING "; profile " + profile};
  if (const auto& day = checker.options().as_of) {
    judged.zh += "；判断日期 " + day->to_wire();
    judged.en += "; as of " + day->to_wire();
  }
  std::string text = element("p", "", both(judged));
  if (const auto& digest = checker.rule_set().digest)
    text += element("p", "digest", both("规则集 ", "Rule set ") + element("code", "", escaped(digest->to_wire())));
  return text + element("p", "",
                        both("页面自成一体，不访问网络。“合格”指报告齐全、合规、一致，不是对工作的评价。",
                             "The page stands alone and asks nothing of any network. Valid means complete, "
                             "lawful in form and consistent; it does not judge the work reported."));
}

Text html::tally_of(const rules::RunSummary& run) {
  const auto number = [](std::int64_t count) { return std::to_string(count); };
  return {"共" + number(run.files) + "个文件：合格" + number(run.valid) + "，不合格" + number(run.not_valid) +
              "，无法读取" + number(run.unreadable) + "，校验未完成" + number(run.failed),
          number(run.files) + (run.files == 1 ? " file: " : " files: ") + number(run.valid) + " valid, " +
              number(run.not_valid) + " not valid, " + number(run.unreadable) + " not read, " + number(run.failed) +
              " not judged"};
}

namespace {

using check::Checked;
using check::Checker;
using check::Loaded;

html::Frame frame_of(Language language, bool several) {
  if (several) return {{"法治政府建设年度报告校验结果汇编", "Annual reports checked"}, language, {"page.js"}};
  return {{"法治政府建设年度报告校验结果", "Annual report checked"}, language, {"page.js"}};
}

/// Of one report the page is that report; several are folded, with a table of them. The first is held back until it is
/// known whether another one follows.
class HtmlWriter : public Writer {
 public:
  HtmlWriter(const Checker& checker, const WriterOptions& options) : checker_(checker), language_(options.language) {}

  std::string begin() override { return {}; }

  std::string file(const Loaded& loaded, const Checked& checked) override {
    html::View view(checker_, loaded, checked, ++count_);
    std::string one = report(view);
    index_ += row(view);
    if (count_ == 1) {
      first_name_ = html::element("h2", "", html::name_of(view)) + path(view);
      first_ = std::move(one);
      return {};
    }
    if (count_ > 2) return folded(view, one);
    return html::head(frame_of(language_, true)) +
           html::element("p", "to-index", "<a href=\"#index\">" + html::both("各报告一览", "All reports") + "</a>") +
           first_folded_ + first_ + "</details>\n" + folded(view, one);
  }

  std::string end(const rules::RunSummary& run) override {
    const html::Frame frame = frame_of(language_, count_ > 1);
    std::string text;
    if (count_ < 2)
      text = html::head(frame) + "<article class=\"report\" id=\"r1\">" + first_name_ + first_ + "</article>\n";
    else
      text = table(run);
    return text + html::foot(frame, html::colophon_of(checker_));
  }

 private:
  std::string report(html::View& view) {
    std::string one = html::report_of(view);
    if (count_ == 1) first_folded_ = opening(view);
    return one;
  }

  static std::string path(const html::View& view) {
    const std::string path = html::escaped(view.loaded.text.name);
    return path == html::name_of(view) ? std::string() : html::element("p", "path", path);
  }

  static std::string opening(const html::View& view) {
    return "<details class=\"report\" id=\"" + view.id() + "\"><summary><h2>" + html::name_of(view) + "</h2>" +
           path(view) + html::status_of(view.checked) + html::counts_of(view.checked.outcome) + "</summary>\n";
  }

  static std::string folded(const html::View& view, const std::string& one) {
    return opening(view) + one + "</details>\n";
  }

  static std::string row(const html::View& view) {
    return "<tr><th scope=\"row\"><a href=\"#" + view.id() + "\">" + html::name_of(view) + "</a>" + path(view) +
           "</th><td>" + html::status_of(view.checked) + "</td><td>" + html::counts_of(view.checked.outcome) +
           "</td></tr>\n";
  }

  std::string table(const rules::RunSummary& run) const {
    return "<section class=\"index\" id=\"index\" aria-labelledby=\"index-name\"><h2 id=\"index-name\">" +
           html::both("各报告一览", "All reports") + "</h2>" + html::element("p", "", html::both(html::tally_of(run))) +
           "<div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"index-name\"><table><thead><tr><th "
           "scope=\"col\">" +
           html::both("报告", "Report") + "</th><th scope=\"col\">" + html::both("结论", "Verdict") +
           "</th><th scope=\"col\">" + html::both("发现", "Findings") + "</th></tr></thead><tbody>\n" + index_ +
           "</tbody></table></div></section>\n";
  }

  const Checker& checker_;
  Language language_;
  std::size_t count_ = 0;
  std::string first_;
  std::string first_name_;
  std::string first_folded_;
  std::string index_;
};

}  // namespace

std::unique_ptr<Writer> html_writer(const Checker& checker, const WriterOptions& options) {
  return std::make_unique<HtmlWriter>(checker, options);
}

}  // namespace detail

std::string page_of(const check::Checker& checker, const check::Loaded& loaded, const check::Checked& checked,
                    Language language) {
  WriterOptions options;
  options.language = language;
  detail::HtmlWriter writer(checker, options);
  rules::RunSummary run;
  rules::count(run, checked.status);
  const std::string text = writer.begin() + writer.file(loaded, checked);
  return text + writer.end(run);
}

}  // namespace output
FAZHI_END_NAMESPACE

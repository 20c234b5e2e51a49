#include "output/html_markup.hpp"
#include "output/html_view.hpp"
#include "output/words.hpp"

#include <fazhi/output/summary.hpp>
#include <fazhi/rules/findings_file.hpp>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {
namespace {

using rules::LedgerEntry;
using State = rules::FileStatus;

std::string acceptance(const View& view) {
  const check::Checked& checked = view.checked;
  if (checked.status == State::unreadable || checked.status == State::failed) return {};
  const bool acceptable = checked.acceptable();
  const std::string profile = view.checker.profile().id.to_wire();
  Text text;
  if (!checked.fail_on) {
    text = {"可接受：未设阈值", "Acceptable: there is no threshold"};
  } else {
    text.zh = std::string(acceptable ? "可接受：没有" : "不可接受：有") + at_or_above(*checked.fail_on, Language::zh) +
              "的发现";
    text.en = std::string(acceptable ? "Acceptable: nothing " : "Not acceptable: there are findings ") +
              at_or_above(*checked.fail_on, Language::en);
  }
  const rules::Message& title = view.checker.profile().title;
  std::string more =
      both("校验方案：" + title.zh + "（" + profile + "）", "Profile: " + title.en + " (" + profile + ")");
  for (const LedgerEntry& entry : checked.outcome.profiles)
    if (entry.state == LedgerEntry::State::skipped)
      more += element("span", "skipped", escaped(entry.rule) + both("：", ": ") + both(entry.reason));
  return element("p", acceptable ? "answer yes" : "answer no", icon(acceptable ? "yes" : "no") + both(text)) +
         element("p", "profile", more);
}

Text explained(State status) {
  switch (status) {
    case State::valid:
      return {"内容齐全、形式合规、前后一致：没有错误", "Complete, lawful in form and consistent: no error was found"};
    case State::not_valid:
      return {"有错误，须先改正", "There are errors that must be mended"};
    case State::unreadable:
      return {"文件无法作为报告读取，未经校验", "The file could not be read as a report, so it was not judged"};
    case State::failed:
      break;
  }
  return {"有规则出错，校验未完成", "A rule failed, so the report was not judged to the end"};
}

std::string missing_of(const View& view) {
  if (view.report() == nullptr) return {};
  const SummaryRow row = summary_row(view.loaded, view.checked, view.checker);
  if (row.missing.empty())
    return element("p", "missing none", icon("yes") + both("应有的内容都有", "Nothing required is missing"));
  std::string list;
  for (const MissingPart& part : row.missing) list += element("li", "", icon("missing") + both(part.title));
  return element("div", "missing", element("p", "", both("缺少：", "Missing:")) + element("ul", "", list));
}

}  // namespace

std::string status_of(const check::Checked& checked) {
  const meta::Words title = meta::title_of(checked.status);
  const bool good = checked.status == State::valid;
  return element("span", good ? "status yes" : "status no", icon(good ? "yes" : "no") + both(title.zh, title.en));
}

std::string name_of(const View& view) {
  const model::Report* report = view.report();
  return view.shown(report != nullptr && report->metadata.title ? *report->metadata.title : view.loaded.text.name);
}

std::string verdict_of(const View& view) {
  return "<section class=\"verdict\" aria-labelledby=\"" + view.id() + "-verdict\"><h3 id=\"" + view.id() +
         "-verdict\">" + both("结论", "Verdict") + "</h3>" + element("p", "big", status_of(view.checked)) +
         element("p", "explained", both(explained(view.checked.status))) + acceptance(view) +
         counts_of(view.checked.outcome) + missing_of(view) + "</section>\n";
}

std::string ledger_of(const View& view) {
  const rules::Outcome& outcome = view.checked.outcome;
  if (outcome.ledger.empty()) return {};
  std::string rows;
  for (const LedgerEntry& entry : outcome.ledger) {
    constexpr meta::Words states[] = {{"已运行", "ran"}, {"已跳过", "skipped"}, {"出错", "failed"}};
    const meta::Words state = states[static_cast<int>(entry.state)];
    rows += "<tr><th scope=\"row\"><code>" + escaped(entry.rule) + "</code></th><td>" + both(state.zh, state.en) +
            "</td><td class=\"figure\">" + std::to_string(entry.found) + "</td><td>" + both(entry.reason) +
            "</td></tr>\n";
  }
  const std::string ran = std::to_string(outcome.count(LedgerEntry::State::ran));
  const std::string skipped = std::to_string(outcome.count(LedgerEntry::State::skipped));
  return "<details class=\"ledger\"><summary>" +
         both("规则台账：运行" + ran + "条，跳过" + skipped + "条", "Rules: " + ran + " run, " + skipped + " skipped") +
         "</summary><div class=\"wide\" tabindex=\"0\" role=\"group\" aria-labelledby=\"" + view.id() +
         "-ledger\"><table><caption id=\"" + view.id() + "-ledger\">" + both("每条规则一行", "One row a rule") +
         "</caption><thead><tr><th scope=\"col\">" + both("规则", "Rule") + "</th><th scope=\"col\">" +
         both("状态", "State") + "</th><th scope=\"col\">" + both("发现数", "Found") + "</th><th scope=\"col\">" +
         both("原因", "Reason") + "</th></tr></thead><tbody>\n" + rows + "</tbody></table></div></details>\n";
}

}  // namespace output::detail::html
FAZHI_END_NAMESPACE

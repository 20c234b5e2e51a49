#include "output/html_markup.hpp"
#include "output/html_view.hpp"

#include <fazhi/core/utf8.hpp>
#include <fazhi/rules/rules_file.hpp>

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace output::detail::html {
namespace {

using diag::Diagnostic;

/// Edits shown of one fix; a fix of many changes the same thing in many places.
constexpr std::size_t max_edits = 5;

const rules::Rule* rule_of(const View& view, const std::string& id) {
  for (const rules::Rule* rule : view.checker.options().rules)
    if (rule->id == id) return rule;
  return nullptr;
}

std::string row(const std::string& name, const std::string& value) {
  return value.empty() ? value : "<dt>" + name + "</dt><dd>" + value + "</dd>";
}

/// Where it stands: a link into the text where the page shows that.
std::string place_of(const View& view, const std::optional<Range>& place, const std::string& mark) {
  if (!place || view.source() == nullptr) return element("span", "where", both("全文", "the whole report"));
  const std::string name = both(place_name(*view.source(), place->begin));
  if (mark.empty() || !view.shows(*place)) return element("span", "where", name);
  return "<a class=\"where\" href=\"#" + mark + "\">" + name + "</a>";
}

/// What an edit takes away; space that would not be seen is drawn.
std::string taken(const View& view, Range place) {
  const std::string_view words = std::string_view(view.source()->text()).substr(place.begin, place.end - place.begin);
  std::string drawn;
  for (std::size_t at = 0; at < words.size();) {
    const char32_t point = utf8::next(words, at);
    if (point != U' ' && point != U'\u3000' && point != U'\t' && point != U'\u00a0') return view.shown(words);
    drawn += "␣";
  }
  return drawn;
}

std::string edit_of(const View& view, const diag::TextEdit& edit) {
  std::string text;
  if (edit.place && edit.place->end > edit.place->begin) text += element("del", "", taken(view, *edit.place));
  if (!edit.replacement.empty()) text += element("ins", "", view.shown(edit.replacement));
  return text.empty() ? text : element("span", "edit", text);
}

std::string fixes_of(const View& view, const Diagnostic& finding) {
  std::string list;
  for (const diag::Fix& fix : finding.fixes) {
    std::string edits;
    for (std::size_t i = 0; i < std::min(max_edits, fix.edits.size()) && !finding.discreet; ++i)
      edits += edit_of(view, fix.edits[i]);
    if (fix.edits.size() > max_edits) edits += "…";
    list += element(
        "li", "",
        both(fix.title) + " " +
            element("span", fix.safe ? "safe" : "unsafe",
                    fix.safe ? both("不改文意", "keeps the meaning") : both("须人核对", "to be looked at first")) +
            edits);
  }
  return list.empty() ? list : element("ul", "fixes", list);
}

std::string related_of(View& view, const Diagnostic& finding, std::size_t index) {
  std::string list;
  for (std::size_t i = 0; i < finding.related.size(); ++i) {
    const diag::Related& one = finding.related[i];
    list += element("li", "", both(one.message) + " " + place_of(view, one.place, view.related(index, i)));
  }
  return list.empty() ? list : element("ul", "related", list);
}

/// The first lines of an example in the catalogue of rules.
std::string example(std::string_view text) { return text.empty() ? "" : element("q", "", escaped(text)); }

/// What the rule asks for, on what ground, and what a report looks like that passes.
std::string about(const rules::Rule& rule) {
  const Text basis = rules::citation(rule.basis);
  const std::string because = rule.catches.zh.empty() ? "" : both(rule.catches.zh, rule.catches.en);
  return element("dl", "",
                 row(both("要求", "Asked for"), both(rule.title.zh, rule.title.en)) +
                     row(both("依据", "Basis"), both(basis)) + row(both("所防缺陷", "Catches"), because) +
                     row(both("正例", "Passes"), example(rule.good)) +
                     row(both("反例", "Does not"), example(rule.bad)) +
                     row(both("编号", "Rule"), element("code", "", escaped(rule.id))));
}

std::string why(const View& view, const Diagnostic& finding) {
  if (const rules::Rule* rule = rule_of(view, finding.id))
    return "<details class=\"why\"><summary>" + both("依据与正误示例", "Basis and examples") + "</summary>" +
           about(*rule) + "</details>";
  for (const rules::Profile& profile : view.checker.options().profiles->profiles)
    for (const rules::ProfileCheck& check : profile.checks)
      if (check.id.to_wire() == finding.id)
        return element("p", "rule",
                       both("校验方案" + profile.id.to_wire() + "的检查：" + finding.id,
                            "A check of the profile " + profile.id.to_wire() + ": " + finding.id));
  return element("p", "rule", element("code", "", escaped(finding.id)));
}

std::string card(View& view, std::size_t index) {
  const Diagnostic& finding = view.checked.outcome.findings[index];
  const std::string severity(diag::name_of(finding.severity));
  // Nothing within may be reached by keyboard, then the finding itself is.
  const bool has_link = rule_of(view, finding.id) != nullptr || (finding.place && view.shows(*finding.place));
  const std::string stop = has_link ? "-1" : "0";
  return "<li class=\"finding " + severity + "\" id=\"" + view.finding(index) + "\" tabindex=\"" + stop +
         "\" data-f=\"" + std::to_string(index + 1) + "\"><p class=\"head\"><span class=\"level\">" +
         named(finding.severity) + "</span><span class=\"number\">" + std::to_string(index + 1) + "</span>" +
         place_of(view, finding.place, view.mark(index)) + "</p>" + element("p", "message", both(finding.message)) +
         related_of(view, finding, index) + fixes_of(view, finding) + why(view, finding) + "</li>\n";
}

}  // namespace

std::string counts_of(const rules::Outcome& outcome) {
  std::string text;
  for (const diag::Severity severity :
       {diag::Severity::error, diag::Severity::warning, diag::Severity::info, diag::Severity::hint}) {
    const std::size_t count = outcome.count(severity);
    if (count == 0) continue;
    text += element("li", name_of(severity), named(severity) + element("b", "", std::to_string(count)));
  }
  if (text.empty()) text = element("li", "", icon("yes") + both("没有发现", "Nothing was found"));
  return element("ul", "counts", text);
}

std::string findings_of(View& view) {
  const rules::Outcome& outcome = view.checked.outcome;
  std::string cards;
  for (std::size_t i = 0; i < outcome.findings.size(); ++i) cards += card(view, i);
  const std::string id = view.id() + "-findings";
  std::string text = "<section class=\"findings\" aria-labelledby=\"" + id + "\"><h3 id=\"" + id + "\">" +
                     both("发现", "Findings") + "</h3>";
  text += cards.empty() ? element("p", "note", both("没有发现。", "Nothing was found."))
                        : "<ol class=\"list\">\n" + cards + "</ol>";
  if (outcome.left_out != 0) {
    const std::string count = std::to_string(outcome.left_out);
    text += element("p", "note", both("另有" + count + "项未列出", count + " more findings are not listed"));
  }
  return text + suppressed_of(view) + "</section>\n";
}

std::string suppressed_of(const View& view) {
  if (view.checked.suppressed.empty()) return {};
  std::string list;
  for (const check::SuppressedFinding& known : view.checked.suppressed) {
    const meta::Words origin = meta::title_of(known.origin);
    std::string reason = both("豁免出处：" + std::string(origin.zh), "Known by: " + std::string(origin.en));
    if (known.reason) reason += both("；理由：", "; reason: ") + view.shown(*known.reason);
    if (known.until) reason += both("；有效期至" + known.until->to_wire(), "; until " + known.until->to_wire());
    list += element(
        "li", "",
        element("p", "message", named(known.finding.severity) + both(known.finding.message)) +
            element("p", "reason", reason) +
            element("p", "rule",
                    element("code", "", escaped(known.finding.id)) + " " + place_of(view, known.finding.place, {})));
  }
  const std::string count = std::to_string(view.checked.suppressed.size());
  return "<details class=\"suppressed\"><summary>" +
         both("已豁免的发现（" + count + "项）", "Known findings (" + count + ")") + "</summary>" +
         element("ul", "", list) + "</details>";
}

}  // namespace output::detail::html
FAZHI_END_NAMESPACE

#include <fazhi/core/utf8.hpp>
#include <fazhi/output/page.hpp>

#include "runs.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

namespace {

using fazhi::Language;
using fazhi::check::Checker;
using fazhi::output::Format;
using fazhi::output::page_of;
using fazhi_tests::Files;
using fazhi_tests::judged;
using fazhi_tests::Judged;
using fazhi_tests::written;

std::size_t count(const std::string& text, const std::string& what) {
  std::size_t times = 0;
  for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size())) ++times;
  return times;
}

std::string example(const std::string& name) {
  std::ifstream file(FAZHI_SOURCE_DIR "/examples/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

std::string page(const Checker& checker, const Judged& one, Language language = Language::zh) {
  return page_of(checker, one.loaded, one.checked, language);
}

/// What is wrong with the markup: an element that is not closed, or one that a page of ours never has.
std::string fault_in(const std::string& page) {
  const std::set<std::string> empty = {"meta", "input", "use", "path", "circle", "rect", "!DOCTYPE"};
  const std::set<std::string> known = {
      "html",   "head",    "title",   "style",      "body",    "svg",    "defs",     "symbol", "header",  "a",   "p",
      "h1",     "h2",      "h3",      "h4",         "span",    "label",  "main",     "footer", "section", "nav", "div",
      "ul",     "ol",      "li",      "dl",         "dt",      "dd",     "mark",     "code",   "b",       "q",   "del",
      "ins",    "details", "summary", "figure",     "article", "table",  "thead",    "tbody",  "tr",      "th",  "td",
      "script", "text",    "small",   "figcaption", "caption", "legend", "fieldset", "output"};
  std::vector<std::string> open;
  for (std::size_t at = page.find('<'); at != std::string::npos; at = page.find('<', at)) {
    const std::size_t end = page.find('>', at);
    const bool closes = page[at + 1] == '/';
    const std::size_t from = at + (closes ? 2 : 1);
    const std::string name = page.substr(from, page.find_first_of(" >/", from) - from);
    at = end;
    if (closes) {
      if (open.empty() || open.back() != name) return "</" + name + "> closes " + (open.empty() ? "-" : open.back());
      open.pop_back();
      continue;
    }
    if (empty.count(name) != 0) continue;
    if (known.count(name) == 0) return "<" + name + ">";
    open.push_back(name);
    if (name == "style" || name == "script") at = page.find("</" + name, at);
  }
  return open.empty() ? "" : "<" + open.back() + "> is not closed";
}

/// The text of a page between two of its parts, without markup, as it was before it was escaped.
std::string plain(std::string markup) {
  for (std::size_t at = markup.find('<'); at != std::string::npos; at = markup.find('<', at))
    markup.erase(at, markup.find('>', at) - at + 1);
  for (const auto& [escaped, c] : std::vector<std::pair<std::string, std::string>>{
           {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&#13;", "\r"}, {"&amp;", "&"}})
    for (std::size_t at = markup.find(escaped); at != std::string::npos; at = markup.find(escaped, at + c.size()))
      markup.replace(at, escaped.size(), c);
  return markup;
}

/// All that is marked as belonging to a finding.
std::string marked(const std::string& page, std::size_t number) {
  std::string text;
  const std::string begin = "data-f=\"";
  for (std::size_t at = page.find("<mark "); at != std::string::npos; at = page.find("<mark ", at + 1)) {
    const std::size_t from = page.find(begin, at) + begin.size();
    const std::string numbers = " " + page.substr(from, page.find('"', from) - from) + " ";
    if (from > page.find('>', at) || numbers.find(" " + std::to_string(number) + " ") == std::string::npos) continue;
    text += plain(page.substr(at, page.find("</mark>", at) - at));
  }
  return text;
}

TEST(HtmlPage, MarksTheVeryCharactersOfEachFinding) {
  const Checker checker;
  for (const char* name : {"report.txt", "report.yaml", "report.json"}) {
    const Judged one = judged(checker, name, example(name));
    const std::string text = page(checker, one);
    const auto& findings = one.checked.outcome.findings;
    ASSERT_FALSE(findings.empty());
    for (std::size_t i = 0; i < findings.size(); ++i) {
      ASSERT_TRUE(findings[i].place);
      const auto place = *findings[i].place;
      EXPECT_EQ(marked(text, i + 1), one.loaded.source()->text().substr(place.begin, place.end - place.begin)) << name;
      const std::string number = std::to_string(i + 1);
      EXPECT_EQ(count(text, "id=\"r1-f" + number + "\""), 1U);
      EXPECT_EQ(count(text, "id=\"r1-m" + number + "\" href=\"#r1-f" + number + "\""), 1U);
      EXPECT_EQ(count(text, "href=\"#r1-m" + number + "\""), 1U);
    }
  }
}

TEST(HtmlPage, CutsMarksThatLieOverOneAnother) {
  const Checker checker;
  Judged one = judged(checker, "report.txt", fazhi_tests::printed_page);
  one.checked.outcome.findings.clear();
  const std::string& text = one.loaded.source()->text();
  const std::size_t at = text.find("不足和原因");
  const auto add = [&](std::size_t begin, std::size_t end) {
    fazhi::diag::Diagnostic found;
    found.id = "a.b";
    found.place = fazhi::Range{begin, end};
    one.checked.outcome.add(found);
  };
  add(at, at + 9);       // 不足和
  add(at + 3, at + 15);  // 足和原因
  add(at + 6, at + 6);   // between two characters
  add(0, text.size());   // all lines
  add(text.size(), text.size());
  const std::string markup = page(checker, one);
  EXPECT_EQ(fault_in(markup), "");
  EXPECT_EQ(marked(markup, 1), "不足和");
  EXPECT_EQ(marked(markup, 2), "足和原因");
  EXPECT_EQ(marked(markup, 3), "");
  EXPECT_EQ(marked(markup, 4), text);
  for (const char* number : {"1", "2", "3", "4", "5"})
    EXPECT_EQ(count(markup, "id=\"r1-m" + std::string(number) + "\""), 1U) << number;
  EXPECT_NE(markup.find("several\" data-f=\"4 1\">不</mark>"), std::string::npos);
}

TEST(HtmlPage, TakesNothingInAReportForMarkup) {
  const Checker checker;
  const Files run = fazhi_tests::tricky_run(checker);
  for (const Format format : {Format::html, Format::summary_html}) {
    const std::string text = written(format, checker, run);
    EXPECT_EQ(fault_in(text), "");
    EXPECT_EQ(count(text, "<script>"), 1U);
    EXPECT_EQ(text.find("<script>alert"), std::string::npos);
    EXPECT_EQ(text.find("\x1b"), std::string::npos);
    EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos) << "a character that turns text round";
    EXPECT_FALSE(fazhi::utf8::first_invalid(text));
  }
  EXPECT_NE(written(Format::html, checker, run).find("&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;"),
            std::string::npos);
}

TEST(HtmlPage, AsksNothingOfAnyNetworkAndAllowsNoOtherScript) {
  const Checker checker;
  const std::string text = page(checker, judged(checker, "report.txt", example("report.txt")));
  EXPECT_NE(text.find("default-src 'none'; style-src 'sha256-"), std::string::npos);
  EXPECT_EQ(text.find("unsafe-inline"), std::string::npos);
  EXPECT_EQ(text.find("://"), std::string::npos);
  EXPECT_EQ(text.find(" style=\""), std::string::npos);
  EXPECT_EQ(text.find(" src="), std::string::npos);
  EXPECT_EQ(text.find("url("), std::string::npos);
}

TEST(HtmlPage, IsTheSameForTheSameReportAndOfOneFileTheSameAsThatOfARun) {
  const Checker checker;
  const Judged one = judged(checker, "report.yaml", example("report.yaml"));
  const std::string text = page(checker, one);
  EXPECT_EQ(text, page(checker, one));
  EXPECT_EQ(text, written(Format::html, checker, {one}));
  EXPECT_NE(text.find("<html lang=\"zh-CN\">"), std::string::npos);
  EXPECT_NE(page(checker, one, Language::en).find("<html lang=\"en\">"), std::string::npos);
}

TEST(HtmlPage, HasIdsThatAreThereOnceAndLinksThatLeadSomewhere) {
  const Checker checker;
  const std::string text = written(Format::html, checker, fazhi_tests::tricky_run(checker));
  std::set<std::string> ids;
  for (std::size_t at = text.find(" id=\""); at != std::string::npos; at = text.find(" id=\"", at + 1)) {
    const std::string id = text.substr(at + 5, text.find('"', at + 5) - at - 5);
    EXPECT_TRUE(ids.insert(id).second) << id;
  }
  std::size_t links = 0;
  for (std::size_t at = text.find("href=\"#"); at != std::string::npos; at = text.find("href=\"#", at + 1), ++links) {
    const std::string id = text.substr(at + 7, text.find('"', at + 7) - at - 7);
    EXPECT_EQ(ids.count(id), 1U) << id;
  }
  EXPECT_GT(links, 20U);
}

TEST(HtmlPage, DrawsFiguresWithTheirNumbersBeside) {
  const Checker checker;
  const std::string text = page(checker, judged(checker, "report.txt", example("report.txt")));
  EXPECT_GE(count(text, "<svg class=\"bar\" role=\"img\""), 5U);
  EXPECT_EQ(count(text, "<svg class=\"bar\""), count(text, "<figure>"));
  EXPECT_NE(text.find("96.79 %"), std::string::npos);
}

TEST(HtmlPage, ComparesWithLastYearsReport) {
  fazhi::check::CheckOptions options;
  const Judged before = judged(Checker(), "report.yaml", example("report.yaml"));
  options.previous = before.loaded.document->value;
  const Checker checker(options);
  const std::string text = page(checker, judged(checker, "report.yaml", example("report.yaml")));
  EXPECT_NE(text.find("与上年相比"), std::string::npos);
  EXPECT_NE(text.find("<rect class=\"before\""), std::string::npos);
  EXPECT_NE(text.find("上年</span>"), std::string::npos);
}

TEST(HtmlPage, ShowsFiguresOfLastYearThatNoBarCanShow) {
  const auto with = [](fazhi::Decimal value, const std::string& unit) {
    Judged one = judged(Checker(), "report.yaml", example("report.yaml"));
    fazhi::model::Indicator figure;
    figure.name = "收支差额";
    figure.quantity = {fazhi::Decimal::of(7).value(), "万元", {}};
    figure.previous = fazhi::model::Quantity{value, unit, {}};
    one.loaded.document->value.sections.front().indicators.push_back(figure);
    const std::string text = page(Checker(), one);
    const std::size_t at = text.rfind("收支差额</figcaption>");
    EXPECT_NE(at, std::string::npos);
    return text.substr(at, text.find("</figure>", at) - at);
  };
  const auto of = [](std::int64_t value) { return fazhi::Decimal::of(value).value(); };
  EXPECT_NE(with(of(5), "万元").find("<svg"), std::string::npos);
  EXPECT_EQ(with(of(-5), "万元").find("<svg"), std::string::npos);
  EXPECT_NE(with(of(-5), "万元").find("-5 万元"), std::string::npos);
  EXPECT_NE(with(of(-5), "万元").find("增减"), std::string::npos);
  EXPECT_EQ(with(of(5), "件").find("<svg"), std::string::npos);
  EXPECT_EQ(with(of(5), "件").find("增减"), std::string::npos);
}

TEST(HtmlPage, ShowsAMissingSectionInItsPlace) {
  const Checker checker;
  const std::string text = page(checker, judged(checker, "report.txt",
                                                "云澄县水务局2024年度法治政府建设情况报告\n一、2024年主要举措和成效\n"
                                                "（一）推进依法行政\n全年办理案件12件。\n二、存在的不足和原因\n"
                                                "（一）力量不足\n由于编制所限，人员不足。\n三、2025年主要安排\n"
                                                "（一）继续推进\n云澄县水务局\n2025年1月20日\n"));
  const std::size_t tree = text.find("<ol class=\"tree\">");
  const std::size_t absent = text.find("<li class=\"absent\">", tree);
  ASSERT_NE(absent, std::string::npos);
  EXPECT_GT(absent, text.find("二、存在的不足和原因", tree));
  EXPECT_LT(absent, text.find("三、2025年主要安排", tree));
  EXPECT_NE(text.substr(absent, 400).find("党政主要负责人履行第一责任人职责情况"), std::string::npos);
}

TEST(HtmlPage, BlotsOutWhatMustNotBeShownAgain) {
  const Checker checker;
  const std::string number = "13912345678";
  std::string report = example("report.txt");
  report.insert(report.find("一是"), "联系人手机" + number + "。");
  Judged one = judged(checker, "report.txt", report);
  EXPECT_EQ(page(checker, one).find(number), std::string::npos);
  auto& findings = one.checked.outcome.findings;
  const auto discreet =
      std::find_if(findings.begin(), findings.end(), [](const auto& found) { return found.discreet; });
  ASSERT_NE(discreet, findings.end());
  one.checked.suppressed.push_back({*discreet, fazhi::rules::SuppressionOrigin::file, "手机" + number, {}});
  findings.erase(discreet);
  EXPECT_EQ(page(checker, one).find(number), std::string::npos);
}

TEST(HtmlPage, ShowsOfALongTextWhatStandsRoundItsFindings) {
  const Checker checker;
  std::string report = example("report.yaml");
  while (report.size() < 3'000'000) report += "# 全年没有别的事。\n";
  Judged one = judged(checker, "report.yaml", report);
  one.checked.outcome.findings.clear();
  const std::size_t place = one.loaded.source()->text().find("电子取证");
  fazhi::diag::Diagnostic found;
  found.id = "a.b";
  found.place = fazhi::Range{place, place + 12};
  one.checked.outcome.add(found);
  const std::string text = page(checker, one);
  EXPECT_LT(text.size(), 500'000U);
  EXPECT_EQ(marked(text, 1), "电子取证");
  EXPECT_NE(text.find("class=\"cut\""), std::string::npos);
  EXPECT_EQ(fault_in(text), "");
}

TEST(HtmlPage, FoldsWhatIsKnownWithItsReason) {
  const Checker checker;
  Judged one = judged(checker, "report.txt", example("report.txt"));
  auto& findings = one.checked.outcome.findings;
  one.checked.suppressed.push_back({findings.back(), fazhi::rules::SuppressionOrigin::profile, "已说明",
                                    fazhi::Date::from_wire("2025-12-31").value()});
  findings.pop_back();
  const std::string text = page(checker, one);
  const std::size_t at = text.find("<details class=\"suppressed\">");
  ASSERT_NE(at, std::string::npos);
  EXPECT_NE(text.find("已说明", at), std::string::npos);
  EXPECT_NE(text.find("2025-12-31", at), std::string::npos);
}

TEST(SummaryPage, HasOneRowAReport) {
  const Checker checker;
  const Files run = fazhi_tests::tricky_run(checker);
  const std::string text = written(Format::summary_html, checker, run);
  EXPECT_EQ(count(text, "<tr><th scope=\"row\">"), run.size());
  EXPECT_EQ(text, written(Format::summary_html, checker, run));
}

}  // namespace

#include "forms.hpp"

#include <fazhi/check/fixes.hpp>
#include <fazhi/core/utf8.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/rules/findings.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <stdexcept>

namespace {

using fazhi::check::Checker;
using fazhi::check::CheckOptions;
using fazhi::check::Fixed;
using fazhi::check::FixOptions;
using fazhi::check::load;
using fazhi::diag::Diagnostic;
using fazhi::diag::Pointer;
using fazhi_tests::printed_page;
namespace model = fazhi::model;
namespace rules = fazhi::rules;

const Checker& checker() {
  static const Checker one;
  return one;
}

Fixed mend(const std::string& name, const std::string& bytes, const FixOptions& options = {},
           const Checker& judge = checker()) {
  return fix(judge, load(name, bytes, judge.options().load), options);
}

FixOptions all_fixes() {
  FixOptions options;
  options.unsafe = true;
  return options;
}

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  if (at == std::string::npos) throw std::logic_error("not there: " + what);
  return text.replace(at, what.size(), by);
}

bool tells(const Fixed& fixed, const std::string& id) {
  const auto& findings = fixed.checked.outcome.findings;
  return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& one) { return one.id == id; });
}

/// A document around one preamble, which every style can hold.
std::string yaml(const std::string& preamble) {
  return "# 首行注释\nschema_version: '1.0'   # 版本\nmetadata: {}\n\nsections: []\npreamble:\n  - " + preamble +
         "\n# 末行\n";
}

TEST(Fix, ChangesNothingWhereNothingCanBeMended) {
  const Fixed fixed = mend("report.txt", printed_page);
  EXPECT_FALSE(fixed.bytes);
  EXPECT_TRUE(fixed.applied.empty());
  EXPECT_EQ(fixed.passes, 0U);
  EXPECT_EQ(fixed.checked.outcome.findings.size(), checker().check("report.txt", printed_page).outcome.findings.size());
}

TEST(Fix, LeavesEveryOtherByteOfYamlAsItIs) {
  for (const char* style :
       {"全年检查@整改。  # 旁注", "\"全年检查@整改。\"", "'全年检查@整改。' # x", "|-\n      全年\n      检查@整改。",
        ">\n    全年\n    检查@整改。", "&a !!str 全年检查@整改。"}) {
    const std::string document = replaced(yaml(style), "@", "，，");
    const Fixed fixed = mend("report.yaml", document);
    ASSERT_TRUE(fixed.bytes) << document;
    EXPECT_EQ(*fixed.bytes, replaced(document, "，，", "，"));
    EXPECT_FALSE(tells(fixed, "punctuation-single"));
  }
}

TEST(Fix, KeepsLineEndsAndTheByteOrderMark) {
  std::string document = "\xEF\xBB\xBF" + yaml("全年检查，，整改。");
  for (auto at = document.find('\n'); at != std::string::npos; at = document.find('\n', at + 2))
    document.insert(at, "\r");
  const Fixed fixed = mend("report.yaml", document);
  ASSERT_TRUE(fixed.bytes);
  EXPECT_EQ(*fixed.bytes, replaced(document, "，，", "，"));
}

TEST(Fix, LeavesEscapesOfJsonAsTheyAre) {
  const std::string document =
      "{ "
      "\"schema_version\":\"1.0\",\n\t\"metadata\":{},\"sections\":[],\"preamble\":["
      "\"\\u5168\\u5e74\\\"检查\\uff0c，整改\\n\"] }";
  const Fixed fixed = mend("report.json", document);
  ASSERT_TRUE(fixed.bytes);
  EXPECT_EQ(*fixed.bytes, replaced(document, "\\uff0c，", "，"));
}

TEST(Fix, TellsWhatItMended) {
  const Fixed fixed = mend("report.yaml", yaml("全年检查，，整改，，销号。"));
  ASSERT_EQ(fixed.applied.size(), 2U);
  EXPECT_EQ(fixed.applied[0].id, "punctuation-single");
  EXPECT_EQ(fixed.applied[0].at.text(), "/preamble/0");
  EXPECT_TRUE(fixed.applied[0].safe);
  EXPECT_EQ(fixed.applied[0].title.zh, "改为“，”");
  ASSERT_TRUE(fixed.applied[0].position);
  EXPECT_EQ(fixed.applied[0].position->line, 7U);
  EXPECT_EQ(fixed.applied[0].position->column, 9U);
  EXPECT_EQ(fixed.passes, 1U);
}

TEST(Fix, MakesWhatMayChangeTheMeaningOnlyWhenAsked) {
  const std::string document = yaml("逐家检查企业，督促整 改。");
  const Fixed safe = mend("report.yaml", document);
  EXPECT_FALSE(safe.bytes);
  EXPECT_EQ(safe.unsafe_left, 1U);
  const Fixed all = mend("report.yaml", document, all_fixes());
  ASSERT_TRUE(all.bytes);
  EXPECT_EQ(*all.bytes, yaml("逐家检查企业，督促整改。"));
  EXPECT_EQ(all.unsafe_left, 0U);
}

TEST(Fix, MendsAPrintedPage) {
  const std::string page = replaced(printed_page, "由于编制有限，", "由于编制有限，，");
  const Fixed fixed = mend("report.txt", page);
  ASSERT_TRUE(fixed.bytes);
  EXPECT_EQ(*fixed.bytes, printed_page);
}

TEST(Fix, MendsMoreThanTheFindingsThatAreListed) {
  CheckOptions options;
  options.max_findings = 1;
  const Fixed fixed = mend("report.yaml", yaml("全年检查，，整改，，复查，，销号。"), {}, Checker(std::move(options)));
  ASSERT_TRUE(fixed.bytes);
  EXPECT_EQ(*fixed.bytes, yaml("全年检查，整改，复查，销号。"));
  EXPECT_LE(fixed.checked.outcome.findings.size(), 1U);
}

TEST(Fix, LeavesAloneWhatIsSuppressed) {
  CheckOptions options;
  options.suppressions.push_back({"punctuation-single", std::nullopt, "原文如此", std::nullopt});
  const Fixed fixed = mend("report.yaml", yaml("全年检查，，整改。"), {}, Checker(std::move(options)));
  EXPECT_FALSE(fixed.bytes);
}

TEST(Fix, SaysTheWayOutForWhatIsNoPlainText) {
  const std::string page = replaced(printed_page, "由于编制有限，", "由于编制有限，，");
  for (const auto& form : fazhi_tests::printed_forms(page)) {
    if (form.name == "report.txt") continue;
    const Fixed fixed = mend(form.name, form.bytes);
    EXPECT_FALSE(fixed.bytes);
    ASSERT_TRUE(fixed.error) << form.name;
    EXPECT_EQ(fixed.error->code, "fix.not-plain");
    EXPECT_NE(fixed.error->message.en.find("fazhi import FILE"), std::string::npos);
    EXPECT_TRUE(tells(fixed, "punctuation-single"));
  }
}

TEST(Fix, DoesNothingToWhatCannotBeRead) {
  const Fixed fixed = mend("report.yaml", "preamble: [，，\n");
  EXPECT_FALSE(fixed.bytes);
  EXPECT_FALSE(fixed.checked.outcome.findings.empty());
}

/// UTF-16 of text within the first plane.
std::string utf16(const std::string& text, bool big_endian) {
  std::string bytes = big_endian ? "\xFE\xFF" : "\xFF\xFE";
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = fazhi::utf8::next(text, at);
    const auto high = static_cast<char>(point >> 8U);
    const auto low = static_cast<char>(point & 0xFFU);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  }
  return bytes;
}

TEST(Fix, WritesUtf16AndAMarkAsTheyWere) {
  const std::string page = replaced(printed_page, "由于编制有限，", "由于编制有限，，");
  EXPECT_EQ(mend("report.txt", "\xEF\xBB\xBF" + page).bytes, "\xEF\xBB\xBF" + printed_page);
  for (const bool big_endian : {false, true}) {
    EXPECT_EQ(mend("report.txt", utf16(page, big_endian)).bytes, utf16(printed_page, big_endian));
    EXPECT_EQ(mend("report.txt", utf16(page, big_endian).substr(2)).bytes, utf16(printed_page, big_endian).substr(2));
  }
}

/// A page of a few lines in GB18030, its figure as it is given; the name of the bureau has a character of four bytes.
std::string gb18030_page(const std::string& comma) {
  const std::string agency = "\xC7\xE5\xCF\xAA\xCF\xD8\xC1\xD6\xD2\xB5\xBE\xD6";  // 清溪县林业局
  const std::string title =
      agency + "2024\xC4\xEA\xB6\xC8\xB7\xA8\xD6\xCE\xD5\xFE\xB8\xAE\xBD\xA8\xC9\xE8\xC4\xEA\xB6\xC8\xB1\xA8\xB8\xE6";
  const std::string inspected =
      "\xC8\xAB\xC4\xEA\xBC\xEC\xB2\xE9\xC6\xF3\xD2\xB5"
      "86\xBC\xD2\xB4\xCE";  // 全年检查企业86家次
  const std::string mended =
      "\xB6\xBD\xB4\xD9\xD5\xFB\xB8\xC4"
      "\x82\x30\x81\x30";  // 督促整改, and U+00C6… of four bytes
  return title + "\r\n\r\n\xD2\xBB\xA1\xA2\xD6\xF7\xD2\xAA\xBE\xD9\xB4\xEB\xBA\xCD\xB3\xC9\xD0\xA7\r\n" + inspected +
         comma + mended + "\xA1\xA3\r\n";
}

TEST(Fix, WritesGb18030AsItWas) {
  const std::string comma = "\xA3\xAC";
  const auto opened = fazhi::check::open("report.txt", gb18030_page(comma));
  if (opened.error && opened.error->code == "extract.support") GTEST_SKIP() << "built without ICU";
  ASSERT_FALSE(opened.error) << opened.error->message.en;
  EXPECT_EQ(opened.printed->encoding, "GB18030");
  const Fixed fixed = mend("report.txt", gb18030_page(comma + comma));
  ASSERT_TRUE(fixed.bytes) << (fixed.error ? fixed.error->message.en : "nothing to mend");
  EXPECT_EQ(*fixed.bytes, gb18030_page(comma));
}

TEST(Fix, LeavesATextAloneThatIsNotItsBytes) {
  const Fixed fixed = mend("report.txt", replaced(printed_page, "由于编制有限，", "由于\xFF编制有限，，"));
  EXPECT_FALSE(fixed.bytes);
  ASSERT_TRUE(fixed.error);
  EXPECT_EQ(fixed.error->code, "fix.bytes");
}

/// Rules of our own, whose fixes are of no good.
void at_each_preamble(const rules::Subject& subject, rules::Findings& found, const std::string& what,
                      const std::string& by) {
  for (std::size_t i = 0; i < subject.report.preamble.size(); ++i) {
    const auto at = subject.report.preamble[i].find(what);
    if (at == std::string::npos) continue;
    const Pointer pointer = Pointer{} / "preamble" / i;
    const fazhi::Range within{at, at + what.size()};
    found.add(pointer).within(within).fix({{"改", "write " + by}, true, {{pointer, within, by, std::nullopt}}});
  }
}

constexpr auto own_rule(std::string_view id) {
  return rules::rule(id)
      .category(rules::Category::form)
      .titled("自定", "Own")
      .says("不对", "wrong")
      .catches("试", "tests");
}

const rules::Rule grows = own_rule("grows").checks(
    [](const rules::Subject& subject, rules::Findings& found) { at_each_preamble(subject, found, "甲", "甲甲"); });
const rules::Rule to_left = own_rule("to-left").checks(
    [](const rules::Subject& subject, rules::Findings& found) { at_each_preamble(subject, found, "左", "右"); });
const rules::Rule to_right = own_rule("to-right").checks([](const rules::Subject& subject, rules::Findings& found) {
  at_each_preamble(subject, found, "右", "左");
});
const rules::Rule mends = own_rule("mends").checks(
    [](const rules::Subject& subject, rules::Findings& found) { at_each_preamble(subject, found, "错", "对"); });
const rules::Rule no_right = own_rule("no-right")
                                 .severity(fazhi::diag::Severity::error)
                                 .checks([](const rules::Subject& subject, rules::Findings& found) {
                                   for (std::size_t i = 0; i < subject.report.preamble.size(); ++i)
                                     if (subject.report.preamble[i].find("右") != std::string::npos)
                                       found.add(Pointer{} / "preamble" / i);
                                 });

Checker with_rules(std::vector<const rules::Rule*> own) {
  CheckOptions options;
  options.rules = rules::RuleSet(own.begin(), own.end());
  return Checker(std::move(options));
}

std::vector<std::string> refusals(const Fixed& fixed) {
  std::vector<std::string> all;
  for (const auto& one : fixed.refused) all.push_back(one.id + ' ' + one.why.code);
  return all;
}

TEST(Fix, UndoesOneThatIsOfferedAgainAndKeepsTheOthers) {
  const Fixed fixed = mend("report.yaml", yaml("甲方。\n  - 错处。\n  - 又一甲方。"), {}, with_rules({&grows, &mends}));
  ASSERT_TRUE(fixed.bytes);
  EXPECT_EQ(*fixed.bytes, yaml("甲方。\n  - 对处。\n  - 又一甲方。"));
  EXPECT_EQ(refusals(fixed), (std::vector<std::string>{"grows fix.no-use", "grows fix.no-use"}));
  EXPECT_FALSE(mend("report.yaml", *fixed.bytes, {}, with_rules({&grows, &mends})).bytes);
}

TEST(Fix, GoesBackWhereRulesUndoOneAnother) {
  const std::string document = yaml("在左边。");
  const Fixed fixed = mend("report.yaml", document, {}, with_rules({&to_left, &to_right}));
  EXPECT_FALSE(fixed.bytes);
  EXPECT_TRUE(fixed.applied.empty());
  EXPECT_EQ(fixed.loaded.source()->text(), document);
  EXPECT_EQ(refusals(fixed), (std::vector<std::string>{"to-left fix.no-use", "to-right fix.no-use"}));
}

TEST(Fix, UndoesOneAfterWhichTheFileIsNoReport) {
  constexpr auto renames = own_rule("renames").checks([](const rules::Subject& subject, rules::Findings& found) {
    const std::string word = "法治政府建设年度报告";
    const Pointer pointer = Pointer{} / "metadata" / "title";
    const std::size_t at = subject.report.metadata.title.value_or("").find(word);
    if (at == std::string::npos) return;
    const fazhi::Range within{at, at + word.size()};
    found.add(pointer).within(within).fix({{"改", "rename"}, true, {{pointer, within, "会议通知", std::nullopt}}});
  });
  const rules::Rule rule = renames;
  const std::string page = "清溪县林业局2024年度法治政府建设年度报告\n\n我局定于周五开会。\n";
  const Fixed fixed = mend("report.txt", page, {}, with_rules({&rule}));
  EXPECT_FALSE(fixed.bytes);
  ASSERT_EQ(fixed.refused.size(), 1u);
  EXPECT_EQ(fixed.refused[0].why.code, "fix.text-unreadable");
}

TEST(Fix, UndoesOneThatBringsAnError) {
  const Fixed fixed =
      mend("report.yaml", yaml("在左边，错处。\n  - 错处。"), {}, with_rules({&to_left, &no_right, &mends}));
  ASSERT_TRUE(fixed.bytes);
  EXPECT_EQ(*fixed.bytes, yaml("在左边，对处。\n  - 对处。"));
  EXPECT_EQ(refusals(fixed), (std::vector<std::string>{"to-left fix.new-error"}));
}

TEST(Fix, UndoesOneThatChangesAnotherTextToo) {
  const std::string document = yaml("&a 错处。\n  - *a");
  const Fixed fixed = mend("report.yaml", document, {}, with_rules({&mends}));
  EXPECT_FALSE(fixed.bytes);
  EXPECT_EQ(refusals(fixed), (std::vector<std::string>{"mends fix.changes-more"}));
}

/// A page in Big5, which lacks the characters of today.
const std::string big5_page =
    "\xB2M\xB7\xCB\xBF\xA4\xAAL\xB7~\xA7\xBD"
    "2024\xA6~\xAB\xD7\xAAk\xAAv\xAC"
    "F\xA9\xB2\xAB\xD8\xB3]\xA6~\xAB\xD7\xB3\xF8\xA7i\n\n"
    "\xA4@\xA1"
    "B\xA5"
    "D\xADn\xC1|\xB1\xB9\xA9M\xA6\xA8\xAE\xC4\n"
    "\xA5\xFE\xA6~\xC0\xCB\xAC"
    "d\xA5\xF8\xB7~\xA4K\xA4Q\xA4\xBB\xAE"
    "a\xA6\xB8\xA1"
    "A\xB7\xFE\xABP\xBE\xE3\xA7\xEF\xA1"
    "A\xBF\xF9\xB3"
    "B\xA4w\xB8g\xA7\xEF\xA5\xBF\xA1"
    "C\n";

TEST(Fix, LeavesAloneWhatTheEncodingCannotHave) {
  constexpr auto simplify = own_rule("simplify").checks([](const rules::Subject& subject, rules::Findings& found) {
    for (const rules::PlacedText& text : subject.texts()) {
      const auto at = text.text.find("錯");
      if (at == std::string_view::npos) continue;
      const fazhi::Range within{at, at + 3};
      found.add(text.at).within(within).fix({{"改", "write 错"}, true, {{text.at, within, "错", std::nullopt}}});
    }
  });
  const auto opened = fazhi::check::open("report.txt", big5_page);
  if (opened.error && opened.error->code == "extract.support") GTEST_SKIP() << "built without ICU";
  ASSERT_TRUE(opened.printed);
  EXPECT_EQ(opened.printed->encoding, "Big5");
  const fazhi::rules::Rule rule = simplify;
  const Fixed fixed = mend("report.txt", big5_page, {}, with_rules({&rule}));
  EXPECT_FALSE(fixed.bytes);
  EXPECT_EQ(refusals(fixed), (std::vector<std::string>{"simplify fix.encoding"}));
}

TEST(Fix, StopsAtItsLimits) {
  FixOptions options;
  options.max_passes = 0;
  const Fixed none = mend("report.yaml", yaml("错处。"), options, with_rules({&mends}));
  EXPECT_FALSE(none.bytes);
  EXPECT_EQ(refusals(none), (std::vector<std::string>{"mends fix.limit"}));
  options = {};
  options.max_trials = 2;
  const Fixed few =
      mend("report.yaml", yaml("甲。\n  - 乙。\n  - 甲。\n  - 错。"), options, with_rules({&grows, &mends}));
  EXPECT_FALSE(few.bytes);
  EXPECT_EQ(few.refused.size(), 3U);
}

TEST(Fix, GivesTheSameForTheSameFile) {
  const std::string document = yaml("甲方，，错处。\n  - 错处。\n  - 在左边。");
  const Checker judge = with_rules({&grows, &mends, &to_left, &to_right});
  const Fixed once = mend("report.yaml", document, {}, judge);
  const Fixed again = mend("report.yaml", document, {}, judge);
  EXPECT_EQ(once.bytes, again.bytes);
  EXPECT_EQ(refusals(once), refusals(again));
}

}  // namespace

#include "forms.hpp"

#include <fazhi/check/check.hpp>

#include <gtest/gtest.h>

#include <algorithm>

namespace {

using fazhi::Date;
using fazhi::check::Checked;
using fazhi::check::Checker;
using fazhi::check::CheckOptions;
using fazhi::diag::Diagnostic;
using fazhi::diag::Severity;
using fazhi::rules::SuppressionOrigin;

// Late, without a date of signing, and with a heading of another year.
const std::string late = "published-by-april-1 /metadata/publication/published_on";
const std::string heading = "heading-year-agrees /sections/1/heading";

std::string yaml() { return fazhi_tests::structured_forms(fazhi_tests::printed_page).at(0).bytes; }
std::string json() { return fazhi_tests::structured_forms(fazhi_tests::printed_page).at(1).bytes; }

std::size_t find(const std::string& text, const std::string& what) {
  const auto at = text.find(what);
  if (at == std::string::npos) throw std::invalid_argument(what);
  return at;
}

/// A comment above the line that holds `what`, indented like it.
std::string above(std::string text, const std::string& what, const std::string& comment) {
  const auto line = text.rfind('\n', find(text, what)) + 1;
  const auto indent = text.find_first_not_of(" -", line) - line;
  const bool is_item = text[text.find_first_not_of(' ', line)] == '-';
  return text.insert(line, std::string(is_item ? indent - 2 : indent, ' ') + comment + '\n');
}

/// A comment at the end of the line that holds `what`.
std::string behind(std::string text, const std::string& what, const std::string& comment) {
  return text.insert(text.find('\n', find(text, what)), ' ' + comment);
}

std::string in_json(const std::string& what, const std::string& key) {
  std::string text = json();
  return text.insert(find(text, what), key + ", ");
}

CheckOptions as_of(const std::string& day) {
  CheckOptions options;
  options.as_of = Date::from_wire(day).value();
  return options;
}

Checked check(const std::string& text, CheckOptions options = {}) {
  const bool is_json = text.front() == '{';
  return Checker(std::move(options)).check(is_json ? "report.json" : "report.yaml", text);
}

bool told(const Checked& checked, const std::string& what) {
  const auto& all = checked.outcome.findings;
  return std::any_of(all.begin(), all.end(),
                     [&](const Diagnostic& one) { return one.id + " " + one.at.text() == what; });
}

bool tells(const Checked& checked, const std::string& id) {
  const auto& all = checked.outcome.findings;
  return std::any_of(all.begin(), all.end(), [&](const Diagnostic& one) { return one.id == id; });
}

/// `id: line` of each note on suppressions.
std::string notes(const Checked& checked, const std::string& text) {
  const fazhi::diag::Source source("", text);
  std::string all;
  for (const Diagnostic& one : checked.outcome.findings)
    if (one.id.rfind("suppression.", 0) == 0)
      all += one.id + ":" + (one.place ? std::to_string(source.position(one.place->begin).line) : "-") + " ";
  return all;
}
std::string notes(const std::string& text, CheckOptions options = {}) {
  return notes(check(text, std::move(options)), text);
}

/// `id pointer (reason)` of each that is known.
std::string known(const Checked& checked) {
  std::string all;
  for (const auto& one : checked.suppressed)
    all += one.finding.id + " " + one.finding.at.text() + " (" + one.reason.value_or("-") + ") ";
  return all;
}

TEST(Suppression, HoldsForTheValueBelowItsComment) {
  const Checked checked =
      check(above(yaml(), "published_on:", "# fazhi: ignore published-by-april-1 -- 首次公开在局网站"));
  EXPECT_FALSE(told(checked, late));
  EXPECT_TRUE(told(checked, heading));
  EXPECT_EQ(known(checked), late + " (首次公开在局网站) ");
  EXPECT_EQ(checked.suppressed.at(0).origin, SuppressionOrigin::file);
  EXPECT_TRUE(checked.suppressed.at(0).finding.place);
  EXPECT_EQ(checked.suppressed_count, 1u);
}

TEST(Suppression, HoldsForAllBelowTheValue) {
  for (const std::string& text : {above(yaml(), "metadata:", "# fazhi: ignore published-by-april-1 -- why"),
                                  behind(yaml(), "metadata:", "# fazhi: ignore published-by-april-1 -- why"),
                                  behind(yaml(), "published_on:", "# fazhi: ignore published-by-april-1 -- why")})
    EXPECT_EQ(known(check(text)), late + " (why) ") << text;
}

TEST(Suppression, HoldsForNothingBesideTheValue) {
  const std::string text = above(yaml(), "title:", "# fazhi: ignore published-by-april-1 -- why");
  EXPECT_TRUE(told(check(text), late));
  EXPECT_EQ(notes(text), "suppression.unused:3 ");
}

TEST(Suppression, HoldsForAnItemOfAList) {
  const std::string text = above(yaml(), "id: s-2", "# fazhi: ignore heading-year-agrees -- why");
  EXPECT_EQ(known(check(text)), heading + " (why) ");
}

TEST(Suppression, HoldsForTheFileAboveItsFirstKey) {
  for (const std::string& text : {"# fazhi: ignore heading-year-agrees -- why\n" + yaml(),
                                  "# A report.\n\n# fazhi: ignore-file heading-year-agrees -- why\n" + yaml(),
                                  above(yaml(), "title:", "# fazhi: ignore-file heading-year-agrees -- why"),
                                  yaml() + "# fazhi: ignore-file heading-year-agrees -- why\n"}) {
    EXPECT_EQ(known(check(text)), heading + " (why) ") << text;
    EXPECT_EQ(notes(text), "");
  }
}

TEST(Suppression, NamesSeveralRules) {
  const Checked checked = check("# fazhi: ignore heading-year-agrees, published-by-april-1 -- why\n" + yaml());
  EXPECT_EQ(known(checked), late + " (why) " + heading + " (why) ");
}

TEST(Suppression, TakesMarksOfChineseKeyboards) {
  const Checked checked = check("# fazhi： ignore heading-year-agrees，published-by-april-1 —— 理由\n" + yaml());
  EXPECT_EQ(known(checked), late + " (理由) " + heading + " (理由) ");
}

TEST(Suppression, StandsInAKeyOfJson) {
  const std::string in_metadata = R"("x-fazhi": {"ignore": [{"rule": "published-by-april-1", "reason": "why"}]})";
  EXPECT_EQ(known(check(in_json("\"title\"", in_metadata))), late + " (why) ");
  const std::string by_pointer =
      R"("x-fazhi": {"ignore": [{"rule": "heading-year-agrees", "at": "/sections/1", "reason": "why"}]})";
  EXPECT_EQ(known(check(in_json("\"schema_version\"", by_pointer))), heading + " (why) ");
  const std::string elsewhere =
      R"("x-fazhi": {"ignore": [{"rule": "heading-year-agrees", "at": "/sections/0", "reason": "why"}]})";
  EXPECT_EQ(notes(in_json("\"schema_version\"", elsewhere)), "suppression.unused:2 ");
}

TEST(Suppression, TakesPointersFromTheReportOrFromTheObjectOn) {
  for (const char* at : {"/publication", "/metadata/publication", "/publication/published_on", "/*/published_on", ""}) {
    const std::string key = R"("x-fazhi": {"ignore": [{"rule": "published-by-april-1", "at": ")" + std::string(at) +
                            R"(", "reason": "why"}]})";
    EXPECT_EQ(known(check(in_json("\"title\"", key))), late + " (why) ") << at;
  }
}

TEST(Suppression, StandsInAKeyOfYaml) {
  const std::string text = yaml() + "x-fazhi:\n  ignore:\n    - rule: heading-year-agrees\n      reason: why\n";
  EXPECT_EQ(known(check(text)), heading + " (why) ");
}

struct Wrong {
  const char* name;
  const char* comment;
  const char* note;
};
class SuppressionRefuses : public testing::TestWithParam<Wrong> {};

TEST_P(SuppressionRefuses, AndTellsWhere) {
  const std::string text = std::string("# ") + GetParam().comment + "\n" + yaml();
  const Checked checked = check(text);
  EXPECT_EQ(notes(checked, text), GetParam().note);
  EXPECT_EQ(known(checked), "");
  EXPECT_TRUE(told(checked, late));
}

INSTANTIATE_TEST_SUITE_P(
    , SuppressionRefuses,
    testing::Values(
        Wrong{"NoReason", "fazhi: ignore published-by-april-1", "suppression.no-reason:1 "},
        Wrong{"EmptyReason", "fazhi: ignore published-by-april-1 --  ", "suppression.no-reason:1 "},
        Wrong{"NoSuchRule", "fazhi: ignore published-by-april -- why", "suppression.no-such-rule:1 "},
        Wrong{"NoSuchId", "fazhi: ignore key.unknwon -- why", "suppression.no-such-rule:1 "},
        Wrong{"NoRule", "fazhi: ignore -- why", "suppression.syntax:1 "},
        Wrong{"NoVerb", "fazhi: published-by-april-1 -- why", "suppression.syntax:1 "},
        Wrong{"NoComma", "fazhi: ignore published-by-april-1 heading-year-agrees -- why", "suppression.syntax:1 "},
        Wrong{"NoDay", "fazhi: ignore published-by-april-1 until -- why", "suppression.syntax:1 "},
        Wrong{"NoSuchDay", "fazhi: ignore published-by-april-1 until 2025-02-30 -- why", "suppression.date:1 "},
        Wrong{"WrongDay", "fazhi: ignore published-by-april-1 until 2025 -- why", "suppression.date:1 "},
        Wrong{"Itself", "fazhi: ignore suppression.unused -- why", "suppression.not-suppressible:1 "}),
    [](const auto& test) { return test.param.name; });

TEST(Suppression, OfWhatThereIsNotNamesWhatIsNear) {
  const auto message = [](const std::string& id) {
    const Checked checked = check("# fazhi: ignore " + id + " -- why\n" + yaml());
    for (const Diagnostic& one : checked.outcome.findings)
      if (one.id == "suppression.no-such-rule") return one.message.en + " " + one.message.zh;
    return std::string();
  };
  EXPECT_EQ(message("key.unknwon"),
            "nothing is suppressed: there is no id 'key.unknwon'; did you mean 'key.unknown'? "
            "此豁免无效：没有标识“key.unknwon”；是否为“key.unknown”？");
  EXPECT_EQ(message("title-gven"),
            "nothing is suppressed: there is no rule 'title-gven'; did you mean 'title-given'? "
            "此豁免无效：没有规则“title-gven”；是否为“title-given”？");
}

TEST(Suppression, OfAFileIsNotHeededWhereTheCallerSaysSo) {
  CheckOptions options;
  options.heed_file_suppressions = false;
  options.suppressions = {{"published-by-april-1", {}, {}, {}}};
  const std::string key = R"("x-fazhi": {"ignore": [{"rule": "heading-year-agrees", "reason": "why"}]})";
  for (const std::string& text :
       {"# fazhi: ignore heading-year-agrees -- why\n" + yaml(), in_json("\"schema_version\"", key)}) {
    const Checked checked = check(text, options);
    EXPECT_TRUE(told(checked, heading)) << text;
    EXPECT_EQ(known(checked), late + " (-) ");  // what the caller says holds
    EXPECT_EQ(notes(checked, text), "");
  }
}

TEST(Suppression, StandsBehindATagOrAnAnchor) {
  const std::string line = "published_on: \"2025-04-10\"";
  for (const char* mark : {"!!str", "&day", "&day !!str", "!!str &day"}) {
    std::string text = yaml();
    text.replace(
        find(text, line), line.size(),
        "published_on: " + std::string(mark) + " # fazhi: ignore published-by-april-1 -- why\n        \"2025-04-10\"");
    EXPECT_EQ(known(check(text)), late + " (why) ") << text;
  }
  std::string between = yaml();
  between.replace(find(between, line), line.size(),
                  "published_on: !!str # fazhi: ignore published-by-april-1 -- why\n"
                  "        &day # fazhi: ignore heading-year-agrees -- why\n        \"2025-04-10\"");
  EXPECT_EQ(known(check(between)), late + " (why) ");
  EXPECT_TRUE(tells(check(between), "suppression.nothing-follows"));  // told, if not heeded
}

TEST(Suppression, HoldsForWhatFollowsUnlessItIsIndentedMore) {
  const std::string comment = "# fazhi: ignore published-by-april-1 -- why\n";
  for (const std::size_t indent : {0, 1, 2, 3, 4, 5, 6}) {
    std::string text = yaml();
    const auto line = text.rfind('\n', find(text, "published_on:")) + 1;
    const auto of_value = text.find_first_not_of(' ', line) - line;
    ASSERT_EQ(of_value, 4u);
    text.insert(line, std::string(indent, ' ') + comment);
    EXPECT_EQ(told(check(text), late), indent > of_value) << indent;
    EXPECT_EQ(tells(check(text), "suppression.nothing-follows"), indent > of_value) << indent;
  }
}

TEST(Suppression, LeavesOtherCommentsAlone) {
  EXPECT_EQ(notes("# fazhi reads this\n# see fazhi: a tool\n# ignore published-by-april-1 -- why\n" + yaml()), "");
}

TEST(Suppression, IsNoneWithinAText) {
  const std::string text = above(yaml(), "sections:", "x-note: |\n  # fazhi: ignore-file heading-year-agrees -- why");
  EXPECT_TRUE(told(check(text), heading));
}

TEST(Suppression, AboveNothingIsTold) {
  const std::string text = yaml();
  const auto last = std::to_string(std::count(text.begin(), text.end(), '\n') + 1);
  EXPECT_EQ(notes(text + "# fazhi: ignore heading-year-agrees -- why\n"), "suppression.nothing-follows:" + last + " ");
}

TEST(Suppression, WithAWrongKeyIsTold) {
  const auto told_of = [](const std::string& value) { return notes(in_json("\"title\"", "\"x-fazhi\": " + value)); };
  EXPECT_EQ(told_of("1"), "suppression.syntax:4 ");
  EXPECT_EQ(told_of("{}"), "suppression.syntax:4 ");
  EXPECT_EQ(told_of(R"({"ignore": [], "other": 1})"), "suppression.syntax:4 ");
  EXPECT_EQ(told_of(R"({"ignore": [{"reason": "why"}]})"), "suppression.syntax:4 ");
  EXPECT_EQ(told_of(R"({"ignore": [{"rule": "published-by-april-1"}]})"), "suppression.no-reason:4 ");
  EXPECT_EQ(told_of(R"({"ignore": [{"rule": "nothing", "reason": "why"}]})"), "suppression.no-such-rule:4 ");
  EXPECT_EQ(told_of(R"({"ignore": [{"rule": "title-given", "reason": "why", "at": "title"}]})"),
            "suppression.syntax:4 ");
  EXPECT_EQ(told_of(R"({"ignore": [{"rule": "title-given", "reason": "why", "until": "2025-02-30"}]})"),
            "suppression.date:4 ");
}

TEST(Suppression, HoldsOnItsLastDay) {
  const std::string text = "# fazhi: ignore heading-year-agrees until 2026-01-31 -- why\n" + yaml();
  EXPECT_EQ(known(check(text, as_of("2026-01-31"))), heading + " (why) ");
  EXPECT_EQ(notes(text, as_of("2026-01-31")), "");
}

TEST(Suppression, IsOverTheDayAfter) {
  const std::string text = "# fazhi: ignore heading-year-agrees until 2026-01-31 -- why\n" + yaml();
  const Checked checked = check(text, as_of("2026-02-01"));
  EXPECT_TRUE(told(checked, heading));
  EXPECT_EQ(notes(checked, text), "suppression.expired:1 ");
}

TEST(Suppression, HoldsWithoutADayToJudgeBy) {
  const std::string text = "# fazhi: ignore heading-year-agrees until 2001-01-31 -- why\n" + yaml();
  const Checked checked = check(text);
  EXPECT_FALSE(told(checked, heading));
  EXPECT_EQ(notes(checked, text), "suppression.expiry-not-judged:1 ");
}

TEST(Suppression, OfARuleThatDidNotRunIsNotUnused) {
  const std::string text = "# fazhi: ignore publication-overdue -- why\n" + yaml();
  EXPECT_EQ(notes(text), "suppression.not-judged:1 ");
  EXPECT_EQ(notes(text, as_of("2026-01-01")), "suppression.unused:1 ");
}

TEST(Suppression, CoversWhatReadersTell) {
  CheckOptions options;
  options.load.read.unknown_keys = fazhi::io::ReadOptions::Unknown::warn;
  const std::string wrong = above(yaml(), "title:", "titel: x");
  EXPECT_EQ(known(check("# fazhi: ignore key.unknown -- why\n" + wrong, options)),
            "key.unknown /metadata/titel (why) ");
}

TEST(Suppression, NeverHidesThatAFileCannotBeRead) {
  CheckOptions options;
  options.suppressions = {{"yaml.syntax", {}, {}, {}}, {"key.unknown", {}, {}, {}}};
  const Checked checked = check("# fazhi: ignore key.unknown -- why\n" + above(yaml(), "title:", "titel: x"), options);
  EXPECT_EQ(checked.status, fazhi::rules::FileStatus::unreadable);
  EXPECT_TRUE(told(checked, "key.unknown /metadata/titel"));
}

TEST(Suppression, MakesAReportAcceptable) {
  CheckOptions options;
  options.fail_on = fazhi::check::FailOn::warning;
  const std::string page = fazhi_tests::printed_page;
  const Checked before = Checker(options).check("report.txt", page);
  ASSERT_FALSE(before.acceptable());
  for (const Diagnostic& one : before.outcome.findings)
    if (one.severity <= Severity::warning) options.suppressions.push_back({one.id, {}, {}, {}});
  const Checked after = Checker(options).check("report.txt", page);
  EXPECT_TRUE(after.acceptable());
  EXPECT_EQ(after.outcome.count(Severity::warning), 0u);
  EXPECT_GE(after.suppressed_count, 3u);
}

TEST(Suppression, OfTheCallerSaysWhichMatched) {
  CheckOptions options;
  options.suppressions = {{"title-given", {}, {}, {}},
                          {"heading-year-agrees", "/sections/*/heading", {}, {}},
                          {"heading-year-agrees", "/sections/0", {}, {}}};
  const Checked checked = check(yaml(), options);
  EXPECT_EQ(checked.used, std::vector<std::size_t>{1});
  EXPECT_EQ(checked.suppressed.at(0).origin, SuppressionOrigin::command);
  EXPECT_EQ(notes(checked, yaml()), "");
}

TEST(Suppression, OfTheCallerNeedsAPointer) {
  CheckOptions options;
  options.suppressions = {{"title-given", "metadata", {}, {}}};
  EXPECT_THROW(Checker{options}, std::invalid_argument);
}

TEST(Suppression, OfAProfileHoldsWithThoseOfItsBase) {
  const auto profile = [](const std::string& more) {
    return fazhi::check::read_profile(
               fazhi::diag::Source("own.yaml", "schema_version: '1.0'\ntitle: {zh: 自己的, en: Own}\n" + more))
        .document->value;
  };
  const auto base =
      profile("id: base\nextends: national-2019\nsuppressions: [{rule: heading-year-agrees, reason: base}]\n");
  fazhi::check::ProfileOptions find;
  find.find = [&](std::string_view) -> fazhi::Result<std::optional<fazhi::rules::Profile>> {
    return std::optional(base);
  };
  CheckOptions options;
  options.profiles = fazhi::check::chain_of(
      profile("id: own\nextends: base\n"
              "suppressions: [{rule: published-by-april-1, at: /metadata, reason: own, until: '2026-01-31'}]\n"),
      find);
  ASSERT_TRUE(*options.profiles);
  options.as_of = Date::of(2026, 1, 31);
  EXPECT_EQ(known(check(yaml(), options)), late + " (own) " + heading + " (base) ");
  options.as_of = Date::of(2026, 2, 1);
  const Checked checked = check(yaml(), options);
  EXPECT_TRUE(told(checked, late));
  EXPECT_EQ(notes(checked, yaml()), "suppression.expired:- ");
}

TEST(Suppression, ComesBeforeTheLimit) {
  CheckOptions options;
  options.max_findings = 1;
  const Checked all = check(yaml(), options);
  const std::size_t count = all.outcome.findings.size() + all.outcome.left_out;
  ASSERT_GE(count, 3u);
  options.suppressions = {{all.outcome.findings.at(0).id, {}, {}, {}}};
  const Checked fewer = check(yaml(), options);
  EXPECT_EQ(fewer.outcome.findings.size(), 1u);
  EXPECT_EQ(fewer.outcome.findings.size() + fewer.outcome.left_out + fewer.suppressed_count, count);
  EXPECT_EQ(fewer.suppressed.size(), 1u);
}

TEST(Suppression, IsBoundedInAFile) {
  std::string text = yaml();
  for (int i = 0; i < 1001; ++i) text = "# fazhi: ignore heading-year-agrees -- why\n" + text;
  EXPECT_EQ(notes(text), "suppression.too-many:1001 ");
}

TEST(Suppression, IsToldABoundedNumberOfTimes) {
  std::string text = yaml();
  for (int i = 0; i < 3000; ++i) text = "# fazhi: hide it\n" + text;
  const Checked checked = check(text);
  EXPECT_TRUE(tells(checked, "suppression.too-many"));
  EXPECT_EQ(checked.outcome.count(Severity::warning), check(yaml()).outcome.count(Severity::warning) + 1001);
}

TEST(Suppression, IsInTheEntryOfTheFile) {
  const auto loaded = fazhi::check::load("report.yaml", "# fazhi: ignore heading-year-agrees -- why\n" + yaml());
  const auto file = findings_of(loaded, Checker().check(loaded));
  ASSERT_EQ(file.suppressed.size(), 1u);
  EXPECT_EQ(file.suppressed.at(0).finding.id, "heading-year-agrees");
  EXPECT_TRUE(file.suppressed.at(0).finding.fingerprint);
  EXPECT_TRUE(file.suppressed.at(0).finding.line);
  EXPECT_EQ(file.summary.suppressed, 1);
  EXPECT_EQ(file.agency, "清溪县林业局");
  EXPECT_EQ(file.report_year->value(), 2024);
  const auto line = std::find_if(file.ledger.begin(), file.ledger.end(),
                                 [](const auto& one) { return one.rule == "heading-year-agrees"; });
  EXPECT_EQ(line->found, 1);
}

TEST(Suppression, InACommentDoesNotHoldWhereTheLayoutIsNotUnderstood) {
  const std::string text = behind(yaml(), "published_on:", "# fazhi: ignore published-by-april-1 -- 已核");
  EXPECT_FALSE(told(check(text), late));
  const Checked checked = check(text + "? |-\n  x-more\n: 1\n");
  EXPECT_TRUE(told(checked, late));
  EXPECT_TRUE(tells(checked, "suppression.unplaced"));
}

}  // namespace

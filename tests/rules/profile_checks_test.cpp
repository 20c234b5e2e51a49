#include <fazhi/io/file.hpp>
#include <fazhi/io/read.hpp>
#include <fazhi/rules/profile_checks.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

namespace model = fazhi::model;
namespace rules = fazhi::rules;
using fazhi::Decimal;
using fazhi::Identifier;
using Texts = std::vector<std::string>;

rules::ProfileCheck check_of(const std::string& at) {
  rules::ProfileCheck check;
  check.id = Identifier::from_wire("own-check").value();
  check.at = at;
  check.message = {"不符合：{0}", "does not hold: {0}"};
  return check;
}

rules::ProfileCheck present(const std::string& at) {
  rules::ProfileCheck check = check_of(at);
  check.present = true;
  return check;
}

/// A report with two sections, the first with two measures.
model::Report report() {
  model::Report made;
  made.metadata.title = "云岭市2024年法治政府建设年度报告";
  made.metadata.report_year = fazhi::ReportYear::from_wire(2024).value();
  made.preamble = {"云岭市报告如下。", "一、总体情况。"};
  made.sections.resize(2);
  made.sections[0].kind = model::SectionKind::achievements;
  made.sections[0].heading = "主要举措和成效";
  made.sections[0].measures.resize(2);
  made.sections[0].measures[0].title = "完善制度";
  model::Indicator& indicator = made.sections[0].measures[0].indicators.emplace_back();
  indicator.quantity = {Decimal::from_wire("12.50").value(), "%", {}};
  made.sections[1].kind = model::SectionKind::plan;
  made.sections[1].heading = "安排";
  return made;
}

/// Where the check finds something; the whole report must have been judged.
Texts found(const rules::ProfileCheck& check) {
  const auto outcome = rules::apply(check, report());
  EXPECT_FALSE(outcome.ended) << outcome.ended->message.en;
  Texts places;
  for (const auto& finding : outcome.findings) places.push_back(finding.at.text());
  return places;
}

/// The problems of a profile of that one check: the id, and the place in the check.
Texts problems(const rules::ProfileCheck& check) {
  rules::Profile profile;
  profile.checks = {check};
  Texts told;
  for (const auto& problem : rules::problems_of(profile)) {
    EXPECT_FALSE(problem.message.zh.empty() || problem.message.en.empty()) << problem.id;
    told.push_back(problem.id + " " + problem.at.text().substr(std::string("/checks/0").size()));
  }
  return told;
}

TEST(ProfileCheck, FindsWhatIsMissing) {
  EXPECT_EQ(found(present("/metadata/document_number")), Texts{"/metadata/document_number"});
  EXPECT_EQ(found(present("/metadata/signature/signed_on")), Texts{"/metadata/signature/signed_on"});
  EXPECT_EQ(found(present("/metadata/title")), Texts{});
}

TEST(ProfileCheck, FindsWhatIsMissingInEachItem) {
  EXPECT_EQ(found(present("/sections/*/number")), (Texts{"/sections/0/number", "/sections/1/number"}));
  EXPECT_EQ(found(present("/sections/*/measures/*/effect")),
            (Texts{"/sections/0/measures/0/effect", "/sections/0/measures/1/effect"}));
  EXPECT_EQ(found(present("/sections/*/shortcomings/*/title")), Texts{});
}

TEST(ProfileCheck, TakesAnEmptyTextOrListForMissing) {
  EXPECT_EQ(found(present("/sections/*/measures/*/title")), Texts{"/sections/0/measures/1/title"});
  EXPECT_EQ(found(present("/sections/*/measures")), Texts{"/sections/1/measures"});
  EXPECT_EQ(found(present("/attachments")), Texts{"/attachments"});
}

TEST(ProfileCheck, JudgesOneItemByItsIndex) {
  EXPECT_EQ(found(present("/sections/1/number")), Texts{"/sections/1/number"});
  EXPECT_EQ(found(present("/sections/7/number")), Texts{"/sections/7/number"});
}

TEST(ProfileCheck, LetsOptionalValuesBeMissing) {
  rules::ProfileCheck check = check_of("/sections/*/number");
  check.min_length = 3;
  EXPECT_EQ(found(check), Texts{});
}

TEST(ProfileCheck, CountsCharacters) {
  rules::ProfileCheck check = check_of("/sections/*/heading");
  check.min_length = 3;
  EXPECT_EQ(found(check), Texts{"/sections/1/heading"});
  check.min_length = 2;
  check.max_length = 7;
  EXPECT_EQ(found(check), Texts{});
  check.max_length = 6;
  EXPECT_EQ(found(check), Texts{"/sections/0/heading"});
}

TEST(ProfileCheck, CountsItems) {
  rules::ProfileCheck check = check_of("/sections/*/measures");
  check.min_items = 1;
  EXPECT_EQ(found(check), Texts{"/sections/1/measures"});
  check.min_items = 0;
  check.max_items = 1;
  EXPECT_EQ(found(check), Texts{"/sections/0/measures"});
}

TEST(ProfileCheck, CountsNoItemsOfAListThatNothingHolds) {
  rules::ProfileCheck check = check_of("/metadata/signature/agencies");
  check.min_items = 1;
  EXPECT_EQ(found(check), Texts{"/metadata/signature/agencies"});
  EXPECT_EQ(rules::apply(check, report()).findings.at(0).message.en, "does not hold: 0");
  check.min_items = 0;
  check.max_items = 2;
  EXPECT_EQ(found(check), Texts{});
}

TEST(ProfileCheck, ComparesNumbers) {
  rules::ProfileCheck check = check_of("/sections/*/measures/*/indicators/*/quantity/value");
  check.max_value = Decimal::from_wire("12.5").value();
  EXPECT_EQ(found(check), Texts{});
  check.max_value = Decimal::from_wire("12.49").value();
  EXPECT_EQ(found(check), Texts{"/sections/0/measures/0/indicators/0/quantity/value"});
  check.max_value.reset();
  check.min_value = Decimal::from_wire("12.5").value();
  EXPECT_EQ(found(check), Texts{});
  check.min_value = Decimal::from_wire("12.51").value();
  EXPECT_EQ(found(check), Texts{"/sections/0/measures/0/indicators/0/quantity/value"});
  rules::ProfileCheck year = check_of("/metadata/report_year");
  year.min_value = Decimal::of(2025).value();
  EXPECT_EQ(found(year), Texts{"/metadata/report_year"});
}

TEST(ProfileCheck, KnowsValuesByName) {
  rules::ProfileCheck check = check_of("/sections/*/kind");
  check.one_of = {"achievements", "shortcomings"};
  EXPECT_EQ(found(check), Texts{"/sections/1/kind"});
}

TEST(ProfileCheck, KnowsNumbersHoweverTheyAreWritten) {
  rules::ProfileCheck check = check_of("/sections/*/measures/*/indicators/*/quantity/value");
  check.one_of = {"100", "12.5"};
  EXPECT_EQ(found(check), Texts{});
}

TEST(ProfileCheck, JudgesADefaultThatNoFileWrites) {
  rules::ProfileCheck check = check_of("/sections/*/measures/*/indicators/*/nature");
  check.one_of = {"norm"};
  EXPECT_EQ(found(check), Texts{"/sections/0/measures/0/indicators/0/nature"});
}

TEST(ProfileCheck, SaysWhatItFound) {
  rules::ProfileCheck check = check_of("/metadata/title");
  check.max_length = 5;
  check.level = rules::RuleLevel::error;
  auto outcome = rules::apply(check, report());
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].id, "own-check");
  EXPECT_EQ(outcome.findings[0].severity, fazhi::diag::Severity::error);
  EXPECT_EQ(outcome.findings[0].message.zh, "不符合：云岭市2024年法治政府建设年度报告");
  model::Report long_title = report();
  for (int i = 0; i < 3; ++i) *long_title.metadata.title += *long_title.metadata.title;
  outcome = rules::apply(check, long_title);
  EXPECT_LT(outcome.findings[0].message.zh.size(), 150U);
  EXPECT_EQ(rules::apply(present("/metadata/document_number"), report()).findings[0].message.en,
            "does not hold: (none)");
  rules::ProfileCheck items = check_of("/sections");
  items.max_items = 1;
  EXPECT_EQ(rules::apply(items, report()).findings[0].message.en, "does not hold: 2");
}

TEST(ProfileCheck, EndsWithAReasonWhenItCannotJudge) {
  EXPECT_EQ(rules::apply(present("/metadata/titel"), report()).ended->code, "check.unknown-field");
  rules::ProfileCheck check = check_of("/metadata/title");
  check.min_value = Decimal();
  EXPECT_EQ(rules::apply(check, report()).ended->code, "check.condition-kind");
}

TEST(ProfileProblems, AreNoneInARightProfile) {
  EXPECT_EQ(problems(present("/sections/*/measures/*/paragraphs/0")), Texts{});
}

TEST(ProfileProblems, NameTheStepThatNoReportHas) {
  EXPECT_EQ(problems(present("/metadata/titel")), Texts{"check.unknown-field /at"});
  EXPECT_EQ(problems(present("/metadata/title/zh")), Texts{"check.unknown-field /at"});
  EXPECT_EQ(problems(present("/sections/first")), Texts{"check.item-expected /at"});
  EXPECT_EQ(problems(present("/sections/01")), Texts{"check.item-expected /at"});
  EXPECT_EQ(problems(present("/*/title")), Texts{"check.unknown-field /at"});
  EXPECT_EQ(problems(present("sections")), Texts{"check.at-syntax /at"});
  EXPECT_EQ(problems(present("/")), Texts{"check.unknown-field /at"});
}

TEST(ProfileProblems, ProposeTheFieldThatWasMeant) {
  rules::Profile profile;
  profile.checks = {present("/metadata/titel")};
  EXPECT_EQ(rules::problems_of(profile)[0].message.en, "no field titel in metadata; is it title?");
}

TEST(ProfileProblems, NameConditionsThatDoNotSuitTheValue) {
  rules::ProfileCheck check = check_of("/metadata/signature/signed_on");
  check.min_value = check.max_value = Decimal();
  check.min_items = 1;
  EXPECT_EQ(problems(check), (Texts{"check.condition-kind /min_items", "check.condition-kind /min_value",
                                    "check.condition-kind /max_value"}));
  check = check_of("/sections");
  check.pattern = "a";
  check.max_length = 1;
  check.one_of = {"a"};
  EXPECT_EQ(problems(check), (Texts{"check.condition-kind /pattern", "check.condition-kind /one_of",
                                    "check.condition-kind /max_length"}));
  check = check_of("/metadata/report_year");
  check.min_length = 4;
  EXPECT_EQ(problems(check), Texts{"check.condition-kind /min_length"});
}

TEST(ProfileProblems, NameBoundsThatNothingCanHold) {
  rules::ProfileCheck check = check_of("/metadata/title");
  check.min_length = 8;
  check.max_length = 7;
  EXPECT_EQ(problems(check), Texts{"check.bounds /min_length"});
  check.max_length = 8;
  EXPECT_EQ(problems(check), Texts{});
  check.min_length = -1;
  EXPECT_EQ(problems(check), Texts{"check.bounds /min_length"});
  check = check_of("/sections/*/measures/*/indicators/*/quantity/value");
  check.min_value = Decimal::from_wire("1.1").value();
  check.max_value = Decimal::from_wire("1.09").value();
  EXPECT_EQ(problems(check), Texts{"check.bounds /min_value"});
}

TEST(ProfileProblems, NameValuesThatTheFieldCannotHave) {
  rules::ProfileCheck check = check_of("/sections/*/kind");
  check.one_of = {"plan", "plans"};
  EXPECT_EQ(problems(check), Texts{"check.value /one_of/1"});
}

TEST(ProfileProblems, NameChecksThatAskNothingOrSayNothing) {
  EXPECT_EQ(problems(check_of("/metadata/title")), Texts{"check.no-condition "});
  rules::ProfileCheck check = present("/metadata/title");
  check.message.en.clear();
  EXPECT_EQ(problems(check), Texts{"check.no-message /message/en"});
}

TEST(ProfileProblems, NameIdsThatCannotBeUsed) {
  for (const char* id : {"Own", "own_check", "own.check", "own-", "own--check"}) {
    rules::ProfileCheck check = present("/metadata/title");
    check.id = Identifier::from_wire(id).value();
    EXPECT_EQ(problems(check), Texts{"check.id-form /id"}) << id;
  }
  rules::ProfileCheck check = present("/metadata/title");
  check.id = Identifier::from_wire("title-given").value();
  EXPECT_EQ(problems(check), Texts{"check.id-of-rule /id"});
  rules::Profile profile;
  profile.checks = {present("/metadata/title"), present("/sections")};
  const auto told = rules::problems_of(profile);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].id, "check.id-taken");
  EXPECT_EQ(told[0].at.text(), "/checks/1/id");
}

TEST(ProfileProblems, NameIdsThatARuleOfTheSetHas) {
  constexpr rules::Rule own = rules::rule("own-check").checks(nullptr);
  rules::Profile profile;
  profile.checks = {present("/metadata/title")};
  const auto told = rules::problems_of(profile, {}, {&own});
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].id, "check.id-of-rule");
  profile.checks[0].id = Identifier::from_wire("title-given").value();
  EXPECT_TRUE(rules::problems_of(profile, {}, {&own}).empty());
}

TEST(ProfileProblems, NameListsLongerThanTheirLimit) {
  rules::ProfileCheck check = check_of("/metadata/title");
  check.one_of.assign(1000, "标题");
  check.good.assign(1000, "标题");
  EXPECT_EQ(problems(check), Texts{});
  check.one_of.push_back("标题");
  EXPECT_EQ(problems(check), Texts{"check.too-many /one_of"});
  check.bad.assign(1001, "标题");
  EXPECT_EQ(problems(check), (Texts{"check.too-many /one_of", "check.too-many /bad"}));
}

TEST(ProfileProblems, NameMoreChecksThanARunTakes) {
  rules::Profile profile;
  profile.checks.assign(1001, check_of("nowhere"));
  const auto told = rules::problems_of(profile);
  ASSERT_EQ(told.size(), 1U);
  EXPECT_EQ(told[0].id, "check.too-many");
}

TEST(ProfileExamples, AreTriedWhereTheCheckLooks) {
  rules::ProfileCheck check = check_of("/sections/3/measures/*/title");
  check.min_length = 2;
  check.good = {"完善制度", "制"};
  check.bad = {"制", "制度", ""};
  EXPECT_EQ(problems(check), (Texts{"check.good-refused /good/1", "check.bad-passed /bad/1"}));
}

TEST(ProfileExamples, MayBeMissingValues) {
  rules::ProfileCheck check = present("/metadata/title");
  check.good = {"云岭市年度报告"};
  check.bad = {""};
  EXPECT_EQ(problems(check), Texts{});
}

TEST(ProfileExamples, MayBeMissingWhereNoTextStands) {
  for (const char* at : {"/metadata/signature/signed_on", "/metadata/report_year", "/sections/*/kind",
                         "/sections/*/measures/*/indicators/*/quantity/value"}) {
    rules::ProfileCheck check = present(at);
    check.bad = {""};
    EXPECT_EQ(problems(check), Texts{}) << at;
    check.good = {""};
    EXPECT_EQ(problems(check), Texts{"check.good-refused /good/0"}) << at;
  }
}

TEST(ProfileExamples, MustBeValuesOfTheField) {
  rules::ProfileCheck check = check_of("/metadata/report_year");
  check.min_value = Decimal::of(2020).value();
  check.good = {"2024", "去年"};
  check.bad = {"2019"};
  EXPECT_EQ(problems(check), Texts{"check.example /good/1"});
  check = present("/sections");
  check.bad = {""};
  EXPECT_EQ(problems(check), Texts{"check.example /bad/0"});
}

TEST(ProfileExamples, AreNotTriedByACheckThatCannotRun) {
  rules::ProfileCheck check = present("/metadata/titel");
  check.good = {"云岭市年度报告"};
  EXPECT_EQ(problems(check), Texts{"check.unknown-field /at"});
  rules::Profile profile;
  profile.checks = {check};
  EXPECT_TRUE(rules::test_examples(profile).empty());
}

/// What validate() makes of a profile of one check, and of its settings.
rules::Outcome judged(const rules::ProfileCheck& check, std::vector<rules::RuleSetting> settings = {}) {
  rules::ValidateOptions options;
  options.rules = {};
  rules::Profile& profile = options.profiles.emplace_back();
  profile.id = Identifier::from_wire("own").value();
  profile.checks = {check};
  profile.rules = std::move(settings);
  return rules::validate(report(), options);
}
using State = rules::LedgerEntry::State;

TEST(ProfileChecks, AreInTheLedgerLikeRules) {
  const auto outcome = judged(present("/metadata/document_number"));
  ASSERT_EQ(outcome.ledger.size(), 1U);
  EXPECT_EQ(outcome.ledger[0].rule, "own-check");
  EXPECT_EQ(outcome.ledger[0].state, State::ran);
  EXPECT_EQ(outcome.ledger[0].found, 1U);
  ASSERT_EQ(outcome.findings.size(), 1U);
  EXPECT_EQ(outcome.findings[0].severity, fazhi::diag::Severity::warning);
  EXPECT_TRUE(outcome.valid());
}

TEST(ProfileChecks, TakeTheLevelThatAProfileSets) {
  const auto outcome = judged(present("/metadata/document_number"), {{"own-check", rules::RuleLevel::error, {}}});
  EXPECT_FALSE(outcome.valid());
  rules::ProfileCheck off = present("/metadata/document_number");
  off.level = rules::RuleLevel::off;
  EXPECT_EQ(judged(off).ledger[0].reason_code, rules::skipped_off);
  EXPECT_EQ(judged(off, {{"own-check", rules::RuleLevel::hint, {}}}).ledger[0].state, State::ran);
}

TEST(ProfileChecks, AreToldAsFailedWhenTheyCannotJudge) {
  const auto outcome = judged(present("/metadata/titel"));
  ASSERT_EQ(outcome.ledger[0].state, State::failed);
  EXPECT_EQ(outcome.ledger[0].reason_code, rules::failed_check);
  EXPECT_FALSE(outcome.ledger[0].reason.zh.empty());
  EXPECT_FALSE(outcome.valid());
}

TEST(ProfileChecks, OfAProfileForOtherYearsAreToldAsNotInForce) {
  rules::ValidateOptions options;
  options.rules = {};
  options.profiles.resize(2);
  options.profiles[0].checks = {present("/metadata/title")};
  options.profiles[1].first_year = fazhi::ReportYear::from_wire(2025).value();
  options.profiles[1].checks = {present("/metadata/title"), present("/metadata/document_number")};
  options.profiles[1].checks[1].id = Identifier::from_wire("later-check").value();
  const auto outcome = rules::validate(report(), options);
  ASSERT_EQ(outcome.ledger.size(), 2U);
  EXPECT_EQ(outcome.ledger[0].rule, "own-check");
  EXPECT_EQ(outcome.ledger[0].state, State::ran);
  EXPECT_EQ(outcome.ledger[1].rule, "later-check");
  EXPECT_EQ(outcome.ledger[1].state, State::skipped);
  EXPECT_EQ(outcome.ledger[1].reason_code, rules::skipped_not_in_force);
  EXPECT_TRUE(outcome.findings.empty());
}

TEST(ProfileChecks, DoNotRunWhereARuleHasTheirId) {
  constexpr rules::Rule own =
      rules::rule("own-check").says("无", "none").checks([](const rules::Subject&, rules::Findings&) {});
  rules::ValidateOptions options;
  options.rules = {&own};
  options.profiles.resize(1);
  options.profiles[0].checks = {present("/metadata/document_number")};
  const auto outcome = rules::validate(report(), options);
  ASSERT_EQ(outcome.ledger.size(), 2U);
  EXPECT_EQ(outcome.ledger[1].reason_code, rules::failed_duplicate);
  EXPECT_TRUE(outcome.findings.empty());
}

TEST(ProfileChecks, TakeTheLastOfThoseWithOneId) {
  std::vector<rules::Profile> chain(2);
  chain[0].checks = {present("/metadata/title"), present("/preamble")};
  chain[0].checks[1].id = Identifier::from_wire("another").value();
  chain[1].checks = {present("/sections")};
  const auto criteria = rules::criteria_of(chain, std::nullopt);
  ASSERT_EQ(criteria.checks.size(), 2U);
  EXPECT_EQ(criteria.checks[0]->at, "/sections");
  EXPECT_EQ(criteria.checks[1]->at, "/preamble");
}

TEST(ProfileChecksPage, ShowsAProfileThatIsRight) {
  const std::string page = fazhi::io::read_file(FAZHI_SOURCE_DIR "/docs/profile-checks.md").value();
  const std::string fence = "```yaml\n";
  const std::size_t begin = page.find(fence) + fence.size();
  const fazhi::diag::Source source("page.yaml", page.substr(begin, page.find("```", begin) - begin));
  const auto read = fazhi::io::read_yaml<rules::Profile>(source);
  ASSERT_TRUE(read) << read.problems[0].message.en;
  EXPECT_EQ(read.document->value.checks.size(), 3U);
  for (const auto& problem : rules::problems_of(read.document->value))
    EXPECT_EQ(problem.id, "pattern.support") << problem.at.text() << ": " << problem.message.en;
}

}  // namespace

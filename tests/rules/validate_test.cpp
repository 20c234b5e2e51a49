#include <fazhi/rules/findings.hpp>
#include <fazhi/rules/validate.hpp>

#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <type_traits>

namespace {

using fazhi::Date;
using fazhi::ReportYear;
using fazhi::diag::Pointer;
using fazhi::diag::Severity;
namespace model = fazhi::model;
namespace rules = fazhi::rules;
using State = rules::LedgerEntry::State;

constexpr rules::Rule no_preamble = rules::rule("no-preamble")
                                        .severity(Severity::error)
                                        .basis("fazhi-format", "全部", "all of it")
                                        .titled("没有导言", "No preamble")
                                        .says("第{0}段：{1}", "paragraph {0}: {1}")
                                        .checks([](const rules::Subject& subject, rules::Findings& found) {
                                          const auto& preamble = subject.report.preamble;
                                          for (std::size_t i = 0; i < preamble.size(); ++i)
                                            found.add(Pointer{} / "preamble" / i, {static_cast<int>(i), preamble[i]});
                                        });
constexpr rules::Rule breaks =
    rules::rule("breaks")
        .titled("出错", "Breaks")
        .says("无", "none")
        .checks([](const rules::Subject&, rules::Findings&) { throw std::runtime_error("broken"); });

constexpr rules::Rule counts_badly = rules::rule("counts-badly")
                                         .titled("消息编号有误", "Wrong message")
                                         .says("无", "none")
                                         .checks([](const rules::Subject&, rules::Findings& found) {
                                           found.add(Pointer{} / "preamble");
                                           found.add(1, Pointer{} / "preamble");
                                         });
constexpr rules::Rule does_nothing =
    rules::rule("does-nothing").titled("无函数", "No function").says("无", "none").checks(nullptr);

model::Report with_preamble(std::size_t paragraphs) {
  model::Report report;
  report.preamble.assign(paragraphs, "导言");
  return report;
}

rules::ValidateOptions only(rules::RuleSet set) {
  rules::ValidateOptions options;
  options.rules = std::move(set);
  return options;
}

/// A profile that changes one rule.
rules::Profile making(const char* rule, rules::RuleLevel level) {
  rules::Profile profile;
  profile.id = fazhi::Identifier::from_wire("own").value();
  profile.rules = {{rule, level, {}}};
  return profile;
}

const rules::LedgerEntry& entry(const rules::Outcome& outcome, std::string_view rule) {
  for (const auto& one : outcome.ledger)
    if (one.rule == rule) return one;
  throw std::out_of_range(std::string(rule));
}

TEST(Validate, TakesRulesOfOthersLikeOurs) {
  const auto outcome = rules::validate(with_preamble(2), only({&no_preamble}));
  ASSERT_EQ(outcome.findings.size(), 2u);
  EXPECT_EQ(outcome.findings[1].id, "no-preamble");
  EXPECT_EQ(outcome.findings[1].at.text(), "/preamble/1");
  EXPECT_EQ(outcome.findings[1].message.zh, "第1段：导言");
  EXPECT_EQ(outcome.findings[1].message.en, "paragraph 1: 导言");
  EXPECT_EQ(entry(outcome, "no-preamble").found, 2u);
  EXPECT_FALSE(outcome.valid());
}

TEST(Validate, OrdersIndexesByNumber) {
  const auto outcome = rules::validate(with_preamble(11), only({&no_preamble}));
  EXPECT_EQ(outcome.findings[2].at.text(), "/preamble/2");
  EXPECT_EQ(outcome.findings[10].at.text(), "/preamble/10");
}

TEST(Validate, OrdersFieldsAsTheyAreWritten) {
  const auto outcome = rules::validate(model::Report{});
  ASSERT_FALSE(outcome.findings.empty());
  EXPECT_EQ(outcome.findings.front().at.text(), "/metadata/title");
  EXPECT_EQ(outcome.findings.back().at.text(), "/sections/-");
}

TEST(Validate, KeepsOthersFindingsWhenOneRuleFails) {
  const auto outcome = rules::validate(with_preamble(1), only({&breaks, &no_preamble}));
  EXPECT_EQ(outcome.findings.size(), 1u);
  EXPECT_EQ(entry(outcome, "breaks").state, State::failed);
  EXPECT_EQ(entry(outcome, "breaks").reason_code, rules::failed_check);
  EXPECT_NE(entry(outcome, "breaks").reason.en.find("broken"), std::string::npos);
}

TEST(Validate, IsNotValidWhenARuleFailed) { EXPECT_FALSE(rules::validate(model::Report{}, only({&breaks})).valid()); }

TEST(Validate, CountsWhatIsOverTheLimit) {
  auto options = only({&no_preamble});
  options.max_findings = 3;
  const auto outcome = rules::validate(with_preamble(10), options);
  EXPECT_EQ(outcome.findings.size(), 3u);
  EXPECT_EQ(outcome.left_out, 7u);
  EXPECT_EQ(entry(outcome, "no-preamble").found, 10u);
}

TEST(Validate, LosesNoErrorBehindLesserFindings) {
  auto options = only({&no_preamble, rules::find("title-given")});
  options.profiles = {making("no-preamble", rules::RuleLevel::hint)};
  options.max_findings = 3;
  const auto outcome = rules::validate(with_preamble(10), options);
  EXPECT_EQ(outcome.count(Severity::error), 1u);
  EXPECT_EQ(outcome.findings.size(), 3u);
  EXPECT_EQ(outcome.left_out, 8u);
  EXPECT_FALSE(outcome.valid());
}

TEST(Validate, CountsBySeverityWhatWasFound) {
  auto options = only({&no_preamble, rules::find("title-given")});
  options.profiles = {making("no-preamble", rules::RuleLevel::hint)};
  options.max_findings = 3;
  const auto outcome = rules::validate(with_preamble(10), options);
  EXPECT_EQ(outcome.count(Severity::hint), 10u);
  EXPECT_EQ(outcome.count(Severity::error), 1u);
  EXPECT_EQ(outcome.count(Severity::warning), 0u);
  EXPECT_EQ(outcome.findings.size() + outcome.left_out, 11u);
}

TEST(Outcome, CountsWhatIsAdded) {
  rules::Outcome outcome;
  fazhi::diag::Diagnostic told;
  told.severity = Severity::warning;
  outcome.add(told);
  EXPECT_EQ(outcome.findings.size(), 1u);
  EXPECT_EQ(outcome.count(Severity::warning), 1u);
  EXPECT_EQ(outcome.gravest, Severity::warning);
  EXPECT_TRUE(outcome.valid());
  told.severity = Severity::error;
  outcome.add(told);
  EXPECT_FALSE(outcome.valid());
}

/// Many rules with as many findings as the limit allows each, so that some are dropped before the last rule has run.
TEST(Validate, KeepsTheFirstOfTheGravestHoweverManyRulesFind) {
  rules::RuleSet set;
  std::vector<std::string> ids;
  for (int i = 10; i < 30; ++i) ids.push_back("no-preamble-" + std::to_string(i));
  std::vector<std::unique_ptr<rules::Rule>> made;
  for (const std::string& id : ids) {
    made.push_back(std::make_unique<rules::Rule>(no_preamble));
    made.back()->id = id;
    made.back()->severity = id == ids.back() ? Severity::error : Severity::hint;
    set.push_back(made.back().get());
  }
  auto options = only(std::move(set));
  options.max_findings = 4;
  const auto outcome = rules::validate(with_preamble(3), options);
  ASSERT_EQ(outcome.findings.size(), 4u);
  std::size_t last = 0;
  std::size_t first = 0;
  for (const auto& found : outcome.findings) {
    last += found.id == ids.back() ? 1u : 0u;
    first += found.id == ids.front() ? 1u : 0u;
  }
  EXPECT_EQ(last, 3u);
  EXPECT_EQ(first, 1u);
  EXPECT_EQ(outcome.left_out, 56u);
  EXPECT_EQ(outcome.count(Severity::hint), 57u);
}

TEST(Validate, JudgesByTheFirstOfTwoRulesOfOneId) {
  rules::Rule second = no_preamble;
  second.severity = Severity::hint;
  const auto outcome = rules::validate(with_preamble(1), only({&no_preamble, &second}));
  ASSERT_EQ(outcome.findings.size(), 1u);
  EXPECT_EQ(outcome.findings[0].severity, Severity::error);
  ASSERT_EQ(outcome.ledger.size(), 2u);
  EXPECT_EQ(outcome.ledger[0].state, State::ran);
  EXPECT_EQ(outcome.ledger[1].state, State::failed);
  EXPECT_EQ(outcome.ledger[1].reason_code, rules::failed_duplicate);
}

TEST(Validate, FailsARuleThatReportsAMessageItHasNot) {
  const auto outcome = rules::validate(model::Report{}, only({&counts_badly}));
  EXPECT_EQ(outcome.findings.size(), 1u);
  EXPECT_EQ(entry(outcome, "counts-badly").state, State::failed);
  EXPECT_EQ(entry(outcome, "counts-badly").found, 1u);
  EXPECT_NE(entry(outcome, "counts-badly").reason.en.find("has no message 1"), std::string::npos);
}

TEST(Validate, FailsARuleWithoutAFunction) {
  const auto outcome = rules::validate(model::Report{}, only({&does_nothing}));
  EXPECT_EQ(entry(outcome, "does-nothing").state, State::failed);
  EXPECT_EQ(entry(outcome, "does-nothing").reason_code, rules::failed_check);
  EXPECT_THROW(rules::apply(does_nothing, model::Report{}), std::invalid_argument);
}

template <class Chain, class = void>
constexpr bool gives_criteria = false;
template <class Chain>
constexpr bool gives_criteria<Chain, std::void_t<decltype(rules::criteria_of(std::declval<Chain>(), std::nullopt))>> =
    true;

TEST(CriteriaOf, TakesNoChainThatIsGoneAtOnce) {
  EXPECT_TRUE(gives_criteria<const std::vector<rules::Profile>&>);
  EXPECT_FALSE(gives_criteria<std::vector<rules::Profile>>);
}

TEST(SeverityOf, IsThatOfTheLevelAndNoneForOff) {
  EXPECT_EQ(rules::severity_of(rules::RuleLevel::off), std::nullopt);
  EXPECT_EQ(rules::severity_of(rules::RuleLevel::hint), Severity::hint);
  EXPECT_EQ(rules::severity_of(rules::RuleLevel::info), Severity::info);
  EXPECT_EQ(rules::severity_of(rules::RuleLevel::warning), Severity::warning);
  EXPECT_EQ(rules::severity_of(rules::RuleLevel::error), Severity::error);
}

TEST(Validate, TakesOtherSeverities) {
  auto options = only({&no_preamble});
  options.profiles = {making("no-preamble", rules::RuleLevel::hint)};
  const auto outcome = rules::validate(with_preamble(1), options);
  EXPECT_EQ(outcome.findings[0].severity, Severity::hint);
  EXPECT_TRUE(outcome.valid());
}

TEST(Validate, TellsWhichRulesNeedADay) {
  const auto outcome = rules::validate(model::Report{});
  EXPECT_EQ(entry(outcome, "publication-overdue").state, State::skipped);
  EXPECT_EQ(entry(outcome, "publication-overdue").reason_code, rules::skipped_needs_today);
}

TEST(Validate, JudgesAnOldReportByTheRulesOfItsYear) {
  model::Report report;
  report.metadata.report_year = ReportYear::from_wire(2018).value();
  const auto outcome = rules::validate(report);
  EXPECT_EQ(entry(outcome, "plan-present").state, State::skipped);
  EXPECT_EQ(entry(outcome, "plan-present").reason_code, rules::skipped_not_in_force);
  EXPECT_EQ(entry(outcome, "title-given").state, State::ran);  // the standard of 2012
}

TEST(Validate, HasOneLedgerEntryARule) {
  const auto outcome = rules::validate(model::Report{});
  ASSERT_EQ(outcome.ledger.size(), rules::catalogue().size());
  EXPECT_EQ(outcome.count(State::ran) + outcome.count(State::skipped), outcome.ledger.size());
}

TEST(Locate, ShowsWhatIsMissingByTheKeyAroundIt) {
  fazhi::diag::SourceMap places;
  places.add(Pointer{}, {{0, 100}, {}});
  places.add(Pointer{} / "metadata", {{20, 80}, fazhi::Range{10, 18}});
  places.add(Pointer{} / "metadata" / "title", {{30, 40}, fazhi::Range{20, 25}});
  fazhi::diag::Diagnostic missing;
  missing.at = Pointer{} / "metadata" / "report_year";
  fazhi::diag::Diagnostic present;
  present.at = Pointer{} / "metadata" / "title";
  std::vector<fazhi::diag::Diagnostic> findings{present, missing};
  rules::locate(findings, model::Report{}, places, {"f", std::string(100, ' ')});
  EXPECT_EQ(*findings[0].place, (fazhi::Range{10, 18}));
  EXPECT_EQ(*findings[1].place, (fazhi::Range{30, 40}));
}

/// A title, one section, a signer; each on its line.
struct PrintedPage {
  fazhi::diag::Source source{"f", "\n标题\n一、举措\n某局\n\n"};
  fazhi::diag::SourceMap places;

  PrintedPage() {
    places.add(Pointer{}, {{0, source.text().size()}, {}});
    add(Pointer{} / "metadata" / "title", "标题");
    add(Pointer{} / "sections" / 0, "一、举措\n");
    add(Pointer{} / "metadata" / "signature" / "agencies" / 0, "某局");
  }
  void add(const Pointer& at, const std::string& text) {
    const auto begin = source.text().find(text);
    places.add(at, {{begin, begin + text.size()}, {}});
  }
  std::size_t behind(const std::string& text) const { return source.text().find(text) + text.size(); }
};

TEST(AddMissingParts, PutsASectionBehindTheLastOne) {
  PrintedPage page;
  rules::add_missing_parts(page.places, page.source);
  EXPECT_EQ(page.places.find(Pointer{} / "sections" / "-")->value.begin, page.behind("一、举措"));
}

TEST(AddMissingParts, PutsTheDateOfSigningBehindTheSigner) {
  PrintedPage page;
  rules::add_missing_parts(page.places, page.source);
  EXPECT_EQ(page.places.find(Pointer{} / "metadata" / "signature" / "signed_on")->value.begin, page.behind("某局"));
}

TEST(AddMissingParts, LeavesWhatHasAPlace) {
  PrintedPage page;
  const auto title = page.places.find(Pointer{} / "metadata" / "title")->value;
  rules::add_missing_parts(page.places, page.source);
  EXPECT_EQ(page.places.find(Pointer{} / "metadata" / "title")->value, title);
  EXPECT_EQ(page.places.find(Pointer{} / "metadata" / "issuing_agency")->value.begin, 1u);
}

TEST(AddMissingParts, StandsAnEmptyText) {
  fazhi::diag::SourceMap places;
  rules::add_missing_parts(places, {"f", ""});
  EXPECT_EQ(places.find(Pointer{} / "metadata" / "signature")->value, (fazhi::Range{0, 0}));
}

}  // namespace

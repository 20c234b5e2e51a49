#include "forms.hpp"

#include <fazhi/check/check.hpp>
#include <fazhi/io/catalogue.hpp>
#include <fazhi/version.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <stdexcept>
#include <thread>
#include <vector>

namespace {

using fazhi::check::builtin_chain;
using fazhi::check::Checked;
using fazhi::check::Checker;
using fazhi::check::CheckOptions;
using fazhi::diag::Diagnostic;
using fazhi::rules::FileStatus;
using fazhi_tests::printed_page;

/// `id pointer`, a line each.
std::set<std::string> told(const Checked& checked) {
  std::set<std::string> all;
  for (const Diagnostic& one : checked.outcome.findings) all.insert(one.id + " " + one.at.text());
  return all;
}

bool tells(const Checked& checked, const std::string& id) {
  const auto& findings = checked.outcome.findings;
  return std::any_of(findings.begin(), findings.end(), [&](const Diagnostic& one) { return one.id == id; });
}

Checker by(const std::string& profile) {
  CheckOptions options;
  options.profiles = builtin_chain(profile);
  return Checker(std::move(options));
}

std::string with(const std::string& what, const std::string& by) {
  std::string page = printed_page;
  const auto at = page.find(what);
  return at == std::string::npos ? std::string() : page.replace(at, what.size(), by);
}

TEST(Checker, FindsTheSameInEachFormOfAReport) {
  const Checker checker;
  const auto expected = told(checker.check("report.txt", printed_page));
  const std::set<std::string> some = {"published-by-april-1 /metadata/publication/published_on",
                                      "heading-year-agrees /sections/1/heading",
                                      "signing-date-given /metadata/signature/signed_on"};
  EXPECT_TRUE(std::includes(expected.begin(), expected.end(), some.begin(), some.end()));
  for (const auto& form : fazhi_tests::printed_forms(printed_page))
    EXPECT_EQ(told(checker.check(form.name, form.bytes)), expected) << form.name;
  for (const auto& form : fazhi_tests::structured_forms(printed_page))
    EXPECT_EQ(told(checker.check(form.name, form.bytes)), expected) << form.name;
}

TEST(Checker, PlacesEachFindingInTheOrderOfTheText) {
  auto forms = fazhi_tests::printed_forms(printed_page);
  for (auto& form : fazhi_tests::structured_forms(printed_page)) forms.push_back(form);
  for (const auto& form : forms) {
    const auto findings = Checker().check(form.name, form.bytes).outcome.findings;
    std::size_t last = 0;
    for (const Diagnostic& one : findings) {
      ASSERT_TRUE(one.place) << form.name << one.id;
      EXPECT_GE(one.place->begin, last) << form.name << one.id;
      last = one.place->begin;
    }
  }
}

TEST(Checker, SaysHowAFileEnded) {
  const Checker checker;
  EXPECT_EQ(checker.check("report.txt", printed_page).status, FileStatus::valid);
  const std::string plan = "四、2025年度主要安排\n\n（一）充实执法力量。为乡镇培训执法人员30名。\n";
  const Checked without_plan = checker.check("report.txt", with(plan, ""));
  EXPECT_EQ(without_plan.status, FileStatus::not_valid);
  EXPECT_FALSE(without_plan.acceptable());
  const Checked broken = checker.check("report.yaml", "metadata: [\n");
  EXPECT_EQ(broken.status, FileStatus::unreadable);
  EXPECT_FALSE(broken.acceptable());
  EXPECT_FALSE(broken.outcome.findings.empty());
  EXPECT_TRUE(broken.outcome.ledger.empty());
}

TEST(Checker, SaysWhatFailed) {
  static constexpr fazhi::rules::Rule broken =
      fazhi::rules::rule("own-broken").checks([](const fazhi::rules::Subject&, fazhi::rules::Findings&) {
        throw std::runtime_error("no such luck");
      });
  CheckOptions options;
  options.rules.push_back(&broken);
  const Checked checked = Checker(options).check("report.txt", printed_page);
  EXPECT_EQ(checked.status, FileStatus::failed);
  EXPECT_FALSE(checked.acceptable());
  EXPECT_TRUE(tells(checked, "published-by-april-1"));
}

TEST(Checker, TellsValidFromAcceptable) {
  const Checked national = by("national-2019").check("report.txt", printed_page);
  EXPECT_EQ(national.status, FileStatus::valid);
  EXPECT_TRUE(national.acceptable());
  const Checked strict = by("strict").check("report.txt", printed_page);
  EXPECT_EQ(strict.status, FileStatus::valid);
  EXPECT_FALSE(strict.acceptable());
}

TEST(Checker, TakesPersonalDataForAnErrorBeforePublication) {
  const std::string page = with("局主要负责人主持", "局主要负责人（13900001111）主持");
  EXPECT_EQ(by("national-2019").check("report.txt", page).status, FileStatus::valid);
  const Checked checked = by("pre-publish").check("report.txt", page);
  EXPECT_EQ(checked.status, FileStatus::not_valid);
  EXPECT_TRUE(tells(checked, "no-mobile-numbers"));
  EXPECT_EQ(by("pre-publish").check("report.txt", printed_page).status, FileStatus::valid);
}

TEST(Checker, RunsTheChecksOfAProfile) {
  const Checked checked = by("county-government").check("report.txt", printed_page);
  EXPECT_TRUE(tells(checked, "county-government-addressees-named"));
  EXPECT_FALSE(tells(by("national-2019").check("report.txt", printed_page), "county-government-addressees-named"));
}

TEST(Checker, JudgesByTheDayThatItIsGiven) {
  const std::string page = with("发布日期：2025-04-10  来源：清溪县林业局\n\n", "");
  EXPECT_FALSE(tells(Checker().check("report.txt", page), "publication-overdue"));
  CheckOptions options;
  options.as_of = fazhi::Date::of(2025, 4, 2);
  EXPECT_TRUE(tells(Checker(options).check("report.txt", page), "publication-overdue"));
}

TEST(Checker, SaysOnceWhatImporterAndRuleBothSee) {
  const Checked checked = Checker().check("report.txt", printed_page + "\n" + printed_page);
  EXPECT_TRUE(tells(checked, "body-once"));
  EXPECT_FALSE(tells(checked, "import.body-repeated"));
}

/// A checker by a profile that sets one rule so.
Checker setting(const std::string& rule, const std::string& level) {
  CheckOptions options;
  options.profiles =
      fazhi::check::load_profile(fazhi::diag::Source("own.yaml",
                                                     "schema_version: '1.0'\nid: own\ntitle: {zh: 自己的, en: Own}\n"
                                                     "extends: national-2019\nrules: [{rule: " +
                                                         rule + ", level: " + level + "}]\n"));
  return Checker(std::move(options));
}

TEST(Checker, LetsAProfileSwitchOffWhatAnImportersNoteRepeats) {
  const std::string twice = printed_page + "\n" + printed_page;
  const Checked off = setting("body-once", "off").check("report.txt", twice);
  EXPECT_FALSE(tells(off, "body-once"));
  EXPECT_FALSE(tells(off, "import.body-repeated"));
  CheckOptions without;
  auto& rules = without.rules;
  rules.erase(std::remove_if(rules.begin(), rules.end(), [](const auto* rule) { return rule->id == "body-once"; }),
              rules.end());
  EXPECT_TRUE(tells(Checker(without).check("report.txt", twice), "import.body-repeated"));
}

TEST(Checker, RefusesAChainOfProfilesThatFailed) {
  CheckOptions options;
  options.profiles = fazhi::check::load_profile(fazhi::diag::Source("own.yaml", "extends: [\n"));
  EXPECT_THROW(Checker{options}, std::invalid_argument);
  options.profiles = builtin_chain("no-such-profile");
  EXPECT_THROW(Checker{options}, std::invalid_argument);
  options.profiles.reset();
  EXPECT_EQ(Checker(options).profile().id.to_wire(), fazhi::check::default_profile);
}

TEST(Checker, CountsWhatItFoundAndNotWhatItKept) {
  CheckOptions options;
  options.max_findings = 1;
  const auto all = Checker().check("report.txt", printed_page).outcome;
  const auto kept = Checker(options).check("report.txt", printed_page).outcome;
  EXPECT_EQ(kept.findings.size(), 1u);
  for (const auto severity : {fazhi::diag::Severity::error, fazhi::diag::Severity::warning, fazhi::diag::Severity::info,
                              fazhi::diag::Severity::hint})
    EXPECT_EQ(kept.count(severity), all.count(severity));
  const std::string bytes = printed_page + "\xFF\n";
  const auto told = Checker(options).check("report.txt", bytes).outcome;
  EXPECT_EQ(told.count(fazhi::diag::Severity::warning), all.count(fazhi::diag::Severity::warning) + 1);
}

TEST(Checker, KeepsTheImportersWarnings) {
  const Checked checked = Checker().check("report.txt", "\xEF\xBB\xBF" + printed_page + "\xFF\n");
  EXPECT_TRUE(tells(checked, "extract.bytes"));
}

TEST(Checker, BringsCataloguesAndInstruments) {
  const Checker checker;
  EXPECT_EQ(checker.options().catalogues->size(), fazhi::io::builtin_catalogues().size());
  EXPECT_EQ(checker.options().instruments->size(), 1u);
  for (const auto& entry : checker.check("report.txt", printed_page).outcome.ledger) {
    EXPECT_NE(entry.reason_code, fazhi::rules::skipped_needs_catalogues) << entry.rule;
    EXPECT_NE(entry.reason_code, fazhi::rules::skipped_needs_instruments) << entry.rule;
  }
}

TEST(Checker, HoldsReportsAgainstWhatItBrings) {
  const std::string report =
      "schema_version: '1.0'\nmetadata:\n  report_year: 2024\npreamble:\n  - 依据《合同法》审查合同。\n"
      "sections:\n  - kind: achievements\n    heading: 一、举措\n    measures:\n      - {title: 规范, area: "
      "enforcment}\n";
  const Checked checked = Checker().check("report.yaml", report);
  EXPECT_TRUE(tells(checked, "instruments-in-force"));
  EXPECT_TRUE(tells(checked, "codes-known"));
}

TEST(Checker, TellsEachCharacterThatTurnsTheDirection) {
  for (const char* turning :
       {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069"}) {
    const std::string page = with("。", turning + std::string("。"));
    EXPECT_TRUE(tells(Checker().check("report.txt", page), "no-direction-controls")) << page;
    for (const auto& form : fazhi_tests::structured_forms(page))
      EXPECT_TRUE(tells(Checker().check(form.name, form.bytes), "no-direction-controls")) << form.name;
  }
}

TEST(Checker, GivesTheRulesOfOthersItsLists) {
  static constexpr auto own =
      fazhi::rules::rule("own-lists").checks([](const fazhi::rules::Subject& subject, fazhi::rules::Findings&) {
        if (subject.catalogues == nullptr || subject.instruments == nullptr) throw std::runtime_error("no lists");
      });
  CheckOptions options;
  options.rules = {&own};
  EXPECT_EQ(Checker(options).check("report.txt", printed_page).status, FileStatus::valid);
}

TEST(Checker, FillsInItsListsForAllThreadsThatAskFirst) {
  const Checker checker;
  constexpr std::size_t count = 8;
  std::vector<std::size_t> instruments(count);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < count; ++i)
    threads.emplace_back([&, i] {
      const std::string page = with("。", "，依据《合同法》。");
      if (i % 2 == 0) {
        EXPECT_TRUE(tells(checker.check("report.txt", page), "instruments-in-force"));
      }
      instruments[i] = checker.options().instruments->at(0).instruments.size();
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_NE(instruments[0], 0U);
  EXPECT_EQ(instruments, std::vector<std::size_t>(count, instruments[0]));
}

TEST(Checker, SaysHowItLoadsWithoutItsLists) {
  CheckOptions options;
  options.load.read.limits.max_bytes = 12345;
  const Checker checker(options);
  EXPECT_EQ(checker.load_options().read.limits.max_bytes, 12345U);
  EXPECT_EQ(&checker.load_options(), &checker.options().load);
}

TEST(Checker, StampsItsRules) {
  const Checker national;
  if (!national.rule_set().digest) GTEST_SKIP() << "this build has no libmd";
  EXPECT_EQ(national.rule_set().digest, by("national-2019").rule_set().digest);
  EXPECT_NE(national.rule_set().digest, by("strict").rule_set().digest);
  CheckOptions fewer;
  fewer.rules.pop_back();
  EXPECT_NE(Checker(fewer).rule_set().digest, national.rule_set().digest);
}

TEST(Checker, StampsItsRulesOnceForAllThreadsThatAskFirst) {
  const Checker checker;
  const Checker copy = checker;
  constexpr std::size_t count = 8;
  std::vector<const fazhi::check::RuleSetStamp*> asked(count);
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < count; ++i)
    threads.emplace_back([&, i] { asked[i] = &(i % 2 == 0 ? checker : copy).rule_set(); });
  for (std::thread& thread : threads) thread.join();
  for (const auto* one : asked) EXPECT_EQ(one, &checker.rule_set());
  EXPECT_EQ(checker.rule_set().digest, Checker().rule_set().digest);
  EXPECT_EQ(checker.rule_set().version, FAZHI_VERSION_STRING);
}

TEST(Checker, StampsEachSettingOfItsProfiles) {
  using fazhi::rules::Profile;
  const auto stamp = [](const auto& change) {
    CheckOptions options;
    options.profiles = builtin_chain("county-government");
    change(options.profiles->profiles.back());
    return Checker(std::move(options)).rule_set().digest;
  };
  const auto digest = by("county-government").rule_set().digest;
  if (!digest) GTEST_SKIP() << "this build has no libmd";
  EXPECT_EQ(stamp([](Profile&) {}), digest);
  const std::optional<fazhi::Digest> changed[] = {
      stamp([](Profile& profile) { profile.fail_on = fazhi::diag::Severity::hint; }),
      stamp([](Profile& profile) { profile.last_year = fazhi::ReportYear::from_wire(2030).value(); }),
      stamp([](Profile& profile) { profile.submit_by = fazhi::MonthDay::from_wire("02-15").value(); }),
      stamp([](Profile& profile) { profile.required_sections.push_back(fazhi::model::SectionKind::other_matters); }),
      stamp([](Profile& profile) {
        profile.rules.push_back({"title-given", fazhi::rules::RuleLevel::off, {}});
      }),
      stamp([](Profile& profile) {
        profile.rules.push_back({"section-not-filler", std::nullopt, {{"least_characters", "80"}}});
      }),
      stamp([](Profile& profile) { profile.checks.at(0).message.en += '!'; }),
      stamp([](Profile& profile) { profile.checks.at(0).max_length = 7; }),
  };
  std::set<std::string> all = {digest->to_wire()};
  for (const auto& one : changed) EXPECT_TRUE(all.insert(one->to_wire()).second) << all.size();
}

/// The stamp of a checker whose data was changed in one place; none where the library cannot reckon it.
template <class Change>
std::optional<fazhi::Digest> stamp_with(Change change) {
  CheckOptions options = Checker().options();
  change(*options.catalogues, *options.instruments);
  return Checker(std::move(options)).rule_set().digest;
}

TEST(Checker, StampsWhatItsRulesHoldReportsAgainst) {
  const auto digest = Checker().rule_set().digest;
  if (!digest) GTEST_SKIP() << "this build has no libmd";
  EXPECT_EQ(stamp_with([](auto&, auto&) {}), digest);
  const std::optional<fazhi::Digest> changed[] = {
      stamp_with([](auto& catalogues, auto&) { catalogues.pop_back(); }),
      stamp_with([](auto& catalogues, auto&) { catalogues[0].entries[0].code += 'x'; }),
      stamp_with([](auto& catalogues, auto&) { catalogues[0].valid_to = fazhi::Date::of(2020, 12, 31); }),
      stamp_with([](auto&, auto& lists) { lists.clear(); }),
      stamp_with([](auto&, auto& lists) { lists.push_back(lists[0]); }),
      stamp_with([](auto&, auto& lists) { lists[0].instruments[0].in_force_to.reset(); }),
      stamp_with([](auto&, auto& lists) { lists[0].instruments[0].other_names.push_back("别名"); }),
      stamp_with([](auto&, auto& lists) { lists[0].instruments[0].confidence = fazhi::model::SourceConfidence::low; }),
  };
  std::set<std::string> all = {digest->to_wire()};
  for (const auto& one : changed) EXPECT_TRUE(all.insert(one->to_wire()).second) << all.size();
}

TEST(Checker, StampsTheOrderOfInstruments) {
  // Of lists that name one instrument the last one holds.
  const auto two = [](bool swapped) {
    return stamp_with([swapped](auto&, auto& lists) {
      lists.push_back(lists[0]);
      lists[swapped ? 0 : 1].instruments[0].in_force_to.reset();
    });
  };
  if (!two(false)) GTEST_SKIP() << "this build has no libmd";
  EXPECT_NE(two(false), two(true));
}

TEST(Checker, IsSharedByThreads) {
  const Checker checker = by("strict");
  const auto expected = told(checker.check("report.txt", printed_page));
  std::vector<std::set<std::string>> all(4);
  std::vector<std::thread> threads;
  for (auto& one : all) threads.emplace_back([&] { one = told(checker.check("report.txt", printed_page)); });
  for (std::thread& thread : threads) thread.join();
  for (const auto& one : all) EXPECT_EQ(one, expected);
}

TEST(StrictProfile, LeavesNothingBelowAWarning) {
  const auto chain = builtin_chain("strict");
  const auto criteria = fazhi::rules::criteria_of(chain.profiles, std::nullopt);
  for (const auto* rule : fazhi::rules::catalogue()) {
    const auto set = criteria.levels.find(rule->id);
    const bool is_raised = set != criteria.levels.end() && set->second >= fazhi::rules::RuleLevel::warning;
    EXPECT_TRUE(is_raised || (rule->severity <= fazhi::diag::Severity::warning && !rule->off_by_default)) << rule->id;
  }
}

}  // namespace

#include "forms.hpp"

#include <fazhi/check/baseline.hpp>
#include <fazhi/check/changes.hpp>
#include <fazhi/check/check.hpp>
#include <fazhi/check/fingerprint.hpp>
#include <fazhi/io/write.hpp>

#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <type_traits>

namespace {

using fazhi::check::Baseline;
using fazhi::check::BaselineMaker;
using fazhi::check::changes_between;
using fazhi::check::Checked;
using fazhi::check::Checker;
using fazhi::check::CheckOptions;
using fazhi::check::Fingerprints;
using fazhi::check::load;
using fazhi::check::Loaded;
using fazhi::rules::FindingsFile;
using fazhi::rules::SuppressionOrigin;
using fazhi_tests::printed_page;

std::string replaced(std::string text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  if (at == std::string::npos) throw std::invalid_argument(what);
  return text.replace(at, what.size(), by);
}

std::set<std::string> fingerprints(const std::string& name, const std::string& bytes) {
  const Loaded loaded = load(name, bytes);
  Fingerprints of_file(loaded);
  std::set<std::string> all;
  for (const auto& one : Checker().check(loaded).outcome.findings) all.insert(one.id + " " + of_file.of(one));
  return all;
}

TEST(Fingerprints, AreUuidsOfTheFifthVersion) {
  const std::regex shape("[a-z0-9.-]+ [0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
  const auto all = fingerprints("report.txt", printed_page);
  ASSERT_GE(all.size(), 3u);
  for (const std::string& one : all) EXPECT_TRUE(std::regex_match(one, shape)) << one;
}

TEST(Fingerprints, AreOfAFileThatStays) {
  static_assert(!std::is_constructible_v<Fingerprints, Loaded>);
  static_assert(!std::is_constructible_v<Fingerprints, const Loaded>);
  static_assert(std::is_constructible_v<Fingerprints, const Loaded&>);
}

TEST(Fingerprints, StayWhenLinesMove) {
  EXPECT_EQ(fingerprints("report.txt", "\n\n\n" + printed_page), fingerprints("report.txt", printed_page));
}

TEST(Fingerprints, AreTheSameInYamlAndJson) {
  const auto forms = fazhi_tests::structured_forms(printed_page);
  EXPECT_EQ(fingerprints(forms[0].name, forms[0].bytes), fingerprints(forms[1].name, forms[1].bytes));
}

TEST(Fingerprints, ChangeWithWhatStandsThere) {
  const auto other = replaced(printed_page, "2023年存在", "2022年存在");
  const auto before = fingerprints("report.txt", printed_page);
  const auto after = fingerprints("report.txt", other);
  std::vector<std::string> differ;
  std::set_symmetric_difference(before.begin(), before.end(), after.begin(), after.end(), std::back_inserter(differ));
  ASSERT_EQ(differ.size(), 2u);
  for (const std::string& one : differ) EXPECT_EQ(one.substr(0, 19), "heading-year-agrees");
}

TEST(Fingerprints, TellTwoPartsOfOneTextApart) {
  const Loaded loaded = load("report.txt", printed_page);
  fazhi::diag::Diagnostic one;
  one.id = "words-once";
  one.at = fazhi::diag::Pointer{} / "metadata" / "title";
  one.within = fazhi::Range{0, 9};
  fazhi::diag::Diagnostic other = one;
  other.within = fazhi::Range{9, 18};
  EXPECT_NE(Fingerprints(loaded).of(one), Fingerprints(loaded).of(other));
}

TEST(Fingerprints, HoldNothingOfWhatIsDiscreet) {
  fazhi::diag::Diagnostic one;
  one.id = "no-personal-numbers";
  one.at = fazhi::diag::Pointer{} / "metadata" / "title";
  one.discreet = true;
  const Loaded first = load("report.txt", printed_page);
  const Loaded second = load("report.txt", replaced(printed_page, "清溪县林业局2024", "清溪县水务局2024"));
  EXPECT_EQ(Fingerprints(first).of(one), Fingerprints(second).of(one));
  one.discreet = false;
  EXPECT_NE(Fingerprints(first).of(one), Fingerprints(second).of(one));
}

Baseline baseline_of(const std::string& name, const std::string& bytes) {
  const Loaded loaded = load(name, bytes);
  BaselineMaker maker;
  maker.add(loaded, Checker().check(loaded));
  return maker.baseline();
}

Checked against(const Baseline& baseline, const std::string& name, const std::string& bytes) {
  CheckOptions options;
  options.baseline = baseline;
  return Checker(options).check(name, bytes);
}

TEST(Baseline, MakesAllThatItHoldsKnown) {
  const Checked checked = against(baseline_of("a/report.txt", printed_page), "a/report.txt", "\n\n" + printed_page);
  EXPECT_TRUE(checked.outcome.findings.empty());
  ASSERT_GE(checked.suppressed.size(), 3u);
  for (const auto& one : checked.suppressed) EXPECT_EQ(one.origin, SuppressionOrigin::baseline);
  EXPECT_EQ(checked.baseline_gone, 0u);
}

TEST(Baseline, LetsWhatIsNewBeTold) {
  const Baseline baseline = baseline_of("report.txt", printed_page);
  const Checked checked = against(baseline, "report.txt", replaced(printed_page, "，督促", "，，督促"));
  ASSERT_EQ(checked.outcome.findings.size(), 1u);
  EXPECT_EQ(checked.outcome.findings.at(0).id, "punctuation-single");
}

TEST(Baseline, CountsEqualFindings) {
  const std::string twice = replaced(replaced(printed_page, "，督促", "，，督促"), "有限，乡镇", "有限，，乡镇");
  const std::string same = replaced(replaced(printed_page, "，督促", "，，督促"), "隐患112处", "隐患，，112处");
  for (const std::string& page : {twice, same}) {
    const Baseline baseline = baseline_of("report.txt", page);
    EXPECT_TRUE(against(baseline, "report.txt", page).outcome.findings.empty());
  }
  const Baseline once = baseline_of("report.txt", replaced(printed_page, "，督促", "，，督促"));
  EXPECT_EQ(against(once, "report.txt", same).outcome.findings.size(), 1u);
}

TEST(Baseline, CountsWhatOccursNoMore) {
  const Baseline baseline = baseline_of("report.txt", replaced(printed_page, "，督促", "，，督促"));
  EXPECT_EQ(against(baseline, "report.txt", printed_page).baseline_gone, 1u);
}

TEST(Baseline, KnowsOneFileByOnePath) {
  const Baseline baseline = baseline_of("./a//b/../report.txt", printed_page);
  EXPECT_EQ(baseline.files.at(0).path, "a/report.txt");
  EXPECT_TRUE(against(baseline, "a/report.txt", printed_page).outcome.findings.empty());
  EXPECT_FALSE(against(baseline, "b/report.txt", printed_page).outcome.findings.empty());
}

TEST(Baseline, HoldsTheSameWhateverTheOrderOfFiles) {
  const Loaded a = load("a.txt", printed_page);
  const Loaded b = load("b.txt", printed_page);
  BaselineMaker one;
  BaselineMaker other;
  for (const Loaded* file : {&a, &b}) one.add(*file, Checker().check(*file));
  for (const Loaded* file : {&b, &a}) other.add(*file, Checker().check(*file));
  EXPECT_EQ(fazhi::io::write_json(one.baseline()), fazhi::io::write_json(other.baseline()));
}

TEST(Baseline, MadeAnewKeepsWhatIsStillThere) {
  const Baseline baseline = baseline_of("report.txt", printed_page);
  CheckOptions options;
  options.baseline = baseline;
  const Loaded loaded = load("report.txt", printed_page);
  BaselineMaker maker;
  maker.add(loaded, Checker(options).check(loaded));
  EXPECT_EQ(fazhi::io::write_json(maker.baseline()), fazhi::io::write_json(baseline));
}

/// What a run makes of an earlier baseline: `path rule` of each entry.
std::set<std::string> made_anew(const Baseline& before, CheckOptions options, const std::string& bytes) {
  options.baseline = before;
  const Loaded loaded = load("report.txt", bytes);
  BaselineMaker maker(before);
  maker.add(loaded, Checker(options).check(loaded));
  std::set<std::string> entries;
  for (const auto& file : maker.baseline().files)
    for (const auto& one : file.findings) entries.insert(file.path + " " + one.rule);
  return entries;
}

/// A baseline of entries that no report here has.
Baseline of_entries(const std::string& path, const std::vector<std::string>& rules) {
  Baseline baseline;
  baseline.files.push_back({path, {}});
  for (const std::string& rule : rules) baseline.files[0].findings.push_back({rule, "/metadata", "none-of-these", 2});
  return baseline;
}

TEST(Baseline, MadeAnewDropsWhatWasLookedForAndNotFound) {
  CheckOptions options;
  options.as_of = fazhi::Date::of(2025, 4, 20);
  const Baseline before = of_entries("report.txt", {"publication-overdue", "title-given", "key.unknown"});
  EXPECT_EQ(made_anew(before, options, printed_page), made_anew({}, options, printed_page));
}

TEST(Baseline, MadeAnewKeepsWhatWasNotJudged) {
  const auto with = [](const char* entry) {
    auto entries = made_anew({}, {}, printed_page);
    entries.insert(entry);
    return entries;
  };
  const Baseline of_rules = of_entries("report.txt", {"publication-overdue", "title-given"});
  EXPECT_EQ(made_anew(of_rules, {}, printed_page), with("report.txt publication-overdue"));
  const Baseline of_no_check = of_entries("report.txt", {"our-own-check"});
  EXPECT_EQ(made_anew(of_no_check, {}, printed_page), with("report.txt our-own-check"));
  const Baseline of_other = of_entries("other.txt", {"title-given"});
  EXPECT_EQ(made_anew(of_other, {}, printed_page), with("other.txt title-given"));
}

TEST(Baseline, MadeAnewKeepsWhatCannotBeReadNow) {
  const Baseline before = of_entries("report.txt", {"title-given"});
  const Loaded loaded = load("report.yaml", "metadata: [");
  Baseline of_yaml = before;
  of_yaml.files[0].path = "report.yaml";
  BaselineMaker maker(of_yaml);
  maker.add(loaded, Checker().check(loaded));
  EXPECT_EQ(fazhi::io::write_json(maker.baseline()), fazhi::io::write_json(of_yaml));
}

TEST(Baseline, MadeAnewKeepsWhatIsSuppressedOtherwiseNow) {
  const Baseline before = baseline_of("report.txt", printed_page);
  CheckOptions options;
  options.suppressions = {{"heading-year-agrees", {}, {}, {}}};
  const auto entries = made_anew(before, options, printed_page);
  EXPECT_EQ(entries.count("report.txt heading-year-agrees"), 1u);
  options.baseline = before;
  EXPECT_EQ(Checker(options).check("report.txt", printed_page).baseline_gone, 0u);
}

TEST(Baseline, MadeAnewKeepsWhatWasOverTheLimit) {
  CheckOptions options;
  options.max_findings = 1;
  const auto entries = made_anew(of_entries("report.txt", {"title-given"}), options, printed_page);
  EXPECT_EQ(entries.count("report.txt title-given"), 1u);
}

TEST(Baseline, LeavesOutWhatIsSuppressedOtherwise) {
  CheckOptions options;
  options.suppressions = {{"heading-year-agrees", {}, {}, {}}};
  const Loaded loaded = load("report.txt", printed_page);
  BaselineMaker maker;
  maker.add(loaded, Checker(options).check(loaded));
  const Baseline baseline = maker.baseline();
  ASSERT_FALSE(baseline.files.at(0).findings.empty());
  for (const auto& one : baseline.files.at(0).findings) EXPECT_NE(one.rule, "heading-year-agrees");
}

TEST(Baseline, SaysWhatWasOverTheLimit) {
  CheckOptions options;
  options.max_findings = 1;
  const Loaded loaded = load("report.txt", printed_page);
  BaselineMaker maker;
  maker.add(loaded, Checker(options).check(loaded));
  EXPECT_GE(maker.left_out(), 2u);
}

TEST(Baseline, ReadsBackWhatWasWritten) {
  const Baseline baseline = baseline_of("report.txt", printed_page);
  const auto of_json = fazhi::check::read_baseline({"baseline.json", fazhi::io::write_json(baseline)});
  const auto of_yaml = fazhi::check::read_baseline({"baseline.yaml", fazhi::io::write_yaml(baseline)});
  ASSERT_TRUE(of_json && of_yaml);
  EXPECT_EQ(fazhi::io::write_json(of_json.document->value), fazhi::io::write_json(baseline));
  EXPECT_EQ(fazhi::io::write_json(of_yaml.document->value), fazhi::io::write_json(baseline));
}

TEST(Baseline, RefusesOtherFiles) {
  Baseline other = baseline_of("report.txt", printed_page);
  other.files.at(0).findings.at(0).count = 0;
  EXPECT_EQ(fazhi::check::read_baseline({"b.json", fazhi::io::write_json(other)}).problems.at(0).id, "baseline.count");
  other.schema = "urn:fazhi:schema:findings:1";
  EXPECT_EQ(fazhi::check::read_baseline({"b.json", fazhi::io::write_json(other)}).problems.at(0).id, "baseline.schema");
}

FindingsFile run_over(const std::vector<fazhi_tests::Form>& files, CheckOptions options = {}) {
  const Checker checker(std::move(options));
  FindingsFile run;
  run.version = "1";
  run.profile = checker.profile().id.to_wire();
  for (const auto& file : files) {
    const Loaded loaded = load(file.name, file.bytes);
    add(run, findings_of(loaded, checker.check(loaded)));
  }
  return run;
}

TEST(Changes, AreNoneBetweenEqualRuns) {
  const auto run = run_over({{"report.txt", printed_page}});
  const auto changes = changes_between(run, run_over({{"./report.txt", "\n" + printed_page}}));
  EXPECT_EQ(changes.summary.appeared, 0);
  EXPECT_EQ(changes.summary.gone, 0);
  EXPECT_EQ(changes.summary.stayed, static_cast<std::int64_t>(run.files.at(0).findings.size()));
  EXPECT_TRUE(changes.cautions.empty());
}

TEST(Changes, TellWhatAppearedAndWhatWent) {
  const std::string slip = replaced(printed_page, "，督促", "，，督促");
  const auto before = run_over({{"report.txt", printed_page}});
  const auto after = run_over({{"report.txt", slip}});
  const auto there = changes_between(before, after);
  ASSERT_EQ(there.files.at(0).appeared.size(), 1u);
  EXPECT_EQ(there.files.at(0).appeared.at(0).id, "punctuation-single");
  EXPECT_TRUE(there.files.at(0).gone.empty());
  const auto back = changes_between(after, before);
  ASSERT_EQ(back.files.at(0).gone.size(), 1u);
  EXPECT_TRUE(back.files.at(0).appeared.empty());
}

TEST(Changes, TellFilesThatCameAndWent) {
  const auto changes = changes_between(run_over({{"a.txt", printed_page}}), run_over({{"b.txt", printed_page}}));
  EXPECT_EQ(changes.summary.files_appeared, 1);
  EXPECT_EQ(changes.summary.files_gone, 1);
  EXPECT_EQ(changes.summary.appeared, changes.summary.gone);
  EXPECT_GE(changes.summary.gone, 3);
}

TEST(Changes, TellWhatWasSuppressedSince) {
  CheckOptions options;
  options.suppressions = {{"heading-year-agrees", {}, {}, {}}};
  const auto told = run_over({{"report.txt", printed_page}});
  const auto known = run_over({{"report.txt", printed_page}}, options);
  EXPECT_EQ(changes_between(told, known).summary.suppressed, 1);
  EXPECT_EQ(changes_between(told, known).summary.gone, 0);
  EXPECT_EQ(changes_between(known, told).summary.appeared, 1);
}

TEST(Changes, DoNotTakeWhatWasNotJudgedForMended) {
  CheckOptions options;
  options.as_of = fazhi::Date::of(2026, 1, 1);
  const std::string page = replaced(printed_page, "发布日期：2025-04-10  来源：清溪县林业局\n", "");
  const auto with_day = run_over({{"report.txt", page}}, options);
  const auto without = run_over({{"report.txt", page}});
  const auto changes = changes_between(with_day, without);
  EXPECT_GE(changes.summary.not_judged, 1);
  EXPECT_EQ(changes.summary.gone, 0);
  const auto broken = changes_between(with_day, run_over({{"report.txt", "nothing of the kind\n"}}));
  EXPECT_EQ(broken.summary.gone, 0);
  EXPECT_EQ(broken.summary.not_judged, static_cast<std::int64_t>(with_day.files.at(0).findings.size()));
}

TEST(Changes, SayWhatTheRunsJudgedByThatDiffers) {
  auto before = run_over({{"report.txt", printed_page}});
  auto after = before;
  after.version = "2";
  after.profile = "strict";
  after.as_of = fazhi::Date::of(2026, 1, 1);
  EXPECT_EQ(changes_between(before, after).cautions.size(), 3u);
}

TEST(Findings, ReadBackWhatWasWritten) {
  const auto run = run_over({{"report.txt", printed_page}});
  const auto read = fazhi::check::read_findings({"findings.json", fazhi::io::write_json(run)});
  ASSERT_TRUE(read);
  EXPECT_EQ(fazhi::io::write_json(read.document->value), fazhi::io::write_json(run));
  auto other = run;
  other.schema = "urn:fazhi:schema:rules:1";
  EXPECT_EQ(fazhi::check::read_findings({"findings.json", fazhi::io::write_json(other)}).problems.at(0).id,
            "findings.schema");
}

}  // namespace

#include <fazhi/check/profiles.hpp>
#include <fazhi/rules/profile_checks.hpp>

#include <gtest/gtest.h>

#include <map>
#include <set>
#include <thread>

namespace {

using fazhi::check::builtin_chain;
using fazhi::check::builtin_profile;
using fazhi::check::builtin_profiles;
using fazhi::check::ProfileChain;
using fazhi::diag::Severity;
using fazhi::diag::Source;
using fazhi::rules::Profile;

const std::string head = "schema_version: '1.0'\nid: own\ntitle: {zh: 自己的, en: Our own}\n";

ProfileChain load(const std::string& more, const fazhi::check::ProfileOptions& options = {}) {
  return fazhi::check::load_profile(Source("own.yaml", head + more), options);
}

/// `id pointer line` of each problem.
std::string problems_of(const ProfileChain& chain, const std::string& text) {
  const Source source("own.yaml", text);
  std::string all;
  for (const auto& one : chain.problems)
    all += one.id + " " + one.at.text() + " " +
           (one.place ? std::to_string(source.position(one.place->begin).line) : "-") + "\n";
  return all;
}
std::string problems_of(const std::string& more, const fazhi::check::ProfileOptions& options = {}) {
  return problems_of(load(more, options), head + more);
}

std::string ids_of(const ProfileChain& chain) {
  std::string ids;
  for (const Profile& one : chain.profiles) ids += (ids.empty() ? "" : " ") + one.id.to_wire();
  return ids;
}

/// Profiles that stand in files of their own, by id.
fazhi::check::ProfileOptions beside(std::map<std::string, std::string> bases) {
  fazhi::check::ProfileOptions options;
  options.find = [bases = std::move(bases)](std::string_view id) -> fazhi::Result<std::optional<Profile>> {
    const auto found = bases.find(std::string(id));
    if (found == bases.end()) return std::optional<Profile>();
    auto read = fazhi::check::read_profile(Source("base.yaml", found->second));
    return read ? std::optional(read.document->value) : std::nullopt;
  };
  return options;
}

std::string profile(const std::string& id, const std::string& more) {
  return "schema_version: '1.0'\nid: " + id + "\ntitle: {zh: 方案, en: Profile}\n" + more;
}

TEST(BuiltinProfile, IsReadWithoutProblems) {
  for (const std::string_view id : builtin_profiles()) {
    const ProfileChain chain = builtin_chain(id);
    ASSERT_TRUE(chain) << id;
    // Where this build cannot match patterns, it says so.
    for (const auto& one : chain.problems) EXPECT_EQ(one.id, "pattern.support") << id << ": " << one.message.en;
    EXPECT_EQ(chain.profiles.back().id.to_wire(), id);
    EXPECT_EQ(chain.profiles.front().id.to_wire(), fazhi::check::default_profile);
  }
}

TEST(BuiltinProfile, GivesTheChainThatFollowingItGives) {
  for (const std::string_view id : builtin_profiles()) {
    const ProfileChain ours = builtin_chain(id);
    const ProfileChain followed = fazhi::check::chain_of(*builtin_profile(id));
    EXPECT_EQ(ids_of(ours), ids_of(followed));
    EXPECT_EQ(ours.problems.size(), followed.problems.size()) << id;
  }
}

TEST(BuiltinProfile, PassesItsOwnExamples) {
  for (const std::string_view id : builtin_profiles())
    for (const auto& one : fazhi::rules::test_examples(*builtin_profile(id)))
      EXPECT_EQ(one.id, "pattern.support") << id << one.at.text();
}

TEST(BuiltinProfile, GivesAnExampleOfEachConditionOnAValue) {
  for (const std::string_view id : builtin_profiles()) {
    const auto profile = builtin_profile(id);
    ASSERT_TRUE(profile) << id;
    for (const auto& check : profile->checks)
      EXPECT_TRUE(check.present || (!check.good.empty() && !check.bad.empty())) << id << " " << check.id.to_wire();
  }
}

TEST(BuiltinProfiles, AreThoseOfTheFolder) {
  const std::vector<std::string_view> expected = {"county-government", "department",      "national-2019",
                                                  "pre-publish",       "sample-province", "strict"};
  EXPECT_EQ(builtin_profiles(), expected);
  EXPECT_FALSE(builtin_profile("national-1949"));
  EXPECT_FALSE(builtin_chain("national-1949"));
  EXPECT_EQ(fazhi::check::builtin_profile_text("national-1949"), "");
}

TEST(BuiltinProfile, OfTheNationAsksForTheFourContentsAndTheTwoDays) {
  const Profile national = *builtin_profile("national-2019");
  EXPECT_EQ(national.required_sections.size(), 4u);
  EXPECT_EQ(national.submit_by->to_wire(), "03-01");
  EXPECT_EQ(national.publish_by->to_wire(), "04-01");
  EXPECT_EQ(national.fail_on, Severity::error);
}

TEST(ProfileChain, BeginsWithTheBase) {
  const auto options = beside({{"middle", profile("middle", "extends: strict\n")}});
  EXPECT_EQ(ids_of(load("extends: middle\n", options)), "national-2019 strict middle own");
  EXPECT_EQ(ids_of(load("")), "own");
}

TEST(ProfileChain, TellsABaseThatThereIsNot) {
  EXPECT_EQ(problems_of("extends: stricter\n"), "profile.no-such-base /extends 4\n");
  const ProfileChain chain = load("extends: strcit\n");
  EXPECT_FALSE(chain);
  EXPECT_EQ(chain.problems.at(0).message.en, "there is no profile 'strcit'; did you mean 'strict'?");
}

TEST(ProfileChain, TakesNoFileForABaseUnlessTheCallerGivesIt) {
  EXPECT_EQ(problems_of("extends: ../strict.yaml\n"), "identifier.syntax /extends 4\n");
  const auto another = beside({{"middle", profile("other", "")}});
  EXPECT_EQ(problems_of("extends: middle\n", another), "profile.no-such-base /extends 4\n");
}

TEST(ProfileChain, TellsABaseThatCannotBeRead) {
  fazhi::check::ProfileOptions options;
  options.find = [](std::string_view) { return fazhi::Error{"file.unreadable", {"无法打开", "cannot be opened"}}; };
  const ProfileChain chain = load("extends: middle\n", options);
  EXPECT_FALSE(chain);
  EXPECT_EQ(problems_of("extends: middle\n", options), "profile.base-wrong /extends 4\n");
  EXPECT_EQ(chain.problems.at(0).message.en, "the profile 'middle' cannot be read: cannot be opened");
}

TEST(ProfileChain, EndsWhereItComesBackToItself) {
  EXPECT_EQ(problems_of("extends: own\n"), "profile.cycle /extends 4\n");
  const auto options = beside({{"a", profile("a", "extends: b\n")}, {"b", profile("b", "extends: a\n")}});
  EXPECT_EQ(problems_of("extends: a\n", options), "profile.cycle /extends 4\n");
}

TEST(ProfileChain, IsNoLongerThanItsLimit) {
  std::map<std::string, std::string> bases;
  for (int i = 0; i < 20; ++i)
    bases["p" + std::to_string(i)] = profile("p" + std::to_string(i), "extends: p" + std::to_string(i + 1) + "\n");
  EXPECT_EQ(problems_of("extends: p0\n", beside(bases)), "profile.too-deep /extends 4\n");
}

TEST(ProfileChain, TellsABaseThatIsWrong) {
  const auto options = beside({{"base", profile("base", "rules: [{rule: no-such-rule}]\n")}});
  EXPECT_EQ(problems_of("extends: base\n", options), "profile.base-wrong /extends 4\n");
}

TEST(ProfileChain, TellsRulesThatThereAreNotAtTheirPlace) {
  EXPECT_EQ(problems_of("rules:\n  - rule: title-given\n    level: error\n  - rule: titel-given\n"),
            "profile.no-such-rule /rules/1/rule 7\n");
  EXPECT_EQ(problems_of("rules:\n  - rule: title-given\n  - rule: title-given\n    level: 'off'\n"),
            "profile.rule-twice /rules/1/rule 6\n");
}

TEST(ProfileChain, SetsChecksOfABaseAsRules) {
  const std::string setting = "rules:\n  - rule: department-addressees-named\n    level: 'off'\n";
  EXPECT_EQ(problems_of("extends: department\n" + setting), "");
  EXPECT_EQ(problems_of("extends: strict\n" + setting), "profile.no-such-rule /rules/0/rule 6\n");
}

TEST(ProfileChain, GivesNoParametersToACheckOfABase) {
  EXPECT_EQ(problems_of("extends: department\nrules:\n  - rule: department-addressees-named\n"
                        "    parameters: [{name: days, value: '3'}]\n"),
            "profile.no-such-parameter /rules/0/parameters/0/name 7\n");
}

TEST(ProfileChain, HasNoSettingsWithoutEnd) {
  std::string rules = "rules:\n";
  for (int i = 0; i < 1001; ++i) rules += "  - rule: r" + std::to_string(i) + "\n";
  EXPECT_EQ(problems_of(rules), "profile.too-many /rules 5\n");
}

TEST(ProfileChain, HasARequiredSectionWhereItNamesThem) {
  EXPECT_EQ(problems_of("required_sections: []\n"), "list.too-short /required_sections 4\n");
}

TEST(ProfileChain, LetsNoCheckTakeTheIdOfARuleOfTheSet) {
  constexpr fazhi::rules::Rule own = fazhi::rules::rule("own-rule").checks(nullptr);
  fazhi::check::ProfileOptions options;
  options.rules = {&own};
  const auto check = [](const std::string& id) {
    return "checks:\n  - id: " + id + "\n    at: /sections\n    message: {zh: 无, en: none}\n    present: true\n";
  };
  EXPECT_EQ(problems_of(check("own-rule"), options), "check.id-of-rule /checks/0/id 5\n");
  EXPECT_EQ(problems_of(check("title-given"), options), "");
}

TEST(ProfileChain, TellsParametersThatThereAreNot) {
  EXPECT_EQ(problems_of("rules:\n  - rule: title-given\n    parameters: [{name: days, value: '3'}]\n"),
            "profile.no-such-parameter /rules/0/parameters/0/name 6\n");
}

constexpr fazhi::rules::Rule counting = fazhi::rules::rule("own-rule")
                                            .parameter("days", 3, 1, 30, "天数", "Days")
                                            .checks([](const fazhi::rules::Subject&, fazhi::rules::Findings&) {});

TEST(ProfileChain, HoldsParametersToTheirBounds) {
  fazhi::check::ProfileOptions options;
  options.rules.push_back(&counting);
  const auto with = [](const std::string& value) {
    return "rules:\n  - rule: own-rule\n    parameters: [{name: days, value: '" + value + "'}]\n";
  };
  EXPECT_EQ(problems_of(with("30"), options), "");
  for (const char* value : {"31", "0", "-1", "", "3.5", "three", "99999999999999999999"})
    EXPECT_EQ(problems_of(with(value), options), "profile.parameter-value /rules/0/parameters/0/value 6\n") << value;
}

TEST(ProfileChain, SetsAParameterOnce) {
  fazhi::check::ProfileOptions options;
  options.rules.push_back(&counting);
  EXPECT_EQ(problems_of("rules:\n  - rule: own-rule\n    parameters:\n      - {name: days, value: '3'}\n"
                        "      - {name: days, value: '4'}\n",
                        options),
            "profile.parameter-twice /rules/0/parameters/1/name 8\n");
}

TEST(ProfileChain, TellsYearsThatEndBeforeTheyBegin) {
  EXPECT_EQ(problems_of("first_year: 2024\nlast_year: 2023\n"), "profile.years /last_year 5\n");
  EXPECT_EQ(problems_of("first_year: 2024\nlast_year: 2024\n"), "");
}

TEST(ProfileChain, LetsNoCheckTakeTheIdOfABase) {
  EXPECT_EQ(
      problems_of("extends: department\nchecks:\n  - id: department-addressees-named\n    at: /metadata/addressees\n"
                  "    message: {zh: 无, en: none}\n    present: true\n"),
      "profile.check-of-base /checks/0/id 6\n");
}

TEST(ProfileChain, TellsAllProblemsInTheOrderOfTheText) {
  EXPECT_EQ(
      problems_of("extends: nobody\nrules: [{rule: nothing}]\nchecks:\n  - id: own-check\n    at: /metadata/title\n"
                  "    message: {zh: 无, en: none}\n    one_of: [a]\n    good: [b]\n"),
      "profile.no-such-base /extends 4\nprofile.no-such-rule /rules/0/rule 5\n"
      "check.good-refused /checks/0/good/0 11\n");
}

TEST(LoadProfile, TellsWhatIsNoProfile) {
  EXPECT_FALSE(fazhi::check::load_profile(Source("own.yaml", "")));
  const ProfileChain chain = load("submit_by: 02-30\n");
  EXPECT_EQ(problems_of(chain, head + "submit_by: 02-30\n"), "month-day.no-such-day /submit_by 4\n");
}

TEST(Profile, SuppressesWhatIsThereWithAReason) {
  EXPECT_EQ(problems_of("suppressions:\n  - {rule: title-given, reason: why, at: /metadata}\n"
                        "  - {rule: key.unknown, reason: why}\n"),
            "");
  EXPECT_EQ(problems_of("suppressions:\n  - {rule: title-gven, reason: why}\n  - {rule: title-given}\n"
                        "  - {rule: title-given, reason: why, at: metadata}\n"
                        "  - {rule: suppression.unused, reason: why}\n"),
            "profile.no-such-rule /suppressions/0/rule 5\nprofile.suppression-no-reason /suppressions/1 6\n"
            "profile.suppression-at /suppressions/2/at 7\nprofile.not-suppressible /suppressions/3/rule 8\n");
}

TEST(BuiltinProfiles, AreReadByThreadsAtOnce) {
  std::vector<std::string> ids(4);
  std::vector<std::thread> threads;
  for (std::string& one : ids) threads.emplace_back([&one] { one = ids_of(builtin_chain("strict")); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()), std::set<std::string>{"national-2019 strict"});
}

}  // namespace

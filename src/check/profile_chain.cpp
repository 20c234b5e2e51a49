#include <fazhi/bind/nearest.hpp>
#include <fazhi/check/profiles.hpp>
#include <fazhi/rules/profile_checks.hpp>

#include "check/suppressions.hpp"
#include "rules/support/strings.hpp"

#include <algorithm>
#include <map>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

using diag::Pointer;
using rules::Profile;
using rules::Rule;
using rules::RuleSetting;
using Problems = std::vector<diag::Diagnostic>;

diag::Diagnostic& tell(Problems& problems, Pointer at, const char* id, Text message) {
  diag::Diagnostic& problem = problems.emplace_back();
  problem.id = id;
  problem.message = std::move(message);
  problem.at = std::move(at);
  return problem;
}

/// `；是否为“…”？`, or nothing where no name is near.
Text meant(std::string_view name) {
  if (name.empty()) return {};
  const std::string text(name);
  return {"；是否为“" + text + "”？", "; did you mean '" + text + "'?"};
}

template <class Names, class NameOf>
Text no_such(const Text& what, const std::string& name, const Names& names, NameOf name_of) {
  const Text near = meant(bind::nearest(name, names, name_of));
  return {"没有" + what.zh + "“" + name + "”" + near.zh, "there is no " + what.en + " '" + name + "'" + near.en};
}

Text bounds_of(const rules::ParameterRow& row) {
  const std::string least = std::to_string(row.least);
  const std::string greatest = std::to_string(row.greatest);
  return {"须为" + least + "至" + greatest + "的整数", "must be a whole number from " + least + " to " + greatest};
}

/// Told of a list that is longer than any profile needs.
bool is_too_long(std::size_t size, Pointer at, Problems& problems) {
  constexpr std::size_t most = 1000;
  if (size <= most) return false;
  const std::string number = std::to_string(most);
  tell(problems, std::move(at), "profile.too-many",
       {"设置超过" + number + "项", "there are more than " + number + " settings"});
  return true;
}

/// Of two values of one parameter the later one would hold.
void examine_names(const RuleSetting& setting, const Pointer& at, Problems& problems) {
  std::map<std::string_view, std::size_t> seen;
  for (std::size_t i = 0; i < setting.parameters.size(); ++i) {
    const auto [first, is_new] = seen.emplace(setting.parameters[i].name, i);
    if (is_new) continue;
    auto& twice = tell(problems, at / "parameters" / i / "name", "profile.parameter-twice",
                       {"这个参数已经设置过", "this parameter was set before"});
    twice.related.push_back({{"先前的设置", "set here before"}, at / "parameters" / first->second, std::nullopt});
  }
}

void examine_parameters(const Rule& rule, const RuleSetting& setting, const Pointer& at, Problems& problems) {
  const auto* const first = rule.parameters.data();
  const auto* const last = first + rule.parameter_count;
  for (std::size_t i = 0; i < setting.parameters.size(); ++i) {
    const rules::Parameter& given = setting.parameters[i];
    const auto* const row = std::find_if(first, last, [&](const auto& one) { return one.name == given.name; });
    const Pointer place = at / "parameters" / i;
    if (row == last) {
      const std::vector<rules::ParameterRow> rows(first, last);
      tell(problems, place / "name", "profile.no-such-parameter",
           no_such({"参数", "parameter"}, given.name, rows, [](const auto& one) { return one.name; }));
      continue;
    }
    const auto value = rules::whole_number(given.value);
    if (value && row->least <= *value && *value <= row->greatest) continue;
    tell(problems, place / "value", "profile.parameter-value", bounds_of(*row));
  }
}

/// Whether a profile further down has a check of that id, which may be set as a rule is.
bool is_check(const std::string& id, const std::vector<Profile>& bases) {
  const auto has = [&](const Profile& base) {
    return std::any_of(base.checks.begin(), base.checks.end(), [&](const auto& one) { return one.id.to_wire() == id; });
  };
  return std::any_of(bases.begin(), bases.end(), has);
}

void examine_settings(const Profile& profile, const rules::RuleSet& known, const std::vector<Profile>& bases,
                      Problems& problems) {
  if (is_too_long(profile.rules.size(), Pointer{} / "rules", problems)) return;
  std::map<std::string_view, std::size_t> seen;
  for (std::size_t i = 0; i < profile.rules.size(); ++i) {
    const RuleSetting& setting = profile.rules[i];
    const Pointer at = Pointer{} / "rules" / i;
    const auto [first, is_new] = seen.emplace(setting.rule, i);
    if (!is_new) {
      auto& twice =
          tell(problems, at / "rule", "profile.rule-twice", {"这条规则已经设置过", "this rule was set before"});
      twice.related.push_back({{"先前的设置", "set here before"}, Pointer{} / "rules" / first->second, std::nullopt});
      continue;
    }
    if (is_too_long(setting.parameters.size(), at / "parameters", problems)) continue;
    examine_names(setting, at, problems);
    const auto rule =
        std::find_if(known.begin(), known.end(), [&](const Rule* one) { return one->id == setting.rule; });
    if (rule != known.end())
      examine_parameters(**rule, setting, at, problems);
    else if (is_check(setting.rule, bases))
      examine_parameters(Rule{}, setting, at, problems);  // a check has none
    else
      tell(problems, at / "rule", "profile.no-such-rule",
           no_such({"规则", "rule"}, setting.rule, known, [](const Rule* one) { return one->id; }));
  }
}

/// What a profile lets pass is named and has a reason, as whoever reads it later must be able to judge it.
void examine_suppressions(const Profile& profile, const KnownIds& ids, Problems& problems) {
  if (is_too_long(profile.suppressions.size(), Pointer{} / "suppressions", problems)) return;
  for (std::size_t i = 0; i < profile.suppressions.size(); ++i) {
    const rules::Suppression& one = profile.suppressions[i];
    const Pointer at = Pointer{} / "suppressions" / i;
    if (auto refusal = ids.refusal_of(one.rule)) {
      const bool is_note = detail::is_note_on_suppression(one.rule);
      tell(problems, at / "rule", is_note ? "profile.not-suppressible" : "profile.no-such-rule",
           std::move(refusal->message));
    }
    if (!one.reason)
      tell(problems, at, "profile.suppression-no-reason", {"须写明理由（reason）", "a reason must be given"});
    if (one.at && !one.at->empty() && one.at->front() != '/')
      tell(problems, at / "at", "profile.suppression-at",
           {"须为JSON指针，以“/”开头", "must be a JSON Pointer, which begins with /"});
  }
}

void examine_years(const Profile& profile, Problems& problems) {
  if (profile.first_year && profile.last_year && profile.first_year->value() > profile.last_year->value())
    tell(problems, Pointer{} / "last_year", "profile.years",
         {"最后年度早于首个年度", "the last year is before the first"});
}

/// Findings are told apart by id, so no check may take one that a base has.
void examine_ids(const Profile& profile, const std::vector<Profile>& bases, Problems& problems) {
  std::map<std::string_view, std::string_view> owners;
  for (const Profile& base : bases)
    for (const auto& one : base.checks) owners.emplace(one.id.to_wire(), base.id.to_wire());
  for (std::size_t i = 0; i < profile.checks.size(); ++i) {
    const auto owner = owners.find(profile.checks[i].id.to_wire());
    if (owner == owners.end()) continue;
    const std::string base(owner->second);
    tell(problems, Pointer{} / "checks" / i / "id", "profile.check-of-base",
         {"“" + base + "”已有此编号的检查", "a check of '" + base + "' has this id"});
  }
}

/// What is wrong with a profile that stands on these bases.
Problems problems_of(const Profile& profile, const std::vector<Profile>& bases, const rules::RuleSet& known) {
  Problems problems;
  examine_years(profile, problems);
  examine_settings(profile, known, bases, problems);
  std::vector<Profile> all = bases;
  all.push_back(profile);
  examine_suppressions(profile, KnownIds(known, all), problems);
  Problems of_checks = rules::problems_of(profile, {}, known);
  std::move(of_checks.begin(), of_checks.end(), std::back_inserter(problems));
  examine_ids(profile, bases, problems);
  return problems;
}

bool is_error(const diag::Diagnostic& problem) { return problem.severity == diag::Severity::error; }

/// Follows what a profile extends, one base after another.
class Bases {
 public:
  Bases(const Profile& profile, const ProfileOptions& options, Problems& problems)
      : options_(options), problems_(problems), chain_{profile} {}

  std::vector<Profile> follow() {
    while (const auto base = chain_.back().extends) {
      if (!is_new(base->to_wire())) break;
      auto found = find(base->to_wire());
      if (!found) break;
      chain_.push_back(std::move(*found));
    }
    std::reverse(chain_.begin(), chain_.end());
    return std::move(chain_);
  }

 private:
  /// Whether the chain may go on to that profile.
  bool is_new(const std::string& id) {
    const bool again =
        std::any_of(chain_.begin(), chain_.end(), [&](const Profile& one) { return one.id.to_wire() == id; });
    if (again) {
      tell(problems_, extends, "profile.cycle",
           {"方案最终又基于“" + id + "”，成了循环", "the profile comes back to '" + id + "' in the end"});
    } else if (chain_.size() >= std::max<std::size_t>(options_.max_depth, 1)) {
      const std::string most = std::to_string(options_.max_depth);
      tell(problems_, extends, "profile.too-deep",
           {"方案的基于关系超过" + most + "层", "more than " + most + " profiles extend one another"});
    } else {
      return true;
    }
    return false;
  }

  std::optional<Profile> find(const std::string& id) {
    if (auto ours = builtin_profile(id)) return ours;
    auto answer = options_.find ? options_.find(id) : std::optional<Profile>();
    if (!answer) {
      tell(problems_, extends, "profile.base-wrong",
           {"所基于的“" + id + "”无法读取：" + answer.error().message.zh,
            "the profile '" + id + "' cannot be read: " + answer.error().message.en});
      return std::nullopt;
    }
    auto given = std::move(answer).value();
    if (!given || given->id.to_wire() != id) {
      tell(problems_, extends, "profile.no-such-base",
           no_such({"方案", "profile"}, id, builtin_profiles(), [](std::string_view one) { return one; }));
      return std::nullopt;
    }
    return given;
  }

  const Pointer extends = Pointer{} / "extends";
  const ProfileOptions& options_;
  Problems& problems_;
  std::vector<Profile> chain_;
};

/// What is wrong with the bases that were given; of each the first error.
void examine_bases(const std::vector<Profile>& chain, const rules::RuleSet& known, Problems& problems) {
  for (std::size_t i = 0; i + 1 < chain.size(); ++i) {
    const std::string& id = chain[i].id.to_wire();
    if (!builtin_profile_text(id).empty()) continue;
    const std::vector<Profile> bases(chain.begin(), chain.begin() + static_cast<std::ptrdiff_t>(i));
    const Problems found = problems_of(chain[i], bases, known);
    const auto one = std::find_if(found.begin(), found.end(), is_error);
    if (one == found.end()) continue;
    tell(problems, Pointer{} / "extends", "profile.base-wrong",
         {"所基于的“" + id + "”有误（" + one->at.text() + "）：" + one->message.zh,
          "the profile '" + id + "' is wrong at " + one->at.text() + ": " + one->message.en});
  }
}

}  // namespace

ProfileChain chain_of(const Profile& profile, const ProfileOptions& options) {
  ProfileChain chain;
  chain.profiles = Bases(profile, options, chain.problems).follow();
  examine_bases(chain.profiles, options.rules, chain.problems);
  const std::vector<Profile> bases(chain.profiles.begin(), chain.profiles.end() - 1);
  Problems own = problems_of(profile, bases, options.rules);
  std::move(own.begin(), own.end(), std::back_inserter(chain.problems));
  if (std::any_of(chain.problems.begin(), chain.problems.end(), is_error)) chain.profiles.clear();
  return chain;
}

}  // namespace check
FAZHI_END_NAMESPACE

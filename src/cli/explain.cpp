#include "cli/commands.hpp"
#include "cli/meant.hpp"
#include "cli/profiles.hpp"
#include "cli/terminal.hpp"

#include <fazhi/check/problem_ids.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/rules/criteria.hpp>
#include <fazhi/rules/rules_file.hpp>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::Text;
using fazhi::check::ProfileChain;
using fazhi::diag::printable;
using fazhi::rules::Criteria;
using fazhi::rules::ProfileCheck;
using fazhi::rules::Rule;

/// An id that can be explained, whatever gives it.
std::vector<std::string> all_ids(const Criteria& criteria) {
  std::vector<std::string> ids = explained_ids();
  for (const ProfileCheck* check : criteria.checks) ids.push_back(check->id.to_wire());
  return ids;
}

Status no_such(const std::string& id, const Criteria& criteria, Language language) {
  const Text near = meant(id, all_ids(criteria));
  const std::string name = printable(id);
  if (language == Language::zh)
    complain("fazhi: 没有规则或标识“" + name + "”" + near.zh + "（fazhi rules 列出规则，fazhi explain --problems " +
             "列出其余标识）\n");
  else
    complain("fazhi: there is no rule or id '" + name + "'" + near.en +
             " (fazhi rules lists the rules, fazhi explain --problems the other ids)\n");
  return usage;
}

std::string heading(const ProfileChain& chain, Language language) {
  const std::string id = chain.profiles.back().id.to_wire();
  return "\n## " + Text{"在方案 " + id + " 中", "In the profile " + id}.in(language) + "\n\n";
}

/// What a profile makes of a rule.
std::string in_profile(const Rule& rule, const Criteria& criteria, const ProfileChain& chain, Language language) {
  const bool is_set = criteria.levels.count(std::string(rule.id)) != 0;
  std::string text = heading(chain, language) + "- " + Text{"级别：", "level: "}.in(language) + '`' +
                     level_of(rule, criteria) + '`' +
                     (is_set ? "" : Text{"（方案未设置）", " (not set by the profile)"}.in(language)) + '\n';
  for (std::size_t i = 0; i < rule.parameter_count; ++i)
    text += "- `" + std::string(rule.parameters[i].name) +
            "`: " + std::to_string(criteria.number(rule.id, rule.parameters[i])) + '\n';
  return text;
}

/// A check of a profile: what it says, and all that its profile writes of it.
std::string page(const ProfileCheck& check, const Criteria& criteria, const ProfileChain& chain, Language language) {
  const std::string id = check.id.to_wire();
  const auto set = criteria.levels.find(id);
  const auto level = set == criteria.levels.end() ? check.level : set->second;
  return "# " + id + "\n\n" + printable(language == Language::zh ? check.message.zh : check.message.en) + '\n' +
         heading(chain, language) + "- " + Text{"级别：", "level: "}.in(language) + '`' +
         std::string(fazhi::meta::name_of(level)) + "`\n\n```yaml\n" + fazhi::io::write_yaml(check) + "```\n";
}

const ProfileCheck* find_check(const Criteria& criteria, const std::string& id) {
  for (const ProfileCheck* check : criteria.checks)
    if (check->id.to_wire() == id) return check;
  return nullptr;
}

/// The profile of ours that has a check of that id, where no profile was named.
std::string profile_with(const std::string& id) {
  for (const std::string_view name : fazhi::check::builtin_profiles()) {
    const auto profile = fazhi::check::builtin_profile(name);
    for (const ProfileCheck& check : profile->checks)
      if (check.id.to_wire() == id) return std::string(name);
  }
  return std::string(fazhi::check::default_profile);
}

std::string explain(const ExplainArguments& arguments, const ProfileChain& chain, const Criteria& criteria) {
  if (const Rule* rule = fazhi::rules::find(arguments.id))
    return page(*rule, arguments.language) +
           (arguments.profile.empty() ? "" : in_profile(*rule, criteria, chain, arguments.language));
  if (const auto* problem = fazhi::check::find_problem(arguments.id)) return page(*problem, arguments.language);
  if (const ProfileCheck* check = find_check(criteria, arguments.id))
    return page(*check, criteria, chain, arguments.language);
  return {};
}

}  // namespace

std::vector<std::string> explained_ids() {
  std::vector<std::string> ids;
  for (const Rule* rule : fazhi::rules::catalogue()) ids.emplace_back(rule->id);
  for (const auto& group : fazhi::check::problem_groups())
    for (const auto& problem : group) ids.emplace_back(problem.id);
  return ids;
}

Status run_explain(const ExplainArguments& arguments) {
  if (arguments.problems || arguments.id.empty()) {
    print(arguments.problems ? fazhi::check::problems_page(arguments.language)
                             : index_page(fazhi::rules::catalogue(), arguments.language));
    flush();
    return clean;
  }
  const auto chain =
      profile_chain(arguments.profile.empty() ? profile_with(arguments.id) : arguments.profile, arguments.language);
  if (!chain) return unreadable;
  const Criteria criteria = fazhi::rules::criteria_of(chain->profiles, std::nullopt);
  const std::string text = explain(arguments, *chain, criteria);
  if (text.empty()) return no_such(arguments.id, criteria, arguments.language);
  tell(text);
  flush();
  return clean;
}

}  // namespace cli

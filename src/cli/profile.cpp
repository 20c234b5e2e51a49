#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/profiles.hpp"
#include "cli/terminal.hpp"

#include "output/words.hpp"

#include <fazhi/core/legal.hpp>
#include <fazhi/diag/render.hpp>
#include <fazhi/io/write.hpp>
#include <fazhi/meta/describe.hpp>
#include <fazhi/rules/criteria.hpp>

#include <algorithm>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::check::ProfileChain;
using fazhi::diag::printable;
using fazhi::diag::Severity;
using fazhi::rules::Criteria;
using fazhi::rules::Profile;
using fazhi::rules::Rule;
using fazhi::rules::RuleLevel;

std::string in(const fazhi::rules::Message& message, Language language) {
  return printable(language == Language::zh ? message.zh : message.en);
}
std::string in(fazhi::meta::Words words, Language language) {
  return std::string(language == Language::zh ? words.zh : words.en);
}

std::string citation(const fazhi::rules::ProfileBasis& basis, Language language) {
  const auto* known = fazhi::legal::find(basis.instrument);
  const std::string title =
      known == nullptr ? printable(basis.instrument) : std::string(language == Language::zh ? known->zh : known->en);
  const bool zh = language == Language::zh;
  return (zh ? "《" + title + "》" : title) + (basis.part ? (zh ? "" : ", ") + printable(*basis.part) : "");
}

std::string years(const Profile& profile, Language language) {
  const bool zh = language == Language::zh;
  const std::string first = profile.first_year ? std::to_string(profile.first_year->value()) : "";
  const std::string last = profile.last_year ? std::to_string(profile.last_year->value()) : "";
  if (first.empty() && last.empty()) return {};
  if (last.empty()) return zh ? first + "年度起的报告" : "reports of " + first + " and later";
  if (first.empty()) return zh ? "至" + last + "年度的报告" : "reports of " + last + " and earlier";
  return zh ? first + "至" + last + "年度的报告" : "reports of " + first + " to " + last;
}

/// Names in one line, the longest of them first measured, so that what follows stands in a column.
std::string row(const std::string& name, std::size_t width, const std::string& rest) {
  const std::size_t taken = fazhi::diag::display_width(name);
  return "  " + name + std::string(width > taken ? width - taken : 0, ' ') + "  " + rest + '\n';
}

/// `level (* when a profile sets it), parameters`
std::string what_of(const Rule& rule, const Criteria& criteria) {
  std::string text = level_of(rule, criteria);
  if (criteria.levels.count(std::string(rule.id)) != 0) text += " *";
  for (std::size_t i = 0; i < rule.parameter_count; ++i)
    text += "  " + std::string(rule.parameters[i].name) + "=" +
            std::to_string(criteria.number(rule.id, rule.parameters[i]));
  return text;
}

std::string heading(const ProfileChain& chain, Language language) {
  const bool zh = language == Language::zh;
  const Profile& profile = chain.profiles.back();
  std::string text = profile.id.to_wire() + "  " + in(profile.title, language) + '\n';
  for (auto base = chain.profiles.rbegin() + 1; base != chain.profiles.rend(); ++base)
    text += (zh ? "基于：" : "extends: ") + base->id.to_wire() + "  " + in(base->title, language) + '\n';
  for (auto one = chain.profiles.rbegin(); one != chain.profiles.rend(); ++one)
    if (one->basis) {
      text += (zh ? "依据：" : "basis: ") + citation(*one->basis, language) + '\n';
      break;
    }
  const std::string for_years = years(profile, language);
  return text + (for_years.empty() ? "" : (zh ? "适用：" : "for: ") + for_years + '\n');
}

std::string demands(const Criteria& criteria, Language language) {
  const bool zh = language == Language::zh;
  std::string sections;
  for (const auto kind : criteria.required_sections)
    sections += (sections.empty() ? "" : zh ? "、" : ", ") + in(fazhi::meta::title_of(kind), language);
  const std::string submit = criteria.submit_by.to_wire();
  const std::string publish = criteria.publish_by.to_wire();
  return (zh ? "必需部分：" : "required sections: ") + sections + '\n' +
         (zh ? "次年" + submit + "之前报送，" + publish + "之前公开\n"
             : "in the year after, submitted before " + submit + " and made public before " + publish + '\n') +
         (zh ? "不可接受：" : "not acceptable: ") + fazhi::output::at_or_above(criteria.fail_on, language) +
         (zh ? "的发现\n" : "\n");
}

/// `title-unbroken  /metadata/title  until 2026-12-31  why`
std::string suppressions(const ProfileChain& chain, std::size_t width, Language language) {
  const bool zh = language == Language::zh;
  std::string text;
  for (const Profile& profile : chain.profiles)
    for (const auto& one : profile.suppressions) {
      std::string rest = one.at ? printable(*one.at) + "  " : "";
      if (one.until) rest += (zh ? "至" : "until ") + one.until->to_wire() + "  ";
      text += row(printable(one.rule), width, rest + printable(one.reason.value_or("")));
    }
  return text.empty() ? text : (zh ? "豁免：\n" : "suppressions:\n") + text;
}

std::string table(const ProfileChain& chain, Language language) {
  const bool zh = language == Language::zh;
  const Criteria criteria = fazhi::rules::criteria_of(chain.profiles, std::nullopt);
  std::size_t width = 0;
  for (const Rule* rule : fazhi::rules::catalogue()) width = std::max(width, rule->id.size());
  for (const auto* check : criteria.checks) width = std::max(width, check->id.to_wire().size());
  std::string text = heading(chain, language) + demands(criteria, language);
  text += zh ? "规则（* 为方案所设）：\n" : "rules (* set by a profile):\n";
  for (const Rule* rule : fazhi::rules::catalogue())
    text += row(std::string(rule->id), width, what_of(*rule, criteria));
  if (!criteria.checks.empty()) text += zh ? "方案自己的检查：\n" : "checks of its own:\n";
  for (const auto* check : criteria.checks) {
    const auto set = criteria.levels.find(check->id.to_wire());
    const RuleLevel level = set == criteria.levels.end() ? check->level : set->second;
    text += row(
        check->id.to_wire(), width,
        std::string(fazhi::meta::name_of(level)) + "  " + printable(check->at) + "  " + in(check->message, language));
  }
  return text + suppressions(chain, width, language);
}

/// The profile alone, as a file that can be tried and changed: of one of ours its own text, comments and all.
std::string as_yaml(const Profile& profile, bool is_ours) {
  return is_ours ? std::string(fazhi::check::builtin_profile_text(profile.id.to_wire()))
                 : fazhi::io::write_yaml(profile);
}

/// `own.yaml: 3 checks, 8 examples; 1 error, 0 warnings`
std::string tally(const std::string& name, const Profile& profile, std::size_t errors, std::size_t warnings,
                  Language language) {
  std::size_t examples = 0;
  for (const auto& check : profile.checks) examples += check.good.size() + check.bad.size();
  const auto number = [](std::size_t count, const char* one, const char* many) {
    return std::to_string(count) + (count == 1 ? one : many);
  };
  if (language == Language::zh)
    return printable(name) + ": " + number(profile.checks.size(), "项检查，", "项检查，") +
           number(examples, "个例子；", "个例子；") + number(errors, "项错误，", "项错误，") +
           number(warnings, "项警告\n", "项警告\n");
  return printable(name) + ": " + number(profile.checks.size(), " check, ", " checks, ") +
         number(examples, " example; ", " examples; ") + number(errors, " error, ", " errors, ") +
         number(warnings, " warning\n", " warnings\n");
}

std::size_t count(const ProfileChain& chain, Severity severity) {
  return static_cast<std::size_t>(std::count_if(chain.problems.begin(), chain.problems.end(),
                                                [&](const auto& one) { return one.severity == severity; }));
}

}  // namespace

Status run_profile_list(const ProfileArguments& arguments) {
  std::size_t width = 0;
  for (const std::string_view id : fazhi::check::builtin_profiles()) width = std::max(width, id.size());
  for (const std::string_view id : fazhi::check::builtin_profiles())
    tell(row(std::string(id), width, in(fazhi::check::builtin_profile(id)->title, arguments.language)).substr(2));
  flush();
  return clean;
}

Status run_profile_show(const ProfileArguments& arguments) {
  const auto named = named_profile(arguments.profile, arguments.language);
  if (!named) return unreadable;
  if (named->file) complain(render_all(named->chain.problems, *named->file, arguments.language));
  if (!named->chain) return unreadable;
  if (arguments.format == "yaml")
    print(as_yaml(named->chain.profiles.back(), !named->file));
  else
    tell(table(named->chain, arguments.language));
  flush();
  return clean;
}

Status run_profile_test(const ProfileArguments& arguments) {
  const auto named = named_profile(arguments.profile, arguments.language);
  if (!named) return unreadable;
  std::optional<Profile> profile;
  if (named->file) {
    tell(render_all(named->chain.problems, *named->file, arguments.language));
    if (auto read = fazhi::check::read_profile(*named->file)) profile = std::move(read.document->value);
  } else {
    profile = named->chain.profiles.back();
  }
  if (profile)
    tell(tally(arguments.profile, *profile, count(named->chain, Severity::error),
               count(named->chain, Severity::warning), arguments.language));
  flush();
  if (!profile) return unreadable;
  return named->chain ? clean : findings;
}

}  // namespace cli

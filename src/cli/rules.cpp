#include "cli/commands.hpp"
#include "cli/terminal.hpp"

#include <fazhi/io/write.hpp>
#include <fazhi/rules/rules_file.hpp>

namespace cli {
namespace {

using fazhi::Language;
using fazhi::rules::Need;
using fazhi::rules::Rule;

/// What a rule asks of whoever runs it, a line each.
std::string demands(const Rule& rule, bool zh) {
  struct Demand {
    bool made;
    const char* zh;
    const char* en;
  };
  const Demand demands[] = {
      {rule.off_by_default, "默认不用，由校验方案启用", "off unless a profile asks for it"},
      {rule.needs_this(Need::today), "须给出 --as-of", "needs --as-of"},
      {rule.needs_this(Need::previous), "须给出 --previous", "needs --previous"},
      {rule.needs_this(Need::page), "只用于印出的报告", "for printed reports only"},
      {rule.needs_this(Need::catalogues), "对照代码目录（--catalogue 可补充）",
       "held against catalogues (--catalogue adds to them)"},
      {rule.needs_this(Need::instruments), "对照文件时效表（--instruments 可补充）",
       "held against lists of instruments (--instruments adds to them)"},
  };
  std::string text;
  for (const Demand& demand : demands)
    if (demand.made) text += "    " + std::string(zh ? demand.zh : demand.en) + '\n';
  return text;
}

/// The reports that a rule holds for; empty where it holds for all.
std::string years(const fazhi::rules::RuleEntry& entry, bool zh) {
  const std::string first = entry.first_year ? std::to_string(*entry.first_year) : "";
  const std::string last = entry.last_year ? std::to_string(*entry.last_year) : "";
  if (first.empty() && last.empty()) return {};
  if (last.empty()) return zh ? "适用于" + first + "年度及以后的报告" : "for reports of " + first + " and later";
  if (first.empty()) return zh ? "适用于" + last + "年度及以前的报告" : "for reports of " + last + " and earlier";
  return zh ? "适用于" + first + "至" + last + "年度的报告" : "for reports of " + first + " to " + last;
}

std::string as_text(const Rule& rule, Language language) {
  const bool zh = language == Language::zh;
  const fazhi::rules::RuleEntry entry = entry_of(rule);
  std::string text = entry.id + "  " + std::string(name_of(rule.severity)) + "\n    " +
                     (zh ? entry.title.zh : entry.title.en) + "\n    " + (zh ? "依据：" : "basis: ") +
                     (zh ? entry.basis.citation.zh : entry.basis.citation.en) + '\n';
  if (const std::string held = years(entry, zh); !held.empty()) text += "    " + held + '\n';
  return text + demands(rule, zh);
}

}  // namespace

Status run_rules(const RulesArguments& arguments) {
  std::string text;
  if (arguments.format == "json")
    text = fazhi::io::write_json(fazhi::rules::rules_file());
  else
    for (const Rule* rule : fazhi::rules::catalogue()) text += as_text(*rule, arguments.language);
  arguments.format == "json" ? print(text) : tell(text);
  flush();
  return clean;
}

}  // namespace cli

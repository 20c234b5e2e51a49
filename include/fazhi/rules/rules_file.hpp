#pragma once

#include <fazhi/rules/catalogue.hpp>
#include <fazhi/rules/message.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What a rule rests on, as a person cites it.
struct RuleBasis {
  std::string instrument;
  Message part;
  Message citation;
};

BOOST_DESCRIBE_STRUCT(RuleBasis, (), (instrument, part, citation))

constexpr auto fazhi_describe(meta::Of<RuleBasis>) {
  using meta::field;
  return meta::type(
      "rule-basis", {"规则依据", "Basis of a rule"}, "fazhi-format",
      field("instrument").titled("文件", "Instrument").required().naming().doc("文件或标准的编号", "Its id"),
      field("part").titled("部分", "Part").required().doc("所据部分", "The part of it"),
      field("citation").titled("引用", "Citation").required().doc("供人阅读的引用", "How a person cites it"));
}

/// A parameter of a rule, which a profile may set.
struct RuleParameter {
  std::string name;
  std::int64_t value = 0;
  std::int64_t least = 0;
  std::int64_t greatest = 0;
  Message title;
};

BOOST_DESCRIBE_STRUCT(RuleParameter, (), (name, value, least, greatest, title))

constexpr auto fazhi_describe(meta::Of<RuleParameter>) {
  using meta::field;
  return meta::type(
      "rule-parameter", {"规则参数", "Parameter of a rule"}, "fazhi-format",
      field("name").titled("名称", "Name").required().naming().doc("参数名", "What it is called"),
      field("value")
          .titled("默认值", "Value")
          .required()
          .doc("方案未设置时的值", "What it is where no profile sets it"),
      field("least").titled("最小值", "Least").required().doc("可设的最小值", "The least that it may be set to"),
      field("greatest").titled("最大值", "Greatest").required().doc("可设的最大值", "The most that it may be set to"),
      field("title").titled("含义", "Title").required().doc("参数的含义", "What it stands for"));
}

/// A rule, for machines.
struct RuleEntry {
  std::string id;
  diag::Severity severity = diag::Severity::warning;
  std::string category;
  Message title;
  RuleBasis basis;
  std::optional<Message> catches;
  std::optional<std::int64_t> first_year;
  std::optional<std::int64_t> last_year;
  std::vector<std::string> needs;
  bool off_by_default = false;
  std::string fixable;
  std::vector<RuleParameter> parameters;
  std::vector<Message> messages;
  std::string good;
  std::string bad;
};

BOOST_DESCRIBE_STRUCT(RuleEntry, (),
                      (id, severity, category, title, basis, catches, first_year, last_year, needs, off_by_default,
                       fixable, parameters, messages, good, bad))

constexpr auto fazhi_describe(meta::Of<RuleEntry>) {
  using meta::field;
  return meta::type(
      "rule-entry", {"规则", "Rule"}, "fazhi-format",
      field("id").titled("编号", "Identifier").required().naming().doc("不变，不复用", "Stable, never used again"),
      field("severity")
          .titled("严重程度", "Severity")
          .required()
          .doc("方案未设置时的严重程度", "What it weighs where no profile says otherwise"),
      field("category").titled("类别", "Category").required().doc("规则所管的方面", "What it looks after"),
      field("title").titled("名称", "Title").required().doc("规则所要求的", "What it asks for"),
      field("basis").titled("依据", "Basis").required().doc("所据文件或标准", "The instrument or standard"),
      field("catches")
          .titled("所防缺陷", "Catches")
          .doc("实际报告中的缺陷", "The defect of real reports that it is for"),
      field("first_year").titled("首个年度", "First year").doc("适用的首个报告年度", "The first report year it is for"),
      field("last_year").titled("最后年度", "Last year").doc("适用的最后报告年度", "The last report year it is for"),
      field("needs").titled("所需", "Needs").required().doc("缺少即跳过", "Without these it is skipped"),
      field("off_by_default")
          .titled("默认不用", "Off by default")
          .required()
          .doc("方案启用才运行", "A profile must ask for it"),
      field("fixable").titled("可否修改", "Fixable").required().doc("no、safely或unsafely", "no, safely or unsafely"),
      field("parameters").titled("参数", "Parameters").required().doc("方案可设的参数", "What a profile may set"),
      field("messages").titled("消息", "Messages").required().doc("{0}等处填入所见", "{0} stands for what was found"),
      field("good").titled("正例", "Good").required().doc("符合的例子", "What passes"),
      field("bad").titled("反例", "Bad").required().doc("不符合的例子", "What does not"));
}

/// The `$id` of the schema of a list of rules, which the file itself names too.
inline constexpr std::string_view rules_schema_id = "urn:fazhi:schema:rules:1";

/// What `fazhi rules --format json` prints.
struct RulesFile {
  std::string schema{rules_schema_id};
  std::string version;
  std::vector<RuleEntry> rules;
};

BOOST_DESCRIBE_STRUCT(RulesFile, (), (schema, version, rules))

constexpr auto fazhi_describe(meta::Of<RulesFile>) {
  using meta::field;
  return meta::type(
      "rules-file", {"规则清单", "Rules"}, "fazhi-format",
      field("schema").titled("格式", "Schema").required().doc("本格式的编号", "The id of this format"),
      field("version").titled("程序版本", "Version").required().doc("fazhi的版本", "The version of fazhi"),
      field("rules").titled("规则", "Rules").required().doc("按编号排列", "Ordered by id"));
}

/// A rule as data.
FAZHI_API RuleEntry entry_of(const Rule& rule);

/// Rules as data.
FAZHI_API RulesFile rules_file(const RuleSet& rules = catalogue());

/// What a rule rests on, as a person cites it, such as 《督察工作规定》年度报告一章.
FAZHI_API Text citation(const Basis& basis);

/// The page on a rule, in Markdown: what it asks for and why, what it says, what passes, how a profile changes it.
FAZHI_API std::string page(const Rule& rule, Language language);

/// The page that lists rules by category, with links to `ID.md` (in Chinese `ID.zh-CN.md`).
FAZHI_API std::string index_page(const RuleSet& rules, Language language);

}  // namespace rules
FAZHI_END_NAMESPACE

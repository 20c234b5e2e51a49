#pragma once

#include <fazhi/core/decimal.hpp>
#include <fazhi/core/identifier.hpp>
#include <fazhi/core/month_day.hpp>
#include <fazhi/core/report_year.hpp>
#include <fazhi/core/schema_version.hpp>
#include <fazhi/diag/diagnostic.hpp>
#include <fazhi/model/section.hpp>
#include <fazhi/rules/message.hpp>
#include <fazhi/rules/suppression.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What a profile makes of a rule.
enum class RuleLevel { off, hint, info, warning, error };

BOOST_DESCRIBE_ENUM(RuleLevel, off, hint, info, warning, error)

constexpr auto fazhi_describe(meta::Of<RuleLevel>) {
  using meta::value;
  return meta::enumeration("rule-level", {"规则级别", "Level of a rule"}, "fazhi-format", value("off", "不用", "Off"),
                           value("hint", "建议", "Hint"), value("info", "提醒", "Information"),
                           value("warning", "警告", "Warning"), value("error", "错误", "Error"));
}

/// How grave what is found is at a level; none where the rule is off.
constexpr std::optional<diag::Severity> severity_of(RuleLevel level) {
  switch (level) {
    case RuleLevel::off:
      return std::nullopt;
    case RuleLevel::hint:
      return diag::Severity::hint;
    case RuleLevel::info:
      return diag::Severity::info;
    case RuleLevel::warning:
      return diag::Severity::warning;
    case RuleLevel::error:
      return diag::Severity::error;
  }
  return std::nullopt;
}

/// A parameter of a rule.
struct Parameter {
  std::string name;
  std::string value;
};

BOOST_DESCRIBE_STRUCT(Parameter, (), (name, value))

constexpr auto fazhi_describe(meta::Of<Parameter>) {
  using meta::field;
  return meta::type(
      "parameter", {"参数", "Parameter"}, "fazhi-format",
      field("name").titled("名称", "Name").required().naming().length(1, 64).doc("参数名", "What it is called"),
      field("value").titled("值", "Value").required().doc("参数值", "What it is set to"));
}

/// A rule that the profile sets.
struct RuleSetting {
  std::string rule;
  std::optional<RuleLevel> level;
  std::vector<Parameter> parameters;
};

BOOST_DESCRIBE_STRUCT(RuleSetting, (), (rule, level, parameters))

constexpr auto fazhi_describe(meta::Of<RuleSetting>) {
  using meta::field;
  return meta::type(
      "rule-setting", {"规则设置", "Rule setting"}, "fazhi-format",
      field("rule").titled("规则", "Rule").required().naming().length(1, 64).doc("规则编号", "The id of the rule"),
      field("level")
          .titled("级别", "Level")
          .doc("不写即依所基于的方案，其未设的用规则自己的严重程度",
               "Where nothing is said, what the base sets, else the rule's own severity"),
      field("parameters").titled("参数", "Parameters").doc("规则的参数", "The parameters of the rule"));
}

/// What a finding of the profile rests on.
struct ProfileBasis {
  std::string instrument;
  std::optional<std::string> part;
};

BOOST_DESCRIBE_STRUCT(ProfileBasis, (), (instrument, part))

constexpr auto fazhi_describe(meta::Of<ProfileBasis>) {
  using meta::field;
  return meta::type("basis", {"依据", "Basis"}, "fazhi-format",
                    field("instrument")
                        .titled("文件", "Instrument")
                        .required()
                        .naming()
                        .length(1)
                        .doc("文件名称或编号", "The title or id of the instrument"),
                    field("part").titled("部分", "Part").doc("所据部分", "The part of it"));
}

/// A check of the profile's own: what the values at a pointer pattern must be.
struct ProfileCheck {
  Identifier id;
  std::string at;
  RuleLevel level = RuleLevel::warning;
  Message message;
  std::optional<ProfileBasis> basis;
  bool present = false;
  std::optional<std::string> pattern;
  std::vector<std::string> one_of;
  std::optional<std::int64_t> min_length;
  std::optional<std::int64_t> max_length;
  std::optional<std::int64_t> min_items;
  std::optional<std::int64_t> max_items;
  std::optional<Decimal> min_value;
  std::optional<Decimal> max_value;
  std::vector<std::string> good;
  std::vector<std::string> bad;
};

BOOST_DESCRIBE_STRUCT(ProfileCheck, (),
                      (id, at, level, message, basis, present, pattern, one_of, min_length, max_length, min_items,
                       max_items, min_value, max_value, good, bad))

constexpr auto fazhi_describe(meta::Of<ProfileCheck>) {
  using meta::field;
  return meta::type(
      "profile-check", {"自定义检查", "Check"}, "fazhi-format",
      field("id")
          .titled("编号", "Identifier")
          .required()
          .naming()
          .doc("发现所用的编号，由小写字母和数字组成，以“-”分隔",
               "The id of its findings: small letters and digits with hyphens between"),
      field("at")
          .titled("位置", "At")
          .required()
          .length(1, 256)
          .doc("JSON指针，* 代表列表的每一项，如 /sections/*/heading",
               "A JSON Pointer in which * stands for each item of a list, such as /sections/*/heading"),
      field("level").titled("级别", "Level").doc("不写即为警告", "A warning where nothing is said"),
      field("message")
          .titled("消息", "Message")
          .required()
          .doc("不符合时的说明，{0} 代表所见的值",
               "What is said when it does not hold; {0} stands for the value found"),
      field("basis").titled("依据", "Basis").doc("所据文件", "What it rests on"),
      field("present")
          .titled("须有", "Present")
          .doc("该处须有值，空的文字和列表不算", "There must be a value; an empty text or list is none"),
      field("pattern")
          .titled("样式", "Pattern")
          .length(1, 1024)
          .doc("文字中须有一处符合此正则表达式（ICU写法）；^ 和 $ 分别限定开头和结尾",
               "A regular expression, as ICU has them, that must match somewhere in the text; ^ and $ hold it to the "
               "beginning and the end"),
      field("one_of").titled("取值", "One of").doc("值须为其中之一", "The value must be one of these"),
      field("min_length").titled("最少字数", "Least length").doc("文字至少多少字", "The least number of characters"),
      field("max_length").titled("最多字数", "Most length").doc("文字至多多少字", "The greatest number of characters"),
      field("min_items").titled("最少项数", "Least items").doc("列表至少多少项", "The least number of items of a list"),
      field("max_items")
          .titled("最多项数", "Most items")
          .doc("列表至多多少项", "The greatest number of items of a list"),
      field("min_value").titled("最小值", "Least value").doc("数值至少多少", "The least value of a number"),
      field("max_value").titled("最大值", "Greatest value").doc("数值至多多少", "The greatest value of a number"),
      field("good").titled("正例", "Good").doc("符合的例子，每个是一个值", "Values that pass"),
      field("bad").titled("反例", "Bad").doc("不符合的例子，每个是一个值", "Values that do not"));
}

/// A profile (校验方案): what is asked of reports, as data. It may extend another and changes what it names. Files of
/// profiles are read by this description; check::chain_of() examines one and finds what it extends, and validate()
/// judges by such a chain.
struct Profile {
  SchemaVersion schema_version;
  Identifier id;
  Message title;
  std::optional<Identifier> extends;
  std::optional<ProfileBasis> basis;
  std::optional<ReportYear> first_year;
  std::optional<ReportYear> last_year;
  std::optional<diag::Severity> fail_on;
  std::vector<model::SectionKind> required_sections;
  std::optional<MonthDay> submit_by;
  std::optional<MonthDay> publish_by;
  std::vector<RuleSetting> rules;
  std::vector<ProfileCheck> checks;
  std::vector<Suppression> suppressions;
};

BOOST_DESCRIBE_STRUCT(Profile, (),
                      (schema_version, id, title, extends, basis, first_year, last_year, fail_on, required_sections,
                       submit_by, publish_by, rules, checks, suppressions))

constexpr auto fazhi_describe(meta::Of<Profile>) {
  using meta::field;
  return meta::type(
      "profile", {"校验方案", "Profile"}, "fazhi-format",
      field("schema_version").titled("格式版本", "Schema version").required().doc("“主版本.次版本”", "major.minor"),
      field("id")
          .titled("编号", "Identifier")
          .required()
          .naming()
          .doc("方案的编号", "What the profile is called by programs"),
      field("title").titled("名称", "Title").required().doc("方案名称", "What it is called by people"),
      field("extends").titled("基于", "Extends").doc("所扩展的方案", "The profile that it changes"),
      field("basis").titled("依据", "Basis").doc("方案所据文件", "What it rests on"),
      field("first_year")
          .titled("首个年度", "First year")
          .doc("适用的首个报告年度", "The first report year that it is for"),
      field("last_year")
          .titled("最后年度", "Last year")
          .doc("适用的最后报告年度", "The last report year that it is for"),
      field("fail_on")
          .titled("阈值", "Fail on")
          .doc("达到此严重程度即为不可接受", "A report with findings of this severity is not acceptable"),
      field("required_sections")
          .titled("必需部分", "Required sections")
          .items(1)
          .doc("报告必须有的部分", "The sections that a report must have"),
      field("submit_by")
          .titled("报送期限", "Submit by")
          .doc("次年此日之前报送，如“03-01”", "Due before that day of the year after, such as 03-01"),
      field("publish_by")
          .titled("公开期限", "Publish by")
          .doc("次年此日之前公开，如“04-01”", "Made public before that day of the year after, such as 04-01"),
      field("rules").titled("规则", "Rules").doc("对规则的设置", "What is set of rules"),
      field("checks").titled("检查", "Checks").doc("方案自己的检查", "The profile's own checks"),
      field("suppressions")
          .titled("豁免", "Suppressions")
          .doc("已知而不报的发现，须写明理由；所基于的方案的豁免也有效",
               "What is known and not told, each with its reason; those of what it extends hold too"));
}

/// The `$id` of the schema of a profile file of this major version.
inline constexpr std::string_view profile_schema_id = "urn:fazhi:schema:profile:1";

}  // namespace rules
FAZHI_END_NAMESPACE

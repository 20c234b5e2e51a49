#pragma once

#include <fazhi/rules/findings_file.hpp>

#include <optional>
#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// The `$id` of the schema of a line of findings, which the line itself names too.
inline constexpr std::string_view findings_line_schema_id = "urn:fazhi:schema:findings-line:1";

/// One line of what `fazhi validate --format jsonl` prints: the findings of a file, and what they were judged by.
struct FindingsLine {
  std::string schema{findings_line_schema_id};
  std::string version;
  std::optional<Date> as_of;
  std::optional<std::string> profile;
  std::optional<RuleSetLine> rule_set;
  FileFindings file;
};

BOOST_DESCRIBE_STRUCT(FindingsLine, (), (schema, version, as_of, profile, rule_set, file))

constexpr auto fazhi_describe(meta::Of<FindingsLine>) {
  using meta::field;
  return meta::type(
      "findings-line", {"一份报告的校验结果", "Line of findings"}, "fazhi-format",
      field("schema").titled("格式", "Schema").required().doc("本格式的编号", "The id of this format"),
      field("version").titled("程序版本", "Version").required().doc("fazhi的版本", "The version of fazhi"),
      field("as_of").titled("判断日期", "As of").doc("判断期限所用的日期", "The day that deadlines were judged by"),
      field("profile")
          .titled("校验方案", "Profile")
          .doc("校验方案的编号", "The id of the profile that the report was judged by"),
      field("rule_set").titled("规则集", "Rule set").doc("校验所用的规则", "The rules that judged"),
      field("file").titled("文件", "File").required().doc("该文件的校验结果", "What was found in the file"));
}

}  // namespace rules
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// Findings that are known and not to be told again: those of a rule, in the whole report or in a part of it. In a file
/// and in a profile a reason must be given.
struct Suppression {
  std::string rule;
  std::optional<std::string> at;
  std::optional<std::string> reason;
  std::optional<Date> until;
};

BOOST_DESCRIBE_STRUCT(Suppression, (), (rule, at, reason, until))

constexpr auto fazhi_describe(meta::Of<Suppression>) {
  using meta::field;
  return meta::type(
      "suppression", {"豁免", "Suppression"}, "fazhi-format",
      field("rule")
          .titled("规则", "Rule")
          .required()
          .naming()
          .length(1, 64)
          .doc("规则或读取问题的编号", "The id of the rule or of the problem"),
      field("at")
          .titled("位置", "Place")
          .length(0, 4096)
          .doc("JSON指针，含其下各处；缺省为全文", "A JSON Pointer, with all below it; the whole unless given"),
      field("reason").titled("理由", "Reason").length(1, 1000).doc("何以不必改", "Why it need not be mended"),
      field("until")
          .titled("有效期至", "Until")
          .doc("此日之后不再有效，以 --as-of 判断", "Its last day, judged by --as-of"));
}

/// Where it was said that findings are known.
enum class SuppressionOrigin { file, profile, command, baseline };

BOOST_DESCRIBE_ENUM(SuppressionOrigin, file, profile, command, baseline)

constexpr auto fazhi_describe(meta::Of<SuppressionOrigin>) {
  using meta::value;
  return meta::enumeration("suppression-origin", {"豁免出处", "Origin of a suppression"}, "fazhi-format",
                           value("file", "报告文件", "The report's file"), value("profile", "校验方案", "The profile"),
                           value("command", "命令行", "The command line or the calling program"),
                           value("baseline", "基线", "The baseline"));
}

}  // namespace rules
FAZHI_END_NAMESPACE

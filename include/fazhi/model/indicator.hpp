#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/quantity.hpp>
#include <fazhi/model/rows.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// What a figure speaks of: something done or reached, something prescribed, or the make-up of a plan.
enum class IndicatorNature { result, norm, structure };

BOOST_DESCRIBE_ENUM(IndicatorNature, result, norm, structure)

constexpr auto fazhi_describe(meta::Of<IndicatorNature>) {
  using meta::value;
  return meta::enumeration("indicator-nature", {"指标性质", "Nature of an indicator"}, "fazhi-format",
                           value("result", "结果", "Result"), value("norm", "规定", "Norm"),
                           value("structure", "构成", "Structure"));
}

/// An indicator (指标): one quantitative statement of the report, on the part of the text that states it.
struct Indicator {
  std::optional<Identifier> id;
  std::optional<std::string> name;
  Quantity quantity;
  IndicatorNature nature = IndicatorNature::result;
  std::optional<std::string> period;
  std::optional<std::string> scope;
  std::optional<Quantity> previous;
  std::optional<Quantity> target;
  std::optional<std::string> code;
};

BOOST_DESCRIBE_STRUCT(Indicator, (), (id, name, quantity, nature, period, scope, previous, target, code))

constexpr auto fazhi_describe(meta::Of<Indicator>) {
  using meta::field;
  return meta::type(
      "indicator", {"指标", "Indicator"}, "fazhi-format", rows::id(),
      field("name")
          .titled("名称", "Name")
          .naming()
          .length(1)
          .doc("所计之事，如“行政处罚案件”", "What is counted, such as penalty cases"),
      field("quantity")
          .titled("数量", "Quantity")
          .naming()
          .required()
          .doc("数值、单位与限定", "Value, unit and qualifier"),
      field("nature")
          .titled("性质", "Nature")
          .doc("结果、规定或构成；不写即为结果", "Result, norm or structure; a result where nothing is said"),
      field("period").titled("期间", "Period").doc("原文所述期间，如“全年”", "The period as printed"),
      field("scope").titled("范围", "Scope").doc("数字所及的地域或单位", "The area or bodies that the figure covers"),
      field("previous")
          .titled("上期数", "Previous value")
          .doc("原文所述的上年或上期数", "The figure of the year or period before"),
      field("target").titled("目标数", "Target").doc("原文所述的目标", "The target that the text names"),
      field("code")
          .titled("指标代码", "Code")
          .length(1, 64)
          .doc("指标目录中的代码", "A code of an indicator catalogue"));
}

}  // namespace model
FAZHI_END_NAMESPACE

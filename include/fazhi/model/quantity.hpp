#pragma once

#include <fazhi/core/decimal.hpp>
#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// How a figure is meant that is not exact: 余 and 多 (more than), 以上 (at least), 约 (about), 以下 (at most), 不足
/// (less than).
enum class Qualifier { about_more, at_least, approx, at_most, less_than };

BOOST_DESCRIBE_ENUM(Qualifier, about_more, at_least, approx, at_most, less_than)

constexpr auto fazhi_describe(meta::Of<Qualifier>) {
  using meta::value;
  return meta::enumeration("qualifier", {"限定", "Qualifier"}, "fazhi-format",
                           value("about_more", "余、多", "About, rather more"),
                           value("at_least", "以上、至少", "At least"), value("approx", "约、近", "About"),
                           value("at_most", "以下、不超过", "At most"), value("less_than", "不足", "Less than"));
}

/// A quantity (数量) as printed: an exact decimal in the unit of the text, with its qualifier.
struct Quantity {
  Decimal value;
  std::string unit;
  std::optional<Qualifier> qualifier;
};

BOOST_DESCRIBE_STRUCT(Quantity, (), (value, unit, qualifier))

constexpr auto fazhi_describe(meta::Of<Quantity>) {
  using meta::field;
  return meta::type(
      "quantity", {"数量", "Quantity"}, "fazhi-format",
      field("value")
          .titled("数值", "Value")
          .naming()
          .required()
          .doc("以原文单位计的十进制数，如“121.1”", "In the unit as printed, such as 121.1"),
      field("unit")
          .titled("单位", "Unit")
          .naming()
          .length(0, 32)
          .doc("原文单位，如“万元”“人次”“%”", "The unit as printed, such as 万元, 人次 or %"),
      field("qualifier").titled("限定", "Qualifier").doc("余、约、以上等", "About, at least and the like"));
}

}  // namespace model
FAZHI_END_NAMESPACE

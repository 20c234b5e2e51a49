#pragma once

#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// The level of government (层级) that an agency belongs to.
enum class AgencyLevel { national, province, city, county, township };

BOOST_DESCRIBE_ENUM(AgencyLevel, national, province, city, county, township)

constexpr auto fazhi_describe(meta::Of<AgencyLevel>) {
  using meta::value;
  return meta::enumeration("agency-level", {"层级", "Level"}, "gbt-2260", value("national", "国家级", "National"),
                           value("province", "省级", "Province"), value("city", "市级", "City"),
                           value("county", "县级", "County"), value("township", "乡级", "Township"));
}

/// An agency (机关) that issues a report.
struct Agency {
  std::string name;
  std::optional<AgencyLevel> level;
  std::optional<std::string> division_code;
  std::optional<std::string> credit_code;
  std::vector<std::string> short_names;
};

BOOST_DESCRIBE_STRUCT(Agency, (), (name, level, division_code, credit_code, short_names))

constexpr auto fazhi_describe(meta::Of<Agency>) {
  using meta::field;
  return meta::type(
      "agency", {"机关", "Agency"}, "supervision-2019",
      field("name")
          .titled("名称", "Name")
          .naming()
          .required()
          .length(2)
          .doc("机关全称或报告所用名称", "The name that the report uses"),
      field("level").titled("层级", "Level").doc("机关所属层级", "The level of government that the agency belongs to"),
      field("division_code")
          .titled("行政区划代码", "Division code")
          .from("gbt-2260")
          .length(6, 6)
          .doc("六位数字", "Six digits"),
      field("credit_code")
          .titled("统一社会信用代码", "Credit code")
          .from("gb-32100")
          .length(18, 18)
          .doc("十八位", "Eighteen characters"),
      field("short_names").titled("简称", "Short names").doc("正文所用简称", "The short names that the text uses"));
}

}  // namespace model
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/core/identifier.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/indicator.hpp>
#include <fazhi/model/rows.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// A plan item (安排): what the agency will do in the year after.
///
/// Source: 法治政府建设与责任落实督察工作规定, contents of the annual report, 下一年度主要安排.
struct PlanItem {
  std::optional<Identifier> id;
  std::optional<std::string> number;
  std::string title;
  std::vector<std::string> paragraphs;
  std::optional<std::string> area;
  std::vector<PlanItem> actions;
  std::vector<Indicator> targets;
  std::optional<Date> deadline;
  std::optional<std::string> responsible_unit;
  std::vector<Identifier> addresses;
  std::vector<Identifier> follows;
};

BOOST_DESCRIBE_STRUCT(PlanItem, (),
                      (id, number, title, paragraphs, area, actions, targets, deadline, responsible_unit, addresses,
                       follows))

constexpr auto fazhi_describe(meta::Of<PlanItem>) {
  using meta::field;
  return meta::type(
      "plan-item", {"安排", "Plan item"}, "supervision-2019", rows::id(), rows::number(), rows::title(),
      rows::paragraphs(), rows::area(),
      field("actions").titled("具体安排", "Actions").doc("下一层次的安排", "The items of the next level"),
      field("targets").titled("目标", "Targets").doc("安排所述的数量目标", "The quantities that the plan names"),
      field("deadline").titled("期限", "Deadline").doc("完成期限", "When it is to be done"),
      field("responsible_unit").titled("责任单位", "Responsible unit").doc("负责落实的单位", "Who is to do it"),
      field("addresses")
          .titled("针对不足", "Addresses")
          .doc("所针对的不足的编号", "The ids of the shortcomings that it answers"),
      field("follows")
          .titled("承接安排", "Follows")
          .doc("所承接的上年安排的编号", "The ids of last year's items that it continues"));
}

}  // namespace model
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/indicator.hpp>
#include <fazhi/model/rows.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// One way in which the principal leader (党政主要负责人) carried out the duty of being first responsible for the rule
/// of law (第一责任人职责).
///
/// Source: 法治政府建设与责任落实督察工作规定, contents of the annual report;
/// 党政主要负责人履行推进法治建设第一责任人职责规定.
struct LeaderDuty {
  std::optional<Identifier> id;
  std::optional<std::string> number;
  std::string title;
  std::vector<std::string> paragraphs;
  std::optional<std::string> leader;
  std::optional<std::string> duty;
  std::vector<LeaderDuty> actions;
  std::vector<Indicator> indicators;
};

BOOST_DESCRIBE_STRUCT(LeaderDuty, (), (id, number, title, paragraphs, leader, duty, actions, indicators))

constexpr auto fazhi_describe(meta::Of<LeaderDuty>) {
  using meta::field;
  return meta::type(
      "leader-duty", {"第一责任人职责", "Principal-leader duty"}, "leader-duty-2016", rows::id(), rows::number(),
      rows::title(), rows::paragraphs(),
      field("leader").titled("负责人", "Leader").doc("职务或姓名，依原文", "Office or name, as printed"),
      field("duty").titled("职责", "Duty").length(1, 64).doc("职责目录中的代码", "A code of the catalogue of duties"),
      field("actions").titled("具体做法", "Actions").doc("下一层次的履职情况", "The items of the next level"),
      rows::indicators());
}

}  // namespace model
FAZHI_END_NAMESPACE

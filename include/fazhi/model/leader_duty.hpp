#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/indicator.hpp>

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
      "leader-duty", {"第一责任人职责", "Principal-leader duty"}, "leader-duty-2016",
      field("id")
          .titled("编号", "Identifier")
          .doc("报告内唯一；公开后不再改动", "Unique in the report; never changed once published"),
      field("number")
          .titled("序号", "Number")
          .length(1, 32)
          .doc("原文所印序号，如“（一）”“一是”", "The number as printed, such as （一） or 一是"),
      field("title")
          .titled("标题", "Title")
          .naming()
          .required()
          .length(1)
          .doc("原文小标题，或该项的首个短语", "The heading as printed, or the opening phrase of the item"),
      field("paragraphs")
          .titled("正文", "Paragraphs")
          .doc("原文段落；首段以标题开头的，标题即其首句",
               "The paragraphs as printed; where the first begins with the title, the title is its opening phrase"),
      field("leader").titled("负责人", "Leader").doc("职务或姓名，依原文", "Office or name, as printed"),
      field("duty").titled("职责", "Duty").length(1, 64).doc("职责目录中的代码", "A code of the catalogue of duties"),
      field("actions").titled("具体做法", "Actions").doc("下一层次的履职情况", "The items of the next level"),
      field("indicators").titled("指标", "Indicators").doc("正文所述的数量", "The quantities that the text states"));
}

static_assert(meta::complete<LeaderDuty>);

}  // namespace model
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/indicator.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// A shortcoming (不足) of the reporting year, with its causes (原因).
///
/// Source: 法治政府建设与责任落实督察工作规定, contents of the annual report, 存在的不足和原因.
struct Shortcoming {
  std::optional<Identifier> id;
  std::optional<std::string> number;
  std::string title;
  std::vector<std::string> paragraphs;
  std::vector<std::string> causes;
  std::vector<Shortcoming> aspects;
  std::vector<Indicator> indicators;
  std::vector<Identifier> addressed_by;
};

BOOST_DESCRIBE_STRUCT(Shortcoming, (), (id, number, title, paragraphs, causes, aspects, indicators, addressed_by))

constexpr auto fazhi_describe(meta::Of<Shortcoming>) {
  using meta::field;
  return meta::type(
      "shortcoming", {"不足", "Shortcoming"}, "supervision-2019",
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
      field("causes").titled("原因", "Causes").doc("原文说明原因的语句", "The clauses that give a reason"),
      field("aspects").titled("方面", "Aspects").doc("下一层次的不足", "The shortcomings of the next level"),
      field("indicators").titled("指标", "Indicators").doc("正文所述的数量", "The quantities that the text states"),
      field("addressed_by")
          .titled("对应安排", "Addressed by")
          .doc("解决该不足的安排的编号", "The ids of the plan items that answer it"));
}

static_assert(meta::complete<Shortcoming>);

}  // namespace model
FAZHI_END_NAMESPACE

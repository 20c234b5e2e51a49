#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/indicator.hpp>
#include <fazhi/model/legal_basis.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// A measure (举措): one thing that the agency did in the reporting year, with the effect that it claims. The words are
/// those of the printed report; nothing is rewritten or summed up.
///
/// Source: 法治政府建设与责任落实督察工作规定, contents of the annual report, 主要举措和成效.
struct Measure {
  std::optional<Identifier> id;
  std::optional<std::string> number;
  std::string title;
  std::vector<std::string> paragraphs;
  std::optional<std::string> area;
  std::vector<Measure> actions;
  std::vector<Indicator> indicators;
  std::vector<LegalBasis> legal_bases;
  std::optional<std::string> effect;
};

BOOST_DESCRIBE_STRUCT(Measure, (), (id, number, title, paragraphs, area, actions, indicators, legal_bases, effect))

constexpr auto fazhi_describe(meta::Of<Measure>) {
  using meta::field;
  return meta::type(
      "measure", {"举措", "Measure"}, "supervision-2019",
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
      field("area")
          .titled("任务领域", "Task area")
          .from("outline-2021")
          .length(1, 64)
          .doc("纲要的任务领域", "A task area of the outline"),
      field("actions").titled("具体做法", "Actions").doc("下一层次的举措", "The measures of the next level"),
      field("indicators").titled("指标", "Indicators").doc("正文所述的数量", "The quantities that the text states"),
      field("legal_bases").titled("依据", "Legal bases").doc("文中所引文件", "The instruments that the text names"),
      field("effect").titled("成效", "Effect").doc("原文所述成效", "The effect claimed"));
}

static_assert(meta::complete<Measure>);

}  // namespace model
FAZHI_END_NAMESPACE

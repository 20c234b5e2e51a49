#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/indicator.hpp>
#include <fazhi/model/legal_basis.hpp>
#include <fazhi/model/rows.hpp>

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
      "measure", {"举措", "Measure"}, "supervision-2019", rows::id(), rows::number(), rows::title(), rows::paragraphs(),
      rows::area(),
      field("actions").titled("具体做法", "Actions").doc("下一层次的举措", "The measures of the next level"),
      rows::indicators(),
      field("legal_bases").titled("依据", "Legal bases").doc("文中所引文件", "The instruments that the text names"),
      field("effect").titled("成效", "Effect").doc("原文所述成效", "The effect claimed"));
}

}  // namespace model
FAZHI_END_NAMESPACE

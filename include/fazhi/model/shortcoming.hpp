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
      "shortcoming", {"不足", "Shortcoming"}, "supervision-2019", rows::id(), rows::number(), rows::title(),
      rows::paragraphs(),
      field("causes").titled("原因", "Causes").doc("原文说明原因的语句", "The clauses that give a reason"),
      field("aspects").titled("方面", "Aspects").doc("下一层次的不足", "The shortcomings of the next level"),
      rows::indicators(),
      field("addressed_by")
          .titled("对应安排", "Addressed by")
          .doc("解决该不足的安排的编号", "The ids of the plan items that answer it"));
}

}  // namespace model
FAZHI_END_NAMESPACE

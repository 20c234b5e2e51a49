#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/model/equality.hpp>
#include <fazhi/model/leader_duty.hpp>
#include <fazhi/model/measure.hpp>
#include <fazhi/model/plan_item.hpp>
#include <fazhi/model/rows.hpp>
#include <fazhi/model/shortcoming.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// What a section reports (类别): the contents that are demanded of a report, two that are common, and the rest.
enum class SectionKind {
  achievements,
  shortcomings,
  principal_leader_duty,
  plan,
  basic_situation,
  highlights,
  other_matters,
  other
};

BOOST_DESCRIBE_ENUM(SectionKind, achievements, shortcomings, principal_leader_duty, plan, basic_situation, highlights,
                    other_matters, other)

constexpr auto fazhi_describe(meta::Of<SectionKind>) {
  using meta::value;
  return meta::enumeration(
      "section-kind", {"部分类别", "Kind of section"}, "supervision-2019",
      value("achievements", "主要举措和成效", "Measures and results"),
      value("shortcomings", "不足和原因", "Shortcomings and causes"),
      value("principal_leader_duty", "党政主要负责人履行第一责任人职责情况", "Principal-leader duty"),
      value("plan", "下一年度主要安排", "Next year's plan"), value("basic_situation", "基本情况", "Basic situation"),
      value("highlights", "工作亮点", "Highlights"), value("other_matters", "其他需要报告的情况", "Other matters"),
      value("other", "未分类", "Not classified"));
}

/// A section (部分) of a report. In achievements, the basic situation and the highlights its items are measures, in the
/// other required sections shortcomings, duties and plan items; an item of another kind than its section is a
/// subsection.
///
/// Source: 法治政府建设与责任落实督察工作规定, contents of the annual report.
struct Section {
  std::optional<Identifier> id;
  SectionKind kind = SectionKind::other;
  std::optional<std::string> number;
  std::string heading;
  std::vector<std::string> paragraphs;
  std::vector<Measure> measures;
  std::vector<Shortcoming> shortcomings;
  std::vector<LeaderDuty> duties;
  std::vector<PlanItem> plan_items;
  std::vector<Section> subsections;
  std::vector<Indicator> indicators;
};

BOOST_DESCRIBE_STRUCT(Section, (),
                      (id, kind, number, heading, paragraphs, measures, shortcomings, duties, plan_items, subsections,
                       indicators))

constexpr auto fazhi_describe(meta::Of<Section>) {
  using meta::field;
  return meta::type(
      "section", {"部分", "Section"}, "supervision-2019", rows::id(),
      field("kind").titled("类别", "Kind").required().doc("该部分所报告的内容", "What the section reports"),
      rows::number(),
      field("heading")
          .titled("标题", "Heading")
          .naming()
          .required()
          .doc("原文标题，不含序号", "The heading as printed, without its number"),
      field("paragraphs")
          .titled("导语", "Paragraphs")
          .doc("首个下级项目之前的段落", "The paragraphs before the first item"),
      field("measures").titled("举措", "Measures").doc("该部分的举措", "The measures of the section"),
      field("shortcomings").titled("不足", "Shortcomings").doc("该部分的不足", "The shortcomings of the section"),
      field("duties").titled("履职情况", "Duties").doc("该部分的第一责任人履职情况", "The duties of the section"),
      field("plan_items").titled("安排", "Plan items").doc("该部分的安排", "The plan items of the section"),
      field("subsections")
          .titled("下级部分", "Subsections")
          .doc("类别与本部分不同的下级部分", "The parts of another kind than the section"),
      field("indicators").titled("指标", "Indicators").doc("导语所述的数量", "The quantities that the lead-in states"));
}

}  // namespace model
FAZHI_END_NAMESPACE

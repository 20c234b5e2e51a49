#pragma once

#include <fazhi/core/decimal.hpp>
#include <fazhi/model/catalogue.hpp>
#include <fazhi/model/report.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE

/// Two reports side by side: those of two years, or of two agencies.
namespace comparison {

/// What one of the two reports has of something that the other may have too.
enum class Presence { both, only_before, only_after };

BOOST_DESCRIBE_ENUM(Presence, both, only_before, only_after)

constexpr auto fazhi_describe(meta::Of<Presence>) {
  using meta::value;
  return meta::enumeration("presence", {"有无", "Presence"}, "fazhi-format", value("both", "两份都有", "In both"),
                           value("only_before", "仅前一份有", "Only in the first"),
                           value("only_after", "仅后一份有", "Only in the second"));
}

/// One of the two reports.
struct Side {
  std::optional<std::string> title;
  std::optional<std::string> agency;
  std::optional<ReportYear> report_year;
};

BOOST_DESCRIBE_STRUCT(Side, (), (title, agency, report_year))

constexpr auto fazhi_describe(meta::Of<Side>) {
  using meta::field;
  return meta::type("side", {"所比报告", "Side"}, "fazhi-format",
                    field("title").titled("标题", "Title").doc("报告标题", "The title of the report"),
                    field("agency").titled("机关", "Agency").doc("发布机构名称", "The name of the issuing agency"),
                    field("report_year").titled("年度", "Report year").doc("报告年度", "The year reported on"));
}

/// A part as it stands in one of the reports.
struct Part {
  std::string pointer;
  std::string title;
  std::int64_t items = 0;
  std::int64_t characters = 0;
};

BOOST_DESCRIBE_STRUCT(Part, (), (pointer, title, items, characters))

constexpr auto fazhi_describe(meta::Of<Part>) {
  using meta::field;
  return meta::type(
      "part", {"部分", "Part"}, "fazhi-format",
      field("pointer")
          .titled("位置", "Pointer")
          .required()
          .doc("在该报告中的JSON指针", "Where it stands in its report"),
      field("title").titled("标题", "Title").required().naming().doc("标题", "Its heading or title"),
      field("items").titled("项数", "Items").required().doc("直接下级项目数", "The number of its own items"),
      field("characters")
          .titled("字数", "Characters")
          .required()
          .doc("含各级项目的正文字数", "The length of its text, that of its items included"));
}

/// A section of either report, matched by what it reports.
struct SectionChange {
  model::SectionKind kind = model::SectionKind::other;
  Presence presence = Presence::both;
  std::optional<Part> before;
  std::optional<Part> after;
};

BOOST_DESCRIBE_STRUCT(SectionChange, (), (kind, presence, before, after))

constexpr auto fazhi_describe(meta::Of<SectionChange>) {
  using meta::field;
  return meta::type("section-change", {"部分对照", "Section"}, "fazhi-format",
                    field("kind").titled("类别", "Kind").required().naming().doc("部分类别", "What it reports"),
                    field("presence").titled("有无", "Presence").required().doc("哪份报告有", "Which report has it"),
                    field("before").titled("前", "Before").doc("前一份报告中", "In the first report"),
                    field("after").titled("后", "After").doc("后一份报告中", "In the second report"));
}

/// What a changed figure means, by the direction that the indicator catalogue gives.
enum class Trend { better, worse, same, neither };

BOOST_DESCRIBE_ENUM(Trend, better, worse, same, neither)

constexpr auto fazhi_describe(meta::Of<Trend>) {
  using meta::value;
  return meta::enumeration("trend", {"趋势", "Trend"}, "fazhi-format", value("better", "向好", "Better"),
                           value("worse", "转差", "Worse"), value("same", "持平", "The same"),
                           value("neither", "无优劣", "Neither"));
}

/// A figure as it stands in one of the reports.
struct Figure {
  std::string pointer;
  model::Quantity quantity;
};

BOOST_DESCRIBE_STRUCT(Figure, (), (pointer, quantity))

constexpr auto fazhi_describe(meta::Of<Figure>) {
  using meta::field;
  return meta::type(
      "figure", {"数字", "Figure"}, "fazhi-format",
      field("pointer")
          .titled("位置", "Pointer")
          .required()
          .doc("在该报告中的JSON指针", "Where it stands in its report"),
      field("quantity").titled("数量", "Quantity").required().naming().doc("原文数量", "The quantity as printed"));
}

/// An indicator of either report, matched by its code, else by its name and unit.
struct IndicatorChange {
  std::optional<std::string> code;
  std::string name;
  std::string unit;
  Presence presence = Presence::both;
  std::optional<Figure> before;
  std::optional<Figure> after;
  std::optional<Decimal> difference;
  Trend trend = Trend::neither;
};

BOOST_DESCRIBE_STRUCT(IndicatorChange, (), (code, name, unit, presence, before, after, difference, trend))

constexpr auto fazhi_describe(meta::Of<IndicatorChange>) {
  using meta::field;
  return meta::type(
      "indicator-change", {"指标对照", "Indicator"}, "fazhi-format",
      field("code").titled("代码", "Code").doc("指标目录中的代码", "Its code in the indicator catalogue"),
      field("name").titled("名称", "Name").required().naming().doc("所计之事", "What is counted"),
      field("unit").titled("单位", "Unit").required().naming().doc("基本单位，如“元”", "The base unit, such as 元"),
      field("presence").titled("有无", "Presence").required().doc("哪份报告有", "Which report has it"),
      field("before").titled("前", "Before").doc("前一份报告中", "In the first report"),
      field("after").titled("后", "After").doc("后一份报告中", "In the second report"),
      field("difference")
          .titled("差", "Difference")
          .doc("后减前，以基本单位计", "The second less the first, in the base unit"),
      field("trend").titled("趋势", "Trend").doc("依指标目录的方向", "By the direction of the catalogue"));
}

/// What became of an item of the earlier plan.
enum class Fate { kept, done, dropped };

BOOST_DESCRIBE_ENUM(Fate, kept, done, dropped)

constexpr auto fazhi_describe(meta::Of<Fate>) {
  using meta::value;
  return meta::enumeration("fate", {"去向", "Fate"}, "fazhi-format",
                           value("kept", "续列于新计划", "Kept: planned again"),
                           value("done", "见于新举措", "Done: reported as a measure"),
                           value("dropped", "未再提及", "Dropped: not spoken of again"));
}

/// Where the later report speaks of a plan item again, and how that was recognised.
struct Evidence {
  std::string pointer;
  std::string title;
  bool by_reference = false;
  std::int64_t likeness = 0;
};

BOOST_DESCRIBE_STRUCT(Evidence, (), (pointer, title, by_reference, likeness))

constexpr auto fazhi_describe(meta::Of<Evidence>) {
  using meta::field;
  return meta::type(
      "evidence", {"对应之处", "Evidence"}, "fazhi-format",
      field("pointer")
          .titled("位置", "Pointer")
          .required()
          .doc("在后一份报告中的JSON指针", "Where it stands in the second report"),
      field("title").titled("标题", "Title").required().naming().doc("该处标题", "The title that stands there"),
      field("by_reference")
          .titled("依引用", "By reference")
          .doc("由follows指明，而非由文字相似得出", "Named by follows, not concluded from the wording"),
      field("likeness")
          .titled("相似度", "Likeness")
          .in_unit("%")
          .doc("文字相似的百分比", "How much of the wording is found there, in percent"));
}

/// An item of the earlier report's plan, and what became of it.
struct PlanOutcome {
  std::string pointer;
  std::string title;
  Fate fate = Fate::dropped;
  std::optional<Evidence> plan;
  std::optional<Evidence> measure;
};

BOOST_DESCRIBE_STRUCT(PlanOutcome, (), (pointer, title, fate, plan, measure))

constexpr auto fazhi_describe(meta::Of<PlanOutcome>) {
  using meta::field;
  return meta::type(
      "plan-outcome", {"安排去向", "Plan outcome"}, "fazhi-format",
      field("pointer")
          .titled("位置", "Pointer")
          .required()
          .doc("在前一份报告中的JSON指针", "Where it stands in the first report"),
      field("title").titled("标题", "Title").required().naming().doc("安排标题", "The title of the item"),
      field("fate").titled("去向", "Fate").required().doc("续列、见于举措或未再提及", "Kept, done or dropped"),
      field("plan").titled("新计划", "Plan").doc("新计划中的对应安排", "The item of the new plan"),
      field("measure").titled("新举措", "Measure").doc("新报告中的对应举措", "The measure of the new report"));
}

/// How two reports were compared.
enum class Basis { values, contents };

BOOST_DESCRIBE_ENUM(Basis, values, contents)

constexpr auto fazhi_describe(meta::Of<Basis>) {
  using meta::value;
  return meta::enumeration("basis", {"比较方式", "Basis"}, "fazhi-format", value("values", "逐值", "Value by value"),
                           value("contents", "按内容", "By contents"));
}

/// What was not compared because of the limit on items.
struct LeftOut {
  std::int64_t indicators = 0;
  std::int64_t plan_items = 0;
  std::int64_t measures = 0;
};

BOOST_DESCRIBE_STRUCT(LeftOut, (), (indicators, plan_items, measures))

constexpr auto fazhi_describe(meta::Of<LeftOut>) {
  using meta::field;
  return meta::type(
      "left-out", {"未比较", "Left out"}, "fazhi-format",
      field("indicators")
          .titled("指标", "Indicators")
          .required()
          .doc("两份报告中未比较或无从判断的指标数",
               "Indicators of either report that were not compared, or of which nothing can be said"),
      field("plan_items")
          .titled("安排", "Plan items")
          .required()
          .doc("未比较或无从判断的安排数", "Plan items that were not compared, or of which nothing can be said"),
      field("measures")
          .titled("举措", "Measures")
          .required()
          .doc("后一份报告中未查看的举措数", "Measures of the second report that were not looked at"));
}

/// The `$id` of the schema of comparisons, which the file itself names too.
inline constexpr std::string_view comparison_schema_id = "urn:fazhi:schema:comparison:1";

/// Two reports side by side; what `fazhi diff --by contents --format json` prints.
struct Comparison {
  std::string schema{comparison_schema_id};
  Basis by = Basis::contents;
  Side before;
  Side after;
  std::vector<SectionChange> sections;
  std::vector<IndicatorChange> indicators;
  std::vector<PlanOutcome> plan_items;
  LeftOut left_out;
};

BOOST_DESCRIBE_STRUCT(Comparison, (), (schema, by, before, after, sections, indicators, plan_items, left_out))

constexpr auto fazhi_describe(meta::Of<Comparison>) {
  using meta::field;
  return meta::type(
      "comparison", {"对照", "Comparison"}, "fazhi-format",
      field("schema").titled("格式", "Schema").required().doc("本格式的编号", "The id of this format"),
      field("by").titled("比较方式", "By").required().doc("恒为contents", "Always contents"),
      field("before").titled("前", "Before").required().doc("前一份报告", "The first report"),
      field("after").titled("后", "After").required().doc("后一份报告", "The second report"),
      field("sections").titled("各部分", "Sections").required().doc("按类别对照", "Matched by their kind"),
      field("indicators")
          .titled("指标", "Indicators")
          .required()
          .doc("按代码，或名称与单位对照", "Matched by code, or by name and unit"),
      field("plan_items")
          .titled("安排去向", "Plan items")
          .required()
          .doc("前一份报告的安排后来如何", "What became of the first report's plan"),
      field("left_out")
          .titled("未比较", "Left out")
          .required()
          .doc("因数量上限而未比较的项目数", "How many items the limit on their number left out"));
}

/// In what way a value differs.
enum class ChangeKind { added, removed, changed, moved };

BOOST_DESCRIBE_ENUM(ChangeKind, added, removed, changed, moved)

constexpr auto fazhi_describe(meta::Of<ChangeKind>) {
  using meta::value;
  return meta::enumeration("change-kind", {"差异类别", "Kind of difference"}, "fazhi-format",
                           value("added", "新增", "Added"), value("removed", "删去", "Removed"),
                           value("changed", "改动", "Changed"), value("moved", "移动", "Moved"));
}

/// A value in which two drafts differ.
struct Difference {
  ChangeKind kind = ChangeKind::changed;
  std::string before;
  std::string after;
  std::optional<std::string> from;
  std::optional<std::string> to;
};

BOOST_DESCRIBE_STRUCT(Difference, (), (kind, before, after, from, to))

constexpr auto fazhi_describe(meta::Of<Difference>) {
  using meta::field;
  return meta::type(
      "difference", {"差异", "Difference"}, "fazhi-format",
      field("kind").titled("类别", "Kind").required().doc("新增、删去、改动或移动", "Added, removed, changed or moved"),
      field("before")
          .titled("前", "Before")
          .required()
          .doc("在前一稿中的JSON指针；新增者为所入之处",
               "Where it stands in the first draft; of something added, what it came into"),
      field("after")
          .titled("后", "After")
          .required()
          .doc("在后一稿中的JSON指针；删去者为所离之处",
               "Where it stands in the second draft; of something removed, what it left"),
      field("from").titled("原", "From").doc("原有之值或项目名称", "What was there: a value, or the name of an item"),
      field("to").titled("现", "To").doc("现有之值或项目名称", "What is there now: a value, or the name of an item"));
}

/// The `$id` of the schema of differences, which the file itself names too.
inline constexpr std::string_view differences_schema_id = "urn:fazhi:schema:differences:1";

/// Two drafts value by value; what `fazhi diff --by values --format json` prints.
struct Differences {
  std::string schema{differences_schema_id};
  Basis by = Basis::values;
  std::vector<Difference> differences;
};

BOOST_DESCRIBE_STRUCT(Differences, (), (schema, by, differences))

constexpr auto fazhi_describe(meta::Of<Differences>) {
  using meta::field;
  return meta::type("differences", {"差异表", "Differences"}, "fazhi-format",
                    field("schema").titled("格式", "Schema").required().doc("本格式的编号", "The id of this format"),
                    field("by").titled("比较方式", "By").required().doc("恒为values", "Always values"),
                    field("differences")
                        .titled("差异", "Differences")
                        .required()
                        .doc("按模型的顺序；两稿相同则为空", "In the order of the model; empty for equal drafts"));
}

}  // namespace comparison
FAZHI_END_NAMESPACE

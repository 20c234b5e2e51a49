#pragma once

#include <fazhi/core/date.hpp>
#include <fazhi/core/identifier.hpp>
#include <fazhi/core/schema_version.hpp>
#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// What the codes of a catalogue stand for: the field of the report that they are written in.
enum class CatalogueKind { task_areas, leader_duties, indicators };

BOOST_DESCRIBE_ENUM(CatalogueKind, task_areas, leader_duties, indicators)

constexpr auto fazhi_describe(meta::Of<CatalogueKind>) {
  using meta::value;
  return meta::enumeration("catalogue-kind", {"目录类别", "Kind of catalogue"}, "fazhi-format",
                           value("task_areas", "任务领域（area）", "Task areas (area)"),
                           value("leader_duties", "第一责任人职责（duty）", "Principal-leader duties (duty)"),
                           value("indicators", "指标（code）", "Indicators (code)"));
}

/// Which way a figure is better.
enum class Direction { higher_is_better, lower_is_better, neither };

BOOST_DESCRIBE_ENUM(Direction, higher_is_better, lower_is_better, neither)

constexpr auto fazhi_describe(meta::Of<Direction>) {
  using meta::value;
  return meta::enumeration(
      "direction", {"方向", "Direction"}, "fazhi-format", value("higher_is_better", "越高越好", "Higher is better"),
      value("lower_is_better", "越低越好", "Lower is better"), value("neither", "无优劣", "Neither"));
}

/// One code of a catalogue and what it stands for.
struct CatalogueEntry {
  std::string code;
  std::string name;
  std::optional<std::string> english;
  std::vector<std::string> other_names;
  std::optional<std::string> unit;
  std::optional<Direction> direction;
  std::optional<std::string> source;
};

BOOST_DESCRIBE_STRUCT(CatalogueEntry, (), (code, name, english, other_names, unit, direction, source))

constexpr auto fazhi_describe(meta::Of<CatalogueEntry>) {
  using meta::field;
  return meta::type(
      "catalogue-entry", {"目录项", "Catalogue entry"}, "fazhi-format",
      field("code")
          .titled("代码", "Code")
          .naming()
          .required()
          .length(1, 64)
          .doc("目录内唯一；公开后不再改动", "Unique in the catalogue; never changed once published"),
      field("name").titled("名称", "Name").required().length(1).doc("中文名称", "The name in Chinese"),
      field("english").titled("英文名称", "English name").length(1).doc("英文名称", "The name in English"),
      field("other_names")
          .titled("别名", "Other names")
          .doc("报告中常见的其他说法", "Other names that reports use for the same thing"),
      field("unit")
          .titled("单位", "Unit")
          .length(1, 32)
          .doc("指标的基本单位，如“件”“元”“%”", "The base unit of an indicator, such as 件, 元 or %"),
      field("direction").titled("方向", "Direction").doc("数值越高还是越低为好", "Which way the figure is better"),
      field("source").titled("出处", "Source").length(1).doc("该项所据", "What the entry rests on"));
}

/// A catalogue (目录) of codes that reports refer to, with the days from and to which it holds. Outlines, duties and
/// indicators change with the years, so they are data and not part of the format.
struct Catalogue {
  SchemaVersion schema_version;
  Identifier id;
  CatalogueKind kind = CatalogueKind::indicators;
  std::string title;
  std::optional<Date> valid_from;
  std::optional<Date> valid_to;
  std::optional<std::string> source;
  std::vector<CatalogueEntry> entries;
};

BOOST_DESCRIBE_STRUCT(Catalogue, (), (schema_version, id, kind, title, valid_from, valid_to, source, entries))

constexpr auto fazhi_describe(meta::Of<Catalogue>) {
  using meta::field;
  return meta::type(
      "catalogue", {"目录", "Catalogue"}, "fazhi-format",
      field("schema_version").titled("格式版本", "Schema version").required().doc("“主版本.次版本”", "major.minor"),
      field("id").titled("编号", "Identifier").required().doc("目录的编号", "What the catalogue is called by programs"),
      field("kind")
          .titled("类别", "Kind")
          .required()
          .doc("代码用于报告的哪个字段", "The field that its codes belong in"),
      field("title")
          .titled("名称", "Title")
          .naming()
          .required()
          .length(1)
          .doc("目录名称", "The title of the catalogue"),
      field("valid_from")
          .titled("起", "Valid from")
          .doc("首个适用之日；不写即不限", "The first day on which it holds; open where nothing is said"),
      field("valid_to")
          .titled("止", "Valid to")
          .doc("最后适用之日；不写即不限", "The last day on which it holds; open where nothing is said"),
      field("source").titled("出处", "Source").length(1).doc("目录所据文件", "The instrument that it rests on"),
      field("entries").titled("各项", "Entries").required().doc("目录的各项", "The codes and what they stand for"));
}

/// The entry with that code, or null.
inline const CatalogueEntry* find(const Catalogue& catalogue, std::string_view code) {
  for (const CatalogueEntry& entry : catalogue.entries)
    if (entry.code == code) return &entry;
  return nullptr;
}

/// Whether the catalogue holds on a day of that year.
inline bool holds_in(const Catalogue& catalogue, int year) {
  return (!catalogue.valid_from || catalogue.valid_from->year() <= year) &&
         (!catalogue.valid_to || catalogue.valid_to->year() >= year);
}

}  // namespace model
FAZHI_END_NAMESPACE

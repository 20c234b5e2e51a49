#pragma once

#include <fazhi/core/identifier.hpp>
#include <fazhi/core/partial_date.hpp>
#include <fazhi/core/schema_version.hpp>
#include <fazhi/model/equality.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace model {

/// How sure the dates of a record are.
enum class SourceConfidence { high, medium, low };

BOOST_DESCRIBE_ENUM(SourceConfidence, high, medium, low)

constexpr auto fazhi_describe(meta::Of<SourceConfidence>) {
  using meta::value;
  return meta::enumeration("source-confidence", {"把握", "How sure"}, "fazhi-format",
                           value("high", "确定：来源有明文", "High: the source says so in clear words"),
                           value("medium", "较有把握：转引或由多处推出", "Medium: second-hand, or concluded"),
                           value("low", "存疑：不据以判断", "Low: in doubt, and nothing is judged by it"));
}

/// When one instrument (文件) was in force.
struct InstrumentRecord {
  std::string title;
  std::vector<std::string> other_names;
  std::optional<std::string> number;
  std::optional<PartialDate> issued_on;
  std::optional<PartialDate> in_force_from;
  std::optional<PartialDate> in_force_to;
  std::optional<std::string> replaced_by;
  std::string source;
  SourceConfidence confidence = SourceConfidence::medium;
};

BOOST_DESCRIBE_STRUCT(InstrumentRecord, (),
                      (title, other_names, number, issued_on, in_force_from, in_force_to, replaced_by, source,
                       confidence))

constexpr auto fazhi_describe(meta::Of<InstrumentRecord>) {
  using meta::field;
  return meta::type(
      "instrument-record", {"文件时效", "Instrument"}, "fazhi-format",
      field("title")
          .titled("名称", "Title")
          .naming()
          .required()
          .length(1, 200)
          .doc("全名，不带书名号；表内唯一", "The title in full, without 《》; unique in the list"),
      field("other_names")
          .titled("别名", "Other names")
          .doc(
              "书名号内常见的简称或其他写法；“中华人民共和国”省去与否不必另列",
              "Short titles and other forms that stand between 《 and 》; that 中华人民共和国 may be left out needs no "
              "other name"),
      field("number").titled("字号", "Number").length(1, 64).doc("发文字号或令号", "Its document or order number"),
      field("issued_on").titled("发布日期", "Issued on").doc("可只写年或年月", "A day, or only a month or a year"),
      field("in_force_from")
          .titled("施行起", "In force from")
          .doc("首个施行之日，可只写年或年月；不写即不知",
               "The first day, month or year; unknown where it is left out"),
      field("in_force_to")
          .titled("施行止", "In force to")
          .doc("最后施行之日，可只写年或年月；规划、纲要为其期限之末；不写即不知已止",
               "The last day, month or year; of plans and outlines the end of their period; not known to have ended "
               "where it is left out"),
      field("replaced_by")
          .titled("后继文件", "Replaced by")
          .length(1, 200)
          .doc("取代它的文件名称，不带书名号", "The title of what came after, without 《》"),
      field("source").titled("出处", "Source").required().length(1).doc("上述日期所据", "What the dates rest on"),
      field("confidence").titled("把握", "How sure").required().doc("对日期的把握", "How sure the dates are"));
}

/// A dated list of instruments (文件时效表): which of those that reports cite were in force when. Laws come and go, so
/// it is data, and an office may give a list of its own.
struct InstrumentList {
  SchemaVersion schema_version;
  Identifier id;
  std::string title;
  std::optional<std::string> source;
  std::vector<InstrumentRecord> instruments;
};

BOOST_DESCRIBE_STRUCT(InstrumentList, (), (schema_version, id, title, source, instruments))

constexpr auto fazhi_describe(meta::Of<InstrumentList>) {
  using meta::field;
  return meta::type(
      "instrument-list", {"文件时效表", "List of instruments"}, "fazhi-format",
      field("schema_version").titled("格式版本", "Schema version").required().doc("“主版本.次版本”", "major.minor"),
      field("id").titled("编号", "Identifier").required().doc("本表的编号", "What the list is called by programs"),
      field("title").titled("名称", "Title").naming().required().length(1).doc("本表名称", "The title of the list"),
      field("source").titled("出处", "Source").length(1).doc("本表所据", "What the list rests on"),
      field("instruments").titled("文件", "Instruments").required().doc("所列文件", "The instruments"));
}

/// Whether the instrument is known to have been out of force in the whole of that year, as its time was over before.
inline bool ended_before(const InstrumentRecord& instrument, int year) {
  return instrument.in_force_to && instrument.in_force_to->year() < year;
}

/// The year in which the instrument came to be: when it was issued, else when it came into force.
inline std::optional<int> first_year(const InstrumentRecord& instrument) {
  if (instrument.issued_on) return instrument.issued_on->year();
  if (instrument.in_force_from) return instrument.in_force_from->year();
  return std::nullopt;
}

}  // namespace model
FAZHI_END_NAMESPACE

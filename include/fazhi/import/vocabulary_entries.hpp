#pragma once

#include <fazhi/import/word.hpp>
#include <fazhi/meta/equal.hpp>
#include <fazhi/model/quantity.hpp>
#include <fazhi/model/section.hpp>

FAZHI_BEGIN_NAMESPACE
namespace importer {

struct LabelEntry;
struct SectionCue;
struct QualifierEntry;
struct TimeEntry;
struct GenreCueEntry;
struct InstrumentEntry;
struct PageWords;
struct OutlineWords;
struct FactWords;
struct RelationWords;
struct GenreWords;
struct InstrumentWords;
struct DefectWords;
struct WordGroups;
struct Vocabulary;

namespace detail {

/// The described structs of this namespace. Equality of all that is described would be met by model's own as well.
using VocabularyParts = boost::mp11::mp_list<LabelEntry, SectionCue, QualifierEntry, TimeEntry, GenreCueEntry,
                                             InstrumentEntry, PageWords, OutlineWords, FactWords, RelationWords,
                                             GenreWords, InstrumentWords, DefectWords, WordGroups, Vocabulary>;
template <class T>
using IfVocabularyPart = std::enable_if_t<boost::mp11::mp_contains<VocabularyParts, T>::value, bool>;

}  // namespace detail

/// Two parts of a vocabulary are equal when all their words are.
template <class T>
detail::IfVocabularyPart<T> operator==(const T& a, const T& b) {
  return meta::equal(a, b);
}
template <class T>
detail::IfVocabularyPart<T> operator!=(const T& a, const T& b) {
  return !meta::equal(a, b);
}

/// What a label (标签) of a disclosure table names: 索引号, 发布日期 …
enum class LabelMeaning {
  index_number,
  document_number,
  issuer,
  source,
  published,
  updated,
  sent,
  generated,
  signed_on,
  time,
  title,
  mode,
  scope,
  period,
  subject,
  ignored
};

BOOST_DESCRIBE_ENUM(LabelMeaning, index_number, document_number, issuer, source, published, updated, sent, generated,
                    signed_on, time, title, mode, scope, period, subject, ignored)

constexpr auto fazhi_describe(meta::Of<LabelMeaning>) {
  using meta::value;
  return meta::enumeration(
      "label-meaning", {"标签含义", "Meaning of a label"}, "fazhi-format",
      value("index_number", "索引号", "Index number"), value("document_number", "发文字号", "Document number"),
      value("issuer", "发布机构", "Issuing agency"), value("source", "来源", "Source"),
      value("published", "发布日期", "Date of publication"), value("updated", "更新日期", "Date of the last change"),
      value("sent", "发文、印发日期", "Date of sending out"), value("generated", "生成日期", "Date of generation"),
      value("signed_on", "成文日期", "Date of signing"), value("time", "未说明是何种日期", "A date of no stated kind"),
      value("title", "名称", "Title"), value("mode", "公开方式", "Mode of disclosure"),
      value("scope", "公开范围", "Scope of disclosure"), value("period", "公开时限", "Period of disclosure"),
      value("subject", "主题分类", "Subject category"),
      value("ignored", "识别但不取值", "Known as a label, and its value not taken"));
}

/// A label of a disclosure table, or of the line below a title.
struct LabelEntry {
  Word word;
  LabelMeaning meaning = LabelMeaning::ignored;
  bool alone = false;
};

BOOST_DESCRIBE_STRUCT(LabelEntry, (), (word, meaning, alone))

constexpr auto fazhi_describe(meta::Of<LabelEntry>) {
  using meta::field;
  return meta::type(
      "label-entry", {"标签", "Label"}, "fazhi-format",
      field("word").titled("词", "Word").required().naming().doc("标签，不带冒号", "The label, without its colon"),
      field("meaning").titled("含义", "Meaning").required().doc("标签之后是什么", "What stands behind the label"),
      field("alone")
          .titled("可不带冒号", "Alone")
          .doc("可不带冒号，只以空格隔开；正文常用的词不宜如此",
               "May stand without a colon where white space sets it off; not for words that prose uses"));
}

/// A word (标题用词) in a heading that tells what its section reports. The first cue of a heading decides.
struct SectionCue {
  Word word;
  model::SectionKind kind = model::SectionKind::other;
};

BOOST_DESCRIBE_STRUCT(SectionCue, (), (word, kind))

constexpr auto fazhi_describe(meta::Of<SectionCue>) {
  using meta::field;
  return meta::type(
      "section-cue", {"标题用词", "Section cue"}, "fazhi-format",
      field("word")
          .titled("词", "Word")
          .required()
          .naming()
          .doc("标题中的词；一个标题有几个时以最先出现者为准，同处以最长者为准",
               "A word of headings; of several in one heading the first decides, and the longest at one place"),
      field("kind").titled("部分类别", "Kind").required().doc("该部分的内容", "What the section reports"));
}

/// A word about a figure (数量限定词): 至少, 余, 以上.
struct QualifierEntry {
  Word word;
  model::Qualifier qualifier = model::Qualifier::approx;
};

BOOST_DESCRIBE_STRUCT(QualifierEntry, (), (word, qualifier))

constexpr auto fazhi_describe(meta::Of<QualifierEntry>) {
  using meta::field;
  return meta::type(
      "qualifier-entry", {"数量限定词", "Qualifier"}, "fazhi-format",
      field("word").titled("词", "Word").required().naming().doc("紧靠数量的词", "A word that touches the figure"),
      field("qualifier").titled("限定", "Qualifier").required().doc("对数值的限定", "What it says of the value"));
}

/// The year that a word of time speaks of, seen from the year of the report.
enum class RelativeYear { year_before_last, last_year, report_year, next_year };

BOOST_DESCRIBE_ENUM(RelativeYear, year_before_last, last_year, report_year, next_year)

constexpr auto fazhi_describe(meta::Of<RelativeYear>) {
  using meta::value;
  return meta::enumeration("relative-year", {"所指年份", "Year that is meant"}, "fazhi-format",
                           value("year_before_last", "报告年度的前两年", "Two years before the report year"),
                           value("last_year", "报告年度的前一年", "The year before the report year"),
                           value("report_year", "报告年度", "The report year"),
                           value("next_year", "报告年度的后一年", "The year after the report year"));
}

/// The part of a year that a word of time speaks of.
enum class PartOfYear { whole, first_half, second_half };

BOOST_DESCRIBE_ENUM(PartOfYear, whole, first_half, second_half)

constexpr auto fazhi_describe(meta::Of<PartOfYear>) {
  using meta::value;
  return meta::enumeration("part-of-year", {"年内时段", "Part of the year"}, "fazhi-format",
                           value("whole", "全年", "The whole year"), value("first_half", "上半年", "The first half"),
                           value("second_half", "下半年", "The second half"));
}

/// A word of time without a year (相对时间): 今年, 上半年.
struct TimeEntry {
  Word word;
  RelativeYear year = RelativeYear::report_year;
  PartOfYear part = PartOfYear::whole;
};

BOOST_DESCRIBE_STRUCT(TimeEntry, (), (word, year, part))

constexpr auto fazhi_describe(meta::Of<TimeEntry>) {
  using meta::field;
  return meta::type(
      "time-entry", {"相对时间", "Word of time"}, "fazhi-format",
      field("word").titled("词", "Word").required().naming().doc("如“今年”“上半年”", "Such as 今年 or 上半年"),
      field("year").titled("年份", "Year").required().doc("所指年份", "The year that is meant"),
      field("part").titled("时段", "Part").doc("年内时段；不写即全年", "A part of it; the whole year unless given"));
}

}  // namespace importer
FAZHI_END_NAMESPACE

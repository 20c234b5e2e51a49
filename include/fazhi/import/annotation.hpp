#pragma once

#include <fazhi/core/decimal.hpp>
#include <fazhi/core/range.hpp>
#include <fazhi/import/defect.hpp>
#include <fazhi/import/instrument.hpp>
#include <fazhi/model/indicator.hpp>
#include <fazhi/model/quantity.hpp>
#include <fazhi/model/relation.hpp>
#include <fazhi/model/section.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer {

/// How sure the importer is of a value. What is unsure should be looked at by a person.
enum class Confidence { certain, likely, unsure };

/// Its name as outputs and vocabularies write it.
constexpr std::string_view name_of(Confidence confidence) {
  constexpr std::string_view names[] = {"certain", "likely", "unsure"};
  return names[static_cast<int>(confidence)];
}

/// What in the text a value was recognised by.
enum class Pattern {
  label,              ///< a label such as 发布日期 before it
  source_label,       ///< a label that names who sent it in, such as 来源
  title_line,         ///< a line that is worded as a report's title
  in_title,           ///< words of the title
  own_line,           ///< it stands alone on a line of the head
  addressee_line,     ///< names before a colon at the begin of the text
  signature_block,    ///< the lines below the text
  handover_sentence,  ///< 现将…报告如下
  opening_sentence,   ///< the subject or the time of the first sentences
  numbered_line,      ///< a number at the begin of a line
  numbered_inside,    ///< a number inside a paragraph
  number_lost,        ///< a heading by its place and words, without a number
  numbered_item,      ///< a numbered heading and what is below it
  sentence,           ///< a sentence or clause of a section without numbers
  numeral_and_unit,   ///< Arabic digits and a unit
  chinese_numeral,    ///< a Chinese numeral and a unit
  percentage,         ///< a numeral and a sign or words of a share
  negation,           ///< 未发生一起: none
  title_marks,        ///< 《》
  document_number,    ///< an agency code, a year in brackets and a serial number, or an order's number
  words_of_time,      ///< a date, a year, a span, a word such as 今年
  of_which,           ///< 其中, 包括 …: parts behind their whole
  in_brackets,        ///< parts in brackets behind their whole
  listed_parts,       ///< parts behind or before their total: 分别为, 共计 …
  rate_of_figures,    ///< a percentage beside the figures that it is made of
  said_again          ///< the same thing counted twice
};

/// Its name as outputs and vocabularies write it.
constexpr std::string_view name_of(Pattern pattern) {
  constexpr std::string_view names[] = {
      "label",           "source-label",    "title-line",        "in-title",         "own-line",
      "addressee-line",  "signature-block", "handover-sentence", "opening-sentence", "numbered-line",
      "numbered-inside", "number-lost",     "numbered-item",     "sentence",         "numeral-and-unit",
      "chinese-numeral", "percentage",      "negation",          "title-marks",      "document-number",
      "words-of-time",   "of-which",        "in-brackets",       "listed-parts",     "rate-of-figures",
      "said-again"};
  return names[static_cast<int>(pattern)];
}

/// Which value of the metadata a fact gives. A name is that of the field in stand-off annotations.
enum class MetadataField {
  title,
  issuing_agency,
  report_year,
  document_number,
  index_number,
  generated_on,
  published_on,
  disclosure_mode,
  disclosure_scope,
  disclosure_period,
  subject_category,
  source,
  addressee,
  signature_agency,
  signed_on
};

/// Its name as outputs and vocabularies write it.
constexpr std::string_view name_of(MetadataField field) {
  constexpr std::string_view names[] = {
      "title",        "issuing_agency",   "report_year",      "document_number",   "index_number",     "generated_on",
      "published_on", "disclosure_mode",  "disclosure_scope", "disclosure_period", "subject_category", "source",
      "addressee",    "signature_agency", "signed_on"};
  return names[static_cast<int>(field)];
}

/// One value of the metadata; an addressee is one fact each. Dates are written as 2025-03-31.
struct MetadataFact {
  static constexpr std::string_view type = "metadata";
  MetadataField field = MetadataField::title;
  Range range;        ///< the printed value
  std::string value;  ///< made regular: one line, hexagonal brackets, ISO dates
  Pattern pattern = Pattern::label;
  Confidence confidence = Confidence::certain;
};

/// A heading: its number and its text without closing punctuation.
struct HeadingFact {
  static constexpr std::string_view type = "heading";
  int level = 1;                           ///< 1 (一、), 2 (（一）) or 3 (一是, 1.)
  Range range;                             ///< begins where the number begins, ends with the text
  std::string path;                        ///< canonical, such as 一/(一)/一是
  std::string number;                      ///< as printed; empty where the page has lost it
  std::string text;                        ///< as printed
  std::optional<model::SectionKind> kind;  ///< of level 1, and of a level 2 of another kind than its section
  Pattern pattern = Pattern::numbered_line;
  Confidence confidence = Confidence::certain;
};

/// What an item of a section is.
enum class ItemKind { measure, shortcoming, leader_duty, plan };

/// Its name as outputs and vocabularies write it.
constexpr std::string_view name_of(ItemKind kind) {
  constexpr std::string_view names[] = {"measure", "shortcoming", "leader_duty", "plan"};
  return names[static_cast<int>(kind)];
}

/// The whole text of one measure, shortcoming, leader duty or plan item.
struct ItemFact {
  static constexpr std::string_view type = "item";
  ItemKind kind = ItemKind::measure;
  Range range;
  Pattern pattern = Pattern::numbered_item;
  Confidence confidence = Confidence::certain;
};

/// A quantity that the body states: the numeral with its qualifier and unit.
struct IndicatorFact {
  static constexpr std::string_view type = "indicator";
  Range range;
  Decimal value;     ///< in the unit as printed
  std::string unit;  ///< as printed, such as 万元
  std::optional<model::Qualifier> qualifier;
  std::string path;  ///< of the deepest heading around it; empty before the first
  model::IndicatorNature nature = model::IndicatorNature::result;
  std::optional<std::string> subject;  ///< what is counted, as printed
  std::optional<std::string> period;   ///< the words of time that govern it, as printed
  Pattern pattern = Pattern::numeral_and_unit;
  Confidence confidence = Confidence::certain;
};

/// A title in 《》, brackets included.
struct LawReference {
  static constexpr std::string_view type = "law_ref";
  Range range;
  std::string title;  ///< without the brackets
  Pattern pattern = Pattern::title_marks;
  Confidence confidence = Confidence::certain;
  InstrumentKind kind = InstrumentKind::other;
  std::string canonical;  ///< the full name without spaces: 《行政处罚法》 and 《中华人民共和国行政处罚法》 are one
};

/// A document, order or decision number in the text.
struct DocumentNumberFact {
  static constexpr std::string_view type = "document_number";
  Range range;
  std::string value;  ///< with hexagonal brackets and no spaces
  Pattern pattern = Pattern::document_number;
  Confidence confidence = Confidence::certain;
};

/// A date, month, year, half year or span of them: `2025`, `2025-03`, `2025-03-31`, `2025-03-31T09:30`, `2025-H1`, or
/// two of them with `/`, an open end being `..`. Where the words leave out the year it is `--03-31`.
struct DateFact {
  static constexpr std::string_view type = "date";
  Range range;
  std::string value;     ///< what the words say; 今年 and 上半年 are told by the year of the report
  std::string resolved;  ///< with the year of the report; empty where that is unknown or does not apply
  Pattern pattern = Pattern::words_of_time;
  Confidence confidence = Confidence::certain;
};

/// How figures of the text hang together, as it says itself. A figure is named by where its indicator begins.
struct RelationFact {
  static constexpr std::string_view type = "relation";
  model::RelationType relation = model::RelationType::sum;
  Range range;                       ///< from the first of the figures to the last
  std::optional<std::size_t> whole;  ///< the total of a sum, the denominator of a ratio, what a subset is part of
  std::vector<std::size_t> parts;    ///< the addends, the numerator, the equal figures, the part
  std::optional<std::size_t> rate;   ///< the percentage of a ratio
  model::Coverage coverage = model::Coverage::complete;
  model::Stated stated = model::Stated::explicit_;
  std::optional<bool> holds;  ///< within the precision that is written; empty where that cannot be told
  Pattern pattern = Pattern::of_which;
  Confidence confidence = Confidence::certain;
};

/// Something wrong with the page itself; an empty range stands where something is missing.
struct DefectFact {
  static constexpr std::string_view type = "defect";
  Range range;
  DefectKind kind = DefectKind::page_residue;
  Text what;  ///< for a person
  Confidence confidence = Confidence::certain;
  /// What belongs in the place of exactly `range`, nothing where it is only to be deleted; absent where the form alone
  /// does not tell. is_safe() says whether a person must look at it first.
  std::optional<std::string> correction{};
  std::string text{};  ///< what is wrong, as printed; of what is longer the first line, up to 60 characters
};

/// One stand-off annotation of the text.
using Annotation = std::variant<MetadataFact, HeadingFact, ItemFact, IndicatorFact, LawReference, DocumentNumberFact,
                                DateFact, RelationFact, DefectFact>;

/// The bytes that an annotation is about.
FAZHI_API Range range_of(const Annotation& annotation);

}  // namespace importer
FAZHI_END_NAMESPACE

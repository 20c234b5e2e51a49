#pragma once

#include <fazhi/core/decimal.hpp>
#include <fazhi/core/range.hpp>
#include <fazhi/diag/source.hpp>
#include <fazhi/import/annotation.hpp>
#include <fazhi/model/indicator.hpp>
#include <fazhi/model/precision.hpp>
#include <fazhi/model/relation.hpp>
#include <fazhi/model/section.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Whole reports with what a careful person finds in them: tests/data/annotated/NAME.txt is the page, NAME.yaml names
/// by their words the parts of it that count. Lists are in the order of the text, and each piece of text is looked for
/// behind the one before.
namespace fazhi_tests::annotated {

using fazhi::Range;

struct Metadata {
  std::optional<std::string> title;
  std::optional<std::string> issuing_agency;
  std::optional<std::string> report_year;
  std::optional<std::string> document_number;
  std::optional<std::string> index_number;
  std::optional<std::string> generated_on;
  std::optional<std::string> published_on;
  std::optional<std::string> disclosure_mode;
  std::optional<std::string> disclosure_scope;
  std::vector<std::string> addressees;
  std::optional<std::string> signature_agency;
  std::optional<std::string> signed_on;
};

struct Heading {
  std::string path;
  std::optional<fazhi::model::SectionKind> kind;
  std::optional<std::string> after;
  std::string text;
};

struct Item {
  std::string kind;  ///< measure, shortcoming, leader_duty or plan
  std::optional<std::string> after;
  std::string from;
  std::optional<std::string> to;  ///< where `from` does not reach to the end
};

struct Indicator {
  std::optional<std::string> after;
  std::string text;
  fazhi::Decimal value;
  std::string unit;
  std::optional<fazhi::model::Qualifier> qualifier;
  std::optional<std::string> path;
  fazhi::model::IndicatorNature nature = fazhi::model::IndicatorNature::result;
};

/// A document number or a date; the latter has a value. A date that is not `scored` may be found or not: the code of an
/// event, a span of years.
struct Place {
  std::optional<std::string> after;
  std::string text;
  std::optional<std::string> value;
  bool scored = true;
};

/// Members are positions in the list of indicators, counted from 1. `by: addition` marks a sum that nothing but the
/// addition shows to be complete, so that a wrong figure in it cannot be told.
struct Relation {
  fazhi::model::RelationType type = fazhi::model::RelationType::sum;
  std::optional<std::int64_t> whole;
  std::vector<std::int64_t> parts;
  std::optional<std::int64_t> part;  ///< of a ratio
  std::optional<std::int64_t> rate;
  fazhi::model::Stated stated = fazhi::model::Stated::explicit_;
  std::optional<std::string> by;
};

/// What a NAME.yaml holds.
struct Annotation {
  std::string about;
  Metadata metadata;
  std::vector<Heading> headings;
  std::vector<Item> items;
  std::vector<Indicator> indicators;
  std::vector<std::string> law_refs;
  std::vector<Place> document_numbers;
  std::vector<Place> dates;
  std::vector<Relation> relations;
};

/// A page, its annotation, and where the pieces of text are that it names, list for list.
struct Report {
  std::string name;  ///< of both files, without their endings
  fazhi::diag::Source page{"", ""};
  Annotation said;
  std::vector<Range> headings;  ///< each begins with its number
  std::vector<Range> items;
  std::vector<Range> indicators;
  std::vector<Range> law_refs;
  std::vector<Range> document_numbers;
  std::vector<Range> dates;
  std::vector<std::string> not_found;  ///< pieces of text that the page does not hold, and where they are named
};

/// All reports, in the order of their names. Throws where a file cannot be read.
std::vector<Report> reports();

/// The level that a canonical path ends at: 1 for 一, 2 for 一/(一), 3 for 一/(一)/一是.
int level_of(const std::string& path);

/// A relation by where the indicators of its members begin, the parts in order; the same form for what was said and
/// for what was found.
struct Members {
  fazhi::model::RelationType type = fazhi::model::RelationType::sum;
  std::optional<std::size_t> whole;
  std::optional<std::size_t> rate;
  std::vector<std::size_t> parts;

  friend bool operator==(const Members& a, const Members& b) {
    return a.type == b.type && a.whole == b.whole && a.rate == b.rate && a.parts == b.parts;
  }
};

Members members(const Report& report, const Relation& relation);
Members members(const fazhi::importer::RelationFact& fact);

/// The positions of a relation's members in the list of indicators, counted from 0: whole, rate, parts.
std::vector<std::size_t> positions(const Relation& relation);

/// Whether the relation holds between these quantities, which stand for the indicators of the report.
fazhi::model::Agreement agreement(const Relation& relation, const std::vector<fazhi::model::Quantity>& indicators);

std::vector<fazhi::model::Quantity> quantities(const Annotation& said);

}  // namespace fazhi_tests::annotated

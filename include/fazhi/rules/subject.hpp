#pragma once

#include <fazhi/diag/path.hpp>
#include <fazhi/import/defect.hpp>
#include <fazhi/model/catalogue.hpp>
#include <fazhi/model/report.hpp>
#include <fazhi/rules/criteria.hpp>

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer {
struct Imported;
enum class Confidence;
}  // namespace importer
namespace model {
struct InstrumentList;
}

namespace rules {
namespace detail {
class Gathered;
}  // namespace detail

/// A text of the report: a title, heading or paragraph, a name.
struct PlacedText {
  diag::Path at;  ///< it leads through the subject, which must outlive it
  std::string_view text;
};

/// Something that is wrong with a text by form alone, as the importer sees it.
struct Blemish {
  importer::DefectKind kind = importer::DefectKind::page_residue;
  importer::Confidence confidence{};
  diag::Pointer at;                       ///< the text that it stands in, or the nearest part of the report around it
  std::optional<Range> within;            ///< the bytes of that text; none of what is in no text of the report
  std::optional<Range> place;             ///< the bytes of the printed page
  std::string text;                       ///< what is wrong, as printed
  std::optional<std::string> correction;  ///< what it would be right as, where form alone says so
};

/// What a rule is given to judge. It grows as rules come that need more; a check reads what it knows.
class Subject {
 public:
  const model::Report& report;                                ///< the one to judge
  const Criteria& criteria;                                   ///< what its profiles ask
  std::optional<Date> as_of;                                  ///< the day to judge deadlines by; no rule reads a clock
  const model::Report* previous = nullptr;                    ///< the report of the year before, where it was given
  const importer::Imported* printed = nullptr;                ///< the page that the report was imported from
  const std::vector<model::Catalogue>* catalogues = nullptr;  ///< of codes, where they were given
  const std::vector<model::InstrumentList>* instruments = nullptr;  ///< with their dates, where they were given

  /// Holds on to both, which must outlive it.
  FAZHI_API Subject(const model::Report& judged, const Criteria& by);
  FAZHI_API ~Subject();
  Subject(const Subject&) = delete;
  Subject& operator=(const Subject&) = delete;

  /// All texts of the report in its order. They are collected when a rule first asks.
  FAZHI_API const std::vector<PlacedText>& texts() const;
  /// What is wrong by form alone: with the printed page where there is one, else with the texts of the report, in their
  /// order. It is looked for when a rule first asks.
  FAZHI_API const std::vector<Blemish>& blemishes() const;
  /// What rules share of the report.
  detail::Gathered& gathered() const;

 private:
  struct Seen;
  std::unique_ptr<Seen> seen_;
};

}  // namespace rules
FAZHI_END_NAMESPACE

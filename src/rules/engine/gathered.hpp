#pragma once

#include <fazhi/rules/subject.hpp>

#include "diag/paths.hpp"
#include "rules/engine/text_signs.hpp"
#include "rules/support/chains.hpp"
#include "rules/support/contents.hpp"
#include "rules/support/linked_figures.hpp"
#include "rules/support/outline.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules::detail {

class Prepared;

/// A part that has an id.
struct PlacedId {
  std::string_view id;
  meta::Words title;  ///< of its type
  std::string_view type;
  diag::Path at;  ///< of the part

  /// The id's first bytes, by which most ids differ.
  std::uint64_t head = 0;
};

/// The instrument that a measure rests on.
struct PlacedBasis {
  const model::LegalBasis* basis = nullptr;
  diag::Path at;
};

/// What rules share of one report: each list is made once, when a rule first asks. It points into the report.
class Gathered {
 public:
  explicit Gathered(const model::Report& report) : report_(report) {}

  /// What was made of the options beforehand, if it was.
  const Prepared* prepared = nullptr;

  /// All texts in the order of the report.
  const std::vector<PlacedText>& texts();
  /// The signs and suspicions of each of them.
  const std::vector<unsigned>& signs();
  /// Those that have one of these.
  std::vector<const PlacedText*> texts_with(unsigned signs);
  /// All sections, the nested ones too, in the order of the text.
  const std::vector<Placed>& sections();
  /// All parts with an id, in the order of the report.
  const std::vector<PlacedId>& ids() { return parts().ids; }
  /// The first part with that id; null: there is none.
  const PlacedId* id(std::string_view id);
  /// The parts whose id another part before them has, each with the first that has it, in the order of the report.
  const std::vector<std::pair<const PlacedId*, const PlacedId*>>& repeated_ids();
  /// All indicators, in the order of the report.
  const std::vector<PlacedFigure>& figures() { return parts().figures; }
  /// The first indicator with that id; null: there is none.
  const PlacedFigure* figure(std::string_view id);
  const std::vector<PlacedBasis>& bases() { return parts().bases; }
  /// The relations whose figures are all there, in their order.
  const std::vector<LinkedFigures>& linked();
  const std::vector<OutlinePart>& outline();
  const std::vector<ChainScope>& scopes();

 private:
  struct Parts {
    std::vector<PlacedId> ids;
    std::vector<PlacedFigure> figures;
    std::vector<PlacedBasis> bases;
  };
  /// By id; of one that is given twice in the order of the report.
  struct Index {
    std::vector<const PlacedId*> ids;
    std::vector<std::pair<const PlacedId*, const PlacedId*>> repeated;
    std::vector<const PlacedFigure*> figures;
  };

  const Parts& parts();
  const Index& index();

  const model::Report& report_;
  diag::Paths paths_;
  std::optional<std::vector<PlacedText>> texts_;
  std::optional<std::vector<unsigned>> signs_;
  std::optional<std::vector<Placed>> sections_;
  std::optional<Parts> parts_;
  std::optional<Index> index_;
  std::optional<std::vector<LinkedFigures>> linked_;
  std::optional<std::vector<OutlinePart>> outline_;
  std::optional<std::vector<ChainScope>> scopes_;
};

}  // namespace rules::detail
FAZHI_END_NAMESPACE

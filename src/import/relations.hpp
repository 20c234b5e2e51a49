#pragma once

#include "import/figures.hpp"

#include <fazhi/import/annotation.hpp>
#include <fazhi/model/relation.hpp>

#include <optional>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// How figures hang together; members are indexes of quantities.
struct Relation {
  model::RelationType type = model::RelationType::sum;
  std::optional<std::size_t> whole;
  std::vector<std::size_t> parts;
  std::optional<std::size_t> rate;
  model::Coverage coverage = model::Coverage::complete;
  model::Stated stated = model::Stated::explicit_;
  std::optional<bool> holds;
  Pattern pattern = Pattern::of_which;
  Confidence confidence = Confidence::certain;
};

/// The relations that the text states: by its words and their order, never by figures that only happen to agree. In
/// the order of their first members.
std::vector<Relation> find_relations(const Glyphs& text, const Facts& facts, const std::vector<Node>& nodes);

// Its parts, each in a file of its own. Those that come later see what was found before.

/// Totals and their parts, and parts of a whole.
void find_sums(const Glyphs& text, const Figures& figures, std::vector<Relation>& found);
/// Rates with the figures that they are made of.
void find_ratios(const Glyphs& text, const Figures& figures, std::vector<Relation>& found);
/// The same thing counted in two places.
void find_repeated(const Glyphs& text, const Figures& figures, const std::vector<Node>& nodes,
                   std::vector<Relation>& found);

/// Whether a sum that fails would hold without one slip of the pen: one digit of one of its figures.
bool one_slip_off(const model::Quantity& whole, const std::vector<model::Quantity>& parts);

/// Whether two numbers of the same length differ by a slip of the pen: in one digit, or in two neighbours that changed
/// places.
bool differ_by_slip(Decimal a, Decimal b);

/// The numbers that differ from one by such a slip and have its length.
std::vector<Decimal> slips_of(Decimal number);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include "import/glyphs.hpp"

#include <fazhi/core/decimal.hpp>
#include <fazhi/model/indicator.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// A number with its unit, qualifiers included.
struct QuantityMatch {
  Span span;  ///< 至少1次, 121.1余万元; empty where there is no quantity
  Span numeral;
  Decimal value;
  std::string unit;
  std::optional<model::Qualifier> qualifier;
  model::IndicatorNature nature = model::IndicatorNature::result;
  bool unsure = false;
};

/// The quantity whose numeral begins at `at`; `from` is where a qualifier before it may begin. Not dates, ordinals,
/// document numbers, names and slogans: the caller has taken those out, or they have no unit.
QuantityMatch match_quantity(const Glyphs& text, std::size_t at, std::size_t from);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

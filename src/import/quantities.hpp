#pragma once

#include "import/glyphs.hpp"

#include <fazhi/core/decimal.hpp>
#include <fazhi/import/annotation.hpp>
#include <fazhi/model/indicator.hpp>

#include <optional>
#include <string>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// A number with its unit, qualifiers included.
struct QuantityMatch {
  Span span;  ///< 至少1次, 121.1余万元; empty where there is no quantity
  Span numeral;
  Decimal value;  ///< of a range (3至5次) its lower end
  std::string unit;
  std::optional<model::Qualifier> qualifier;
  model::IndicatorNature nature = model::IndicatorNature::result;
  Confidence confidence = Confidence::certain;
};

/// The quantity whose numeral begins at `at`; `from` is where a qualifier before it may begin. Not dates, ordinals,
/// document numbers, names and slogans: the caller has taken those out, or they have no unit.
QuantityMatch match_quantity(const Glyphs& text, std::size_t at, std::size_t from);

/// The length of the unit that begins at `at`, or 0: 件, 万元 without 万, 台(套), 人(次), 元/人, 微克/立方米.
std::size_t unit_at(const Glyphs& text, std::size_t at, bool chinese_numeral);

/// Whether what stands before a number makes it a part of a name, a code, a rank or another number: 第17期, 1-8-26,
/// 前10名, 9时30分.
bool is_part_of_name(const Glyphs& text, std::size_t at, std::size_t from);

/// What is meant by a quantity: something done, something prescribed, or what a plan consists of.
model::IndicatorNature nature_of(const Glyphs& text, const QuantityMatch& quantity, std::size_t from);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/rules/validate.hpp>

#include "rules/support/instruments_by_name.hpp"

FAZHI_BEGIN_NAMESPACE
namespace rules::detail {

/// What rules make of the options alone, once for many reports. The options must outlive it and stay as they are.
struct Prepared {
  explicit Prepared(const ValidateOptions& given) : options(given) {
    if (given.instruments) instruments = instruments_by_name(*given.instruments);
  }

  const ValidateOptions& options;
  InstrumentsByName instruments;
};

/// As rules::validate() does, of a report that was printed so.
Outcome validate(const model::Report& report, const Prepared& prepared, const importer::Imported* printed);

}  // namespace rules::detail
FAZHI_END_NAMESPACE

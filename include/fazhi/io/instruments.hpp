#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/model/instrument_list.hpp>

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// The id of the list of instruments that comes with the library.
inline constexpr std::string_view builtin_instruments_id = "national-instruments";

/// The national instruments that annual reports cite, as far as their dates are known; sorted by title.
FAZHI_API model::InstrumentList builtin_instruments();

/// Reads a list of instruments from JSON or YAML, as read_report does a report.
FAZHI_API Read<model::InstrumentList> read_instruments(const diag::Source& source, const ReadOptions& options = {});

/// The `$id` of the schema of a list of instruments of this major version.
inline constexpr std::string_view instruments_schema_id = "urn:fazhi:schema:instruments:1";

/// The JSON Schema (2020-12) of a list of instruments.
FAZHI_API std::string instruments_schema();

}  // namespace io
FAZHI_END_NAMESPACE

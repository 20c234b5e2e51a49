#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/io/format.hpp>
#include <fazhi/model/report.hpp>

#include <string>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// Reports in files, compiled once: what a program needs that only reads and writes them. It includes neither binder
/// nor writer, so it costs a user's compiler little; for other described types see io/read.hpp and io/write.hpp.

/// Reads a report from JSON or YAML, told apart by the source's name and text. Problems are those of read_json and
/// read_yaml, and `format.not-structured` for anything else.
FAZHI_API Read<model::Report> read_report(const diag::Source& source, const ReadOptions& options = {});

/// Writes a report as JSON or, for any other format, as YAML.
FAZHI_API std::string write_report(const Document<model::Report>& document, Format format);
/// The same of a report without extras.
FAZHI_API std::string write_report(const model::Report& report, Format format);

/// The `$id` of the schema of a report file of this major version.
inline constexpr std::string_view report_schema_id = "urn:fazhi:schema:report:1";

/// The JSON Schema (2020-12) of a report file.
FAZHI_API std::string report_schema();

}  // namespace io
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/diag/source.hpp>
#include <fazhi/io/document.hpp>
#include <fazhi/model/catalogue.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// The ids of the catalogues that come with the library: `indicators`, `leader-duties-2016`, `task-areas-2021`.
FAZHI_API std::vector<std::string_view> builtin_catalogues();

/// A catalogue that comes with the library; none for an id that there is not.
FAZHI_API std::optional<model::Catalogue> builtin_catalogue(std::string_view id);

/// All of them.
FAZHI_API std::vector<model::Catalogue> all_builtin_catalogues();

/// Reads a catalogue from JSON or YAML, as read_report does a report.
FAZHI_API Read<model::Catalogue> read_catalogue(const diag::Source& source, const ReadOptions& options = {});

/// The `$id` of the schema of a catalogue file of this major version.
inline constexpr std::string_view catalogue_schema_id = "urn:fazhi:schema:catalogue:1";

/// The JSON Schema (2020-12) of a catalogue file.
FAZHI_API std::string catalogue_schema();

}  // namespace io
FAZHI_END_NAMESPACE

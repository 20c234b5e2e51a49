#pragma once

#include <fazhi/core/config.hpp>

#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace io {

/// What a file holds. `text` is a printed report; `binary` is nothing that fazhi reads.
enum class Format { json, yaml, text, binary };

/// Tells the format by content, and by the name's ending where it says `.json`, `.yaml` or `.yml`. A file whose first
/// byte that is not white space is `{` is JSON; one that begins with a key of a report file is YAML.
FAZHI_API Format detect(std::string_view name, std::string_view text);

}  // namespace io
FAZHI_END_NAMESPACE

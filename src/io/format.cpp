#include <fazhi/io/format.hpp>

#include "core/strings.hpp"

#include <algorithm>

FAZHI_BEGIN_NAMESPACE
namespace io {
namespace {

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

/// Zip (DOCX, OFD), PDF and OLE (.doc, .wps) by their first bytes; anything with a NUL near its beginning.
bool looks_binary(std::string_view text) {
  for (const std::string_view magic : {"PK\x03\x04", "%PDF-", "\xD0\xCF\x11\xE0"})
    if (starts_with(text, magic)) return true;
  return text.substr(0, 4096).find('\0') != std::string_view::npos;
}

/// Whether the first line that says anything is a key of a report file.
bool looks_yaml(std::string_view text) {
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    const auto first = line.find_first_not_of(" \t\r");
    if (first == std::string_view::npos || line[first] == '#' || line[0] == '%') continue;
    // Three dashes begin a document; more of them are a rule on a printed page.
    const auto behind = line.find_first_not_of(" \t\r", std::min<std::size_t>(3, line.size()));
    if (line.substr(0, 3) == "---" && (behind == std::string_view::npos || line[behind] == '#')) continue;
    for (const std::string_view key : {"x-", "schema_version:", "id:", "metadata:", "preamble:", "sections:",
                                       "relations:", "attachments:", "provenance:"})
      if (starts_with(line, key)) return true;
    return false;
  }
  return false;
}

}  // namespace

Format detect(std::string_view name, std::string_view text) {
  constexpr std::string_view bom = "\xEF\xBB\xBF";
  if (starts_with(text, bom)) text.remove_prefix(bom.size());
  if (looks_binary(text)) return Format::binary;
  if (has_extension(name, ".json")) return Format::json;
  if (has_extension(name, ".yaml") || has_extension(name, ".yml")) return Format::yaml;
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && text[first] == '{') return Format::json;
  return looks_yaml(text) ? Format::yaml : Format::text;
}

}  // namespace io
FAZHI_END_NAMESPACE

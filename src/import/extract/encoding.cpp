#include "import/extract/encoding.hpp"

#include <algorithm>
#include <array>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

constexpr std::size_t head_size = 4096;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool is_name(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == ':'; }

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// What follows `key` and an equals sign inside the tag, in quotes or without.
std::string attribute(std::string_view tag, std::string_view key) {
  std::size_t at = tag.find(key);
  if (at == std::string_view::npos) return {};
  at += key.size();
  const auto skip = [&](auto&& skipped) {
    while (at < tag.size() && skipped(tag[at])) ++at;
  };
  skip(is_space);
  if (at == tag.size() || tag[at] != '=') return {};
  ++at;
  skip([](char c) { return is_space(c) || c == '"' || c == '\''; });
  const std::size_t begin = at;
  skip(is_name);
  return std::string(tag.substr(begin, at - begin));
}

}  // namespace

std::optional<Encoding> encoding_named(std::string_view name) {
  std::string key;
  for (const char c : name)
    if (c != '-' && c != '_' && c != ' ') key += lower(c);
  using Row = std::pair<std::string_view, Encoding>;
  static constexpr std::array<Row, 21> rows = {
      {{"utf8", Encoding::utf8},       {"unicode11utf8", Encoding::utf8}, {"utf16", Encoding::utf16le},
       {"unicode", Encoding::utf16le}, {"utf16le", Encoding::utf16le},    {"utf16be", Encoding::utf16be},
       {"gb18030", Encoding::gb18030}, {"gbk", Encoding::gb18030},        {"xgbk", Encoding::gb18030},
       {"gb2312", Encoding::gb18030},  {"gb231280", Encoding::gb18030},   {"euccn", Encoding::gb18030},
       {"cp936", Encoding::gb18030},   {"ms936", Encoding::gb18030},      {"windows936", Encoding::gb18030},
       {"big5", Encoding::big5},       {"xbig5", Encoding::big5},         {"cnbig5", Encoding::big5},
       {"big5hkscs", Encoding::big5},  {"cp950", Encoding::big5},         {"windows950", Encoding::big5}}};
  const auto* const row = std::find_if(rows.begin(), rows.end(), [&](const Row& one) { return one.first == key; });
  return row == rows.end() ? std::nullopt : std::optional<Encoding>(row->second);
}

std::optional<Opening> opening_by_mark(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") return Opening{Encoding::utf8, 3};
  if (bytes.substr(0, 2) == "\xFF\xFE") return Opening{Encoding::utf16le, 2};
  if (bytes.substr(0, 2) == "\xFE\xFF") return Opening{Encoding::utf16be, 2};
  if (bytes.substr(0, 4) == "\x84\x31\x95\x33") return Opening{Encoding::gb18030, 4};
  return std::nullopt;
}

std::string declared_encoding(std::string_view html) {
  std::string head(html.substr(0, head_size));
  std::transform(head.begin(), head.end(), head.begin(), lower);
  for (std::size_t at = head.find('<'); at != std::string::npos; at = head.find('<', at + 1)) {
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    std::string name;
    if (tag.substr(0, 5) == "<meta") name = attribute(tag, "charset");
    if (tag.substr(0, 5) == "<?xml") name = attribute(tag, "encoding");
    if (!name.empty()) return name;
  }
  return {};
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

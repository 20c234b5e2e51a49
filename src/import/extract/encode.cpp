#include "import/extract/decoding.hpp"

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {
namespace {

std::string utf16(std::string_view text, bool big_endian) {
  std::string bytes;
  bytes.reserve(text.size());
  const auto put = [&](char32_t unit) {
    const auto high = static_cast<char>(unit >> 8U);
    const auto low = static_cast<char>(unit & 0xFFU);
    bytes += big_endian ? high : low;
    bytes += big_endian ? low : high;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char32_t point = utf8::next(text, at);
    if (point < 0x10000) {
      put(point);
    } else {
      put(0xD800U + ((point - 0x10000U) >> 10U));
      put(0xDC00U + ((point - 0x10000U) & 0x3FFU));
    }
  }
  return bytes;
}

}  // namespace

std::optional<std::string> encode(std::string_view text, Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return std::string(text);
    case Encoding::utf16le:
    case Encoding::utf16be:
      return utf16(text, encoding == Encoding::utf16be);
    case Encoding::gb18030:
    case Encoding::big5:
      break;
  }
  return encode_by_icu(text, encoding);
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

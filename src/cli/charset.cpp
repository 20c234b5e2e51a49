#include "cli/charset.hpp"

#include <fazhi/core/utf8.hpp>

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <memory>
#include <vector>

#ifdef FAZHI_HAS_ICU
#include <unicode/ucnv.h>
#include <unicode/ustring.h>
#endif

namespace cli {
namespace {

std::string locale_of_characters() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing sets it
    if (value != nullptr && *value != '\0') return value;
  }
  return {};
}

/// Names of character sets differ in hyphens and capitals.
std::string letters_of(std::string_view name) {
  std::string letters;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') letters += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) letters += c;
  }
  return letters;
}

struct Name {
  std::string_view name;
  const char* converter;
};

template <std::size_t N>
const char* find(const Name (&names)[N], std::string_view name) {
  const auto found =
      std::find_if(std::begin(names), std::end(names), [&](const Name& one) { return one.name == name; });
  return found == std::end(names) ? nullptr : found->converter;
}

constexpr Name charsets[] = {{"gb18030", "gb18030"}, {"gbk", "GBK"},   {"cp936", "GBK"},           {"gb2312", "GB2312"},
                             {"euccn", "GB2312"},    {"big5", "Big5"}, {"big5hkscs", "Big5-HKSCS"}};
constexpr Name territories[] = {{"zh_CN", "GB2312"}, {"zh_SG", "GB2312"}, {"zh_TW", "Big5"}, {"zh_HK", "Big5-HKSCS"}};

}  // namespace

#ifdef FAZHI_HAS_ICU

namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, Close>;

constexpr std::size_t piece = 65536;

/// Adds a piece of text; what ICU itself refuses is added as it is.
void encode_piece(std::string_view text, UConverter* converter, std::string& out) {
  std::vector<UChar> units(text.size() + 1);
  std::int32_t size = 0;
  UErrorCode status = U_ZERO_ERROR;
  u_strFromUTF8WithSub(units.data(), static_cast<std::int32_t>(units.size()), &size, text.data(),
                       static_cast<std::int32_t>(text.size()), 0xFFFD, nullptr, &status);
  std::vector<char> bytes(
      static_cast<std::size_t>(UCNV_GET_MAX_BYTES_FOR_STRING(size, ucnv_getMaxCharSize(converter))));
  const std::int32_t written =
      ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()), units.data(), size, &status);
  if (U_FAILURE(status) != 0)
    out += text;
  else
    out.append(bytes.data(), static_cast<std::size_t>(written));
}

/// Where a piece of at most that size may end without cutting a character.
std::size_t end_of_piece(std::string_view text) {
  if (text.size() <= piece) return text.size();
  std::size_t end = piece;
  while (end > piece - 4 && fazhi::utf8::detail::continues(text, end)) --end;
  return end;
}

}  // namespace

Charset Charset::of_environment() {
  std::string locale = locale_of_characters();
  locale.resize(std::min(locale.find('@'), locale.size()));
  const std::size_t point = locale.find('.');
  return Charset(point == std::string::npos ? find(territories, locale)
                                            : find(charsets, letters_of(std::string_view(locale).substr(point))));
}

std::string Charset::encode(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(is_utf8() ? nullptr : ucnv_open(converter_, &status));
  if (!converter) return std::string(text);
  ucnv_setSubstChars(converter.get(), "?", 1, &status);
  std::string out;
  while (!text.empty()) {
    const std::size_t end = end_of_piece(text);
    encode_piece(text.substr(0, end), converter.get(), out);
    text.remove_prefix(end);
  }
  return out;
}

std::optional<std::string> Charset::decode(std::string_view bytes) const {
  UErrorCode status = U_ZERO_ERROR;
  const Converter converter(is_utf8() || bytes.size() > piece ? nullptr : ucnv_open(converter_, &status));
  if (!converter) return std::nullopt;
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  std::vector<UChar> units(bytes.size() * 2 + 1);
  const std::int32_t size = ucnv_toUChars(converter.get(), units.data(), static_cast<std::int32_t>(units.size()),
                                          bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  std::string text(static_cast<std::size_t>(size) * 3 + 1, '\0');
  std::int32_t written = 0;
  u_strToUTF8(text.data(), static_cast<std::int32_t>(text.size()), &written, units.data(), size, &status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  text.resize(static_cast<std::size_t>(written));
  return text;
}

#else

Charset Charset::of_environment() { return {}; }
std::string Charset::encode(std::string_view text) const { return std::string(text); }
std::optional<std::string> Charset::decode(std::string_view) const { return std::nullopt; }

#endif

std::string shown(const std::string& path) {
  if (!fazhi::utf8::first_invalid(path)) return path;
  return Charset::of_environment().decode(path).value_or(path);
}

}  // namespace cli

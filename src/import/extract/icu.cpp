#include "import/extract/decoding.hpp"

#ifdef FAZHI_HAS_ICU
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <new>
#include <string>
#include <vector>
#endif

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

#ifdef FAZHI_HAS_ICU

namespace {

struct Close {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
  void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

void take(const UChar* units, const UChar* end, char32_t& held, Decoding& decoding) {
  for (; units != end; ++units) {
    if (U16_IS_LEAD(*units)) {
      held = *units;
    } else {
      decoding.take(U16_IS_TRAIL(*units) ? static_cast<char32_t>(U16_GET_SUPPLEMENTARY(held, *units)) : *units);
    }
  }
}

void need_memory(UErrorCode status) {
  if (status == U_MEMORY_ALLOCATION_ERROR) throw std::bad_alloc();
}

/// ICU's detector is made of some ninety small pieces and a buffer, and crashes inside where one of them is missing.
/// They are taken at once and given back, so that it finds them; throws if there are not as many.
void make_room_for_detector() {
  constexpr std::size_t pieces = 128;
  constexpr std::size_t piece_size = 96;
  constexpr std::size_t buffer_size = 16384;
  const std::string buffer(buffer_size, ' ');
  const std::vector<std::string> room(pieces, buffer.substr(0, piece_size));
}

const char* icu_name(Encoding encoding) { return encoding == Encoding::big5 ? "Big5-HKSCS" : "gb18030"; }

}  // namespace

bool decode_by_icu(std::string_view bytes, std::size_t begin, std::size_t end, Encoding encoding, Decoding& decoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> converter(ucnv_open(icu_name(encoding), &status));
  need_memory(status);
  ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  if (U_FAILURE(status) != 0) return false;
  std::array<UChar, 4096> units{};
  char32_t lead = 0;
  const char* at = bytes.data() + begin;
  const char* const last = bytes.data() + end;
  do {
    UChar* to = units.data();
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter.get(), &to, units.data() + units.size(), &at, last, nullptr, 1, &status);
    take(units.data(), to, lead, decoding);
    if (U_SUCCESS(status) != 0 || status == U_BUFFER_OVERFLOW_ERROR) continue;
    // It stands behind the bytes that it could not read.
    std::array<char, 16> invalid{};
    auto size = static_cast<std::int8_t>(invalid.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter.get(), invalid.data(), &size, &ignored);
    const auto behind = static_cast<std::size_t>(at - bytes.data());
    decoding.wrong(behind - static_cast<std::size_t>(size), behind);
  } while ((at != last || status == U_BUFFER_OVERFLOW_ERROR) && !decoding.hopeless());
  return true;
}

std::optional<std::string> encode_by_icu(std::string_view text, Encoding encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, Close> converter(ucnv_open(icu_name(encoding), &status));
  need_memory(status);
  ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
  constexpr std::size_t most = std::numeric_limits<std::int32_t>::max() / 2;
  if (U_FAILURE(status) != 0 || text.size() > most) return std::nullopt;
  // Of two bytes in UTF-8, GB18030 makes four at the most.
  std::string bytes(text.size() * 2, '\0');
  const std::int32_t size =
      ucnv_fromAlgorithmic(converter.get(), UCNV_UTF8, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                           text.data(), static_cast<std::int32_t>(text.size()), &status);
  if (U_FAILURE(status) != 0) return std::nullopt;
  bytes.resize(static_cast<std::size_t>(size));
  return bytes;
}

std::optional<Encoding> detected_by_icu(std::string_view bytes) {
  constexpr std::size_t enough = 65536;
  make_room_for_detector();
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UCharsetDetector, Close> detector(ucsdet_open(&status));
  need_memory(status);
  // It may be missing with nothing said.
  if (detector == nullptr) throw std::bad_alloc();
  const std::string_view head = bytes.substr(0, enough);
  ucsdet_setText(detector.get(), head.data(), static_cast<std::int32_t>(head.size()), &status);
  const UCharsetMatch* const match = ucsdet_detect(detector.get(), &status);
  const char* const name = match == nullptr ? nullptr : ucsdet_getName(match, &status);
  need_memory(status);
  if (U_FAILURE(status) != 0 || name == nullptr) return std::nullopt;
  const auto encoding = encoding_named(name);
  return encoding == Encoding::gb18030 || encoding == Encoding::big5 ? encoding : std::nullopt;
}

#else

bool decode_by_icu(std::string_view, std::size_t begin, std::size_t end, Encoding, Decoding&) { return begin == end; }

std::optional<std::string> encode_by_icu(std::string_view, Encoding) { return std::nullopt; }

std::optional<Encoding> detected_by_icu(std::string_view) { return std::nullopt; }

#endif

}  // namespace importer::detail
FAZHI_END_NAMESPACE

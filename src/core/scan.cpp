#include "core/scan.hpp"

#include <fazhi/core/utf8.hpp>

FAZHI_BEGIN_NAMESPACE
namespace scan {
namespace {

unsigned char byte(std::string_view text, std::size_t at) { return static_cast<unsigned char>(text[at]); }

/// The length of the sequence at `at`, or 0. Nearly all of a Chinese text is three bytes from U+1000 to U+CFFF, which
/// one look settles.
std::size_t sequence(std::string_view text, std::size_t at) {
  if (text.size() - at >= 3) {
    const unsigned char lead = byte(text, at);
    const bool continued = (byte(text, at + 1) & 0xC0U) == 0x80U && (byte(text, at + 2) & 0xC0U) == 0x80U;
    if (lead > 0xE0 && lead < 0xED && continued) return 3;
  }
  return utf8::detail::sequence(text, at);
}

std::size_t valid_utf8_portable(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t length = byte(text, at) < 0x80 ? 1 : sequence(text, at);
    if (length == 0) break;
    at += length;
  }
  return at;
}

std::size_t json_run_portable(std::string_view text, std::size_t from, bool& is_utf8) {
  if (valid_utf8_portable(text.substr(0, from)) != from) is_utf8 = false;
  std::size_t at = from;
  while (at < text.size()) {
    const unsigned char c = byte(text, at);
    if (c < 0x80) {
      if (c < 0x20 || c == '"' || c == '\\') break;
      ++at;
      continue;
    }
    const std::size_t length = sequence(text, at);
    if (length == 0) is_utf8 = false;
    at += length == 0 ? 1 : length;
  }
  return at;
}

std::size_t code_points_portable(std::string_view text) { return utf8::length(text); }

}  // namespace

const Form portable = {valid_utf8_portable, json_run_portable, code_points_portable};

const Form& best() {
  static const Form& form = avx2() != nullptr ? *avx2() : portable;
  return form;
}

std::size_t valid_utf8(std::string_view text) { return best().valid_utf8(text); }
std::size_t json_run(std::string_view text, std::size_t from, bool& is_utf8) {
  return best().json_run(text, from, is_utf8);
}
std::size_t code_points(std::string_view text) { return best().code_points(text); }

}  // namespace scan
FAZHI_END_NAMESPACE

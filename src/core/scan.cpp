#include "core/scan.hpp"

#include <fazhi/core/utf8.hpp>

FAZHI_BEGIN_NAMESPACE
namespace scan {

std::size_t valid_utf8(std::string_view text) {
  const auto invalid = utf8::first_invalid(text);
  return invalid ? *invalid : text.size();
}

std::size_t json_run(std::string_view text, bool& is_utf8) {
  std::size_t end = 0;
  while (end < text.size() && static_cast<unsigned char>(text[end]) >= 0x20 && text[end] != '"' && text[end] != '\\')
    ++end;
  if (utf8::first_invalid(text.substr(0, end))) is_utf8 = false;
  return end;
}

std::size_t code_points(std::string_view text) { return utf8::length(text); }

}  // namespace scan
FAZHI_END_NAMESPACE

#include "core/scan_yaml.hpp"

FAZHI_BEGIN_NAMESPACE
namespace scan {

// A loop without branches: compilers turn it into wide instructions by themselves.
bool is_plain_yaml(std::string_view text) {
  unsigned char found = 0;
  unsigned char before = 0;
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  if (!text.empty()) before = bytes[0];
  found = static_cast<unsigned char>((before < 0x20 && before != '\n') || before == 0x7F);
  for (std::size_t i = 1; i < text.size(); ++i) {
    const unsigned char c = bytes[i];
    found = static_cast<unsigned char>(found | ((c < 0x20) & (c != '\n')) | (c == 0x7F) |
                                       ((bytes[i - 1] == 0xC2) & (c < 0xA0)));
  }
  return found == 0;
}

}  // namespace scan
FAZHI_END_NAMESPACE

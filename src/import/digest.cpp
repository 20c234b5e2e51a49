#include "import/digest.hpp"

#ifdef FAZHI_HAS_LIBMD
#include <sha2.h>
#endif

#include <array>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

#ifdef FAZHI_HAS_LIBMD

std::optional<Digest> digest_of(std::string_view bytes) {
  std::array<unsigned char, SHA256_DIGEST_LENGTH> sum{};
  SHA2_CTX context;
  SHA256Init(&context);
  SHA256Update(&context, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size());
  SHA256Final(sum.data(), &context);
  std::string text = "sha256:";
  for (const unsigned char byte : sum) {
    text += "0123456789abcdef"[byte >> 4U];
    text += "0123456789abcdef"[byte & 15U];
  }
  return Digest::from_wire(text).value();
}

#else

std::optional<Digest> digest_of(std::string_view) { return std::nullopt; }

#endif

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include "import/extract/encoding.hpp"

#include <fazhi/core/utf8.hpp>

#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// A text while it is decoded. Wrong bytes that touch are one damage.
class Decoding {
 public:
  /// Of a file of that many bytes; the first `most` damages are kept, and all are counted.
  Decoding(std::size_t bytes, std::size_t most) : bytes_(bytes), most_(most) {}

  void take(std::string_view utf8) { decoded_.text += utf8; }
  void take(char32_t point) { utf8::append(decoded_.text, point); }
  /// Takes back the end of the text, which has turned out to belong to what is wrong.
  void take_back(std::size_t size) { decoded_.text.resize(decoded_.text.size() - size); }

  void wrong(std::size_t begin, std::size_t end, std::optional<Encoding> foreign = std::nullopt) {
    wrong_bytes_ += end - begin;
    const bool touches = decoded_.damage_count != 0 && last_.end == begin;
    if (touches) {
      last_.end = end;
      if (!last_.foreign) last_.foreign = foreign;
    } else {
      last_ = {begin, end, decoded_.text.size(), foreign};
      take(U'\uFFFD');
      if (decoded_.damage_count++ == 0) first_ = begin;
    }
    if (decoded_.damage_count > most_) return;
    if (!touches) decoded_.damages.emplace_back();
    decoded_.damages.back() = last_;
  }

  /// Whether so much is wrong, more than one byte in twenty, that the text is not of this encoding.
  bool hopeless() const { return wrong_bytes_ > bytes_ / 20; }
  std::size_t first_wrong() const { return first_; }
  Decoded done() { return std::move(decoded_); }

 private:
  std::size_t bytes_;
  std::size_t most_;
  std::size_t wrong_bytes_ = 0;
  std::size_t first_ = 0;
  Damage last_;
  Decoded decoded_;
};

/// Whether a run looks like Chinese in GB2312: two characters or more, each of two bytes in its area.
bool looks_gb2312(std::string_view run);

/// The length of a run of four characters or more that are Chinese in UTF-8, at `at`; else 0. Of chance, text in
/// another encoding has none.
std::size_t utf8_run(std::string_view bytes, std::size_t at);

/// Decodes by ICU what lies in `[begin, end)`. False when the build has no ICU or ICU no such encoding.
bool decode_by_icu(std::string_view bytes, std::size_t begin, std::size_t end, Encoding encoding, Decoding& decoding);

/// Encodes by ICU. None where a character is not in the encoding, or the build has no ICU.
std::optional<std::string> encode_by_icu(std::string_view text, Encoding encoding);

/// Which of the two ICU's detector holds the bytes for; none when it is another one, or there is no ICU.
std::optional<Encoding> detected_by_icu(std::string_view bytes);

constexpr bool has_icu =
#ifdef FAZHI_HAS_ICU
    true;
#else
    false;
#endif

}  // namespace importer::detail
FAZHI_END_NAMESPACE

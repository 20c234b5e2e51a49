#pragma once

#include <fazhi/core/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// Glyphs that something may begin with, told from nearly all others by one bit: what passes is a candidate, and looked
/// at again.
class GlyphSet {
 public:
  GlyphSet() = default;
  explicit constexpr GlyphSet(std::u32string_view glyphs) { add(glyphs); }

  constexpr void add(std::u32string_view glyphs) {
    for (const char32_t glyph : glyphs) words_[glyph % bits / 64] |= std::uint64_t{1} << (glyph % 64);
  }

  /// False for a glyph that is not of the set; nearly always true for one that is.
  constexpr bool may_have(char32_t glyph) const { return (words_[glyph % bits / 64] >> (glyph % 64) & 1U) != 0; }

 private:
  static constexpr std::size_t bits = 2048;

  std::array<std::uint64_t, bits / 64> words_{};
};

}  // namespace importer::detail
FAZHI_END_NAMESPACE

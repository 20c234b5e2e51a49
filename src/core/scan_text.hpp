#pragma once

#include <fazhi/core/config.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// Looking for the few characters of a text at which something may begin, so that only those are parsed. Each loop has
/// a form for wide registers, which is chosen when the program runs, and a portable one, which gives the same.
namespace scan {

/// Code points up to U+FFFF that are looked for together in UTF-8. Can be a constant; a few dozen are found fastest.
class CodePointSet {
 public:
  constexpr explicit CodePointSet(std::u32string_view points) {
    std::size_t wide = 0;
    for (const char32_t point : points) wide += point >= 0x800 ? 1 : 0;
    for (const char32_t point : points) add(point, points, wide);
  }

  constexpr bool has(char32_t point) const {
    return point <= 0xFFFF && ((members_[point / 64] >> (point % 64)) & 1U) != 0;
  }

  /// Where the first of them begins in `text`, from `at` on; the size of the text where none does. What is not UTF-8
  /// is passed over.
  std::size_t next(std::string_view text, std::size_t at = 0) const;

  /// The portable form of `next`.
  std::size_t next_portable(std::string_view text, std::size_t at = 0) const;

 private:
  using Nibbles = std::array<std::uint8_t, 16>;
  friend struct WideSearch;

  // A character of three bytes is in one of eight groups of neighbours, each a bit. The tables tell by each half of a
  // byte in which groups a character can still be.
  constexpr void add(char32_t point, std::u32string_view points, std::size_t wide) {
    if (point > 0xFFFF || has(point)) return;
    members_[point / 64] |= std::uint64_t{1} << (point % 64);
    if (point < 0x80) {
      ascii_[point & 0xFU] = static_cast<std::uint8_t>(ascii_[point & 0xFU] | (1U << (point >> 4U)));
    } else if (point < 0x800) {
      has_two_bytes_ = true;
    } else {
      std::size_t rank = 0;
      for (const char32_t other : points) rank += other >= 0x800 && other < point ? 1 : 0;
      const unsigned group = 1U << (rank * 8 / wide);
      const char32_t second = (point >> 6U) & 0x3FU;
      mark(lead_, point >> 12U, group);
      mark(second_low_, second & 0xFU, group);
      mark(second_high_, 8 + (second >> 4U), group);
      mark(third_low_, point & 0xFU, group);
      mark(third_high_, 8 + ((point >> 4U) & 3U), group);
    }
  }
  static constexpr void mark(Nibbles& table, char32_t at, unsigned group) {
    table[at] = static_cast<std::uint8_t>(table[at] | group);
  }

  std::array<std::uint64_t, 1024> members_{};
  Nibbles ascii_{};  ///< by the lower half: a bit for each upper half
  Nibbles lead_{};
  Nibbles second_low_{};
  Nibbles second_high_{};
  Nibbles third_low_{};
  Nibbles third_high_{};
  bool has_two_bytes_ = false;
};

/// Whether the machine has the registers that the wide forms use.
bool has_wide_registers();

}  // namespace scan

FAZHI_END_NAMESPACE

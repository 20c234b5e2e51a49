#pragma once

#include <fazhi/core/config.hpp>
#include <fazhi/core/utf8.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

FAZHI_BEGIN_NAMESPACE

/// Looking for the few characters of a text at which something may begin, so that only those are parsed. Each loop has
/// a form for wide registers, which is chosen when the program runs, and a portable one, which gives the same.
namespace scan {

/// How many bits are 0 below the lowest that is 1. There must be one.
inline std::size_t trailing_zeros(std::uint64_t bits) {
#if defined(__GNUC__) || defined(__clang__)
  return static_cast<std::size_t>(__builtin_ctzll(bits));
#else
  std::size_t zeros = 0;
  while ((bits >> zeros) % 2 == 0) ++zeros;
  return zeros;
#endif
}

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

  /// Whether one of them begins at `at`, which is in the text.
  bool begins(std::string_view text, std::size_t at) const {
    std::size_t behind = at;
    return has(utf8::next(text, behind)) && utf8::detail::sequence(text, at) == behind - at;
  }

  /// Where the first of them begins in `text`, from `at` on; the size of the text where none does. What is not UTF-8
  /// is passed over.
  std::size_t next(std::string_view text, std::size_t at = 0) const;

  /// The portable form of `next`.
  std::size_t next_portable(std::string_view text, std::size_t at = 0) const;

  /// A bit for each of so many places in a row.
  static constexpr std::size_t places_at_once = 1024;
  using Places = std::array<std::uint64_t, places_at_once / 64>;

  /// Marks the places from `at` on where one of them begins. Others that are like one, and what the text ends before,
  /// may be marked too.
  void mark(std::string_view text, std::size_t at, Places& places) const;

  /// The portable form of `mark`, which marks no other.
  void mark_portable(std::string_view text, std::size_t at, Places& places) const;

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

/// Goes over a text from one character of a set to the next. It views both.
class CodePointSearch {
 public:
  CodePointSearch(const CodePointSet& set, std::string_view text) : set_(set), text_(text) {}

  /// Where the first of them begins at `at` or behind it; the size of the text where none does. `at` never goes back.
  std::size_t next(std::size_t at);

 private:
  void look(std::size_t at);

  const CodePointSet& set_;
  std::string_view text_;
  // The block that was looked at last, and where in it one may begin that was not told yet.
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t places_ = 0;
};

/// Stands for what is no UTF-8 and for characters beyond U+FFFF, which are no single unit. No character is it.
inline constexpr char16_t odd_unit = 0xFFFF;

/// Eight classes of characters that a text is searched for at once, as bits by code unit. Can be a constant.
class UnitClasses {
 public:
  constexpr void add(char32_t first, char32_t last, unsigned classes) {
    const std::uint8_t more = static_cast<std::uint8_t>(classes);
    std::uint8_t* const end = classes_.data() + last + 1;
    for (std::uint8_t* unit = classes_.data() + first; unit != end; ++unit)
      *unit = static_cast<std::uint8_t>(*unit | more);
  }
  constexpr void add(std::u32string_view units, unsigned classes) {
    for (const char32_t unit : units) add(unit, unit, classes);
  }
  constexpr void remove(std::u32string_view units, unsigned classes) {
    for (const char32_t unit : units) classes_[unit] = static_cast<std::uint8_t>(classes_[unit] & ~classes);
  }
  unsigned of(char16_t unit) const { return classes_[unit]; }
  const std::uint8_t* table() const { return classes_.data(); }

 private:
  std::array<std::uint8_t, 0x10000> classes_{};
};

/// Which of 64 units are of each class.
struct UnitMasks {
  std::array<std::uint64_t, 8> of{};
};

/// The loops over units, in one form.
struct UnitForm {
  /// Writes a unit and its classes for each character of the text; gives how many. There must be room for as many
  /// as the text has bytes, and 32 more, which may be written to.
  std::size_t (*read)(std::string_view text, const UnitClasses& classes, char16_t* units, std::uint8_t* of_units);
  /// The masks of 64 units by their classes.
  UnitMasks (*masks)(const std::uint8_t* of_units);
  /// At which of 32 places two units stand once more, from two to eight places behind themselves, or one right behind
  /// itself. The 9 units behind them are looked at too.
  std::uint32_t (*repeats)(const char16_t* units);
};

extern const UnitForm portable_units;
/// The form for wide registers, or null where there are none.
const UnitForm* wide_units();

/// A text with one unit a character, and the classes of each.
class UnitText {
 public:
  /// As many line ends stand before the first unit and behind the last one: look-around needs no check.
  static constexpr std::size_t margin_before = 8;
  static constexpr std::size_t margin = 80;

  UnitText(std::string_view text, const UnitClasses& classes, const UnitForm& form);
  UnitText(const UnitText&) = delete;
  UnitText& operator=(const UnitText&) = delete;
  UnitText(UnitText&&) = delete;
  UnitText& operator=(UnitText&&) = delete;
  ~UnitText() = default;

  std::size_t size() const { return size_; }
  /// The unit at a place, also within the margin behind the text.
  char16_t operator[](std::size_t at) const { return units_[at]; }
  /// The unit that is `back` places before `at`, also within the margin before the text.
  char16_t before(std::size_t at, std::size_t back) const { return *(units_ + at - back); }
  unsigned classes(std::size_t at) const { return classes_[at]; }

  /// Of the 64 units from `at` on; those behind the text are of no class.
  UnitMasks masks(std::size_t at) const { return form_.masks(classes_ + at); }
  std::uint32_t repeats(std::size_t at) const { return form_.repeats(units_ + at); }

 private:
  static constexpr std::size_t own = 1024;

  const UnitForm& form_;
  char16_t* units_;
  std::uint8_t* classes_;
  std::size_t size_;
  std::unique_ptr<char16_t[]> far_units_;
  std::unique_ptr<std::uint8_t[]> far_classes_;
  // Not set before they are written: most texts need few of them.
  char16_t own_units_[own + margin_before + margin];
  std::uint8_t own_classes_[own + margin];
};

/// Whether the machine has the registers that the wide forms use.
bool has_wide_registers();

}  // namespace scan

FAZHI_END_NAMESPACE

#pragma once

#include "core/scan_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail::screen {

/// The classes of characters at which the screen looks.
enum : unsigned {
  special = 1U << 0U,  ///< something may begin or stand here
  pair = 1U << 1U,     ///< brackets and quotation marks that must be paired
  mark = 1U << 2U,     ///< punctuation that must not be doubled
  digit = 1U << 3U,
  surname = 1U << 4U,
  before_name = 1U << 5U,  ///< what a name is told by ends so
  opening = 1U << 6U,      ///< the bracket that may open the year of a document number
  counting = 1U << 7U      ///< what the number of a clause begins with: 一 to 十, 第
};

/// A word that is looked for where its rarest character stands.
struct Anchored {
  std::u16string_view word;
  std::size_t anchor = 0;  ///< the place of that character in the word
  unsigned suspicion = 0;

  constexpr char16_t unit() const { return word[anchor]; }
};

// The compiler makes the tables: a process that looks at one report would take longer for them than for looking.

extern const scan::UnitClasses classes;

/// Words by their anchors' characters.
struct Words {
  static constexpr std::size_t page_size = 64;
  /// The number of the first word that a character is the anchor of, counted from 1; 0 where there is none.
  using Page = std::array<std::uint16_t, page_size>;

  const Anchored* first;
  const Anchored* behind;
  const std::array<std::uint16_t, 0x10000 / page_size>& page_of;  ///< most of them are the empty one
  const Page* pages;

  constexpr const Anchored* end() const { return behind; }
  /// The first of those that have this character for an anchor; null where there is none.
  const Anchored* anchored_at(char16_t unit) const {
    const std::size_t number = pages[page_of[unit / page_size]][unit % page_size];
    return number == 0 ? nullptr : first + number - 1;
  }
};
extern const Words words;

/// How what stands behind the name of a person begins.
extern const std::u16string_view title_starts;

/// The folded form of a unit that the screen understands.
char16_t folded(char16_t unit);

}  // namespace importer::detail::screen
FAZHI_END_NAMESPACE

#pragma once

#include "rules/engine/text_signs.hpp"
#include "rules/support/outline.hpp"

#include <fazhi/core/range.hpp>
#include <fazhi/rules/subject.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// How the members of a chain are counted: 一是, 一要, 第一，, 一加强.
enum class ChainStyle { is, ought, counted, bare };

/// A number of a chain, without a place.
struct ChainNumber {
  int value = 0;
  ChainStyle style = ChainStyle::is;
  Range numeral;         ///< its bytes
  std::size_t size = 0;  ///< of the whole mark, in bytes
};

/// Reads the number of an item as one of a chain; none for 一、, （一） and 1.
std::optional<ChainNumber> chain_number(std::string_view printed);

/// The mark of a chain that a clause begins with at `at`: 一是, but not that of 一是一、二是二.
std::optional<ChainNumber> chain_mark(std::string_view text, std::size_t at);

/// Whether a clause begins at `at`: behind a mark of punctuation or a space, or at the begin.
bool clause_begins(std::string_view text, std::size_t at);

/// A member of a chain in a report.
struct ChainMark {
  ChainNumber number;
  diag::Path at;  ///< the text that prints it, or the number of the item
  Range within;   ///< its bytes there
  std::string_view printed;
  std::size_t text = 0;    ///< it stands in, or before, this text of the scope
  std::size_t behind = 0;  ///< the offset in that text behind it
};

/// A text of a scope.
struct ChainText : PlacedText {
  unsigned signs = 0;  ///< what it may hold
};

/// What counts its chains by itself: the preamble, a section, an item that is numbered otherwise. Chains run on through
/// its paragraphs and the items that are their members.
struct ChainScope {
  const OutlinePart* part = nullptr;  ///< null for the preamble
  std::vector<ChainText> texts;       ///< in the order of print
  std::vector<ChainMark> marks;       ///< in the order of print
};

/// The mark with another value: what follows 二是 is 三是.
std::string with_value(const ChainMark& mark, int value);

/// All scopes of a report. They point into the outline, and their paths lead through `paths`.
std::vector<ChainScope> chain_scopes(const model::Report& report, const std::vector<OutlinePart>& outline,
                                     detail::SignsByText& signs, diag::Paths& paths);

}  // namespace rules
FAZHI_END_NAMESPACE

#pragma once

#include "import/facts.hpp"
#include "import/outline.hpp"

#include <fazhi/model/quantity.hpp>

#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// What parts the words of one figure from those of the next.
constexpr bool separates(char32_t c) { return ends_clause(c) || c == U'、'; }

/// A quantity among its neighbours.
struct Figure {
  Span span;
  model::Quantity quantity;  ///< its unit made comparable: 名 and 位 count in 人
  std::string base;          ///< the unit without its multiplier; figures hang together in one base only
  bool rate = false;
  std::size_t sentence = 0;
  std::size_t bracket = 0;  ///< the innermost brackets around it, 0 for none
};

/// A run in round brackets.
struct Bracket {
  Span inner;
  std::size_t parent = 0;
};

/// A sentence with its figures `[first, last)`.
struct Sentence {
  Span span;
  std::size_t first = 0;
  std::size_t last = 0;
  bool goes_on = false;  ///< another sentence of the same item stands before it in the paragraph
};

/// The quantities of a text, sentence by sentence. A figure has the index of its quantity.
struct Figures {
  std::vector<Figure> all;
  std::vector<Sentence> sentences;
  std::vector<Bracket> brackets;  ///< the first stands for none

  /// The bracket that a place lies in, among those of its sentence.
  std::size_t bracket_at(std::size_t place) const;
};

Figures arrange(const Glyphs& text, const Facts& facts, const std::vector<Node>& nodes);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

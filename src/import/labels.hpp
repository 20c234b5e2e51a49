#pragma once

#include "import/vocabulary.hpp"

#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// A label of the page and its value; the value is empty where none is printed.
struct LabelledValue {
  Label label = Label::ignored;
  Span name;
  Span value;
};

/// The labels of one line with their values, in their order: `A: x B: y`, `[ A ] x`, `| A | x | B | y |`, `A x B y`.
std::vector<LabelledValue> labels_of(const Glyphs& text, Span line);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#include "import/vocabulary_glyphs.hpp"

#include "import/vocabulary_glyphs_tables.hpp"

#include <algorithm>
#include <iterator>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

using namespace glyph_tables;

constexpr std::array<std::uint64_t, 328> traditional_points = points_of_table();

char32_t simplified(char32_t point) { return looked_up(traditional, point); }
char32_t regular_mark(char32_t point) { return looked_up(marks, point); }

std::u32string variants_of(char32_t glyph) {
  std::u32string variants;
  const auto take = [&](const Pair& pair) {
    if (pair.to == glyph) variants += pair.from;
  };
  std::for_each(std::begin(traditional), std::end(traditional), take);
  std::for_each(std::begin(marks), std::end(marks), take);
  return variants;
}

}  // namespace importer::detail
FAZHI_END_NAMESPACE

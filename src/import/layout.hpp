#pragma once

#include "import/glyphs.hpp"

#include <algorithm>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace importer::detail {

/// How the lines of a page fall into parts. Numbers are indexes of Glyphs::lines().
struct Layout {
  std::size_t body_begin = 0;  ///< the first line of the text proper: the addressees, or the first paragraph
  std::size_t body_end = 0;    ///< behind its last line, the signature excluded
  std::size_t most_lines = static_cast<std::size_t>(-1);  ///< of the body that are read
  std::size_t copy_begin = 0;         ///< where the page prints the text again; the number of lines where it does not
  std::size_t attachments_begin = 0;  ///< the lines that name attachments, below the body; none where empty
  std::size_t attachments_end = 0;
  std::vector<bool> repeated;  ///< by line: a long paragraph that was printed before

  /// Behind the last line of the body that is read.
  std::size_t read_end() const {
    return body_end - std::min(body_begin, body_end) > most_lines ? body_begin + most_lines : body_end;
  }
};

/// Finds the body between what the page prints around it.
Layout lay_out(const Glyphs& text);

/// Behind the last line of text before the line `limit`: what only closes a page is left out.
std::size_t end_of_text(const Glyphs& text, const Layout& layout, std::size_t limit);

/// Whether a line can head something: short, no closing punctuation.
bool is_short_line(const Glyphs& text, Span line, std::size_t longest = 45);

/// The line that titles another report with sections of its own below it, from the line `from` on; the line where the
/// page repeats itself where there is none.
std::size_t find_second_report(const Glyphs& text, const Layout& layout, std::size_t from);

/// Whether a line belongs to the foot of a page.
bool is_footer(const Glyphs& text, Span line);

}  // namespace importer::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/bind/tree.hpp>
#include <fazhi/diag/source_map.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// What stands between the values of a YAML document and says nothing to a program: comments and blank lines, each with
/// the value that it stands at.
struct Remark {
  diag::Pointer at;  ///< the value that follows, or that stands before it on its line
  enum class Where { before, behind, end } where = Where::before;
  std::string text;        ///< with its `#`; empty for a blank line
  std::size_t indent = 0;  ///< columns that it is indented more than the line of its value; at the end, all of them
};

/// All of them, in the order of the text; blank lines that follow one another are one. `tree` is what the text was read
/// to. None where the layout of the text is not understood and it may hold comments.
std::optional<std::vector<Remark>> remarks_in(const std::string& text, const bind::Tree& tree);

/// The text with the remarks put where their values stand now; what has no place of its own any more goes to the value
/// around it.
std::string with_remarks(const std::string& text, const std::vector<Remark>& remarks, const diag::SourceMap& places);

}  // namespace io::detail
FAZHI_END_NAMESPACE

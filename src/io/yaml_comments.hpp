#pragma once

#include <fazhi/bind/tree.hpp>

#include <optional>
#include <string>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace io::detail {

/// What stands between the values of a YAML document and says nothing to a program: a comment or a blank line, with the
/// entry (a key, or an item of a list) that it belongs to.
struct Remark {
  enum class Where {
    before,  ///< on lines of its own above the entry
    behind,  ///< on its line
    after,   ///< on lines of its own below all that the entry holds
    end      ///< at the end of the document
  };

  diag::Pointer at;
  Where where = Where::before;
  std::string text;        ///< with its `#`; empty for a blank line
  std::size_t indent = 0;  ///< columns that it is indented more than its entry
  std::size_t begin = 0;   ///< where its `#` stands in the text
};

/// All of them, in the order of the text; blank lines that follow one another are one. `tree` is what the text was read
/// to. None where the layout of the text is not understood and it may hold comments.
std::optional<std::vector<Remark>> remarks_in(const std::string& text, const bind::Tree& tree);

/// A text in block style with the remarks put where their entries stand now. Those of an entry that is gone come at the
/// end of what held it; of several behind one line all but the first come above it. None where the layout of the text
/// is not understood.
std::optional<std::string> with_remarks(const std::string& text, const bind::Tree& tree,
                                        const std::vector<Remark>& remarks);

}  // namespace io::detail
FAZHI_END_NAMESPACE

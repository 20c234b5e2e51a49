#pragma once

#include <fazhi/check/known_ids.hpp>
#include <fazhi/check/load.hpp>
#include <fazhi/core/date.hpp>
#include <fazhi/core/result.hpp>
#include <fazhi/rules/suppression.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

/// Notes on suppressions have such ids. They cannot be suppressed.
inline bool is_note_on_suppression(std::string_view id) { return id.substr(0, 12) == "suppression."; }

/// Something that a file says is known.
struct FileSuppression {
  rules::Suppression said;  ///< its pointer is one of the report
  diag::Pointer from;       ///< where it is said: the entry of a comment, or the item under `x-fazhi`
  std::optional<Range> place;
};

struct FileSuppressions {
  std::vector<FileSuppression> all;
  std::vector<diag::Diagnostic> problems;
};

class Known;

/// What a report in JSON or YAML says is known: comments of YAML, and `x-fazhi` keys of both. `reading` is how it was
/// read.
FileSuppressions suppressions_in(const Loaded& loaded, const Known& known, const io::ReadOptions& reading);

/// `# fazhi: ignore RULE[, RULE...] [until DATE] -- REASON`
struct Comment {
  enum class Scope { value, file };
  struct Word {
    std::string text;
    std::size_t offset = 0;  ///< in the comment
  };

  Scope scope = Scope::value;
  std::vector<Word> rules;
  std::optional<Word> until;
  std::string reason;
};

/// Reads a comment of YAML, its `#` included; none where it does not speak to fazhi. Errors: `suppression.syntax`.
std::optional<Result<Comment>> comment_of(std::string_view text);

}  // namespace check::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/diag/diagnostic.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

/// A fix that was chosen for a finding. It views both.
struct Choice {
  const diag::Diagnostic* finding = nullptr;
  const diag::Fix* fix = nullptr;
  std::string key;  ///< the finding's id and pointer, and what the fix does; the same while the text changes around it

  Range first_place() const { return *fix->edits.front().place; }
  /// Whether it takes more away than it puts there.
  bool shrinks() const;
};

using Choices = std::vector<Choice>;

/// Of each finding, in their order, the first fix that may be made: safe unless others are asked for, with a place for
/// each edit, not among the keys of `refused`, and changing something. Of those that overlap, the first.
Choices choose(const std::vector<diag::Diagnostic>& findings, std::string_view text, bool unsafe,
               const std::set<std::string>& refused);

/// A text with fixes made in it.
struct Edited {
  std::string text;
  std::vector<Range> put;  ///< of each choice, what its first edit put there
};

/// Makes all edits. They must not overlap.
Edited edited(std::string_view text, const Choices& choices);

}  // namespace check::detail
FAZHI_END_NAMESPACE

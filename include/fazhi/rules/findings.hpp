#pragma once

#include <fazhi/rules/rule.hpp>

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What stands for `{0}` … `{9}` in a message: the same in both languages, or one text for each.
struct Argument : Text {
  Argument(Text text) : Text(std::move(text)) {}                                  // NOLINT(google-explicit-constructor)
  Argument(const std::string& both) : Text{both, both} {}                         // NOLINT(google-explicit-constructor)
  Argument(const char* both) : Text{both, both} {}                                // NOLINT(google-explicit-constructor)
  Argument(int number) : Text{std::to_string(number), std::to_string(number)} {}  // NOLINT(google-explicit-constructor)
};
using Arguments = std::vector<Argument>;

/// Where a rule puts what it finds.
class Findings {
 public:
  /// Keeps at most `limit` findings and counts the rest.
  FAZHI_API Findings(const Rule& rule, diag::Severity severity, std::size_t limit);

  /// Reports the rule's first message, about the value at `at`. What is missing is named by the pointer that it would
  /// have (`/metadata/title`; `/sections/-` for a section more); its place is then that of the nearest value around it.
  FAZHI_API void add(diag::Pointer at, const Arguments& arguments = {}, std::vector<diag::Related> related = {});

  /// Reports message number `message`, which the rule must have.
  FAZHI_API void add(std::size_t message, diag::Pointer at, const Arguments& arguments = {},
                     std::vector<diag::Related> related = {});

  const Rule& rule() const { return rule_; }
  /// How many were found, those over the limit with them.
  std::size_t count() const { return count_; }
  const std::vector<diag::Diagnostic>& kept() const { return kept_; }
  std::vector<diag::Diagnostic> take() { return std::move(kept_); }

 private:
  const Rule& rule_;
  diag::Severity severity_;
  std::size_t limit_;
  std::size_t count_ = 0;
  std::vector<diag::Diagnostic> kept_;
};

}  // namespace rules
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/rules/rule.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace rules {

/// What stands for `{0}` … `{9}` in a message: the same in both languages, or one text for each.
struct Argument : Text {
  /// One text for each language.
  Argument(Text text) : Text(std::move(text)) {}  // NOLINT(google-explicit-constructor)
  /// The same text in both.
  Argument(const std::string& both) : Text{both, both} {}  // NOLINT(google-explicit-constructor)
  /// The same text in both.
  Argument(const char* both) : Text{both, both} {}  // NOLINT(google-explicit-constructor)
  /// A number, in digits.
  Argument(int number) : Text{std::to_string(number), std::to_string(number)} {}  // NOLINT(google-explicit-constructor)
};
using Arguments = std::vector<Argument>;  ///< in the order of `{0}`, `{1}`

/// A finding that was just added, for what else there is to say of it. Of a finding over the limit it says nothing.
class Finding {
 public:
  explicit Finding(diag::Diagnostic* kept) : kept_(kept) {}  ///< null: it is over the limit and kept nowhere

  /// It is about these bytes of the value's text.
  Finding& within(std::optional<Range> bytes) {
    if (kept_) kept_->within = bytes;
    return *this;
  }
  /// It is about these bytes of the printed page.
  Finding& printed_at(std::optional<Range> place) {
    if (kept_) kept_->place = place;
    return *this;
  }
  /// Names a second place, as of a figure that this one contradicts.
  FAZHI_API Finding& see(diag::Pointer at, Text what);
  /// Offers a way to mend it.
  FAZHI_API Finding& fix(diag::Fix fix);

 private:
  diag::Diagnostic* kept_;
};

struct Criteria;

/// Where a rule puts what it finds.
class Findings {
 public:
  /// Keeps at most `limit` findings and counts the rest. `criteria` may be null: parameters are the rule's own then.
  FAZHI_API Findings(const Rule& rule, diag::Severity severity, std::size_t limit, const Criteria* criteria = nullptr);

  /// Reports the rule's first message, about the value at `at`. What is missing is named by the pointer that it would
  /// have (`/metadata/title`; `/sections/-` for a section more); its place is then that of the nearest value around it.
  FAZHI_API Finding add(diag::Pointer at, const Arguments& arguments = {});

  /// Reports message number `message`. Throws std::out_of_range for one that the rule has not.
  FAZHI_API Finding add(std::size_t message, diag::Pointer at, const Arguments& arguments = {});

  /// What a parameter of the rule is set to. Throws std::out_of_range for a name that the rule has not.
  FAZHI_API std::int64_t number(std::string_view parameter) const;

  const Rule& rule() const { return rule_; }             ///< whose findings they are
  diag::Severity severity() const { return severity_; }  ///< of the rule, as the profile sets it
  /// How many were found, those over the limit with them.
  std::size_t count() const { return count_; }
  const std::vector<diag::Diagnostic>& kept() const { return kept_; }  ///< those below the limit
  std::vector<diag::Diagnostic> take() { return std::move(kept_); }    ///< the same, moved out

 private:
  const Rule& rule_;
  diag::Severity severity_;
  std::size_t limit_;
  const Criteria* criteria_;
  std::size_t count_ = 0;
  std::vector<diag::Diagnostic> kept_;
};

}  // namespace rules
FAZHI_END_NAMESPACE

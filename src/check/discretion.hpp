#pragma once

#include <fazhi/check/check.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check::detail {

/// Texts that must not be shown again, and how they are shown instead: numbers of persons by their first four digits,
/// other words not at all.
class Masks {
 public:
  /// Takes a number by its digits alone, however it is printed; false, and nothing is taken, where it is none.
  bool add_number(std::string_view text);
  /// Takes words; of more than 100 the rest is let go, as each of them is looked for in all that is shown.
  void add_words(std::string text);
  /// Identity numbers are told by their form too.
  void recognise_identity_numbers() { recognises_ = true; }

  /// The text with all of them masked; numbers that were cut off by … too.
  std::string masked(std::string_view text) const;
  /// Where one of the numbers stands.
  std::vector<Range> numbers_in(std::string_view text) const;

 private:
  std::size_t fewest_digits_masked() const;
  bool is_number(const std::string& digits) const;
  bool is_part(const std::string& digits, bool begins, bool ends) const;

  std::set<std::string> numbers_;
  std::set<std::string> backwards_;  // each from its last digit to its first
  std::set<std::string> words_;
  bool recognises_ = false;
};

/// What must not be shown of a file that was judged. Of a finding that quotes itself what it points at, only the place
/// is hidden, not the words in what others say.
class Discretion {
 public:
  /// `outcome`: all that was found, before anything is taken out of it.
  Discretion(const Loaded& loaded, const rules::Outcome& outcome, const importer::Options& reading);

  /// Masks what findings say, and puts down the places. A fix that would write a number is left out, as it would be
  /// no fix any more.
  void hide(Checked& checked) const;

 private:
  void hide(diag::Diagnostic& finding) const;
  void take(const Loaded& loaded, const diag::Diagnostic& finding);

  Masks masks_;
  std::vector<Range> places_;
};

/// The numbers that stand at Checked::discreet, and those of the same form where a rule has looked for them.
Masks numbers_of(const Loaded& loaded, const Checked& checked);

}  // namespace check::detail
FAZHI_END_NAMESPACE

#pragma once

#include <fazhi/check/load.hpp>
#include <fazhi/diag/diagnostic.hpp>

#include <string>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// By what findings of one file are known again, whatever lines move: a UUID of the id, the pointer and what stands
/// there, in small letters. What stands there is
/// - of a text, a figure or a date: itself; where the finding is about a part of a text, that part
/// - of an object: its own texts, figures and dates, not those of the objects and lists within it
/// - of a list, and of what is missing: nothing
/// - where the report could not be read: the bytes that the finding marks
/// White space is left out, and so are the words of the message. Nothing that is discreet goes in, as the numbers of
/// persons are so few that all could be tried. Two findings of a rule at one place that say the same have the same
/// fingerprint; the name of the file is no part of it.
/// Source: RFC 9562, version 5.
class FAZHI_API Fingerprints {
 public:
  /// The file must outlive this.
  explicit Fingerprints(const Loaded& file) : file_(file) {}
  explicit Fingerprints(const Loaded&&) = delete;

  /// The fingerprint of something that was found in the file.
  std::string of(const diag::Diagnostic& finding) const;

 private:
  std::string content_of(const diag::Diagnostic& finding) const;

  const Loaded& file_;
};

}  // namespace check
FAZHI_END_NAMESPACE

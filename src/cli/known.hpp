#pragma once

#include "cli/commands.hpp"

#include <fazhi/check/check.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace cli {

/// Fills in what --ignore and --baseline say; the profile and the rules must be there. What is wrong has been told
/// then, and is what the command returns; else `clean`.
Status take_known(const ValidateArguments& arguments, fazhi::check::CheckOptions& options);

/// What a run over many files learns of what is known: it makes the new baseline, and sees what has no use any more.
/// It holds entries of the baseline alone, no file. One thread at a time.
class KnownRun {
 public:
  /// A new baseline keeps what that of the checker holds and the run does not judge.
  KnownRun(const ValidateArguments& arguments, const fazhi::check::Checker& checker);

  /// Takes a file that was judged.
  void add(const fazhi::check::Loaded& loaded, const fazhi::check::Checked& checked);

  /// Writes the new baseline, and tells on standard error what matched nothing. `fault` where it cannot be written.
  Status finish() const;

  /// What a file comes to: a run that writes a baseline takes findings for known.
  Status status(Status of_file) const {
    return of_file == findings && !arguments_.write_baseline.empty() ? clean : of_file;
  }

 private:
  Status write() const;
  void tell_unused() const;
  void tell_gone() const;

  const ValidateArguments& arguments_;
  fazhi::check::BaselineMaker maker_;
  std::vector<bool> used_;  // --ignore, by its index
  std::size_t judged_ = 0;
  std::size_t gone_ = 0;
};

}  // namespace cli

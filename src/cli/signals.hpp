#pragma once

#include <csignal>

namespace cli {

/// Someone asked for the run to end, as by Ctrl-C.
struct Interrupted {};

/// While it lives, the signals that end a program wait, in this thread and those that it starts: so that what was begun
/// can be put away before the program ends by them. What is ignored stays so.
class HeldSignals {
 public:
  explicit HeldSignals(bool is_wanted);
  HeldSignals(const HeldSignals&) = delete;
  HeldSignals& operator=(const HeldSignals&) = delete;
  /// The program ends here if one of them came.
  ~HeldSignals();

  /// Throws Interrupted if one of them came.
  void look() const;

 private:
  sigset_t held_;
  sigset_t before_;
};

}  // namespace cli

#pragma once

namespace cli {

/// What the command returns. With several files it is the highest of `fault`, `unreadable` and `findings`; it never is
/// a count.
enum Status : int {
  clean = 0,       ///< nothing at or above the threshold
  findings = 1,    ///< findings at or above the threshold of --fail-on
  usage = 2,       ///< the command line is wrong
  unreadable = 3,  ///< input that cannot be read or parsed, or that is no such report
  fault = 4,       ///< output that cannot be written, or a fault of our own
};

constexpr Status worse(Status a, Status b) { return a < b ? b : a; }

}  // namespace cli

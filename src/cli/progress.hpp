#pragma once

#include <fazhi/core/text.hpp>

#include <chrono>
#include <cstddef>

namespace cli {

/// How far a run is, in the last line of the terminal at standard error. It is drawn a few times a second at the most,
/// and taken away before anything else is written and at the end.
class Progress {
 public:
  /// Shows nothing where it is not wanted, there is no such terminal, or there are few files.
  Progress(bool is_wanted, std::size_t total, fazhi::Language language);
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { hide(); }

  /// So many files are done.
  void show(std::size_t done);

  /// Takes the line away, so that something can be written.
  void hide();

 private:
  using Clock = std::chrono::steady_clock;

  void draw(std::size_t done);

  std::size_t total_;
  fazhi::Language language_;
  bool is_shown_ = false;
  bool is_drawn_ = false;
  Clock::time_point next_;
};

}  // namespace cli

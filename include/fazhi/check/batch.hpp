#pragma once

#include <fazhi/check/check.hpp>
#include <fazhi/core/callback.hpp>
#include <fazhi/core/config.hpp>

#include <cstddef>
#include <exception>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

FAZHI_BEGIN_NAMESPACE
namespace check {

/// How many jobs are done at a time, and how many results may wait.
struct BatchOptions {
  /// Jobs done at a time, one of them on the thread that calls, each other on a thread of its own; 1 makes no thread; 0
  /// stands for as many as there are processors.
  unsigned jobs = 0;
  /// Results that may wait for an earlier one, those in work among them; 0 stands for four a job. At least `jobs` of
  /// them are kept, as each job needs a place for what it makes.
  std::size_t window = 0;
};

/// What a job came to: its result, or what it threw.
template <class Result>
struct Attempt {
  std::optional<Result> result;
  std::exception_ptr failure;  ///< null where there is a result
};

namespace detail {

/// The options with numbers for what stands for some, for that many jobs.
FAZHI_API BatchOptions filled_in(BatchOptions options, std::size_t count);

/// `work(i, place)` is called on several threads, the calling one too, and must not throw; `consume(i, place)` on the
/// calling one, in order. A place below the window is where the result of i stands meanwhile: it is always worked in by
/// the same thread, and taken again when it was consumed. The options are filled in.
FAZHI_API void run_in_order(std::size_t count, const Callback<void(std::size_t, std::size_t)>& work,
                            const Callback<void(std::size_t, std::size_t)>& consume, const BatchOptions& options);

}  // namespace detail

/// Calls `work(i)` for each i below `count`, several at a time, and `consume(i, Attempt)` with what each came to, one
/// after another in the order of i, on the thread that calls. No job is begun that is a window ahead of what was
/// consumed, so that memory is bounded however many there are. Where `consume` throws, no further job is begun; those
/// in work come to their end, and what was thrown is thrown on. `work` must be fit to be called by several threads.
/// What `consume` leaves where it is goes away on the thread that made it, which is quicker for a result of many
/// pieces.
template <class Work, class Consume>
void in_order(std::size_t count, Work&& work, Consume&& consume, const BatchOptions& options = {}) {
  using Made = Attempt<std::decay_t<std::invoke_result_t<Work&, std::size_t>>>;
  const BatchOptions filled = detail::filled_in(options, count);
  std::vector<Made> waiting(filled.window);
  const auto make = [&](std::size_t i, std::size_t place) {
    Made& made = waiting[place];
    made.result.reset();
    made.failure = nullptr;
    try {
      made.result.emplace(work(i));
    } catch (...) {
      made.failure = std::current_exception();
    }
  };
  const auto take = [&](std::size_t i, std::size_t place) { consume(i, std::move(waiting[place])); };
  detail::run_in_order(count, make, take, filled);
}

/// A file with what was found in it.
struct Judged {
  Loaded loaded;
  Checked checked;
};

/// What a file comes to whose check threw: it is told as `failed`, with the finding `check.threw`, or `check.memory`
/// where memory ended, so that the others go on.
FAZHI_API Judged failed_check(std::string name, const std::exception_ptr& failure);

/// Loads and judges files, several at a time, and gives each with what was found in it, in their order, on the thread
/// that calls. A file that cannot be read is given like any other, as `unreadable`.
FAZHI_API void check_files(const Checker& checker, const std::vector<std::string>& paths,
                           const Callback<void(const Judged&)>& each, const BatchOptions& options = {});

}  // namespace check
FAZHI_END_NAMESPACE

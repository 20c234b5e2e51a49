#include <fazhi/check/batch.hpp>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

using Each = Callback<void(std::size_t)>;

/// Jobs that threads take one after another, the calling one among them whenever nothing waits to be consumed: a
/// thread that did nothing else would be woken for each result, and push a job off its processor. The jobs that were
/// begun and not yet consumed are never more than the window, so each has a place of its own by its number modulo the
/// window.
class Jobs {
 public:
  Jobs(std::size_t count, const Each& work, const BatchOptions& options)
      : count_(count), work_(work), window_(options.window), done_(options.window, false) {
    const std::size_t helpers = std::min<std::size_t>(options.jobs, count) - 1;
    threads_.reserve(helpers);
    try {
      while (threads_.size() < helpers) threads_.emplace_back([this] { help(); });
    } catch (const std::system_error&) {
      // The system gives no more threads: those that there are do it, or the caller alone.
    }
  }
  Jobs(const Jobs&) = delete;
  Jobs& operator=(const Jobs&) = delete;
  ~Jobs() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      count_ = 0;
    }
    room_.notify_all();
    for (std::thread& thread : threads_) thread.join();
  }

  void run(const Each& consume) {
    std::unique_lock<std::mutex> lock(mutex_);
    while (consumed_ < count_) {
      if (done_[consumed_ % window_]) {
        lock.unlock();
        consume(consumed_);
        lock.lock();
        done_[consumed_++ % window_] = false;
        room_.notify_one();
      } else if (next_ < count_ && has_room()) {
        do_next(lock);
      } else {
        made_.wait(lock);
      }
    }
  }

 private:
  void help() {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      room_.wait(lock, [this] { return next_ >= count_ || has_room(); });
      if (next_ >= count_) break;
      do_next(lock);
      made_.notify_one();
    }
    // Whoever waits for room may have to learn that there is nothing left.
    room_.notify_all();
  }

  bool has_room() const { return next_ < consumed_ + window_; }

  void do_next(std::unique_lock<std::mutex>& lock) {
    const std::size_t i = next_++;
    lock.unlock();
    work_(i);
    lock.lock();
    done_[i % window_] = true;
  }

  std::mutex mutex_;
  std::condition_variable room_;
  std::condition_variable made_;
  std::size_t count_;
  const Each& work_;
  const std::size_t window_;
  std::size_t next_ = 0;
  std::size_t consumed_ = 0;
  std::vector<bool> done_;
  std::vector<std::thread> threads_;
};

Text what_was_thrown(const std::exception_ptr& failure) {
  const auto told = [](const std::string& what) {
    return Text{"校验时程序出错：" + what, "a fault while judging: " + what};
  };
  try {
    std::rethrow_exception(failure);
  } catch (const std::exception& thrown) {
    return told(thrown.what());
  } catch (...) {
    return told("?");
  }
}

}  // namespace

BatchOptions detail::filled_in(BatchOptions options, std::size_t count) {
  // How many processors there are is read from a file, which a single job can do without, as it can without room for
  // others.
  if (count < 2) options = {1, 1};
  if (options.jobs == 0) options.jobs = std::max(1U, std::thread::hardware_concurrency());
  constexpr std::size_t places_a_job = 4;
  if (options.window == 0) options.window = options.jobs * places_a_job;
  options.window = std::max<std::size_t>(options.window, options.jobs);
  return options;
}

void detail::run_in_order(std::size_t count, const Each& work, const Each& consume, const BatchOptions& options) {
  if (count != 0) Jobs(count, work, options).run(consume);
}

Judged failed_check(std::string name, const std::exception_ptr& failure) {
  Judged judged;
  judged.loaded.text.name = std::move(name);
  judged.checked.status = rules::FileStatus::failed;
  diag::Diagnostic found;
  found.id = "check.threw";
  found.message = what_was_thrown(failure);
  judged.checked.outcome.add(std::move(found));
  return judged;
}

void check_files(const Checker& checker, const std::vector<std::string>& paths,
                 const Callback<void(const Judged&)>& each, const BatchOptions& options) {
  const auto judge = [&](std::size_t i) {
    Judged judged{load_file(paths[i], checker.load_options()), {}};
    judged.checked = checker.check(judged.loaded);
    return judged;
  };
  const auto give = [&](std::size_t i, const Attempt<Judged>& made) {
    each(made.result ? *made.result : failed_check(paths[i], made.failure));
  };
  in_order(paths.size(), judge, give, options);
}

}  // namespace check
FAZHI_END_NAMESPACE

#include <fazhi/check/batch.hpp>

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <new>
#include <system_error>
#include <thread>

FAZHI_BEGIN_NAMESPACE
namespace check {
namespace {

using Each = Callback<void(std::size_t, std::size_t)>;

/// Jobs that threads take one after another, the calling one among them whenever nothing waits to be consumed: a
/// thread that did nothing else would be woken for each result, and push a job off its processor. The jobs that were
/// begun and not yet consumed are never more than the window, as each has a place in it. Each place is one thread's:
/// the memory of a result is given back where it came from, as two threads that share one heap wait for each other.
class Jobs {
 public:
  Jobs(std::size_t count, const Each& work, const BatchOptions& options)
      : count_(count), work_(work), window_(options.window), begun_(options.window), workers_(options.jobs) {
    for (std::size_t place = 0; place < window_; ++place) owner_of(place).places.push_back(place);
    const std::size_t helpers = options.jobs - 1;
    threads_.reserve(helpers);
    try {
      while (threads_.size() < helpers)
        threads_.emplace_back([this, &worker = workers_[threads_.size() + 1]] { help(worker); });
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
    for (Worker& worker : workers_) worker.room.notify_one();
    for (std::thread& thread : threads_) thread.join();
  }

  void run(const Each& consume) {
    Worker& self = workers_.front();
    std::unique_lock<std::mutex> lock(mutex_);
    while (consumed_ < count_) {
      if (first().is_done) {
        const std::size_t place = first().place;
        lock.unlock();
        consume(consumed_, place);
        lock.lock();
        first().is_done = false;
        ++consumed_;
        owner_of(place).places.push_back(place);
        owner_of(place).room.notify_one();
      } else if (next_ < count_ && !self.places.empty()) {
        do_next(self, lock);
      } else {
        made_.wait(lock);
      }
    }
  }

 private:
  struct Worker {
    std::vector<std::size_t> places;  ///< that are free
    std::condition_variable room;
  };
  struct Begun {
    std::size_t place = 0;
    bool is_done = false;
  };

  /// The calling thread is the first of the workers.
  Worker& owner_of(std::size_t place) { return workers_[place % workers_.size()]; }
  /// The job that is to be consumed next.
  Begun& first() { return begun_[consumed_ % window_]; }

  void help(Worker& self) {
    std::unique_lock<std::mutex> lock(mutex_);
    for (;;) {
      self.room.wait(lock, [&] { return next_ >= count_ || !self.places.empty(); });
      if (next_ >= count_) return;
      do_next(self, lock);
      // The caller waits for nothing but the result that it consumes next.
      if (first().is_done) made_.notify_one();
    }
  }

  void do_next(Worker& self, std::unique_lock<std::mutex>& lock) {
    const std::size_t i = next_++;
    const std::size_t place = self.places.back();
    self.places.pop_back();
    lock.unlock();
    work_(i, place);
    lock.lock();
    begun_[i % window_] = {place, true};
  }

  std::mutex mutex_;
  std::condition_variable made_;
  std::size_t count_;
  const Each& work_;
  const std::size_t window_;
  std::size_t next_ = 0;
  std::size_t consumed_ = 0;
  std::vector<Begun> begun_;     ///< by the number of the job modulo the window
  std::vector<Worker> workers_;  ///< as many as were asked for, even where fewer threads are given
  std::vector<std::thread> threads_;
};

Error what_was_thrown(const std::exception_ptr& failure) {
  const auto told = [](const std::string& what) {
    return Error{"check.threw", {"校验时程序出错：" + what, "a fault while judging: " + what}};
  };
  try {
    std::rethrow_exception(failure);
  } catch (const std::bad_alloc&) {
    return {"check.memory", {"校验此文件时内存不足", "memory ended while this file was judged"}};
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
  if (count < 2) return {1, 1};
  if (options.jobs == 0) options.jobs = std::max(1U, std::thread::hardware_concurrency());
  if (options.jobs > count) options.jobs = static_cast<unsigned>(count);
  constexpr std::size_t places_a_job = 4;
  if (options.window == 0) options.window = options.jobs * places_a_job;
  options.window = std::max<std::size_t>(std::min(options.window, count), options.jobs);
  return options;
}

void detail::run_in_order(std::size_t count, const Each& work, const Each& consume, const BatchOptions& options) {
  if (count != 0) Jobs(count, work, options).run(consume);
}

Judged failed_check(std::string name, const std::exception_ptr& failure) {
  Judged judged;
  judged.loaded.text.name = std::move(name);
  judged.checked.status = rules::FileStatus::failed;
  Error thrown = what_was_thrown(failure);
  diag::Diagnostic found;
  found.id = std::move(thrown.code);
  found.message = std::move(thrown.message);
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

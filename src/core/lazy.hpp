#pragma once

#include <fazhi/core/config.hpp>

#include <atomic>
#include <functional>
#include <mutex>
#include <optional>
#include <utility>

FAZHI_BEGIN_NAMESPACE
namespace detail {

/// What is worked out when it is first asked for, by one thread for all; after that it costs one look. It has a mutex
/// where std::call_once would do but that older C libraries have none in a process that is not linked with threads.
template <class T>
class Lazy {
 public:
  template <class Make>
  const T& get(const Make& make) const {
    if (!is_made_.load(std::memory_order_acquire)) fill(make);
    return *value_;
  }

 private:
  template <class Make>
  void fill(const Make& make) const {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (value_) return;
    value_ = make();
    is_made_.store(true, std::memory_order_release);
  }

  mutable std::atomic<bool> is_made_{false};
  mutable std::mutex mutex_;
  mutable std::optional<T> value_;
};

/// The same, with the way it is made.
template <class T>
class OnDemand {
 public:
  explicit OnDemand(std::function<T()> make) : make_(std::move(make)) {}

  const T& get() const { return value_.get(make_); }

 private:
  std::function<T()> make_;
  Lazy<T> value_;
};

}  // namespace detail
FAZHI_END_NAMESPACE

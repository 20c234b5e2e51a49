#pragma once

#include <fazhi/core/config.hpp>

#include <mutex>
#include <optional>

FAZHI_BEGIN_NAMESPACE
namespace detail {

/// What is worked out when it is first asked for, by one thread for all. It has a mutex where std::call_once would do
/// but that older C libraries have none in a process that is not linked with threads.
template <class T>
class Lazy {
 public:
  template <class Make>
  const T& get(Make make) const {
    const std::lock_guard<std::mutex> lock(mutex_);
    if (!value_) value_ = make();
    return *value_;
  }

 private:
  mutable std::mutex mutex_;
  mutable std::optional<T> value_;
};

}  // namespace detail
FAZHI_END_NAMESPACE

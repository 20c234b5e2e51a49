#pragma once

#include <fazhi/core/config.hpp>

#include <cstddef>
#include <memory>
#include <stdexcept>
#include <type_traits>
#include <utility>

FAZHI_BEGIN_NAMESPACE

/// A function that is kept: whatever can be called with the arguments converts to it. Copies share what they hold.
/// Empty where it was made of nothing, a null pointer or an empty std::function; calling it then throws
/// std::logic_error. It stands in for std::function, whose header costs the compiler more than the model of a report.
template <class Signature>
class Callback;

/// The same, for a signature.
template <class Returned, class... Arguments>
class Callback<Returned(Arguments...)> {
 public:
  Callback() = default;
  /// An empty one.
  Callback(std::nullptr_t) {}  // NOLINT(google-explicit-constructor)

  /// Keeps `function`, which may be called by several threads where the callback is.
  template <class F, std::enable_if_t<std::conjunction_v<std::negation<std::is_same<F, Callback>>,
                                                         std::is_invocable_r<Returned, F&, Arguments...>>,
                                      int> = 0>
  Callback(F function) {  // NOLINT(google-explicit-constructor)
    if (is_empty(function)) return;
    held_ = std::make_shared<F>(std::move(function));
    call_ = [](void* held, Arguments... arguments) -> Returned {
      return static_cast<Returned>((*static_cast<F*>(held))(std::forward<Arguments>(arguments)...));
    };
  }

  explicit operator bool() const { return call_ != nullptr; }  ///< whether there is anything to call

  /// Calls what is held. Throws std::logic_error where that is nothing.
  Returned operator()(Arguments... arguments) const {
    if (call_ == nullptr) throw std::logic_error("fazhi: a callback that is empty was called");
    return call_(held_.get(), std::forward<Arguments>(arguments)...);
  }

 private:
  /// What says by an explicit conversion whether it holds anything, as std::function does; a lambda does not.
  template <class F>
  static bool is_empty(const F& function) {
    if constexpr (std::is_pointer_v<F>)
      return function == nullptr;
    else if constexpr (std::is_constructible_v<bool, const F&> && !std::is_convertible_v<const F&, bool>)
      return !static_cast<bool>(function);
    else
      return false;
  }

  std::shared_ptr<void> held_;
  Returned (*call_)(void* held, Arguments... arguments) = nullptr;
};

FAZHI_END_NAMESPACE

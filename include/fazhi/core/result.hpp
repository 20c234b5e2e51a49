#pragma once

#include <fazhi/core/text.hpp>

#include <stdexcept>
#include <utility>
#include <variant>

FAZHI_BEGIN_NAMESPACE

/// Why a value was refused: a stable code `thing.what-is-wrong`, and what to tell a person.
struct Error {
  std::string code;
  Text message;
};

/// A value, or the reason why there is none. Asking for a value that is not there throws std::logic_error with the
/// reason, asking for an error that is not there std::bad_variant_access: both are the caller's mistakes, not bad
/// input.
template <class T>
class Result {
 public:
  /// A value, as a function returns it.
  Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}  // NOLINT(google-explicit-constructor)
  /// The reason why there is none, as a function returns it.
  Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return held_.index() == 0; }  ///< whether there is a value

  /// The value. Throws std::logic_error with the reason where there is none.
  const T& value() const& {
    must_hold();
    return std::get<0>(held_);
  }
  /// The same, to be moved from.
  T&& value() && {
    must_hold();
    return std::get<0>(std::move(held_));
  }
  const Error& error() const { return std::get<1>(held_); }  ///< throws std::bad_variant_access if a value is there

 private:
  void must_hold() const {
    if (held_.index() != 0) throw std::logic_error("fazhi: no value: " + error().code + ": " + error().message.en);
  }

  std::variant<T, Error> held_;
};

FAZHI_END_NAMESPACE
